import NewsArchive

/// The number of a row with a letter for its table, as newsdb prints it and `show` takes it: a3, s12, e5, p7.
typealias RowID = ArchiveItem

extension SearchHit {
  /// The id of what was found.
  var id: RowID {
    switch item {
    case .statement(let statement): .statement(statement.id)
    case .event(let event): .event(event.id)
    case .person(let person): .person(person.id)
    case .article(let article): .article(article.id)
    }
  }
}

public import NewsModel
import SQLite

extension Archive {
  /// Hands out everything of one scope that a query matches, one item at a time, so that any number takes little memory.
  ///
  /// - Returns: how names were understood, a line each.
  /// - Throws: ``ArchiveError``; what `each` throws, as it is.
  @discardableResult
  public func list(
    _ scope: SearchScope, matching expression: QueryExpression, order: SearchOrder = .oldest, limit: Int = -1,
    each: (SearchHit.Item) throws -> Void
  ) throws -> [String] {
    try connection.readTransaction {
      var translator = QueryTranslator(archive: self, scope: scope)
      guard let select = SearchSelect(scope, try translator.condition(of: expression), order) else {
        return translator.notes
      }
      let ids = try connection.all(select.sql(columns: scope.rowID, limit: limit), values: select.values) {
        $0.integer(at: 0)
      }
      for id in ids {
        if let item = try item(scope, id) { try each(item) }
      }
      return translator.notes
    }
  }

  /// The row of a scope with this id, if there is one.
  public func item(_ scope: SearchScope, _ id: Int64) throws(ArchiveError) -> SearchHit.Item? {
    switch scope {
    case .statements: try statement(id).map(SearchHit.Item.statement)
    case .events: try event(id).map(SearchHit.Item.event)
    case .people: try person(id).map(SearchHit.Item.person)
    case .articles: try article(id).map(SearchHit.Item.article)
    }
  }
}

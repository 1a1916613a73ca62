import NewsArchive
import NewsCitation
import NewsModel

/// Something the archive holds that is listed for use elsewhere: in a table, a story, a list of sources.
struct Evidence {
  enum Section: String {
    /// It is what was asked or searched for.
    case answer
    /// Said at a time that is known less exactly.
    case possibly
    /// Published then; when it was is not known.
    case undated
  }

  let item: SearchHit.Item
  let section: Section
  /// How many other outlets carry it.
  let outlets: Int

  /// Of a statement, the article that carries it and is meant: that of the outlet which was asked for.
  let carrier: StatementCarrier?
  /// Of an article, the sentences that are meant.
  let passage: Passage?

  init(
    _ item: SearchHit.Item, _ section: Section, outlets: Int = 0, carrier: StatementCarrier? = nil,
    passage: Passage? = nil
  ) {
    self.item = item
    self.carrier = carrier
    self.passage = passage
    self.section = section
    self.outlets = outlets
  }

  init(_ hit: SearchHit) {
    var outlets = 0
    if case .statement(let statement) = hit.item {
      outlets = CarriedStatement(statement: statement, carriers: hit.carriers).otherOutlets.count
    }
    self.init(hit.item, .answer, outlets: outlets)
  }

  /// The article it stands in, and where; nil for a person.
  var place: (article: Int64, span: TextSpan?)? {
    switch item {
    case .statement(let statement):
      // A copy has the text of the article that keeps it, and the words at the same place.
      if let carrier {
        (carrier.source.articleID, carrier.statementID == statement.id ? statement.span : nil)
      } else {
        (statement.source.articleID, statement.span)
      }
    case .event(let event): (event.source.articleID, event.span)
    case .article(let article): (article.id, passage?.span)
    case .person: nil
    }
  }
}

/// Cites articles, each read once.
struct Citer {
  private let archive: Archive
  private var articles: [Int64: StoredArticle] = [:]

  init(archive: Archive) { self.archive = archive }

  /// The article with this id.
  mutating func article(_ id: Int64) throws(ArchiveError) -> StoredArticle? {
    if let known = articles[id] { return known }
    let article = try archive.article(id)
    articles[id] = article
    return article
  }

  /// Where a piece of evidence is found; nil for a person.
  mutating func citation(of evidence: Evidence) throws(ArchiveError) -> Citation? {
    guard let place = evidence.place, let article = try article(place.article) else { return nil }
    return Citation(article.article, span: place.span)
  }
}

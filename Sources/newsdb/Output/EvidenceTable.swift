import NewsArchive
import NewsModel

/// Evidence as a table: a row for each statement, report of an event, person and article, under one header for all. The columns are
/// named as in the archive; what a row's kind has not is empty.
enum EvidenceTable {
  static let columns = [
    "type", "id", "section", "text", "speaker", "kind", "cue", "stance", "addressee", "reported_by", "said_on",
    "said_from", "said_to", "said_basis", "happening", "status", "starts_on", "ends_on", "date_basis", "place", "dead",
    "injured", "participants", "name", "role", "statement_count", "article_count", "other_outlets", "article_id",
    "headline", "author", "publisher", "date_published", "uri", "start", "end",
  ]

  static func text(_ evidence: [Evidence], _ citer: inout Citer) throws(ArchiveError) -> String {
    var text = CSV.row(columns.map { .value($0) })
    for one in evidence {
      let article = if let place = one.place { try citer.article(place.article) } else { nil as StoredArticle? }
      let cells = self.cells(one, article)
      text += CSV.row(columns.map { cells[$0] ?? .empty })
    }
    return text
  }

  private static func cells(_ evidence: Evidence, _ article: StoredArticle?) -> [String: CSV.Cell] {
    var cells: [String: CSV.Cell] = ["section": .value(evidence.section.rawValue)]
    switch evidence.item {
    case .statement(let statement):
      cells["type"] = .value("statement")
      cells["id"] = .value(RowID.statement(statement.id).description)
      cells["text"] = .text(statement.text)
      cells["speaker"] = .text(statement.speaker)
      cells["kind"] = .value(statement.kind.rawValue)
      cells["cue"] = .text(statement.cue?.text)
      cells["stance"] = .value(statement.stance.rawValue)
      cells["addressee"] = .text(statement.addressee)
      cells["reported_by"] = .text(statement.reportedBy)
      cells["said_on"] = .value(statement.said?.interval?.day?.description)
      cells["said_from"] = .value(statement.said?.interval?.from.description)
      cells["said_to"] = .value(statement.said?.interval?.to.description)
      cells["said_basis"] = .text(statement.said?.basis)
      cells["other_outlets"] = .number(evidence.outlets)
    case .event(let event):
      cells["type"] = .value("event")
      cells["id"] = .value(RowID.event(event.id).description)
      cells["text"] = .text(event.summary)
      cells["kind"] = .value(event.kind.rawValue)
      cells["happening"] = .value(event.happening?.rawValue)
      cells["status"] = .value(event.status.rawValue)
      cells["starts_on"] = .value(event.date?.interval?.from.description)
      cells["ends_on"] = .value(event.date?.interval?.to.description)
      cells["date_basis"] = .text(event.date?.basis)
      cells["place"] = .text(event.place)
      cells["dead"] = .number(event.dead)
      cells["injured"] = .number(event.injured)
      cells["participants"] = .text(event.participants.map(\.name).joined(separator: "; "))
    case .person(let person):
      cells["type"] = .value("person")
      cells["id"] = .value(RowID.person(person.id).description)
      cells["name"] = .text(person.name)
      cells["kind"] = .value(person.kind.rawValue)
      cells["role"] = .text(person.role)
      cells["statement_count"] = .number(person.statementCount)
      cells["article_count"] = .number(person.articleCount)
    case .article(let article):
      cells["type"] = .value("article")
      cells["id"] = .value(RowID.article(article.id).description)
      cells["text"] = .text(evidence.passage?.text)
    }
    if let article {
      cells["article_id"] = .value(RowID.article(article.id).description)
      cells["headline"] = .text(article.article.headline)
      cells["author"] = .text(article.article.authors.joined(separator: "; "))
      cells["publisher"] = .text(article.article.publisher)
      cells["date_published"] = .value(article.article.published?.iso8601)
      cells["uri"] = .text(article.article.uri)
    }
    if let span = evidence.place?.span {
      cells["start"] = .number(span.start)
      cells["end"] = .number(span.end)
    }
    return cells
  }
}

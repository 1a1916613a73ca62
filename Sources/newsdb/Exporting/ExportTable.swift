import NewsArchive
import NewsModel

/// Rows of the archive as a table, with the columns of its tables and views.
enum ExportTable {
  static func header(of scope: SearchScope) -> [CSV.Cell] {
    let names: [String] =
      switch scope {
      case .articles:
        [
          "id", "uri", "headline", "author", "publisher", "date_published", "date_published_basis", "language", "body",
          "content_sha256", "ingested_at", "version_of", "duplicate_of",
        ]
      case .statements:
        [
          "id", "article_id", "text", "kind", "speaker", "speaker_id", "speaker_mention", "cue", "stance", "addressee",
          "reported_by", "said_on", "said_from", "said_to", "said_basis", "start", "end", "headline", "publisher",
          "date_published", "uri",
        ]
      case .people:
        ["id", "name", "kind", "role", "statement_count", "article_count", "first_seen", "last_seen", "names"]
      case .events:
        [
          "id", "article_id", "kind", "happening", "summary", "status", "alleged_by", "starts_on", "ends_on",
          "date_basis", "place", "dead", "injured", "participants", "start", "end", "headline", "publisher",
          "date_published", "uri",
        ]
      }
    return names.map { .value($0) }
  }

  static func cells(of item: SearchHit.Item, in archive: Archive) throws(ArchiveError) -> [CSV.Cell] {
    switch item {
    case .article(let article): cells(article)
    case .statement(let statement): cells(statement)
    case .event(let event): cells(event)
    case .person(let person): cells(person, names: try archive.names(ofPerson: person.id))
    }
  }

  private static func cells(_ stored: StoredArticle) -> [CSV.Cell] {
    let article = stored.article
    return [
      .value("a\(stored.id)"), .text(article.uri), .text(article.headline),
      .text(article.authors.joined(separator: "; ")), .text(article.publisher), .value(article.published?.iso8601),
      .text(article.published?.basisDescription), .text(article.language), .text(article.body),
      .value(stored.contentSHA256), .value(stored.ingestedAt), .value(stored.versionOf.map { "a\($0)" }),
      .value(stored.duplicateOf.map { "a\($0)" }),
    ]
  }

  private static func cells(_ statement: StoredStatement) -> [CSV.Cell] {
    let days = statement.said?.interval
    return [
      .value("s\(statement.id)"), .value("a\(statement.source.articleID)"), .text(statement.text),
      .value(statement.kind.rawValue), .text(statement.speaker), .value(statement.speakerID.map { "p\($0)" }),
      .text(statement.speakerMention?.text), .text(statement.cue?.text), .value(statement.stance.rawValue),
      .text(statement.addressee), .text(statement.reportedBy), .value(days?.day?.description),
      .value(days?.from.description), .value(days?.to.description), .text(statement.said?.basis),
    ] + place(statement.span, statement.source)
  }

  private static func cells(_ event: StoredEvent) -> [CSV.Cell] {
    [
      .value("e\(event.id)"), .value("a\(event.source.articleID)"), .value(event.kind.rawValue),
      .value(event.happening?.rawValue), .text(event.summary), .value(event.status.rawValue), .text(event.allegedBy),
      .value(event.date?.interval?.from.description), .value(event.date?.interval?.to.description),
      .text(event.date?.basis), .text(event.place), .number(event.dead), .number(event.injured),
      .text(event.participants.map(\.name).joined(separator: "; ")),
    ] + place(event.span, event.source)
  }

  private static func cells(_ person: StoredPerson, names: [String]) -> [CSV.Cell] {
    [
      .value("p\(person.id)"), .text(person.name), .value(person.kind.rawValue), .text(person.role),
      .number(person.statementCount), .number(person.articleCount), .value(person.firstSeen?.description),
      .value(person.lastSeen?.description), .text(names.joined(separator: "; ")),
    ]
  }

  private static func place(_ span: TextSpan, _ source: Source) -> [CSV.Cell] {
    [
      .number(span.start), .number(span.end), .text(source.headline), .text(source.publisher),
      .value(source.datePublished), .text(source.uri),
    ]
  }
}

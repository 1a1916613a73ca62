import NewsArchive
import NewsModel

extension JSON {
  static func stored(_ statement: StoredStatement) -> JSON {
    .object([
      ("id", .string(RowID.statement(statement.id).description)),
      ("text", .string(statement.text)),
      ("kind", .string(statement.kind.rawValue)),
      ("speaker", .optional(statement.speaker)),
      ("speaker_mention", .optional(statement.speakerMention?.text)),
      ("cue", .optional(statement.cue?.text)),
      ("stance", .string(statement.stance.rawValue)),
      ("addressee", .optional(statement.addressee)),
      ("reported_by", .optional(statement.reportedBy)),
      ("said_on", .optional(statement.said?.interval?.day?.description)),
      ("said_from", .optional(statement.said?.interval?.from.description)),
      ("said_to", .optional(statement.said?.interval?.to.description)),
      ("said_basis", .optional(statement.said?.basis)),
      ("start", .number(statement.span.start)),
      ("end", .number(statement.span.end)),
      ("article", source(statement.source)),
    ])
  }

  /// A statement with the other articles that carry it, that published first first.
  static func stored(_ statement: StoredStatement, carriers: [StatementCarrier]) -> JSON {
    guard case .object(let members) = stored(statement) else { return .null }
    let others = carriers.filter { $0.source.articleID != statement.source.articleID }
    let outlets = CarriedStatement(statement: statement, carriers: carriers).otherOutlets.count
    return .object(
      members + [
        ("other_outlets", .number(outlets)),
        (
          "also_in",
          .array(
            others.map {
              .object([
                ("statement", .string(RowID.statement($0.statementID).description)),
                ("is_earlier_version", .bool($0.isEarlierVersion)), ("article", source($0.source)),
              ])
            })
        ),
      ])
  }

  static func stored(_ event: StoredEvent) -> JSON {
    .object([
      ("id", .string(RowID.event(event.id).description)),
      ("kind", .string(event.kind.rawValue)),
      ("happening", .optional(event.happening?.rawValue)),
      ("status", .string(event.status.rawValue)),
      ("alleged_by", .optional(event.allegedBy)),
      ("summary", .string(event.summary)),
      ("trigger", .string(event.trigger.text)),
      ("starts_on", .optional(event.date?.interval?.from.description)),
      ("ends_on", .optional(event.date?.interval?.to.description)),
      ("date_basis", .optional(event.date?.basis)),
      ("place", .optional(event.place)),
      ("dead", .optional(event.dead)),
      ("injured", .optional(event.injured)),
      (
        "participants",
        .array(event.participants.map { .object([("name", .string($0.name)), ("part", .string($0.part.rawValue))]) })
      ),
      ("start", .number(event.span.start)),
      ("end", .number(event.span.end)),
      ("article", source(event.source)),
    ])
  }

  static func stored(_ person: StoredPerson) -> JSON {
    .object([
      ("id", .string(RowID.person(person.id).description)),
      ("name", .string(person.name)),
      ("kind", .string(person.kind.rawValue)),
      ("role", .optional(person.role)),
      ("statement_count", .number(person.statementCount)),
      ("article_count", .number(person.articleCount)),
      ("first_seen", .optional(person.firstSeen?.description)),
      ("last_seen", .optional(person.lastSeen?.description)),
    ])
  }

  static func stored(_ stored: StoredArticle) -> JSON {
    .object([
      ("id", .string(RowID.article(stored.id).description)),
      ("uri", .optional(stored.article.uri)),
      ("headline", .optional(stored.article.headline)),
      ("author", .strings(stored.article.authors)),
      ("publisher", .optional(stored.article.publisher)),
      ("date_published", .optional(stored.article.published?.iso8601)),
      ("date_published_basis", .optional(stored.article.published?.basisDescription)),
      ("date_modified", .optional(stored.article.modified?.iso8601)),
      ("section", .optional(stored.article.section)),
      ("language", .optional(stored.article.language)),
      ("ingested_at", .string(stored.ingestedAt)),
      ("version_of", .optional(stored.versionOf.map { RowID.article($0).description })),
      ("duplicate_of", .optional(stored.duplicateOf.map { RowID.article($0).description })),
    ])
  }

  static func source(_ source: Source) -> JSON {
    .object([
      ("id", .string(RowID.article(source.articleID).description)),
      ("headline", .optional(source.headline)),
      ("publisher", .optional(source.publisher)),
      ("date_published", .optional(source.datePublished)),
      ("uri", .optional(source.uri)),
    ])
  }
}

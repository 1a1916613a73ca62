import NewsModel

extension JSON {
  /// One line of `newsdb extract`: the article and all that was found in it. Fields are only ever added.
  static func extraction(_ extraction: Extraction, of article: Article) -> JSON {
    .object([
      ("id", .string(article.identifier)),
      ("headline", .optional(article.headline)),
      ("author", .strings(article.authors)),
      ("publisher", .optional(article.publisher)),
      ("date_published", .optional(article.published?.iso8601)),
      ("date_published_basis", .optional(article.published?.basisDescription)),
      ("date_modified", .optional(article.modified?.iso8601)),
      ("section", .optional(article.section)),
      ("language", .optional(article.language)),
      ("body", .string(article.body)),
      ("statements", .array(extraction.statements.map(statement))),
      ("dates", .array(extraction.dates.map(date))),
      ("people", .array(extraction.people.map(person))),
      ("events", .array(extraction.events.map(event))),
      ("references", .array(extraction.references.map(reference))),
    ])
  }

  private static func statement(_ statement: Statement) -> JSON {
    .object([
      ("start", .number(statement.span.start)),
      ("end", .number(statement.span.end)),
      ("text", .string(statement.text)),
      ("kind", .string(statement.kind.rawValue)),
      ("speaker", .optional(statement.speaker)),
      ("speaker_mention", .optional(statement.speakerMention?.text)),
      ("speaker_start", .optional(statement.speakerMention?.span.start)),
      ("speaker_end", .optional(statement.speakerMention?.span.end)),
      ("cue", .optional(statement.cue?.text)),
      ("cue_start", .optional(statement.cue?.span.start)),
      ("cue_end", .optional(statement.cue?.span.end)),
      ("stance", .string(statement.stance.rawValue)),
      ("addressee", .optional(statement.addressee)),
      ("reported_by", .optional(statement.reportedBy)),
      ("said_from", .optional(statement.said?.interval?.from.description)),
      ("said_to", .optional(statement.said?.interval?.to.description)),
      ("said_basis", .optional(statement.said?.basis)),
      ("group", .optional(statement.group)),
    ])
  }

  private static func date(_ date: DateExpression) -> JSON {
    .object([
      ("start", .number(date.span.start)),
      ("end", .number(date.span.end)),
      ("text", .string(date.text)),
      ("type", .string(date.kind.rawValue)),
      ("value", .string(date.value)),
      ("from", .optional(date.interval?.from.description)),
      ("to", .optional(date.interval?.to.description)),
    ])
  }

  private static func person(_ person: Person) -> JSON {
    .object([
      ("name", .string(person.name)),
      ("kind", .string(person.kind.rawValue)),
      ("roles", .strings(person.roles)),
      ("tenures", .array(person.tenures.map(tenure))),
      ("mentions", .array(person.mentions.map(mention))),
    ])
  }

  private static func tenure(_ tenure: Tenure) -> JSON {
    .object([
      ("role", .string(tenure.role)), ("change", .string(tenure.change.rawValue)),
      ("from", .optional(tenure.days?.from.description)), ("to", .optional(tenure.days?.to.description)),
      ("start", .number(tenure.span.start)), ("end", .number(tenure.span.end)),
    ])
  }

  private static func mention(_ mention: Mention) -> JSON {
    .object([
      ("start", .number(mention.span.start)), ("end", .number(mention.span.end)), ("text", .string(mention.text)),
    ])
  }

  private static func reference(_ reference: Reference) -> JSON {
    .object([
      ("start", .number(reference.span.start)),
      ("end", .number(reference.span.end)),
      ("text", .string(reference.text)),
      ("kind", .string(reference.kind.rawValue)),
      ("person", .optional(reference.person)),
      ("chain", .number(reference.chain)),
    ])
  }

  private static func event(_ event: Event) -> JSON {
    .object([
      ("kind", .string(event.kind.rawValue)),
      ("happening", .string(event.happening.rawValue)),
      ("status", .string(event.status.rawValue)),
      ("alleged_by", .optional(event.allegedBy)),
      ("mention", .bool(event.isMention)),
      ("start", .number(event.span.start)),
      ("end", .number(event.span.end)),
      ("trigger_start", .number(event.trigger.span.start)),
      ("trigger_end", .number(event.trigger.span.end)),
      ("from", .optional(event.date?.interval?.from.description)),
      ("to", .optional(event.date?.interval?.to.description)),
      ("date_basis", .optional(event.date?.basis)),
      ("place", .optional(event.place)),
      ("dead", .optional(event.dead)),
      ("injured", .optional(event.injured)),
      (
        "participants",
        .array(
          event.participants.map {
            .object([
              ("name", .string($0.name)), ("part", .string($0.part.rawValue)), ("start", .number($0.span.start)),
              ("end", .number($0.span.end)),
            ])
          })
      ),
    ])
  }
}

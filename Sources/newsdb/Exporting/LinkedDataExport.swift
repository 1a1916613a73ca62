import NewsArchive
import NewsModel

/// Rows of the archive as schema.org has them (https://schema.org/NewsArticle, Quotation, Claim, Person, Event). What the vocabulary has
/// no word for stands under `newsdb:`, named as in the archive. Nothing is lost of how a statement is reported: only
/// words that were said are a Quotation, in the reporter's words a Claim, and what somebody denied, thought or left unsaid
/// has no `creator`.
struct LinkedDataExport {
  let archive: Archive

  func object(_ item: SearchHit.Item) throws(ArchiveError) -> JSON {
    switch item {
    case .article(let article): self.article(article, people: try archive.people(inArticle: article.id))
    case .statement(let statement): self.statement(statement)
    case .event(let event): self.event(event)
    case .person(let person): self.person(person, names: try archive.names(ofPerson: person.id))
    }
  }

  private func article(_ stored: StoredArticle, people: [StoredPerson]) -> JSON {
    let article = stored.article
    return Self.object(
      ("@type", .string("NewsArticle")), ("@id", .string("#a\(stored.id)")), ("url", Self.text(article.uri)),
      ("headline", Self.text(article.headline)),
      (
        "author",
        article.authors.isEmpty
          ? nil : .array(article.authors.map { Self.object(("@type", .string("Person")), ("name", .string($0))) })
      ),
      ("publisher", Self.named("Organization", article.publisher)),
      ("datePublished", Self.text(article.published?.iso8601)), ("inLanguage", Self.text(article.language)),
      ("isBasedOn", stored.versionOf.map { Self.object(("@id", .string("#a\($0)"))) }),
      ("mentions", people.isEmpty ? nil : .array(people.map(Self.reference))),
      ("newsdb:datePublishedBasis", Self.text(article.published?.basisDescription)),
      ("newsdb:contentSHA256", .string(stored.contentSHA256)), ("articleBody", .string(article.body)))
  }

  private func statement(_ statement: StoredStatement) -> JSON {
    let isSaid = statement.stance == .said || statement.stance == .asked
    let isQuoted = statement.kind == .direct || statement.kind == .mixed
    let speaker = (statement.speaker ?? statement.speakerMention?.text).map { name in
      Self.object(
        ("@id", statement.speakerID.map { .string("#p\($0)") }), ("name", .string(name)))
    }
    let days = statement.said?.interval
    return Self.object(
      ("@type", .string(isSaid && isQuoted ? "Quotation" : "Claim")), ("@id", .string("#s\(statement.id)")),
      ("text", .string(statement.text)), (isSaid ? "creator" : "newsdb:attributedTo", speaker),
      ("dateCreated", Self.text(days?.day?.description)),
      ("temporalCoverage", days.flatMap { $0.day == nil ? .string("\($0.from)/\($0.to)") : nil }),
      ("isPartOf", Self.source(statement.source)), ("newsdb:kind", .string(statement.kind.rawValue)),
      ("newsdb:stance", .string(statement.stance.rawValue)), ("newsdb:cue", Self.text(statement.cue?.text)),
      ("newsdb:addressee", Self.text(statement.addressee)), ("newsdb:reportedBy", Self.text(statement.reportedBy)),
      ("newsdb:saidBasis", Self.text(statement.said?.basis)), ("newsdb:start", .number(statement.span.start)),
      ("newsdb:end", .number(statement.span.end)))
  }

  private func event(_ event: StoredEvent) -> JSON {
    let status: String? =
      switch event.status {
      case .planned: "https://schema.org/EventScheduled"
      case .cancelled: "https://schema.org/EventCancelled"
      case .postponed: "https://schema.org/EventPostponed"
      case .happened, .denied, .alleged: nil
      }
    return Self.object(
      ("@type", .string("Event")), ("@id", .string("#e\(event.id)")), ("description", .string(event.summary)),
      ("additionalType", .string("newsdb:" + (event.happening?.rawValue ?? event.kind.rawValue))),
      ("startDate", Self.text(event.date?.interval?.from.description)),
      ("endDate", Self.text(event.date?.interval?.to.description)), ("location", Self.named("Place", event.place)),
      ("eventStatus", Self.text(status)), ("subjectOf", Self.source(event.source)),
      ("newsdb:status", .string(event.status.rawValue)), ("newsdb:allegedBy", Self.text(event.allegedBy)),
      ("newsdb:kind", .string(event.kind.rawValue)), ("newsdb:dateBasis", Self.text(event.date?.basis)),
      ("newsdb:dead", event.dead.map { .number($0) }), ("newsdb:injured", event.injured.map { .number($0) }),
      (
        "newsdb:participants",
        event.participants.isEmpty
          ? nil
          : .array(
            event.participants.map { participant in
              Self.object(
                ("@id", participant.personID.map { .string("#p\($0)") }), ("name", .string(participant.name)),
                ("newsdb:part", .string(participant.part.rawValue)))
            })
      ), ("newsdb:start", .number(event.span.start)), ("newsdb:end", .number(event.span.end)))
  }

  private func person(_ person: StoredPerson, names: [String]) -> JSON {
    let others = names.filter { $0 != person.name }
    return Self.object(
      ("@type", .string(Self.type(person.kind))), ("@id", .string("#p\(person.id)")), ("name", .string(person.name)),
      ("alternateName", others.isEmpty ? nil : .strings(others)),
      (person.kind == .person ? "jobTitle" : "newsdb:role", Self.text(person.role)),
      ("newsdb:kind", .string(person.kind.rawValue)), ("newsdb:statementCount", .number(person.statementCount)),
      ("newsdb:firstSeen", Self.text(person.firstSeen?.description)),
      ("newsdb:lastSeen", Self.text(person.lastSeen?.description)))
  }

  private static func type(_ kind: Person.Kind) -> String {
    switch kind {
    case .person: "Person"
    case .organization, .group: "Organization"
    case .office: "GovernmentOffice"
    case .country: "Country"
    }
  }

  private static func reference(_ person: StoredPerson) -> JSON {
    object(("@type", .string(type(person.kind))), ("@id", .string("#p\(person.id)")), ("name", .string(person.name)))
  }

  private static func source(_ source: Source) -> JSON {
    object(
      ("@type", .string("NewsArticle")), ("@id", .string("#a\(source.articleID)")), ("url", text(source.uri)),
      ("headline", text(source.headline)), ("publisher", named("Organization", source.publisher)),
      ("datePublished", text(source.datePublished)))
  }

  private static func named(_ type: String, _ name: String?) -> JSON? {
    name.map { object(("@type", .string(type)), ("name", .string($0))) }
  }

  private static func text(_ text: String?) -> JSON? { text.map { .string($0) } }

  /// An object without the members that are not known: schema.org has no null.
  private static func object(_ members: (String, JSON?)...) -> JSON {
    .object(members.compactMap { name, value in value.map { (name, $0) } })
  }
}

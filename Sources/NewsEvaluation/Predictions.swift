import NewsExtraction
import NewsIngest
import NewsModel

/// What newsdb finds in the texts of a gold file, in the shapes that the scorers read.
///
/// The texts go the way of `newsdb extract`: those of JSON Lines are taken as they are, so that offsets agree; those of
/// pages are cleaned. Of a gold line its id, text and date are used, and nothing else.
package enum Predictions {
  /// `{"id","quotes":[…]}` of each text; with `speechOnly` without what somebody is reported to think, hope or plan.
  package static func quotes(_ gold: Records, speechOnly: Bool = false) throws(EvaluationFailure) -> Records {
    try records(gold) { extraction in
      let quotes = extraction.statements.filter { !speechOnly || $0.stance.isSpeech }.map { statement in
        JSONValue.object([
          "start": number(statement.span.start), "end": number(statement.span.end),
          "speaker": text(statement.speakerMention?.text),
          "speaker_start": number(statement.speakerMention?.span.start),
          "speaker_end": number(statement.speakerMention?.span.end), "speaker_resolved": text(statement.speaker),
          "group": number(statement.group),
        ])
      }
      return ["quotes": .array(quotes)]
    }
  }

  /// `{"id","timexes":[…]}` of each text.
  package static func timexes(_ gold: Records) throws(EvaluationFailure) -> Records {
    try records(gold) { extraction in
      let timexes = extraction.dates.map { date in
        JSONValue.object([
          "start": number(date.span.start), "end": number(date.span.end), "type": text(date.kind.rawValue),
          "value": text(date.value),
        ])
      }
      return ["timexes": .array(timexes)]
    }
  }

  /// `{"id","persons":[…]}` of each text: names, and with `references` pronouns and nouns as well. The key of an entity is its chain.
  package static func persons(_ gold: Records, references: Bool = false) throws(EvaluationFailure) -> Records {
    try records(gold) { extraction in
      func mention(_ span: TextSpan, _ chain: Int) -> JSONValue {
        .object(["start": number(span.start), "end": number(span.end), "entity": text(String(chain))])
      }
      var persons: [JSONValue] = []
      for (chain, person) in extraction.people.enumerated() where person.kind == .person {
        persons += person.mentions.map { mention($0.span, chain) }
      }
      if references { persons += extraction.references.map { mention($0.span, $0.chain) } }
      return ["persons": .array(persons)]
    }
  }

  /// `{"id","events":[…]}` of each text.
  package static func events(_ gold: Records) throws(EvaluationFailure) -> Records {
    try records(gold) { extraction in ["events": .array(extraction.events.map(event))] }
  }

  /// `{"id","corpus","published","events":[…],"statements":[…]}` of each text: what somebody did and said.
  package static func deeds(_ articles: Records) throws(EvaluationFailure) -> Records {
    var found = Records()
    let extracted = try records(articles) { extraction in
      let statements = extraction.statements.filter(\.stance.isSpeech).map { statement in
        JSONValue.object([
          "speaker": text(statement.speaker), "cue_start": number(statement.cue?.span.start),
          "cue_end": number(statement.cue?.span.end),
          "said_from": text(statement.said?.interval?.from.description),
          "said_to": text(statement.said?.interval?.to.description),
        ])
      }
      return ["events": .array(extraction.events.map(event)), "statements": .array(statements)]
    }
    for (article, record) in zip(articles.all, extracted.all) {
      var record = record
      record.fields["corpus"] = article.fields["corpus"]
      record.fields["published"] = article.fields["published"] ?? article.fields["dct"]
      found.add(record)
    }
    return found
  }

  private static func event(_ event: Event) -> JSONValue {
    let participants = event.participants.map { participant in
      JSONValue.object([
        "name": text(participant.name), "part": text(participant.part.rawValue),
        "start": number(participant.span.start), "end": number(participant.span.end),
      ])
    }
    return .object([
      "kind": text(event.kind.rawValue), "trigger_start": number(event.trigger.span.start),
      "trigger_end": number(event.trigger.span.end), "from": text(event.date?.interval?.from.description),
      "to": text(event.date?.interval?.to.description), "participants": .array(participants),
    ])
  }

  /// Body, title, authors and date of each page, from its text as a browser copies it.
  package static func scrapes(_ plain: Records) -> PagePredictions {
    var pages: [String: JSONValue] = [:]
    for record in plain.all {
      guard let page = record.fields["text"]?.string else { continue }
      pages[record.identifier] = fields(ArticleText.article(fromText: page, identifier: record.identifier))
    }
    return PagePredictions(name: "newsdb", pages: pages)
  }

  /// The same of each page from its HTML: files `ID.html` of a folder.
  package static func pages(_ gold: Records, folder: String) throws(EvaluationFailure) -> PagePredictions {
    var pages: [String: JSONValue] = [:]
    for record in gold.all {
      let bytes = try TextFile.bytes("\(folder)/\(record.identifier).html")
      pages[record.identifier] = fields(ArticleText.article(fromPage: bytes, identifier: record.identifier))
    }
    return PagePredictions(name: "newsdb", pages: pages)
  }

  private static func fields(_ article: Article?) -> JSONValue? {
    guard let article else { return nil }
    return .object([
      "body": text(article.body), "title": text(article.headline ?? ""), "authors": .array(article.authors.map(text)),
      "date": text(article.published?.day.description ?? ""),
    ])
  }

  private static func records(
    _ gold: Records, _ shape: (Extraction) -> [String: JSONValue]
  ) throws(EvaluationFailure) -> Records {
    let extractor = Extractor()
    var found = Records()
    for record in gold.all {
      let identifier = JSONValue.string(record.identifier)
      let date = record.fields["published"]?.isTrue == true ? record.fields["published"] : record.fields["dct"]
      let fields: [String: JSONValue] = [
        "id": identifier, "text": record.fields["text"] ?? .null, "published": date ?? .null,
      ]
      let article = JSONArticle(fields).article(
        position: record.identifier, fileURI: nil, options: IngestOptions())
      guard let article else { throw EvaluationFailure(.shape, "\(record.identifier) has no text") }
      var members = shape(extractor.extract(article))
      members["id"] = identifier
      found.add(Records.Record(identifier: record.identifier, fields: members))
    }
    return found
  }

  private static func number(_ value: Int?) -> JSONValue { value.map { .number(String($0)) } ?? .null }
  private static func text(_ value: String?) -> JSONValue { value.map { .string($0) } ?? .null }
}

import NewsLanguage
import NewsModel

/// Runs the event frames over the sentences of a document.
struct EventExtractor {
  let document: Document
  let resolver: PeopleResolver

  /// The frames in the order of how much they tell.
  private static let frames: [any EventFrame & Sendable] = [
    CancellationFrame(), VisitFrame(), MeetingFrame(), CeasefireFrame(), AttackFrame(),
  ]

  /// For every trigger a bit for each of ``frames`` that it is one of.
  private static let framesOfTrigger: WordTable<UInt8> = {
    var table = WordTable<UInt8>()
    for (index, frame) in frames.enumerated() {
      for word in frame.triggers { table[word] = (table[word] ?? 0) | 1 << UInt8(index) }
    }
    return table
  }()

  init(document: Document, resolver: PeopleResolver) {
    self.document = document
    self.resolver = resolver
  }

  /// The events, in the order of the text. Afterwards ``resolver`` holds the people that they made necessary.
  func events() -> [Event] {
    let reader = ClauseReader(document: document, resolver: resolver)
    var events: [Event] = []
    for (index, sentence) in document.sentences.enumerated() where !document.isTitleCase[index] {
      let drafts = drafts(in: sentence.tokens, reader)
      var taken: [Range<Int>] = []
      for draft in drafts {
        // A clause reports one happening.
        let clause = reader.clause(around: draft.trigger, in: sentence.tokens)
        guard !taken.contains(clause) else { continue }
        taken.append(clause)
        events.append(event(of: draft, sentence.tokens, reader))
      }
    }
    return events.sorted { $0.trigger.span.start < $1.trigger.span.start }
  }

  /// What the frames find in a sentence, those whose triggers stand there.
  private func drafts(in sentence: Range<Int>, _ reader: ClauseReader) -> [EventDraft] {
    let framesOfTrigger = Self.framesOfTrigger
    var told: UInt8 = 0
    for token in document.tokens[sentence] where token.isWord { told |= framesOfTrigger[hash: token.word] ?? 0 }
    guard told != 0 else { return [] }
    return Self.frames.indices.filter { told & 1 << UInt8($0) != 0 }
      .flatMap { Self.frames[$0].drafts(in: sentence, reader) }
  }

  private func event(of draft: EventDraft, _ sentence: Range<Int>, _ reader: ClauseReader) -> Event {
    let summary = document.analyzed.mention(withoutBullet(sentence))
    var event = Event(
      kind: draft.kind, status: draft.status ?? reader.status(of: draft.trigger, in: sentence), span: summary.span,
      summary: summary.text, trigger: document.analyzed.mention(draft.trigger))
    event.place = draft.place.map { document.analyzed.string($0) }
    event.date = date(of: draft.trigger, in: reader.clause(around: draft.trigger, in: sentence))
    var seen: Set<String> = []
    for participant in draft.participants {
      let person =
        participant.mention.flatMap { resolver.person(ofMention: $0) } ?? resolver.person(withTitle: participant.tokens)
      let name = person.map { resolver.people[$0].name } ?? document.analyzed.string(participant.tokens)
      guard seen.insert(name).inserted else { continue }
      event.participants.append(
        Event.Participant(
          name: name, personIndex: person, part: participant.part,
          span: document.analyzed.span(document.analyzed.bytes(participant.tokens))))
    }
    return event
  }

  private func withoutBullet(_ sentence: Range<Int>) -> Range<Int> {
    var sentence = sentence
    while let first = sentence.first, sentence.count > 1, document.isBullet(first) {
      sentence.removeFirst()
    }
    return sentence
  }

  private func isParted(_ date: Range<Int>, from trigger: Range<Int>, in clause: Range<Int>) -> Bool {
    if date.lowerBound - clause.lowerBound <= 1 { return false }
    let between = Range.gap(between: date, and: trigger)
    return between.contains { document.isBreak($0) && !document.isToken($0, "(") }
  }

  /// The date nearest to the trigger in its clause: one that opens it, or that no comma parts from the trigger.
  private func date(of trigger: Range<Int>, in clause: Range<Int>) -> DatedInterval? {
    let candidates = document.dates(openingIn: clause).map { document.dates[$0] }.filter { date in
      !isParted(date.tokens, from: trigger, in: clause)
        && (date.expression.kind == .date || date.expression.kind == .time) && !date.expression.value.hasSuffix("_REF")
    }
    func distance(_ date: DateMention) -> Int { abs(date.tokens.lowerBound - trigger.lowerBound) }
    return candidates.min { distance($0) < distance($1) }
      .map { StatementDate.dated($0.expression, reference: document.reference) }
  }
}

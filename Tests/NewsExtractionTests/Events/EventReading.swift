import NewsExtraction
import NewsModel
import Testing

/// The events of a text that was published on ``MarkedArticle/thursday``, in terms a test can state.
struct EventReading {
  let text: String
  /// The events that report something.
  let events: [Event]
  /// The words that only name a happening.
  let mentions: [Event]

  init(
    _ text: String, published: CalendarDay? = MarkedArticle.thursday, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    self.text = text
    let publication = published.map { Publication(day: $0, basis: .given, evidence: "the test") }
    let all = Extractor().extract(Article(identifier: "fixture", published: publication, body: text)).events
    events = all.filter { !$0.isMention }
    mentions = all.filter(\.isMention)
    for event in all {
      #expect(substring(event.span) == event.summary, sourceLocation: sourceLocation)
      #expect(substring(event.trigger.span) == event.trigger.text, sourceLocation: sourceLocation)
    }
  }

  var kinds: [Event.Kind] { events.map(\.kind) }
  var statuses: [Event.Status] { events.map(\.status) }
  var places: [String?] { events.map(\.place) }
  var triggers: [String] { events.map(\.trigger.text) }
  /// The days, as "2031-05-06" or "2031-05-01/2031-05-31".
  var days: [String?] {
    events.map { event in event.date?.interval.map { $0.from == $0.to ? "\($0.from)" : "\($0.from)/\($0.to)" } }
  }

  /// The names of an event's participants that have a part.
  func names(_ part: Event.Participant.Part, ofEvent index: Int = 0) -> [String] {
    guard events.indices.contains(index) else { return [] }
    return events[index].participants.filter { $0.part == part }.map(\.name)
  }

  private func substring(_ span: TextSpan) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(span.start).prefix(span.end - span.start)))
  }
}

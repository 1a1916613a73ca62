import NewsArchive
import NewsModel

extension Page {
  /// "in “Headline”, BBC, published 2025-04-23, https://…, characters 120–190".
  static func provenance(_ source: Source, spans: [TextSpan]) -> String {
    var parts: [String] = []
    if let headline = source.headline { parts.append("“\(headline)”") }
    parts.append(source.publisher ?? "publisher unknown")
    parts.append(source.datePublished.map { "published \($0)" } ?? "publication date unknown")
    if let uri = source.uri { parts.append(uri) }
    if let first = spans.map(\.start).min(), let last = spans.map(\.end).max() {
      parts.append("characters \(first)–\(last)")
    }
    return "a\(source.articleID) " + parts.joined(separator: ", ")
  }

  /// "also in 2 outlets: Coast Gazette, 2031-03-05 (s9 in a3); Inland Post, day unknown (s9 in a7)"; nil where there is none.
  static func otherOutlets(_ carried: CarriedStatement) -> String? {
    let others = carried.otherOutlets
    guard !others.isEmpty else { return nil }
    let listed = others.prefix(8).map { carrier in
      let name = carrier.source.publisher ?? carrier.source.uri ?? "publisher unknown"
      let day = carrier.source.publishedDay?.description ?? "day unknown"
      let note = carrier.isEarlierVersion ? ", changed since" : ""
      return "\(name), \(day) (s\(carrier.statementID) in a\(carrier.source.articleID)\(note))"
    }
    let more = others.count > 8 ? "; newsdb show s\(carried.statement.id) lists all" : ""
    return "also in \(count(others.count, "outlet")): \(listed.joined(separator: "; "))\(more)"
  }

  /// Says that an article has a later version, by which questions are answered.
  static func earlierVersion(_ id: Int64, _ newest: Source) -> String {
    "an earlier version; answers use the newest, a\(newest.articleID)"
      + (newest.publishedDay.map { " of \($0)" } ?? "") + " (newsdb history a\(id) tells what changed)"
  }

  /// "1 statement", "2 statements".
  static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

  /// Who said it: the name, else the article's words for the speaker.
  static func speaker(of statement: StoredStatement) -> String {
    statement.speaker ?? statement.speakerMention?.text ?? "speaker open"
  }

  /// The kind of a statement and its stance, in words.
  static func manner(_ statement: StoredStatement) -> String {
    var parts: [String] = []
    switch statement.kind {
    case .direct: parts.append("quoted")
    case .indirect: parts.append("in the reporter's words")
    case .mixed: parts.append("partly quoted")
    case .listed: parts.append("listed under the heading")
    }
    // A colon or a dash that attributes tells the reader nothing.
    if let cue = statement.cue?.text, cue.contains(where: \.isLetter) { parts[0] += " (\(cue))" }
    switch statement.stance {
    case .said: break
    case .denied: parts.append("denied or rejected")
    case .asked: parts.append("asked")
    case .unsaid: parts.append("reported as not said")
    case .believed: parts.append("reported as thought, not said")
    case .hoped: parts.append("reported as hoped, not said")
    case .planned: parts.append("reported as planned, not said")
    }
    if let addressee = statement.addressee { parts.append("to \(addressee)") }
    if let reporter = statement.reportedBy { parts.append("as reported by \(reporter)") }
    return parts.joined(separator: ", ")
  }

  /// An event's standing, day, place and participants.
  static func circumstances(_ event: StoredEvent) -> String {
    let status = event.status.rawValue + (event.allegedBy.map { " by \($0)" } ?? "")
    var parts = [
      "\(event.happening?.rawValue ?? event.kind.rawValue) \(status) (“\(event.trigger.text)”, \(event.kind.rawValue))"
    ]
    parts.append(when(event.date))
    if let place = event.place { parts.append("place: \(place)") }
    parts += roles(event)
    return parts.joined(separator: "; ")
  }

  /// Who did it, to whom, with whom, and who was hurt.
  static func roles(_ event: StoredEvent) -> [String] {
    roles { part in event.participants.filter { $0.part == part }.map(\.name) }
  }

  /// The same of any names.
  static func roles(_ names: (Event.Participant.Part) -> [String]) -> [String] {
    let words: [(Event.Participant.Part, String)] = [
      (.source, "who"), (.target, "whom"), (.participant, "with"), (.casualty, "casualties"),
    ]
    return words.compactMap { part, word in
      let names = names(part)
      return names.isEmpty ? nil : "\(word): \(names.joined(separator: ", "))"
    }
  }
}

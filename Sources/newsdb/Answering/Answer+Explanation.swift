import NewsArchive
import NewsModel
import NewsQuestions

/// How a question was read, for `--explain`: every part with what the archive made of it.
extension Answer {
  /// Adds how a name was resolved: to the parse, and where it is open or unknown, to what is printed.
  mutating func note(_ resolution: NameResolution, of name: AskedName, as part: String) {
    if resolution.candidates.isEmpty {
      unknown.append(name.words)
      parse.append((part, "“\(name.words)”: nobody in the archive; looked for among the words that stand for speakers"))
      return
    }
    let people = resolution.candidates.map(Page.identified).joined(separator: "; ")
    parse.append((part, "“\(name.words)” → \(people)\(resolution.note.map { " (\($0))" } ?? "")"))
    for (id, period) in resolution.periods.sorted(by: { $0.key < $1.key }) {
      parse.append(("in office", "p\(id), by articles of \(Self.bounds(period))"))
    }
    if resolution.isAmbiguous { ambiguous.append((name.words, resolution.candidates)) }
  }

  /// Tells of names that the archive has not, unless something else answers.
  mutating func noteUnknown() {
    // Of somebody who is asked for by name, a passage may only have the words.
    guard isEmpty || question.subject == .person && people.isEmpty else { return }
    notes.insert(contentsOf: unknown.map { "The archive names nobody called “\($0)”." }, at: 0)
  }

  private static func bounds(_ period: DayInterval) -> String {
    let from = period.from.year > 1 ? "from \(period.from)" : ""
    let to = period.to.year < 9999 ? "to \(period.to)" : ""
    let words = [from, to].filter { !$0.isEmpty }.joined(separator: " ")
    return words.isEmpty ? "any day" : words
  }

  /// Adds what the grammar found.
  mutating func note(_ question: Question, days: DayInterval?) {
    parse.insert(("subject", question.subject.rawValue), at: 0)
    parse.insert(("asks", question.asks.rawValue), at: 1)
    func add(_ part: String, _ reading: String?) { if let reading { parse.append((part, reading)) } }
    add("counts", question.counted?.rawValue ?? question.count?.rawValue)
    add("order", question.order?.rawValue)
    add("stance", question.stance?.rawValue)
    add("verb", question.manner.map { "“\($0.word)”" })
    add(
      "deed",
      question.deed.map { "“\($0.word)”: " + $0.happenings.map(\.rawValue).sorted().joined(separator: ", ") })
    if question.asksForDeeds { add("deed", "all") }
    if question.subject == .statements { add("hearer", question.other.map { "“\($0.words)”" }) }
    add("topic", question.topic.map { "“\($0)”" })
    add("occasion", question.occasion.map { "“\($0)”: words of the article" })
    add("place", question.place.map { "“\($0)”" })
    if !question.publishers.isEmpty { add("outlet", question.publishers.joined(separator: "; ")) }
    if let date = question.date {
      add(
        "date", "“\(date.words)” → " + (days.map { "\($0.from) to \($0.to)" } ?? "no days that can be told; left aside")
      )
    }
    if question.isFuture { add("time", "to come") }
    if !question.leftover.isEmpty {
      add("not understood", "“\(question.leftover.joined(separator: " "))”: search words")
    }
  }

  /// The parse, a line for each part.
  func explanation() -> Page {
    var page = Page()
    page.line("question: \(question.text)", style: .bold)
    for (part, reading) in parse { page.line("\(part): \(reading)", indent: 2, hanging: 6) }
    for line in understood { page.line("in words: \(line)", indent: 2, hanging: 6) }
    return page
  }

  /// The same as JSON: the parts in their order.
  func explanationJSON() -> JSON {
    .object([
      ("question", .string(question.text)), ("understood", .strings(understood)),
      (
        "parse",
        .array(parse.map { .object([("part", .string($0.part)), ("reading", .string($0.reading))]) })
      ),
    ])
  }
}

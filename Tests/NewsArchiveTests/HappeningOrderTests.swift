import NewsModel
import Testing

@testable import NewsArchive

/// The same happenings in any order and any batches, and little work for each article.
@Suite struct HappeningOrderTests {
  /// Numbers that look random and are the same every time (SplitMix64, Steele et al. 2014).
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  static let names = ["Mara Velden", "Pieter Lasko", "Tomas Orlan", "Ada Pym", "Ines Karr", "Olof Brandt"]

  /// Articles about few people, few places and few days, so that they fit each other in every way.
  static func drafts(_ count: Int, seed: UInt64) -> [Draft] {
    var random = Generator(state: seed)
    return (0..<count).map { number in
      let people = names.shuffled(using: &random).prefix(Int.random(in: 0...3, using: &random))
      let place = [nil, nil, "Ostrand", "Kolm", "Sandholm"].randomElement(using: &random)!
      let day = Int.random(in: 1...5, using: &random)
      let form = Int.random(in: 0..<6, using: &random)
      return report(
        "R\(number)", Array(people), on: form == 0 ? nil : "2031-03-0\(form == 1 ? 1 : day)",
        to: form == 1 ? "2031-03-05" : nil,
        happening: [.meeting, .visit, .attack, .killing].randomElement(using: &random)!,
        status: Bool.random(using: &random) ? .happened : .planned,
        part: [.participant, .source, .target].randomElement(using: &random)!, place: place,
        published: "2031-03-0\(Int.random(in: 4...7, using: &random))")
    }
  }

  func partition(_ archive: Archive) throws -> Set<Set<String>> {
    Set(try archive.happenings(EventQuery()).map { Set($0.reports.map { $0.summary }) })
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `any order and any batches come to the same happenings, and so does a rebuild`(seed: UInt64) throws {
    let drafts = Self.drafts(120, seed: seed)
    let file = try TemporaryArchive()
    let archive = try file.open()
    try archive.store(drafts.map(\.new))
    let expected = try partition(archive)
    #expect(expected.contains { $0.count > 2 })
    #expect(expected.contains { $0.count == 1 })
    var random = Generator(state: seed &+ 100)
    for size in [1, 7, 40] {
      let otherFile = try TemporaryArchive()
      let other = try otherFile.open()
      let shuffled = drafts.shuffled(using: &random)
      for start in stride(from: 0, to: drafts.count, by: size) {
        try other.store(shuffled[start..<min(start + size, drafts.count)].map(\.new))
      }
      #expect(try partition(other) == expected, "batches of \(size) in \(otherFile.path)")
    }
    let labels = try file.shell("SELECT id, happening_id FROM events ORDER BY id")
    let readings = Dictionary(uniqueKeysWithValues: drafts.map { ($0.article.body, $0.extraction) })
    try archive.rebuild(extractorVersion: "test-1") { readings[$0.body]! }
    #expect(try file.shell("SELECT id, happening_id FROM events ORDER BY id") == labels)
  }

  @Test func `articles that are read anew leave what would be there without their former reading`() throws {
    let drafts = Self.drafts(80, seed: 9)
    let files = try [TemporaryArchive(), TemporaryArchive()]
    let archive = try files[0].open()
    try archive.store(drafts.map(\.new))
    // Every third article is found to report nothing, then the same as before.
    let readings = Dictionary(uniqueKeysWithValues: drafts.map { ($0.article.body, $0.extraction) })
    let gone = Set(stride(from: 0, to: 80, by: 3).map { drafts[$0].article.body })
    let expected = try partition(archive)
    try archive.rebuild(extractorVersion: "test-2") { gone.contains($0.body) ? Extraction() : readings[$0.body]! }
    let rest = try files[1].open()
    try rest.store(drafts.filter { !gone.contains($0.article.body) }.map(\.new))
    #expect(try partition(archive) == partition(rest))
    try archive.rebuild(extractorVersion: "test-3") { readings[$0.body]! }
    #expect(try partition(archive) == expected)
  }

  @Test func `one more article among ten thousand events reads those of its own days only`() throws {
    let files = try [TemporaryArchive(), TemporaryArchive()]
    let (archive, alone) = (try files[0].open(), try files[1].open())
    let first = CalendarDay(year: 2020, month: 1, day: 1)!
    try archive.store(
      (0..<500).map { article in
        var draft = Draft(
          "Mara Velden and Pieter Lasko, article \(article).", uri: "https://example.org/\(article)",
          published: first.adding(days: article * 4).description
        ).person("Mara Velden", "velden", "mara").person("Pieter Lasko", "lasko", "pieter")
        let (velden, lasko) = (draft.mention("Mara Velden"), draft.mention("Pieter Lasko"))
        draft.extraction.events = (0..<20).map { number in
          let day = DayInterval(first.adding(days: article * 4 + number % 5))
          return Event(
            kind: .consult, happening: .meeting, status: .happened, span: TextSpan(start: 0, end: 30 + number),
            summary: "part \(number)", trigger: velden,
            date: number % 4 == 0 ? nil : DatedInterval(interval: day, basis: "stated"),
            place: number % 2 == 0 ? "Ostrand" : nil,
            participants: [
              number % 3 == 0
                ? Event.Participant(name: velden.text, personIndex: 0, part: .participant, span: velden.span)
                : Event.Participant(name: lasko.text, personIndex: 1, part: .participant, span: lasko.span)
            ], placeKey: number % 2 == 0 ? "ostrand" : nil)
        }
        return draft.new
      })
    #expect(try archive.statistics().events == 10_000)
    let clock = ContinuousClock()
    let more = (0..<50).map {
      report("N\($0)", ["Ada Pym"], on: "2023-03-0\($0 % 9 + 1)", place: "Ostrand", published: "2023-03-09")
    }
    let small = try clock.measure { for draft in more { try alone.store(draft) } }
    let large = try clock.measure { for draft in more { try archive.store(draft) } }
    // To read all 10,000 each time takes five times as long.
    #expect(large < small * 3 + .milliseconds(500), "\(large) beside \(small)")
  }
}

import NewsModel
import NewsQuestions
import Testing

@Suite struct QueryParserTests {
  private let parser = QueryParser(today: CalendarDay("2031-04-12")!)

  private func canonical(_ text: String) throws -> String { try parser.query(text).expression.description }

  @Test(arguments: [
    ("harbour", "harbour"), ("new bridge", "new bridge"), ("\"new bridge\"", "\"new bridge\""),
    ("“new bridge”", "\"new bridge\""), ("recogni*", "recogni*"), ("\"new brid\"*", "\"new brid\"*"),
    ("a AND b", "a b"), ("a OR b", "a OR b"), ("a b OR c", "a b OR c"), ("a (b OR c)", "a (b OR c)"),
    ("(a OR b) OR c", "a OR b OR c"), ("a (b c)", "a b c"), ("-a", "-a"), ("NOT a b", "-a b"), ("-(a b)", "-(a b)"),
    ("NOT NOT a", "a"), ("-\"new bridge\"", "-\"new bridge\""), ("co-operate", "co-operate"), ("can't", "can't"),
    ("14:30", "\"14:30\""), ("and or not", "and or not"), ("\"AND\"", "\"AND\""), ("a — b", "a b"), ("—", ""), ("", ""),
    ("a OR —", "a"), ("()", ""), ("note: this", "\"note:\" this"), ("http://example.org/x", "\"http://example.org/x\""),
    ("C++ AT&T", "\"C++\" \"AT&T\""), ("a -- b", "a b"),
  ])
  func `a query has one text form`(typed: String, expected: String) throws {
    #expect(try canonical(typed) == expected)
  }

  @Test(arguments: [
    ("speaker:Velden", "speaker:Velden"), ("Speaker:\"Mara Velden\"", "speaker:\"Mara Velden\""),
    ("speaker: Velden", "speaker:Velden"), ("speaker:(Velden OR Lasko)", "speaker:Velden OR speaker:Lasko"),
    ("-speaker:(Velden OR Lasko) ferry", "-(speaker:Velden OR speaker:Lasko) ferry"),
    ("person:Velden about:ferr* publisher:\"Coast Gazette\"", "person:Velden about:ferr* publisher:\"Coast Gazette\""),
    ("kind:DIRECT", "kind:direct"), ("kind:country", "kind:country"), ("stance:denied", "stance:denied"),
    ("event:meeting", "event:meeting"), ("event:consult", "event:CONSULT"),
    ("event:\"ceasefire breach\"", "event:ceasefire-breach"),
    ("status:planned", "status:planned"), ("lang:EN", "lang:en"), ("tag:\"to check\"", "tag:\"to check\""),
    ("uri:example.org/a_(b)?c=1", "uri:\"example.org/a_(b)?c=1\""),
    ("place:Ostrand cue:warned headline:ferry", "place:Ostrand cue:warned headline:ferry"),
  ])
  func `a field takes a value`(typed: String, expected: String) throws {
    #expect(try canonical(typed) == expected)
  }

  @Test(arguments: [
    ("said:2031-03-05", "said:2031-03-05"), ("published:2031-03", "published:2031-03"),
    ("ingested:2031", "ingested:2031"),
    ("date:2031-03-01..2031-03", "date:2031-03"), ("date:2031-03-04..2031-03-05", "date:2031-03-04..2031-03-05"),
    ("date:..2031-03", "date:..2031-03-31"), ("date:2031-03..", "date:2031-03-01.."),
    ("date:2030..2031-02", "date:2030-01-01..2031-02-28"),
    ("before:2031-03", "date:..2031-02-28"), ("after:2031-03", "date:2031-04-01.."),
    ("said:yesterday", "said:2031-04-11"), ("said:\"last week\"", "said:2031-03-31..2031-04-06"),
    ("said:last-week", "said:2031-03-31..2031-04-06"), ("date:P7D", "date:2031-04-06..2031-04-12"),
    ("date:P1M", "date:2031-03-13..2031-04-12"), ("date:2031-03-01/P2W", "date:2031-03-01..2031-03-14"),
    ("date:P1M/2031-04-30", "date:2031-03-31..2031-04-30"), ("date:2031-W01", "date:2030-12-30..2031-01-05"),
    ("date:\"April 23\"", "date:2030-04-23"), ("date:\"April 3\"", "date:2031-04-03"), ("said:unknown", "said:unknown"),
    ("said:(2031-03-05 OR 2031-03-07)", "said:2031-03-05 OR said:2031-03-07"),
  ])
  func `days are read, and the ends of a range widened to all that they name`(typed: String, expected: String) throws {
    #expect(try canonical(typed) == expected)
  }

  @Test func `what is printed reads back as the same query`() throws {
    var generator = SplitMix(seed: 20310412)
    let parser = parser
    for _ in 0..<2_000 {
      let query = Self.random(depth: 3, &generator, parser)
      #expect(try parser.query(query.description).expression == query, "\(query)")
    }
  }

  /// A query in the shape that the parser gives: no group of one, none directly within its like.
  private static func random(depth: Int, _ generator: inout SplitMix, _ parser: QueryParser) -> QueryExpression {
    let leaves = [
      "harbour", "\"new bridge\"", "ferr*", "\"C++\"", "\"OR\"", "speaker:Velden", "speaker:\"two officials\"",
      "kind:mixed",
      "date:2031-03", "date:..2031-03-05", "said:unknown", "uri:\"x/(y)\"", "tag:a-b", "event:CONSULT", "lang:de",
    ]
    let choice = generator.next() % (depth == 0 ? 1 : 4)
    switch choice {
    case 1:
      let parts = (0..<(2 + Int(generator.next() % 2))).map { _ in random(depth: depth - 1, &generator, parser) }
      return .all(parts.flatMap { if case .all(let inner) = $0 { inner } else { [$0] } })
    case 2:
      let parts = (0..<(2 + Int(generator.next() % 2))).map { _ in random(depth: depth - 1, &generator, parser) }
      return .any(parts.flatMap { if case .any(let inner) = $0 { inner } else { [$0] } })
    case 3:
      let part = random(depth: depth - 1, &generator, parser)
      if case .not = part { return part }
      return .not(part)
    default: return try! parser.query(leaves[Int(generator.next() % UInt64(leaves.count))]).expression
    }
  }

  @Test(arguments: [
    ("speeker:Velden", 0, "speaker:"), ("kind:direct sped:Velden OR", 24, "nothing behind"),
    ("ferry lange:de", 6, "lang:"), ("speaker:", 0, "without a value"),
    ("kind:loud", 5, "direct, indirect"), ("stance:maybe", 7, "said, denied"), ("event:party", 6, "meeting, visit"),
    ("date:2031-13", 5, "2031-13"), ("date:2031-04-31", 5, "names no days"), ("date:2031-03..soon", 14, "“soon”"),
    ("date:2031-04..2031-03", 14, "is before"), ("date:..", 5, "without an end"),
    ("said:\"the day of the ferry\"", 6, "names no days"),
    ("said:2031 OR", 10, "nothing behind"), ("OR said:2031", 0, "nothing before"),
    ("said:2031 AND", 10, "nothing behind"),
    ("said:2031 NOT", 10, "nothing behind"),
    ("kind:direct (a b", 12, "no partner"), ("kind:direct a) b", 13, "no partner"),
    ("speaker:\"Velden", 8, "no partner"),
    ("speaker:(a kind:direct)", 11, "a field in the brackets"), ("speaker:Veld*", 8, "not a beginning"),
    ("tag:—", 4, "without a word"),
  ])
  func `an error says what is wrong and points at the character`(typed: String, offset: Int, words: String) throws {
    let error = try #require(throws: QuerySyntaxError.self) { try parser.query(typed) }
    #expect(error.offset == offset)
    #expect("\(error)".contains(words), "\(error)")
    #expect(!"\(error)".contains("\n"))
    #expect(error.pointer.split(separator: "\n")[1].count == offset + 3)
  }

  @Test(arguments: [
    "(harbour", "harbour)", "harbour\"", "\"", ")(", "open \"half", "a AND", "AND", "OR a", "NOT", "AND OR NOT", "x:y",
    "a (OR b)",
  ])
  func `nothing in a line of plain words is an error, and what was passed over is said`(typed: String) throws {
    #expect(try !parser.query(typed).notes.isEmpty)
  }

  @Test func `brackets may not go deeper than the stack allows`() throws {
    let deep = String(repeating: "(", count: 5_000) + "a" + String(repeating: ")", count: 5_000)
    #expect(throws: QuerySyntaxError.self) { try parser.query(deep) }
    #expect(throws: QuerySyntaxError.self) { try parser.query(String(repeating: "NOT ", count: 5_000) + "said:2031") }
  }

  @Test func `no text brings the parser down`() throws {
    let pieces = [
      "a", "\"", "(", ")", "-", "OR", "AND", "NOT", "speaker:", "date:", "2031", "..", "P7D", "*", "é", "“", ":", "/",
      "\u{0}", "last week", "🗞", "\n",
    ]
    var generator = SplitMix(seed: 7)
    for _ in 0..<5_000 {
      let count = Int(generator.next() % 9)
      let text = (0..<count).map { _ in pieces[Int(generator.next() % UInt64(pieces.count))] }.joined(
        separator: generator.next() % 2 == 0 ? " " : "")
      if let query = try? parser.query(text).expression {
        #expect(try parser.query(query.description).expression == query, "\(text)")
      }
    }
  }
}

/// A small generator of numbers, the same in every run (Steele, Lea and Flood, OOPSLA 2014).
struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

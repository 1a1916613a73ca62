import NewsModel
import Testing

@testable import NewsArchive

/// The same articles in any order and any batches are linked and counted the same way.
@Suite struct LinkOrderTests {
  static let publishers = ["Coast Gazette", "Inland Post", "Kolm Post", "Sandholm News"]

  /// Texts of few sources, whole, trimmed, extended and edited, by few publishers on few days.
  static func drafts(seed: UInt64) -> [Draft] {
    var random = HappeningOrderTests.Generator(state: seed)
    var drafts: [Draft] = []
    var taken: Set<String> = []
    for number in 0..<60 {
      let source = "s\(Int.random(in: 0..<6, using: &random))"
      let form = Int.random(in: 0..<4, using: &random)
      let body = Wire.body(source, [0..<5, 0..<6, 1..<6, 0..<3][form])
      let publisher = publishers.randomElement(using: &random)!
      // Of two texts at one address with one date nothing tells which is newer.
      let day = "2031-03-\(10 + number % 19)"
      let uri = "https://example.org/\(publisher)/\(source)/\(form % 2 == 0 ? 0 : number)"
      guard taken.insert("\(publisher) \(source) \(form)").inserted, taken.insert(uri + day).inserted else { continue }
      drafts.append(
        Wire.draft(
          body, publisher, day, uri: uri,
          said: "of \(source) the \(form / 2) wording is right"))
    }
    return drafts
  }

  /// All that answers hang on, without ids.
  func picture(_ file: TemporaryArchive) throws -> String {
    try file.shell(
      """
      SELECT a.uri, a.date_published, v.uri, v.date_published, d.uri, d.date_published FROM articles AS a
      LEFT JOIN articles AS v ON v.id = a.version_of LEFT JOIN articles AS d ON d.id = a.duplicate_of ORDER BY 1, 2;
      SELECT uri, date_published, text, speaker, said_from FROM statements ORDER BY 1, 2, 3;
      SELECT a.uri, a.date_published, s.text, s.speaker FROM earlier_statements AS s
      JOIN articles AS a ON a.id = s.article_id ORDER BY 1, 2, 3;
      SELECT a.uri, a.date_published, o.uri, o.date_published, share, is_edition FROM article_copies AS c
      JOIN articles AS a ON a.id = c.article_id JOIN articles AS o ON o.id = c.other_id ORDER BY 1, 2, 3, 4;
      SELECT name, statement_count, article_count, first_seen, last_seen FROM people ORDER BY 1;
      """)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `any order and any batches come to the same links and statements, and so does a rebuild`(seed: UInt64) throws {
    let drafts = Self.drafts(seed: seed)
    let readings = Dictionary(drafts.map { ($0.article.body, $0.extraction) }) { first, _ in first }
    let extract = { (article: Article) in readings[article.body]! }
    let file = try TemporaryArchive()
    let archive = try file.open()
    try archive.store(drafts.map(\.new), extract: extract)
    let expected = try picture(file)
    #expect(try archive.statistics().duplicates > 3)
    #expect(try archive.statistics().versions > 3)
    var random = HappeningOrderTests.Generator(state: seed &+ 100)
    for size in [1, 5, 20] {
      let otherFile = try TemporaryArchive()
      let other = try otherFile.open()
      let shuffled = drafts.shuffled(using: &random)
      for start in stride(from: 0, to: drafts.count, by: size) {
        try other.store(shuffled[start..<min(start + size, drafts.count)].map(\.new), extract: extract)
      }
      #expect(try picture(otherFile) == expected, "batches of \(size)")
      #expect(try !other.needsRebuild())
      #expect(try otherFile.indexProblems() == "")
      #expect(try other.verifySpans().isEmpty)
    }
    let ids = try file.shell(
      "SELECT id, text FROM statement_rows UNION SELECT id, text FROM earlier_statements ORDER BY 1")
    try archive.rebuild(extractorVersion: "test-1", extract: extract)
    #expect(try picture(file) == expected)
    #expect(
      try file.shell("SELECT id, text FROM statement_rows UNION SELECT id, text FROM earlier_statements ORDER BY 1")
        == ids)
  }
}

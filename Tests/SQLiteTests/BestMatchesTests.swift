import Testing

@testable import SQLite

/// `best_bm25` against FTS5's own function.
@Suite struct BestMatchesTests {
  /// Rows of invented words, some common and some rare, of very different lengths.
  private func table() throws -> Connection {
    let connection = try Connection(path: ":memory:", mode: .create)
    try connection.execute("CREATE VIRTUAL TABLE notes USING fts5 (title, body)")
    let words = ["harbour", "ferry", "toll", "bridge", "council", "winter", "ice", "pilot", "crew", "strike"]
    var seed: UInt64 = 7
    func next(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % bound
    }
    try connection.transaction {
      for row in 1...600 {
        func text(_ length: Int) -> String {
          // The product prefers the first words.
          (0..<length).map { _ in words[next(words.count) * next(words.count) / words.count] }.joined(separator: " ")
        }
        try connection.run(
          "INSERT INTO notes (rowid, title, body) VALUES (?, ?, ?)", row, text(1 + next(4)),
          text(1 + next(4) * next(40)))
      }
    }
    connection.enableBestMatches()
    return connection
  }

  private func rows(_ connection: Connection, _ score: String, _ expression: String, _ count: Int) throws -> [String] {
    try connection.all(
      "SELECT rowid, \(score) AS score FROM notes WHERE notes MATCH ? ORDER BY score, rowid LIMIT \(count)", expression
    ) { "\($0.integer(at: 0)) \($0.column(1, as: Double.self))" }
  }

  @Test(arguments: [
    "harbour", "strike", "harbour AND strike", "harbour OR pilot OR crew", "\"harbour ferry\"", "stri* OR ice",
    "title : harbour", "ferry NOT toll", "NEAR(bridge toll, 3)", "nowhere",
  ])
  func `the best rows and their scores are those of FTS5`(expression: String) throws {
    let connection = try table()
    for count in [1, 2, 5, 20, 100, 1_000] {
      #expect(
        try rows(connection, "best_bm25(notes, \(count))", expression, count)
          == rows(connection, "bm25(notes)", expression, count))
    }
  }

  @Test func `rows that cannot be among the best have a bound`() throws {
    let connection = try table()
    let all = try rows(connection, "bm25(notes)", "harbour", 1_000)
    let some = try rows(connection, "best_bm25(notes, 5)", "harbour", 1_000)
    #expect(some.prefix(5) == all.prefix(5))
    #expect(some != all)
    #expect(some.count == all.count)
  }

  @Test func `says what it takes`() throws {
    let connection = try table()
    let error = #expect(throws: DatabaseError.self) { try rows(connection, "best_bm25(notes)", "harbour", 5) }
    #expect(error?.message.contains("how many rows are wanted") == true)
  }
}

import NewsModel
import Testing

@testable import NewsArchive

@Suite struct RebuildTests {
  let file: TemporaryArchive
  let archive: Archive
  let drafts: [Draft]

  init() throws {
    file = try TemporaryArchive()
    archive = try file.open()
    drafts = [
      harbour(),
      Draft(
        "Velden said the ferry was late. Pieter Lasko said it was not.", uri: "https://example.org/ferry",
        published: "2031-04-01"
      )
      .person("Velden", "velden").person("Pieter Lasko", "lasko", "pieter")
      .says("the ferry was late", by: 0, on: "2031-04-01").says("it was not", by: 1),
    ]
    try archive.store(drafts.map(\.new))
  }

  func extraction(_ article: Article) -> Extraction {
    drafts.first { $0.article.body == article.body }?.extraction ?? Extraction()
  }

  let tables =
    """
    SELECT * FROM statements ORDER BY id; SELECT * FROM people ORDER BY id; SELECT * FROM events ORDER BY id;
    SELECT event_id, person_id, name, part, start, end FROM event_participants ORDER BY 1, 5;
    SELECT person_id, name, article_id FROM person_names ORDER BY 1, 2, 3;
    SELECT person_id, role, article_id, seen_on FROM person_roles ORDER BY 1, 2, 3;
    """

  @Test func `a rebuild with the same extractor comes to the same rows`() throws {
    let before = try file.shell(tables)
    var progress: [[Int]] = []
    let report = try archive.rebuild(extractorVersion: "test-1", extract: extraction) { progress.append([$0, $1]) }
    #expect(report == RebuildReport(articles: 2, statements: 3, events: 1, people: 2))
    #expect(progress == [[2, 2]])
    #expect(try file.shell(tables) == before)
    #expect(try file.indexProblems() == "")
  }

  @Test func `what is found again keeps its id, what is new gets one of its own`() throws {
    let report = try archive.rebuild(extractorVersion: "test-2") { article in
      var extraction = extraction(article)
      if extraction.statements.count == 2 {
        extraction.statements.insert(
          Statement(span: TextSpan(start: 0, end: 6), text: "Velden", kind: .direct), at: 0)
      }
      return extraction
    }
    #expect(report.statements == 4)
    #expect(
      try file.shell("SELECT id, text, extractor_version FROM statements ORDER BY id")
        == "1|the harbour would reopen in May|test-2\n2|the ferry was late|test-2\n3|it was not|test-2\n4|Velden|test-2"
    )
    #expect(try archive.statistics().extractorVersions == ["test-2"])
  }

  @Test func `the extractor sees each article as it was stored, duplicates apart`() throws {
    try archive.store(harbour(uri: "https://example.net/copy", publisher: "Inland Post"))
    var seen: [Article] = []
    _ = try archive.rebuild(extractorVersion: "x") { article in
      seen.append(article)
      return Extraction()
    }
    var expected = drafts.map(\.article)
    for index in expected.indices { expected[index].identifier = expected[index].uri! }
    #expect(seen == expected)
    #expect(try archive.statistics().people == 0)
    #expect(try archive.checkIntegrity().isEmpty)
  }

  @Test func `a rebuild mends an index that was damaged`() throws {
    _ = try file.shell(
      "DROP TRIGGER sync_statement_rows_after_update_words; UPDATE statement_rows SET text = 'other' WHERE id = 1")
    #expect(try archive.checkIntegrity().count == 1)
    _ = try archive.rebuild(extractorVersion: "test-1", extract: extraction)
    #expect(try archive.checkIntegrity().isEmpty)
    #expect(
      try file.shell("SELECT count(*) FROM sqlite_schema WHERE name = 'sync_statement_rows_after_update_words'") == "1")
  }
}

import Foundation
import Testing

/// Programs of others find their way in an archive. They are installed by Scripts/install-test-programs.
@Suite struct OtherProgramTests {
  private static let datasette = CommandLineTool.installed("datasette")
  private static let sqliteUtils = CommandLineTool.installed("sqlite-utils")

  private let workspace = CommandLineTool.Workspace()

  init() {
    let samples = CommandLineTool.package.appending(path: "Tests/Samples").path
    #expect(CommandLineTool.run(["ingest", samples], archive: workspace.archive).exitCode == 0)
    _ = CommandLineTool.run(["tags", "add", "check", "s1"], archive: workspace.archive)
  }

  private func json(_ text: String) throws -> Any { try JSONSerialization.jsonObject(with: Data(text.utf8)) }

  @Test(.enabled(if: datasette != nil, "datasette is not installed: Scripts/install-test-programs"))
  func `Datasette opens an archive, finds the full text by itself and searches it`() throws {
    let program = try #require(Self.datasette)
    func get(_ path: String) throws -> Any {
      let result = CommandLineTool.run(program, [workspace.archive, "--get", path])
      #expect(result.exitCode == 0, "\(result.errors)")
      return try json(result.output)
    }
    let database = try #require(try get("/news.json") as? [String: Any])
    let tables = try #require(database["tables"] as? [[String: Any]])
    let indexes = tables.filter { $0["hidden"] as? Bool == false }.reduce(into: [String: String]()) { indexes, table in
      if let name = table["name"] as? String, let index = table["fts_table"] as? String { indexes[name] = index }
    }
    #expect(
      indexes == [
        "articles": "articles_fts", "people": "people_fts", "events": "events_fts", "statement_rows": "statements_fts",
      ])
    for view in ["statements", "events"] {
      let rows = try #require(try get("/news/\(view).json?_search=ferry&_shape=array") as? [[String: Any]])
      let all = CommandLineTool.run(
        ["sql", "select count(*) from \(view)_fts where \(view)_fts match 'ferry'"], archive: workspace.archive)
      #expect(rows.count == Int(all.lines[0]))
      #expect(!rows.isEmpty)
    }
    let tagged = try #require(try get("/news/annotations.json?_shape=array&tag=check") as? [[String: Any]])
    #expect(tagged.map { $0["statement_id"] as? Int } == [1])
  }

  @Test(.enabled(if: sqliteUtils != nil, "sqlite-utils is not installed: Scripts/install-test-programs"))
  func `sqlite-utils searches the tables, and what it changes stays in step`() throws {
    let program = try #require(Self.sqliteUtils)
    for (table, word) in [
      ("articles", "ferry"), ("people", "Marenko"), ("statement_rows", "pier"), ("events", "ferry"),
    ] {
      let found = CommandLineTool.run(program, ["search", workspace.archive, table, word])
      #expect(found.exitCode == 0, "\(found.errors)")
      #expect((try json(found.output) as? [[String: Any]])?.isEmpty == false, "\(table)")
    }
    let changed = CommandLineTool.run(
      program, ["query", workspace.archive, "update articles set headline = 'Quokkas on the quay' where id = 1"])
    #expect(changed.exitCode == 0, "\(changed.errors)")
    #expect(CommandLineTool.run(["search", "--ids", "quokkas"], archive: workspace.archive).lines == ["a1"])
    #expect(CommandLineTool.run(["verify"], archive: workspace.archive).exitCode == 0)
  }

  @Test func `rows put in, changed and deleted in the shell leave every index in step`() {
    let edits = """
      INSERT INTO articles (headline, body, content_sha256, ingested_at) VALUES ('Quokkas', 'They like it here.', 'x', '2031-01-01');
      UPDATE articles SET body = 'They left.' WHERE headline = 'Quokkas';
      UPDATE statement_rows SET text = 'quokkas are welcome' WHERE id = 2;
      UPDATE people SET name = 'Quokka Council' WHERE id = 1;
      DELETE FROM events WHERE id = 2;
      DELETE FROM articles WHERE id = 3;
      """
    #expect(CommandLineTool.run("/usr/bin/sqlite3", [workspace.archive, edits]).errors.isEmpty)
    for table in ["articles", "statements", "people", "events"] {
      let check = CommandLineTool.run(
        "/usr/bin/sqlite3",
        [workspace.archive, "INSERT INTO \(table)_fts (\(table)_fts, rank) VALUES ('integrity-check', 1)"])
      #expect(check.errors.isEmpty, "\(table)")
    }
    let found = CommandLineTool.run(["search", "--ids", "quokka*"], archive: workspace.archive).lines
    for id in ["s2", "p1"] { #expect(found.contains(id)) }
    #expect(found.filter { $0.hasPrefix("a") }.count == 1)
  }
}

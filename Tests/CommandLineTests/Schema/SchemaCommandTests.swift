import Foundation
import Testing

/// The SQL surface as the program prints it, and the queries of its documentation.
@Suite struct SchemaCommandTests {
  private func schema(_ arguments: String...) -> CommandLineTool.Result {
    CommandLineTool.run(["schema"] + arguments)
  }

  @Test func `every table and view has a line that says what it is`() throws {
    let lines = schema("--json").lines
    #expect(lines.count >= 30)
    var names: [String] = []
    for line in lines {
      let table = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let (name, remark) = (try #require(table["name"] as? String), try #require(table["remark"] as? String))
      names.append(name)
      #expect(remark.count > 10, "\(name) has no remark")
      #expect(!remark.hasPrefix("-"), "\(name): \(remark)")
      #expect((table["columns"] as? [[String: Any]])?.isEmpty == false, "\(name)")
    }
    for name in ["articles", "statements", "people", "events", "annotations", "statements_fts"] {
      #expect(names.contains(name))
    }
    #expect(names.allSatisfy { !$0.hasPrefix("statements_fts_") })
    #expect(schema().lines.count == lines.count)
    #expect(schema().output.contains("person_decisions          What the user decided about people"))
  }

  @Test func `the columns are those of an archive, with their remarks`() throws {
    let workspace = CommandLineTool.Workspace()
    _ = CommandLineTool.run(
      ["ingest", workspace.write("a.txt", "The bridge will close, Ada Pym said.")], archive: workspace.archive)
    for table in ["articles", "statements", "happenings", "annotations"] {
      let columns = CommandLineTool.run(
        ["sql", "select name from pragma_table_xinfo('\(table)')"], archive: workspace.archive
      ).lines
      let printed = schema(table).lines.filter { $0.hasPrefix("  ") }.map { $0.split(separator: " ")[0] }
      #expect(printed.map(String.init) == columns)
    }
    #expect(schema("statements").output.contains("addressee          To whom it was said, in the article's words."))
    #expect(schema("articles").output.contains("section"))
    #expect(schema("nothing").exitCode == 2)
    #expect(schema("--sql").output.contains("CREATE VIEW statements AS"))
  }

  @Test func `each of the ten queries in the documentation runs in the stock shell and finds something`() throws {
    let workspace = CommandLineTool.Workspace()
    let copy = workspace.write(
      "copy.txt",
      """
      Quay to be rebuilt

      The quay of Ostrand will be rebuilt within two years, Mayor Mara Velden said on Tuesday. Work begins in May.
      """)
    let first = workspace.write(
      "first.txt", "Ferry to sail\n\nThe ferry will sail on Sunday, harbour master Pieter Lasko said. He was tired.")
    let changed = workspace.write(
      "changed.txt",
      """
      Ferry not to sail

      The ferry will stay in harbour for now, harbour master Pieter Lasko said. He was tired.
      """)
    for (path, publisher, uri, day) in [
      (copy, "Coast Gazette", "https://gazette.example/quay", "2026-03-11"),
      (copy, "Ostrand Post", "https://post.example/quay", "2026-03-12"),
      (first, "Coast Gazette", "https://gazette.example/ferry", "2026-03-12"),
      (changed, "Coast Gazette", "https://gazette.example/ferry", "2026-03-13"),
    ] {
      let stored = CommandLineTool.run(
        ["ingest", "--publisher", publisher, "--uri", uri, "--published", day, path], archive: workspace.archive)
      #expect(stored.exitCode == 0)
    }
    let samples = CommandLineTool.package.appending(path: "Tests/Samples").path
    #expect(CommandLineTool.run(["ingest", samples], archive: workspace.archive).exitCode == 0)
    _ = CommandLineTool.run(["tags", "add", "check", "s1"], archive: workspace.archive)

    let document = try String(
      contentsOf: CommandLineTool.package.appending(path: "Schema/README.md"), encoding: .utf8)
    let queries = document.components(separatedBy: "```sql\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
    #expect(queries.count == 10)
    for query in queries {
      let result = CommandLineTool.run("/usr/bin/sqlite3", [workspace.archive, query])
      #expect(result.errors.isEmpty, "\(query)")
      #expect(!result.lines.isEmpty, "nothing found: \(query)")
    }
  }
}

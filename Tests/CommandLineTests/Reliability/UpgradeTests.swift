import Foundation
import SQLite
import Testing

/// An archive of every version of the schema that ever landed is brought up to date with all its content. The archives are kept in
/// Tests/OldArchives, with the script that made them.
@Suite struct UpgradeTests {
  private static let folder = CommandLineTool.package.appending(path: "Tests/OldArchives")
  private static let versions = 1...7

  /// The content tables of each version, with the columns that it had.
  private static let content = [
    "articles":
      "id, uri, headline, author, publisher, date_published, date_published_basis, language, content_sha256, ingested_at",
    "archive": "value",
    "person_decisions": "*", "person_decision_mentions": "*", "feeds": "*", "feed_entries": "*", "anchors": "*",
    "tags": "*",
    "notes": "*", "saved_searches": "*",
  ]

  private let workspace = CommandLineTool.Workspace()

  private func unpack(_ version: Int) throws -> String {
    let path = workspace.folder.appending(path: "v\(version).db").path
    let packed = Self.folder.appending(path: "v00\(version).db.gz").path
    let result = CommandLineTool.run("/bin/bash", ["-c", "gzip -dc '\(packed)' > '\(path)'"])
    #expect(result.exitCode == 0, "\(result.errors)")
    return path
  }

  /// All rows of the content tables, and each text under every article that has it.
  private func content(_ path: String) throws -> [String: [String]] {
    let connection = try Connection(path: path, mode: .readOnly)
    var content: [String: [String]] = [:]
    for (table, columns) in Self.content {
      guard try connection.value("SELECT count(*) FROM sqlite_schema WHERE name = ?", table, as: Int.self) == 1 else {
        continue
      }
      let only = table == "archive" ? " WHERE key = 'created_at'" : ""
      let rows = try connection.all("SELECT \(columns) FROM \(table)\(only)") { row in
        (0..<row.columnCount).map { row.isNull(at: $0) ? "NULL" : row.string(at: $0) }.joined(separator: "|")
      }
      if !rows.isEmpty { content[table] = rows.sorted() }
    }
    content["bodies"] = try connection.all(
      """
      SELECT a.id || ' ' || iif(a.body = '' AND a.duplicate_of IS NOT NULL, o.body, a.body)
      FROM articles AS a LEFT JOIN articles AS o ON o.id = a.duplicate_of ORDER BY a.id
      """
    ) { $0.string(at: 0) }
    return content
  }

  @Test func `there is an old archive of every version`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).filter { $0.hasSuffix(".gz") }
    let path = try unpack(Self.versions.upperBound)
    _ = CommandLineTool.run(
      ["ingest", workspace.write("a.txt", "The pier is closed. It is old.")], archive: workspace.archive)
    let newest = try Connection(path: workspace.archive, mode: .readOnly).userVersion()
    #expect(
      names.count == newest && Self.versions.upperBound == newest, "run Tests/OldArchives/make for the new version")
    #expect(try Connection(path: path, mode: .readOnly).userVersion() == newest)
  }

  @Test(arguments: versions)
  func `nothing of an old archive is lost when it is brought up to date`(version: Int) throws {
    let path = try unpack(version)
    let before = try content(path)
    #expect(before["articles"]?.count == 4 && (version < 6 || before.count == 10), "\(before.keys)")
    let rebuild = CommandLineTool.run(["rebuild"], archive: path)
    #expect(rebuild.exitCode == 0, "\(rebuild.errors)")
    let after = try content(path)
    for (table, rows) in before { #expect(after[table] == rows, "\(table)") }
    #expect(try problems(of: path) == [])
    #expect(CommandLineTool.run(["doctor"], archive: path).exitCode == 0)
    // What can be read of it is read now, and the user's decisions are in force.
    #expect(CommandLineTool.run(["search", "speaker:Pym pier"], archive: path).exitCode == 0)
    #expect(
      version < 2 || CommandLineTool.run(["people", "show", "Ada Pym"], archive: path).output.contains("A. P. Pym"))
    #expect(version < 6 || CommandLineTool.run(["search", "tag:check"], archive: path).output.contains("Ferry"))
    let history = CommandLineTool.run(["history", "a2"], archive: path)
    #expect(
      history.output.contains("Pier stays open") || history.output.contains("a1"), "\(history.output)\(history.errors)")
  }

  @Test(arguments: versions.dropLast())
  func `an old archive is left as it is by what only reads`(version: Int) throws {
    let path = try unpack(version)
    let bytes = try Data(contentsOf: URL(filePath: path))
    let search = CommandLineTool.run(["search", "pier"], archive: path)
    #expect(
      search.exitCode == 2 && search.errorLines.count == 1 && search.errors.contains("newsdb rebuild"),
      "\(search.errors)")
    let doctor = CommandLineTool.run(["doctor"], archive: path)
    #expect(doctor.exitCode == 0 && doctor.output.contains("older newsdb"), "\(doctor.output)\(doctor.errors)")
    let copy = workspace.folder.appending(path: "copy.db").path
    #expect(CommandLineTool.run(["backup", copy], archive: path).exitCode == 0)
    #expect(try content(copy) == content(path))
    #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
  }

  @Test(arguments: versions)
  func `an ingest brings an old archive up to date, and a salvage of one saves all`(version: Int) throws {
    let path = try unpack(version)
    let before = try content(path)
    let saved = workspace.folder.appending(path: "saved.db").path
    let salvage = CommandLineTool.run(["doctor", "--salvage", saved], archive: path)
    #expect(salvage.exitCode == 0, "\(salvage.errors)")
    for (table, rows) in before { #expect(try content(saved)[table] == rows, "\(table)") }
    let added = CommandLineTool.run(
      ["ingest", workspace.write("new.txt", "The harbour of Kolm is open, Ada Pym said.")], archive: path)
    #expect(added.exitCode == 0 && added.lines == ["1 added"], "\(added.errors)")
    #expect(try content(path)["articles"]?.count == 5)
  }

  @Test func `an archive of a newer newsdb is left alone`() throws {
    let path = try unpack(6)
    try Connection(path: path, mode: .readWrite).setUserVersion(99)
    let bytes = try Data(contentsOf: URL(filePath: path))
    let text = workspace.write("a.txt", "The pier is closed. It is old.")
    for command in [["search", "pier"], ["ingest", text], ["rebuild"], ["doctor"], ["doctor", "--repair"]] {
      let result = CommandLineTool.run(command, archive: path)
      #expect(
        result.exitCode == 2 && (result.errors + result.output).contains("update newsdb"),
        "\(command): \(result.errors)")
    }
    #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
  }
}

import Foundation
import SQLite
import Testing

/// A damaged archive gets a clear line: no command crashes, and no wrong answer is silent. What can be read of it is saved.
@Suite(.serialized) struct DamageTests {
  private static let seeds = ProcessInfo.processInfo.environment["NEWSDB_DAMAGES"].flatMap(Int.init) ?? 100

  /// An archive with something of everything, made once.
  private struct Whole: Sendable {
    let bytes: Data
    let articles: [String: String]

    init() throws {
      let workspace = CommandLineTool.Workspace()
      let path = workspace.write("articles.jsonl", InventedArticles.lines(90))
      // Longer than a page, so that its text stands on pages of its own.
      let long = workspace.write(
        "long.txt", "A long report\n\n" + (1...900).map { "Sentence \($0) tells of the pier." }.joined(separator: " "))
      let archive = workspace.archive
      for arguments in [
        ["ingest", path, long], ["tags", "add", "check", "a4", "s1"],
        ["notes", "add", "s1", "Ask the harbour master."],
        ["searches", "add", "piers", "bridge"], ["people", "alias", "Ada Pym", "A. Pym"],
      ] {
        let result = CommandLineTool.run(arguments, archive: archive)
        #expect(result.exitCode == 0, "\(arguments): \(result.errors)")
      }
      articles = try DamageTests.articles(of: archive)
      // The log is empty: the last to close it moved all into the archive.
      bytes = try Data(contentsOf: URL(filePath: archive))
    }
  }

  private static let original = Result { try Whole() }
  private static let articleQuery = """
    SELECT id, ifnull(uri, '') || '|' || ifnull(headline, '') || '|' || ifnull(publisher, '') || '|'
      || ifnull(date_published, '') || '|' || body
    FROM articles
    """

  private let workspace = CommandLineTool.Workspace()
  private let whole: Data
  private let articles: [String: String]

  init() throws {
    let original = try Self.original.get()
    (whole, articles) = (original.bytes, original.articles)
    try whole.write(to: URL(filePath: workspace.archive))
  }

  private static func articles(of path: String) throws -> [String: String] {
    let connection = try Connection(path: path, mode: .readOnly)
    return Dictionary(
      uniqueKeysWithValues: try connection.all(articleQuery) { ($0.string(at: 0), $0.string(at: 1)) })
  }

  /// A copy of the archive with bytes overwritten in 1 to 20 places; where.
  private func damage(_ path: String, seed: UInt64) throws -> String {
    var numbers = SeededNumbers(seed: seed)
    var bytes = whole
    var places: [String] = []
    for _ in 0..<Int.random(in: 1...20, using: &numbers) {
      // One in ten hits the header or the schema.
      let start = Int.random(
        in: 0..<(Int.random(in: 0..<10, using: &numbers) == 0 ? 4_096 : bytes.count), using: &numbers)
      let length = min([1, 4, 64, 512, 4_096].randomElement(using: &numbers)!, bytes.count - start)
      for index in start..<start + length { bytes[index] = UInt8.random(in: 0...255, using: &numbers) }
      places.append("\(start)+\(length)")
    }
    try bytes.write(to: URL(filePath: path))
    return "seed \(seed): \(places.joined(separator: ","))"
  }

  private func remove(_ path: String) { for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) } }

  /// What a command that reads may do: find, find nothing, or say in one line what is wrong.
  private func expectClear(_ result: CommandLineTool.Result, _ what: String) {
    #expect((0...2).contains(result.exitCode), "\(what): \(result.exitCode) \(result.errors)")
    guard result.exitCode == 2 else { return }
    #expect(result.errorLines.count == 1 && result.errors.hasPrefix("newsdb: "), "\(what): \(result.errors)")
    #expect(!result.errors.contains("Fatal error"), "\(what)")
  }

  private func check(_ seed: Int) throws -> (isFound: Bool, saved: Int, lost: Int) {
    let path = workspace.folder.appending(path: "damaged\(seed).db").path
    let saved = workspace.folder.appending(path: "saved\(seed).db").path
    defer {
      remove(path)
      remove(saved)
    }
    let places = try damage(path, seed: UInt64(seed))
    for command in [["search", "bridge"], ["show", "a4", "s1"], ["ask", "what did Ada Pym say"]] {
      expectClear(CommandLineTool.run(command, archive: path), "\(command) \(places)")
    }
    let doctor = CommandLineTool.run(["doctor", "--json"], archive: path)
    expectClear(doctor, "doctor \(places)")
    let isFound = !doctor.output.contains("\"findings\":[]")
    if !isFound {
      // Nothing is said to be wrong, so nothing is.
      #expect(try Self.articles(of: path) == articles, "\(places)")
    }
    let salvage = CommandLineTool.run(["doctor", "--salvage", saved], archive: path)
    if salvage.exitCode != 0 {
      expectClear(salvage, "salvage \(places)")
      Issue.record("nothing was saved: \(places): \(salvage.errors)")
      return (isFound, 0, articles.count)
    }
    let good = CommandLineTool.run(["doctor", "--json"], archive: saved)
    #expect(good.exitCode == 0, "\(places): \(good.output)")
    let found = try Self.articles(of: saved)
    for (id, article) in found where article != articles[id] {
      // A text that was altered by the damage is named; other columns have no digest.
      let body = article.split(separator: "|").last, before = articles[id]?.split(separator: "|").last
      #expect(body == before || salvage.errors.contains("article a\(id) "), "a\(id) is not what it was: \(places)")
    }
    return (isFound, found.count, articles.keys.count { found[$0] == nil })
  }

  @Test func `bytes overwritten at random are found, and the rest is saved`() async throws {
    var (found, saved, lost) = (0, 0, 0)
    try await withThrowingTaskGroup(of: (isFound: Bool, saved: Int, lost: Int).self) { group in
      for seed in 1...Self.seeds {
        group.addTask { try check(seed) }
        guard seed >= 2, let result = try await group.next() else { continue }
        (found, saved, lost) = (found + (result.isFound ? 1 : 0), saved + result.saved, lost + result.lost)
      }
      for try await result in group {
        (found, saved, lost) = (found + (result.isFound ? 1 : 0), saved + result.saved, lost + result.lost)
      }
    }
    print("damage found in \(found) of \(Self.seeds), \(saved) articles saved, \(lost) lost")
    // Most places are of some use; an article is lost only with its own bytes.
    #expect(found * 10 >= Self.seeds * 8)
    #expect(Double(saved) >= 0.93 * Double(saved + lost))
  }

  @Test func `articles are saved when the pages that lead to them are gone`() throws {
    // The header and schema, and every inner page of a table.
    var bytes = whole
    for page in 0..<bytes.count / 4_096 {
      let start = page * 4_096
      if page == 0 || bytes[start] == 5 {
        for index in start..<start + 4_096 { bytes[index] = 0x5A }
      }
    }
    let path = workspace.folder.appending(path: "headless.db").path
    try bytes.write(to: URL(filePath: path))
    let refused = CommandLineTool.run(["search", "bridge"], archive: path)
    expectClear(refused, "search")
    #expect(refused.exitCode == 2 && refused.errors.contains("doctor --salvage"))
    let saved = workspace.folder.appending(path: "saved.db").path
    let salvage = CommandLineTool.run(["doctor", "--salvage", saved, "--json"], archive: path)
    #expect(salvage.exitCode == 0, "\(salvage.errors)")
    #expect(try Self.articles(of: saved) == articles)
    for (command, words) in [
      (["tags"], "2\tcheck"), (["notes"], "Ask the harbour master."), (["searches"], "piers"),
      (["people", "log"], "A. Pym"),
    ] {
      #expect(CommandLineTool.run(command, archive: saved).output.contains(words), "\(command)")
    }
  }

  @Test func `an archive that is cut off is damaged, and what is left is saved`() throws {
    let path = workspace.folder.appending(path: "cut.db").path
    try whole.prefix(whole.count * 9 / 10).write(to: URL(filePath: path))
    let doctor = CommandLineTool.run(["doctor"], archive: path)
    #expect(doctor.exitCode == 2 && doctor.errors.contains("--salvage"))
    #expect(CommandLineTool.run(["doctor", "--repair"], archive: path).exitCode == 2)
    let saved = workspace.folder.appending(path: "saved.db").path
    let salvage = CommandLineTool.run(["doctor", "--salvage", saved], archive: path)
    #expect(salvage.exitCode == 0, "\(salvage.errors)")
    #expect(try Self.articles(of: saved).allSatisfy { articles[$0.key] == $0.value })
  }

  @Test func `a salvage overwrites nothing unless told to, and leaves the damaged file as it is`() throws {
    let path = workspace.archive
    let saved = workspace.write("saved.db", "something else")
    let refused = CommandLineTool.run(["doctor", "--salvage", saved], archive: path)
    #expect(refused.exitCode == 2 && refused.errors.contains("--overwrite"))
    #expect(try String(contentsOfFile: saved, encoding: .utf8) == "something else")
    #expect(CommandLineTool.run(["doctor", "--salvage", path, "--overwrite"], archive: path).exitCode == 2)
    #expect(CommandLineTool.run(["doctor", "--salvage", saved, "--overwrite"], archive: path).exitCode == 0)
    #expect(try Self.articles(of: saved) == articles)
    #expect(try Data(contentsOf: URL(filePath: path)) == whole)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: workspace.folder.path).filter { $0.hasPrefix("saved.db.") }
        == [])
  }

  // MARK: - Repair

  @Test(arguments: [
    ("DELETE FROM statements_fts_data WHERE id > 10", "full_text"),
    ("UPDATE statement_rows SET text = 'made up' WHERE id = (SELECT min(id) FROM statement_rows)", "spans"),
    ("UPDATE article_people SET \"end\" = 90000 WHERE id = 2", "offsets"),
    ("UPDATE people SET statement_count = 99 WHERE id = 1", "counts"),
    ("DROP VIEW happenings", "schema"), ("DROP INDEX notes_by_anchor", "schema"),
    ("DROP TABLE event_participants", "schema"),
    ("DROP TRIGGER sync_articles_before_delete", "schema"),
    (
      "PRAGMA foreign_keys = OFF; INSERT INTO notes (anchor_id, note, added_at) VALUES (99, 'x', '2031-01-01T00:00:00Z')",
      "references"
    ),
  ])
  func `what is derived is repaired, and content stays as it is`(damage: String, check: String) throws {
    let path = workspace.archive
    let before = try ArchiveContent(path)
    // Without the triggers that would keep it in step.
    let shell = CommandLineTool.run(
      "/usr/bin/env",
      ["sqlite3", path, "SELECT 'DROP TRIGGER ' || name || ';' FROM sqlite_schema WHERE name GLOB 'sync_*'"])
    let drops = check == "schema" ? "" : shell.output
    let result = CommandLineTool.run("/usr/bin/env", ["sqlite3", path, drops + damage])
    #expect(result.errors == "")
    let found = CommandLineTool.run(["doctor", "--json"], archive: path)
    #expect(found.exitCode == 2)
    #expect(found.output.contains("{\"check\":\"\(check)\""), "\(found.output)")
    let repaired = CommandLineTool.run(["doctor", "--repair"], archive: path)
    #expect(repaired.exitCode == 0, "\(repaired.output)\(repaired.errors)")
    #expect(try ArchiveContent(path) == before)
    #expect(CommandLineTool.run(["tags"], archive: path).output.contains("2\tcheck"))
    #expect(CommandLineTool.run(["doctor"], archive: path).exitCode == 0)
  }

  @Test func `a text changed by hand is told of, and is no problem`() throws {
    let result = CommandLineTool.run(
      "/usr/bin/env", ["sqlite3", workspace.archive, "UPDATE articles SET body = 'Mended text.' WHERE id = 3"])
    #expect(result.errors == "")
    let doctor = CommandLineTool.run(["doctor"], archive: workspace.archive)
    #expect(doctor.exitCode == 0, "\(doctor.output)")
    #expect(doctor.output.contains("article a3 is not the one that was ingested"))
  }
}

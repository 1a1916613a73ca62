import Foundation
import SQLite
import Testing

/// Archive and articles are anybody's: nothing in them gives orders to SQLite, to the terminal, or to the file system. SECURITY.md
/// names the test of each point.
@Suite struct SecurityTests {
  private let workspace = CommandLineTool.Workspace()

  private func newsdb(_ arguments: String...) -> CommandLineTool.Result {
    CommandLineTool.run(arguments, archive: workspace.archive)
  }

  private func json(_ members: [String: String]) throws -> String {
    String(decoding: try JSONSerialization.data(withJSONObject: members), as: UTF8.self) + "\n"
  }

  // MARK: - SQL

  @Test(arguments: [
    "DELETE FROM articles", "WITH x AS (SELECT 1) DELETE FROM articles",
    "INSERT INTO tags VALUES (1, 'x', 'y') RETURNING *",
    "UPDATE articles SET body = '' RETURNING id", "DROP TABLE articles", "CREATE TEMP TABLE t (a)",
    "ATTACH ':memory:' AS x",
    "ATTACH 'other.db' AS x", "VACUUM INTO 'copy.db'", "VACUUM", "PRAGMA user_version = 0",
    "PRAGMA journal_mode = DELETE",
    "PRAGMA writable_schema = ON", "PRAGMA trusted_schema = ON", "PRAGMA query_only = OFF",
    "PRAGMA wal_checkpoint(TRUNCATE)",
    "PRAGMA optimize", "PRAGMA temp_store_directory = '/'", "SELECT load_extension('libm.so.6')",
    "SELECT fts3_tokenizer('simple')",
    "INSERT INTO articles_fts (articles_fts) VALUES ('rebuild')", "BEGIN", "REINDEX", "ANALYZE", "DETACH main",
    "SELECT 1; DELETE FROM articles", "EXPLAIN DELETE FROM articles", "UPDATE sqlite_master SET sql = ''",
  ])
  func `newsdb sql runs nothing but a query`(sql: String) throws {
    #expect(newsdb("ingest", workspace.write("a.txt", "The pier is closed, Ada Pym said. It is old.")).exitCode == 0)
    let before = try Data(contentsOf: URL(filePath: workspace.archive))
    let result = newsdb("sql", sql)
    #expect(result.exitCode == 2 && result.errorLines.count == 1 && result.output.isEmpty, "\(result.errors)")
    #expect(try Data(contentsOf: URL(filePath: workspace.archive)) == before)
    let files = try FileManager.default.contentsOfDirectory(atPath: workspace.folder.path)
    #expect(Set(files).subtracting(["a.txt", "news.db", "news.db-wal", "news.db-shm"]) == [])
  }

  @Test(arguments: [
    "SELECT count(*) FROM articles", "WITH x AS (SELECT 1 AS a) SELECT a FROM x", "PRAGMA table_info(articles)",
    "SELECT name FROM pragma_table_info('articles')", "PRAGMA user_version",
    "EXPLAIN QUERY PLAN SELECT * FROM articles",
    "SELECT rowid FROM articles_fts WHERE articles_fts MATCH 'pier'", "VALUES (1)", "SELECT type FROM sqlite_schema",
  ])
  func `newsdb sql runs every query`(sql: String) {
    #expect(newsdb("ingest", workspace.write("a.txt", "The pier is closed, Ada Pym said. It is old.")).exitCode == 0)
    #expect(newsdb("sql", sql).exitCode == 0, "\(newsdb("sql", sql).errors)")
  }

  @Test(arguments: [
    "'; DROP TABLE articles; --", "\" OR 1=1 --", "x' UNION SELECT sql FROM sqlite_master --", "%_\\%", "a\"b'c`d[e]",
    "?1 :a @b $c",
    "') OR ('1'='1", "{a b}:c NEAR(d e)",
  ])
  func `no text becomes SQL`(words: String) throws {
    let line = try json([
      "id": "1", "title": words, "source": words, "author": words, "url": "https://x.example/" + words,
      "text": "The pier is closed, Ada Pym said. The mayor wrote \(words) on the wall.",
    ])
    let archive = workspace.archive
    #expect(newsdb("ingest", workspace.write("a.jsonl", line)).exitCode == 0)
    // Every argument that is looked up or stored.
    for arguments in [
      ["search", "--", words], ["search", "--", "speaker:\"\(words.replacing("\"", with: ""))\""],
      ["search", "--sql", "--", words],
      ["ask", words], ["ask", "what did \(words) say"], ["people", "--", words], ["people", "show", "--", words],
      ["tags", "add", "--", words, "a1"], ["tags", "list", "--", words], ["tags", "remove", "--", words, "a1"],
      ["notes", "add", "a1", "--", words], ["searches", "add", "--", words, "pier"],
      ["searches", "remove", "--", words],
      ["people", "alias", "--", "Ada Pym", words], ["events", "--", words], ["timeline", "--", words],
      ["compare", "--", "Ada Pym", words],
      ["show", "--", words], ["history", "--", words], ["export", "--", words],
    ] {
      let result = CommandLineTool.run(arguments, archive: archive)
      #expect((0...2).contains(result.exitCode), "\(arguments): \(result.exitCode)")
      for sign in ["syntax error", "no such column", "unrecognized token", "near \"", "incomplete input"] {
        #expect(!result.errors.contains(sign), "\(arguments): \(result.errors)")
      }
    }
    #expect(newsdb("sql", "select count(*) from articles").lines == ["1"])
    #expect(try problems(of: archive) == [])
  }

  @Test func `what only reads changes no byte and leaves no file`() throws {
    #expect(newsdb("ingest", workspace.write("a.jsonl", InventedArticles.lines(30))).exitCode == 0)
    let before = try Data(contentsOf: URL(filePath: workspace.archive))
    for arguments in [
      ["search", "bridge"], ["ask", "what did Ada Pym say"], ["show", "a4"], ["people"], ["events"], ["stats"],
      ["tags"], ["notes"],
      ["searches"], ["timeline", "bridge"], ["compare", "Ada Pym"], ["history", "a1"], ["export", "articles"],
      ["schema"],
      ["sql", "select 1"], ["people", "candidates"], ["people", "log"], ["feeds"], ["doctor"],
    ] {
      #expect(CommandLineTool.run(arguments, archive: workspace.archive).exitCode < 2, "\(arguments)")
    }
    #expect(try Data(contentsOf: URL(filePath: workspace.archive)) == before)
  }

  @Test func `an archive made by an enemy has no say`() throws {
    #expect(newsdb("ingest", workspace.write("a.txt", "The pier is closed, Ada Pym said. It is old.")).exitCode == 0)
    let marker = workspace.folder.appending(path: "marker").path
    // Views and indexes that call what reaches past the file; the shell itself may have such functions.
    let change = CommandLineTool.run(
      "/usr/bin/env",
      [
        "sqlite3", workspace.archive,
        "DROP VIEW happenings; CREATE VIEW happenings AS SELECT load_extension('\(marker)') AS id, writefile('\(marker)', 'x') AS kind;",
      ])
    #expect(change.errors == "")
    for arguments in [
      ["events"], ["sql", "select * from happenings"], ["search", "pier"], ["ask", "who met in Kolm"],
    ] {
      let result = CommandLineTool.run(arguments, archive: workspace.archive)
      #expect((0...2).contains(result.exitCode) && result.errorLines.count <= 1, "\(arguments): \(result.errors)")
    }
    #expect(!FileManager.default.fileExists(atPath: marker))
    let doctor = newsdb("doctor")
    #expect(doctor.exitCode == 2 && doctor.output.contains("the view happenings is not as newsdb makes it"))
    #expect(newsdb("doctor", "--repair").exitCode == 0)
  }

  // MARK: - The terminal

  /// What a terminal takes for an order: C0, C1, and the marks that turn the order of characters round.
  private static let orders =
    "\u{1B}[31m\u{1B}]0;owned\u{07}\u{9B}2J\u{9D}0;x\u{9C}\u{202E}\u{2066}\u{8}\u{7F}\u{0C}\u{1B}P"

  /// The numbers of those that are in an output.
  private func ordersLeft(in output: String) -> [String] {
    output.unicodeScalars.map(\.value).filter { value in
      switch value {
      case 0x09, 0x0A: false
      case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
    .map { String($0, radix: 16) }
  }

  @Test func `no escape sequence of an article reaches the terminal, by any command`() throws {
    let evil = Self.orders
    let line = try json([
      "id": "1", "title": "Pier \(evil) closed", "source": "Wire\(evil)", "author": "Mira \(evil) Castell",
      "section": "Coast\(evil)",
      "url": "https://x.example/\(evil)", "published": "2031-05-06",
      "text":
        "“The pier \(evil) is closed,” Ada \(evil) Pym said on Monday. Olof Brandt met the minister \(evil) in Kolm\(evil) on Tuesday. Three people were killed in \(evil) Ostrand.",
    ])
    let second = line.replacing("is closed", with: "is open").replacing("2031-05-06", with: "2031-05-07")
    let archive = workspace.archive
    #expect(newsdb("ingest", workspace.write("a.jsonl", line + second)).exitCode == 0)
    for arguments in [
      ["tags", "add", "t\(evil)g", "a1", "s1"], ["notes", "add", "a2", "note \(evil)"],
      ["searches", "add", "s\(evil)", "pier"],
      ["people", "alias", "Olof Brandt", "O. \(evil) Brandt"],
    ] {
      _ = CommandLineTool.run(arguments, archive: archive)
    }
    let file = workspace.write("b\(evil).txt", "")
    let draft = workspace.write("draft\(evil).md", "“The pier \(evil) was never closed at all,” Ada Pym said.")
    let terminal = Terminal(environment: ["NO_COLOR": "1", "NEWSDB_PAGER": "cat"])
    let commands: [[String]] =
      [
        ["ingest", file], ["ingest", "--dry-run", workspace.write("c.jsonl", line.replacing("closed", with: "shut"))],
        ["search", "pier"], ["search", "pier", "--json"], ["search", "pier", "--csv"], ["search", "--sql", "pier"],
        ["search", "--in", "articles", "pier"], ["ask", "what did Ada Pym say"], ["ask", "who met in Kolm"],
        ["ask", "--explain", "what did Ada \(evil) Pym say"], ["ask", "--sql", "what did Pym say"],
        ["ask", "how many were killed in Ostrand"],
        ["show", "a1", "a2", "s1", "e1", "p1"], ["show", "a1", "--json"], ["people"],
        ["people", "show", "Olof Brandt"], ["people", "log"],
        ["people", "undo"], ["people", "candidates"], ["events"], ["history", "a1"], ["timeline", "pier"],
        ["timeline", "--csv", "pier"],
        ["compare", "Ada Pym"], ["tags"], ["tags", "list"], ["notes"], ["searches"], ["new"], ["stats"], ["schema"],
        ["verify", draft], ["verify"], ["doctor"], ["show", "nobody \(evil)"], ["search", "speaker:(\(evil)"],
        ["sql", "select * from articles"], ["sql", "--csv", "select * from articles"],
        ["sql", "--json", "select * from articles"],
        ["sql", "select \(evil)"], ["extract", workspace.folder.appending(path: "a.jsonl").path], ["--db", evil],
        ["\(evil)"],
        ["search", "--db", "/tmp/\(evil)", "x"], ["backup", "/nonexistent/\(evil)"], ["feeds"],
      ]
      + ["articles", "statements", "people", "events"].map { ["export", $0] }
      + ["--markdown", "--cite"].map { ["search", "pier", $0] }
    for arguments in commands {
      let output = terminal.run(arguments, archive: archive)
      #expect(
        ordersLeft(in: output) == [],
        "\(arguments.joined(separator: " ").debugDescription): \(output.prefix(600).debugDescription)")
    }
    // JSON says what it holds all the same.
    let result = newsdb("show", "a1", "--json")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect((object["headline"] as? String)?.contains("\u{9B}2J") == true)
  }

  // MARK: - Files

  @Test func `no name in an input is written to`() throws {
    let target = workspace.folder.appending(path: "inbox")
    try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
    let text = "The pier of Kolm is closed, Ada Pym said on Monday. It is old."
    try ZipFile.stored([
      ("../../evil.txt", text), ("/tmp/newsdb-evil.txt", text + " Twice."), ("..\\evil.txt", text + " Thrice."),
      ("inbox/\u{1B}[2J.txt", text + " Again."),
    ]).write(to: target.appending(path: "a.zip"))
    try Data(
      """
      From: Wire <wire@x.example>\r
      Subject: Pier closed\r
      MIME-Version: 1.0\r
      Content-Type: multipart/mixed; boundary=b\r
      \r
      --b\r
      Content-Type: text/plain; name="../../evil.txt"\r
      Content-Disposition: attachment; filename="/tmp/newsdb-evil.txt"\r
      \r
      \(text)\r
      --b--\r

      """.utf8
    ).write(to: target.appending(path: "a.eml"))
    try Data(
      try json(["id": "../../evil", "url": "file:///tmp/newsdb-evil.txt", "title": "x", "text": text + " And so on."])
        .utf8
    )
    .write(to: target.appending(path: "a.jsonl"))
    try FileManager.default.createSymbolicLink(
      at: target.appending(path: "link.txt"), withDestinationURL: URL(filePath: "/etc/passwd-that-is-not-there"))
    let before = try FileManager.default.subpathsOfDirectory(atPath: workspace.folder.path)
    let result = newsdb("ingest", target.path)
    #expect(result.lines.last?.contains("added") == true, "\(result.errors)")
    let after = try FileManager.default.subpathsOfDirectory(atPath: workspace.folder.path).filter {
      !$0.hasPrefix("news.db")
    }
    #expect(Set(after) == Set(before))
    #expect(!FileManager.default.fileExists(atPath: "/tmp/newsdb-evil.txt"))
    let around = workspace.folder.deletingLastPathComponent().appending(path: "evil.txt").path
    #expect(!FileManager.default.fileExists(atPath: around))
  }

  @Test func `an output file is not written through a link`() throws {
    #expect(newsdb("ingest", workspace.write("a.txt", "The pier is closed, Ada Pym said. It is old.")).exitCode == 0)
    let precious = workspace.write("precious.txt", "mine")
    let link = workspace.folder.appending(path: "copy.db")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: URL(filePath: precious))
    #expect(newsdb("backup", link.path).exitCode == 2)
    #expect(newsdb("backup", "--overwrite", link.path).exitCode == 2)
    #expect(try String(contentsOfFile: precious, encoding: .utf8) == "mine")
  }
}

/// A zip archive of stored entries (APPNOTE 6.3).
private enum ZipFile {
  static func stored(_ entries: [(name: String, text: String)]) -> Data {
    var (file, directory) = (Data(), Data())
    func number(_ value: Int, _ bytes: Int) -> Data { Data((0..<bytes).map { UInt8(value >> (8 * $0) & 255) }) }
    for (name, text) in entries {
      let (name, text) = (Data(name.utf8), Data(text.utf8))
      var checksum: UInt32 = ~0
      for byte in text {
        checksum ^= UInt32(byte)
        for _ in 0..<8 { checksum = checksum & 1 == 1 ? checksum >> 1 ^ 0xEDB8_8320 : checksum >> 1 }
      }
      let common =
        number(20, 2) + number(0x800, 2) + number(0, 2) + number(0, 4) + number(Int(~checksum), 4)
        + number(text.count, 4)
        + number(text.count, 4) + number(name.count, 2) + number(0, 2)
      directory +=
        number(0x0201_4B50, 4) + number(20, 2) + common + number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4)
        + number(file.count, 4) + name
      file += number(0x0403_4B50, 4) + common + name + text
    }
    return file + directory + number(0x0605_4B50, 4) + number(0, 4) + number(entries.count, 2)
      + number(entries.count, 2)
      + number(directory.count, 4) + number(file.count, 4) + number(0, 2)
  }
}

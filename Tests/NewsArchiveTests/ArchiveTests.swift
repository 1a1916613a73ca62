import Foundation
import NewsModel
import SQLite
import Schema
import Testing

@testable import NewsArchive

@Suite struct ArchiveTests {
  let file: TemporaryArchive

  init() throws { file = try TemporaryArchive() }

  @Test func `a new archive says whose it is`() throws {
    let archive = try file.open()
    #expect(archive.isNew)
    #expect(try file.shell("PRAGMA application_id; PRAGMA user_version; PRAGMA journal_mode") == "1853318242\n7\nwal")
    #expect(try file.shell("SELECT count(*) FROM archive WHERE key IN ('created_at', 'derived_schema')") == "2")
    #expect(try !archive.needsRebuild())
    #expect(try archive.checkIntegrity().isEmpty)
  }

  @Test func `an archive opened again is not new`() throws {
    _ = try file.open()
    #expect(try !file.open().isNew)
    #expect(try !file.open(.readWrite).isNew)
    #expect(try !file.open(.readOnly).isNew)
  }

  @Test(arguments: [Archive.Mode.readWrite, .readOnly])
  func `a missing file is not made unless asked for`(mode: Archive.Mode) throws {
    let error = #expect(throws: ArchiveError.self) { try file.open(mode) }
    #expect(error?.code == .missing)
    #expect(error?.description.hasPrefix(file.path) == true)
    #expect(!FileManager.default.fileExists(atPath: file.path))
  }

  @Test func `a folder is refused`() throws {
    let error = #expect(throws: ArchiveError.self) { try Archive(path: file.folder, mode: .create) }
    #expect(error?.code == .unreadable)
    #expect(error?.message == "not a file")
  }

  @Test func `a path through a missing folder is refused and nothing is left behind`() throws {
    let error = #expect(throws: ArchiveError.self) { try Archive(path: file.folder + "/none/news.db", mode: .create) }
    #expect(error?.code == .unreadable)
  }

  @Test(arguments: [Archive.Mode.create, .readWrite, .readOnly])
  func `a text file is refused and left as it was`(mode: Archive.Mode) throws {
    let text = String(repeating: "A text of many words. ", count: 100)
    try text.write(toFile: file.path, atomically: true, encoding: .utf8)
    let error = #expect(throws: ArchiveError.self) { try file.open(mode) }
    #expect(error?.code == .notADatabase)
    #expect(try String(contentsOfFile: file.path, encoding: .utf8) == text)
  }

  @Test(arguments: [Archive.Mode.create, .readWrite, .readOnly])
  func `another program's database is refused and left as it was`(mode: Archive.Mode) throws {
    _ = try file.shell("CREATE TABLE recipes(name TEXT)")
    let before = try Data(contentsOf: URL(fileURLWithPath: file.path))
    let error = #expect(throws: ArchiveError.self) { try file.open(mode) }
    #expect(error?.code == .foreign)
    #expect(error?.hint != nil)
    #expect(try Data(contentsOf: URL(fileURLWithPath: file.path)) == before)
  }

  @Test func `an empty file becomes an archive only when one is to be made`() throws {
    _ = FileManager.default.createFile(atPath: file.path, contents: nil)
    #expect(throws: ArchiveError.self) { try file.open(.readWrite) }
    #expect(try file.open(.create).isNew)
  }

  @Test func `a newer newsdb's archive is refused`() throws {
    _ = try file.open()
    _ = try file.shell("PRAGMA user_version = 99")
    let error = #expect(throws: ArchiveError.self) { try file.open() }
    #expect(error?.code == .newer)
    #expect(error?.hint == "update newsdb")
    #expect(error?.message.contains("99") == true)
  }

  @Test func `derived tables of another version are made anew and the articles wait for a rebuild`() throws {
    do { try file.open().store(harbour()) }
    _ = try file.shell("UPDATE archive SET value = 0 WHERE key = 'derived_schema'; CREATE VIEW mine AS SELECT 1 AS one")
    let reader = #expect(throws: ArchiveError.self) { try file.open(.readOnly) }
    #expect(reader?.code == .older)
    let archive = try file.open(.readWrite)
    #expect(try archive.needsRebuild())
    #expect(try archive.statistics().statements == 0)
    #expect(try archive.search(SearchQuery(QueryExpression(words: "harbour"))).hits.count == 1)
    let report = try archive.rebuild(extractorVersion: "2") { _ in harbour().extraction }
    #expect(report == RebuildReport(articles: 1, statements: 1, events: 1, people: 2))
    #expect(try !archive.needsRebuild())
    #expect(try file.indexProblems() == "")
    #expect(try file.shell("SELECT one FROM mine") == "1")
  }

  @Test func `an archive of schema version 1 is migrated when it is opened for writing and keeps its articles`() throws
  {
    do {
      let old = try Connection(path: file.path, mode: .create)
      try old.setApplicationID(SchemaScripts.applicationID)
      try old.execute(SchemaScripts.content[0])
      try old.setUserVersion(1)
      try old.execute(
        """
        INSERT INTO archive VALUES ('derived_schema', 2);
        INSERT INTO articles (headline, body, content_sha256, ingested_at)
        VALUES ('Old', 'The harbour is old.', '00', '2031-01-01T00:00:00Z');
        """)
    }
    let reader = #expect(throws: ArchiveError.self) { try file.open(.readOnly) }
    #expect(reader?.code == .older)
    #expect(reader?.hint == "run newsdb rebuild on it once")
    #expect(try file.shell("PRAGMA user_version") == "1")
    let archive = try file.open(.readWrite)
    #expect(try file.shell("PRAGMA user_version; SELECT count(*) FROM person_decisions") == "7\n0")
    #expect(try archive.needsRebuild())
    #expect(try archive.article(1)?.article.headline == "Old")
    #expect(try archive.checkIntegrity().isEmpty)
    _ = try file.open(.readOnly)
  }

  @Test func `an archive of version 6 keeps its decisions and what they select`() throws {
    do {
      let old = try Connection(path: file.path, mode: .create)
      try old.setApplicationID(SchemaScripts.applicationID)
      for script in SchemaScripts.content.prefix(6) { try old.execute(script) }
      try old.setUserVersion(6)
      try old.execute(
        """
        INSERT INTO archive VALUES ('derived_schema', 6);
        INSERT INTO person_decisions (id, decided_at, deed, name, kind, family_key, other_kind, other_family_key)
        VALUES (3, '2031-01-01T00:00:00Z', 'split', 'Velden', 'person', 'velden', 'person', 'velden');
        INSERT INTO person_decision_mentions (decision_id, name, kind, family_key)
        VALUES (3, 'Velden', 'person', 'velden');
        """)
    }
    let archive = try file.open(.readWrite)
    let decisions = try archive.decisions()
    #expect(decisions.map(\.id) == [3])
    #expect(decisions.first?.selections.map(\.name) == ["Velden"])
    #expect(
      try file.shell(
        "SELECT sql LIKE '%person_decisions\"%' FROM sqlite_schema WHERE name = 'person_decision_mentions'")
        == "1")
    #expect(try archive.checkIntegrity().isEmpty)
  }

  @Test func `an archive of version 4 gets the new columns and keeps its articles`() throws {
    do {
      let old = try Connection(path: file.path, mode: .create)
      try old.setApplicationID(SchemaScripts.applicationID)
      for script in SchemaScripts.content.prefix(4) { try old.execute(script) }
      try old.setUserVersion(4)
      try old.execute(
        """
        INSERT INTO archive VALUES ('derived_schema', \(SchemaScripts.derivedVersion));
        INSERT INTO articles (headline, body, content_sha256, ingested_at)
        VALUES ('Old', 'The harbour is old.', '00', '2031-01-01T00:00:00Z');
        """)
      try old.execute(SchemaScripts.derived)
      try old.execute(SchemaScripts.triggers)
    }
    let archive = try file.open(.readWrite)
    #expect(
      try file.shell("PRAGMA user_version; SELECT headline, body, date_modified, section FROM articles")
        == "\(Archive.schemaVersion)\nOld|The harbour is old.||")
    #expect(try archive.article(1)?.article.modified == nil)
    #expect(try archive.checkIntegrity().isEmpty)
  }

  @Test(arguments: [1, 2])
  func `an archive in which copies have a body of their own is migrated, and no text is lost`(version: Int) throws {
    do {
      let old = try Connection(path: file.path, mode: .create)
      try old.setApplicationID(SchemaScripts.applicationID)
      for script in SchemaScripts.content.prefix(version) { try old.execute(script) }
      try old.setUserVersion(Int(version))
      try old.execute(
        """
        INSERT INTO archive VALUES ('derived_schema', 2);
        INSERT INTO articles (uri, headline, publisher, date_published, body, content_sha256, ingested_at, duplicate_of, version_of)
        VALUES
          ('https://example.org/1', 'One', 'Coast Gazette', '2031-03-05', 'The harbour is old.', 'aa', '2031-03-05T00:00:00Z', NULL, NULL),
          ('https://example.org/2', 'Two', 'Inland Post', '2031-03-04', 'The harbour is old.', 'aa', '2031-03-06T00:00:00Z', 1, NULL),
          ('https://example.org/3', 'Three', 'Kolm Post', NULL, 'The harbour is very old.', 'aa', '2031-03-06T00:00:00Z', 1, NULL),
          ('https://example.org/1', 'Four', 'Coast Gazette', '2031-03-07', 'The harbour is new.', 'bb', '2031-03-07T00:00:00Z', NULL, 1);
        """)
    }
    let archive = try file.open(.readWrite)
    // What was changed by hand in a copy stays; the same text is kept once, and read from there.
    #expect(
      try file.shell("PRAGMA user_version; SELECT id, duplicate_of, body FROM articles")
        == "7\n1||The harbour is old.\n2|1|\n3|1|The harbour is very old.\n4||The harbour is new.")
    #expect(try archive.article(2)?.article.body == "The harbour is old.")
    #expect(try archive.needsRebuild())
    try archive.rebuild(extractorVersion: "test-1") { _ in Extraction() }
    #expect(try !archive.needsRebuild())
    // The text is now that of who published it first and has no later version.
    #expect(
      try file.shell("SELECT id, version_of, duplicate_of, body FROM articles")
        == "1||2|\n2|||The harbour is old.\n3||2|The harbour is very old.\n4|1||The harbour is new.")
    #expect(try archive.versions(ofArticle: 4).map(\.article.id) == [1, 4])
    #expect(try file.shell("SELECT count(*) FROM article_fingerprints") == "2")
    #expect(try file.indexProblems() == "")
    #expect(try archive.checkIntegrity().isEmpty)
  }

  @Test func `another writer is waited for and then named`() throws {
    let archive = try file.open()
    let other = try Connection(path: file.path, mode: .readWrite)
    try other.execute("BEGIN IMMEDIATE")
    let error = #expect(throws: ArchiveError.self) { try archive.store(harbour()) }
    #expect(error?.code == .locked)
    #expect(error?.message == "another process is writing to the archive")
    #expect(error?.hint?.contains("--busy-timeout") == true)
    try other.execute("ROLLBACK")
    #expect(try archive.store(harbour()) == [.added(id: 1)])
  }

  @Test func `an archive opened for reading refuses to store`() throws {
    _ = try file.open()
    let error = #expect(throws: ArchiveError.self) { try file.open(.readOnly).store(harbour()) }
    #expect(error?.code == .readOnly)
  }

  @Test(.enabled(if: geteuid() != 0, "root may read and write everything"))
  func `permissions are told apart`() throws {
    do { try file.open().store(harbour()) }
    chmod(file.path, 0o444)
    #expect(#expect(throws: ArchiveError.self) { try file.open(.readWrite) }?.code == .readOnly)
    chmod(file.folder, 0o555)
    #expect(try file.open(.readOnly).statistics().articles == 1)
    chmod(file.path, 0o000)
    #expect(#expect(throws: ArchiveError.self) { try file.open(.readOnly) }?.code == .unreadable)
  }

  @Test func `a backup is an archive with the same content and never overwrites`() throws {
    let archive = try file.open()
    try archive.store(harbour())
    let copy = file.folder + "/copy.db"
    try archive.backup(to: copy)
    #expect(try Archive(path: copy, mode: .readOnly).statistics().statements == 1)
    let error = #expect(throws: ArchiveError.self) { try archive.backup(to: copy) }
    #expect(error?.path == copy)
  }
}

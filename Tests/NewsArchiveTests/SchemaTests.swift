import Foundation
import NewsArchive
import Schema
import Testing

@Suite struct SchemaTests {
  let file: TemporaryArchive

  init() throws {
    file = try TemporaryArchive()
    _ = try file.open()
  }

  /// FNV-1a of the SQL without remarks and white space.
  func digest(_ script: String) -> String {
    let code = script.split(separator: "\n").map { $0.prefix { $0 != "\n" } }
      .map { line in line.range(of: "-- ").map { line[..<$0.lowerBound] } ?? line }.joined(separator: " ")
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in code.split(whereSeparator: \.isWhitespace).joined(separator: " ").utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return String(hash, radix: 16)
  }

  @Test func `the content scripts are frozen`() {
    #expect(
      SchemaScripts.content.map(digest) == [
        "a76032adf192779a", "63c28e188831afc4", "21d9ffc69982eba1", "99635a180b392fd", "11b51976d8fd5726",
        "dc52ebfe0a9080e3", "918858041b0874fc",
      ])
  }

  @Test func `derived scripts do not change without a new version`() {
    let known = "\(SchemaScripts.derivedVersion): \(digest(SchemaScripts.derived)) \(digest(SchemaScripts.triggers))"
    #expect(
      known == "9: e48818c5c646d3ff 3a626f246977766d", "raise SchemaScripts.derivedVersion, then change this line")
  }

  @Test func `the public columns stand in the order of the design`() throws {
    func columns(_ table: String) throws -> String {
      try file.shell("SELECT group_concat(name, ', ') FROM pragma_table_xinfo('\(table)')")
    }
    #expect(
      try columns("articles")
        == "id, uri, headline, author, publisher, date_published, date_published_basis, language, body, content_sha256, "
        + "ingested_at, version_of, duplicate_of, date_modified, section")
    #expect(
      try columns("statements").hasPrefix(
        "id, article_id, text, kind, speaker, speaker_id, speaker_mention, cue, stance, addressee, reported_by, said_on, "
          + "said_from, said_to, said_basis, start, end, headline, publisher, date_published, uri"))
    #expect(
      try columns("people").hasPrefix(
        "id, name, kind, role, statement_count, article_count, first_seen, last_seen"))
    #expect(
      try columns("events").hasPrefix(
        "id, article_id, kind, summary, status, starts_on, ends_on, date_basis, place, start, end"))
    #expect(try columns("event_participants").hasPrefix("event_id, person_id, name, part"))
    #expect(try columns("articles_fts").hasPrefix("headline, body"))
    #expect(try columns("statements_fts").hasPrefix("text, speaker"))
  }

  @Test func `Datasette finds each index by the table it is of`() throws {
    // The pattern is that of sqlite_utils and datasette, detect_fts().
    for table in ["articles", "statements", "people", "events"] {
      let found = try file.shell(
        """
        SELECT name FROM sqlite_master WHERE rootpage = 0
        AND sql LIKE '%VIRTUAL TABLE%USING FTS%content="\(table)"%'
        """)
      #expect(found == "\(table)_fts")
    }
  }

  @Test func `the statements of a speaker and a day are found by an index`() throws {
    let plan = try file.shell(
      "EXPLAIN QUERY PLAN SELECT said_on, text FROM statements WHERE speaker = 'x' AND said_from = '2031-01-01'")
    #expect(plan.contains("USING INDEX statements_by_speaker (speaker=? AND said_from=?)"))
  }

  @Test func `nothing of the schema needs more than the stock library`() throws {
    #expect(
      try file.shell("SELECT count(*) FROM sqlite_schema WHERE sql LIKE '%COLLATE%' AND sql NOT LIKE '%NOCASE%'") == "0"
    )
    #expect(
      try file.shell(
        "SELECT count(*) FROM sqlite_schema WHERE sql LIKE '%VIRTUAL TABLE%' AND sql NOT LIKE '%USING fts5%'")
        == "0")
  }

  @Test func `derived objects can be dropped and made anew any number of times`() throws {
    let objects = "SELECT type, name, sql FROM sqlite_schema WHERE name NOT GLOB '*_fts_*' ORDER BY 1, 2"
    let before = try file.shell(objects)
    #expect(try file.shell(SchemaScripts.derived) == "")
    #expect(try file.shell(SchemaScripts.derived) == "")
    // The triggers of the articles outlive the derived tables; those of the tables went with them.
    let drops = try file.shell("SELECT 'DROP TRIGGER ' || name || ';' FROM sqlite_schema WHERE name GLOB 'sync_*'")
    #expect(try file.shell(drops + SchemaScripts.triggers) == "")
    #expect(try file.shell(objects) == before)
  }
}

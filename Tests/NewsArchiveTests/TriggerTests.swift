import NewsArchive
import Testing

/// Changes made by hand in the stock shell, with and without its foreign keys.
@Suite struct TriggerTests {
  let file: TemporaryArchive

  init() throws {
    file = try TemporaryArchive()
    try file.open().store(
      harbour(),
      Draft("Velden said the ferry was late.", uri: "https://example.org/ferry", published: "2031-04-01")
        .person("Velden", "velden", roles: ["the mayor"]).says("the ferry was late", by: 0, on: "2031-04-01"))
  }

  func both(_ sql: String) throws -> String {
    let output = try file.shell(sql)
    #expect(try file.indexProblems() == "")
    #expect(try file.shell("PRAGMA foreign_key_check; PRAGMA integrity_check") == "ok")
    return output
  }

  @Test func `the id of an article cannot be changed`() throws {
    #expect(try both("UPDATE articles SET id = 100 WHERE id = 1").contains("cannot be changed"))
    #expect(try file.shell("SELECT count(*) FROM statements WHERE headline IS NOT NULL OR uri IS NOT NULL") == "2")
  }

  @Test(arguments: ["", "PRAGMA foreign_keys = ON; "])
  func `with an article goes all that was read from it`(keys: String) throws {
    #expect(try both(keys + "DELETE FROM articles WHERE id = 1") == "")
    #expect(try file.shell("SELECT text FROM statements") == "the ferry was late")
    #expect(try file.shell("SELECT count(*) FROM events; SELECT count(*) FROM event_participants") == "0\n0")
    #expect(
      try file.shell("SELECT name, names, roles, role, statement_count, article_count, first_seen FROM people")
        == "Mara Velden|Velden|the mayor|the mayor|1|1|2031-04-01")
    #expect(try both(keys + "DELETE FROM articles") == "")
    #expect(try file.shell("SELECT count(*) FROM people; SELECT count(*) FROM person_names") == "0\n0")
  }

  @Test(arguments: ["", "PRAGMA foreign_keys = ON; "])
  func `the first duplicate takes the place of a deleted article`(keys: String) throws {
    let archive = try file.open()
    try archive.store(
      harbour(uri: "https://example.net/a", publisher: "Inland Post"),
      harbour(uri: "https://example.net/b", publisher: "Kolm Post"))
    #expect(
      try both(keys + "DELETE FROM articles WHERE id = 1; SELECT id, duplicate_of FROM articles") == "2|\n3|\n4|3")
    #expect(try archive.needsRebuild())
  }

  @Test(arguments: ["", "PRAGMA foreign_keys = ON; "])
  func `versions of a deleted article point to the one before it`(keys: String) throws {
    let archive = try file.open()
    let uri = "https://example.org/live"
    try archive.store(Draft("One.", uri: uri), Draft("Two.", uri: uri), Draft("Three.", uri: uri))
    #expect(try both(keys + "DELETE FROM articles WHERE id = 4; SELECT version_of FROM articles WHERE id = 5") == "3")
  }

  @Test func `a changed body loses what was read from it and waits for a rebuild`() throws {
    #expect(try both("UPDATE articles SET body = 'Nothing was said.' WHERE id = 1") == "")
    #expect(try file.shell("SELECT count(*) FROM statements; SELECT count(*) FROM events") == "1\n0")
    #expect(try file.shell("SELECT rowid FROM articles_fts WHERE articles_fts MATCH 'nothing'") == "1")
    let archive = try file.open()
    #expect(try archive.needsRebuild())
    #expect(try archive.statistics().unread == 1)
  }

  @Test func `a changed date waits for a rebuild and moves the first day seen`() throws {
    #expect(try both("UPDATE articles SET date_published = '2031-05-01' WHERE id = 1") == "")
    #expect(
      try file.shell("SELECT role, first_seen, last_seen FROM people WHERE name = 'Mara Velden'")
        == "the mayor of Ostrand|2031-04-01|2031-05-01")
    #expect(try file.open().needsRebuild())
  }

  @Test func `an impossible date is refused`() throws {
    #expect(try file.shell("UPDATE articles SET date_published = '2031-02-30'").contains("CHECK"))
    #expect(try file.shell("UPDATE statement_rows SET said_from = 'soon', said_to = 'soon'").contains("CHECK"))
    #expect(try file.shell("UPDATE statement_rows SET said_to = NULL").contains("CHECK"))
  }

  @Test func `a changed headline is found`() throws {
    #expect(try both("UPDATE articles SET headline = 'Quay' WHERE id = 1") == "")
    #expect(try file.shell("SELECT count(*) FROM articles_fts WHERE articles_fts MATCH 'quay'") == "1")
    #expect(try !file.open().needsRebuild())
  }

  @Test func `a person's new name stands in statements and events`() throws {
    #expect(try both("UPDATE people SET name = 'Mara van Velden' WHERE name = 'Mara Velden'") == "")
    #expect(
      try file.shell("SELECT DISTINCT speaker FROM statements; SELECT participants FROM events")
        == "Mara van Velden\nMara van Velden; Pieter Lasko")
    #expect(try file.shell("SELECT count(*) FROM statements_fts WHERE statements_fts MATCH 'speaker: van'") == "2")
    #expect(try file.shell("SELECT count(*) FROM people_fts WHERE people_fts MATCH 'van'") == "1")
  }

  @Test(arguments: ["", "PRAGMA foreign_keys = ON; "])
  func `a person's new name is a decision that lasts and can be undone`(keys: String) throws {
    #expect(
      try both(
        keys
          + "UPDATE people SET name = 'Mara I' WHERE given_key = 'mara'; UPDATE people SET name = 'Mara II' WHERE given_key = 'mara'"
      )
        == "")
    #expect(
      try file.shell("SELECT name, names FROM people WHERE given_key = 'mara'")
        == "Mara II|Mara II; Mara Velden; Velden")
    let archive = try file.open()
    try archive.store(
      Draft("Mara Velden said yes.", uri: "https://example.org/3").person("Mara Velden", "velden", "mara").says(
        "yes", by: 0))
    #expect(try file.shell("SELECT DISTINCT speaker FROM statements") == "Mara II")
    let decision = try #require(try archive.undo())
    #expect(decision.summary == "“Mara I” is called “Mara II”")
    #expect(decision.reason == "changed in SQL")
    #expect(try archive.people(PeopleQuery(name: "Mara I")).map(\.name) == ["Mara I"])
    _ = try archive.undo()
    #expect(
      try file.shell("SELECT name, names FROM people WHERE given_key = 'mara'") == "Mara Velden|Mara Velden; Velden")
    #expect(try file.indexProblems() == "")
  }

  @Test(arguments: ["", "PRAGMA foreign_keys = ON; "])
  func `a deleted person leaves the name as words`(keys: String) throws {
    #expect(try both(keys + "DELETE FROM people WHERE name = 'Mara Velden'") == "")
    #expect(try file.shell("SELECT DISTINCT speaker, speaker_id FROM statements") == "Mara Velden|")
    #expect(try file.shell("SELECT count(*) FROM person_names; SELECT count(*) FROM people") == "1\n1")
  }

  @Test func `a changed or deleted statement keeps index and counts right`() throws {
    #expect(try both("UPDATE statement_rows SET speaker = 'An aide', speaker_id = NULL WHERE id = 1") == "")
    #expect(try file.shell("SELECT statement_count FROM people WHERE name = 'Mara Velden'") == "1")
    #expect(try both("DELETE FROM statement_rows WHERE id = 2") == "")
    #expect(try file.shell("SELECT statement_count FROM people WHERE name = 'Mara Velden'") == "0")
    #expect(try file.shell("SELECT count(*) FROM statements_fts WHERE statements_fts MATCH 'aide'") == "1")
  }

  @Test func `the day follows the interval`() throws {
    #expect(
      try both(
        "UPDATE statement_rows SET said_to = '2031-03-10' WHERE id = 1; SELECT said_on IS NULL FROM statements WHERE id = 1"
      )
        == "1")
  }

  @Test func `a mention moved to another person takes everything along`() throws {
    #expect(
      try both(
        """
        UPDATE article_people SET person_id = (SELECT id FROM people WHERE name = 'Pieter Lasko')
        WHERE article_id = 2
        """) == "")
    #expect(
      try file.shell("SELECT name, statement_count, article_count, roles FROM people ORDER BY name")
        == "Mara Velden|1|1|the mayor of Ostrand\nPieter Lasko|1|2|the mayor")
    #expect(try file.shell("SELECT speaker FROM statements WHERE article_id = 2") == "Pieter Lasko")
  }

  @Test(arguments: ["", "PRAGMA foreign_keys = ON; "])
  func `a deleted event takes its participants along`(keys: String) throws {
    #expect(try both(keys + "DELETE FROM events; SELECT count(*) FROM event_participants") == "0")
  }

  @Test func `a changed participant is found with the event`() throws {
    #expect(try both("UPDATE event_participants SET name = 'P. J. Lasko' WHERE name = 'Pieter Lasko'") == "")
    #expect(try file.shell("SELECT participants FROM events") == "Mara Velden; P. J. Lasko")
    #expect(try both("DELETE FROM event_participants WHERE name = 'Mara Velden'") == "")
    #expect(try file.shell("SELECT participants FROM events") == "P. J. Lasko")
  }

  @Test(arguments: [
    "INSERT INTO statements (text) VALUES ('x')", "UPDATE statements SET text = 'x'", "DELETE FROM statements",
  ])
  func `the view refuses changes and says where to make them`(sql: String) throws {
    let output = try file.shell(sql)
    #expect(output.contains("statements is a view"))
    #expect(output.contains("statement_rows"))
  }

  @Test func `an article inserted by hand is found and waits for a rebuild`() throws {
    #expect(
      try both(
        """
        INSERT INTO articles (headline, body, content_sha256, ingested_at)
        VALUES ('By hand', 'Some words.', '00', '2031-01-01T00:00:00Z')
        """) == "")
    #expect(try file.shell("SELECT rowid FROM articles_fts WHERE articles_fts MATCH 'hand'") == "3")
    #expect(try file.open().needsRebuild())
  }

  @Test func `newsdb goes on where the shell left off`() throws {
    _ = try file.shell("DELETE FROM articles WHERE id = 2; UPDATE people SET name = 'Somebody' WHERE id = 1")
    let archive = try file.open()
    try archive.store(
      Draft("Velden said yes.", uri: "https://example.org/3").person("Velden", "velden").says("yes", by: 0))
    #expect(try file.indexProblems() == "")
    #expect(try archive.checkIntegrity().isEmpty)
  }
}

import NewsModel
import Testing

@testable import NewsArchive

@Suite struct StoreTests {
  let file: TemporaryArchive
  let archive: Archive

  init() throws {
    file = try TemporaryArchive()
    archive = try file.open()
  }

  @Test func `what is stored can be read in the stock shell`() throws {
    #expect(try archive.store(harbour()) == [.added(id: 1)])
    #expect(
      try file.shell("SELECT speaker, said_on, text, headline, publisher, date_published FROM statements")
        == "Mara Velden|2031-03-04|the harbour would reopen in May|Harbour to reopen|Coast Gazette|2031-03-05")
    #expect(
      try file.shell(
        "SELECT text = substr(body, start+1, end-start) FROM statements JOIN articles ON articles.id = article_id")
        == "1")
    #expect(
      try file.shell("SELECT kind, participants, starts_on, place, trigger FROM events")
        == "CONSULT|Mara Velden; Pieter Lasko|2031-03-04|Ostrand|met")
    #expect(
      try file.shell("SELECT name, role, statement_count, article_count, first_seen, last_seen FROM people ORDER BY id")
        == "Mara Velden|the mayor of Ostrand|1|1|2031-03-05|2031-03-05\nPieter Lasko||0|1|2031-03-05|2031-03-05")
    #expect(try file.shell("SELECT date_published_basis FROM articles") == "text: on the page")
    #expect(try file.indexProblems() == "")
    #expect(try archive.checkIntegrity().isEmpty)
  }

  @Test func `the same thing again changes nothing`() throws {
    try archive.store(harbour())
    let before = try file.shell(".dump")
    #expect(try archive.plan(for: harbour().article, contentSHA256: harbour().digest) == .unchanged(id: 1))
    #expect(try archive.store(harbour(), harbour()) == [.unchanged(id: 1), .unchanged(id: 1)])
    // The triggers are put back under new rows of the schema table; the rest of the dump is the same.
    #expect(Set(try file.shell(".dump").split(separator: "\n")) == Set(before.split(separator: "\n")))
  }

  @Test func `the same text twice in one batch is stored once`() throws {
    #expect(try archive.store(harbour(), harbour()) == [.added(id: 1), .unchanged(id: 1)])
  }

  @Test func `a copied file is no other article`() throws {
    try archive.store(harbour(uri: "file:///a/one.txt"))
    #expect(try archive.store(harbour(uri: "file:///b/two.txt")) == [.unchanged(id: 1)])
    #expect(try archive.store(harbour(uri: nil, publisher: nil)) == [.unchanged(id: 1)])
  }

  @Test func `the text of another publisher is a duplicate from which nothing is extracted`() throws {
    try archive.store(harbour())
    let copy = harbour(uri: "https://example.net/x", publisher: "Inland Post")
    let plan = try archive.plan(for: copy.article, contentSHA256: copy.digest)
    #expect(plan == .duplicate(of: 1))
    #expect(!plan.needsExtraction)
    #expect(try archive.store(copy) == [.duplicate(id: 2, of: 1)])
    #expect(try archive.store(copy) == [.unchanged(id: 2)])
    #expect(try archive.store(harbour(uri: "https://example.org/harbour2")) == [.duplicate(id: 3, of: 1)])
    #expect(try archive.statistics().statements == 1)
    #expect(try archive.statistics().duplicates == 2)
    #expect(try !archive.needsRebuild())
    #expect(try file.indexProblems() == "")
  }

  @Test func `another text at the same address is a new version of the latest`() throws {
    let uri = "https://example.org/live"
    #expect(
      try archive.store(Draft("One.", uri: uri), Draft("One. Two.", uri: uri), Draft("One. Two. Three.", uri: uri))
        == [.added(id: 1), .newVersion(id: 2, of: 1), .newVersion(id: 3, of: 2)])
    #expect(try archive.store(Draft("One.", uri: uri)) == [.unchanged(id: 1)])
    let existing = try archive.existing(contentSHA256: "One.", uri: uri)
    #expect(existing == ExistingArticles(sameText: [1], sameURI: [1, 2, 3]))
  }

  @Test func `a date that becomes known updates the row and what was read from it`() throws {
    var undated = harbour()
    undated.article.published = nil
    undated.extraction.statements[0].said = nil
    try archive.store(undated)
    #expect(try archive.store(harbour()) == [.updated(id: 1)])
    #expect(try file.shell("SELECT id, said_on, date_published FROM statements") == "1|2031-03-04|2031-03-05")
    #expect(try file.shell("SELECT first_seen FROM people WHERE id = 1") == "2031-03-05")
    #expect(try archive.store(undated) == [.unchanged(id: 1)])
    #expect(try file.indexProblems() == "")
  }

  @Test func `the day of a change and the section are columns that become known like others`() throws {
    try archive.store(harbour())
    #expect(try file.shell("SELECT date_modified IS NULL, section IS NULL FROM articles") == "1|1")
    var changed = harbour()
    changed.article.modified = Modification(day: CalendarDay("2031-03-06")!, time: "08:15", utcOffset: "Z")
    changed.article.section = "Ports"
    #expect(try archive.store(changed) == [.updated(id: 1)])
    #expect(try file.shell("SELECT date_modified, section FROM articles") == "2031-03-06T08:15Z|Ports")
    #expect(try archive.article(1)?.article.modified == changed.article.modified)
    #expect(try archive.article(1)?.article.section == "Ports")
    #expect(try archive.store(harbour()) == [.unchanged(id: 1)])
    #expect(try archive.store(changed) == [.unchanged(id: 1)])
    #expect(try file.shell("UPDATE articles SET date_modified = '2031-02-30'").contains("CHECK constraint failed"))
    #expect(try file.indexProblems() == "")
  }

  @Test func `of two versions published at the same moment that changed later is the later`() throws {
    let uri = "https://example.org/live"
    var second = Draft("One. Two.", uri: uri, published: "2031-03-05")
    second.article.modified = Modification(day: CalendarDay("2031-03-06")!)
    let first = Draft("One.", uri: uri, published: "2031-03-05")
    try archive.store(second, first)
    #expect(try file.shell("SELECT body, version_of FROM articles WHERE version_of IS NOT NULL") == "One. Two.|2")
  }

  @Test func `a date the user gave is not replaced by one read from the text`() throws {
    var given = harbour()
    given.article.published = Publication(day: CalendarDay("2031-03-01")!, basis: .given, evidence: "--published")
    #expect(try archive.store(harbour()) == [.added(id: 1)])
    #expect(try archive.store(given) == [.updated(id: 1)])
    #expect(try archive.store(harbour()) == [.unchanged(id: 1)])
    #expect(try archive.article(1)?.article.published == given.article.published)
  }

  @Test func `two copies that differ in what they say of themselves do not correct each other`() throws {
    let one = Draft("One.", uri: "file:///a/one.txt", headline: "First", published: "2025-04-01")
    let two = Draft("One.", uri: "file:///a/two.txt", headline: "Second", published: "2025-04-02")
    #expect(try archive.store(one, two) == [.added(id: 1), .unchanged(id: 1)])
    #expect(try archive.store(one, two) == [.unchanged(id: 1), .unchanged(id: 1)])
    #expect(try archive.article(1)?.article.headline == "First")
  }

  @Test func `a web address replaces a file's and not the other way`() throws {
    try archive.store(harbour(uri: "file:///a/one.txt"))
    #expect(try archive.store(harbour()) == [.updated(id: 1)])
    #expect(try archive.store(harbour(uri: "file:///a/one.txt")) == [.unchanged(id: 1)])
    #expect(try archive.article(1)?.article.uri == "https://example.org/harbour")
    #expect(try file.indexProblems() == "")
  }

  @Test func `a batch that fails leaves nothing`() throws {
    var broken = harbour()
    broken.extraction.statements[0].span = TextSpan(start: 5, end: 5)
    let other = Draft("Something else.", uri: "https://example.org/other")
    let error = #expect(throws: ArchiveError.self) { try archive.store(other, broken) }
    #expect(error?.code == .failed)
    #expect(try archive.statistics().articles == 0)
    #expect(try file.indexProblems() == "")
    #expect(try archive.store(other) == [.added(id: 1)])
  }

  @Test func `a publication date comes back as it went in`() throws {
    var draft = harbour()
    for published in [
      Publication(
        day: CalendarDay("2031-03-05")!, time: "13:47", utcOffset: "+06:00", basis: .text, evidence: "1347: X, Y"),
      Publication(
        day: CalendarDay("2031-03-05")!, time: "13:47:09", utcOffset: "-03:30", basis: .field, evidence: "date"),
      Publication(day: CalendarDay("2031-03-05")!, time: "13:47", basis: .field, evidence: "d"),
      Publication(
        day: CalendarDay("2031-03-05")!, time: "00:00", utcOffset: "Z", basis: .given, evidence: "--published"),
    ] {
      draft.article.published = published
      try archive.store(draft)
      #expect(try archive.article(1)?.article.published == published)
    }
  }
}

import NewsModel
import Testing

@testable import NewsArchive

/// Articles of invented words, long enough to be told apart.
enum Wire {
  static func paragraph(_ tag: String, _ number: Int, words: Int = 30) -> String {
    (0..<words).map { "\(tag)\(number)w\($0)" }.joined(separator: " ") + "."
  }

  static func body(_ tag: String, _ paragraphs: some Sequence<Int>) -> String {
    paragraphs.map { paragraph(tag, $0) }.joined(separator: "\n\n")
  }

  static func draft(
    _ body: String, _ publisher: String?, _ published: String?, uri: String? = nil, said: String? = nil
  ) -> Draft {
    let words = said ?? "the harbour will not reopen before May"
    let draft = Draft(
      body + "\n\nMara Velden said \(words).", uri: uri ?? publisher.map { "https://example.org/\($0)" },
      headline: publisher.map { "As \($0) has it" }, publisher: publisher, published: published)
    return draft.person("Mara Velden", "velden", "mara").says(words, by: 0, cue: "said", on: "2031-03-04")
  }
}

@Suite struct LinkTests {
  let file: TemporaryArchive
  let archive: Archive

  init() throws {
    file = try TemporaryArchive()
    archive = try file.open()
  }

  func extraction(_ drafts: [Draft]) -> (Article) -> Extraction {
    { article in drafts.first { $0.article.body == article.body }?.extraction ?? Extraction() }
  }

  @Test func `a trimmed copy of another publisher is stored whole, with the link`() throws {
    let whole = Wire.draft(Wire.body("a", 0..<6), "Coast Gazette", "2031-03-05")
    let trimmed = Wire.draft(Wire.body("a", 0..<3), "Inland Post", "2031-03-06")
    let other = Wire.draft(Wire.body("b", 0..<6), "Kolm Post", "2031-03-06", said: "something else is true")
    #expect(try archive.store(whole, trimmed, other) == [.added(id: 1), .added(id: 2), .added(id: 3)])
    let copies = try archive.copies(ofArticle: 1)
    #expect(copies.map(\.source.articleID) == [2])
    #expect(copies.first?.relation == .trimmed)
    #expect(try archive.copies(ofArticle: 2).map(\.relation) == [.extended])
    #expect(try archive.copies(ofArticle: 3).isEmpty)
    #expect(try archive.article(2)?.article.body == trimmed.article.body)
    #expect(try archive.article(2)?.versionOf == nil)
  }

  @Test func `nearly the same text by the same publisher is a version, that published later the newer one`() throws {
    let uris = ["https://example.org/1", "https://example.org/2"]
    let old = Wire.draft(
      Wire.body("a", 0..<6), "Coast Gazette", "2031-03-05", uri: uris[0], said: "the quay is safe, I am sure")
    let new = Wire.draft(
      Wire.body("a", 0..<7), "Coast Gazette", "2031-03-06", uri: uris[1], said: "the quay is shut, I am sorry")
    #expect(try archive.store(new) == [.added(id: 1)])
    #expect(try archive.store(old) == [.newVersion(id: 2, of: 1)])
    #expect(try archive.article(1)?.versionOf == 2)
    #expect(
      try file.shell("SELECT text FROM statements; SELECT text FROM earlier_statements")
        == "the quay is shut, I am sorry\nthe quay is safe, I am sure")
    #expect(try archive.versions(ofArticle: 1).map(\.article.id) == [2, 1])
    #expect(try archive.versions(ofArticle: 2).map(\.article.id) == [2, 1])
    #expect(try archive.newestVersion(ofArticle: 2)?.articleID == 1)
    #expect(try archive.newestVersion(ofArticle: 1) == nil)
    #expect(try !archive.needsRebuild())
    #expect(try file.indexProblems() == "")
    #expect(try archive.verifySpans().isEmpty)
  }

  @Test func `the next of a series, a month later, is no version`() throws {
    try archive.store(Wire.draft(Wire.body("a", 0..<6), "Coast Gazette", "2031-03-05", uri: "https://example.org/1"))
    let later = Wire.draft(Wire.body("a", 0..<7), "Coast Gazette", "2031-04-05", uri: "https://example.org/2")
    #expect(try archive.store(later) == [.added(id: 2)])
    #expect(try archive.copies(ofArticle: 1).count == 1)
  }

  @Test func `a statement keeps its id when its article gets a later version`() throws {
    let uri = "https://example.org/1"
    let old = Wire.draft(Wire.body("a", 0..<6), "Coast Gazette", "2031-03-05", uri: uri)
    try archive.store(old)
    let statement = try #require(try archive.statement(1))
    try archive.store(
      Wire.draft(Wire.body("a", 0..<6), "Coast Gazette", "2031-03-06", uri: uri, said: "nothing at all today"))
    let earlier = try #require(try archive.statement(1))
    #expect(earlier.text == statement.text && earlier.source == statement.source && earlier.speaker == "Mara Velden")
    #expect(try archive.statements(StatementQuery()).map(\.id) == [2])
    #expect(try archive.people(PeopleQuery()).map(\.statementCount) == [1])
  }

  @Test func `a text is kept once, by the article that published it first`() throws {
    let body = Wire.body("a", 0..<4)
    let later = Wire.draft(body, "Coast Gazette", "2031-03-06")
    let first = Wire.draft(body, "Kolm Post", "2031-03-05")
    let third = Wire.draft(body, "Inland Post", nil)
    #expect(try archive.store([later.new, third.new]) == [.added(id: 1), .duplicate(id: 2, of: 1)])
    #expect(try archive.store([first.new], extract: extraction([first])) == [.duplicate(id: 3, of: 1)])
    #expect(try file.shell("SELECT id, duplicate_of, body = '' FROM articles") == "1|3|1\n2|3|1\n3||0")
    #expect(try file.shell("SELECT id, article_id, publisher FROM statements") == "1|3|Kolm Post")
    #expect(try archive.article(2)?.article.body == first.article.body)
    #expect(try archive.publications(ofArticle: 2).map(\.publisher) == ["Kolm Post", "Coast Gazette", "Inland Post"])
    #expect(
      try file.shell("SELECT publisher FROM publications WHERE article_id = 3 ORDER BY date_published NULLS LAST")
        == "Kolm Post\nCoast Gazette\nInland Post")
    #expect(try !archive.needsRebuild())
    #expect(try file.indexProblems() == "")
  }

  @Test func `a text lives on where it is still printed when its first publisher has a later version`() throws {
    let old = Wire.draft(Wire.body("a", 0..<4), "Coast Gazette", "2031-03-05")
    let copy = Wire.draft(Wire.body("a", 0..<4), "Kolm Post", "2031-03-06")
    let new = Wire.draft(Wire.body("a", 0..<5), "Coast Gazette", "2031-03-07", said: "the harbour may well open soon")
    try archive.store(old, copy)
    try archive.store([new.new], extract: extraction([old, copy, new]))
    #expect(try file.shell("SELECT id, version_of, duplicate_of FROM articles") == "1||2\n2||\n3|1|")
    #expect(
      try file.shell("SELECT publisher, text FROM statements ORDER BY 1")
        == "Coast Gazette|the harbour may well open soon\nKolm Post|the harbour will not reopen before May")
    // Of the history, the first version has what its text says, wherever that is kept.
    let versions = try archive.versions(ofArticle: 3)
    #expect(
      versions.map { $0.statements.map(\.text) } == [
        ["the harbour will not reopen before May"], ["the harbour may well open soon"],
      ])
    #expect(try !archive.needsRebuild())
  }

  @Test func `without a reader, a text that has to be read again waits for a rebuild`() throws {
    let old = Wire.draft(Wire.body("a", 0..<4), "Coast Gazette", "2031-03-05")
    let copy = Wire.draft(Wire.body("a", 0..<4), "Kolm Post", "2031-03-06")
    let new = Wire.draft(Wire.body("a", 0..<5), "Coast Gazette", "2031-03-07", said: "the harbour may well open soon")
    try archive.store(old, copy)
    try archive.store([new.new])
    #expect(try archive.needsRebuild())
    try archive.rebuild(extractorVersion: "test-1", extract: extraction([old, copy, new]))
    #expect(try !archive.needsRebuild())
    #expect(try archive.statistics().statements == 2)
  }

  @Test func `an article deleted by hand leaves its text to a copy and its place to the version before`() throws {
    let body = Wire.body("a", 0..<4)
    let drafts = [
      Wire.draft(body, "Coast Gazette", "2031-03-05"), Wire.draft(body, "Kolm Post", "2031-03-06"),
      Wire.draft(Wire.body("b", 0..<4), "Inland Post", "2031-03-05"),
      Wire.draft(Wire.body("b", 0..<5), "Inland Post", "2031-03-06", said: "the harbour may well open soon"),
    ]
    try archive.store(drafts.map(\.new))
    _ = try file.shell("DELETE FROM articles WHERE id IN (1, 4)")
    #expect(try archive.needsRebuild())
    #expect(try archive.article(2)?.article.body == drafts[1].article.body)
    try archive.rebuild(extractorVersion: "test-1", extract: extraction(drafts))
    #expect(try file.shell("SELECT publisher FROM statements ORDER BY 1") == "Inland Post\nKolm Post")
    #expect(try file.shell("SELECT count(*) FROM earlier_statements") == "0")
    #expect(try file.indexProblems() == "")
    #expect(try archive.checkIntegrity().isEmpty)
  }

  @Test(arguments: [[0, 1], [1, 0]])
  func `a feed's excerpt is never the later version of its article, whichever came first`(order: [Int]) throws {
    let uri = "https://example.org/quay"
    let whole = Draft(
      Wire.body("a", 0..<6) + "\n\nMara Velden said the quay is safe.", uri: uri, publisher: "Coast Gazette",
      published: "2031-03-05"
    ).person("Mara Velden", "velden", "mara").says("the quay is safe", by: 0, cue: "said", on: "2031-03-05")
    // A day on, so that the day alone would tell otherwise.
    let excerpt = Draft(
      Wire.body("a", 0..<1).dropLast(3) + " […]", uri: uri, publisher: "Coast Gazette", published: "2031-03-06")
    let drafts = [whole, excerpt]
    for index in order {
      try archive.store(
        [drafts[index].new], extract: { $0.body == whole.article.body ? whole.extraction : Extraction() })
    }
    #expect(try file.shell("SELECT text FROM statements") == "the quay is safe")
    #expect(try archive.versions(ofArticle: 1).map { Int($0.article.id) } == [order[1] + 1, order[0] + 1])
  }

  @Test func `an article that lost a paragraph is a later version, not an excerpt`() throws {
    let uri = "https://example.org/quay"
    try archive.store(Wire.draft(Wire.body("a", 0..<6), "Coast Gazette", "2031-03-05", uri: uri))
    let shorter = Draft(Wire.body("a", 0..<4), uri: uri, publisher: "Coast Gazette", published: "2031-03-06")
    #expect(try archive.store(shorter) == [.newVersion(id: 2, of: 1)])
    #expect(try archive.newestVersion(ofArticle: 1)?.articleID == 2)
  }

  @Test func `of one batch the first stored is new, and the others are versions of it`() throws {
    let uri = "https://example.org/quay"
    let drafts = (0..<4).map { number in
      Wire.draft(
        Wire.body("a", 0..<(4 + number)), "Coast Gazette", "2031-03-0\(8 - number)", uri: uri,
        said: "quay \(number) is shut")
    }
    let outcomes = try archive.store(drafts.map(\.new), extract: extraction(drafts))
    #expect(
      outcomes == [.added(id: 1), .newVersion(id: 2, of: 1), .newVersion(id: 3, of: 2), .newVersion(id: 4, of: 3)])
    #expect(try file.shell("SELECT text FROM statements") == "quay 0 is shut")
  }
}

@Suite struct ExcerptTests {
  private let whole = Excerpt(
    "The ferry was moored on Monday. Nobody was hurt, the port said. It sails again early in May.")

  @Test(arguments: [
    ("The ferry was moored on Monday.", true), ("The ferry was moored on Monday. Nobody was hurt, the po…", true),
    ("Nobody was hurt, the port said. It sails [...]", true), ("The ferry was moored on Tuesday.", false),
    ("The ferry was moored on Monday. Nobody was hurt, the port said.", false), ("", false),
    ("The ferry was moored on Monday. Nobody was hurt, the port said. It sails again early in May…", false),
  ])
  func `what is a piece of another text and breaks off, or is short, is an excerpt`(text: String, expected: Bool) {
    #expect(Excerpt(text).isExcerpt(of: whole) == expected)
  }
}

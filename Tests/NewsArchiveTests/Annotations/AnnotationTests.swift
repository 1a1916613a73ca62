import NewsModel
import Testing

@testable import NewsArchive

/// Tags and notes stay on what they were put on, whatever is extracted anew.
@Suite struct AnnotationTests {
  let file: TemporaryArchive
  let archive: Archive

  /// Two articles; in the second one the same words are said twice.
  static let drafts = [
    harbour(),
    Draft("“No,” Ada Pym said. “No,” Pym said again.", uri: "https://example.org/no", published: "2031-03-06")
      .person("Ada Pym", "pym", "ada", mentions: ["Pym"])
      .says("“No,” Ada", by: 0, kind: .direct).says("“No,” Pym", by: 0, kind: .direct),
  ]

  init() throws {
    file = try TemporaryArchive()
    archive = try file.open()
    try archive.store(Self.drafts.map(\.new))
  }

  func found(_ tag: String) throws -> [String] {
    try archive.search(SearchQuery(.field(.tag(tag)))).hits.map { hit in
      switch hit.item {
      case .statement(let statement): statement.text
      case .event(let event): event.trigger.text
      case .person(let person): person.name
      case .article(let article): article.article.headline ?? ""
      }
    }
  }

  func statement(_ text: String) throws -> ArchiveItem {
    .statement(try #require(try archive.statements(StatementQuery()).first { $0.text == text }, "\(text)").id)
  }

  func person(_ name: String) throws -> StoredPerson {
    try #require(try archive.people(PeopleQuery()).first { $0.name == name }, "\(name)")
  }

  static let reopening = "the harbour would reopen in May"

  @Test func `a tag is on the thing itself, and found in its scope`() throws {
    try archive.addTag("Harbour", to: [.article(1)])
    #expect(try found("harbour") == ["Harbour to reopen"])
    try archive.addTag("check", to: [statement(Self.reopening), .event(1), .person(person("Ada Pym").id), .article(1)])
    #expect(try found("CHECK") == [Self.reopening, "met", "Ada Pym", "Harbour to reopen"])
    let others = SearchQuery(.not(.field(.tag("check"))), scopes: [.statements])
    #expect(try archive.search(others).hits.count == 2)
    #expect(try archive.tags() == [TagCount(tag: "check", count: 4), TagCount(tag: "harbour", count: 1)])
  }

  @Test func `a tag is put on once and taken off again, and its anchor goes with the last`() throws {
    let item = try statement(Self.reopening)
    #expect(try archive.addTag("check", to: [item, .event(1)]).count == 2)
    #expect(try archive.addTag(" CHECK ", to: [item]).isEmpty)
    try archive.addNote("Ask her.\n", to: item)
    #expect(
      try archive.annotations(of: item).map(\.content) == [.tag("check"), .note("Ask her.", number: 1)])
    #expect(try archive.removeTag("check", from: [item, .person(1)]) == [item])
    #expect(try archive.removeTag("check") == 1)
    #expect(try file.shell("SELECT count(*) FROM anchors") == "1")
    #expect(try archive.removeNote(1)?.item == item)
    #expect(try archive.removeNote(1) == nil)
    #expect(try file.shell("SELECT count(*) FROM anchors") == "0")
    #expect(try archive.addNote("again", to: item) == 2)
  }

  @Test func `what is missing and what is no tag is refused, and nothing is tagged then`() throws {
    #expect { try archive.addTag("check", to: [.event(1), .statement(99)]) } throws: {
      ($0 as? ArchiveError)?.message == "the archive holds no statement s99"
    }
    for tag in ["", " ", "?!", "a\"b", "(a)", "a*"] {
      #expect(throws: ArchiveError.self, "\(tag)") { try archive.addTag(tag, to: [.event(1)]) }
    }
    #expect(throws: ArchiveError.self) { try archive.addNote(" \n", to: .event(1)) }
    #expect(try archive.tags().isEmpty)
  }

  @Test func `of the same words said twice in an article, the right one is tagged`() throws {
    let twice = "No, no."
    let draft = Draft("\(twice) Then rain. \(twice)", uri: "https://example.org/twice").says(twice, words: "a voice")
    var second = draft
    second.extraction.statements.append(draft.extraction.statements[0])
    second.extraction.statements[1].span = TextSpan(start: 19, end: 26)
    try archive.store(second)
    let ids = try archive.statements(StatementQuery()).filter { $0.text == twice }.map(\.id)
    #expect(ids.count == 2)
    try archive.addTag("second", to: [.statement(ids[1])])
    try archive.rebuild(extractorVersion: "2") { $0.body == second.article.body ? second.extraction : Extraction() }
    #expect(try archive.annotations(of: .statement(ids[0])).isEmpty)
    #expect(try archive.annotations(of: .statement(ids[1])).count == 1)
  }

  /// Everything as another extractor reads it, from tables that were made anew.
  func remade(_ extract: @escaping (Article) -> Extraction) throws {
    // The ids begin anew, behind an article that was not there before.
    _ = try file.shell("UPDATE archive SET value = 'old' WHERE key = 'derived_schema'")
    let archive = try file.open(.readWrite)
    try archive.rebuild(extractorVersion: "2", extract: extract)
  }

  @Test func `with a new derived schema and other ids everything keeps its tags`() throws {
    try archive.store(DecisionTests.article(9, "Zoe Abel", "abel", "zoe"))
    let said = try statement("no 9")
    let zoe = try person("Zoe Abel").id
    try archive.addTag("check", to: [said, .person(zoe), .article(3)])
    try archive.addTag("met", to: [.event(1)])
    _ = try file.shell("DELETE FROM articles WHERE id = 2")
    try remade { article in
      article.body.hasPrefix("Zoe")
        ? DecisionTests.article(9, "Zoe Abel", "abel", "zoe").extraction : harbour().extraction
    }
    #expect(try statement("no 9") != said)
    #expect(try person("Zoe Abel").id != zoe)
    #expect(try found("check") == ["no 9", "Zoe Abel", ""])
    #expect(try found("met") == ["met"])
    #expect(try archive.danglingAnnotations().isEmpty)
  }

  @Test
  func `a statement that another extractor cuts otherwise keeps its tag, and one that is gone gets it back later`()
    throws
  {
    try archive.addTag("check", to: [statement(Self.reopening)])
    var longer = harbour()
    longer.extraction.statements = []
    longer = longer.says("said the harbour would reopen in May", by: 0)
    try remade { $0.body == longer.article.body ? longer.extraction : Extraction() }
    #expect(try found("check") == ["said the harbour would reopen in May"])
    // The half of it is no longer it.
    longer.extraction.statements = []
    longer = longer.says("Velden said the harbour", by: 0)
    try remade { $0.body == longer.article.body ? longer.extraction : Extraction() }
    #expect(try found("check").isEmpty)
    let dangling = try archive.danglingAnnotations()
    #expect(dangling.map(\.words) == [Self.reopening])
    #expect(dangling[0].item == nil)
    try remade { $0.body == longer.article.body ? harbour().extraction : Extraction() }
    #expect(try found("check") == [Self.reopening])
  }

  @Test func `a statement keeps its tag in a later version, and where it is not in it, in the earlier one`() throws {
    let old = try statement(Self.reopening)
    try archive.addTag("check", to: [old, .event(1)])
    var changed = Draft(
      "Breaking news. " + harbour().article.body, uri: "https://example.org/harbour", headline: "Later",
      published: "2031-03-07")
    changed = changed.person("Mara Velden", "velden", "mara").says(Self.reopening, by: 0)
      .event("Mara Velden, the mayor of Ostrand, met Pieter Lasko in Ostrand on Tuesday.", "met", on: "2031-03-04")
    try archive.store(changed)
    let new = try statement(Self.reopening)
    #expect(new != old)
    #expect(try found("check") == [Self.reopening, "met"])
    #expect(try archive.annotations(of: new).map(\.content) == [.tag("check")])
    #expect(try archive.annotations(of: old).map(\.content) == [.tag("check")])
    try archive.addTag("old", to: [old])
    #expect(try archive.annotations(of: new).tags == ["check", "old"])
    #expect(try file.shell("SELECT count(*) FROM anchors WHERE subject = 'statement'") == "1")
    // A version without it.
    try archive.store(
      Draft("The harbour stays shut.", uri: "https://example.org/harbour", published: "2031-03-08"))
    #expect(try found("check").isEmpty)
    #expect(try archive.annotations(of: old).tags == ["check", "old"])
    #expect(try archive.annotations(tagged: "check").map(\.item) == [old, nil])
  }

  @Test func `an article that was deleted has its tags and those of its statements when it comes again`() throws {
    try archive.addTag("check", to: [.article(1), statement(Self.reopening), .event(1)])
    _ = try file.shell("DELETE FROM articles WHERE id = 1")
    #expect(try archive.danglingAnnotations().count == 3)
    #expect(try archive.tags() == [TagCount(tag: "check", count: 3)])
    try archive.store(harbour())
    #expect(try archive.danglingAnnotations().isEmpty)
    #expect(try found("check") == [Self.reopening, "met", "Harbour to reopen"])
  }

  @Test func `of several publications of a text, that at the address is tagged`() throws {
    try archive.store(harbour(uri: "https://example.com/copy", publisher: "Copyist"))
    try archive.addTag("copy", to: [.article(3)])
    #expect(try archive.annotations(of: .article(3)).tags == ["copy"])
    #expect(try archive.annotations(of: .article(1)).isEmpty)
  }

  @Test func `the tags of a person follow a merge and come back when it is undone`() throws {
    try archive.addTag("source", to: [.person(person("Ada Pym").id)])
    let decision = try archive.merge(person("Ada Pym"), into: person("Mara Velden"))
    #expect(try found("source") == ["Mara Velden"])
    #expect(try archive.annotations(of: .person(person("Mara Velden").id)).tags == ["source"])
    try archive.undo(decision.id)
    #expect(try found("source") == ["Ada Pym"])
  }

  @Test func `in the shell, tags and notes are rows beside what they are on`() throws {
    let says = "INSERT INTO annotations"
    #expect(
      try file.shell("\(says) (statement_id, tag) VALUES (1, 'Check'); \(says) (person_id, note) VALUES (1, 'x')") == ""
    )
    #expect(try found("check") == [Self.reopening])
    #expect(
      try file.shell("SELECT s.speaker, n.tag FROM annotations AS n JOIN statements AS s ON s.id = n.statement_id")
        == "Mara Velden|Check")
    #expect(try file.shell("UPDATE annotations SET tag = 'done' WHERE tag = 'check'") == "")
    #expect(try archive.annotations(of: .statement(1)).tags == ["done"])
    #expect(try file.shell("DELETE FROM annotations; SELECT count(*) FROM anchors") == "0")
    #expect(try file.shell("\(says) (event_id, tag) VALUES (99, 'x')").contains("holds no such"))
    #expect(try file.shell("\(says) (event_id, article_id, tag) VALUES (1, 1, 'x')").contains("one thing"))
    #expect(try file.shell("\(says) (event_id) VALUES (1)").contains("a tag or a note"))
    #expect(try archive.checkIntegrity().isEmpty)
  }

  @Test func `a tag is found by indexes`() throws {
    let plan = try file.shell(
      "EXPLAIN QUERY PLAN SELECT id FROM statements WHERE id IN (SELECT statement_id FROM annotations WHERE tag = 'x')")
    #expect(plan.contains("tags_by_tag"))
    #expect(!plan.contains("SCAN a"))
    #expect(!plan.contains("SCAN s"))
  }
}

extension [Annotation] {
  fileprivate var tags: [String] {
    compactMap { if case .tag(let tag) = $0.content { tag } else { nil } }
  }
}

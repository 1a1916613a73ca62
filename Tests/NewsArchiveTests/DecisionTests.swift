import NewsModel
import Testing

@testable import NewsArchive

/// What the user decides about people holds, for articles to come too, and can be taken back without a trace.
@Suite struct DecisionTests {
  let file: TemporaryArchive
  let archive: Archive

  /// Mara and Joris Velden, one article of either; a Velden alone, named with the same other as Mara; an M. Velden of Mara's
  /// role; Pieter Lasko, once spelled Laskow.
  static let drafts = [
    article(1, "Mara Velden", "velden", "mara", role: "mayor", with: "Ada Pym"),
    article(2, "Joris Velden", "velden", "joris"),
    article(3, "Velden", "velden", nil, with: "Ada Pym"), article(4, "Pieter Lasko", "lasko", "pieter"),
    article(5, "Pieter Laskow", "laskow", "pieter"), article(6, "M. Velden", "velden", "m", role: "mayor"),
    Draft("Pieter Lasko met Velden.", uri: "https://example.org/7", published: "2031-01-07")
      .person("Pieter Lasko", "lasko", "pieter").person("Velden", "velden", roles: ["captain"])
      .event("Pieter Lasko met Velden.", "met", [("Pieter Lasko", 0), ("Velden", 1)]),
  ]

  init() throws {
    file = try TemporaryArchive()
    archive = try file.open()
    for draft in Self.drafts { try archive.store(draft) }
  }

  /// An article in which one person says one thing, perhaps beside another.
  static func article(
    _ number: Int, _ name: String, _ family: String, _ given: String?, role: String? = nil, with other: String? = nil
  ) -> Draft {
    var draft = Draft(
      "\(name) said no \(number).\(other.map { " \($0) was there." } ?? "")", uri: "https://example.org/\(number)",
      published: "2031-01-0\(number)"
    )
    .person(name, family, given, roles: role.map { [$0] } ?? [])
    .says("no \(number)", by: 0)
    if let other { draft = draft.person(other, "pym", "ada") }
    return draft
  }

  func person(_ name: String) throws -> StoredPerson {
    try #require(try archive.people(PeopleQuery()).first { $0.name == name }, "\(name)")
  }

  func extraction(_ article: Article) -> Extraction {
    Self.drafts.first { $0.article.body == article.body }?.extraction ?? Extraction()
  }

  /// Every derived row.
  func derived() throws -> String {
    try file.shell(
      [
        "people", "article_people", "person_names", "person_roles", "person_aliases", "former_people", "statement_rows",
        "events", "event_participants",
      ]
      .map { "SELECT '\($0)', * FROM \($0);" }.joined()
        + "SELECT rowid, * FROM people_fts; SELECT rowid FROM people_fts WHERE people_fts MATCH 'velden OR lasko'")
  }

  func speakers() throws -> String {
    try file.shell("SELECT group_concat(speaker, ', ') FROM (SELECT speaker FROM statements ORDER BY text)")
  }

  func expectSound() throws {
    #expect(try file.shell("SELECT id FROM people WHERE id NOT IN (SELECT person_id FROM article_people)") == "")
    #expect(try file.indexProblems() == "")
    #expect(try archive.checkIntegrity().isEmpty)
    #expect(
      try file.shell(
        """
        SELECT p.name FROM people AS p JOIN person_facts AS f USING (id)
        WHERE (p.role, p.statement_count, p.article_count, p.names, p.roles)
          IS NOT (f.role, f.statement_count, f.article_count, f.names, f.roles)
        """) == "")
  }

  // MARK: Merge

  @Test func `all of the one is the other's, whose name stays, in articles to come too`() throws {
    let decision = try archive.merge(person("Pieter Laskow"), into: person("Pieter Lasko"), reason: "one ministry")
    #expect(decision.summary == "“Pieter Laskow” is “Pieter Lasko”")
    #expect(try person("Pieter Lasko").statementCount == 2)
    try archive.store(Self.article(8, "Pieter Johan Laskow", "laskow", "pieter"))
    #expect(try person("Pieter Lasko").statementCount == 3)
    #expect(
      try archive.people(PeopleQuery(identity: NameIdentity(family: "laskow", given: "p"))).map(\.name) == [
        "Pieter Lasko"
      ])
    #expect(try archive.people(PeopleQuery(name: "pieter laskow")).map(\.name) == ["Pieter Lasko"])
    try expectSound()
  }

  @Test func `a family name that was open between two who are one is open no longer`() throws {
    #expect(try speakers() == "Mara Velden, Joris Velden, Velden, Pieter Lasko, Pieter Laskow, Mara Velden")
    try archive.merge(person("Joris Velden"), into: person("Mara Velden"))
    #expect(try speakers() == "Mara Velden, Mara Velden, Mara Velden, Pieter Lasko, Pieter Laskow, Mara Velden")
    #expect(try file.shell("SELECT participants FROM events") == "Pieter Lasko; Velden")
    try expectSound()
  }

  @Test func `somebody merged into a family name alone leaves its other mentions alone`() throws {
    try archive.merge(person("Joris Velden"), into: person("Velden"))
    #expect(try speakers() == "Mara Velden, Velden, Velden, Pieter Lasko, Pieter Laskow, Mara Velden")
  }

  @Test func `merges follow one another and each can be undone by itself`() throws {
    try archive.merge(person("Pieter Laskow"), into: person("Pieter Lasko"))
    try archive.merge(person("Pieter Lasko"), into: person("Joris Velden"))
    #expect(try person("Joris Velden").statementCount == 3)
    try archive.undo(1)
    #expect(try person("Joris Velden").statementCount == 2)
    #expect(try person("Pieter Laskow").statementCount == 1)
    try expectSound()
  }

  @Test func `the id of somebody merged leads to the other, and comes back with an undo`() throws {
    let former = try person("Joris Velden")
    try archive.merge(former, into: person("Mara Velden"))
    #expect(try archive.person(former.id) == nil)
    #expect(try archive.successor(ofPerson: former.id)?.name == "Mara Velden")
    try archive.store(Self.article(8, "Olga Brun", "brun", "olga"))
    try archive.undo()
    #expect(try archive.person(former.id) == former)
  }

  // MARK: Split

  @Test func `a spelling is somebody else, in articles to come too`() throws {
    try archive.store(Self.article(8, "Mara Veldén", "velden", "mara"))
    try archive.split(person("Mara Velden"), names: ["Mara Veldén"], as: "Mara Veldén (singer)")
    try archive.store(Self.article(9, "Mara Veldén", "velden", "mara"))
    #expect(try person("Mara Veldén (singer)").statementCount == 2)
    #expect(try person("Mara Velden").statementCount == 2)
    try expectSound()
  }

  @Test func `an article is about somebody else, and so are later texts at its address`() throws {
    try archive.store(Self.article(8, "Mara Velden", "velden", "mara"))
    let original = try person("Mara Velden")
    let decision = try archive.split(original, articles: [8])
    let other = try #require(try archive.person(splitOffBy: decision))
    #expect(other.name == "Mara Velden" && other.id != original.id && other.statementCount == 1)
    var later = Self.article(9, "Mara Velden", "velden", "mara")
    later.article.uri = "https://example.org/8"
    try archive.store(later)
    // What the later text has counts in the place of what the earlier had.
    #expect(try archive.person(other.id)?.statementCount == 1)
    #expect(try archive.person(original.id)?.statementCount == 2)
    try expectSound()
  }

  @Test func `an article that comes again after it was deleted is split again`() throws {
    try archive.store(Self.article(8, "Mara Velden", "velden", "mara"))
    let decision = try archive.split(person("Mara Velden"), articles: [8])
    _ = try file.shell("DELETE FROM articles WHERE id = 8")
    #expect(try archive.danglingDecisions().map(\.id) == [decision.id])
    try archive.store(Self.article(8, "Mara Velden", "velden", "mara"))
    #expect(try archive.person(splitOffBy: decision)?.statementCount == 1)
    #expect(try archive.danglingDecisions().isEmpty)
  }

  @Test func `somebody split off can be split, renamed and merged`() throws {
    for number in 8...9 { try archive.store(Self.article(number, "Mara Velden", "velden", "mara")) }
    let first = try archive.split(person("Mara Velden"), articles: [8, 9])
    let second = try archive.split(#require(try archive.person(splitOffBy: first)), articles: [9], as: "Third Velden")
    #expect(try person("Third Velden").statementCount == 1)
    try archive.rename(#require(try archive.person(splitOffBy: first)), to: "Second Velden", identity: nil)
    try archive.merge(person("Third Velden"), into: person("Pieter Lasko"))
    #expect(try person("Pieter Lasko").statementCount == 2)
    let error = #expect(throws: ArchiveError.self) { try archive.undo(first.id) }
    #expect(error?.hint == "undo that one first: newsdb people undo 3")
    for _ in 0..<4 { try archive.undo() }
    #expect(second.id == 2)
    #expect(try person("Mara Velden").statementCount == 4)
    try expectSound()
  }

  // MARK: Names

  @Test func `a name given by hand stays, and the last one counts`() throws {
    let velden = try person("Mara Velden")
    try archive.rename(velden, to: "Mayor Velden", identity: NameIdentity(family: "velden", given: "mayor"))
    try archive.rename(person("Mayor Velden"), to: "Mara the Mayor", identity: nil)
    try archive.store(Self.article(8, "Mara Johanna Velden", "velden", "mara"))
    #expect(try archive.person(velden.id)?.name == "Mara the Mayor")
    #expect(
      try file.shell("SELECT DISTINCT speaker FROM statements WHERE speaker_id = \(velden.id)") == "Mara the Mayor")
    #expect(try archive.people(PeopleQuery(name: "mara the mayor")).map(\.id) == [velden.id])
    try archive.undo()
    #expect(try archive.person(velden.id)?.name == "Mayor Velden")
    try archive.undo()
    #expect(try archive.person(velden.id)?.name == "Mara Johanna Velden")
    try expectSound()
  }

  @Test func `an alias finds the person, and mentions of it to come are the person's`() throws {
    try archive.addAlias(
      "The Harbour Queen", identity: NameIdentity(family: "queen", given: "the"), to: person("Mara Velden"))
    #expect(try archive.people(PeopleQuery(name: "the harbour queen")).map(\.name) == ["Mara Velden"])
    #expect(try archive.people(PeopleQuery(alias: NameIdentity(family: "queen", given: "the"))).count == 1)
    #expect(try archive.people(PeopleQuery(matching: FullTextQuery(words: "queen"))).map(\.name) == ["Mara Velden"])
    try archive.store(Self.article(8, "The Harbour Queen", "queen", "the"))
    #expect(try person("Mara Velden").statementCount == 3)
    try expectSound()
  }

  @Test func `a family name alone can be given to one of the family`() throws {
    try archive.addAlias("Velden", identity: NameIdentity(family: "velden"), to: person("Joris Velden"))
    #expect(try speakers() == "Mara Velden, Joris Velden, Joris Velden, Pieter Lasko, Pieter Laskow, Mara Velden")
    try archive.store(Self.article(8, "Ada Velden", "velden", "ada"))
    #expect(try person("Joris Velden").statementCount == 2)
    try expectSound()
  }

  // MARK: All of them

  enum Deed: CaseIterable, Sendable {
    case merge, mergeOfFamily, splitSpelling, splitArticle, rename, alias, familyAlias
  }

  func decide(_ deed: Deed) throws {
    switch deed {
    case .merge: try archive.merge(person("Pieter Laskow"), into: person("Pieter Lasko"))
    case .mergeOfFamily: try archive.merge(person("Joris Velden"), into: person("Mara Velden"))
    case .splitSpelling: try archive.split(person("Mara Velden"), names: ["M. Velden"], as: "Somebody")
    case .splitArticle: try archive.split(person("Pieter Lasko"), articles: [7])
    case .rename:
      try archive.rename(person("Pieter Lasko"), to: "P. Lasko", identity: NameIdentity(family: "lasko", given: "p"))
    case .alias: try archive.addAlias("Pit", identity: NameIdentity(family: "pit"), to: person("Pieter Lasko"))
    case .familyAlias:
      try archive.addAlias("Velden", identity: NameIdentity(family: "velden"), to: person("Joris Velden"))
    }
  }

  @Test(arguments: Deed.allCases) func `an undo leaves the derived tables as they were`(deed: Deed) throws {
    let before = try derived()
    try decide(deed)
    #expect(try derived() != before)
    try expectSound()
    try archive.undo()
    #expect(try derived() == before)
    try expectSound()
    #expect(try archive.decisions().map { $0.undoneAt != nil } == [true])
  }

  @Test(arguments: Deed.allCases) func `an undo after further articles leaves what they alone would have`(deed: Deed)
    throws
  {
    let rows =
      "SELECT name, kind, role, statement_count, names FROM people ORDER BY name, names; SELECT speaker, text FROM statements ORDER BY text"
    let further = [
      Self.article(8, "Mara Veldén", "velden", "mara"), Self.article(9, "Velden", "velden", nil),
      Draft("Pit met M. Velden and Pieter Laskow.").person("Pit", "pit").person("M. Velden", "velden", "m")
        .person("Pieter Laskow", "laskow", "pieter"),
    ]
    let other = try DecisionTests()
    for draft in further { try other.archive.store(draft) }
    try decide(deed)
    for draft in further { try archive.store(draft) }
    try archive.undo()
    #expect(try file.shell(rows) == other.file.shell(rows))
    try expectSound()
  }

  @Test(arguments: Deed.allCases) func `a rebuild applies decisions again and changes nothing`(deed: Deed) throws {
    try decide(deed)
    let rows =
      "SELECT * FROM people ORDER BY id; SELECT * FROM person_aliases; SELECT id, speaker, speaker_id FROM statements ORDER BY id; SELECT id, participants FROM events"
    let before = try file.shell(rows)
    try archive.rebuild(extractorVersion: "2", extract: extraction)
    #expect(try file.shell(rows) == before)
    try expectSound()
  }

  @Test(arguments: Deed.allCases) func `the order of articles and decisions does not matter`(deed: Deed) throws {
    let rows =
      "SELECT name, kind, role, statement_count, names FROM people ORDER BY name, names, statement_count; SELECT speaker, text FROM statements ORDER BY text; SELECT participants FROM events"
    try decide(deed)
    let before = try file.shell(rows)
    _ = try file.shell("DELETE FROM articles")
    #expect(try file.shell("SELECT count(*) FROM people") == "0")
    for draft in Self.drafts.reversed() { try archive.store(draft) }
    let after = try file.shell(rows)
    #expect(after == before)
    try expectSound()
  }

  @Test func `decisions find people again whose keys another extractor makes otherwise`() throws {
    for deed in [Deed.merge, .splitSpelling, .rename] { try decide(deed) }
    let before = try archive.everybody()
    try archive.rebuild(extractorVersion: "2") { article in
      var extraction = extraction(article)
      for index in extraction.people.indices { extraction.people[index].identity.family += "x" }
      return extraction
    }
    #expect(try archive.everybody() == before)
    #expect(try archive.danglingDecisions().isEmpty)
    try expectSound()
  }

  // MARK: Two who are two

  @Test func `two who are told apart are no candidates, and are not merged`() throws {
    let (first, second) = (try person("Pieter Laskow"), try person("Pieter Lasko"))
    #expect(try archive.candidates().contains { [$0.person.id, $0.other.id] == [first.id, second.id] })
    let before = try derived()
    let decision = try archive.distinguish(first, from: second, reason: "two boats")
    #expect(decision.summary == "“Pieter Laskow” is not “Pieter Lasko”")
    #expect(try !archive.candidates().contains { [$0.person.id, $0.other.id] == [first.id, second.id] })
    #expect(throws: ArchiveError.self) { try archive.merge(first, into: second) }
    #expect(throws: ArchiveError.self) { try archive.distinguish(second, from: first) }
    #expect(throws: ArchiveError.self) { try archive.distinguish(second, from: second) }
    try archive.undo()
    #expect(try derived() == before)
    #expect(try archive.candidates().contains { [$0.person.id, $0.other.id] == [first.id, second.id] })
    try expectSound()
  }
}

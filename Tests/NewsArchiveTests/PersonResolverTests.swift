import NewsArchive
import NewsModel
import Testing

@Suite struct PersonResolverTests {
  let file: TemporaryArchive
  let archive: Archive

  init() throws {
    file = try TemporaryArchive()
    archive = try file.open()
  }

  /// An article in which one person says one thing.
  func article(_ number: Int, _ name: String, _ family: String, _ given: String?, kind: Person.Kind = .person) -> Draft
  {
    Draft("\(name) said no \(number).", uri: "https://example.org/\(number)", published: "2031-01-0\(number)")
      .person(name, family, given, kind: kind, roles: ["role \(number)"])
      .says("no \(number)", by: 0)
  }

  /// Stores the articles one by one in this order and in the opposite one; both must come to the same.
  func everybody(_ drafts: [Draft]) throws -> [String] {
    let other = try TemporaryArchive()
    let reversed = try other.open()
    for draft in drafts { try archive.store(draft) }
    for draft in drafts.reversed() { try reversed.store(draft) }
    let third = try TemporaryArchive()
    let together = try third.open()
    try together.store(drafts.map(\.new))
    let people = try archive.everybody()
    #expect(try reversed.everybody() == people)
    #expect(try together.everybody() == people)
    let rows =
      "SELECT speaker, said_from, text, date_published FROM statements ORDER BY 3; SELECT name, kind, role FROM people ORDER BY 1, 2"
    #expect(try file.shell(rows) == other.shell(rows))
    #expect(try file.indexProblems() == "")
    #expect(try other.indexProblems() == "")
    #expect(try third.indexProblems() == "")
    #expect(try archive.checkIntegrity().isEmpty)
    return people
  }

  @Test func `spellings with the same keys are one person under the most frequent name`() throws {
    #expect(
      try everybody([
        article(1, "Yurij Dashko", "dasko", "yuri"), article(2, "Yuri Dashko", "dasko", "yuri"),
        article(3, "Yuri Dashko", "dasko", "yuri"),
      ]) == ["Yuri Dashko 3"])
    #expect(try file.shell("SELECT DISTINCT speaker FROM statements") == "Yuri Dashko")
    #expect(try archive.names(ofPerson: 1) == ["Yuri Dashko", "Yurij Dashko"])
    #expect(try archive.roles(ofPerson: 1).map(\.role) == ["role 3", "role 2", "role 1"])
    #expect(try archive.person(1)?.role == "role 3")
  }

  @Test func `a family name alone belongs to the one full name`() throws {
    #expect(
      try everybody([article(1, "Velden", "velden", nil), article(2, "Mara Velden", "velden", "mara")])
        == ["Mara Velden 2"])
  }

  @Test func `a second full name sets the family name free again`() throws {
    #expect(
      try everybody([
        article(1, "Velden", "velden", nil), article(2, "Mara Velden", "velden", "mara"),
        article(3, "Joris Velden", "velden", "joris"),
      ]) == ["Joris Velden 1", "Mara Velden 1", "Velden 1"])
    #expect(try file.shell("SELECT speaker FROM statements WHERE text = 'no 1'") == "Velden")
  }

  @Test func `an initial belongs to the one given name it begins`() throws {
    #expect(
      try everybody([
        article(1, "M. Velden", "velden", "m"), article(2, "Mara Velden", "velden", "mara"),
        article(3, "Velden", "velden", nil),
      ]) == ["Mara Velden 3"])
  }

  @Test func `an initial that fits two given names belongs to neither`() throws {
    #expect(
      try everybody([
        article(1, "M. Velden", "velden", "m"), article(2, "Mara Velden", "velden", "mara"),
        article(3, "Milan Velden", "velden", "milan"), article(4, "Velden", "velden", nil),
      ]) == ["M. Velden 1", "Mara Velden 1", "Milan Velden 1", "Velden 1"])
  }

  @Test func `a person is never one with a country or an organization`() throws {
    #expect(
      try everybody([
        article(1, "Georgia", "georgia", nil, kind: .country), article(2, "Georgia", "georgia", nil),
        article(3, "Georgia", "georgia", nil, kind: .organization),
        article(4, "Georgia", "georgia", nil, kind: .country),
      ]) == ["Georgia 1", "Georgia 1", "Georgia 2"])
  }

  @Test func `who is named no more is gone`() throws {
    let uri = "https://example.org/1"
    var first = article(1, "Mara Velden", "velden", "mara")
    first.article.uri = uri
    try archive.store(first)
    first.extraction = Extraction()
    first.article.publisher = "Coast Gazette"
    #expect(try archive.store(first) == [.updated(id: 1)])
    #expect(try archive.everybody().isEmpty)
    #expect(try file.indexProblems() == "")
  }

  @Test func `participants of events follow the archive's name`() throws {
    let draft = Draft("Velden met Lasko.", uri: "https://example.org/9")
      .person("Velden", "velden").person("Lasko", "lasko")
      .event("Velden met Lasko.", "met", [("Velden", 0), ("Lasko", 1)])
    try archive.store(draft)
    try archive.store(article(1, "Mara Velden", "velden", "mara"))
    #expect(try file.shell("SELECT participants FROM events") == "Mara Velden; Lasko")
    #expect(try file.shell("SELECT rowid FROM events_fts WHERE events_fts MATCH 'participants: mara'") == "1")
    #expect(try file.indexProblems() == "")
  }

  @Test func `short names in capitals are names to be found by`() throws {
    try archive.store(
      Draft("The League of Ports (LP) objected.").person(
        "League of Ports", "league of ports", kind: .organization, mentions: ["LP"]))
    #expect(try archive.people(PeopleQuery(name: "lp")).map(\.name) == ["League of Ports"])
    #expect(try archive.people(PeopleQuery(matching: FullTextQuery(words: "LP"))).count == 1)
  }
}

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
  func article(
    _ number: Int, _ name: String, _ family: String, _ given: String?, kind: Person.Kind = .person, role: String? = nil
  ) -> Draft {
    Draft("\(name) said no \(number).", uri: "https://example.org/\(number)", published: "2031-01-0\(number)")
      .person(name, family, given, kind: kind, roles: [role ?? "role \(number)"])
      .says("no \(number)", by: 0)
  }

  /// An article in which somebody without a role speaks in the company of others.
  func article(
    _ number: Int, _ name: String, _ family: String, _ given: String?, with others: [(String, String, String?)]
  ) -> Draft {
    let names = others.map(\.0).joined(separator: ", ")
    var draft = Draft(
      "\(name) said no \(number) to \(names).", uri: "https://example.org/\(number)", published: "2031-01-0\(number)")
    draft = draft.person(name, family, given)
    for other in others { draft = draft.person(other.0, other.1, other.2) }
    return draft.says("no \(number)", by: 0)
  }

  /// Stores the articles one by one in this order and in the opposite one, and all at once; reads them anew; replaces one by
  /// another and back. All must come to the same.
  func everybody(_ drafts: [Draft]) throws -> [String] {
    let other = try TemporaryArchive()
    let reversed = try other.open()
    for draft in drafts { try archive.store(draft) }
    for draft in drafts.reversed() { try reversed.store(draft) }
    let third = try TemporaryArchive()
    let together = try third.open()
    try together.store(drafts.map(\.new))
    let people = try archive.everybody()
    let readings = Dictionary(uniqueKeysWithValues: drafts.map { ($0.article.body, $0.extraction) })
    try archive.rebuild(extractorVersion: "test-2") { readings[$0.body] ?? Extraction() }
    #expect(try archive.everybody() == people)
    for draft in drafts {
      var other = draft
      other.extraction = Extraction()
      other.article.publisher = "Coast Gazette"
      try reversed.store(other)
      other.extraction = draft.extraction
      other.article.publisher = "Inland Post"
      try reversed.store(other)
    }
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

  @Test func `a family name alone belongs to the full name with a role that agrees`() throws {
    #expect(
      try everybody([
        article(1, "Velden", "velden", nil, role: "the mayor"),
        article(2, "Mara Velden", "velden", "mara", role: "former mayor of Ostrand"),
      ]) == ["Mara Velden 2"])
  }

  @Test func `a family name alone stands for itself where nothing shows who is meant`() throws {
    #expect(
      try everybody([
        article(1, "Velden", "velden", nil, role: "the goalkeeper"),
        article(2, "Mara Velden", "velden", "mara", role: "mayor of Ostrand"),
      ]) == ["Mara Velden 1", "Velden 1"])
  }

  @Test func `of two of a family a role tells who is meant`() throws {
    #expect(
      try everybody([
        article(1, "Velden", "velden", nil, role: "the mayor"),
        article(2, "Joris Velden", "velden", "joris", role: "goalkeeper"),
        article(3, "Mara Velden", "velden", "mara", role: "mayor of Ostrand"),
      ]) == ["Joris Velden 1", "Mara Velden 2"])
  }

  @Test func `a role that two of a family have had tells nothing`() throws {
    #expect(
      try everybody([
        article(1, "Velden", "velden", nil, role: "the mayor"),
        article(2, "Joris Velden", "velden", "joris", role: "mayor of Westrow"),
        article(3, "Mara Velden", "velden", "mara", role: "mayor of Ostrand"),
      ]) == ["Joris Velden 1", "Mara Velden 1", "Velden 1"])
  }

  @Test func `company tells who is meant`() throws {
    let lasko = ("Pieter Lasko", "lasko", "pieter" as String?)
    #expect(
      try everybody([
        article(1, "Velden", "velden", nil, with: [lasko]), article(2, "Mara Velden", "velden", "mara", with: [lasko]),
      ]) == ["Mara Velden 2", "Pieter Lasko 0"])
  }

  @Test func `company of the same family name may be somebody else`() throws {
    #expect(
      try everybody([
        article(1, "Velden", "velden", nil, with: [("Lasko", "lasko", nil)]),
        article(2, "Mara Velden", "velden", "mara", with: [("Pieter Lasko", "lasko", "pieter")]),
        article(3, "Joris Orlan", "orlan", "joris", with: [("Pieter Tarn", "tarn", "pieter")]),
        article(4, "Orlan", "orlan", nil, with: [("Paul Tarn", "tarn", "paul")]),
      ]) == [
        "Joris Orlan 1", "Lasko 0", "Mara Velden 1", "Orlan 1", "Paul Tarn 0", "Pieter Lasko 0", "Pieter Tarn 0",
        "Velden 1",
      ])
  }

  @Test func `a family name beside a full name of that family was held apart`() throws {
    let mara = ("Mara Velden", "velden", "mara" as String?)
    let lasko = ("Pieter Lasko", "lasko", "pieter" as String?)
    #expect(
      try everybody([
        article(1, "Velden", "velden", nil, with: [mara, lasko]),
        article(2, "Mara Velden", "velden", "mara", with: [lasko]),
      ]) == ["Mara Velden 1", "Pieter Lasko 0", "Velden 1"])
  }

  @Test func `a middle name left out is the same person while there is one`() throws {
    let first = [
      article(1, "John Velden", "velden", "john"), article(2, "John A. Velden", "velden", "john a"),
      article(3, "John Albert Velden", "velden", "john albert"),
    ]
    #expect(try everybody(first) == ["John Albert Velden 3"])
    try archive.store(article(4, "John B. Velden", "velden", "john b"))
    #expect(try archive.everybody() == ["John Albert Velden 2", "John B. Velden 1", "John Velden 1"])
  }

  @Test func `father and son are two, and each keeps his role`() throws {
    #expect(
      try everybody([
        article(1, "John Velden", "velden", "john", role: "mayor"),
        article(2, "John Velden Jr.", "velden", "john #jr", role: "singer"),
        article(3, "Velden", "velden", nil, role: "the singer"),
      ]) == ["John Velden 1", "John Velden Jr. 2"])
  }

  @Test func `a second full name sets the family name free again`() throws {
    #expect(
      try everybody([
        article(1, "Velden", "velden", nil), article(2, "Mara Velden", "velden", "mara"),
        article(3, "Joris Velden", "velden", "joris"),
      ]) == ["Joris Velden 1", "Mara Velden 1", "Velden 1"])
    #expect(try file.shell("SELECT speaker FROM statements WHERE text = 'no 1'") == "Velden")
  }

  @Test func `an initial belongs to the given name it begins, where a role agrees`() throws {
    #expect(
      try everybody([
        article(1, "M. Velden", "velden", "m", role: "mayor"),
        article(2, "Mara Velden", "velden", "mara", role: "mayor"), article(3, "Velden", "velden", nil, role: "mayor"),
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

  /// An article in which a body speaks, introduced with an acronym or not.
  func body(_ number: Int, _ name: String, acronym: String? = nil, form: String? = nil) -> Draft {
    let introduced = acronym.map { " (\($0))" } ?? ""
    return Draft("\(name)\(introduced) said no \(number).", uri: "https://example.org/\(number)")
      .person(name, name.lowercased(), form, kind: .organization, mentions: acronym.map { [$0] } ?? [])
      .says("no \(number)", by: 0)
  }

  @Test func `a body is one with its acronym`() throws {
    #expect(
      try everybody([
        body(1, "LP"), body(2, "League of Ports", acronym: "LP"), body(3, "League of Ports"), body(4, "OLP"),
      ]) == ["League of Ports 3", "OLP 1"])
  }

  @Test func `an acronym of two bodies stands for itself`() throws {
    #expect(
      try everybody([
        body(1, "LP"), body(2, "League of Ports", acronym: "LP"), body(3, "Labour Party", acronym: "LP"),
      ]) == ["LP 1", "Labour Party 1", "League of Ports 1"])
  }

  @Test func `a body is one with and without its legal form while it has one`() throws {
    let first = [body(1, "Harbour", form: "inc"), body(2, "Harbour"), body(3, "Harbour", form: "inc")]
    #expect(try everybody(first) == ["Harbour 3"])
    try archive.store(body(4, "Harbour", form: "ltd"))
    #expect(try archive.everybody() == ["Harbour 1", "Harbour 1", "Harbour 2"])
  }

  @Test func `capitals that are no initials of a body are no acronym of it`() throws {
    #expect(
      try everybody([body(1, "UC"), body(2, "League of Ports", acronym: "UC")]) == ["League of Ports 1", "UC 1"])
  }

  @Test func `a family name alone beside the body that the outlet gave the person is the person's`() throws {
    func article(_ number: Int, _ publisher: String, _ name: String, _ given: String?, role: String?) -> Draft {
      var draft = Draft("\(name) \(number) of Ostrand Ferries.", uri: "https://example.org/f\(number)")
        .person(name, "velden", given, roles: role.map { [$0] } ?? [])
        .person("Ostrand Ferries", "ostrand ferries", kind: .organization)
      draft.article.publisher = publisher
      return draft
    }
    try archive.store(
      article(1, "Coast Gazette", "Mara Velden", "mara", role: "head of Ostrand Ferries"),
      article(2, "Coast Gazette", "Velden", nil, role: nil), article(3, "Inland Post", "Velden", nil, role: nil))
    #expect(
      try archive.people(PeopleQuery(kinds: [.person])).map { "\($0.name) \($0.articleCount)" }.sorted() == [
        "Mara Velden 2", "Velden 1",
      ])
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
      .person("Velden", "velden", roles: ["mayor"]).person("Lasko", "lasko")
      .event("Velden met Lasko.", "met", [("Velden", 0), ("Lasko", 1)])
    try archive.store(draft)
    try archive.store(article(1, "Mara Velden", "velden", "mara", role: "mayor"))
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

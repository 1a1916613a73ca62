import NewsArchive
import NewsModel
import NewsQuestions
import Testing

/// What queries find, from their text to the rows.
@Suite struct QuerySearchTests {
  let file: TemporaryArchive
  let archive: Archive

  init() throws {
    file = try TemporaryArchive()
    archive = try file.open()
    try archive.store(harbour())
    try archive.store(
      Draft(
        "Pieter Lasko warned that ferries may stop in winter. Immigration officers agreed. Velden was not there.",
        uri: "https://example.net/ferries", headline: "Ferries in doubt", publisher: "The Inland Post",
        published: "2031-03-09"
      )
      .person("Pieter Lasko", "lasko", "pieter").person("Velden", "velden")
      .says("ferries may stop in winter", by: 0, cue: "warned")
      .says("Immigration officers agreed.", words: "officers", on: "2031-03-01", to: "2031-03-31", kind: .direct))
  }

  private func query(_ text: String) throws -> QueryExpression {
    try QueryParser(today: CalendarDay("2031-04-12")!).query(text).expression
  }

  /// The hits of a query: "s1", "a2" …
  private func found(_ text: String, _ scopes: Set<SearchScope> = Set(SearchScope.allCases)) throws -> [String] {
    try archive.search(SearchQuery(query(text), scopes: scopes)).hits.map { hit in
      switch hit.item {
      case .statement(let one): "s\(one.id)"
      case .event(let one): "e\(one.id)"
      case .person(let one): one.name
      case .article(let one): "a\(one.id)"
      }
    }
  }

  @Test(arguments: [
    ("speaker:Velden", ["s1"]), ("speaker:Lasko", ["s2"]), ("speaker:(Velden OR Lasko)", ["s2", "s1"]),
    ("speaker:officers", ["s3"]), ("-speaker:Lasko -speaker:Velden", ["s3"]), ("speaker:nobody", []),
    ("speaker:Lasko harbour", []), ("ferries OR harbour", ["s2", "s1"]), ("about:Velden", []), ("cue:warned", ["s2"]),
    ("cue:warn", []), ("cue:warn*", ["s2"]), ("kind:direct", ["s3"]), ("-kind:direct", ["s2", "s1"]),
    ("stance:said kind:direct", ["s3"]),
    ("publisher:coast", ["s1"]), ("publisher:\"inland post\"", ["s3", "s2"]), ("publisher:in", []),
    ("publisher:in*", ["s3", "s2"]),
    ("headline:doubt", ["s3", "s2"]), ("uri:example.net", ["s3", "s2"]), ("uri:EXAMPLE.NET/f", ["s3", "s2"]),
    ("uri:100%", []), ("uri:_x", []),
    ("said:2031-03-04", ["s3", "s1"]), ("said:2031-03", ["s3", "s1"]), ("said:..2031-03-03", ["s3"]),
    ("said:2031-04", []),
    ("said:unknown", ["s2"]), ("date:2031-03-09", ["s3", "s2"]), ("published:2031-03-09", ["s3", "s2"]),
    ("date:2031-03-05", ["s3"]),
    ("person:Velden", ["s1"]), ("person:Lasko", ["s2"]), ("harbour -speaker:Velden", []), ("event:meeting", []),
    ("harbour -ferries", ["s1"]), ("-harbour", ["s3", "s2"]), ("ferries (winter OR summer) -kind:direct", ["s2"]),
    ("kind:direct OR harbour", ["s3", "s1"]), ("-(kind:direct OR harbour)", ["s2"]), ("lang:en", []), ("tag:none", []),
  ])
  func `statements answer to every field`(text: String, expected: [String]) throws {
    #expect(try found(text, [.statements]).sorted() == expected.sorted(), "\(text)")
  }

  @Test(arguments: [
    ("event:meeting", ["e1"]), ("event:CONSULT place:ostrand", ["e1"]), ("event:visit", []), ("status:planned", []),
    ("-status:planned", ["e1"]), ("person:Lasko", ["e1"]), ("date:2031-03-04", ["e1"]),
    ("published:2031-03-05", ["e1"]),
    ("place:Kolm", []), ("speaker:Velden", []), ("kind:direct", []), ("harbour", []), ("about:mayor", ["e1"]),
  ])
  func `events answer to the fields they have`(text: String, expected: [String]) throws {
    #expect(try found(text, [.events]) == expected, "\(text)")
  }

  @Test(arguments: [
    ("person:Velden", ["a1", "a2"]), ("publisher:Coast", ["a1"]), ("headline:ferries", ["a2"]),
    ("published:2031-03-05", ["a1"]),
    ("ferries -winter", []), ("harbour OR ferries", ["a1", "a2"]), ("kind:direct", []), ("ingested:2000", []),
    ("ingested:2001..", ["a1", "a2"]),
  ])
  func `articles answer to the fields they have`(text: String, expected: [String]) throws {
    #expect(try found(text, [.articles]).sorted() == expected, "\(text)")
  }

  @Test(arguments: [
    ("speaker:Velden", ["Mara Velden"]), ("kind:person mayor", ["Mara Velden"]), ("kind:country", []),
    ("publisher:inland", ["Mara Velden", "Pieter Lasko"]),
  ])
  func `people answer to the fields they have`(text: String, expected: [String]) throws {
    #expect(try found(text, [.people]).sorted() == expected, "\(text)")
  }

  @Test func `names that are not known, or not told apart, are said`() throws {
    #expect(
      try archive.search(SearchQuery(query("speaker:Nobody"))).notes.first?.contains("nobody in the archive") == true)
    #expect(
      try archive.search(SearchQuery(query("speaker:Lasko"))).notes.first?.hasPrefix("“Lasko” is Pieter Lasko (p")
        == true)
    #expect(try archive.search(SearchQuery(query("speaker:\"Pieter Lasko\""))).notes.isEmpty)
  }

  @Test func `without words to rank by the newest come first, or the oldest`() throws {
    func order(_ order: SearchOrder) throws -> [String] {
      try archive.search(SearchQuery(query("kind:indirect"), scopes: [.statements], order: order)).hits.map(\.snippet)
    }
    #expect(try order(.rank).first == "ferries may stop in winter")
    #expect(try order(.newest).first == "ferries may stop in winter")
    #expect(try order(.oldest).first == "the harbour would reopen in May")
  }

  @Test(arguments: [
    "harbour", "ferr* -winter", "speaker:Velden said:2031", "harbour OR kind:direct", "-harbour", "publisher:\"it's\"",
    "uri:o'b",
    "place:Ostrand", "person:Lasko date:P1Y", "immigra* OR event:meeting", "headline:doubt lang:en",
  ])
  func `the SQL that is printed finds in the shell what the search finds`(text: String) throws {
    for scope in SearchScope.allCases {
      let search = SearchQuery(try query(text), scopes: [scope], limit: 100)
      let statements = try archive.sql(of: search)
      let count = try statements.map { "SELECT count(*) FROM (\($0.dropLast()));" }.map(file.shell).first ?? "0"
      #expect(try "\(archive.search(search).hits.count)" == count, "\(statements)")
    }
  }
}

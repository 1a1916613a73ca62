import NewsArchive
import NewsModel
import Testing

@Suite struct SearchTests {
  let file: TemporaryArchive
  let archive: Archive

  init() throws {
    file = try TemporaryArchive()
    archive = try file.open()
    try archive.store(harbour())
  }

  @Test func `every scope answers with the words marked`() throws {
    let hits = try archive.search(
      SearchQuery(QueryExpression(words: "velden"), markers: ("⟦", "⟧"))
    ).hits
    #expect(hits.count == 4)
    #expect(hits.allSatisfy { $0.snippet.contains("⟦Velden⟧") })
    let kinds = hits.map { hit in
      switch hit.item {
      case .statement: "statement"
      case .event: "event"
      case .person: "person"
      case .article: "article"
      }
    }
    #expect(kinds == ["statement", "event", "person", "article"])
  }

  @Test func `a scope alone answers alone and the limit holds`() throws {
    let words = QueryExpression(words: "harbour")
    #expect(try archive.search(SearchQuery(words, scopes: [.articles])).hits.count == 1)
    #expect(try archive.search(SearchQuery(words, limit: 0)).hits.isEmpty)
  }

  @Test func `better matches come first`() throws {
    try archive.store(
      Draft("Ferries, ferries and more ferries.", uri: "https://example.org/f"),
      Draft(
        "A long report about roads, rails, schools, taxes, and, at its very end, one ferry.",
        uri: "https://example.org/r"))
    let hits = try archive.search(SearchQuery(QueryExpression(words: "ferry"), scopes: [.articles])).hits
    #expect(hits.map(\.score) == hits.map(\.score).sorted(by: >))
    guard case .article(let first) = try #require(hits.first).item else { return #expect(Bool(false)) }
    #expect(first.id == 2)
    #expect(hits.count == 2)
  }

  @Test(arguments: [
    "\"", "'", "harbour\"", "AND", "OR NOT", "harbour AND", "(harbour", "harbour)", "col:umn", "^harbour", "harbour*",
    "*", "harbour -may", "NEAR(a b)", "{x}", "a\0b", "\u{1F5DE}", "--", ";", "%", "\\", "harbour + may",
    "“harbour may”",
    "'; DROP TABLE articles; --",
  ])
  func `nothing a user types is a syntax error`(line: String) throws {
    _ = try archive.search(SearchQuery(QueryExpression(words: line)))
  }
}

@Suite struct FullTextQueryTests {
  @Test(arguments: [
    ("crimea", "\"crimea\""), ("new bridge", "\"new\" AND \"bridge\""),
    ("\"new bridge\" opens", "\"new bridge\" AND \"opens\""),
    ("recogni*", "\"recogni\"*"), ("“new bridge”", "\"new bridge\""), ("can't", "\"can't\""),
    ("a — b", "\"a\" AND \"b\""),
    ("open \"half", "\"open\" AND \"half\""), ("AND", "\"AND\""),
  ])
  func `a line becomes an expression of quoted words`(line: String, expression: String) {
    #expect(FullTextQuery(words: line)?.expression == expression)
  }

  @Test(arguments: ["", "  ", "—", "\"\"", "*", "?!"])
  func `a line without a word is no query`(line: String) {
    #expect(FullTextQuery(words: line) == nil)
  }

  @Test func `queries are put together`() throws {
    let a = try #require(FullTextQuery(anyOf: ["Kyiv", "Kiev"]))
    let b = try #require(FullTextQuery(allOf: ["peace talks", "London", "!"]))
    #expect(a.expression == "\"Kyiv\" OR \"Kiev\"")
    #expect(a.and(b).expression == "(\"Kyiv\" OR \"Kiev\") AND (\"peace talks\" AND \"London\")")
    #expect(a.or(b).expression == "(\"Kyiv\" OR \"Kiev\") OR (\"peace talks\" AND \"London\")")
    #expect(FullTextQuery(phrase: "?") == nil)
  }
}

import NewsModel
import Testing

@testable import NewsArchive

@Suite struct CarrierTests {
  let file: TemporaryArchive
  let archive: Archive

  init() throws {
    file = try TemporaryArchive()
    archive = try file.open()
  }

  /// A short piece of its own around a statement.
  func piece(
    _ publisher: String, _ published: String?, _ said: String = "the harbour will not reopen before May",
    on day: String? = "2031-03-04", by name: String = "Mara Velden"
  ) -> Draft {
    let parts = name.lowercased().split(separator: " ").map(String.init)
    return Draft(
      "\(Wire.paragraph(publisher.filter(\.isLetter), 1)) \(name) said \(said).",
      uri: "https://example.org/\(publisher)",
      publisher: publisher, published: published
    ).person(name, parts[1], parts[0]).says(said, by: 0, cue: "said", on: day)
  }

  @Test func `a statement that several outlets carry is one, earliest first`() throws {
    try archive.store(
      piece("Inland Post", "2031-03-07"), piece("Coast Gazette", "2031-03-05"),
      piece("Kolm Post", nil, "“The harbour will not reopen before May”", on: nil),
      piece("Sandholm News", "2031-03-06", "the harbour will reopen in May"))
    let all = try archive.carried(try archive.statements(StatementQuery()))
    #expect(all.count == 2)
    let carried = try #require(all.first { $0.carriers.count > 1 })
    #expect(carried.statement.source.publisher == "Coast Gazette")
    #expect(carried.carriers.map(\.source.publisher) == ["Coast Gazette", "Inland Post", "Kolm Post"])
    #expect(carried.otherOutlets.count == 2)
    // Of what was asked for, the first.
    let late = try archive.statements(StatementQuery(published: DayInterval(CalendarDay("2031-03-07")!)))
    #expect(try archive.carried(late).map(\.statement.source.publisher) == ["Inland Post"])
  }

  @Test func `another speaker, another day and a few common words are other statements`() throws {
    try archive.store(
      piece("Inland Post", "2031-03-07"), piece("Coast Gazette", "2031-03-05", by: "Ada Pym"),
      piece("Kolm Post", "2031-03-09", on: "2031-03-08"), piece("Sandholm News", "2031-03-06", "it is not"),
      piece("Ostrand Times", "2031-03-06", "it is not"))
    #expect(try archive.carried(try archive.statements(StatementQuery())).count == 5)
  }

  @Test func `copies of a text carry what is in it, each outlet once`() throws {
    var copy = piece("Coast Gazette", "2031-03-05")
    copy.article.uri = "https://example.net/copy"
    copy.article.publisher = "Inland Post"
    var again = copy
    again.article.uri = "https://example.net/again"
    try archive.store(piece("Coast Gazette", "2031-03-05"), copy, again)
    let carried = try #require(try archive.carried(try archive.statements(StatementQuery())).first)
    #expect(carried.carriers.count == 3)
    #expect(carried.otherOutlets.map(\.source.publisher) == ["Inland Post"])
  }

  @Test func `a search finds a statement once, and the newest version of an article that has the words`() throws {
    try archive.store(piece("Inland Post", "2031-03-07"), piece("Coast Gazette", "2031-03-05"))
    let query = SearchQuery(QueryExpression(words: "harbour"), scopes: [.statements])
    let hits = try archive.search(query).hits
    #expect(hits.count == 1)
    #expect(hits.first?.carriers.count == 2)
    guard case .statement(let statement)? = hits.first?.item else { return #expect(Bool(false)) }
    #expect(statement.source.publisher == "Coast Gazette")
    try archive.store(
      Draft("One harbour stands here.", uri: "https://example.org/live", published: "2031-03-01"),
      Draft("One harbour and a lighthouse.", uri: "https://example.org/live", published: "2031-03-02"))
    func found(_ words: String) throws -> [String] {
      try archive.search(SearchQuery(QueryExpression(words: words), scopes: [.articles])).hits.compactMap {
        hit in
        guard case .article(let article) = hit.item, article.article.uri == "https://example.org/live" else {
          return nil
        }
        return "\(article.id) \(hit.newestVersion?.articleID ?? 0)"
      }
    }
    #expect(try found("harbour") == ["4 0"])
    #expect(try found("stands") == ["3 4"])
  }

  @Test func `a search finds a text once, and its copies with it`() throws {
    try archive.store(harbour(), harbour(uri: "https://example.net/x", publisher: "Inland Post"))
    let query = SearchQuery(QueryExpression(words: "harbour"), scopes: [.articles])
    let hits = try archive.search(query).hits
    #expect(hits.count == 1)
    guard case .article(let article)? = hits.first?.item else { return #expect(Bool(false)) }
    #expect(article.duplicateOf == nil)
    #expect(try archive.publications(ofArticle: article.id).count == 2)
  }
}

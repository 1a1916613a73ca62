import NewsModel
import Testing

@testable import NewsArchive

/// What is new to a saved search, by the order in which articles came, and nothing else.
@Suite struct SavedSearchTests {
  let file: TemporaryArchive
  let archive: Archive

  init() throws {
    file = try TemporaryArchive()
    archive = try file.open()
    try archive.store(Self.article(1, "the bridge is old"))
    try archive.saveSearch("bridge", query: "bridge", in: Set(SearchScope.allCases))
  }

  static func article(_ number: Int, _ said: String, uri: String? = nil, published: String = "2031-05-01") -> Draft {
    Draft(
      "Report \(number). Ada Pym said \(said). Pym met Ole Lund on Friday.",
      uri: uri ?? "https://example.org/\(number)", headline: "No \(number)", published: published
    )
    .person("Ada Pym", "pym", "ada", mentions: ["Pym"]).person("Ole Lund", "lund", "ole").says(said, by: 0)
    .event("Pym met Ole Lund on Friday.", "met", [("Pym", 0), ("Ole Lund", 1)])
  }

  /// What a look finds, and whether it moves the mark.
  @discardableResult
  func look(_ query: String = "bridge", peek: Bool = false) throws -> [String] {
    let search = try #require(try archive.savedSearches().first)
    let arrivals = try archive.arrivals(
      matching: .words(QueryWords(query)), in: search.scopes, after: search.seenArticle)
    if !peek { try archive.markSeen("BRIDGE", through: arrivals.lastArticle) }
    return arrivals.hits.map { hit in
      switch hit.item {
      case .statement(let statement): statement.text
      case .event(let event): event.summary
      case .person(let person): person.name
      case .article(let article): "a\(article.id)"
      }
    }
  }

  @Test func `what came after the search was saved is new once`() throws {
    #expect(try look().isEmpty)
    // Published before what was there: the order of coming counts.
    try archive.store(Self.article(2, "the bridge will close", published: "2030-01-01"), Self.article(3, "it rains"))
    #expect(try look(peek: true) == ["the bridge will close", "a2"])
    #expect(try look() == ["the bridge will close", "a2"])
    #expect(try look().isEmpty)
    #expect(try archive.savedSearches()[0].seenArticle == 3)
  }

  @Test func `from the start, what is there already is new`() throws {
    #expect(try archive.removeSearch("Bridge"))
    #expect(try !archive.removeSearch("bridge"))
    try archive.saveSearch("bridge", query: "bridge", in: [.statements, .people], fromStart: true)
    #expect(try archive.savedSearches()[0].scopes == [.statements])
    #expect(try look() == ["the bridge is old"])
  }

  @Test func `a name is taken once`() throws {
    #expect { try archive.saveSearch("Bridge", query: "x", in: [.events]) } throws: {
      ($0 as? ArchiveError)?.code == .conflict
    }
  }

  @Test func `nothing becomes new by a rebuild, though more is found`() throws {
    try look()
    try archive.rebuild(extractorVersion: "2") { article in
      var draft = Self.article(1, "the bridge is old")
      draft = draft.says("Report 1. Ada Pym said the bridge", by: 0)
      return draft.extraction
    }
    #expect(try archive.search(SearchQuery(.words(QueryWords("bridge")), scopes: [.statements])).hits.count == 2)
    #expect(try look().isEmpty)
  }

  @Test func `of a changed article what was changed is new`() throws {
    var changed = Draft(
      "Report 1. Ada Pym said the bridge is old. She added that the bridge is safe. Pym met Ole Lund on Friday.",
      uri: "https://example.org/1", headline: "No 1, the bridge", published: "2031-05-02"
    ).person("Ada Pym", "pym", "ada", mentions: ["Pym"])
    changed = changed.says("the bridge is old", by: 0).says("the bridge is safe", by: 0)
      .event("Pym met Ole Lund on Friday.", "met", [("Pym", 0)])
    try archive.store(changed)
    #expect(try look("bridge", peek: true) == ["the bridge is safe", "a2"])
    #expect(try look("Lund") == ["a2"])
  }

  @Test func `a copy of a text and the words of an agency in another article bring nothing new`() throws {
    var copy = Self.article(1, "the bridge is old", uri: "https://example.com/copy", published: "2031-04-01")
    copy.article.publisher = "Copyist"
    try archive.store(copy)
    // The copy was published first, so it keeps the text now.
    #expect(try file.shell("SELECT duplicate_of FROM articles WHERE id = 1") == "2")
    #expect(try look() == ["a2"])
    try archive.store(Self.article(3, "the bridge will be closed for a year"))
    #expect(try look() == ["the bridge will be closed for a year", "a3"])
    try archive.store(Self.article(4, "the bridge will be closed for a year"))
    #expect(try look() == ["a4"])
  }

  @Test func `an article that waits for a rebuild is not passed over`() throws {
    try look()
    try archive.store(Self.article(2, "the bridge will close"), Self.article(3, "no bridge is safe"))
    _ = try file.shell("UPDATE articles SET body = body || ' More.' WHERE id = 2")
    #expect(try look().isEmpty)
    try archive.rebuild(extractorVersion: "2") { article in
      var draft = Draft(article.body).person("Ada Pym", "pym", "ada")
      for said in ["the bridge will close", "no bridge is safe", "the bridge is old"] where article.body.contains(said)
      {
        draft = draft.says(said, by: 0)
      }
      return draft.extraction
    }
    let found = try look()
    #expect(found == ["the bridge will close", "no bridge is safe", "a2", "a3"])
  }

  @Test func `two looks at a time lose nothing, and the mark never goes back`() throws {
    try archive.store(Self.article(2, "the bridge will close"))
    let other = try file.open(.readWrite)
    let search = try other.savedSearches()[0]
    let early = try other.arrivals(matching: .words(QueryWords("bridge")), in: search.scopes, after: search.seenArticle)
    try archive.store(Self.article(3, "no bridge is safe"))
    #expect(try look().count == 4)
    try other.markSeen("bridge", through: early.lastArticle)
    #expect(try archive.savedSearches()[0].seenArticle == 3)
    try archive.store(Self.article(4, "a bridge is built"))
    // The early look ends after this article came, and has not covered it.
    try other.markSeen("bridge", through: early.lastArticle)
    #expect(try look() == ["a bridge is built", "a4"])
  }

  @Test func `an id that was given once is not given again, so nothing hides behind the mark`() throws {
    try archive.store(Self.article(2, "the bridge will close"))
    try look()
    _ = try file.shell("DELETE FROM articles WHERE id = 2")
    try archive.store(Self.article(3, "no bridge is safe"))
    #expect(try look() == ["no bridge is safe", "a3"])
  }
}

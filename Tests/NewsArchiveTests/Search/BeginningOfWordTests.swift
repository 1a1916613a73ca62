import NewsArchive
import NewsModel
import Testing

/// A beginning finds every word that begins so, and no other, though the index keeps stems.
@Suite struct BeginningOfWordTests {
  private static let words = [
    "immigration", "immigrants", "immigrate", "imminent", "relational", "relate", "relative", "relation", "hoping",
    "hope",
    "hops", "happy", "happiness", "organization", "organ", "organize", "trades", "trading", "traded", "agreement",
    "agreed",
    "nationality", "national", "nation", "recognized", "recognition", "recognizable", "theory", "the", "controlling",
    "control",
    "policies", "policy", "police", "skies", "sky", "studying", "studies", "generously", "generous", "general",
    "argument",
    "argue", "flying", "flies", "conditional", "conditioned", "radically", "differently", "communism", "adjustable",
    "possible",
    "possibility", "frequency", "frequent",
  ]

  @Test func `every beginning of every word finds the words that begin so`() throws {
    let file = try TemporaryArchive()
    let archive = try file.open()
    for (index, word) in Self.words.enumerated() {
      try archive.store(Draft("\(word).", uri: "https://example.org/\(index)"))
    }
    for beginning in Set(Self.words.flatMap { word in (2...word.count).map { String(word.prefix($0)) } }) {
      let search = SearchQuery(.words(QueryWords(beginning, isBeginning: true)), scopes: [.articles], limit: 100)
      let found = try archive.search(search).hits.map { hit in
        if case .article(let article) = hit.item { String(article.article.body.dropLast()) } else { "" }
      }
      #expect(found.sorted() == Self.words.filter { $0.hasPrefix(beginning) }.sorted(), "\(beginning)*")
    }
  }

  @Test func `a beginning is one of a word behind punctuation too, in any case, and none within a word`() throws {
    let file = try TemporaryArchive()
    let archive = try file.open()
    try archive.store(
      Draft("The “Immigration” office", uri: "https://example.org/1"),
      Draft("non-immigrant", uri: "https://example.org/2"),
      Draft("reimmigration", uri: "https://example.org/3"))
    let search = SearchQuery(.words(QueryWords("IMMIGRA", isBeginning: true)), scopes: [.articles])
    #expect(try archive.search(search).hits.count == 2)
  }

  @Test func `letters with accents are found with and without them`() throws {
    let file = try TemporaryArchive()
    let archive = try file.open()
    try archive.store(Draft("The Müller brothers", uri: "https://example.org/1"))
    for beginning in ["mull", "müll", "Mül"] {
      let search = SearchQuery(.words(QueryWords(beginning, isBeginning: true)), scopes: [.articles])
      #expect(try archive.search(search).hits.count == 1, "\(beginning)")
    }
  }
}

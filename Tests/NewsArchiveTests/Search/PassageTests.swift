import NewsArchive
import NewsModel
import Testing

/// Articles and texts by words, for passages that were read as no statement and no event.
@Suite struct PassageTests {
  @Test func `texts are found by stems and without accents, as the indexes find them`() throws {
    let archive = try TemporaryArchive().open()
    let texts = ["They vote in Kolm.", "Nobody slept.", "A voter from Köln."]
    let found = try archive.matches(
      of: [FullTextQuery(words: "voting")!, FullTextQuery(words: "koln")!, FullTextQuery(words: "rain")!], in: texts)
    #expect(found == [[0], [2], []])
  }

  @Test func `of an article that was changed the newest version is found, and of an outlet only its own`() throws {
    let file = try TemporaryArchive()
    let archive = try file.open()
    try archive.store(Draft("The builder was fined.", uri: "https://example.org/1", published: "2031-03-01"))
    try archive.store(Draft("The builder was acquitted.", uri: "https://example.org/1", published: "2031-03-02"))
    try archive.store(Draft("No builder here.", uri: "https://example.org/2"))
    let words = FullTextQuery(words: "builder")!
    #expect(
      Set(try archive.articles(fitting: words, limit: 9).map(\.article.body)) == [
        "The builder was acquitted.", "No builder here.",
      ])
    #expect(try archive.articles(fitting: words, publishers: ["Coast Gazette"], limit: 9).isEmpty)
  }
}

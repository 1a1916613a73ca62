import NewsModel
import Testing

@testable import NewsExtraction

@Suite struct ExtractorTests {
  @Test(arguments: [nil, "en", "en-GB", "EN_us", "und"])
  func `English is read, and what nobody knows the language of`(language: String?) {
    #expect(Extractor.reads(language))
  }

  @Test(arguments: ["de", "de-AT", "fr", "ru", "enm"])
  func `other languages are not`(language: String) {
    #expect(!Extractor.reads(language))
  }

  @Test func `nothing is found in an article of another language`() {
    var article = Article(
      identifier: "1", body: "Die Fähre fährt wieder, sagte Ada Pym am Montag. Laut Pym die Talks attack Kolm.")
    article.language = "de"
    #expect(Extractor().extract(article) == Extraction())
    article.language = nil
    #expect(Extractor().extract(article) != Extraction())
  }
}

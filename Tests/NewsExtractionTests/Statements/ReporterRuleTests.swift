import NewsModel
import Testing

@Suite struct ReporterRuleTests {
  @Test func `this was reported by names who passed on the sentence before`() {
    let article = MarkedArticle(
      "Maria Velk said ⟦the pier would be closed⟧. This was reported by the Harbour Post, citing a letter.")
    #expect(article.speakers == ["Maria Velk"])
    #expect(article.reporters == ["Harbour Post, citing a letter"])
  }

  @Test func `an outlet that reports citing a source leaves the source to speak`() {
    let article = MarkedArticle("⟦The pier will be closed⟧, the Harbour Post reported, citing Maria Velk.")
    #expect(article.speakers == ["Maria Velk"])
    #expect(article.reporters == ["Harbour Post"])
  }

  @Test func `an outlet that was told is who reports`() {
    let article = MarkedArticle("Maria Velk told the Harbour Post that ⟦the pier would be closed⟧.")
    #expect(article.reporters == ["Harbour Post"])
  }

  @Test func `a person who was told reports nothing`() {
    let article = MarkedArticle("Maria Velk told Tomas Orlan that ⟦the pier would be closed⟧.")
    #expect(article.reporters == [nil])
  }

  @Test func `who is quoted by an outlet speaks and the outlet reports`() {
    let quoted = MarkedArticle("Reuters quoted Maria Velk as saying ⟦the pier was rotten⟧.")
    #expect(quoted.speakers == ["Maria Velk"])
    #expect(quoted.reporters == ["Reuters"])
    let citing = MarkedArticle("Reuters, citing Harbour Secretary Maria Velk, reported that ⟦the pier was rotten⟧.")
    #expect(citing.speakers == ["Maria Velk"])
    #expect(citing.reporters == ["Reuters"])
  }

  @Test func `the source cited behind a long sentence is no object of the reporting`() {
    let article = MarkedArticle(
      """
      ⟦Envoy Alan Brandt sought to persuade the Chilean president to agree to a truce last week⟧, the Harbour Post has reported, \
      citing sources.
      """)
    #expect(article.speakers == ["sources"])
    #expect(article.reporters == ["Harbour Post"])
  }

  @Test func `a court that was told reports nothing`() {
    let article = MarkedArticle("Maria Velk told Kolm Crown Court that ⟦the pier was rotten⟧.")
    #expect(article.reporters == [nil])
  }
}

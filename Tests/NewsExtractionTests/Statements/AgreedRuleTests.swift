import NewsModel
import Testing

@Suite struct AgreedRuleTests {
  @Test func `a quotation behind a sentence that tells who agrees is theirs`() {
    let article = MarkedArticle("Tomas Orlan of the harbour board agreed. ⟦“Time is running out for the pier.”⟧")
    #expect(article.speakers == ["Tomas Orlan"])
  }

  @Test func `a quotation behind a sentence that tells of something else is nobody's`() {
    MarkedArticle("Tomas Orlan arrived. “Time is running out for the pier.”")
  }
}

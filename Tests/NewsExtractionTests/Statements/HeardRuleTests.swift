import NewsModel
import Testing

@Suite struct HeardRuleTests {
  @Test func `what a court heard was told to it, by whom stays open`() {
    let article = MarkedArticle("The jury heard that ⟦the doors of the boathouse had been chained⟧.")
    #expect(article.speakers == [nil])
    #expect(article.addressees == ["The jury"])
  }

  @Test func `a court closes the sentence`() {
    let article = MarkedArticle(
      "⟦The treasurer of the rowing club spent its money on a kitchen⟧, a court heard on Tuesday.")
    #expect(article.speakers == [nil])
    #expect(article.days == ["2031-05-06"])
  }

  @Test func `an inquest is told`() {
    MarkedArticle("⟦The ferry had sailed without a lamp⟧, the inquest was told.")
  }

  @Test func `hearing somebody or something is no statement`() {
    MarkedArticle("The court heard evidence from two pilots on Monday.")
    MarkedArticle("The inquiry heard the case of the sunken ferry.")
    MarkedArticle("The crew heard the bell, a sound that carried far.")
  }
}

import NewsModel
import Testing

@Suite struct PutItRuleTests {
  @Test func `as somebody put it opens the sentence`() {
    let article = MarkedArticle("As Maria Velk put it, ⟦“The pier should stay shut for a year.”⟧")
    #expect(article.speakers == ["Maria Velk"])
  }

  @Test func `as somebody puts it stands inside the sentence`() {
    let article = MarkedArticle("The pier, as Maria Velk puts it, is ⟦“a ruin.”⟧")
    #expect(article.speakers == ["Maria Velk"])
  }

  @Test func `as somebody put it closes the sentence`() {
    MarkedArticle("⟦The pier had become a ruin⟧, as Maria Velk put it.")
  }

  @Test func `what is put somewhere is no statement`() {
    MarkedArticle("The crew found the bell and put it in a shed.")
  }

  @Test func `what is put to somebody stands behind that`() {
    let article = MarkedArticle("Maria Velk put it to the captain that ⟦he had slept on watch⟧.")
    #expect(article.addressees == ["the captain"])
  }
}

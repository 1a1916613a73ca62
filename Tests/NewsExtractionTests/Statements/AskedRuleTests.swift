import NewsModel
import Testing

@Suite struct AskedRuleTests {
  @Test func `a question put to somebody ends before who answers`() {
    let article = MarkedArticle("Asked ⟦whether the pier was safe⟧, Maria Velk said ⟦it was too early to tell⟧.")
    #expect(article.stances == [.asked, .said])
    #expect(article.speakers == [nil, "Maria Velk"])
  }

  @Test func `a question behind the answer ends the sentence`() {
    let article = MarkedArticle("⟦“Not this year,”⟧ Maria Velk said when asked ⟦if the pier would open⟧.")
    #expect(article.stances == [.said, .asked])
  }

  @Test func `who asked is named behind by`() {
    let article = MarkedArticle("Asked by reporters ⟦why the pier had closed⟧, Maria Velk left the hall.")
    #expect(article.speakers == ["reporters"])
  }

  @Test func `a question leaves its answerer the speaker of what follows`() {
    let article = MarkedArticle(
      "⟦“No,”⟧ Maria Velk said when asked ⟦if the pier would open⟧. ⟦“There is no money for the planks.”⟧")
    #expect(article.speakers == ["Maria Velk", nil, "Maria Velk"])
  }

  @Test func `asked at the end of a sentence asks nothing`() {
    MarkedArticle("It was more than the board had asked.")
  }
}

import NewsModel
import Testing

@Suite struct ColonQuoteRuleTests {
  @Test func `a quotation behind a colon is of whoever the sentence is about`() {
    let article = MarkedArticle(
      "Maria Velk came back to the old pier on Monday: ⟦“It will hold for another winter at least.”⟧")
    #expect(article.speakers == ["Maria Velk"])
    #expect(article.kinds == [.direct])
  }

  @Test func `a colon at a paragraph's end leads to the quotation below it`() {
    let article = MarkedArticle("Maria Velk wrote to the harbour board:\n\n⟦“The pier will hold for another winter.”⟧")
    #expect(article.speakers == ["Maria Velk"])
  }

  @Test func `a heading with a colon is about nobody`() {
    #expect(MarkedArticle("Line of the day: “The pier will hold for another winter.”").statements.isEmpty)
  }
}

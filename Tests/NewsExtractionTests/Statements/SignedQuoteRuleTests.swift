import Testing

@Suite struct SignedQuoteRuleTests {
  @Test func `a name behind a dash signs a quotation`() {
    let article = MarkedArticle("⟦“The pier will hold for another winter.”⟧ – Maria Velk, harbour engineer")
    #expect(article.speakers == ["Maria Velk"])
  }

  @Test func `a dash that goes on with a sentence signs nothing`() {
    let article = MarkedArticle("“The pier will hold” – Maria Velk looked away from it.")
    #expect(article.statements.isEmpty)
  }
}

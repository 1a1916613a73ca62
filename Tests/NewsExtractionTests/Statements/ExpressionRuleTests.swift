import NewsModel
import Testing

@Suite struct ExpressionRuleTests {
  @Test func `a voiced concern is the clause behind it`() {
    let article = MarkedArticle("Maria Velk voiced concern that ⟦the pier might not last the winter⟧.")
    #expect(article.speakers == ["Maria Velk"])
    #expect(article.statements.first?.cue?.text == "voiced concern")
  }

  @Test func `an adjective may stand before the noun of utterance`() {
    let article = MarkedArticle("Tomas Orlan also expressed quiet confidence that ⟦the ferry would return⟧.")
    #expect(article.speakers == ["Tomas Orlan"])
    #expect(article.stances == [.said])
  }

  @Test func `what is raised without a noun of utterance is no statement`() {
    MarkedArticle("Maria Velk raised a crane that towered over the pier.")
  }
}

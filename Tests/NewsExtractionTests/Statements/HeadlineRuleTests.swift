import NewsModel
import Testing

@Suite struct HeadlineRuleTests {
  private static let body = "\n\nHarbour Secretary Maria Velk came late."

  @Test func `a name and a colon open a headline`() {
    let article = MarkedArticle("Velk: ⟦we will not close the port⟧" + Self.body)
    #expect(article.speakers == ["Maria Velk"])
    #expect(article.kinds == [.indirect])
  }

  @Test func `a name behind a dash or a colon closes a headline`() {
    #expect(MarkedArticle("⟦Port will not close⟧ – Velk" + Self.body).speakers == ["Maria Velk"])
    #expect(MarkedArticle("⟦Port will not close⟧: Maria Velk" + Self.body).speakers == ["Maria Velk"])
  }

  @Test func `quotation marks make it direct`() {
    let article = MarkedArticle("⟦‘We will not close the port’⟧: Maria Velk" + Self.body)
    #expect(article.speakers == ["Maria Velk"])
    #expect(article.kinds == [.direct])
  }

  @Test func `a headline that says who says is read like any sentence`() {
    #expect(MarkedArticle("⟦Port will not close⟧, says Velk" + Self.body).speakers == ["Maria Velk"])
  }

  @Test func `labels that name nobody say nothing`() {
    MarkedArticle("Analysis: the port will not close" + Self.body)
    MarkedArticle("Watch: the port is on fire" + Self.body)
    MarkedArticle("Portugal: a country in ruins" + Self.body)
  }

  @Test func `what a headline tells of somebody is not said by them`() {
    MarkedArticle("Maria Velk: a life in ships" + Self.body)
    MarkedArticle("Maria Velk: what we have learned" + Self.body)
  }

  @Test func `a name and a colon inside the text are no headline`() {
    MarkedArticle("It rained in the port. Velk: we will not close the port." + Self.body)
  }

  @Test func `a headline in capitals says who says`() {
    #expect(
      MarkedArticle("Maria Velk Says ⟦Port Will Never Close Again⟧, Calls Delay Absurd" + Self.body).speakers == [
        "Maria Velk"
      ])
    #expect(
      MarkedArticle("⟦‘The Port Is Never Going to Close,’⟧ Maria Velk Says" + Self.body).speakers == ["Maria Velk"])
  }
}

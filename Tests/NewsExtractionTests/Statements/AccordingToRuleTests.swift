import NewsModel
import Testing

@Suite struct AccordingToRuleTests {
  @Test func `according to closes the sentence that it attributes`() {
    let article = MarkedArticle("⟦The pier will be closed in June⟧, according to Maria Velk.")
    #expect(article.speakers == ["Maria Velk"])
    #expect(article.statements.first?.cue?.text == "according to")
  }

  @Test func `according to opens the sentence that it attributes`() {
    let article = MarkedArticle("According to Maria Velk, ⟦the pier will be closed in June⟧.")
    #expect(article.speakers == ["Maria Velk"])
  }

  @Test func `a source that is cited speaks, and who cites it reports`() {
    let article = MarkedArticle("⟦The pier will be closed⟧, according to the Harbour Post, citing Maria Velk.")
    #expect(article.speakers == ["Maria Velk"])
    #expect(article.reporters == ["Harbour Post"])
  }

  @Test func `a cited source may open the sentence with its reporter`() {
    let article = MarkedArticle("According to the Harbour Post, citing two officials, ⟦the pier will be closed⟧.")
    #expect(article.speakers == ["two officials"])
    #expect(article.reporters == ["Harbour Post"])
  }

  @Test func `a source's role behind its name is passed over`() {
    let article = MarkedArticle("According to Maria Velk, the harbour secretary, ⟦the pier will be closed⟧.")
    #expect(article.speakers == ["Maria Velk"])
  }

  @Test func `a plan that things go according to says nothing`() {
    MarkedArticle("Work on the pier went according to plan.")
  }

  @Test func `records are a source too`() {
    let article = MarkedArticle(
      "⟦The firm bought the pier in March⟧, according to state corporate records.")
    #expect(article.speakers == ["state corporate records"])
  }

  @Test func `a date before according to is no statement`() {
    MarkedArticle("But the next day, according to Maria Velk, ⟦the board made further demands⟧.")
  }

  @Test func `a name behind a source's role is the source`() {
    let article = MarkedArticle(
      "According to the board's lawyer, Tomas Orlan, ⟦the money is gone⟧.")
    #expect(article.speakers == ["Tomas Orlan"])
  }

  @Test func `a subject before the attribution and its verb behind it belong together`() {
    let article = MarkedArticle(
      "⟦The best of the old ports⟧, according to Maria Velk, another former envoy, ⟦was Sennick on the coast⟧.")
    #expect(article.speakers == ["Maria Velk", "Maria Velk"])
    #expect(article.statements.first?.group != nil)
    #expect(article.statements.first?.group == article.statements.last?.group)
  }
}

import NewsModel
import Testing

@Suite struct SayingNounRuleTests {
  @Test func `a claim has its possessor for a speaker`() {
    let article = MarkedArticle("Maria Velk’s claim that ⟦the pier was rotten⟧ prompted laughter in the hall.")
    #expect(article.speakers == ["Maria Velk"])
    #expect(article.statements.first?.cue?.text == "claim that")
  }

  @Test func `an adjective may part the possessor from the noun`() {
    let article = MarkedArticle("The walkout followed Maria Velk's repeated warning that ⟦the pier was rotten⟧.")
    #expect(article.speakers == ["Maria Velk"])
  }

  @Test func `a statement that rejects is a denial on its day`() {
    let article = MarkedArticle("The news followed Maria Velk’s statement on Tuesday rejecting ⟦any sale of the pier⟧.")
    #expect(article.stances == [.denied])
    #expect(article.days == ["2031-05-06"])
  }

  @Test func `a claim to something says nothing`() {
    MarkedArticle("Maria Velk’s claim to the pier is an old one.")
  }
}

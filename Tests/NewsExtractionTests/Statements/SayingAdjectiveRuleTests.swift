import NewsModel
import Testing

@Suite struct SayingAdjectiveRuleTests {
  @Test(arguments: [
    ("Maria Velk was adamant that ⟦the pier would close⟧.", "adamant"),
    ("Maria Velk was insistent that ⟦the pier would close⟧.", "insistent"),
  ])
  func `an adjective of saying has its subject for a speaker`(_ pair: (marked: String, cue: String)) {
    let article = MarkedArticle(pair.marked)
    #expect(article.speakers == ["Maria Velk"])
    #expect(article.stances == [.said])
    #expect(article.statements.first?.cue?.text == pair.cue)
  }

  @Test(arguments: [
    "Maria Velk is confident that ⟦the pier will hold⟧.", "Maria Velk is worried that ⟦the pier will fall⟧.",
    "Officials were confident ⟦the pier would hold⟧.",
  ])
  func `an adjective of thinking reports a belief, with that and without`(_ marked: String) {
    #expect(MarkedArticle(marked).stances == [.believed])
  }

  @Test func `hopeful reports a hope`() {
    let article = MarkedArticle("Officials are hopeful that ⟦the pier will reopen in June⟧.")
    #expect(article.stances == [.hoped])
    #expect(article.speakers == ["Officials"])
  }

  @Test(arguments: [
    "Maria Velk is not confident that ⟦the pier will hold⟧.", "Maria Velk was not sure ⟦whether the pier would hold⟧.",
  ])
  func `a negated adjective reports what is not said`(_ marked: String) {
    #expect(MarkedArticle(marked).stances == [.unsaid])
  }

  @Test(arguments: [
    "The water was clear.", "The water was clear and the pier was old.", "Maria Velk was certain of it.",
  ])
  func `an adjective without a clause reports nothing`(_ text: String) {
    MarkedArticle(text)
  }

  @Test(arguments: [
    "If Maria Velk is sure that the pier is safe, she should cross it.",
    "Maria Velk may be sure that the pier is safe.",
  ])
  func `a condition and a guess report nothing`(_ text: String) {
    MarkedArticle(text)
  }

  @Test func `an adjective inside a quotation is the speaker's own`() {
    let article = MarkedArticle("⟦“I am sure that the pier will hold,”⟧ Maria Velk said.")
    #expect(article.stances == [.said])
  }
}

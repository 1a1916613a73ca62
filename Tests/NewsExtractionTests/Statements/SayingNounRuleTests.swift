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

  @Test(arguments: [
    ("Maria Velk voiced hope that ⟦the pier would reopen⟧.", "voiced hope that"),
    ("Maria Velk voiced fear that ⟦the pier would fall⟧.", "voiced fear that"),
  ])
  func `who voices a hope or a fear speaks`(_ pair: (marked: String, cue: String)) {
    let article = MarkedArticle(pair.marked)
    #expect(article.speakers == ["Maria Velk"])
    #expect(article.statements.first?.cue?.text == pair.cue)
  }

  @Test func `a warning may name its source behind it`() {
    let article = MarkedArticle("A warning from officials that ⟦the pier would fall⟧ drew a crowd.")
    #expect(article.speakers == ["officials"])
    #expect(article.statements.first?.cue?.text == "warning from officials that")
  }

  @Test func `a claim that somebody else dismisses stands inside what is dismissed`() {
    let article = MarkedArticle("Tomas Orlan dismissed ⟦Maria Velk's claim that ⟦the pier was rotten⟧⟧.")
    #expect(article.speakers == ["Tomas Orlan", "Maria Velk"])
    #expect(article.stances == [.denied, .said])
  }

  @Test(arguments: [
    "The claim that the pier was rotten drew laughter.", "Maria Velk's warning came late.",
    "Maria Velk made no statement that day.",
  ])
  func `a noun without a source or without a clause says nothing`(_ text: String) {
    MarkedArticle(text)
  }

  @Test func `a claim inside a quotation is the speaker's own`() {
    let article = MarkedArticle("⟦“Tomas Orlan's claim that the pier was sold is false,”⟧ Maria Velk said.")
    #expect(article.speakers == ["Maria Velk"])
  }

  @Test func `a claim ends before the verb that it is the subject of`() {
    let article = MarkedArticle(
      "Maria Velk’s warning that ⟦the pier would fall⟧ went unheard.")
    #expect(article.speakers == ["Maria Velk"])
  }

  @Test func `a report that does something says nothing`() {
    MarkedArticle("The board has a report that drew fire in spring.")
  }

  @Test func `a promise is what somebody will do`() {
    #expect(MarkedArticle("Maria Velk’s pledge ⟦to keep the pier open⟧ was praised.").speakers == ["Maria Velk"])
    MarkedArticle("Maria Velk came. Her promise ⟦to close the pier⟧ drew fire.")
  }

  @Test func `a demand that is repeated is one statement`() {
    MarkedArticle("Maria Velk repeated a demand that ⟦the pier be closed⟧.")
  }

  @Test func `a warning ends where its own verb follows`() {
    MarkedArticle("A warning by Maria Velk that ⟦the pier would fall⟧ went unheard.")
  }
}

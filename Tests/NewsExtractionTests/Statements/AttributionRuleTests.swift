import NewsModel
import Testing

@Suite struct AttributionRuleTests {
  @Test func `a quotation before its cue is the statement, marks included`() {
    let article = MarkedArticle("⟦“The pier is closed to everybody,”⟧ Maria Velk said.")
    #expect(article.speakers == ["Maria Velk"])
    #expect(article.kinds == [.direct])
  }

  @Test func `a quotation after its cue stands behind a comma or a colon`() {
    let article = MarkedArticle(
      """
      Maria Velk said, ⟦“The pier is closed to everybody.”⟧

      Tomas Orlan added: ⟦“Nobody asked the fishermen.”⟧
      """)
    #expect(article.speakers == ["Maria Velk", "Tomas Orlan"])
    #expect(article.kinds == [.direct, .direct])
  }

  @Test func `a cue inside an utterance parts it into two of one group`() {
    let article = MarkedArticle("⟦“The pier,”⟧ Maria Velk said, ⟦“is closed to everybody.”⟧")
    #expect(article.speakers == ["Maria Velk", "Maria Velk"])
    #expect(article.statements[0].group != nil)
    #expect(article.statements[0].group == article.statements[1].group)
  }

  @Test func `two interrupted utterances are two groups`() {
    let article = MarkedArticle(
      """
      ⟦“The pier,”⟧ Maria Velk said, ⟦“is closed to everybody.”⟧

      ⟦“The bridge,”⟧ Tomas Orlan said, ⟦“will be next.”⟧
      """)
    #expect(article.statements[0].group != article.statements[2].group)
    #expect(article.statements[2].group == article.statements[3].group)
  }

  @Test func `an inverted cue has its speaker behind the verb`() {
    let article = MarkedArticle("⟦“The pier is closed,”⟧ said harbour secretary Maria Velk.")
    #expect(article.speakers == ["Maria Velk"])
    #expect(article.statements.first?.cue?.text == "said")
  }

  @Test func `an attribution may close the sentence in parentheses of commas`() {
    let article = MarkedArticle("⟦The ferry will sail again in spring⟧, Maria Velk said.")
    #expect(article.kinds == [.indirect])
    #expect(article.speakers == ["Maria Velk"])
  }

  @Test func `words and a quotation together are mixed`() {
    let article = MarkedArticle("Maria Velk said ⟦the pier was “a danger to everybody” and would be closed⟧.")
    #expect(article.kinds == [.mixed])
  }

  @Test func `straight marks and guillemets quote as curly ones do`() {
    let article = MarkedArticle(
      """
      ⟦"The pier is closed to everybody,"⟧ Maria Velk said.

      ⟦«Nobody asked the fishermen»⟧, Tomas Orlan said.
      """)
    #expect(article.kinds == [.direct, .direct])
  }

  @Test func `a second speaker of a sentence has words of his own`() {
    let article = MarkedArticle(
      "Maria Velk said ⟦the pier would be closed⟧, but Tomas Orlan said ⟦it would stay open⟧.")
    #expect(article.speakers == ["Maria Velk", "Tomas Orlan"])
  }

  @Test func `a question or a cry before its cue looks like a sentence's end and is none`() {
    let article = MarkedArticle("⟦“Why is the pier closed?”⟧ Maria Velk asked.\n\n⟦“Go home!”⟧ Tomas Orlan shouted.")
    #expect(article.speakers == ["Maria Velk", "Tomas Orlan"])
    #expect(article.stances == [.asked, .said])
  }

  @Test(arguments: [
    "Asked about the pier, Maria Velk said: ⟦“It is rotten.”⟧",
    "Speaking in Kolm, Maria Velk said: ⟦“It is rotten.”⟧",
    "In a letter to the council, Maria Velk wrote that ⟦the pier was rotten⟧.",
  ])
  func `how it came to be said is no part of what was said`(_ text: String) {
    #expect(MarkedArticle(text).speakers == ["Maria Velk"])
  }

  @Test func `a relative clause may stand between speaker and verb`() {
    #expect(MarkedArticle("Maria Velk, who chairs the board, said ⟦the pier would close⟧.").speakers == ["Maria Velk"])
  }

  @Test func `a speaker and his role may follow an inverted cue`() {
    let article = MarkedArticle("⟦“The pier is closed,”⟧ said Maria Velk, the harbour secretary, at noon.")
    #expect(article.speakers == ["Maria Velk"])
  }

  @Test func `officials of a place and spokesmen of a body speak as they are worded`() {
    let article = MarkedArticle(
      """
      Officials in Oslo said ⟦the pier would be closed⟧.

      A spokesman for the Harbour Board said ⟦the ferry would be moved⟧.
      """)
    #expect(article.speakers == ["Officials in Oslo", "A spokesman for the Harbour Board"])
  }

  @Test func `a quotation goes on behind its attribution`() {
    let article = MarkedArticle(
      "⟦“This needs checks,”⟧ Maria Velk said, and ⟦“clear rules for the crews.”⟧")
    #expect(article.speakers == ["Maria Velk", "Maria Velk"])
  }

  @Test func `a clause goes on from a quotation`() {
    let article = MarkedArticle(
      "⟦“It is our bad luck,”⟧ Maria Velk said, that ⟦both planks broke⟧.")
    #expect(article.speakers == ["Maria Velk", "Maria Velk"])
  }

  @Test func `a noun before its quotation is no speaker behind the verb`() {
    let article = MarkedArticle(
      "Two officials spoke. One of them, who gave no name, said ⟦the pier “could reopen within days.”⟧")
    #expect(article.speakers == ["One of them"])
  }

  @Test func `the title of a book that something is said in is not said`() {
    let article = MarkedArticle(
      "In her book “The Tide,” Maria Velk says ⟦the sea will win⟧.")
    #expect(article.speakers == ["Maria Velk"])
  }

  @Test func `the withholding of details is the reporter's`() {
    MarkedArticle("The ministry confirmed that ⟦two sailors had died⟧ but gave no details.")
  }

  @Test func `a subordinate clause before a whole quotation sets its scene`() {
    MarkedArticle("While he was speaking to the press in Sennick, he said, ⟦“It has been 235 days.”⟧")
  }

  @Test(arguments: [
    "Brandt is in third place, well behind the leader and a few percentage points behind Maria Velk.",
    "Among others in a perilous trap are the two directors, whose new book boasts of success.",
    "The government will continue screening people in Chile for eligibility to come as refugees, a plan announced earlier this year.",
    "The more the talks are drawn out, the more voters fear the winter.",
  ])
  func `what only looks like a subject behind a comma says nothing`(text: String) {
    MarkedArticle(text)
  }

  @Test func `a clause behind a described speaker is no speaker`() {
    let article = MarkedArticle(
      """
      Peter Brandt (R-Kolm), one of the few doctors still in the house, said ⟦he remembers celebrating with Tomas Orlan⟧.

      Roxana Leon, 63, a voter raised in Chile, said ⟦she wanted change in the capital⟧.
      """)
    #expect(article.speakers == ["Peter Brandt", "Roxana Leon"])
  }

  @Test func `the scene behind an attributed quotation is the reporter's`() {
    MarkedArticle(
      """
      ⟦“I did not come to please you,”⟧ Maria Velk said carefully, as the words rolled across the screen.

      ⟦“He wants the port,”⟧ a spokesman says as a photo of a stage is shown.
      """)
  }
}

import NewsModel
import Testing

@Suite struct ContinuedQuoteRuleTests {
  @Test func `a quotation of its own sentence behind an attributed one has the same speaker`() {
    let article = MarkedArticle("⟦“The pier is closed,”⟧ Maria Velk said. ⟦“Nobody will open it before June.”⟧")
    #expect(article.speakers == ["Maria Velk", "Maria Velk"])
    #expect(article.kinds == [.direct, .direct])
  }

  @Test func `a quotation left open goes on in the next paragraph`() {
    let article = MarkedArticle(
      """
      Maria Velk said: ⟦“The pier is closed to everybody.⟧

      ⟦“It will stay closed until the planks are new.⟧

      ⟦“Then we shall dance on it.”⟧
      """)
    #expect(article.speakers == ["Maria Velk", "Maria Velk", "Maria Velk"])
  }

  @Test func `a quotation that is the whole next paragraph goes on`() {
    let article = MarkedArticle(
      """
      ⟦“The pier is closed,”⟧ Maria Velk said.

      ⟦“It will stay closed until the planks are new.”⟧
      """)
    #expect(article.speakers == ["Maria Velk", "Maria Velk"])
  }

  @Test func `a quotation in the next paragraph is nobody's where other words stand beside it`() {
    MarkedArticle(
      """
      ⟦“The pier is closed,”⟧ Maria Velk said.

      “A walk at sea for everybody since 1904.” So it stood on a board above the gate.
      """)
  }

  @Test func `a few quoted words in a sentence are no statement`() {
    MarkedArticle("The so-called “singing pier” of Kolm was built by a “family of bakers” in spring.")
  }

  @Test func `a sentence in between that quotes nobody ends the utterance`() {
    MarkedArticle(
      "⟦“The pier is closed,”⟧ Maria Velk said. The bell rang. Tomas Orlan stood up. “Nobody will open it.”")
  }

  @Test func `a sentence partly quoted goes on in the speaker's words`() {
    let article = MarkedArticle(
      "⟦“They liked the pier,”⟧ Maria Velk said. ⟦Visitors can expect “a little more noise than they are used to.”⟧")
    #expect(article.speakers == ["Maria Velk", "Maria Velk"])
    #expect(article.kinds == [.direct, .mixed])
  }

  @Test func `a sentence partly quoted that names somebody else is nobody's`() {
    MarkedArticle(
      "⟦“They liked the pier,”⟧ Maria Velk said. Tomas Orlan has a sign with “a little more noise than they like” on it."
    )
  }

  @Test func `one sentence of the reporter's between two quotations names nobody`() {
    let article = MarkedArticle(
      "⟦“The pier is closed,”⟧ Maria Velk said. It lies far from both towns. ⟦“It is a hard place.”⟧")
    #expect(article.speakers == ["Maria Velk", "Maria Velk"])
  }
}

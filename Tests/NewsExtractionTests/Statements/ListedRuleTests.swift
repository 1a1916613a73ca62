import NewsModel
import Testing

@Suite struct ListedRuleTests {
  @Test func `bullets under a heading are its speaker's, on its day`() {
    let article = MarkedArticle(
      """
      Key points from remarks by Harbour Secretary Maria Velk, May 3:

      • ⟦The pier stays closed until June⟧.

      • ⟦No ferry will sail at night⟧;

      The council meets again in autumn.
      """)
    #expect(article.speakers == ["Maria Velk", "Maria Velk"])
    #expect(article.kinds == [.listed, .listed])
    #expect(article.days == ["2031-05-03", "2031-05-03"])
  }

  @Test func `dashes are bullets as well`() {
    let article = MarkedArticle(
      """
      Main points of the speech by Maria Velk on 3 May 2031:

      - ⟦The pier stays closed⟧

      – ⟦No ferry will sail at night⟧
      """)
    #expect(article.days == ["2031-05-03", "2031-05-03"])
  }

  @Test func `paragraphs without bullets are items up to the next heading`() {
    let article = MarkedArticle(
      """
      Statements by Maria Velk, May 3:

      ⟦The pier stays closed until June⟧.

      ⟦No ferry will sail at night⟧.

      Comments from Tomas Orlan, May 4:

      ⟦The old dock is safe for every ship⟧.
      """)
    #expect(article.speakers == ["Maria Velk", "Maria Velk", "Tomas Orlan"])
    #expect(article.days == ["2031-05-03", "2031-05-03", "2031-05-04"])
  }

  @Test func `a heading without a day leaves its items undated`() {
    let article = MarkedArticle(
      """
      Remarks by Maria Velk:

      • ⟦The pier stays closed until June⟧.
      """)
    #expect(article.days == [nil])
  }

  @Test func `a heading that names nobody makes no statements`() {
    MarkedArticle(
      """
      What comes next for the pier:

      • New planks and a new roof.
      """)
  }

  @Test func `numbers are bullets as well`() {
    MarkedArticle(
      """
      Remarks by Maria Velk, May 3:

      1. ⟦The pier stays closed⟧.

      2. ⟦No ferry will sail at night⟧.
      """)
  }

  @Test func `a heading that says who said opens a list of bullets`() {
    let article = MarkedArticle(
      "What Mayor Maria Velk said on Monday:\n\n• ⟦The pier closes in June⟧\n\n• ⟦Nobody will be sent away⟧\n\nThen it rained."
    )
    #expect(article.speakers == ["Maria Velk", "Maria Velk"])
    #expect(article.days == ["2031-05-05", "2031-05-05"])
  }

  @Test func `a title alone heads a list where the text has told whose it is`() {
    let article = MarkedArticle(
      "Mayor Maria Velk came late.\n\nWhat the mayor said on Monday:\n\n• ⟦The pier closes in June⟧")
    #expect(article.speakers == ["Maria Velk"])
  }

  @Test func `a pronoun over a list is whoever was just named`() {
    let article = MarkedArticle(
      """
      Harbour Secretary Maria Velk has finished her briefing. What she said:

      - ⟦The pier stays closed until June⟧

      - ⟦No ferry will sail at night⟧
      """)
    #expect(article.speakers == ["Maria Velk", "Maria Velk"])
  }

  @Test func `key lines are those of the one person who spoke`() {
    let article = MarkedArticle(
      """
      Maria Velk has been speaking to the harbour board.

      Key lines:

      - ⟦The pier stays closed until June⟧
      """)
    #expect(article.speakers == ["Maria Velk"])
  }

  @Test func `a heading that closes a paragraph leaves its other sentences to others`() {
    let article = MarkedArticle(
      """
      ⟦The pier is safe⟧, the harbour board says. Key lines from captain Tomas Orlan:

      - ⟦The ferry sails at noon⟧
      """)
    #expect(article.speakers == ["harbour board", "Tomas Orlan"])
  }
}

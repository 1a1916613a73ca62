import NewsModel
import Testing

@Suite struct StatementDateTests {
  @Test func `a weekday counts back from publication`() {
    let article = MarkedArticle("Maria Velk said on Tuesday ⟦the pier would be closed⟧.")
    #expect(article.days == ["2031-05-06"])
    #expect(article.statements.first?.said?.basis == "“Tuesday”, counted from publication on 2031-05-08")
  }

  @Test func `a full date needs no publication`() {
    let article = MarkedArticle("On 6 May 2031, Maria Velk said ⟦the pier would be closed⟧.", published: nil)
    #expect(article.days == ["2031-05-06"])
  }

  @Test func `a weekday dates nothing where the article's own date is unknown`() {
    let article = MarkedArticle("Maria Velk said on Tuesday ⟦the pier would be closed⟧.", published: nil)
    #expect(article.days == [nil])
    #expect(article.statements.first?.said?.basis == "“Tuesday”, but the article's own date is unknown")
  }

  @Test func `a date that was spoken of is not the day of speaking`() {
    let article = MarkedArticle("Maria Velk said ⟦the pier would be closed on 1 June 2031⟧.")
    #expect(article.days == [nil])
    #expect(article.statements.first?.said == nil)
  }

  @Test func `the day of speaking and the day spoken of are kept apart`() {
    let article = MarkedArticle("Maria Velk said on Monday that ⟦the pier would be closed on 1 June 2031⟧.")
    #expect(article.days == ["2031-05-05"])
  }

  @Test func `an attribution at the end has its day beside it`() {
    let article = MarkedArticle("⟦The pier would be closed in June⟧, Maria Velk said on Wednesday.")
    #expect(article.days == ["2031-05-07"])
  }

  @Test func `the occasion is shared by the next sentence of the same speaker`() {
    let article = MarkedArticle(
      "Maria Velk said on Tuesday ⟦the pier would be closed⟧. She said ⟦the ferry would be moved⟧.")
    #expect(article.speakers == ["Maria Velk", "Maria Velk"])
    #expect(article.days == ["2031-05-06", "2031-05-06"])
  }

  @Test func `what was added in the next paragraph is of the same occasion`() {
    let article = MarkedArticle(
      """
      Maria Velk said on Tuesday ⟦the pier would be closed⟧.

      Velk added that ⟦the ferry would be moved⟧.
      """)
    #expect(article.days == ["2031-05-06", "2031-05-06"])
  }

  @Test func `another paragraph of the same speaker has a day of its own or none`() {
    let article = MarkedArticle(
      """
      Maria Velk said on Tuesday ⟦the pier would be closed⟧.

      Velk said ⟦the ferry would be moved⟧.
      """)
    #expect(article.days == ["2031-05-06", nil])
  }

  @Test func `the occasion is not another speaker's`() {
    let article = MarkedArticle(
      "Maria Velk said on Tuesday ⟦the pier would be closed⟧. Tomas Orlan said ⟦the ferry would be moved⟧.")
    #expect(article.days == ["2031-05-06", nil])
  }

  @Test func `late on a day is that day`() {
    let article = MarkedArticle("Maria Velk said late on Tuesday ⟦the pier would be closed⟧.")
    #expect(article.days == ["2031-05-06"])
  }

  @Test func `a week is known by its first and last day`() {
    let article = MarkedArticle("Last week, Maria Velk said ⟦the pier would be closed⟧.")
    #expect(article.days == ["2031-04-28/2031-05-04"])
  }

  @Test func `nothing reported was said after the report`() {
    let article = MarkedArticle("Maria Velk spoke of hopes for 2035, adding: ⟦“The pier will be closed by then.”⟧")
    #expect(article.days == [nil])
  }

  @Test func `the year of an aside about the speaker is not that of speaking`() {
    let article = MarkedArticle("Maria Velk, who became mayor of Ostvik in 2024, said ⟦the pier would be closed⟧.")
    #expect(article.days == [nil])
    let beside = MarkedArticle("Maria Velk, on Tuesday, said ⟦the pier would be closed⟧.")
    #expect(beside.days == ["2031-05-06"])
  }

  @Test func `the date of a first clause is not that of the second`() {
    let article = MarkedArticle("Last year the pier sank, and Maria Velk said ⟦the ferry would be moved⟧.")
    #expect(article.days == [nil])
  }
}

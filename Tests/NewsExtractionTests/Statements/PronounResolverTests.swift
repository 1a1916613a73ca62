import Testing

@Suite struct PronounResolverTests {
  @Test func `she is no man`() {
    let article = MarkedArticle(
      "Peter Orlan told Maria Velk that ⟦the pier was rotten⟧. She said ⟦it would close⟧.")
    #expect(article.speakers.last == "Maria Velk")
  }

  @Test func `a form of address tells more than a name`() {
    let article = MarkedArticle(
      """
      Mr Robin Lund met Ms Kim Dahl in Kolm.

      He said ⟦the pier would close⟧.
      """)
    #expect(article.speakers == ["Robin Lund"])
  }

  @Test func `people named in the quotation are not its speaker`() {
    let article = MarkedArticle(
      """
      Maria Velk spoke to the board. ⟦“Helen Orlan will never sell the pier,”⟧ she said.
      """)
    #expect(article.speakers == ["Maria Velk"])
  }

  @Test func `two candidates of one sex leave it open`() {
    let article = MarkedArticle(
      """
      Maria Velk met Helen Orlan in Kolm.

      She said ⟦the pier would close⟧.
      """)
    #expect(article.speakers == [nil])
  }

  @Test func `whoever asks is not the one who answers`() {
    let article = MarkedArticle(
      "Helen Orlan was the first witness. Asked by Ms Velk ⟦whether the lamp was lit⟧, she said: ⟦“No.”⟧")
    #expect(article.speakers == ["Velk", "Helen Orlan"])
  }

  @Test func `who was asked is the one who replies`() {
    let article = MarkedArticle(
      """
      Tomas Orlan, who met the Chilean minister Peter Brandt, was later asked by the crew if the pier was safe. ⟦“I think so,”⟧ he replied.
      """)
    #expect(article.speakers == ["Tomas Orlan"])
  }

  @Test func `a name that nothing explains may be meant before whoever spoke in the paragraph above`() {
    let article = MarkedArticle(
      """
      ⟦“The pier is ours,”⟧ Mattias Tosk said on Monday.

      Hallor left the talks. She said ⟦the ships would follow⟧.
      """)
    #expect(article.speakers == ["Mattias Tosk", nil])
  }

  @Test func `the one subject of the sentence before is nearer than who spoke earlier`() {
    let article = MarkedArticle(
      "Anna Brodd lost to Maria Velk. ⟦“I tried,”⟧ Brodd said. Velk claimed victory at noon. She said ⟦the pier would open⟧."
    )
    #expect(article.speakers == ["Anna Brodd", "Maria Velk"])
  }
}

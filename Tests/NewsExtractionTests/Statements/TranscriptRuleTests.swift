import NewsModel
import Testing

@Suite struct TranscriptRuleTests {
  @Test func `paragraphs under labels are turns`() {
    let article = MarkedArticle(
      "Sara Lund: ⟦We will reopen the pier⟧.\n\nMR. PRICE: ⟦I doubt it. The planks are rotten⟧.\n\nSara Lund: ⟦Are they?⟧"
    )
    #expect(article.speakers == ["Sara Lund", "PRICE", "Sara Lund"])
    #expect(article.kinds == [.listed, .listed, .listed])
    #expect(article.stances == [.said, .said, .asked])
  }

  @Test func `questions and answers have no speaker`() {
    let article = MarkedArticle("Q: ⟦When does the pier reopen?⟧\n\nA: ⟦It reopens in June⟧.")
    #expect(article.speakers == [nil, nil])
    #expect(article.stances == [.asked, .said])
  }

  @Test func `an interviewer asks`() {
    let article = MarkedArticle(
      "Interviewer: ⟦Tell us about the pier⟧.\n\nMaria Velk: ⟦I know it well⟧.")
    #expect(article.stances == [.asked, .said])
    #expect(article.speakers == ["Interviewer", "Maria Velk"])
  }

  @Test func `what a turn says of another's words is part of the turn`() {
    MarkedArticle("Q: ⟦Who knew?⟧\n\nMaria Velk: ⟦I heard that Tomas Orlan said it would close⟧.")
  }

  @Test func `one label makes no transcript`() {
    MarkedArticle("Maria Velk: We will reopen the pier.\n\nThen it rained.")
  }

  @Test func `notes and lists of people are no turns`() {
    MarkedArticle("Note: We have changed a line.\n\nUpdate: We have changed another.")
    MarkedArticle("Maria Velk: Born in a fishing town, she built piers.\n\nTomas Orlan: The owner of two ferries.")
    MarkedArticle("Director: Maria Velk\n\nWriter: Tomas Orlan")
  }

  @Test func `letters with periods are labels only where somebody asks`() {
    MarkedArticle("Q. ⟦Why is it shut?⟧\n\nA. ⟦We had no planks⟧.")
    MarkedArticle("A. Velk came late to our pier.\n\nA. Orlan stayed away from our pier.")
  }

  @Test func `paragraphs that speak of their label by name are headings`() {
    MarkedArticle(
      """
      Maria Velk: On her website, Maria Velk shows us a new pier.

      Tomas Orlan: In his book, Tomas Orlan shows us a new ferry.
      """)
  }

  @Test func `the one person named before an interview gives the answers`() {
    let turns = "\n\nQ: ⟦When does the pier reopen?⟧\n\nA: ⟦We open it in June⟧."
    #expect(MarkedArticle("Our guest is the harbour master Maria Velk." + turns).speakers == [nil, "Maria Velk"])
    #expect(
      MarkedArticle("In a conversation with Maria Velk the pier of Tomas Orlan came up." + turns).speakers
        == [nil, "Maria Velk"])
    #expect(MarkedArticle("Our guests are Maria Velk and Tomas Orlan." + turns).speakers == [nil, nil])
  }
}

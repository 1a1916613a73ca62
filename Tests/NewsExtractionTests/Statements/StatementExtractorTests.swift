import NewsExtraction
import NewsModel
import Testing

@Suite struct StatementExtractorTests {
  @Test func `a pronoun leads to the speaker of the sentence before`() {
    let article = MarkedArticle(
      "Maria Velk said ⟦the pier would be closed⟧. She said ⟦the ferry would be moved⟧.")
    #expect(article.speakers == ["Maria Velk", "Maria Velk"])
  }

  @Test func `a pronoun leads to the one person of the sentence before`() {
    let article = MarkedArticle("Tomas Orlan came to the hall at noon. He said ⟦the pier was rotten⟧.")
    #expect(article.speakers == ["Tomas Orlan"])
  }

  @Test func `a pronoun with two candidates stays open`() {
    let article = MarkedArticle("Tomas Orlan met Peter Dovrel at noon. He said ⟦the pier was rotten⟧.")
    #expect(article.speakers == [nil])
    #expect(article.statements.first?.speakerMention?.text == "He")
  }

  @Test func `a title alone leads to the one person who bears it`() {
    let article = MarkedArticle(
      """
      Harbour Secretary Maria Velk came to the hall.

      The harbour secretary said ⟦the pier was rotten⟧.
      """)
    #expect(article.speakers == ["Maria Velk"])
    #expect(article.statements.first?.speakerMention?.text == "The harbour secretary")
  }

  @Test func `a title that two people bear leads to nobody`() {
    let article = MarkedArticle(
      """
      Minister Maria Velk and Minister Tomas Orlan came to the hall.

      The minister said ⟦the pier was rotten⟧.
      """)
    #expect(article.speakers == ["minister"])
    #expect(article.statements.first?.speakerIndex == nil)
  }

  @Test func `a title that nobody bears stays as it is worded`() {
    let article = MarkedArticle("The harbour secretary said ⟦the pier was rotten⟧.")
    #expect(article.speakers == ["harbour secretary"])
  }

  @Test func `a family name alone leads to its full name`() {
    let article = MarkedArticle(
      """
      Maria Velk came to the hall.

      Velk said ⟦the pier was rotten⟧.
      """)
    #expect(article.speakers == ["Maria Velk"])
  }

  @Test func `two people of one family name are kept apart`() {
    let article = MarkedArticle(
      """
      Maria Velk said ⟦the pier was rotten⟧.

      Peter Velk said ⟦the pier was sound⟧.
      """)
    #expect(article.speakers == ["Maria Velk", "Peter Velk"])
    #expect(article.statements[0].speakerIndex != article.statements[1].speakerIndex)
  }

  @Test func `a family name that two people bear is given to neither`() {
    let article = MarkedArticle(
      """
      Maria Velk and Peter Velk came to the hall.

      Velk said ⟦the pier was rotten⟧.
      """)
    #expect(article.speakers == ["Velk"])
    #expect(article.statements.first?.speakerIndex == nil)
  }

  @Test func `a capital speaks for its country`() {
    let article = MarkedArticle("Oslo said ⟦the pier would be closed⟧.")
    #expect(article.speakers == ["Norway"])
    #expect(article.extraction.people.map(\.kind) == [.country])
  }

  @Test func `a building speaks for the office in it`() {
    let article = MarkedArticle("The Pentagon said ⟦the pier would be closed⟧.")
    #expect(article.speakers == ["Pentagon"])
    #expect(article.extraction.people.map(\.kind) == [.office])
  }

  @Test func `a ministry is an organization`() {
    let article = MarkedArticle("The Harbour Ministry said ⟦the pier would be closed⟧.")
    #expect(article.speakers == ["Harbour Ministry"])
    #expect(article.extraction.people.map(\.kind) == [.organization])
  }

  @Test func `offsets count scalars past emoji and accents`() {
    let article = MarkedArticle(
      """
      👩‍👩‍👧 Café Ölçek 🇳🇴 e\u{301}te\u{301}

      ⟦“La jetée 🌊 est fermée,”⟧ Zoë Çelik said. Maria Velk said ⟦the café’s naïve owner 🙂 would leave⟧.
      """)
    #expect(article.statements.first?.text == "“La jetée 🌊 est fermée,”")
    #expect(article.speakers.last == "Maria Velk")
    for statement in article.statements {
      for mention in [statement.speakerMention, statement.cue].compactMap({ $0 }) {
        #expect(article.substring(mention.span) == mention.text)
      }
    }
  }

  @Test func `statements come in the order of the text and none twice`() {
    let article = MarkedArticle(
      """
      ⟦The pier is rotten⟧, according to Maria Velk. Tomas Orlan’s claim that ⟦it was sound⟧ drew laughter.

      Peter Dovrel voiced fear that ⟦it would fall⟧, and Maria Velk said ⟦it would not⟧.
      """)
    #expect(article.speakers == ["Maria Velk", "Tomas Orlan", "Peter Dovrel", "Maria Velk"])
  }

  @Test func `an empty article and one without words say nothing`() {
    MarkedArticle("")
    MarkedArticle("\n\n…\n“”")
  }

  @Test func `a pronoun leads past the last speaker to somebody who has come between`() {
    let article = MarkedArticle(
      "Maria Velk said ⟦the pier would be closed⟧. Tomas Orlan came in. He said ⟦it would not⟧.")
    #expect(article.speakers == ["Maria Velk", "Tomas Orlan"])
  }

  @Test func `a pronoun leads back over a paragraph to the last speaker`() {
    let article = MarkedArticle(
      "Maria Velk said ⟦the pier would be closed⟧.\r\n\r\n⟦“Nobody will open it,”⟧ she said.")
    #expect(article.speakers == ["Maria Velk", "Maria Velk"])
  }

  @Test func `a pronoun behind an open family name stays open`() {
    let article = MarkedArticle(
      "Maria Velk said ⟦the pier was rotten⟧. Peter Velk laughed. Velk went home. He said ⟦it would hold⟧.")
    #expect(article.speakers == ["Maria Velk", nil])
  }

  @Test func `words are put in nobody's mouth by a title's place, a condition or a guess`() {
    #expect(
      MarkedArticle("Kari Lund said ⟦it was fine⟧. The mayor of Lund said ⟦she was sorry⟧.").speakers == [
        "Kari Lund", "mayor of Lund",
      ])
    #expect(MarkedArticle("If Maria Velk says the plan is good, it is wrong.").statements.isEmpty)
    #expect(MarkedArticle("Maria Velk could have said that it was late.").statements.isEmpty)
    #expect(MarkedArticle("Neither Peter nor Maria Velk said ⟦they would appeal⟧.").stances == [.unsaid])
    #expect(MarkedArticle("Maria Velk and Bo Hart met on Tuesday. ⟦“I am tired of it,”⟧ he said.").speakers == [nil])
  }

  @Test func `a relative clause has its speaker before it and ends at its comma`() {
    let article = MarkedArticle(
      "The plan is backed by Maria Velk, an adviser to the board, who said that ⟦the pier was rotten⟧.")
    #expect(article.speakers == ["Maria Velk"])
    _ = MarkedArticle("Peter Orlan, whom Maria Velk said ⟦he admired⟧, left the hall.")
  }

  @Test func `nesting without end is not followed`() {
    let text = "He said " + String(repeating: "that he said ", count: 2_000)
    #expect(Extractor().extract(Article(identifier: "1", body: text)).statements.count <= 24)
  }
}

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
    #expect(MarkedArticle("Robin Velk and Bo Hart met on Tuesday. ⟦“I am tired of it,”⟧ he said.").speakers == [nil])
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

  @Test func `what the words and the syntax find for one cue is one statement`() {
    let article = MarkedArticle("Maria Velk said ⟦the pier would close⟧.")
    #expect(article.speakers == ["Maria Velk"])
    _ = MarkedArticle("⟦“The pier will close,”⟧ said Maria Velk.")
    _ = MarkedArticle("⟦The pier will close⟧, Maria Velk said.")
  }

  @Test func `a clause ends where the syntax ends it`() {
    _ = MarkedArticle("Maria Velk said ⟦the pier would close⟧, but Tomas Orlan refused to leave.")
    _ = MarkedArticle("Maria Velk announced ⟦the closure of the pier⟧ on Monday.")
  }

  @Test func `a clause begins where the words begin it`() {
    _ = MarkedArticle("Maria Velk said ⟦the pier, which is old, will be closed⟧.")
  }

  @Test func `a hearer is what the words know better`() {
    let article = MarkedArticle(
      "Maria Velk urged the council ⟦to close the pier⟧. Maria Velk told the council ⟦it would close⟧.")
    #expect(article.addressees == ["the council", "the council"])
    #expect(article.stances == [.asked, .said])
  }

  @Test func `a clause behind the verb leaves none before it`() {
    _ = MarkedArticle("This spring, as the council met, Maria Velk told it that ⟦the pier would close⟧.")
    _ = MarkedArticle("When the council met, Maria Velk said ⟦the pier would close⟧.")
    _ = MarkedArticle("Once the council had met, Maria Velk announced ⟦the closure of the pier⟧.")
    _ = MarkedArticle("Because the pier was rotten, Maria Velk urged the fishermen ⟦to wait⟧.")
    _ = MarkedArticle("In a letter to the council, Maria Velk said ⟦the pier would close⟧.")
  }

  @Test func `a clause ends before the speaker goes on with another verb`() {
    let article = MarkedArticle("Maria Velk said ⟦the pier was rotten⟧ and warned that ⟦it would fall⟧.")
    #expect(article.speakers == ["Maria Velk", "Maria Velk"])
    #expect(article.statements.compactMap(\.cue?.text) == ["said", "warned"])
  }

  @Test func `two clauses of one verb are one statement`() {
    _ = MarkedArticle("Maria Velk said ⟦the pier was rotten and that it would close⟧.")
    _ = MarkedArticle("Maria Velk said ⟦the pier would close and the ferry would run⟧.")
  }

  @Test func `a quotation and what its speaker adds are two statements`() {
    let article = MarkedArticle("⟦“The pier is rotten,”⟧ Maria Velk said, adding that ⟦it would close⟧.")
    #expect(article.kinds == [.direct, .indirect])
    #expect(article.statements.map(\.group) == [nil, nil])
  }

  @Test func `an interrupted quotation stays in its two parts`() {
    let article = MarkedArticle("⟦“The pier,”⟧ Maria Velk said, ⟦“is rotten.”⟧")
    #expect(article.kinds == [.direct, .direct])
    #expect(article.statements.map(\.group) == [0, 0])
  }

  @Test func `a quotation at the end of a clause is whole`() {
    let article = MarkedArticle("Maria Velk said that ⟦she would close “the old pier.”⟧")
    #expect(article.kinds == [.mixed])
  }

  @Test func `an object that is judged in a quotation and a clause behind it are two statements`() {
    let article = MarkedArticle("Maria Velk called ⟦the pier “a danger to ships”⟧ and said that ⟦it would close⟧.")
    #expect(article.kinds == [.mixed, .indirect])
    #expect(article.speakers == ["Maria Velk", "Maria Velk"])
  }

  @Test func `each speaker of a sentence keeps a clause`() {
    let article = MarkedArticle("Maria Velk said ⟦the pier was rotten⟧, and Tomas Orlan said ⟦it was safe⟧.")
    #expect(article.speakers == ["Maria Velk", "Tomas Orlan"])
    let answer = MarkedArticle(
      "Maria Velk told Tomas Orlan that ⟦the pier was rotten⟧, and he told the council that ⟦it was safe⟧.")
    #expect(answer.addressees == ["Tomas Orlan", "the council"])
  }

  @Test func `what somebody told a speaker stands inside what the speaker says`() {
    let article = MarkedArticle("Maria Velk said that ⟦Tomas Orlan had told her that ⟦the pier was rotten⟧⟧.")
    #expect(article.speakers == ["Maria Velk", "Tomas Orlan"])
    #expect(article.addressees == [nil, "her"])
  }

  @Test func `what was denied in an earlier sentence is not stated anew`() {
    // “this” alone would put words in nobody's mouth and answer no question.
    MarkedArticle("Maria Velk denied this.")
  }

  @Test func `the book it stands in is no part of it`() {
    #expect(MarkedArticle("In his book “Tides,” Tomas Orlan said ⟦the pier was unsafe⟧.").speakers == ["Tomas Orlan"])
  }

  @Test func `the one who leads is meant by the party and the office`() {
    #expect(
      MarkedArticle("Maria Velk, leader of the Harbour Party, came. The Harbour leader said ⟦the pier was closed⟧.")
        .speakers
        == ["Maria Velk"])
  }
}

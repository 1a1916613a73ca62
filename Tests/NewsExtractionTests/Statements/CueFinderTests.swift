import NewsModel
import Testing

@Suite struct CueFinderTests {
  @Test func `an apposition between subject and verb leaves the speaker his name`() {
    let article = MarkedArticle("Maria Velk, the harbour secretary, said ⟦the pier would be closed⟧.")
    #expect(article.speakers == ["Maria Velk"])
    #expect(article.extraction.people.first { $0.name == "Maria Velk" }?.roles == ["harbour secretary"])
  }

  @Test func `a role in front of a name set off by commas leads to the name`() {
    let article = MarkedArticle("The harbour secretary, Maria Velk, said ⟦the pier would be closed⟧.")
    #expect(article.speakers == ["Maria Velk"])
  }

  @Test func `adverbs and auxiliaries belong to the cue`() {
    let article = MarkedArticle("Maria Velk has repeatedly warned that ⟦the pier is rotten⟧.")
    #expect(article.statements.first?.cue?.text == "has repeatedly warned")
  }

  @Test func `a participle goes on with the speaker of its sentence`() {
    let article = MarkedArticle(
      "Maria Velk said ⟦the pier would be closed⟧, adding that ⟦the ferry would move to the old dock⟧.")
    #expect(article.speakers == ["Maria Velk", "Maria Velk"])
    #expect(article.statements.last?.cue?.text == "adding")
  }

  @Test func `a participle behind a verb that says nothing takes the subject of the sentence`() {
    let article = MarkedArticle("Maria Velk left the hall, warning that ⟦the pier would not last the winter⟧.")
    #expect(article.speakers == ["Maria Velk"])
  }

  @Test func `a coordinated verb keeps the speaker`() {
    let article = MarkedArticle(
      "Maria Velk said ⟦the pier would be closed⟧ and suggested that ⟦the ferry could use the old dock⟧.")
    #expect(article.speakers == ["Maria Velk", "Maria Velk"])
  }

  @Test func `what somebody declined to say is unsaid`() {
    let article = MarkedArticle("Maria Velk declined to say ⟦whether the pier would be closed⟧.")
    #expect(article.stances == [.unsaid])
    #expect(article.speakers == ["Maria Velk"])
  }

  @Test func `what somebody did not say is unsaid`() {
    let article = MarkedArticle("Maria Velk did not say ⟦when the pier would be closed⟧.")
    #expect(article.stances == [.unsaid])
  }

  @Test func `a denial is denied, whether a clause or a noun follows`() {
    let article = MarkedArticle(
      """
      Maria Velk denied that ⟦the pier had been sold⟧.

      Tomas Orlan rejected ⟦claims of a secret sale⟧.
      """)
    #expect(article.stances == [.denied, .denied])
  }

  @Test func `a question is asked`() {
    let article = MarkedArticle("Maria Velk asked ⟦whether the pier had been sold⟧.")
    #expect(article.stances == [.asked])
  }

  @Test func `what will be said has not been said`() {
    let article = MarkedArticle("Maria Velk will say that the pier is rotten.")
    #expect(article.statements.isEmpty)
  }

  @Test func `a passive has no speaker in front of it`() {
    let article = MarkedArticle("The pier was reported to the council by Maria Velk.")
    #expect(article.statements.isEmpty)
  }

  @Test func `a form that is a noun is no cue`() {
    let article = MarkedArticle("The report on the pier and its claims were printed in spring.")
    #expect(article.statements.isEmpty)
  }

  @Test func `groups without a name speak as they are worded`() {
    let article = MarkedArticle("Two senior officials say ⟦the pier is rotten⟧.")
    #expect(article.speakers == ["Two senior officials"])
    #expect(article.statements.first?.speakerIndex == nil)
  }

  @Test func `verbs within a quotation attribute nothing`() {
    let article = MarkedArticle("⟦“Tomas Orlan said the pier was safe, and I believed him,”⟧ Maria Velk said.")
    #expect(article.speakers == ["Maria Velk"])
  }

  @Test func `a day may stand between subject and verb`() {
    let article = MarkedArticle("Maria Velk on Tuesday said ⟦the pier would be closed⟧.")
    #expect(article.speakers == ["Maria Velk"])
    #expect(article.days == ["2031-05-06"])
  }

  @Test func `a participle may deny`() {
    let article = MarkedArticle("Maria Velk left the hall, denying that ⟦the pier had been sold⟧.")
    #expect(article.stances == [.denied])
  }

  @Test func `a refusal to comment leaves nothing unsaid in particular`() {
    MarkedArticle("Maria Velk refused to comment on the pier.")
  }

  @Test func `a noun behind to is no cue`() {
    MarkedArticle("The sale led to claims of theft and to reports in every paper.")
  }

  @Test func `what only looks like an attribution is none`() {
    for text in [
      "Earlier this week, Maria Velk called.", "The party won delegate-rich states that vote late.",
      "The findings appeared in polling reports that nobody read.", "Maria Velk wrote a book called “Tides.”",
    ] {
      #expect(MarkedArticle(text).statements.isEmpty, "\(text)")
    }
  }

  @Test func `brackets between a speaker and the verb are passed over`() {
    let article = MarkedArticle("Maria Velk (Harbour Party) said ⟦the pier was rotten⟧.")
    #expect(article.speakers == ["Maria Velk"])
  }

  @Test func `a share of those asked speaks`() {
    let article = MarkedArticle(
      "About one in five say ⟦they would not vote⟧.")
    #expect(article.statements.first?.speakerMention?.text == "one in five")
  }

  @Test func `a manner that no list holds stands between subject and verb`() {
    let article = MarkedArticle(
      "Maria Velk falsely claimed that ⟦the pier was sold⟧.")
    #expect(article.speakers == ["Maria Velk"])
  }

  @Test func `the subject begins behind a subordinator`() {
    let article = MarkedArticle(
      "Shares rose after the firm said ⟦it would buy the pier⟧.")
    #expect(article.speakers == ["firm"])
  }

  @Test func `a statement says what who issued it says`() {
    let article = MarkedArticle(
      "The board issued a statement on Sunday saying ⟦the strike was over⟧.")
    #expect(article.speakers == ["board"])
  }

  @Test func `a noun before a pronoun is no part of the subject`() {
    MarkedArticle("The board has lost the key, a charge she denies.")
  }

  @Test func `another speaks, and both do`() {
    #expect(MarkedArticle("Another said ⟦the pier was closed⟧.").statements.count == 1)
    #expect(MarkedArticle("Velk and Orlan both said ⟦the pier was closed⟧.").speakers == ["Velk and Orlan"])
  }

  @Test func `since between auxiliary and verb is an adverb`() {
    MarkedArticle("Velk has since said that ⟦she did not send the letter⟧.")
  }

  @Test func `those who say something in a relative clause that ends the sentence say it`() {
    #expect(
      MarkedArticle("The plan has met resistance from harbour officials who say ⟦the pier is safe⟧.").speakers
        == ["harbour officials"])
  }

  @Test func `a participle of naming needs a quotation`() {
    MarkedArticle("Velk went on to back Orlan, calling ⟦him “a rising star.”⟧")
  }

  @Test func `what a participle quotes parts no subject from its verb`() {
    let article = MarkedArticle("Maria Velk, citing ⟦“a cold spring,”⟧ said ⟦the port could open late⟧.")
    #expect(article.speakers == ["Maria Velk", "Maria Velk"])
  }

  @Test func `a participle of naming may have a subject of its own`() {
    let article = MarkedArticle("The storm sank the boats, with Maria Velk calling ⟦it “our worst night”⟧.")
    #expect(article.speakers == ["Maria Velk"])
  }
}

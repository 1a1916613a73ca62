import NewsModel
import Testing

@Suite struct ContentFinderTests {
  @Test func `a clause begins behind its that`() {
    MarkedArticle("Maria Velk announced that ⟦the pier would be closed in June⟧.")
  }

  @Test func `a clause may do without its that`() {
    MarkedArticle("Maria Velk said ⟦the council closed the pier⟧.")
  }

  @Test func `told names the hearer before its clause`() {
    let article = MarkedArticle("Maria Velk told the harbour council that ⟦the pier would be closed⟧.")
    #expect(article.addressees == ["the harbour council"])
    #expect(article.speakers == ["Maria Velk"])
  }

  @Test func `told needs no that behind a name, a pronoun or a group`() {
    let article = MarkedArticle(
      """
      Maria Velk told Tomas Orlan ⟦the pier would be closed⟧.

      Maria Velk told reporters ⟦the ferry would be moved⟧.

      Maria Velk told them ⟦they would be heard⟧.
      """)
    #expect(article.addressees == ["Tomas Orlan", "reporters", "them"])
  }

  @Test func `a hearer may stand before a quotation`() {
    let article = MarkedArticle("Maria Velk told the council: ⟦“The pier is closed.”⟧")
    #expect(article.addressees == ["the council"])
    #expect(article.kinds == [.direct])
  }

  @Test func `days and places between verb and that are no part of the clause`() {
    let article = MarkedArticle("Maria Velk said on Tuesday in the town hall that ⟦the pier would be closed⟧.")
    #expect(article.days == ["2031-05-06"])
  }

  @Test func `an announced plan without a clause is no statement`() {
    MarkedArticle("Maria Velk explained the plan in detail.")
  }

  @Test func `a promise may be an infinitive`() {
    MarkedArticle("Maria Velk vowed ⟦to close the pier⟧.")
  }

  @Test func `an infinitive behind urged has its hearer in front`() {
    let article = MarkedArticle("Maria Velk urged the council ⟦to close the pier⟧.")
    #expect(article.addressees == ["the council"])
  }

  @Test func `a clause ends where a semicolon stands`() {
    MarkedArticle("Maria Velk said ⟦the pier would be closed⟧; the ferry sailed at noon.")
  }

  @Test func `a clause holds its own commas and relative clauses`() {
    MarkedArticle("Maria Velk said ⟦the pier, which is old, would be closed, repaired and painted⟧.")
  }

  @Test func `a quotation that goes on in the reporter's words is one clause with them`() {
    let article = MarkedArticle("Maria Velk said ⟦“a good half” of the pier was rotten⟧.")
    #expect(article.kinds == [.mixed])
  }

  @Test func `what is called by quoted words is kept with them`() {
    let article = MarkedArticle("Maria Velk called ⟦the plan “a joke at our expense”⟧.")
    #expect(article.kinds == [.mixed])
  }

  @Test(arguments: [
    "Maria Velk pledged ⟦to rid the port of “this constant noise”⟧ but stayed at home.",
    "Maria Velk told Port Radio ⟦the talks had “failed badly.”⟧",
    "⟦The old towns and villages like it “deserve a pier. They have waited for it,”⟧ Maria Velk said.",
  ])
  func `a fragment is quoted with the words that lead into it`(_ marked: String) {
    #expect(MarkedArticle(marked).speakers == ["Maria Velk"])
  }

  @Test func `a hearer of several words ends where the clause has its subject`() {
    let article = MarkedArticle("Velk told the Sennish broadcaster SRT ⟦she regretted the delay⟧.")
    #expect(article.addressees == ["the Sennish broadcaster SRT"])
    #expect(article.reporters == ["SRT"])
    #expect(
      MarkedArticle("Velk told the northern boards ⟦their piers would close⟧.").addressees == ["the northern boards"])
  }

  @Test func `those who were told are no statement`() {
    MarkedArticle("⟦“Go home,”⟧ Velk told 40 workers gathered at the pier.")
    MarkedArticle("⟦“Go home,”⟧ Velk told the crews in the hall who could hear him.")
  }

  @Test func `what somebody is said to have said goes on behind a relative pronoun`() {
    #expect(MarkedArticle("The pier, which Velk has repeatedly said ⟦was a mistake⟧, closed.").speakers == ["Velk"])
  }

  @Test func `a statement, an interview and a programme are where it was said`() {
    MarkedArticle(
      "The harbour board's director Maria Velk says in a statement that ⟦the pier’s “old planks have rotted.”⟧")
    MarkedArticle("Velk said on Radio Sennick’s “Morning Tide” that ⟦she would “take a look” at the pier⟧.")
  }

  @Test func `what the speaker held back is none of the words`() {
    MarkedArticle("Velk said ⟦the port was “perfectly safe”⟧ but did not elaborate.")
  }

  @Test func `a colon leads into the quotation alone`() {
    MarkedArticle("Her verdict after a year: ⟦“It leaks,”⟧ Maria Velk said.")
  }

  @Test func `a name set off by commas stands inside what is named`() {
    MarkedArticle("Maria Velk called ⟦the board's chief, Tomas Orlan, “hard to please”⟧ and left the hall.")
  }

  @Test func `a clause goes on with another that`() {
    MarkedArticle("Maria Velk said that ⟦the aim was saving money and building ports, and that she would not drop it⟧.")
  }

  @Test func `what the speaker held back is no content`() {
    MarkedArticle("Maria Velk said ⟦all crews sign such papers⟧, though she did not discuss their terms.")
  }

  @Test func `a full name behind a verb of telling can only speak`() {
    let article = MarkedArticle("⟦It does not mean that the pier is safe⟧, cautioned engineer Maria Velk.")
    #expect(article.speakers == ["Maria Velk"])
  }

  @Test func `up to a figure is no infinitive`() {
    let article = MarkedArticle("The Weather Service warns of ⟦gusts of up to 60mph on the coast⟧.")
    #expect(article.addressees == [nil])
  }
}

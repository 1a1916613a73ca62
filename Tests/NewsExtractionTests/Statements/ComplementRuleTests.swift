import NewsModel
import Testing

@Suite struct ComplementRuleTests {
  @Test func `a passive has its agent for a speaker`() {
    let article = MarkedArticle("The council was told by Maria Velk that ⟦the pier was rotten⟧.")
    #expect(article.speakers == ["Maria Velk"])
    #expect(article.statements.first?.cue?.text == "was told")
  }

  @Test(arguments: [
    "Officers were told that the pier was rotten.", "The crew left after being told the pier had closed.",
  ])
  func `what somebody was told by nobody in particular is nobody's statement`(_ text: String) {
    MarkedArticle(text)
  }

  @Test func `that before a comma is what was said before`() {
    let article = MarkedArticle("A second official disputed that, saying ⟦no meeting had been planned⟧.")
    #expect(article.stances == [.said])
  }

  @Test func `who is called on may have a name between commas before what is to be done`() {
    let article = MarkedArticle(
      "Maria Velk called on ⟦the harbour minister, General Tomas Orlan, to order a halt⟧.")
    #expect(article.stances == [.asked])
  }

  @Test func `a number that opens a clause belongs to it`() {
    MarkedArticle("Maria Velk thinks ⟦about 20 of the old boats are gone⟧.")
  }

  @Test func `what a passive judges is its subject`() {
    let article = MarkedArticle("⟦The plan⟧ was criticized by Maria Velk.")
    #expect(article.speakers == ["Maria Velk"])
  }

  @Test(arguments: [
    "Maria Velk vowed ⟦to close the pier⟧.", "Maria Velk agreed ⟦to close the pier⟧.",
    "Maria Velk promised ⟦the fishermen to keep the pier open⟧.",
  ])
  func `a promise is an infinitive`(_ marked: String) {
    let article = MarkedArticle(marked)
    #expect(article.speakers == ["Maria Velk"])
    #expect(article.stances == [.said])
  }

  @Test(arguments: [
    "Maria Velk asked ⟦the council to wait⟧.", "Maria Velk ordered ⟦the council to close the pier⟧.",
  ])
  func `a request is what somebody is asked to do`(_ marked: String) {
    let article = MarkedArticle(marked)
    #expect(article.speakers == ["Maria Velk"])
    #expect(article.stances == [.asked])
  }

  @Test(arguments: ["Maria Velk called for ⟦a new pier⟧.", "Maria Velk called on ⟦the council to resign⟧."])
  func `a call asks for what its preposition leads up to`(_ marked: String) {
    let article = MarkedArticle(marked)
    #expect(article.stances == [.asked])
    #expect(article.statements.first?.cue?.text == "called")
  }

  @Test(arguments: [
    "Maria Velk warned against ⟦any delay⟧.", "Maria Velk warned of ⟦a long winter⟧.",
    "Maria Velk pointed to ⟦the costs of the pier⟧.",
    "Maria Velk admitted to ⟦the theft⟧.", "Maria Velk apologized for ⟦the delay⟧.",
    "Maria Velk lashed out at ⟦the council⟧.",
  ])
  func `a preposition may lead up to what is said`(_ marked: String) {
    #expect(MarkedArticle(marked).stances == [.said])
  }

  @Test(arguments: [
    "Maria Velk condemned ⟦the attack⟧.", "Maria Velk thanked ⟦the volunteers⟧.",
    "Maria Velk criticized ⟦the council for the delay⟧.", "Maria Velk praised ⟦the volunteers for their work⟧.",
    "Maria Velk accused ⟦the council of hiding the costs⟧.", "Maria Velk described ⟦the talks as useful⟧.",
    "Maria Velk called ⟦the new plan a mistake⟧.", "The ministry confirmed ⟦the deaths of two fishermen⟧.",
  ])
  func `a judgement is its object with what goes with it`(_ marked: String) {
    #expect(MarkedArticle(marked).stances == [.said])
  }

  @Test func `a thing that is announced ends before the day of it`() {
    MarkedArticle("Maria Velk announced ⟦the closure of the pier⟧ on Monday.")
    #expect(MarkedArticle("On Monday, Maria Velk announced ⟦the closure of the pier⟧.").days == ["2031-05-05"])
  }

  @Test(arguments: [
    "Maria Velk called a meeting.", "Maria Velk declined to comment on the plan.", "Maria Velk said so.",
  ])
  func `an object that is judged by nothing says nothing`(_ text: String) {
    MarkedArticle(text)
  }

  @Test(arguments: [
    ("Maria Velk believes ⟦the pier is rotten⟧.", Statement.Stance.believed),
    ("Maria Velk hopes ⟦to reopen the pier in June⟧.", .hoped),
    ("Maria Velk wants ⟦the council to close the pier⟧.", .hoped), ("Maria Velk plans ⟦to sell the pier⟧.", .planned),
  ])
  func `what somebody thinks, wishes or intends is kept apart`(_ pair: (marked: String, stance: Statement.Stance)) {
    let article = MarkedArticle(pair.marked)
    #expect(article.stances == [pair.stance])
    #expect(article.speakers == ["Maria Velk"])
  }

  @Test(arguments: ["People who want to swim here should wait.", "Many believe that the pier is rotten."])
  func `what nobody in particular thinks is no report`(_ text: String) {
    MarkedArticle(text)
  }

  @Test(arguments: [
    "Maria Velk denied ⟦the claim⟧.", "Maria Velk repeatedly denied ⟦the claims⟧.",
    "Maria Velk denied that ⟦the pier was rotten⟧.",
  ])
  func `a denial denies a clause or a thing`(_ marked: String) {
    #expect(MarkedArticle(marked).stances == [.denied])
  }

  @Test func `a clause ends where the reporter adds an objection or a remark`() {
    MarkedArticle("Maria Velk said ⟦the pier would close⟧, but Tomas Orlan refused to leave.")
    MarkedArticle("Maria Velk said ⟦it was the last chance for the pier⟧ — a pun on its name.")
  }

  @Test func `a relative clause in the middle of a clause belongs to it`() {
    MarkedArticle("Maria Velk said ⟦the pier, which is old, will be closed⟧.")
  }

  @Test func `a relative clause that is said ends at its comma`() {
    let article = MarkedArticle("The pier, which Maria Velk said ⟦would close⟧, is old.")
    #expect(article.speakers == ["Maria Velk"])
  }

  @Test func `an answer of one word is one`() {
    #expect(MarkedArticle("Maria Velk said ⟦yes⟧.").speakers == ["Maria Velk"])
  }

  @Test func `a quotation inside a judgement makes it mixed`() {
    let article = MarkedArticle("Maria Velk praised ⟦the “brave” volunteers⟧.")
    #expect(article.kinds == [.mixed])
  }

  @Test func `a verb joined to another has its subject`() {
    let article = MarkedArticle("Tomas Orlan stood up and told the council that ⟦the pier was rotten⟧.")
    #expect(article.speakers == ["Tomas Orlan"])
  }

  @Test func `a verb inside a quotation attributes nothing`() {
    let article = MarkedArticle("⟦“They were told that the pier was rotten,”⟧ Maria Velk said.")
    #expect(article.speakers == ["Maria Velk"])
  }

  @Test(arguments: [
    "Maria Velk insisted on ⟦a vote⟧.", "Maria Velk promised ⟦a new pier⟧.", "Maria Velk proposed ⟦a tax on boats⟧.",
  ])
  func `what is insisted on, promised and proposed may be a thing`(_ marked: String) {
    #expect(MarkedArticle(marked).speakers == ["Maria Velk"])
  }

  @Test func `a demand for a thing asks for it`() {
    #expect(MarkedArticle("Maria Velk demanded ⟦an apology⟧.").stances == [.asked])
  }

  @Test func `two verbs of one subject have a content each`() {
    let article = MarkedArticle("Maria Velk apologised for ⟦the delay⟧ and promised ⟦to resign⟧.")
    #expect(article.speakers == ["Maria Velk", "Maria Velk"])
    #expect(article.statements.compactMap(\.cue?.text) == ["apologised", "promised"])
  }

  @Test func `an attribution under another verb ends at its clause`() {
    MarkedArticle("Although Maria Velk said that ⟦the pier was rotten⟧, the council left it open.")
    MarkedArticle("The council laughed when Maria Velk said that ⟦the pier was rotten⟧.")
  }

  @Test(arguments: ["Maria Velk said nothing.", "Maria Velk refused to answer."])
  func `silence says nothing`(_ text: String) {
    MarkedArticle(text)
  }

  @Test func `a plain sentence of each frame gives its content`() {
    MarkedArticle("Officials called ⟦the plan absurd⟧.")
    MarkedArticle("Tomas Orlan called for ⟦calm⟧.")
    MarkedArticle("The mayor declined to comment on ⟦whether the bridge would close⟧.")
    MarkedArticle("Maria Velk stopped short of saying that ⟦the war was over⟧.")
  }

  @Test func `what happened says nothing`() {
    MarkedArticle("The storm hit the pier, underscoring the risk of the winter.")
  }

  @Test func `a participle names something where somebody is its subject`() {
    MarkedArticle("Maria Velk toured the port on Monday, calling ⟦it “the heart of Dalen.”⟧")
  }

  @Test func `behind a comma the subject of the clause speaks, not the noun beside it`() {
    let article = MarkedArticle(
      "Maria Velk asked the court for ⟦a term of three years⟧, calling ⟦the theft “an addiction.”⟧")
    #expect(article.speakers == ["Maria Velk", "Maria Velk"])
  }

  @Test(arguments: [
    "Maria Velk referred to ⟦the mayor as “a clown.”⟧", "Maria Velk spoke of ⟦a “black day” for the port⟧.",
    "Maria Velk credited ⟦the crew with “saving the pier.”⟧",
    "Maria Velk called ⟦the plan “a mistake” because so few people came⟧.", "Maria Velk referred to the mayor.",
  ])
  func `quoted words behind a preposition are what is said`(_ marked: String) { MarkedArticle(marked) }

  @Test func `a poll shows who leads`() {
    MarkedArticle("A survey by the Kolm Institute showed ⟦Maria Velk with a healthy lead over Tomas Orlan⟧.")
  }

  @Test func `a belief that somebody does not hold is none`() {
    MarkedArticle("Maria Velk does not believe that the pier is safe.")
  }

  @Test func `a passive takes its clause over an apposition`() {
    let article = MarkedArticle(
      "The board was told by Maria Velk, the harbour secretary, that ⟦the pier was weak⟧.")
    #expect(article.speakers == ["Maria Velk"])
  }

  @Test func `officials who are cited are no statement`() {
    let article = MarkedArticle(
      "The agency, citing two unnamed officials, reported that ⟦the pier would close⟧.")
    #expect(article.speakers == ["two unnamed officials"])
    #expect(article.reporters == ["agency"])
  }

  @Test func `a quotation goes on with what is asked for`() {
    MarkedArticle("Maria Velk called on ⟦the city “to redouble its efforts”⟧ on Monday.")
  }

  @Test func `a clause is found behind what stands between it and its verb`() {
    MarkedArticle("Velk said on Tuesday during a visit to Sennick, the capital, that ⟦towns can pass such laws⟧.")
  }

  @Test func `what a thing does is nobody's statement`() {
    MarkedArticle("The island will never agree to a bridge that does not carry trains.")
  }

  @Test func `a question that reads like a condition was asked`() {
    #expect(MarkedArticle("She shook hands and asked the crews ⟦if they planned to stay⟧.").stances == [.asked])
  }

  @Test(arguments: [
    "Velk sniped that ⟦Orlan was “learning on the job.”⟧", "Velk introduced ⟦him as “a fighter for the port.”⟧",
  ])
  func `quoted words make any verb one of saying`(_ marked: String) {
    #expect(MarkedArticle(marked).speakers == ["Velk"])
  }

  @Test func `a participle that opens the sentence says its clause and no more`() {
    MarkedArticle("Acknowledging that ⟦the pier was “a mess,”⟧ Velk laughed.")
  }

  @Test func `a clause that opens with a concession goes on behind its comma`() {
    MarkedArticle(
      "The report said that ⟦although the pier had been mended twice, the planks would not last another year⟧.")
  }

  @Test func `a clause has its subject`() {
    MarkedArticle("The harbour board says ⟦gusts of 140 km/h are possible before noon⟧.")
  }

  @Test func `a clause goes on behind “more than”`() {
    MarkedArticle(
      "Norway has played down the talks, but says ⟦this is an important week for efforts to end more than three years of fighting⟧."
    )
  }

  @Test func `a clause stands behind an aside, and goes on behind a condition`() {
    MarkedArticle(
      """
      Brandt, who was fired a few weeks ago, said on Radio Kolm, where he is now a guest, that ⟦Orlan should be held to account⟧.

      Velk said that ⟦even if the films of her call for a ban did surface, she would not change her position⟧.
      """)
  }

  @Test func `goods that are ordered and people who are dismissed say nothing`() {
    MarkedArticle("Maria Velk ordered a barn from him.")
    MarkedArticle("Maria Velk dismissed Oskar Lind as her deputy in March.")
    MarkedArticle("Maria Velk ordered ⟦an inquiry⟧.")
  }

  @Test func `a successor has the name behind the comma`() {
    let article = MarkedArticle("The mayor's successor, Maria Velk, welcomed the plan but said ⟦it came late⟧.")
    #expect(article.speakers.last == "Maria Velk")
  }

  @Test func `a member of a party is not the party`() {
    let article = MarkedArticle("A Labour MP has quit, saying ⟦she could stay no longer⟧.")
    #expect(article.speakers.first != "Labour")
  }

  @Test func `a relative clause before an inverted cue is content`() {
    let text =
      "⟦The men, who belong to the Harbour Front, arrived before dawn⟧, said Maria Velk, a baker who lives there."
    #expect(MarkedArticle(text).speakers == ["Maria Velk"])
  }
}

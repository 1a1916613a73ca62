import Testing

@Suite struct ContentEdgesTests {
  @Test(arguments: [
    "Maria Velk said ⟦the plan “will stand up to any test,”⟧ alluding to the storm of last year.",
    "Maria Velk said ⟦the pier was “not for sale,”⟧ a reference to the bid of the port.",
  ])
  func `what the reporter makes of a quotation is no part of it`(_ marked: String) {
    #expect(MarkedArticle(marked).speakers == ["Maria Velk"])
  }

  @Test func `a participle behind a quotation's comma goes on with another statement`() {
    let article = MarkedArticle("Maria Velk called ⟦the plan “a farce,”⟧ adding that ⟦the port would sue⟧.")
    #expect(article.speakers == ["Maria Velk", "Maria Velk"])
  }

  @Test(arguments: [
    "Fans chanted ⟦“go home” and “shame on you.”⟧", "Maria Velk cited ⟦the “long delays,” “high costs” and “bad air.”⟧",
  ])
  func `fragments in a row are one content`(_ marked: String) {
    #expect(MarkedArticle(marked).kinds.count == 1)
  }

  @Test func `a subordinate clause leaves the main clause to the reporter`() {
    MarkedArticle("When Maria Velk said ⟦the pier was “done for,”⟧ the crowd cheered.")
  }

  @Test func `what somebody calls something is the quotation alone`() {
    MarkedArticle("Under what Maria Velk called ⟦“the old model,”⟧ the port lost money.")
  }

  @Test func `what somebody is called in a relative clause ends with its quotation`() {
    let article = MarkedArticle(
      "Under the plan, which Maria Velk has called ⟦“the only way out,”⟧ the yard would close.")
    #expect(article.speakers == ["Maria Velk"])
  }

  @Test func `what others did likewise and what a relative clause tells are the reporter's`() {
    MarkedArticle("Velk said ⟦the trip was “absolutely” worth it⟧, which annoyed Orlan.")
    MarkedArticle("Velk said ⟦she would “never” leave⟧, as have other members of the board.")
  }

  @Test func `a phrase that a quotation goes on with is taken in`() {
    MarkedArticle("Velk said ⟦it would “clear the way” for the port⟧.")
  }

  @Test func `the day behind a name given is that of the naming`() {
    let article = MarkedArticle("Velk called ⟦it “a farce”⟧ on Tuesday, hours after the vote.")
    #expect(article.days == ["2031-05-06"])
  }

  @Test func `the day of a denial is no part of what is denied`() {
    let article = MarkedArticle(
      "The company denied ⟦the claims⟧ on Tuesday. It rejected ⟦an offer from Kolm⟧ on Monday.")
    #expect(article.days == ["2031-05-06", "2031-05-05"])
  }

  @Test func `what is said between two dashes ends at the second`() {
    MarkedArticle("The winter - a trader said ⟦it was the worst in years⟧ - closed the ports.")
  }

  @Test(arguments: [
    "A woman who said ⟦she had seen the fire⟧ was questioned by police.",
    "A farmer who said ⟦he had been cheated by a rival⟧ has won his case.",
    "Police held a man; ⟦he was freed on Monday⟧, Maria Velk said.",
    "Maria Velk conceded ⟦defeat⟧ and congratulated him.",
  ])
  func `what stands beside a content without a mark is the reporter's`(_ marked: String) {
    _ = MarkedArticle(marked)
  }

  @Test func `the day on which figures are announced is no part of them`() {
    let article = MarkedArticle("Veltra Lines reported ⟦a net loss of 40 million crowns⟧ on Tuesday.")
    #expect(article.days == ["2031-05-06"])
  }

  @Test(arguments: [
    "The wind has dropped.\n\n21:40 ⟦Crews have stopped the fire⟧, Maria Velk says.",
    "The wind has dropped.\n\n16:45 ⟦“We took the dog,”⟧ says Maria Velk.",
  ])
  func `the time that opens a ticker's line is no part of what was said`(_ marked: String) {
    MarkedArticle(marked)
  }
}

import NewsModel
import NewsQuestions
import Testing

@Suite struct QuestionParserTests {
  private let parser = QuestionParser(today: CalendarDay(year: 2031, month: 5, day: 8)!)

  private func ask(_ string: String) -> Question { parser.question(string) }

  // MARK: - Who said what

  @Test(arguments: [
    "What did Maria Velk say about the pier?", "what did maria velk say about the pier",
    "What has Maria Velk said about the pier?", "What Maria Velk said about the pier",
    "Did Maria Velk say anything about the pier?", "Has Maria Velk ever said a word on the pier?",
  ])
  func `whose words are asked for`(_ string: String) {
    let question = ask(string)
    #expect(question.text == string)
    #expect(question.subject == .statements)
    #expect(question.agent?.person == NameIdentity(family: "velk", given: "maria"))
    #expect(question.topic?.contains("pier") == true)
    #expect(question.date == nil)
  }

  @Test func `a question without a mark, in small letters, is a question`() {
    let question = ask("what did velk say about the old pier")
    #expect(question.agent?.words == "velk")
    #expect(question.agent?.person == NameIdentity(family: "velk"))
    #expect(question.topic == "old pier")
  }

  @Test func `a title is no part of the name that is asked for`() {
    let question = ask("What did Harbour Secretary Maria Velk say?")
    #expect(question.agent?.words == "Harbour Secretary Maria Velk")
    #expect(question.agent?.person == NameIdentity(family: "velk", given: "maria"))
    #expect(question.topic == nil)
  }

  @Test func `a title alone names no person but an office`() {
    let question = ask("What did the harbour secretary say?")
    #expect(question.agent?.person == nil)
    #expect(question.agent?.body == "harbour secretary")
  }

  @Test func `a hearer stands behind to, the topic behind about`() {
    let question = ask("What did Maria Velk say to Tomas Orlan about the pier?")
    #expect(question.agent?.words == "Maria Velk")
    #expect(question.other?.person == NameIdentity(family: "orlan", given: "tomas"))
    #expect(question.topic == "pier")
  }

  @Test func `a hearer may be all that follows`() {
    let question = ask("What did Maria Velk say to Tomas Orlan?")
    #expect(question.other?.words == "Tomas Orlan")
    #expect(question.topic == nil)
  }

  @Test func `a capital is asked for as its country`() {
    #expect(ask("What did Oslo say about the pier?").agent?.body == "Norway")
    #expect(ask("what did oslo say about the pier").agent?.body == "Norway")
  }

  @Test func `who said something asks for the speaker`() {
    let question = ask("Who said the pier is rotten?")
    #expect(question.subject == .statements)
    #expect(question.agent == nil)
    #expect(question.topic == "pier rotten")
  }

  @Test func `what was denied is asked for by its stance`() {
    #expect(ask("Who denied the sale of the pier?").stance == .denied)
    #expect(ask("What did Maria Velk deny?").stance == .denied)
    #expect(ask("What did Maria Velk say?").stance == nil)
  }

  // MARK: - What happened

  @Test func `what happened asks for events, in a place`() {
    let question = ask("What happened in Kolm?")
    #expect(question.subject == .events)
    #expect(question.place == "Kolm")
    #expect(question.topic == nil)
  }

  @Test func `what happened to something asks for events about it`() {
    let question = ask("what happened to the pier")
    #expect(question.subject == .events)
    #expect(question.topic == "pier")
  }

  @Test func `who met whom, and where`() {
    let question = ask("Who met Maria Velk in Kolm?")
    #expect(question.subject == .events)
    #expect(question.deed?.happenings.contains(.meeting) == true)
    #expect(question.other?.person == NameIdentity(family: "velk", given: "maria"))
    #expect(question.place == "Kolm")
    #expect(question.agent == nil)
  }

  @Test func `who met at all`() {
    let question = ask("who met in kolm")
    #expect(question.deed?.happenings.contains(.meeting) == true)
    #expect(question.other == nil)
    #expect(question.place == "kolm")
  }

  @Test func `who visited a place`() {
    let question = ask("Who visited Portugal?")
    #expect(question.deed?.happenings.contains(.visit) == true)
    #expect(question.place == "Portugal")
  }

  @Test func `when somebody visited a place`() {
    let question = ask("When did Maria Velk visit Portugal?")
    #expect(question.subject == .events)
    #expect(question.agent?.words == "Maria Velk")
    #expect(question.place == "Portugal")
  }

  @Test func `where two people met`() {
    let question = ask("Where did Maria Velk meet with Tomas Orlan?")
    #expect(question.deed?.happenings.contains(.meeting) == true)
    #expect(question.agent?.words == "Maria Velk")
    #expect(question.other?.words == "Tomas Orlan")
  }

  @Test func `what somebody did asks for events with a part in them`() {
    let question = ask("What did Maria Velk do on Monday?")
    #expect(question.subject == .events)
    #expect(question.agent?.words == "Maria Velk")
    #expect(question.date?.words == "Monday")
  }

  // MARK: - Who somebody is, and the rest

  @Test(arguments: ["Who is Maria Velk?", "who is maria velk", "Who was Maria Velk"])
  func `who is asks for a person`(_ string: String) {
    let question = ask(string)
    #expect(question.subject == .person)
    #expect(question.agent?.person == NameIdentity(family: "velk", given: "maria"))
  }

  @Test func `words that are no question are searched for`() {
    let question = ask("rotten pier of Kolm")
    #expect(question.subject == .anything)
    #expect(question.topic == "rotten pier Kolm")
    #expect(question.agent == nil)
  }

  @Test func `an unknown form is searched for by its words`() {
    let question = ask("Why is the pier so rotten?")
    #expect(question.subject == .anything)
    #expect(question.topic?.contains("pier") == true)
    #expect(question.topic?.contains("rotten") == true)
    #expect(question.topic?.contains("the") == false)
  }

  @Test(arguments: ["", " ", "?", "the of and"])
  func `a question without words of its own asks for anything`(_ string: String) {
    let question = ask(string)
    #expect(question.subject == .anything)
    #expect(question.text == string)
    #expect(question.topic == nil)
    #expect(question.date == nil)
  }

  @Test func `tell needs no to before its hearer`() {
    let question = ask("what did velk tell orlan about the pier")
    #expect(question.agent?.words == "velk")
    #expect(question.other?.words == "orlan")
    #expect(question.topic == "pier")
    #expect(ask("What did Velk warn of?").other == nil)
  }

  @Test(arguments: ["Who did Maria Velk meet in Kolm?", "whom did Maria Velk meet in Kolm"])
  func `who somebody met asks for her meetings`(_ string: String) {
    let question = ask(string)
    #expect(question.subject == .events)
    #expect(question.deed?.happenings.contains(.meeting) == true)
    #expect(question.agent?.words == "Maria Velk")
    #expect(question.place == "Kolm")
  }

  @Test func `last before a verb is no part of the name`() {
    let question = ask("When did Maria Velk last visit Portugal?")
    #expect(question.agent?.words == "Maria Velk")
    #expect(question.deed?.happenings.contains(.visit) == true)
  }

  @Test func `who attacked a country asks for attacks on it`() {
    let question = ask("Who attacked Chile?")
    #expect(question.deed?.happenings.contains(.attack) == true)
    #expect(question.other?.body == "Chile")
  }
}

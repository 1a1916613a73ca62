import NewsModel
import NewsQuestions
import Testing

/// Questions in the order and spelling of people in a hurry, or of another mother tongue.
@Suite struct QuestionRewritingTests {
  private struct Names: ArchiveNames {
    func publishers(called words: String) -> [String] { [] }
    func knows(_ name: AskedName) -> Bool { ["Velk", "velk", "Orlan", "Kremlin"].contains(name.words) }
    func uses(_ word: String) -> Bool { ["abbot"].contains(word) }
  }

  private func ask(_ string: String) -> Question {
    QuestionParser(today: CalendarDay(year: 2031, month: 5, day: 8)!).question(string, knowing: Names())
  }

  @Test(arguments: [
    "what say Velk about the pier", "What told Velk about the pier?", "what did say Velk about the pier",
    "wat did Velk say abuot the pier", "what think velk about the pier", "what Velk (the mayor) said about the pier",
    "tell me please what said Velk about the pier", "compare what Velk said about the pier",
  ])
  func `the order of words and slips do not change what is asked`(_ string: String) {
    let question = ask(string)
    #expect(question.subject == .statements)
    #expect(question.agent?.words.lowercased() == "velk")
    #expect(question.topic == "pier")
  }

  @Test func `a word that the archive uses is no slip`() {
    #expect(ask("what did Velk say about the abbot").topic == "abbot")
    #expect(ask("what did Velk say about wheat").topic == "wheat")
  }

  @Test(arguments: [
    ("In which city did Velk meet Orlan", Question.Asked.where), ("on what day was Velk arrested", .when),
    ("at which place did Velk meet Orlan", .where), ("In what year did Velk resign", .when),
    ("where met Velk the mayor?", .where), ("when resigned Velk", .when),
  ])
  func `places and times are asked for in many words`(_ string: String, _ asks: Question.Asked) {
    let question = ask(string)
    #expect(question.subject == .events)
    #expect(question.asks == asks)
    #expect(question.agent?.words == "Velk")
  }

  @Test func `how much people is how many`() {
    #expect(ask("how much people were killed in Ostrand").count == .dead)
    #expect(ask("how much persons were killed in Ostrand").place == "Ostrand")
  }

  @Test(arguments: [
    "Kremlin reaction to the raid", "what was Velk's reaction to the raid", "the response of Velk to the raid",
    "what positions has Velk taken on the raid",
  ])
  func `a reaction is to something, not to somebody`(_ string: String) {
    let question = ask(string)
    #expect(question.subject == .statements)
    #expect(question.agent != nil)
    #expect(question.topic == "raid")
    #expect(question.other == nil)
  }

  @Test func `what is asked beside is no place and no topic`() {
    let parser = QuestionParser(today: CalendarDay(year: 2031, month: 5, day: 8)!)
    let questions = parser.questions("Who attacked the convoy near Ostrand and how many died?", knowing: Names())
    #expect(questions.count == 1)
    #expect(questions[0].place == "Ostrand")
    #expect(questions[0].count == .dead)
  }

  @Test func `a pronoun in what follows stands for whom the first names`() {
    let parser = QuestionParser(today: CalendarDay(year: 2031, month: 5, day: 8)!)
    let questions = parser.questions("who is Velk and what did he say about the pier", knowing: Names())
    #expect(questions.map(\.subject) == [.person, .statements])
    #expect(questions.last?.agent?.words == "Velk")
  }

  @Test func `somebody in general is who`() {
    let question = ask("Has anyone been arrested over the blast?")
    #expect(question.subject == .events)
    #expect(question.agent == nil)
    #expect(question.deed?.word == "arrested")
    #expect(ask("which minister criticised the pier").agent == nil)
    #expect(ask("which minister criticised the pier").asks == .who)
  }

  @Test func `spelling, office and agenda`() {
    #expect(ask("How is Velk's name spelled?").subject == .person)
    #expect(ask("what office does Velk hold").agent?.words == "Velk")
    #expect(ask("what's the name of the farmers' leader").subject == .person)
    #expect(ask("what's on the agenda for June 9").subject == .events)
    #expect(ask("what's on the agenda for June 9").leftover == [])
  }

  @Test func `which articles are listed`() {
    let question = ask("which articles mention the pier")
    #expect(question.subject == .articles)
    #expect(question.topic == "pier")
    #expect(question.counted == nil)
  }

  @Test func `the words of a question but those of asking are its content`() {
    #expect(ask("how long was Velk jailed for the fraud").content == ["Velk", "jailed", "fraud"])
    #expect(ask("who promised to review the contract").topic == "review contract")
    #expect(ask("who promised to review the contract").other == nil)
  }
}

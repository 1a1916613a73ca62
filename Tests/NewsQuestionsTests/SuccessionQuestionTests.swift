import NewsModel
import Testing

@testable import NewsQuestions

/// Questions for who came after somebody in an office, or before; and others that ask for somebody in many words.
@Suite struct SuccessionQuestionTests {
  private func read(_ string: String) -> Question {
    QuestionParser(today: CalendarDay(year: 2026, month: 5, day: 20)!).question(string)
  }

  @Test(arguments: [
    "who replaced Ada Pym", "who replaced Ada Pym as harbour master", "who will succeed Ada Pym?",
    "who took over from Ada Pym",
    "who's taking Ada Pym's place on the board", "who was named to replace Ada Pym", "who was Ada Pym replaced by",
    "who is Ada Pym's successor", "who is the successor of Ada Pym", "who took over after Ada Pym resigned",
    "who got Ada Pym's job", "Ada Pym's successor",
  ])
  func `whoever replaced somebody came after`(question: String) {
    #expect(read(question).succession == .after)
    #expect(read(question).agent?.words == "Ada Pym")
    #expect(read(question).leftover.isEmpty)
  }

  @Test(arguments: ["who did Ada Pym replace", "who was replaced by Ada Pym", "who was Ada Pym's predecessor"])
  func `whoever was replaced came before`(question: String) {
    #expect(read(question).succession == .before)
    #expect(read(question).agent?.words == "Ada Pym")
  }

  @Test(arguments: [
    "when does Ada Pym take over", "when will ada pym take charge of the club", "when did Ada Pym start as secretary",
    "when is Ada Pym taking office", "When will Ada Pym take up the post?",
  ])
  func `when somebody begins is no day of the news of it`(question: String) {
    #expect(read(question).succession == .beginning)
    #expect(read(question).asks == .when)
    #expect(read(question).agent?.words.lowercased() == "ada pym")
  }

  @Test(arguments: [
    "when does the strike start", "when did Ada Pym start the engine", "when did Ada Pym take the train",
    "when does the trial begin in Kolm",
  ])
  func `other beginnings are none of an office`(question: String) { #expect(read(question).succession == nil) }

  @Test(arguments: [
    "who was replaced", "who succeeded in the talks", "what did Ada Pym's successor say about the pier",
    "who took over the bank",
  ])
  func `others ask for nobody's successor`(question: String) { #expect(read(question).succession == nil) }

  @Test func `who was thanked is what somebody said`() {
    let question = read("who did Ada Pym thank")
    #expect(question.subject == .statements)
    #expect(question.agent?.words == "Ada Pym")
    #expect(question.manner?.word == "thank")
    #expect(question.asks == .who)
  }

  @Test func `what somebody is accused of others say`() {
    let question = read("what is Ada Pym accused of")
    #expect(question.subject == .events)
    #expect(question.agent?.words == "Ada Pym")
    #expect(question.isPassive)
  }

  @Test func `things that are counted by no event are an amount`() {
    let question = read("how many patients dropped out of the tremor trial")
    #expect(question.asksForAmount)
    #expect(question.topic == "patients dropped tremor trial")
  }

  @Test func `when it will be is no occasion`() {
    let question = read("has Ada Pym said when it will open the pier")
    #expect(question.occasion == nil)
    #expect(question.topic == "open pier")
    #expect(read("what did Ada Pym say when the pier fell").occasion == "pier fell")
  }

  @Test func `the head of something until a time is its head`() {
    #expect(read("who runs Kolm Foods until Ada Pym arrives").agent?.words == "head of Kolm Foods")
  }

  @Test func `a noun tells of its verb, and being against is told with voting`() {
    #expect(Spellings().kindred(of: "approval").contains("voted to"))
    #expect(
      Spellings().kindred(of: "resignation").isEmpty || Spellings().kindred(of: "withdrawal").contains("withdraw"))
    #expect(read("who is against the pier").manner?.kinWords.contains("voted against") == true)
    #expect(read("who criticised the pier").manner?.kinWords.contains("voted against") == false)
  }
}

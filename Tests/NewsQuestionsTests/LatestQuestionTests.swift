import NewsModel
import Testing

@testable import NewsQuestions

/// Questions for the newest there is, for any word of somebody, and for who is for or against something.
@Suite struct LatestQuestionTests {
  private func read(_ string: String) -> Question {
    QuestionParser(today: CalendarDay(year: 2026, month: 5, day: 20)!).question(string)
  }

  @Test(arguments: [
    "latest on the pier", "what's the latest on the pier", "what's new with the pier", "any updates on the pier?",
    "is there any news about the pier", "update on the pier",
  ])
  func `the latest on something is news of it`(question: String) {
    #expect(read(question).subject == .news)
    #expect(read(question).topic == "pier")
  }

  @Test func `the latest statement by somebody is no news`() {
    #expect(read("the latest statement by Ada Pym on the pier").subject == .statements)
    #expect(read("what did Pym say about the latest strike").subject == .statements)
  }

  @Test func `any word from somebody asks what they said`() {
    let question = read("any word from Ada Pym on the pier")
    #expect(question.subject == .statements)
    #expect(question.agent?.words == "Ada Pym")
    #expect(question.topic == "pier")
    #expect(question.asksForAnyWord)
  }

  @Test func `whoever called it something may have criticised it, and accused nobody`() {
    #expect(read("who criticised the levy").manner?.kin.contains("call") == true)
    #expect(read("who praised the levy").manner?.kin.contains("call") == false)
    #expect(read("who accused Pym of fraud").manner?.kin.isEmpty == true)
  }

  @Test func `who is against something opposes it`() {
    #expect(read("who is against the levy").manner?.word == "opposes")
    #expect(read("who's in favour of the levy").topic?.contains("levy") == true)
  }

  @Test func `a proposal was proposed`() {
    #expect(read("what is Kolmland's proposal").manner?.beginnings.contains("propos") == true)
    #expect(read("what is Pym's proposal on the levy").topic == "levy")
  }
}

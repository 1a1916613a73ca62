import NewsModel
import NewsQuestions
import Testing

/// The forms of question about what was said: first and last, change, counts, verbs, hearers, what follows on.
@Suite struct StatementQuestionTests {
  private struct Names: ArchiveNames {
    func publishers(called words: String) -> [String] {
      OutletName.matching(words, among: ["Coast Gazette", "The Meridian"])
    }
    func knows(_ name: AskedName) -> Bool { ["Orlan", "Velk"].contains(name.words) }
  }

  private let parser = QuestionParser(today: CalendarDay(year: 2031, month: 5, day: 8)!)

  private func ask(_ string: String) -> Question { parser.question(string, knowing: Names()) }

  @Test(arguments: [
    "please tell me what Velk said about the pier", "Could you tell me what Velk said about the pier, please?",
    "so what exactly did Velk say about the pier", "whats velk said about the pier",
    "didn't Velk say something about the pier?",
    "I'd like to know what Velk said about the pier", "Velk's comments on the pier",
    "statements by Velk about the pier",
    "what is Velk's position on the pier",
  ])
  func `courtesies and nouns of saying ask for the same`(_ string: String) {
    let question = ask(string)
    #expect(question.subject == .statements)
    #expect(question.agent?.words.lowercased() == "velk")
    #expect(question.topic == "pier")
    #expect(question.leftover == [])
  }

  @Test func `statements of whomever, the oldest or the latest`() {
    for (string, order) in [
      ("oldest statement about the pier", Question.Order.first), ("the latest comments on the pier", .last),
    ] {
      let question = ask(string)
      #expect(question.subject == .statements)
      #expect(question.agent == nil)
      #expect(question.order == order)
      #expect(question.topic == "pier")
      #expect(question.leftover == [])
    }
    // Here it is a verb.
    #expect(ask("when did Orlan last comment on the pier").agent?.words == "Orlan")
  }

  @Test func `what is asked of somebody's words without a verb of saying`() {
    let lie = ask("did Velk lie about the pier?")
    #expect(lie.subject == .statements)
    #expect(lie.agent?.words == "Velk")
    #expect(lie.topic == "pier")
    #expect(lie.leftover == [])
    let wish = ask("who wants guarantees for the pier")
    #expect(wish.subject == .statements)
    #expect(wish.asks == .who)
    #expect(wish.topic == "guarantees pier")
    let denial = ask("is there any denial from Velk regarding the pier?")
    #expect(denial.agent?.words == "Velk")
    #expect(denial.stance == .denied)
    #expect(denial.topic == "pier")
    #expect(ask("Velk's U-turn on the pier").asks == .change)
    #expect(ask("what did they say about the pier").agent == nil)
    // Here it is a verb, and here it is what was said.
    #expect(ask("what did Velk promise").agent?.words == "Velk")
    #expect(ask("who accused Velk of a U-turn").asks == .who)
  }

  @Test func `topics that and joins behind another on are either`() {
    #expect(ask("what did Velk say on the pier and on the bridge").topic == "pier or bridge")
    #expect(ask("what did Velk say about the pier and the bridge").topic == "pier bridge")
  }

  @Test func `how much of something is no name`() {
    let question = ask("how many dollars did Velk pledge for the pier")
    #expect(question.asksForAmount)
    #expect(question.agent?.words == "Velk")
    #expect(question.leftover == [])
    #expect(!ask("how many were killed in Kolm").asksForAmount)
    #expect(!ask("how many statements did Velk make").asksForAmount)
  }

  @Test func `first and last, behind when and before the verb`() {
    #expect(ask("when did Velk first mention the pier").order == .first)
    #expect(ask("When did Velk last say anything about the pier?").order == .last)
    #expect(ask("what was the last thing Velk said about the pier").order == .last)
    #expect(ask("what's the latest from Velk").order == .last)
    #expect(ask("what did Velk say last week").order == nil)
    #expect(ask("when did Velk say the pier was old").asks == .when)
  }

  @Test(arguments: [
    "How has what Velk says about the pier changed?", "has Velk changed his position on the pier",
    "how did Velk's view on the pier change", "how has Velk's stance on the pier shifted over time",
  ])
  func `how it changed`(_ string: String) {
    let question = ask(string)
    #expect(question.asks == .change)
    #expect(question.agent?.words == "Velk")
    #expect(question.topic == "pier")
  }

  @Test func `who said, denied or promised something`() {
    #expect(ask("who has denied selling the pier").stance == .denied)
    #expect(ask("Did anyone deny selling the pier?").asks == .who)
    #expect(ask("Did anyone deny selling the pier?").agent == nil)
    #expect(ask("who promised a new pier").manner?.beginnings == ["promis"])
    #expect(ask("who said the pier was old").manner == nil)
    #expect(ask("who's said the pier was old").subject == .statements)
    #expect(ask("who called the pier a ruin").subject == .statements)
  }

  @Test func `an outlet and a hearer`() {
    let printed = ask("what did Velk say about the pier in the Coast Gazette")
    #expect(printed.publishers == ["Coast Gazette"])
    #expect(printed.topic == "pier")
    #expect(ask("what did velk say in the meridian").publishers == ["The Meridian"])
    #expect(ask("what did Velk say in Kolm").publishers == [])
    #expect(ask("What did Velk tell the Gazette about the pier?").other?.words == "Gazette")
    #expect(ask("what did Velk say about the pier to reporters").other?.words == "reporters")
    #expect(ask("what did Velk say about troops to Norland").topic == "troops Norland")
  }

  @Test func `according to an outlet, and according to somebody`() {
    let outlet = ask("According to the Coast Gazette, who met in Kolm?")
    #expect(outlet.publishers == ["Coast Gazette"])
    #expect(outlet.subject == .events)
    let person = ask("What happened to the pier, according to Velk?")
    #expect(person.subject == .statements)
    #expect(person.agent?.words == "Velk")
    #expect(person.topic == "pier")
  }

  @Test func `counts of statements`() {
    #expect(ask("How many statements by Velk are there about the pier?").counted == .statements)
    #expect(ask("how many times did Velk deny it").stance == .denied)
    #expect(ask("How often has Velk mentioned the pier?").agent?.words == "Velk")
    #expect(ask("How many denials did Velk make?").stance == .denied)
    #expect(ask("How many people said the pier was old?").counted == .speakers)
  }

  @Test func `a short question takes over what it does not say`() {
    let questions = parser.questions("What did Velk say about the pier? And what about Orlan?", knowing: Names())
    #expect(questions.map { $0.agent?.words } == ["Velk", "Orlan"])
    #expect(questions.map(\.topic) == ["pier", "pier"])
    let topics = parser.questions("what did Velk say about the pier, and what about the crane", knowing: Names())
    #expect(topics.map(\.topic) == ["pier", "crane"])
    let days = parser.questions("What did Velk say on May 6? And on May 7?", knowing: Names())
    #expect(days.map { $0.date?.words } == ["May 6", "May 7"])
    #expect(parser.questions("who is Velk? who met in Kolm?", knowing: Names()).map(\.subject) == [.person, .events])
  }

  @Test func `what is not understood is named`() {
    let question = ask("what did Velk purplishly say about the pier")
    #expect(question.agent?.words == "Velk")
    #expect(question.topic == "pier")
    #expect(question.leftover == ["purplishly"])
    #expect(ask("what did Velk bluntly say about the pier").leftover == [])
  }

  @Test func `an occasion and a place are no words of what was said`() {
    let question = ask("what did Velk say about the pier after the meeting")
    #expect(question.topic == "pier")
    #expect(question.occasion == "meeting")
    #expect(ask("what did Velk say in Kolm about the pier").place == "Kolm")
  }

  @Test func `which leaders is who, and a name on a topic is a question`() {
    #expect(ask("which leaders denied the sale").asks == .who)
    #expect(ask("which leaders denied the sale").leftover == [])
    #expect(ask("Velk on the pier").agent?.words == "Velk")
    #expect(ask("what was said about the pier by Velk").agent?.words == "Velk")
  }

  @Test func `either of two words`() {
    #expect(ask("what did Velk say about troops or soldiers").topic == "troops or soldiers")
  }
}

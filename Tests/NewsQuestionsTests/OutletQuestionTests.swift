import NewsModel
import NewsQuestions
import Testing

/// The forms of question about what was published.
@Suite struct OutletQuestionTests {
  private struct Names: ArchiveNames {
    func publishers(called words: String) -> [String] {
      OutletName.matching(words, among: ["Coast Gazette", "Inland Post", "Hill Post"])
    }
    func knows(_ name: AskedName) -> Bool { false }
  }

  private func ask(_ string: String) -> Question {
    QuestionParser(today: CalendarDay(year: 2031, month: 5, day: 8)!).question(string, knowing: Names())
  }

  @Test func `everything an outlet published is what it published`() {
    for string in [
      "everything the Coast Gazette published about the pier", "all the coast gazette wrote about the pier",
    ] {
      let question = ask(string)
      #expect(question.subject == .articles)
      #expect(question.publishers == ["Coast Gazette"])
      #expect(question.topic == "pier")
    }
    #expect(ask("which papers carried Velk's remark about the pier").topic == "Velk pier")
  }

  @Test(arguments: [
    "Which outlets reported the strike?", "what newspapers covered the strike", "who reported the strike",
    "which papers ran the story about the strike",
  ])
  func `which outlets had it`(_ string: String) {
    let question = ask(string)
    #expect(question.subject == .articles)
    #expect(question.asks == .outlets)
    #expect(question.topic == "strike")
  }

  @Test func `what an outlet reported, and what was reported at all`() {
    let outlet = ask("What did the Coast Gazette report about the strike?")
    #expect(outlet.subject == .articles)
    #expect(outlet.publishers == ["Coast Gazette"])
    #expect(outlet.topic == "strike")
    #expect(ask("what has been reported about the strike").subject == .articles)
    // Whoever is no outlet speaks.
    #expect(ask("what did the Harbour Board report about the strike").subject == .statements)
  }

  @Test func `how many articles and outlets`() {
    #expect(ask("How many articles mention Velk?").counted == .articles)
    #expect(ask("How many articles mention Velk?").topic == "Velk")
    #expect(ask("how many outlets reported the strike").counted == .outlets)
    #expect(ask("How many articles did the Coast Gazette publish?").publishers == ["Coast Gazette"])
    #expect(ask("how many people died in the strike").counted == nil)
  }

  @Test func `an outlet by its whole name, or by its last word behind the`() {
    let names = ["Coast Gazette", "Inland Post", "Hill Post"]
    #expect(OutletName.matching("coast gazette", among: names) == ["Coast Gazette"])
    #expect(OutletName.matching("the Gazette", among: names) == ["Coast Gazette"])
    #expect(OutletName.matching("the Post", among: names) == ["Inland Post", "Hill Post"])
    #expect(OutletName.matching("Gazette", among: names) == [])
    #expect(OutletName.matching("the", among: names) == [])
  }

  @Test func `a word in every way of writing it`() {
    let spellings = Spellings()
    #expect(spellings.of("British").contains("britain"))
    #expect(spellings.of("defence") == ["defence", "defense"])
    #expect(spellings.of("selling").contains("sold"))
    #expect(!spellings.of("American").contains("us"))
    #expect(spellings.of("pier") == ["pier"])
  }
}

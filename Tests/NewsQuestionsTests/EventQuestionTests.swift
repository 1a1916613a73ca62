import NewsModel
import NewsQuestions
import Testing

/// Questions about what happened, and how they are read.
@Suite struct EventQuestionTests {
  private let parser = QuestionParser(today: CalendarDay(year: 2031, month: 5, day: 8)!)

  private func ask(_ string: String) -> Question { parser.question(string) }

  /// A question with what it should be read as: a happening among the deed's, then agent, other, place and topic.
  struct Reading: Sendable, CustomTestStringConvertible {
    var question: String
    var happening: Event.Happening?
    var agent: String?
    var other: String?
    var place: String?
    var topic: String?
    var asks = Question.Asked.what
    var isPassive = false
    var isFuture = false
    var testDescription: String { question }
  }

  static let readings: [Reading] = [
    Reading(question: "who met in Kolm", happening: .meeting, place: "Kolm", asks: .who),
    Reading(
      question: "Who met with Maria Velk in Kolm on May 4?", happening: .meeting, other: "Maria Velk", place: "Kolm",
      asks: .who),
    Reading(question: "what happened in Kolm"),
    Reading(question: "what happened on April 22"),
    Reading(question: "What will happen in Kolm on May 9?", place: "Kolm", isFuture: true),
    Reading(question: "what happened to Maria Velk", agent: "Maria Velk"),
    Reading(question: "what happened between Maria Velk and Tomas Orlan", agent: "Maria Velk", other: "Tomas Orlan"),
    Reading(
      question: "when will Maria Velk visit Kolm", happening: .visit, agent: "Maria Velk", place: "Kolm", asks: .when,
      isFuture: true),
    Reading(
      question: "When is Maria Velk expected to visit Kolm?", happening: .visit, agent: "Maria Velk", place: "Kolm",
      asks: .when, isFuture: true),
    Reading(
      question: "when is Maria Velk going to visit Kolm", happening: .visit, agent: "Maria Velk", place: "Kolm",
      asks: .when, isFuture: true),
    Reading(
      question: "will Maria Velk visit Kolm", happening: .visit, agent: "Maria Velk", place: "Kolm", asks: .whether,
      isFuture: true),
    Reading(question: "who will visit Kolm", happening: .visit, place: "Kolm", asks: .who, isFuture: true),
    Reading(
      question: "when did Maria Velk last visit Kolm", happening: .visit, agent: "Maria Velk", place: "Kolm",
      asks: .when),
    Reading(question: "when is Velk's visit to Kolm", happening: .visit, agent: "Velk", place: "Kolm", asks: .when),
    Reading(question: "where did Maria Velk go", happening: .visit, agent: "Maria Velk", asks: .where),
    Reading(question: "Where did Maria Velk travel last week?", happening: .visit, agent: "Maria Velk", asks: .where),
    Reading(
      question: "where did Maria Velk go with Tomas Orlan", happening: .visit, agent: "Maria Velk",
      other: "Tomas Orlan", asks: .where),
    Reading(
      question: "where did Velk and Orlan meet", happening: .meeting, agent: "Velk", other: "Orlan", asks: .where),
    Reading(
      question: "did Velk and Orlan meet in Kolm", happening: .meeting, agent: "Velk", other: "Orlan", place: "Kolm",
      asks: .whether),
    Reading(question: "who did Maria Velk meet", happening: .meeting, agent: "Maria Velk", asks: .who),
    Reading(question: "who was arrested in Kolm", happening: .arrest, place: "Kolm", asks: .who, isPassive: true),
    Reading(question: "Who has been arrested?", happening: .arrest, asks: .who, isPassive: true),
    Reading(
      question: "who was appointed harbour master", happening: .appointment, topic: "harbour master", asks: .who,
      isPassive: true),
    Reading(
      question: "who was appointed by Maria Velk", happening: .appointment, other: "Maria Velk", asks: .who,
      isPassive: true),
    Reading(question: "who was dismissed", happening: .dismissal, asks: .who, isPassive: true),
    Reading(
      question: "was Maria Velk dismissed", happening: .dismissal, agent: "Maria Velk", asks: .whether, isPassive: true),
    Reading(question: "who resigned", happening: .resignation, asks: .who),
    Reading(question: "who resigned on Monday", happening: .resignation, asks: .who),
    Reading(question: "who won the election", happening: .election, topic: "election", asks: .who),
    Reading(
      question: "who won the election in Norland", happening: .election, place: "Norland", topic: "election", asks: .who
    ),
    Reading(question: "who was killed in Kolm", happening: .attack, place: "Kolm", asks: .who, isPassive: true),
    Reading(question: "did Maria Velk resign", happening: .resignation, agent: "Maria Velk", asks: .whether),
    Reading(question: "has Maria Velk resigned", happening: .resignation, agent: "Maria Velk", asks: .whether),
    Reading(
      question: "was Maria Velk arrested", happening: .arrest, agent: "Maria Velk", asks: .whether, isPassive: true),
    Reading(
      question: "has Maria Velk been arrested", happening: .arrest, agent: "Maria Velk", asks: .whether, isPassive: true
    ),
    Reading(
      question: "when was Maria Velk arrested", happening: .arrest, agent: "Maria Velk", asks: .when, isPassive: true),
    Reading(question: "when did the earthquake strike", happening: .disaster, asks: .when),
    Reading(question: "when did the earthquake hit Kolm", happening: .disaster, place: "Kolm", asks: .when),
    Reading(question: "where did the earthquake strike", happening: .disaster, asks: .where),
    Reading(question: "when was the attack on Kolm", happening: .attack, topic: "Kolm", asks: .when),
    Reading(question: "when is the election in Norland", happening: .election, place: "Norland", asks: .when),
    Reading(
      question: "where was the meeting between Velk and Orlan", happening: .meeting, agent: "Velk", other: "Orlan",
      asks: .where),
    Reading(question: "who attended the talks in Kolm", happening: .meeting, place: "Kolm", asks: .who),
    Reading(question: "which meetings were held in Kolm", happening: .meeting, place: "Kolm"),
    Reading(question: "was there an earthquake in Kolm", happening: .disaster, place: "Kolm", asks: .whether),
    Reading(question: "who signed the agreement", happening: .signing, topic: "agreement", asks: .who),
    Reading(
      question: "where will the next river summit take place", happening: .meeting, topic: "river", asks: .where,
      isFuture: true),
    Reading(
      question: "why was Maria Velk arrested", happening: .arrest, agent: "Maria Velk", asks: .why, isPassive: true),
    Reading(
      question: "will there be a second ferry strike in Kolm", happening: .protest, place: "Kolm",
      topic: "second ferry", asks: .whether, isFuture: true),
    Reading(
      question: "what is the death toll of the earthquake", happening: .death, topic: "earthquake", asks: .howMany),
    Reading(question: "how many people died on the ferry", happening: .death, topic: "ferry", asks: .howMany),
    Reading(question: "was the meeting in Kolm postponed", happening: .meeting, place: "Kolm", asks: .whether),
    Reading(question: "who called Maria Velk", happening: .call, other: "Maria Velk", asks: .who),
  ]

  @Test(arguments: readings)
  func `what happened, who, when, where and whether`(_ expected: Reading) {
    let question = ask(expected.question)
    #expect(question.subject == .events)
    if let happening = expected.happening {
      #expect(question.deed?.happenings.contains(happening) == true, "\(String(describing: question.deed))")
    } else {
      #expect(question.deed == nil)
    }
    #expect(question.agent?.words == expected.agent)
    #expect(question.other?.words == expected.other)
    if let place = expected.place { #expect(question.place == place) }
    if expected.happening != nil { #expect(question.topic == expected.topic) }
    #expect(question.asks == expected.asks)
    #expect(question.isPassive == expected.isPassive)
    #expect(question.isFuture == expected.isFuture)
  }

  @Test(arguments: [
    "what did Maria Velk do last week", "What did Maria Velk do on May 4?", "what has Maria Velk done",
    "what was Maria Velk doing on Monday", "what will Maria Velk do tomorrow",
  ])
  func `all that somebody did`(_ string: String) {
    let question = ask(string)
    #expect(question.subject == .events)
    #expect(question.asksForDeeds)
    #expect(question.agent?.words == "Maria Velk")
    #expect(question.deed == nil)
  }

  @Test(arguments: [
    ("how many were killed in Kolm", Question.Count.dead, "Kolm"), ("how many people died in Kolm", .dead, "Kolm"),
    ("How many people were injured in Kolm on May 4?", .injured, "Kolm"),
    ("how many dead were there in Kolm", .dead, "Kolm"),
  ])
  func `how many were killed or hurt`(_ string: String, _ count: Question.Count, _ place: String) {
    let question = ask(string)
    #expect(question.subject == .events)
    #expect(question.count == count)
    #expect(question.place == place)
    #expect(question.asks == .howMany)
    #expect(question.deed?.happenings.isSuperset(of: [.killing, .attack, .disaster]) == true)
  }

  @Test func `what is planned, and what was called off`() {
    #expect(ask("what is planned for May 9").status == .planned)
    #expect(ask("what is scheduled in Kolm").place == "Kolm")
    #expect(ask("what was called off in Kolm").status == .cancelled)
    #expect(ask("what was postponed").status == .postponed)
  }

  @Test(arguments: ["who is Maria Velk", "Who was Maria Velk?", "who is Pope Anselm"])
  func `who is asks for a person still`(_ string: String) {
    #expect(ask(string).subject == .person)
  }

  @Test(arguments: [
    "what did Maria Velk say about the attack", "who said the meeting was short", "did Maria Velk deny the visit",
  ])
  func `what was said of a happening asks for statements still`(_ string: String) {
    #expect(ask(string).subject == .statements)
  }
}

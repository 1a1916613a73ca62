import NewsModel
import Testing

@Suite struct EventCircumstancesTests {
  @Test(arguments: [
    ("Norway met Chile.", Event.Status.happened), ("Norway will meet Chile.", .planned),
    ("Norway is expected to meet Chile.", .planned), ("Norway did not meet Chile.", .denied),
    ("Norway didn't meet Chile.", .denied),
  ])
  func `the words around the trigger tell whether it took place`(_ pair: (text: String, status: Event.Status)) {
    #expect(EventReading(pair.text).statuses == [pair.status])
  }

  @Test func `what is not meant to be is denied, and a committee for planning plans nothing`() {
    #expect(EventReading("Kolm Foods has no plans to buy Varn Motors.").statuses == [.denied])
    #expect(EventReading("Maria Velk met Peter Tarn of the planning committee on Monday.").statuses == [.happened])
  }

  @Test func `what has a day to come has not happened`() {
    #expect(EventReading("Maria Velk announced a strike for May 27.").statuses == [.planned])
    #expect(EventReading("Maria Velk announced a strike for May 27.").days == ["2031-05-27"])
  }

  @Test func `the day of a plan beside it is not that of what is over`() {
    let reading = EventReading("Maria Velk cancelled a trip to Chile and will visit Norway on Tuesday.")
    #expect(zip(reading.statuses, reading.days).allSatisfy { $0 != .cancelled || $1 == nil })
    #expect(EventReading("Norway met Chile and signed a pact on Tuesday.").days.first == "2031-05-06")
  }

  @Test func `since when it had not been is not when it was`() {
    #expect(
      EventReading("Maria Velk met Peter Tarn for the first time since the war began in March.").days.first
        == .some(nil))
    #expect(EventReading("Twelve people have died since the war began in March.").days.first != .some(nil))
  }

  @Test func `what somebody was appointed as has no day of its own`() {
    let text = "Kolm Foods appointed Maria Velk as chief executive on Wednesday, four weeks after Peter Tarn resigned."
    #expect(EventReading(text).days.first == "2031-05-07")
  }

  @Test func `what stands behind but has its own day`() {
    #expect(EventReading("Norway met Chile, but the pier fell on Tuesday.").days == [nil])
  }

  @Test(arguments: [
    "Investigators said on Tuesday that valves had caused the explosion.",
    "The mayor said on Tuesday Norway had met Chile.",
    "The mayor postponed the talks on Tuesday.",
  ])
  func `the day of what is said or arranged is not the day it is about`(_ text: String) {
    #expect(EventReading(text).days == [nil])
  }

  @Test func `what hangs on the happening itself has its day`() {
    let text = "Crews on Tuesday looked for survivors of the landslide that buried Kolm on Monday."
    #expect(EventReading(text).days == ["2031-05-05"])
  }

  @Test func `a place beside the verb wins over one of another clause`() {
    #expect(EventReading("Norway met Chile in Varn, a town that Maria Velk left for Kolm.").places == ["Varn"])
  }

  @Test func `a person behind in is no place`() {
    #expect(EventReading("Norway met Chile in President Maria Velk's house.").places == [nil])
  }

  @Test func `the town is named behind its common noun`() {
    #expect(EventReading("Norwegian troops attacked a post in the northern city of Kolm.").places == ["Kolm"])
  }

  @Test func `a phrase behind as cuts no clause`() {
    #expect(EventReading("Maria Velk was appointed by the council as director on Monday.").days == ["2031-05-05"])
  }

  @Test(arguments: [
    "An earthquake struck the city of Kolm on Sunday.", "An earthquake hit the Kolm region on Sunday.",
    "In Kolm, farmers protested against the new rules.", "Norway bombed the village of Kolm on Sunday.",
    "Norwegian forces withdrew from the town of Kolm on Sunday.", "Voters in Lima elected Maria Velk on Sunday.",
    "The man was arrested in Kolm on Sunday and charged with fraud.",
  ])
  func `the place has no preposition and no common noun`(_ text: String) {
    let places = EventReading(text).places
    #expect(places == ["Kolm"] || places == ["Lima"])
  }

  @Test(arguments: [
    ("A mine collapsed in Kolm on Sunday.", Event.Status.happened), ("The talks in Kolm collapsed.", .cancelled),
    ("The rebels began to withdraw from Kolm.", .happened), ("Norway will withdraw from Kolm.", .planned),
    ("Maria Velk looks forward to meeting Oskar Brandt.", .planned),
    ("Maria Velk had planned to visit Kolm but stayed at home.", .cancelled),
    ("Maria Velk is scheduled to visit Kolm but not to speak.", .planned),
  ])
  func `the verb above tells whether it took place`(_ pair: (text: String, status: Event.Status)) {
    #expect(EventReading(pair.text).statuses == [pair.status])
  }

  @Test(arguments: [
    "Norway discussed a ceasefire with Chile.", "The talks aimed at reaching a ceasefire.",
    "Rather than attack Chile, Norway waited.",
  ])
  func `what is only thought of is not told`(_ text: String) {
    #expect(!EventReading(text).events.contains { [.ceasefire, .attack, .agreement].contains($0.happening) })
  }

  @Test func `the day of what went on meanwhile is the day`() {
    #expect(EventReading("The governor was killed as he left a chapel in Kolm on Monday.").days == ["2031-05-05"])
  }

  @Test(arguments: [
    "Maria Velk named Tomas Orlan, a former captain, as harbour minister on Monday.",
    "Police detained the owner of a bakery, Tomas Orlan, on Monday.",
    "A court in Kolm sentenced Tomas Orlan, the former head of a bank, to nine years in prison on Monday.",
  ])
  func `an apposition parts no day from its verb`(_ text: String) {
    #expect(EventReading(text).days == ["2031-05-05"])
  }

  @Test func `what goes on in a gerund was there and then`() {
    let reading = EventReading("Soldiers seized power in Kolm on Monday, arresting President Maria Velk.")
    let arrest = reading.events.firstIndex { $0.happening == .arrest }
    #expect(arrest.map { reading.days[$0] } == "2031-05-05")
    #expect(arrest.map { reading.places[$0] } == "Kolm")
  }

  @Test func `whoever closes the sentence did not win`() {
    let reading = EventReading(
      "Maria Velk won the vote on Sunday, beating Tomas Orlan by four points, the commission said on Wednesday.")
    #expect(reading.kinds == [.other])
    #expect(reading.names(.source) == ["Maria Velk"])
    #expect(reading.days == ["2031-05-04"])
  }

  @Test func `the first to do a thing did it`() {
    #expect(EventReading("Maria Velk was among the first to congratulate Tomas Orlan.").statuses == [.happened])
  }

  @Test func `who calls a promise a lie calls nothing off`() {
    #expect(EventReading("The mayor called the promise \u{2018}a fairy tale\u{2019}.").events.isEmpty)
    #expect(EventReading("The company called the offer off.").statuses == [.cancelled])
  }

  @Test func `what went on since something began runs from there to the day of publication`() {
    let days = EventReading("Two men have died since the war began in March.").days
    #expect(days.contains("2031-03-01/2031-05-08"))
    #expect(EventReading("It was the worst day since Monday, when Norway met Chile.").days == ["2031-05-05"])
  }

  @Test(arguments: [
    ("Maria Velk has no plans to resign.", Event.Status.denied), ("No envoy met the minister.", .denied),
    ("The council voted on Tuesday to postpone a ruling.", .happened),
    ("Norway praised the deal as \u{201C}not bad\u{201D} and thanked Chile.", .happened),
  ])
  func `a negation counts where it is about the trigger`(_ pair: (text: String, status: Event.Status)) {
    #expect(EventReading(pair.text).statuses.last == pair.status)
  }

  @Test func `what was put off since a strike began is not the strike`() {
    let reading = EventReading("The union said surgery had been postponed since the strike by nurses began.")
    #expect((reading.events + reading.mentions).allSatisfy { $0.status != .postponed })
  }

  @Test func `until when a contract runs is not when it was signed`() {
    let reading = EventReading("Norway and Chile signed a treaty until June 2036.")
    #expect(reading.days == [nil])
  }

  @Test func `what a visit follows has a day and place of its own`() {
    let reading = EventReading("The visit follows talks last week in Paris.")
    #expect(
      (reading.events + reading.mentions).filter { $0.happening == .visit }.allSatisfy {
        $0.date == nil && $0.place == nil
      })
  }

  @Test func `what is promised has not happened`() {
    let reading = EventReading("The minister promised Norway an inquiry.")
    #expect((reading.events + reading.mentions).filter { $0.happening == .investigation }.map(\.status) == [.planned])
  }
}

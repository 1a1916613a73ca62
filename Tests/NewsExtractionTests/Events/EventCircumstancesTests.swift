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

  @Test func `what stands behind but has its own day`() {
    #expect(EventReading("Norway met Chile, but the pier fell on Tuesday.").days == [nil])
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
}

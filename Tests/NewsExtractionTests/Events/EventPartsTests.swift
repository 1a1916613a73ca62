import NewsModel
import Testing

/// Who takes part, by the syntax of the clause.
@Suite struct EventPartsTests {
  @Test(arguments: [
    ("Norway said it would close the road, but its jets bombed Kolm.", "Norway"),
    ("Norway denied that its jets bombed the village of Kolm.", "Norway"),
  ])
  func `its means the subject above`(_ pair: (text: String, source: String)) {
    let reading = EventReading(pair.text)
    let attack = reading.events.firstIndex { $0.happening == .attack }
    #expect(attack != nil)
    #expect(reading.names(.source, ofEvent: attack ?? 0) == [pair.source])
  }

  @Test func `the leaders of two countries stand for them`() {
    #expect(EventReading("Leaders of Norway and Chile met in Kolm.").names(.participant) == ["Norway", "Chile"])
  }

  @Test func `all of a list take part`() {
    let reading = EventReading("Officials from Norway, Peru and Chile held a meeting in Kolm.")
    #expect(reading.names(.participant) == ["Norway", "Peru", "Chile"])
  }

  @Test func `a company that names its head is no one who is named`() {
    let reading = EventReading("Harbour Foods named Maria Velk chief executive on Monday.")
    #expect(reading.names(.source) == ["Harbour Foods"])
    #expect(reading.names(.target) == ["Maria Velk"])
  }

  @Test func `nobody appoints himself`() {
    let reading = EventReading("The president appointed economist Oskar Velk as finance minister.")
    #expect(reading.names(.source) == ["president"])
    #expect(reading.names(.target) == ["Oskar Velk"])
  }

  @Test func `a common noun that opens the sentence names nobody`() {
    let reading = EventReading("Gunmen killed nine people in Kolm.")
    #expect(reading.names(.source) == ["Gunmen"])
    #expect(reading.events.flatMap(\.participants).allSatisfy { $0.personIndex == nil })
  }

  @Test func `a town that is left or flown to is no person and no country`() {
    let flown = EventReading("Maria Velk flew to Lima on Monday.")
    #expect(flown.names(.target) == ["Lima"])
    #expect(flown.events.flatMap(\.participants).filter { $0.part == .target }.allSatisfy { $0.personIndex == nil })
    let left = EventReading("Norwegian troops withdrew from the town of Ada Sela on Friday.")
    #expect(left.events.flatMap(\.participants).filter { $0.part == .target }.allSatisfy { $0.personIndex == nil })
  }

  @Test func `an apposition names who it is`() {
    #expect(EventReading("A small airline, Kolm Air, bought two planes.").names(.source) == ["Kolm Air"])
  }

  @Test func `whoever made a statement does what it does`() {
    let reading = EventReading("The press linked the decision to Velk's statement rejecting the plan.")
    #expect(reading.names(.source) == ["Velk"])
  }

  @Test func `those who are forced to leave leave`() {
    let reading = EventReading("The rebels seized the airport in Kolm, forcing the army to retreat.")
    #expect(reading.names(.source, ofEvent: 1) == ["army"])
    #expect(reading.statuses == [.happened, .happened])
  }

  @Test func `an age is no number of dead`() {
    let reading = EventReading("Maria Velk, 34, was killed on Monday.")
    #expect(reading.events.map(\.dead) == [nil])
    #expect(reading.names(.target) == ["Maria Velk"])
  }

  @Test(arguments: ["A gang member was convicted on Monday.", "The teenager was shot by an officer in Kolm."])
  func `common nouns stand for people`(_ text: String) {
    #expect(EventReading(text).events.count == 1)
  }

  @Test func `whoever is urged to stop fighting fights`() {
    let reading = EventReading("The envoy urged Norway and Chile to stop fighting.")
    let fighters = (reading.events + reading.mentions).filter { $0.happening == .attack }.flatMap(\.participants)
    #expect(!fighters.contains { $0.name.contains("envoy") })
  }

  @Test func `no one who was hurt is no casualty`() {
    let reading = EventReading("Gunmen fired at the crew, but no one was hurt.")
    #expect(reading.events.allSatisfy { $0.injured == nil && $0.dead == nil })
  }
}

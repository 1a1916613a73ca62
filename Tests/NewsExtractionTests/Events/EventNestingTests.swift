import NewsModel
import Testing

@Suite struct EventNestingTests {
  @Test(arguments: [
    ("Norway agreed to release the prisoners.", Event.Kind.agree),
    ("Norway threatened to attack Chile.", .threaten),
    ("Norway demanded that Chile release the prisoners.", .demand),
    ("Norway refused to sign the treaty with Chile.", .reject),
  ])
  func `what is agreed, threatened, demanded or refused is no happening of its own`(
    _ pair: (text: String, kind: Event.Kind)
  ) {
    #expect(EventReading(pair.text).kinds == [pair.kind])
  }

  @Test func `an undertaking of one's own is an offer, a hostile one a threat`() {
    #expect(EventReading("Norway said it would send food to Chile.").kinds == [.agree])
    #expect(EventReading("Norway said it would suspend all aid to Chile.").kinds == [.threaten])
    #expect(EventReading("Norway said it would not accept the plan.").kinds == [.reject])
  }

  @Test func `what another must do is demanded`() {
    let reading = EventReading("Norway said on Monday that Chile must return the ship.")
    #expect(reading.kinds == [.demand])
    #expect(reading.names(.source) == ["Norway"])
    #expect(reading.names(.target) == ["Chile"])
  }

  @Test func `people killed by nobody knows what died`() {
    #expect(EventReading("Nine people were killed when the ice broke.").events.map(\.happening) == [.death])
    #expect(EventReading("A gunman killed nine people in Kolm.").events.map(\.happening) == [.killing])
  }

  @Test func `the quake and what it did are one`() {
    let reading = EventReading("A strong earthquake struck Chile on Monday, killing nine people and injuring 40.")
    #expect(reading.events.map(\.happening) == [.disaster])
    #expect(reading.events.map(\.dead) == [9])
    #expect(reading.events.map(\.injured) == [40])
  }

  @Test func `what somebody is accused of is told as alleged`() {
    let reading = EventReading("Norway accused Chile of violating the ceasefire.")
    #expect(reading.kinds == [.disapprove, .fight])
    #expect(reading.statuses == [.happened, .alleged])
    #expect(reading.events.last?.allegedBy == "Norway")
    #expect(reading.names(.source, ofEvent: 1) == ["Chile"])
  }

  @Test(arguments: [
    ("Drones struck a depot in Kolm, killing two workers and injuring five others.", Event.Happening.attack),
    ("Six people were killed when a car bomb exploded in Kolm.", .attack),
    ("Three workers died in an explosion at a plant in Kolm.", .accident),
    ("Gunmen killed nine people in an attack on a market in Kolm.", .attack),
  ])
  func `what does harm and the harm are one happening`(_ pair: (text: String, happening: Event.Happening)) {
    let reading = EventReading(pair.text)
    #expect(reading.events.map(\.happening) == [pair.happening])
    #expect(reading.places == ["Kolm"])
  }

  @Test func `two meetings beside one verb are two`() {
    let reading = EventReading("The meeting of the ministers follows talks in Kolm.")
    #expect(reading.places.first != "Kolm")
  }

  @Test func `opening fire is no fire`() {
    #expect(!EventReading("The soldiers opened fire on the fishermen.").events.contains { $0.happening == .accident })
  }
}

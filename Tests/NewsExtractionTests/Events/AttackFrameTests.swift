import NewsModel
import Testing

@Suite struct AttackFrameTests {
  @Test func `a strike has its source, its place and its casualties`() {
    let reading = EventReading("A Chilean drone strike in Kolm killed nine people on Tuesday.")
    #expect(reading.kinds == [.fight])
    #expect(reading.triggers == ["strike"])
    #expect(reading.names(.source) == ["Chilean"])
    #expect(reading.names(.casualty) == ["nine people"])
    #expect(reading.places == ["Kolm"])
    #expect(reading.days == ["2031-05-06"])
  }

  @Test(arguments: [
    ("The shelling in Kolm left 12 dead.", "12 dead"),
    ("The car bombing in Kolm left dozens injured.", "dozens injured"),
    ("Four people were wounded in an attack in Kolm.", "Four people"),
  ])
  func `casualties are kept as they are worded`(_ pair: (text: String, casualties: String)) {
    #expect(EventReading(pair.text).names(.casualty) == [pair.casualties])
  }

  @Test func `an attack without casualties needs who attacks and whom`() {
    let reading = EventReading("Norway attacked Chile on Monday.")
    #expect(reading.names(.source) == ["Norway"])
    #expect(reading.names(.target) == ["Chile"])
    #expect(EventReading("The plan was attacked from all sides.").events.isEmpty)
  }

  @Test func `a year is no number of dead`() {
    #expect(EventReading("The attack of 2019 is not forgotten.").names(.casualty).isEmpty)
  }

  @Test func `the wounded behind and are not among the dead`() {
    let reading = EventReading("The strike in Kolm killed at least 12 civilians and wounded 30 on Tuesday.")
    #expect(reading.names(.casualty) == ["at least 12 civilians", "30"])
    #expect(reading.events.map(\.dead) == [12])
    #expect(reading.events.map(\.injured) == [30])
  }

  @Test func `force of arms is FIGHT, other violence ASSAULT`() {
    #expect(EventReading("Chilean troops killed three people in Kolm.").kinds == [.fight])
    #expect(EventReading("A suicide bombing in Kolm killed three people.").kinds == [.assault])
    #expect(EventReading("Norway attacked Chile with missiles on Monday.").kinds == [.fight])
  }

  @Test func `an accident is no attack`() {
    #expect(EventReading("An explosion in the engine room of the ferry killed three people in Kolm.").kinds == [.other])
    #expect(EventReading("The crash killed nine people.").kinds == [.other])
  }

  @Test func `workers on strike attack nobody`() {
    let reading = EventReading("Railway workers went on strike across Norway on Monday.")
    #expect(reading.events.map(\.happening) == [.protest])
    #expect(reading.names(.source) == ["Railway workers"])
  }

  @Test func `a car is no weapon`() {
    #expect(EventReading("Two men were killed when a car struck a wall.").events.map(\.happening) == [.death])
  }
}

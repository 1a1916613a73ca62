import NewsModel
import Testing

@Suite struct FrameMatcherTests {
  @Test func `what may be is no event`() {
    #expect(EventReading("Norway might attack Chile.").events.isEmpty)
    #expect(EventReading("Norway could release the prisoners if Chile agreed.").events.isEmpty)
    #expect(EventReading("Norway attacked Chile.").kinds == [.fight])
  }

  @Test func `whoever faces criticism is criticized`() {
    let reading = EventReading("Maria Velk faced criticism in Kolm.")
    #expect(reading.kinds == [.disapprove])
    #expect(reading.names(.target) == ["Maria Velk"])
  }

  @Test func `a news conference is no meeting`() {
    #expect(EventReading("Maria Velk held a news conference in Kolm.").events.isEmpty)
    #expect(EventReading("Maria Velk held a conference with Chile in Kolm.").kinds == [.consult])
  }

  @Test func `the month is no march`() {
    #expect(EventReading("Maria Velk held a dance in March.").events.isEmpty)
  }

  @Test func `a bill goes to the chamber, but does not visit it`() {
    #expect(EventReading("It will go to Oslo.").events.isEmpty)
    #expect(EventReading("Maria Velk will go to Oslo.").events.map(\.happening) == [.visit])
  }

  @Test func `what is called off by telephone is still called off`() {
    #expect(EventReading("The union called off a two-day strike in Kolm.").kinds == [.concede])
  }

  @Test func `a date of what is agreed is not that of the agreement`() {
    #expect(EventReading("Norway agreed on Monday to release the prisoners in June.").days == ["2031-05-05"])
    #expect(EventReading("Norway agreed to release the prisoners in June.").days == [nil])
  }

  @Test func `things bought and launched are targets`() {
    let reading = EventReading("Norwegian shipbuilder Velkur unveiled a new ferry on Tuesday.")
    #expect(reading.events.map(\.happening) == [.launch])
    #expect(reading.names(.target) == ["new ferry"])
  }

  @Test func `a strike that is announced for a day is a protest`() {
    #expect(EventReading("Maria Velk announced a strike for May 27.").kinds == [.protest])
    #expect(EventReading("Norway announced a strike on Chilean bases.").kinds != [.protest])
  }

  @Test func `a strike where a union speaks is a protest`() {
    #expect(EventReading("The union was firm. The strike began on Monday.").kinds == [.protest])
  }

  @Test func `who declines to say, concedes that or is free does nothing of the kind`() {
    #expect(EventReading("Norway declined to say why.").events.isEmpty)
    #expect(EventReading("Norway conceded that it was small.").events.isEmpty)
    #expect(EventReading("The vote was free.").events.isEmpty)
  }

  @Test func `a town is captured and not arrested`() {
    let reading = EventReading("Rebels captured Dovrel. Many fled the town of Dovrel.")
    #expect(reading.events.first?.happening == .attack)
  }

  @Test func `whoever insists that something is so demands nothing`() {
    #expect(EventReading("Norway insists that the cost will stay low.").events.isEmpty)
  }

  @Test func `nobody meets who gathers papers`() {
    let reading = EventReading("Maria Velk gathered her papers and left.")
    #expect(!reading.mentions.contains { $0.happening == .meeting })
  }

  @Test func `a strike by drones is no dispute`() {
    let reading = EventReading("A drone hit the port. Maria Velk condemned the strike.")
    #expect(!(reading.events + reading.mentions).contains { $0.happening == .protest })
  }
}

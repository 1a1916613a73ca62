import NewsModel
import Testing

/// Later news of what happened: how many it has killed by now.
@Suite struct TollTests {
  @Test(arguments: [
    ("The official death toll has risen to 11, the ministry said.", 11),
    ("The death toll from the floods in Kolm reached 1,204 on Tuesday.", 1204),
    ("The number of people killed in the fire has risen to 14.", 14),
    ("Two more bodies were found, bringing the death toll from the quake to nine.", 9),
    ("Eleven people lost their lives in the blaze.", 11), ("At least 12 miners are known to have died.", 12),
    ("The flood claimed 30 lives.", 30),
  ])
  func `a count of the dead is read however it is worded`(_ pair: (text: String, dead: Int)) {
    #expect(EventReading(pair.text).events.contains { $0.dead == pair.dead })
  }

  @Test func `the day on which a toll rose is not that of the quake`() {
    let reading = EventReading("The death toll from the earthquake in Kolm has risen to 14, officials said on Tuesday.")
    #expect(reading.events.map(\.happening) == [.disaster])
    #expect(reading.days == [nil])
    #expect(reading.places == ["Kolm"])
  }

  @Test func `the quake's own day is`() {
    let reading = EventReading("The death toll from Sunday's earthquake in Kolm rose to 14 on Tuesday.")
    #expect(reading.days == ["2031-05-04"])
  }

  @Test func `the hurt are no dead`() {
    let reading = EventReading(
      "An earthquake struck Kolm on Sunday, killing nine people and injuring more than 60, officials said.")
    #expect(reading.events.first?.dead == 9)
    #expect(reading.events.first?.injured == 60)
  }

  @Test func `a toll of another sort is none`() {
    #expect(EventReading("The toll on the bridge rose to 11 crowns.").events.allSatisfy { $0.dead == nil })
  }
}

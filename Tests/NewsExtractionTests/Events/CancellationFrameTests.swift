import NewsModel
import Testing

@Suite struct CancellationFrameTests {
  @Test func `a part in a meeting that is called off is cancelled`() {
    let reading = EventReading("Maria Velk canceled her participation in the summit on Monday.")
    #expect(reading.statuses == [.cancelled])
    #expect(reading.names(.source) == ["Maria Velk"])
    #expect(reading.days == ["2031-05-05"])
  }

  @Test func `a country may pull its ministers from talks`() {
    let reading = EventReading("Norway pulled its ministers from the talks.")
    #expect(reading.statuses == [.cancelled])
    #expect(reading.names(.source) == ["Norway"])
  }

  @Test func `a visit that is put off is postponed`() {
    let reading = EventReading("Maria Velk postponed her trip.")
    #expect(reading.statuses == [.postponed])
  }

  @Test func `a rope that is pulled is no meeting`() {
    #expect(EventReading("Maria Velk pulled the rope.").events.isEmpty)
  }
}

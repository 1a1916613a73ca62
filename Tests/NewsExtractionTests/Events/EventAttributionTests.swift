import NewsModel
import Testing

@Suite struct EventAttributionTests {
  @Test func `what stands in somebody's words is alleged by them`() {
    let reading = EventReading("“Chilean troops attacked the port on Monday,” Maria Velk said.")
    #expect(reading.statuses == [.alleged])
    #expect(reading.events.map(\.allegedBy) == ["Maria Velk"])
  }

  @Test func `what somebody claims is alleged`() {
    let reading = EventReading("Maria Velk claimed that Chilean troops attacked the port.")
    #expect(reading.statuses == [.alleged])
  }

  @Test func `what the article tells on its own is not`() {
    let reading = EventReading("Chilean troops attacked the port on Monday.")
    #expect(reading.statuses == [.happened])
    #expect(reading.events.map(\.allegedBy) == [nil])
  }
}

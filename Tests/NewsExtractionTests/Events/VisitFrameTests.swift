import NewsModel
import Testing

@Suite struct VisitFrameTests {
  @Test(arguments: [
    "Maria Velk visited Portugal on Tuesday.", "Maria Velk travelled to Portugal on Tuesday.",
    "Maria Velk arrived in Portugal on Tuesday.", "Maria Velk flew to Portugal on Tuesday.",
  ])
  func `a journey has who goes, where and when`(_ text: String) {
    let reading = EventReading(text)
    #expect(reading.kinds == [.consult])
    #expect(reading.statuses == [.happened])
    #expect(reading.names(.source) == ["Maria Velk"])
    #expect(reading.places == ["Portugal"])
    #expect(reading.days == ["2031-05-06"])
  }

  @Test func `a journey to come is planned`() {
    let reading = EventReading("Maria Velk will visit Portugal in June.")
    #expect(reading.statuses == [.planned])
    #expect(reading.days == ["2031-06-01/2031-06-30"])
  }

  @Test func `a visit may be a noun`() {
    let reading = EventReading("They spoke of the upcoming visit of envoy Maria Velk to Portugal.")
    #expect(reading.statuses == [.planned])
    #expect(reading.names(.source) == ["Maria Velk"])
    #expect(reading.places == ["Portugal"])
  }

  @Test func `a journey that did not happen is denied`() {
    #expect(EventReading("Maria Velk did not visit Portugal.").statuses == [.denied])
  }

  @Test func `a visit to no place is no event`() {
    #expect(EventReading("Maria Velk visited her old aunt.").events.isEmpty)
  }

  @Test func `a journey that never happened is denied`() {
    #expect(EventReading("Maria Velk never visited Portugal.").statuses == [.denied])
  }
}

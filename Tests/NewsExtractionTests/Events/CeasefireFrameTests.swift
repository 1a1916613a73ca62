import NewsModel
import Testing

@Suite struct CeasefireFrameTests {
  @Test func `a ceasefire that is declared is a concession`() {
    let reading = EventReading("Norway declared a three-day ceasefire on Monday.")
    #expect(reading.kinds == [.retreat])
    #expect(reading.statuses == [.happened])
    #expect(reading.names(.source) == ["Norway"])
    #expect(reading.days == ["2031-05-05"])
  }

  @Test(arguments: [
    ("Norway rejected the truce.", Event.Kind.reject), ("Norway signed the armistice.", .agree),
    ("Norway violated the ceasefire.", .fight), ("Norway announced a truce.", .retreat),
  ])
  func `the verb tells what became of it`(_ pair: (text: String, kind: Event.Kind)) {
    #expect(EventReading(pair.text).kinds == [pair.kind])
  }

  @Test func `a ceasefire behind a comma is another matter`() {
    #expect(EventReading("Norway announced a budget, and a ceasefire was far away.").events.isEmpty)
  }

  @Test(arguments: [
    ("Norway will declare a ceasefire.", Event.Status.planned), ("Norway did not declare a ceasefire.", .denied),
  ])
  func `a ceasefire may be planned or denied`(_ pair: (text: String, status: Event.Status)) {
    #expect(EventReading(pair.text).statuses == [pair.status])
  }
}

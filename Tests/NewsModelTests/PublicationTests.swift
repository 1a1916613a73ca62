import NewsModel
import Testing

@Suite struct PublicationTests {
  private let day = CalendarDay(year: 2025, month: 4, day: 23)!

  @Test func `a publication is written as precisely as it is known`() {
    #expect(Publication(day: day, basis: .text, evidence: "").iso8601 == "2025-04-23")
    #expect(Publication(day: day, time: "13:47", basis: .text, evidence: "").iso8601 == "2025-04-23T13:47")
    #expect(
      Publication(day: day, time: "13:47", utcOffset: "+06:00", basis: .text, evidence: "").iso8601
        == "2025-04-23T13:47+06:00")
  }

  @Test func `an offset without a time says nothing`() {
    #expect(Publication(day: day, utcOffset: "Z", basis: .field, evidence: "date").iso8601 == "2025-04-23")
  }

  @Test func `the basis names its evidence`() {
    #expect(Publication(day: day, basis: .field, evidence: "published").basisDescription == "field: published")
  }
}

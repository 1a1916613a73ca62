import NewsModel
import Testing

@Suite struct DayIntervalTests {
  private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

  @Test func `the ends are put in order`() throws {
    let interval = DayInterval(from: try day("2025-04-23"), to: try day("2025-04-21"))
    #expect(interval.from.description == "2025-04-21")
    #expect(interval.count == 3)
    #expect(interval.day == nil)
  }

  @Test func `one day is an interval of one`() throws {
    let interval = DayInterval(try day("2025-04-23"))
    #expect(interval.count == 1)
    #expect(interval.day?.description == "2025-04-23")
  }

  @Test func `months and years are whole`() {
    #expect(DayInterval(year: 2024, month: 2)?.count == 29)
    #expect(DayInterval(year: 2024)?.count == 366)
    #expect(DayInterval(year: 2025, month: 13) == nil)
    #expect(DayInterval(year: 0) == nil)
  }

  @Test func `an interval contains its parts and overlaps its neighbours' shared days`() throws {
    let april = try #require(DayInterval(year: 2025, month: 4))
    let week = DayInterval(from: try day("2025-04-28"), to: try day("2025-05-04"))
    #expect(april.contains(DayInterval(try day("2025-04-30"))))
    #expect(!april.contains(week))
    #expect(april.overlaps(week))
    #expect(!april.overlaps(DayInterval(try day("2025-05-01"))))
  }
}

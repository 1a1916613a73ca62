import NewsModel
import Testing

@Suite struct CalendarDayTests {
  @Test func `the first of January 1970 is day zero`() throws {
    let epoch = try #require(CalendarDay(year: 1970, month: 1, day: 1))
    #expect(epoch.dayNumber == 0)
    #expect(epoch.weekday == .thursday)
  }

  @Test func `every day of the calendar comes back from its number, in order`() {
    var previous: CalendarDay?
    for number in stride(from: -719_162, through: 2_932_896, by: 997) {
      let day = CalendarDay(dayNumber: number)
      #expect(day.dayNumber == number)
      #expect(CalendarDay(day.description) == day)
      if let previous { #expect(previous < day) }
      previous = day
    }
  }

  @Test func `the calendar begins with the year 1 and ends with the year 9999`() {
    #expect(CalendarDay(dayNumber: -719_162).description == "0001-01-01")
    #expect(CalendarDay(dayNumber: 2_932_896).description == "9999-12-31")
    #expect(CalendarDay(dayNumber: .min).description == "0001-01-01")
    #expect(CalendarDay(dayNumber: .max).description == "9999-12-31")
  }

  @Test func `consecutive numbers are consecutive days across a leap February and a year's end`() {
    let days = ["2024-02-28", "2024-02-29", "2024-03-01"].compactMap { CalendarDay($0) }
    #expect(days.map { $0.dayNumber - days[0].dayNumber } == [0, 1, 2])
    #expect(CalendarDay("2025-12-31")?.adding(days: 1).description == "2026-01-01")
    #expect(CalendarDay("2023-03-01")?.adding(days: -1).description == "2023-02-28")
  }

  @Test(arguments: [(1900, 28), (2000, 29), (2023, 28), (2024, 29), (2100, 28)])
  func `February has 29 days in leap years only`(year: Int, days: Int) {
    #expect(CalendarDay.daysInMonth(2, of: year) == days)
    #expect((CalendarDay(year: year, month: 2, day: 29) != nil) == (days == 29))
  }

  @Test(arguments: [
    ("2025-04-21", Weekday.monday), ("2025-04-23", .wednesday), ("2025-04-27", .sunday), ("1969-12-31", .wednesday),
    ("0001-01-01", .monday), ("9999-12-31", .friday),
  ])
  func `weekdays are right on both sides of 1970`(text: String, weekday: Weekday) {
    #expect(CalendarDay(text)?.weekday == weekday)
  }

  @Test(arguments: [
    ("2025-01-31", 1, "2025-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2025-03-31", -1, "2025-02-28"),
    ("2025-12-15", 1, "2026-01-15"), ("2025-01-15", -1, "2024-12-15"), ("2025-05-31", 6, "2025-11-30"),
    ("2025-01-15", -25, "2022-12-15"),
  ])
  func `a day that the month lacks becomes its last`(start: String, months: Int, end: String) {
    #expect(CalendarDay(start)?.adding(months: months).description == end)
  }

  @Test(arguments: ["2025-04-23", "2025-04-23T13:47:00+06:00", "2025-04-23 13:47"])
  func `ISO 8601 is read with and without a time`(text: String) {
    #expect(CalendarDay(text)?.description == "2025-04-23")
  }

  @Test(arguments: [
    "", "2025", "2025-4-23", "2025-02-30", "2025-13-01", "0000-01-01", "2025/04/23", "2025-04-234", "x025-04-23",
  ])
  func `what is no day is nil`(text: String) {
    #expect(CalendarDay(text) == nil)
  }

  @Test func `a sum that overflows is the calendar's end, not a crash`() throws {
    let day = try #require(CalendarDay("2025-04-23"))
    #expect(day.adding(days: 4_000_000).description == "9999-12-31")
    #expect(day.adding(months: 200_000).year == 9999)
    #expect(day.adding(months: -200_000).year == 1)
  }
}

import NewsModel

/// A TIMEX3 value with the days it covers.
struct Period {
  var value: String
  var interval: DayInterval?

  init(_ value: String, _ interval: DayInterval? = nil) {
    self.value = value
    self.interval = interval
  }

  /// A day, or the unknown one.
  static func day(_ day: CalendarDay?) -> Period {
    guard let day else { return Period("XXXX-XX-XX") }
    return Period(day.description, DayInterval(day))
  }

  /// A day of the month in a year that may be unknown.
  static func day(year: Int?, month: Int, day: Int) -> Period? {
    guard let year else {
      // A leap year knows every day.
      guard CalendarDay(year: 2000, month: month, day: day) != nil else { return nil }
      return Period("XXXX-\(padded(month))-\(padded(day))")
    }
    return CalendarDay(year: year, month: month, day: day).map { .day($0) }
  }

  static func weekday(_ weekday: Int) -> Period { Period("XXXX-WXX-\(weekday + 1)") }

  /// The week of a day, Monday to Sunday, under its number of ISO 8601.
  static func week(of day: CalendarDay?) -> Period {
    guard let day else { return Period("XXXX-WXX") }
    let monday = day.adding(days: -day.weekday.rawValue)
    return Period(weekNumber(monday), DayInterval(from: monday, to: monday.adding(days: 6)))
  }

  /// The Saturday and Sunday of a day's week.
  static func weekend(of day: CalendarDay?) -> Period {
    guard let day else { return Period("XXXX-WXX-WE") }
    let monday = day.adding(days: -day.weekday.rawValue)
    return Period(
      weekNumber(monday) + "-WE", DayInterval(from: monday.adding(days: 5), to: monday.adding(days: 6)))
  }

  private static func weekNumber(_ monday: CalendarDay) -> String {
    // A week belongs to the year of its Thursday.
    let thursday = monday.adding(days: 3)
    let newYear = CalendarDay(year: thursday.year, month: 1, day: 1)!
    return "\(padded(thursday.year, 4))-W\(padded((thursday.dayNumber - newYear.dayNumber) / 7 + 1))"
  }

  static func month(year: Int?, _ month: Int) -> Period {
    guard let year else { return Period("XXXX-\(padded(month))") }
    return Period("\(padded(year, 4))-\(padded(month))", DayInterval(year: year, month: month))
  }

  static func quarter(year: Int?, _ quarter: Int) -> Period {
    guard let year else { return Period("XXXX-Q\(quarter)") }
    return Period("\(padded(year, 4))-Q\(quarter)", months(year, quarter * 3 - 2, quarter * 3))
  }

  static func year(_ year: Int?) -> Period {
    guard let year else { return Period("XXXX") }
    return Period(padded(year, 4), DayInterval(year: year))
  }

  /// Ten years; the unknown digit is an X, as in ISO 8601-2.
  static func decade(of year: Int?) -> Period {
    guard let year else { return Period("XXXX") }
    let first = year / 10 * 10
    return Period("\(padded(year / 10, 3))X", years(first, first + 9))
  }

  /// A hundred years: the 19th century is `18XX`, from 1801 to 1900.
  static func century(_ number: Int?) -> Period {
    guard let number, number > 0 else { return Period("XXXX") }
    return Period("\(padded(number - 1))XX", years(number * 100 - 99, number * 100))
  }

  /// A season of the northern half of the earth, by the calendar months of meteorologists; winter begins in its year.
  static func season(year: Int?, _ season: Int) -> Period {
    let code = ["SP", "SU", "FA", "WI"][season - 1]
    guard let year else { return Period("XXXX-\(code)") }
    guard season == 4 else { return Period("\(padded(year, 4))-\(code)", months(year, season * 3, season * 3 + 2)) }
    guard let from = CalendarDay(year: year, month: 12, day: 1) else { return Period("XXXX-\(code)") }
    return Period("\(padded(year, 4))-WI", DayInterval(from: from, to: from.adding(months: 3).adding(days: -1)))
  }

  /// A time of a day: `2025-04-22TEV`, `2025-04-22T15:14`.
  static func time(_ day: CalendarDay?, _ time: String) -> Period {
    Period("\(Period.day(day).value)T\(time)", day.map { DayInterval($0) })
  }

  /// A length of time: `P3Y`, `PT2H`, `PXD`.
  static func duration(_ amount: String, _ unit: TimeUnit) -> Period {
    var (amount, letter) = (amount, "D")
    var factor = 1
    switch unit {
    case .second: return Period("PT\(amount)S")
    case .minute: return Period("PT\(amount)M")
    case .hour: return Period("PT\(amount)H")
    case .day: letter = "D"
    case .week: letter = "W"
    case .fortnight: (letter, factor) = ("W", 2)
    case .month: letter = "M"
    case .quarter: (letter, factor) = ("M", 3)
    case .year: letter = "Y"
    case .decade: (letter, factor) = ("Y", 10)
    case .century: (letter, factor) = ("Y", 100)
    case .weekend: letter = "W"
    }
    if factor > 1, let number = Int(amount) { amount = String(number * factor) }
    return Period("P\(amount)\(letter)")
  }

  private static func months(_ year: Int, _ first: Int, _ last: Int) -> DayInterval? {
    guard let from = DayInterval(year: year, month: first), let to = DayInterval(year: year, month: last) else {
      return nil
    }
    return DayInterval(from: from.from, to: to.to)
  }

  private static func years(_ first: Int, _ last: Int) -> DayInterval? {
    guard let from = DayInterval(year: max(first, 1)), let to = DayInterval(year: last) else { return nil }
    return DayInterval(from: from.from, to: to.to)
  }

  static func padded(_ number: Int, _ width: Int = 2) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

/// The units of time, numbered as `dates.txt` does.
enum TimeUnit: Int {
  case second = 1
  case minute, hour, day, week, fortnight, month, quarter, year, decade, century, weekend

  /// The unit `offset` units away from a day: a day, a week, a month… Nil for units below the day.
  func period(_ offset: Int, from day: CalendarDay?) -> Period? {
    switch self {
    case .second, .minute, .hour: nil
    case .day: .day(day?.adding(days: offset))
    case .week: .week(of: day?.adding(days: 7 * offset))
    case .fortnight: .week(of: day?.adding(days: 14 * offset))
    case .weekend: .weekend(of: day?.adding(days: 7 * offset))
    case .month:
      if let month = day?.adding(months: offset) { .month(year: month.year, month.month) } else { Period("XXXX-XX") }
    case .quarter:
      if let month = day?.adding(months: 3 * offset) {
        .quarter(year: month.year, (month.month + 2) / 3)
      } else {
        Period("XXXX-QX")
      }
    case .year: .year(day.map { $0.adding(months: 12 * offset).year })
    case .decade: .decade(of: day.map { $0.adding(months: 120 * offset).year })
    case .century: .century(day.map { ($0.adding(months: 1200 * offset).year + 99) / 100 })
    }
  }

  /// The most days that the unit has.
  var days: Int {
    switch self {
    case .second, .minute, .hour, .day: 1
    case .week, .weekend: 7
    case .fortnight: 14
    case .month: 31
    case .quarter: 92
    case .year: 366
    case .decade: 3653
    case .century: 36_525
    }
  }

  /// The day `count` of this unit away from another.
  func day(_ count: Int, from day: CalendarDay) -> CalendarDay {
    switch self {
    case .second, .minute: day
    case .hour: day.adding(days: count / 24)
    case .day: day.adding(days: count)
    case .week, .weekend: day.adding(days: 7 * count)
    case .fortnight: day.adding(days: 14 * count)
    case .month: day.adding(months: count)
    case .quarter: day.adding(months: 3 * count)
    case .year: day.adding(months: 12 * count)
    case .decade: day.adding(months: 120 * count)
    case .century: day.adding(months: 1200 * count)
    }
  }
}

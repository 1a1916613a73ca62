/// A day of the proleptic Gregorian calendar, without a time of day or a time zone.
///
/// Newspapers date by the day, so most of newsdb reckons in days. Arithmetic goes through ``dayNumber``, the count of
/// days since 1970-01-01 (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
///
/// ```swift
/// let wednesday = CalendarDay("2025-04-23")!
/// wednesday.weekday            // .wednesday
/// wednesday.adding(days: -1)   // 2025-04-22
/// ```
public struct CalendarDay: Hashable, Sendable, Comparable {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// Makes a day, or nil where the calendar has no such day (30 February) or the year is outside 1…9999.
  public init?(year: Int, month: Int, day: Int) {
    guard 1...9999 ~= year, 1...12 ~= month, day >= 1, day <= Self.daysInMonth(month, of: year) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Makes the day that lies `dayNumber` days after 1970-01-01; days outside the years 1…9999 are clamped to them.
  public init(dayNumber: Int) {
    let clamped = min(max(dayNumber, -719_162), 2_932_896)
    let shifted = clamped + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Reads `YYYY-MM-DD` (ISO 8601), also as the start of a longer date-time; nil for anything else.
  public init?(_ iso8601: some StringProtocol) {
    let bytes = Array(iso8601.utf8.prefix(11))
    guard bytes.count >= 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
    if bytes.count == 11 {
      guard bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " ") else { return nil }
    }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard 0x30...0x39 ~= byte else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Days since 1970-01-01; negative before it.
  public var dayNumber: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday; Monday is 0.
    Weekday(rawValue: ((dayNumber + 3) % 7 + 7) % 7)!
  }

  /// The day `days` later, or earlier where negative.
  public func adding(days: Int) -> CalendarDay {
    CalendarDay(dayNumber: dayNumber + days)
  }

  /// The same day `months` later, or earlier where negative; a day the month lacks becomes its last.
  public func adding(months: Int) -> CalendarDay {
    let index = year * 12 + (month - 1) + months
    let newYear = min(max(index >= 0 ? index / 12 : (index - 11) / 12, 1), 9999)
    let newMonth = ((index % 12) + 12) % 12 + 1
    return CalendarDay(year: newYear, month: newMonth, day: min(day, Self.daysInMonth(newMonth, of: newYear)))!
  }

  /// How many days `month` (1 to 12) has in `year`.
  public static func daysInMonth(_ month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Earlier days order before later ones.
  public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CalendarDay: CustomStringConvertible {
  /// `YYYY-MM-DD`, ISO 8601.
  public var description: String {
    String(unsafeUninitializedCapacity: 10) { bytes in
      func put(_ value: Int, _ width: Int, at place: Int) {
        var rest = value
        for offset in stride(from: width - 1, through: 0, by: -1) {
          bytes[place + offset] = UInt8(ascii: "0") + UInt8(rest % 10)
          rest /= 10
        }
      }
      put(year, 4, at: 0)
      bytes[4] = UInt8(ascii: "-")
      put(month, 2, at: 5)
      bytes[7] = UInt8(ascii: "-")
      put(day, 2, at: 8)
      return 10
    }
  }
}

/// A day of the week; raw values count from Monday, as ISO 8601 does, but from zero.
public enum Weekday: Int, Sendable, CaseIterable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday
}

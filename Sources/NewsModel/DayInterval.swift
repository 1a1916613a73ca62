/// A span of whole days, both ends inclusive: how newsdb keeps a date together with its precision.
///
/// A known day is an interval of one day; "last week" is one of seven; "April 2025" one of thirty.
public struct DayInterval: Hashable, Sendable {
  /// The first day.
  public let from: CalendarDay
  /// The last day, never before ``from``.
  public let to: CalendarDay

  /// Makes an interval; the ends are put in order.
  public init(from: CalendarDay, to: CalendarDay) {
    self.from = min(from, to)
    self.to = max(from, to)
  }

  /// The interval that is one day.
  public init(_ day: CalendarDay) {
    from = day
    to = day
  }

  /// The interval of a whole month of a year.
  public init?(year: Int, month: Int) {
    guard let first = CalendarDay(year: year, month: month, day: 1),
      let last = CalendarDay(year: year, month: month, day: CalendarDay.daysInMonth(month, of: year))
    else { return nil }
    self.init(from: first, to: last)
  }

  /// The interval of a whole year.
  public init?(year: Int) {
    guard let first = CalendarDay(year: year, month: 1, day: 1), let last = CalendarDay(year: year, month: 12, day: 31)
    else { return nil }
    self.init(from: first, to: last)
  }

  /// The day, where the interval is a single one.
  public var day: CalendarDay? { from == to ? from : nil }

  /// How many days it holds.
  public var count: Int { to.dayNumber - from.dayNumber + 1 }

  /// Whether every day of `other` is a day of this interval.
  public func contains(_ other: DayInterval) -> Bool { from <= other.from && other.to <= to }

  /// Whether they share a day.
  public func overlaps(_ other: DayInterval) -> Bool { from <= other.to && other.from <= to }
}

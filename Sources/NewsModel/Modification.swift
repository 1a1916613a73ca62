/// When an article was last changed: the publisher's word for it, by a field or a mark of the page, never inferred.
public struct Modification: Hashable, Sendable {
  /// The day, in the publisher's own reckoning.
  public var day: CalendarDay
  /// The time of day, `HH:MM` or `HH:MM:SS`, where stated.
  public var time: String?
  /// The offset from UTC, `Z` or `+06:00`, where stated.
  public var utcOffset: String?

  /// Makes a date of change.
  public init(day: CalendarDay, time: String? = nil, utcOffset: String? = nil) {
    self.day = day
    self.time = time
    self.utcOffset = utcOffset
  }

  /// Reads what ``iso8601`` writes; nil where there is no day.
  ///
  /// ```swift
  /// Modification(iso8601: "2025-04-23T13:47+06:00")?.time // "13:47"
  /// ```
  public init?(iso8601 text: String) {
    guard let day = CalendarDay(text) else { return nil }
    let rest = text.dropFirst(11)
    let zone = rest.firstIndex { $0 == "Z" || $0 == "+" || $0 == "-" } ?? rest.endIndex
    self.init(
      day: day, time: zone == rest.startIndex ? nil : String(rest[..<zone]),
      utcOffset: zone == rest.endIndex ? nil : String(rest[zone...]))
  }

  /// ISO 8601, as precise as what is known: `2025-04-23`, `2025-04-23T13:47`, `2025-04-23T13:47+06:00`.
  public var iso8601: String {
    guard let time else { return day.description }
    return "\(day)T\(time)\(utcOffset ?? "")"
  }
}

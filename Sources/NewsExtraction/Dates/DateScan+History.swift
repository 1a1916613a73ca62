import NewsLanguage
import NewsModel

/// Texts that tell of years gone by: a chronicle, a life, the background of a conflict. News counts from its day of
/// publication; histories count from the time last spoken of.
extension DateScan {
  /// How many years of old a history names at least, and how many times more of them than days that count from publication.
  private static let years = 6
  private static let preponderance = 3

  /// Whether a text names many years that are over and few weekdays and todays.
  static func tellsHistory(
    _ tokens: UnsafeBufferPointer<Token>, _ bytes: UnsafeBufferPointer<UInt8>, words: UnsafeBufferPointer<TimeWord>,
    before reference: CalendarDay?
  ) -> Bool {
    var years = 0
    var days = 0
    // Without a day of publication no year is known to be over: then the weekdays alone speak against a history.
    let last = reference.map { $0.year - 2 } ?? 2100
    for index in tokens.indices {
      let token = tokens[index]
      if token.shape == .number {
        if token.end - token.start == 4, let year = year(bytes, token.start), 1000...last ~= year { years += 1 }
      } else if token.isAny(.weekday) {
        days += 1
      } else {
        switch words[index] {
        case .today, .yesterday, .tomorrow, .tonight: days += 1
        default: break
        }
      }
    }
    return years >= Self.years && years > preponderance * days
  }

  private static func year(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var year = 0
    for byte in bytes[start..<start + 4] {
      guard 0x30...0x39 ~= byte else { return nil }
      year = year * 10 + Int(byte & 0xF)
    }
    return year
  }

  /// Whether a day lies before last year, out of reach of what counts from publication.
  func isOver(_ day: CalendarDay) -> Bool { reference.map { day.year < $0.year - 1 } ?? true }

  /// The year of a month in a history: that of the time last spoken of, or its neighbour where the month is then nearer,
  /// from five months back to half a year on.
  func yearOfHistory(month: Int) -> Int? {
    guard isHistory, let last = lastInterval, last.count <= 366, isOver(last.to) else { return nil }
    if last.count > 92 { return last.from.year }
    let distance = month - last.from.month
    return distance > 6 ? last.from.year - 1 : distance < -5 ? last.from.year + 1 : last.from.year
  }
}

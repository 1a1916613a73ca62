import NewsLanguage
import NewsModel

/// Texts that tell of years gone by: a chronicle, a life, the background of a conflict. News counts from its day of
/// publication; histories count from the time last spoken of.
extension DateScan {
  /// How many years that are over a history names at least, for how many words one, and how many times more of them than
  /// years at hand. A weekday or a "today" weighs twice: nearly every text that has one is news, whatever it looks back on.
  private static let years = 8
  private static let density = 60
  private static let preponderance = 10

  /// Whether a text names many years that are over, few at hand and no day that counts from publication.
  static func tellsHistory(
    _ tokens: UnsafeBufferPointer<Token>, _ bytes: UnsafeBufferPointer<UInt8>, words: UnsafeBufferPointer<TimeWord>,
    before reference: CalendarDay?
  ) -> Bool {
    var old = 0
    var recent = 0
    var days = 0
    // Without a day of publication no year is known to be at hand.
    let last = reference.map { $0.year - 2 } ?? 2100
    for index in tokens.indices {
      let token = tokens[index]
      if token.shape == .number {
        guard token.end - token.start == 4, let year = year(bytes, token.start) else { continue }
        if 1000...last ~= year { old += 1 } else if last...last + 3 ~= year { recent += 1 }
      } else if token.isAny(.weekday), token.end - token.start >= 6 {
        days += 1
      } else {
        switch words[index] {
        case .today, .yesterday, .tomorrow, .tonight: days += 1
        default: break
        }
      }
    }
    return old >= years && old * density >= tokens.count && old > preponderance * (recent + 2 * days)
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

import NewsLanguage
import NewsModel

/// A time by the clock: "3:14 pm", "8 a.m. on Monday", "18:00 UTC", "at noon", "around 10 o'clock".
///
/// The day is the one named with it, else the one last spoken of nearby, else that of publication. A zone that is stated
/// and whose offset is known ends the value (``TimeZoneName``).
struct ClockRule: DateRule {
  func match(at index: Int, in scan: DateScan) -> DateMatch? {
    let start = scan.word(index) == .approximately ? index + 1 : index
    guard let clock = time(start, in: scan) else { return nil }
    var time = clock.written
    let stated = TimeZoneName(clock.end, in: scan)
    var end = stated?.end ?? clock.end
    if clock.isPlain, stated == nil, !isTold(start, end, in: scan) { return nil }
    // The period of "p. m." is left out at the end only.
    if scan.word(end) == .period, scan.word(end - 1) == .letterM { end += 1 }
    // "on Monday", "Monday", "that day"
    let dayStart = [.on, .of, .comma].contains(scan.word(end)) ? end + 1 : end
    let named = TimeOfDayRule.day(dayStart, in: scan)
    let day = named?.period.interval?.day
    if day == nil, scan.word(end - 1) == .period { end -= 1 }
    let moment = day ?? (clock.isPlain && opensEntry(start, end, in: scan) ? entryDay(start, in: scan) : scan.nearbyDay)
    time += stated?.suffix(on: moment) ?? ""
    // "09:10 local time (0440 GMT)": the one that anyone can place.
    if day == nil, scan.word(end) == .openParenthesis, let inner = self.time(end + 1, in: scan),
      let zone = TimeZoneName(inner.end, in: scan), scan.word(zone.end) == .closeParenthesis
    {
      time = inner.written + zone.suffix(on: moment)
      end = zone.end + 1
    }
    guard let named, day != nil else {
      return DateMatch(end: end, kind: .time, period: .time(moment, time), isRelative: true)
    }
    return DateMatch(end: named.end, kind: .time, period: .time(moment, time), isRelative: named.isRelative)
  }

  /// The time as ISO 8601 writes it; plain where nothing but its colon tells that it is one.
  private func time(_ index: Int, in scan: DateScan) -> (written: String, end: Int, isPlain: Bool)? {
    // "0440 GMT"
    if case .integer(let figures, digits: 4) = scan.numeral(index), figures / 100 < 24, figures % 100 < 60,
      scan.word(index + 1) == .utc
    {
      return (Self.written(figures / 100, figures % 100), index + 1, false)
    }
    if let part = scan.dayPart(index), part == 5 || part == 6 {
      return (part == 5 ? "12:00" : "00:00", index + 1, false)
    }
    // "8 : 30 p.m.", as some texts have their marks set apart
    if let hour = scan.integer(index), hour <= 12, scan.isToken(index + 1, ":"),
      case .integer(let minute, digits: 2) = scan.numeral(index + 2), minute < 60,
      let (offset, end) = meridiem(index + 3, in: scan)
    {
      return (Self.written(hour % 12 + offset, minute), end, false)
    }
    let hour: Int
    let minute: Int
    switch scan.numeral(index) {
    case .clock(let h, let m, let meridiem?): return (Self.written(h % 12 + meridiem, m), index + 1, false)
    case .clock(let h, let m, nil): (hour, minute) = (h, m)
    case .integer(let h, let digits) where digits <= 2 && h <= 24: (hour, minute) = (h, 0)
    case .decimal(let h, let m) where h <= 12 && m < 60: (hour, minute) = (h, m)
    case nil:
      guard let amount = scan.amount(index), !amount.isArticle, let number = amount.number, number <= 12 else {
        return nil
      }
      (hour, minute) = (number, 0)
      guard meridiem(amount.end, in: scan) != nil || scan.word(amount.end) == .oClock else { return nil }
      let (offset, end) = meridiem(amount.end, in: scan) ?? (0, amount.end + 1)
      return (Self.written(hour % 12 + offset, minute), end, false)
    default: return nil
    }
    if hour <= 12, let (offset, end) = meridiem(index + 1, in: scan) {
      return (Self.written(hour % 12 + offset, minute), end, false)
    }
    if scan.word(index + 1) == .oClock { return (Self.written(hour, 0), index + 2, false) }
    guard case .clock = scan.numeral(index) else { return nil }
    // "09:10 hours"
    if scan.unit(index + 1) == .hour { return (Self.written(hour, minute), index + 2, false) }
    return (Self.written(hour, minute), index + 1, true)
  }

  /// "a.m.", "pm", "p. m."
  private func meridiem(_ index: Int, in scan: DateScan) -> (Int, end: Int)? {
    switch scan.word(index) {
    case .am: return (0, index + 1)
    case .pm: return (12, index + 1)
    default: break
    }
    let isMorning = scan.isToken(index, "a")
    guard isMorning || scan.isToken(index, "p"), scan.word(index + 1) == .period, scan.word(index + 2) == .letterM
    else { return nil }
    // Where the letters stand apart, the last period is as often the sentence's.
    return (isMorning ? 0 : 12, index + 3)
  }

  /// Whether "22:30" stands where a time does.
  private func isTold(_ index: Int, _ end: Int, in scan: DateScan) -> Bool {
    switch scan.word(index - 1) {
    case .at, .by, .until, .from, .since, .approximately, .before, .after: return true
    default: return opensEntry(index, end, in: scan) || TimeOfDayRule.day(end, in: scan) != nil
    }
  }

  /// "09:05 The minister is speaking": a time that opens a line of a ticker, with a sentence behind it.
  private func opensEntry(_ index: Int, _ end: Int, in scan: DateScan) -> Bool {
    guard let first = scan.token(index), index == scan.sentence.lowerBound else { return false }
    // "09:05 “We are safe,” she says"
    let opening = [0x22, 0xE2].contains(scan.token(end).map { scan.bytes[$0.start] } ?? 0) ? end + 1 : end
    guard let next = scan.token(opening), next.isWord, next.isCapitalized else { return false }
    return first.start == 0 || scan.bytes[first.start - 1] == UInt8(ascii: "\n")
  }

  /// The day of a ticker's line: that of publication, whatever day the line before has spoken of, but for a line that is short enough to be
  /// the heading of a day.
  private func entryDay(_ index: Int, in scan: DateScan) -> CalendarDay? {
    guard let first = scan.token(index) else { return scan.nearbyDay }
    func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
    var end = first.start
    while end > 0, isLineEnd(scan.bytes[end - 1]) { end -= 1 }
    var start = end
    while start > 0, end - start < Self.heading, !isLineEnd(scan.bytes[start - 1]) { start -= 1 }
    return end - start < Self.heading && end > 0 ? scan.nearbyDay : scan.reference
  }

  /// The bytes of a line from which it is no mere heading.
  private static let heading = 32

  private static func written(_ hour: Int, _ minute: Int) -> String {
    "\(Period.padded(hour)):\(Period.padded(minute))"
  }
}

/// A time of day.
struct ClockTime: Hashable, Sendable {
  var hour: Int
  var minute: Int
  var second: Int?

  /// Minutes since midnight.
  var minuteOfDay: Int { hour * 60 + minute }

  /// `HH:MM` or `HH:MM:SS`.
  var description: String {
    func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return padded(hour) + ":" + padded(minute) + (second.map { ":" + padded($0) } ?? "")
  }

  /// Reads `13:47`, `13:47:05`, `3:14 pm`, `3 p.m.`, `1347 HRS`, `13.47 Uhr`, `13h47` at an index; with the index after it.
  static func match(_ tokens: [DateToken], at start: Int) -> (time: ClockTime, end: Int)? {
    guard let first = tokens.at(start), let hour = first.number, first.digits <= 4 else { return nil }
    if first.digits == 4 {
      guard let unit = tokens.at(start + 1)?.word, ["hrs", "hours", "h", "hr"].contains(unit) else { return nil }
      return time(hour / 100, hour % 100).map { ($0, start + 2) }
    }
    var index = start + 1
    var minute: Int?
    var second: Int?
    if let mark = tokens.at(index), mark.isMark(":") || mark.isMark(".") || mark.word == "h",
      let minutes = tokens.at(index + 1), minutes.digits == 2, !minutes.isSpaced, !mark.isSpaced
    {
      minute = minutes.number
      index += 2
      if mark.isMark(":"), tokens.at(index)?.isMark(":") == true, let seconds = tokens.at(index + 1),
        seconds.digits == 2
      {
        second = seconds.number
        index += 2
        // Fractions of a second are passed over.
        if tokens.at(index)?.isMark(".") == true, let fraction = tokens.at(index + 1), !fraction.isSpaced,
          fraction.digits > 0
        {
          index += 2
        }
      }
      if mark.isMark("."), minute != nil, half(tokens, at: index) == nil, !isClockWord(tokens.at(index)) { return nil }
    }
    if let (isAfternoon, end) = half(tokens, at: index) {
      guard 1...12 ~= hour else { return nil }
      return time(hour % 12 + (isAfternoon ? 12 : 0), minute ?? 0, second).map { ($0, end) }
    }
    guard let minute else { return nil }
    if isClockWord(tokens.at(index)) { index += 1 }
    return time(hour, minute, second).map { ($0, index) }
  }

  private static func isClockWord(_ token: DateToken?) -> Bool {
    guard let word = token?.word else { return false }
    return ["hrs", "uhr", "hours", "h"].contains(word)
  }

  private static func time(_ hour: Int, _ minute: Int, _ second: Int? = nil) -> ClockTime? {
    guard 0...23 ~= hour, 0...59 ~= minute, 0...60 ~= (second ?? 0) else { return nil }
    return ClockTime(hour: hour, minute: minute, second: second)
  }

  /// `am`, `pm`, `a.m.`, `p.m.`
  private static func half(_ tokens: [DateToken], at index: Int) -> (isAfternoon: Bool, end: Int)? {
    guard let word = tokens.at(index)?.word else { return nil }
    if word == "am" || word == "pm" { return (word == "pm", index + 1) }
    guard word == "a" || word == "p", tokens.at(index + 1)?.isMark(".") == true, tokens.at(index + 2)?.word == "m"
    else {
      return nil
    }
    return (word == "p", tokens.at(index + 3)?.isMark(".") == true ? index + 4 : index + 3)
  }
}

import NewsLanguage
import NewsModel

/// A day in figures: "2025-04-23", "2025/4/23", "4/23/2025", "23.04.2025".
///
/// With slashes and no number above 12 the month stands first, as in American news; a first number above 12 is the day.
/// With periods the day stands first.
struct NumericDayRule: DateRule {
  func match(at index: Int, in scan: DateScan) -> DateMatch? {
    if let period = dotted(index, in: scan) { return DateMatch(end: index + 1, period: period, isRelative: false) }
    guard let first = scan.integer(index), let second = scan.integer(index + 2),
      scan.word(index + 1) == scan.word(index + 3), case .integer(let third, let digits) = scan.numeral(index + 4)
    else { return nil }
    // Set apart, the figures need a year of four digits to be no sum: "2025 - 04 - 23".
    let joined = (1...4).count { scan.isJoined(index + $0) }
    guard joined == 4 || joined == 0 && (scan.year(index) != nil || scan.year(index + 4) != nil) else { return nil }
    let mark = scan.word(index + 1)
    guard mark == .slash || mark == .hyphen || mark == .period else { return nil }
    var (year, month, day) = (first, second, third)
    if scan.year(index) == nil {
      guard first <= 31, second <= 31, digits == 4 || digits == 2 else { return nil }
      year = digits == 4 ? third : third < 50 ? 2000 + third : 1900 + third
      let dayFirst = first > 12 || mark == .period
      (month, day) = dayFirst ? (second, first) : (first, second)
    }
    guard let period = Period.day(year: year, month: month, day: day) else { return nil }
    return DateMatch(end: index + 5, period: period, isRelative: false)
  }

  /// "23.04.2025", which the tokenizer keeps whole as it does any number.
  private func dotted(_ index: Int, in scan: DateScan) -> Period? {
    guard let token = scan.token(index), (8...10).contains(token.end - token.start) else { return nil }
    var numbers = [0, 0, 0]
    var place = 0
    var digits = 0
    for byte in scan.bytes[token.start..<token.end] {
      if byte == UInt8(ascii: ".") {
        guard place < 2, digits > 0 else { return nil }
        place += 1
        digits = 0
      } else {
        guard 0x30...0x39 ~= byte else { return nil }
        numbers[place] = numbers[place] * 10 + Int(byte & 0xF)
        digits += 1
      }
    }
    guard place == 2, digits == 4, 1000...2999 ~= numbers[2] else { return nil }
    return Period.day(year: numbers[2], month: numbers[1], day: numbers[0])
  }
}

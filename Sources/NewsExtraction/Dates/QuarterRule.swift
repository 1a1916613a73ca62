import NewsLanguage
import NewsModel

/// A quarter of a year: "Q3 2024", "the third quarter", "the first quarter of 2023".
struct QuarterRule: DateRule {
  func match(at index: Int, in scan: DateScan) -> DateMatch? {
    guard let (quarter, end) = quarter(index, in: scan) else { return nil }
    var position = end
    if scan.word(position) == .of { position += 1 }
    if scan.word(position) == .fiscal { position += 1 }
    if let year = scan.year(position) {
      return DateMatch(end: position + 1, period: .quarter(year: year, quarter), isRelative: false)
    }
    if let year = RelativePeriodRule().match(at: position, in: scan), year.period.value.utf8.count == 4 {
      return DateMatch(
        end: year.end, period: .quarter(year: year.period.interval?.from.year, quarter), isRelative: true)
    }
    // Results are told after the quarter.
    var year = scan.year
    if let reference = scan.reference, quarter > (reference.month + 2) / 3, !scan.isFuture(index, end) {
      year = reference.year - 1
    }
    return DateMatch(end: end, period: .quarter(year: year, quarter), isRelative: true)
  }

  private func quarter(_ index: Int, in scan: DateScan) -> (Int, end: Int)? {
    guard let token = scan.token(index) else { return nil }
    let bytes = scan.text.text.bytes
    if token.range.count == 2, bytes[token.start] == UInt8(ascii: "Q"), 0x31...0x34 ~= bytes[token.start + 1] {
      return (Int(bytes[token.start + 1] & 0xF), index + 1)
    }
    guard scan.word(index) == .the else { return nil }
    let position = scan.word(index + 1) == .fiscal ? index + 2 : index + 1
    let ordinal: Int
    if let word = scan.ordinalWord(position) {
      ordinal = word
    } else if case .ordinal(let value) = scan.numeral(position) {
      ordinal = value
    } else {
      return nil
    }
    guard 1...4 ~= ordinal, scan.unit(position + 1) == .quarter, !scan.isPlural(position + 1) else { return nil }
    return (ordinal, position + 2)
  }
}

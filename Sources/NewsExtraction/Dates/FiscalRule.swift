import NewsLanguage
import NewsModel

/// A fiscal year: "fiscal 2024", "fiscal year 2023-24", "FY2024", "the current fiscal year".
///
/// Where it begins depends on who counts, so it has a value (`FY2024`) but no days.
struct FiscalRule: DateRule {
  func match(at index: Int, in scan: DateScan) -> DateMatch? {
    if let coded = coded(index, in: scan) { return coded }
    var position = index
    if scan.word(position) == .the { position += 1 }
    let modifier = scan.word(position)
    switch modifier {
    case .last, .previous, .next, .coming, .following, .this, .current, .past: position += 1
    default: break
    }
    guard scan.word(position) == .fiscal else { return nil }
    let isYear = scan.unit(position + 1) == .year && !scan.isPlural(position + 1)
    let end = position + (isYear ? 2 : 1)
    if modifier == .fiscal || modifier == .the, let (year, end) = year(end, in: scan) {
      return DateMatch(end: end, period: Self.period(year), isRelative: false)
    }
    guard isYear else { return nil }
    let offset: Int
    switch modifier {
    case .last, .previous, .past: offset = -1
    case .next, .coming, .following: offset = 1
    case .this, .current: offset = 0
    default:
      // "the financial year": after a word that a time follows.
      guard scan.word(index) == .the, scan.isFree(end) else { return nil }
      offset = 0
    }
    return DateMatch(end: end, period: Self.period(scan.year.map { $0 + offset }), isRelative: true)
  }

  /// "FY2024", "FY 24"
  private func coded(_ index: Int, in scan: DateScan) -> DateMatch? {
    if scan.word(index) == .fiscalYear, scan.token(index)?.shape == .allCaps,
      let (year, end) = year(index + 1, in: scan)
    {
      return DateMatch(end: end, period: Self.period(year), isRelative: false)
    }
    guard let token = scan.token(index), token.isCapitalized, token.range.count == 4 || token.range.count == 6,
      scan.bytes[token.start] == UInt8(ascii: "F"), scan.bytes[token.start + 1] == UInt8(ascii: "Y")
    else { return nil }
    var year = 0
    for byte in scan.bytes[token.start + 2..<token.end] {
      guard 0x30...0x39 ~= byte else { return nil }
      year = year * 10 + Int(byte & 0xF)
    }
    return DateMatch(end: index + 1, period: Self.period(year < 100 ? 2000 + year : year), isRelative: false)
  }

  /// A year; "2023-24" and "2023/24" are known by the one they end in, as accountants do.
  private func year(_ index: Int, in scan: DateScan) -> (Int, end: Int)? {
    guard let year = scan.year(index) else { return nil }
    if scan.word(index + 1) == .hyphen || scan.word(index + 1) == .slash || scan.word(index + 1) == .dash,
      let last = scan.integer(index + 2), last % 100 == (year + 1) % 100
    {
      return (year + 1, index + 3)
    }
    return (year, index + 1)
  }

  static func period(_ year: Int?) -> Period { Period("FY" + (year.map { Period.padded($0, 4) } ?? "XXXX")) }
}

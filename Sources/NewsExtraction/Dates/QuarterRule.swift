import NewsLanguage
import NewsModel

/// A quarter of a year: "Q3 2024", "the third quarter", "the first quarter of 2023".
struct QuarterRule: DateRule {
  func match(at index: Int, in scan: DateScan) -> DateMatch? {
    guard let (quarter, end, isFiscal) = quarter(index, in: scan) else { return nil }
    var position = end
    if scan.word(position) == .of { position += 1 }
    if let fiscal = FiscalRule().match(at: position, in: scan) {
      return DateMatch(
        end: fiscal.end, period: Period("\(fiscal.period.value)-Q\(quarter)"), isRelative: fiscal.isRelative)
    }
    if isFiscal {
      let year = scan.year(position)
      let value = "\(FiscalRule.period(year ?? scan.year).value)-Q\(quarter)"
      return DateMatch(end: year == nil ? end : position + 1, period: Period(value), isRelative: year == nil)
    }
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

  /// What a company has of a quarter: "fourth quarter profit".
  private static let results: [StaticString] = [
    "profit", "profits", "loss", "losses", "earnings", "sales", "revenue", "revenues", "results", "net", "income",
    "growth",
    "dividend", "gdp", "figures", "guidance",
  ]

  private func quarter(_ index: Int, in scan: DateScan) -> (Int, end: Int, isFiscal: Bool)? {
    guard let token = scan.token(index) else { return nil }
    let bytes = scan.bytes
    // "q3 2024" as questions are typed needs its year.
    if token.range.count == 2, bytes[token.start] | 0x20 == UInt8(ascii: "q"), 0x31...0x34 ~= bytes[token.start + 1],
      bytes[token.start] == UInt8(ascii: "Q") || scan.year(index + 1) != nil
    {
      return (Int(bytes[token.start + 1] & 0xF), index + 1, false)
    }
    var position = index
    let hasArticle = scan.word(position) == .the
    if hasArticle { position += 1 }
    let isFiscal = scan.word(position) == .fiscal
    if isFiscal { position += 1 }
    // "the last quarter of 2023"
    let isLast = scan.word(position) == .last || scan.isToken(position, "final")
    guard let ordinal = isLast && scan.word(position + 2) == .of ? 4 : scan.ordinal(position), 1...4 ~= ordinal else {
      return nil
    }
    let unit = scan.skippingHyphen(position + 1)
    guard scan.unit(unit) == .quarter, !scan.isPlural(unit) else { return nil }
    // "third-quarter profit", "in third quarter of 2024"; a game has quarters too.
    guard
      hasArticle || isFiscal || unit > position + 1 || scan.word(unit + 1) == .of || scan.year(unit + 1) != nil
        || Self.results.contains(where: { scan.isToken(unit + 1, $0) })
    else { return nil }
    return (ordinal, unit + 1, isFiscal)
  }
}

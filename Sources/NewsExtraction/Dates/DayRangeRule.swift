import NewsLanguage
import NewsModel

/// Days in a row of one month: "April 22-24, 2025", "3 to 5 May", "between 3 and 5 May"; the value is an interval of
/// ISO 8601.
struct DayRangeRule: DateRule {
  func match(at index: Int, in scan: DateScan) -> DateMatch? {
    let start = scan.word(index) == .between ? index + 1 : index
    if let month = scan.month(start) {
      guard let (from, to, end) = days(start + 1, in: scan) else { return nil }
      return finish(index, month, from, to, end, in: scan)
    }
    guard let (from, to, end) = days(start, in: scan), let month = scan.month(end) else { return nil }
    return finish(index, month, from, to, end + 1, in: scan)
  }

  private func days(_ index: Int, in scan: DateScan) -> (from: Int, to: Int, end: Int)? {
    guard let from = scan.dayOfMonth(index), scan.numeral(index) != nil else { return nil }
    var link = index + 1
    var last = from
    // "May 23, 24 and 25"
    while scan.word(link) == .comma, scan.word(link + 2) == .comma || scan.word(link + 2) == .and,
      let day = scan.dayOfMonth(link + 1), scan.numeral(link + 1) != nil, day == last + 1
    {
      last = day
      link += 2
    }
    switch scan.word(link) {
    case .hyphen, .dash, .to, .through, .and, .until, .slash: break
    default: return nil
    }
    guard let to = scan.dayOfMonth(link + 1), scan.numeral(link + 1) != nil, last < to else { return nil }
    return (from, to, link + 2)
  }

  private func finish(_ index: Int, _ month: Int, _ from: Int, _ to: Int, _ end: Int, in scan: DateScan) -> DateMatch? {
    let yearPosition = scan.skippingComma(end)
    let stated = scan.year(yearPosition)
    let year = stated ?? scan.resolveYear(month: month, day: from, at: index, end: end)
    guard let first = Period.day(year: year, month: month, day: from),
      let last = Period.day(year: year, month: month, day: to)
    else { return nil }
    var period = Period(first.value + "/" + last.value)
    if let from = first.interval?.from, let to = last.interval?.to { period.interval = DayInterval(from: from, to: to) }
    return DateMatch(end: stated == nil ? end : yearPosition + 1, period: period, isRelative: stated == nil)
  }
}

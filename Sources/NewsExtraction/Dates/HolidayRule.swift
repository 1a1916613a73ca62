import NewsLanguage
import NewsModel

/// A day by the name of a feast: "Christmas Day", "New Year's Eve", "Easter Sunday 2024", "last Thanksgiving", "9/11".
///
/// Feasts with a fixed or computable date are resolved as a month and day are; those that go by the moon are only found.
struct HolidayRule: DateRule {
  func match(at index: Int, in scan: DateScan) -> DateMatch? {
    let modifier = scan.word(index)
    let start: Int
    switch modifier {
    case .last, .next, .this, .past: start = index + 1
    default: start = index
    }
    guard opensName(start, in: scan),
      let (count, feast) = Feast.table.longest(at: start, in: scan.text.tokens),
      start + count <= scan.sentence.upperBound, isFeast(start, count, feast, in: scan)
    else { return nil }
    let end = start + count
    if case .once = feast { return DateMatch(end: end, period: feast.period(in: nil), isRelative: false) }
    let yearPosition = scan.skippingComma(end)
    if start == index, let year = scan.year(yearPosition) {
      return DateMatch(end: yearPosition + 1, period: feast.period(in: year), isRelative: false)
    }
    guard let reference = scan.reference else {
      return DateMatch(end: end, period: feast.period(in: nil), isRelative: true)
    }
    let candidates = (reference.year - 1...reference.year + 1).compactMap { feast.period(in: $0).interval?.day }
    guard let past = candidates.last(where: { $0 <= reference }), let next = candidates.first(where: { $0 > reference })
    else { return DateMatch(end: end, period: feast.period(in: nil), isRelative: true) }
    let day =
      switch modifier {
      case .last, .past: past == reference ? (candidates.last { $0 < reference } ?? past) : past
      case .next: next
      case .this: candidates.first { $0.year == reference.year } ?? past
      default: scan.isNext(past, next, index, end) ? next : past
      }
    // "Easter weekend", "Labor Day weekend"
    if scan.unit(end) == .weekend, !scan.isPlural(end) {
      let weekend = Period.weekend(of: day.weekday == .monday ? day.adding(days: -1) : day)
      return DateMatch(end: end + 1, period: weekend, isRelative: true)
    }
    return DateMatch(end: end, period: .day(day), isRelative: true)
  }

  /// Whether a look into the table is worth its while.
  private func opensName(_ index: Int, in scan: DateScan) -> Bool {
    switch scan.word(index) {
    case .feast, .feastStart, .epithet: return true
    // "April Fools' Day", "9/11"
    default:
      guard let token = scan.token(index), let next = scan.token(index + 1) else { return false }
      return token.isAny(.month) && next.isCapitalized || token.shape == .number && scan.word(index + 1) == .slash
    }
  }

  /// Whether the words name the day: "Easter Island", "a Christmas carol" and a person of that name do not.
  private func isFeast(_ index: Int, _ count: Int, _ feast: Feast, in scan: DateScan) -> Bool {
    // "the Chinese New Year parade" is a parade, wherever the moon stood.
    if case .unresolved = feast, !scan.isFree(index + count) { return false }
    guard count == 1 else {
      // The figures of "9/11" are also a fraction and an English date.
      guard scan.token(index)?.shape == .number else { return true }
      return scan.isJoined(index + 1) && scan.isJoined(index + 2) && scan.word(index + 3) != .slash
    }
    if let next = scan.token(index + 1), scan.unit(index + 1) != .weekend,
      next.isCapitalized || next.shape == .lower && !next.isAny(.grammatical)
    {
      return false
    }
    // "Johnnie Christmas", "Merry Christmas"
    return scan.token(index - 1).map { !$0.isCapitalized || $0.isAny(.grammatical) } ?? true
  }
}

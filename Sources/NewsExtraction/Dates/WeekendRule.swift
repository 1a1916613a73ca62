import NewsLanguage
import NewsModel

/// A weekend: "this weekend", "over the weekend", "at the weekend".
///
/// It is the one gone by, unless its clause tells of the future; "this weekend" is the coming one from Thursday on. "last" and
/// "next weekend" are counted as weeks are.
struct WeekendRule: DateRule {
  func match(at index: Int, in scan: DateScan) -> DateMatch? {
    let opener = scan.word(index)
    guard opener == .this || opener == .the, scan.unit(index + 1) == .weekend, !scan.isPlural(index + 1),
      scan.token(index + 2).map({ $0.shape != .lower || $0.isAny([.grammatical, .adverb, .speech]) }) ?? true
    else { return nil }
    if opener == .the {
      switch scan.word(index - 1) {
      case .over, .at, .during, .on, .throughout, .by, .until, .before: break
      default: return nil
      }
    }
    let end = index + 2
    guard let reference = scan.reference else {
      return DateMatch(end: end, period: .weekend(of: nil), isRelative: true)
    }
    let day = reference.weekday.rawValue
    let isPast = day < (opener == .this ? 3 : 5) && !scan.isFuture(index, end)
    return DateMatch(end: end, period: .weekend(of: reference.adding(days: isPast ? -7 : 0)), isRelative: true)
  }
}

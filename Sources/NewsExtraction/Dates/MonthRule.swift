import NewsLanguage
import NewsModel

/// A month, with or without a year: "February 2022", "in March", "mid-April", "last May", "September this year".
///
/// Alone it is the latest not after the day of publication, or the next where its clause tells of the future.
struct MonthRule: DateRule {
  func match(at index: Int, in scan: DateScan) -> DateMatch? {
    var position = index
    let part = scan.word(position)
    if part == .early || part == .late || part == .mid {
      position += scan.word(position + 1) == .hyphen ? 2 : 1
    }
    var modifier = scan.word(position)
    if modifier == .last || modifier == .next || modifier == .this {
      position += 1
      // "this past March"
      if modifier == .this, scan.word(position) == .past || scan.word(position) == .coming {
        modifier = scan.word(position) == .past ? .past : .next
        position += 1
      }
    }
    guard let month = scan.month(position) else { return nil }
    let end = position + 1
    let comma = scan.skippingComma(end)
    let yearPosition = scan.word(comma) == .of ? comma + 1 : comma
    if let year = scan.year(yearPosition) {
      return DateMatch(end: yearPosition + 1, period: narrowed(.month(year: year, month), part), isRelative: false)
    }
    if let relative = RelativePeriodRule().match(at: comma, in: scan), relative.period.value.utf8.count == 4,
      relative.kind == .date
    {
      return DateMatch(
        end: relative.end, period: .month(year: relative.period.interval?.from.year, month), isRelative: true)
    }
    let isPointed = modifier == .last || modifier == .next || modifier == .past
    guard isPointed || isMonth(position, part, in: scan) else { return nil }
    var year = scan.resolveYear(month: month, at: index, end: end)
    if isPointed, let reference = scan.reference {
      let isThisYear = modifier == .next ? month > reference.month : month < reference.month
      year = isThisYear ? reference.year : modifier == .next ? reference.year + 1 : reference.year - 1
    }
    if modifier == .this { year = scan.year }
    return DateMatch(end: end, period: narrowed(.month(year: year, month), part), isRelative: true)
  }

  /// Whether a month's name alone means the month: after a word that a time follows.
  private func isMonth(_ index: Int, _ part: TimeWord, in scan: DateScan) -> Bool {
    guard scan.isWrittenOut(index) || scan.isAbbreviated(index) else { return false }
    if part == .early || part == .late || part == .mid { return true }
    // A name of a person follows: "in June Archer's garden".
    let number = scan.month(index) ?? 0
    let next = scan.token(index + 1)
    if let next, next.isCapitalized, !next.isAny(.grammatical), next.followsSpace, [4, 5, 6, 8].contains(number) {
      return false
    }
    // "a June poll", "the March vote"
    if scan.isDetermined(index), let next, next.shape == .lower, !next.isAny(.grammatical) { return true }
    switch scan.word(index - 1) {
    case .in, .since, .until, .from, .to, .through, .during, .by, .this, .early, .late, .mid, .end, .between,
      .throughout:
      return true
    case .of: return scan.month(index) != nil
    case .and, .or, .dash, .hyphen, .before, .after:
      // "what was said before May?": at the end of a question, hardly ever a person's name.
      if next == nil || scan.isToken(index + 1, "?") { return true }
      return scan.month(index - 2) != nil || scan.year(index - 2) != nil || scan.month(index) != 5
    // "in May, June and September", "late March/April"
    case .comma, .slash: return scan.month(index - 2) != nil
    case .clitic: return false
    default:
      // "every March", "the March vote"
      guard scan.month(index) != 5, scan.month(index) != 3, scan.month(index) != 4, scan.month(index) != 6 else {
        return false
      }
      return true
    }
  }

  /// "early", "mid" and "late" keep the value (TIMEX3 says them in `mod`) and narrow the days to a third of the month.
  private func narrowed(_ period: Period, _ part: TimeWord) -> Period {
    guard let interval = period.interval else { return period }
    switch part {
    case .early: return Period(period.value, DayInterval(from: interval.from, to: interval.from.adding(days: 9)))
    case .mid:
      return Period(period.value, DayInterval(from: interval.from.adding(days: 10), to: interval.from.adding(days: 19)))
    case .late: return Period(period.value, DayInterval(from: interval.from.adding(days: 20), to: interval.to))
    default: return period
    }
  }
}

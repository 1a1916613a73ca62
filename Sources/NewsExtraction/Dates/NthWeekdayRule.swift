import NewsLanguage
import NewsModel

/// A weekday counted in its month: "the first Monday of October 2014", "the last Sunday in March".
struct NthWeekdayRule: DateRule {
  func match(at index: Int, in scan: DateScan) -> DateMatch? {
    let start = scan.word(index) == .the ? index + 1 : index
    let isLast = scan.word(start) == .last
    guard let nth = isLast ? -1 : scan.ordinalWord(start), nth <= 5, let weekday = scan.weekday(start + 1),
      scan.word(start + 2) == .of || scan.word(start + 2) == .in,
      let month = MonthRule().match(at: start + 3, in: scan) ?? RelativePeriodRule().match(at: start + 3, in: scan),
      let interval = month.period.interval, 28...31 ~= interval.count
    else { return nil }
    let edge = isLast ? interval.to : interval.from
    let distance =
      isLast ? -((edge.weekday.rawValue - weekday + 7) % 7) : (weekday - edge.weekday.rawValue + 7) % 7 + 7 * (nth - 1)
    let day = edge.adding(days: distance)
    guard interval.contains(DayInterval(day)) else { return nil }
    return DateMatch(end: month.end, period: .day(day), isRelative: month.isRelative)
  }
}

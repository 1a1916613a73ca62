import NewsLanguage
import NewsModel

/// A recurring time: "every day", "each Monday", "every two weeks", "twice a week", "annually", "on Mondays".
struct RecurringRule: DateRule {
  func match(at index: Int, in scan: DateScan) -> DateMatch? {
    // "paid weekly", not "Weekly" in a title or "daily life".
    if let unit = scan.word(index).recurrence, scan.token(index)?.shape == .lower,
      scan.token(index + 1).map({ !$0.isWord || $0.isAny(.grammatical) }) ?? true
    {
      return DateMatch(end: index + 1, kind: .set, period: .duration("1", unit), isRelative: false)
    }
    if scan.unit(index) == .weekend, scan.isPlural(index), scan.word(index - 1) == .on || scan.word(index - 1) == .at {
      return DateMatch(end: index + 1, kind: .set, period: .weekend(of: nil), isRelative: false)
    }
    if let weekday = scan.weekday(index), scan.isWrittenOut(index), scan.isPlural(index) {
      return DateMatch(end: index + 1, kind: .set, period: .weekday(weekday), isRelative: false)
    }
    switch scan.word(index) {
    case .each: return every(index + 1, in: scan)
    // "twice a week", "once every week"; "once a day comes" is none.
    case .once where scan.word(index + 1) == .a, .once where scan.word(index + 1) == .each:
      guard let unit = scan.unit(index + 2), !scan.isPlural(index + 2) else { return nil }
      return DateMatch(end: index + 3, kind: .set, period: .duration("1", unit), isRelative: false)
    case .a:
      // "15 a year": the rate's noun stands before.
      guard let before = scan.token(index - 1),
        before.shape == .number || scan.word(index - 1) == .times || scan.word(index - 1) == .percent
          || before.isAny(.numberWord), let unit = scan.unit(index + 1), !scan.isPlural(index + 1),
        unit.rawValue >= TimeUnit.hour.rawValue
      else { return nil }
      return DateMatch(end: index + 2, kind: .set, period: .duration("1", unit), isRelative: false)
    default: return nil
    }
  }

  private func every(_ index: Int, in scan: DateScan) -> DateMatch? {
    // "every other day", "every second year"
    if scan.word(index) == .other || scan.ordinalWord(index) == 2, let unit = scan.unit(index + 1),
      !scan.isPlural(index + 1), unit.rawValue >= TimeUnit.hour.rawValue
    {
      return DateMatch(end: index + 2, kind: .set, period: .duration("2", unit), isRelative: false)
    }
    if let unit = scan.unit(index), !scan.isPlural(index), unit.rawValue >= TimeUnit.hour.rawValue {
      return DateMatch(end: index + 1, kind: .set, period: .duration("1", unit), isRelative: false)
    }
    if let weekday = scan.weekday(index), scan.isWrittenOut(index) {
      return DateMatch(end: index + 1, kind: .set, period: .weekday(weekday), isRelative: false)
    }
    if let month = scan.month(index), scan.isWrittenOut(index) {
      return DateMatch(end: index + 1, kind: .set, period: .month(year: nil, month), isRelative: false)
    }
    if let part = scan.dayPart(index), !scan.isPlural(index) {
      let period = Period.time(nil, TimeOfDayRule.code(part))
      return DateMatch(end: index + 1, kind: .set, period: period, isRelative: false)
    }
    if let season = scan.season(index) {
      return DateMatch(end: index + 1, kind: .set, period: .season(year: nil, season), isRelative: false)
    }
    guard let amount = scan.amount(index), !amount.isArticle, let unit = scan.unit(amount.end) else { return nil }
    return DateMatch(end: amount.end + 1, kind: .set, period: .duration(amount.text, unit), isRelative: false)
  }
}

import NewsLanguage
import NewsModel

/// A day by its month and number, in any order, with or without weekday and year: "April 23, 2025", "Monday, 21 April",
/// "the 23rd of April", "Thursday (June 13)".
struct CalendarDayRule: DateRule {
  func match(at index: Int, in scan: DateScan) -> DateMatch? {
    guard let weekday = scan.weekday(index) else { return day(index, in: scan) }
    guard var match = named(index, in: scan) else { return nil }
    // "Monday, June 5" tells its year by its weekday.
    if match.isRelative, let day = match.period.interval?.day, day.weekday.rawValue != weekday {
      let others = (day.year - 1...day.year + 1).compactMap { CalendarDay(year: $0, month: day.month, day: day.day) }
      let agreeing = others.filter { $0.weekday.rawValue == weekday }
      if agreeing.count == 1, let reference = scan.reference, abs(agreeing[0].dayNumber - reference.dayNumber) < 366 {
        match.period = .day(agreeing[0])
      }
    }
    return match
  }

  /// A day with its weekday before it.
  private func named(_ index: Int, in scan: DateScan) -> DateMatch? {
    var start = scan.skippingComma(index + 1)
    if scan.word(start) == .the { start += 1 }
    if scan.word(start) == .openParenthesis, let inner = day(start + 1, in: scan),
      scan.word(inner.end) == .closeParenthesis
    {
      var match = inner
      match.end += 1
      return match
    }
    if scan.word(start) == .on { start += 1 }
    return day(start, in: scan) ?? NumericDayRule().match(at: start, in: scan)
  }

  private func day(_ index: Int, in scan: DateScan) -> DateMatch? {
    monthFirst(index, in: scan) ?? dayFirst(index, in: scan) ?? joined(index, in: scan) ?? dayAlone(index, in: scan)
  }

  private func monthFirst(_ index: Int, in scan: DateScan) -> DateMatch? {
    guard let month = scan.month(index) else { return nil }
    var position = index + 1
    if scan.word(position) == .the { position += 1 }
    guard let day = scan.dayOfMonth(position), scan.isJoined(position) == false || position > index + 1 else {
      return nil
    }
    // "May second the motion": spelled ordinals need the article.
    if scan.numeral(position) == nil, position == index + 1 { return nil }
    return finish(index, month: month, day: day, end: position + 1, in: scan)
  }

  private func dayFirst(_ index: Int, in scan: DateScan) -> DateMatch? {
    var position = index
    if scan.word(position) == .the { position += 1 }
    // "paid $12 December 27"
    guard let day = scan.dayOfMonth(position), scan.word(index - 1) != .money else { return nil }
    let isSpelled = scan.numeral(position) == nil
    position += 1
    if scan.word(position) == .of { position += 1 } else if isSpelled { return nil }
    guard let month = scan.month(position) else { return nil }
    return finish(index, month: month, day: day, end: position + 1, in: scan, takesShortYear: true)
  }

  /// "23-Apr-2025", "23/Apr/25"
  private func joined(_ index: Int, in scan: DateScan) -> DateMatch? {
    let mark = scan.word(index + 1)
    guard mark == .hyphen || mark == .slash, case .integer(let day, let digits) = scan.numeral(index), digits <= 2,
      let month = scan.month(index + 2), scan.word(index + 3) == mark,
      case .integer(let year, let width) = scan.numeral(index + 4),
      width == 2 || width == 4, (1...4).allSatisfy({ scan.isJoined(index + $0) }),
      let period = Period.day(year: width == 4 ? year : year < 50 ? 2000 + year : 1900 + year, month: month, day: day)
    else { return nil }
    return DateMatch(end: index + 5, period: period, isRelative: false)
  }

  /// "on the 23rd": of the month at hand, or the one before or after it.
  private func dayAlone(_ index: Int, in scan: DateScan) -> DateMatch? {
    guard scan.word(index) == .the, case .ordinal(let day) = scan.numeral(index + 1), 1...31 ~= day,
      [.on, .by, .until].contains(scan.word(index - 1)), scan.isFree(index + 2),
      scan.token(index + 2).map({ !$0.isCapitalized && $0.shape != .number }) ?? true,
      scan.word(index + 2) != .of, scan.word(index + 2) != .hyphen,
      scan.word(index + 2) != .and || scan.ordinal(index + 3) == nil && scan.ordinal(index + 4) == nil
    else { return nil }
    guard let reference = scan.reference else {
      return DateMatch(end: index + 2, period: Period("XXXX-XX-\(Period.padded(day))"), isRelative: true)
    }
    let months = (-1...1).compactMap { offset -> CalendarDay? in
      let month = reference.adding(months: offset)
      return CalendarDay(year: month.year, month: month.month, day: day)
    }
    let isFuture = scan.isFuture(index, index + 2)
    let chosen = isFuture ? months.first { $0 >= reference } : months.last { $0 <= reference }
    return DateMatch(end: index + 2, period: .day(chosen), isRelative: true)
  }

  private func finish(
    _ index: Int, month: Int, day: Int, end: Int, in scan: DateScan, takesShortYear: Bool = false
  ) -> DateMatch? {
    var yearPosition = scan.skippingComma(end)
    if scan.word(yearPosition) == .of { yearPosition += 1 }
    if let year = scan.year(yearPosition) {
      guard let period = Period.day(year: year, month: month, day: day) else { return nil }
      return DateMatch(end: yearPosition + 1, period: period, isRelative: false)
    }
    // "10 Nov 11"
    if takesShortYear, case .integer(let short, digits: 2) = scan.numeral(end), !scan.isWrittenOut(end - 1),
      let period = Period.day(year: short < 50 ? 2000 + short : 1900 + short, month: month, day: day)
    {
      return DateMatch(end: end + 1, period: period, isRelative: false)
    }
    // "April 23 last year"
    if let relative = RelativePeriodRule().match(at: end, in: scan), relative.period.interval?.count ?? 0 >= 365,
      let year = relative.period.interval?.from.year, let period = Period.day(year: year, month: month, day: day)
    {
      return DateMatch(end: relative.end, period: period, isRelative: true)
    }
    // The day is known by its year: "the Sept. 11 attacks".
    if month == 9, day == 11, scan.isToken(end, "attacks") || scan.isToken(end, "terrorist"),
      let period = Period.day(year: 2001, month: month, day: day)
    {
      return DateMatch(end: end, period: period, isRelative: false)
    }
    let year = scan.resolveYear(month: month, day: day, at: index, end: end)
    guard let period = Period.day(year: year, month: month, day: day) else { return nil }
    return DateMatch(end: end, period: period, isRelative: true)
  }
}

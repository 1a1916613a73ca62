import NewsLanguage
import NewsModel

/// A part of a period: "the end of the year", "the beginning of 2024", "the middle of last month", "the second half of
/// 2023". The value is the period's (TIMEX3 says the part in `mod`), the days are those of the part.
struct PartOfPeriodRule: DateRule {
  func match(at index: Int, in scan: DateScan) -> DateMatch? {
    // "by year end", "by year's end"
    let isLinked = scan.word(index + 1) == .hyphen || scan.word(index + 1) == .clitic
    if scan.unit(index) == .year, scan.word(isLinked ? index + 2 : index + 1) == .end,
      let period = TimeUnit.year.period(0, from: scan.reference),
      scan.word(index - 1) == .by || scan.word(index - 1) == .at || scan.word(index - 1) == .before
    {
      let end = isLinked ? index + 3 : index + 2
      return DateMatch(end: end, period: part(of: period, .end, in: scan), isRelative: true)
    }
    var position = index
    if scan.word(position) == .the { position += 1 }
    if scan.word(position) == .very { position += 1 }
    var half: Int?
    if let ordinal = scan.ordinalWord(position), ordinal <= 2, scan.word(position + 1) == .half {
      half = ordinal
      position += 1
    } else if scan.word(position) == .half {
      return nil
    }
    let part = scan.word(position)
    switch part {
    case .start, .mid, .end, .half, .rest: break
    default: return nil
    }
    guard scan.word(position + 1) == .of, let whole = whole(position + 2, in: scan) else { return nil }
    var match = whole
    match.period = self.part(of: whole.period, part, half, in: scan)
    // TIMEX3 has a name for the halves of a year.
    if let half, let interval = whole.period.interval, interval.count == 365 || interval.count == 366 {
      match.period.value = "\(Period.padded(interval.from.year, 4))-H\(half)"
    }
    return match
  }

  private func part(of period: Period, _ part: TimeWord, _ half: Int? = nil, in scan: DateScan) -> Period {
    Period(period.value, period.interval.map { days(of: $0, part, half, in: scan) })
  }

  private func whole(_ index: Int, in scan: DateScan) -> DateMatch? {
    // "the year", "the month"
    let unitPosition = scan.word(index) == .the ? index + 1 : index
    if let unit = scan.unit(unitPosition), unit.rawValue >= TimeUnit.week.rawValue, !scan.isPlural(unitPosition),
      let period = unit.period(0, from: scan.reference)
    {
      return DateMatch(end: unitPosition + 1, period: period, isRelative: true)
    }
    let match =
      FiscalRule().match(at: index, in: scan) ?? MonthRule().match(at: index, in: scan)
      ?? YearRule().match(at: index, in: scan) ?? DecadeRule().match(at: index, in: scan)
      ?? QuarterRule().match(at: index, in: scan) ?? SeasonRule().match(at: index, in: scan)
      ?? RelativePeriodRule().match(at: index, in: scan)
    return match.flatMap { $0.kind == .date ? $0 : nil }
  }

  private func days(of interval: DayInterval, _ part: TimeWord, _ half: Int?, in scan: DateScan) -> DayInterval {
    let third = max(interval.count / 3, 1)
    switch part {
    case .start: return DayInterval(from: interval.from, to: interval.from.adding(days: third - 1))
    case .end: return DayInterval(from: interval.to.adding(days: 1 - third), to: interval.to)
    case .mid: return DayInterval(from: interval.from.adding(days: third), to: interval.to.adding(days: -third))
    case .half:
      let middle = interval.from.adding(days: interval.count / 2)
      return half == 1
        ? DayInterval(from: interval.from, to: middle.adding(days: -1)) : DayInterval(from: middle, to: interval.to)
    default:
      guard let reference = scan.reference, reference <= interval.to else { return interval }
      return DayInterval(from: max(reference, interval.from), to: interval.to)
    }
  }
}

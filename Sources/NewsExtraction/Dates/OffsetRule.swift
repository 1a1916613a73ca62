import NewsLanguage
import NewsModel

/// A time so far from another: "three days ago", "two weeks earlier", "a year later", "in two weeks", "the day before".
///
/// "ago" counts from the day of publication, "earlier" and "later" from the day last spoken of. The unit gives the
/// precision: "two weeks ago" is a week, "a year ago" a year.
struct OffsetRule: DateRule {
  func match(at index: Int, in scan: DateScan) -> DateMatch? {
    var start = index
    if scan.word(start) == .approximately { start += 1 }
    if scan.word(start) == .more || scan.word(start) == .less, scan.word(start + 1) == .than { start += 2 }
    if scan.word(start) == .the, let unit = scan.unit(start + 1), !scan.isPlural(start + 1) {
      // "the week after next"
      if scan.word(start + 2) == .after, scan.word(start + 3) == .next, scan.isFree(start + 4),
        let period = unit.period(2, from: scan.reference)
      {
        return DateMatch(end: start + 4, period: period, isRelative: true)
      }
      // "the year before last"
      if scan.word(start + 2) == .before, scan.word(start + 3) == .last, scan.isFree(start + 4),
        let period = unit.period(-2, from: scan.reference)
      {
        return DateMatch(end: start + 4, period: period, isRelative: true)
      }
      return offset(1, "1", unit, start + 2, isBare: true, in: scan)
    }
    guard let amount = scan.amount(start), let unit = scan.unit(amount.end) else {
      // "years ago", "months later"
      guard let unit = scan.unit(start), scan.isPlural(start), unit.rawValue >= TimeUnit.minute.rawValue,
        start == index, scan.word(start - 1) != .hyphen
      else { return nil }
      switch scan.word(start + 1) {
      case .ago, .earlier: return DateMatch(end: start + 2, period: Period("PAST_REF"), isRelative: true)
      case .later: return DateMatch(end: start + 2, period: Period("FUTURE_REF"), isRelative: true)
      default: return nil
      }
    }
    return offset(amount.number, amount.text, unit, amount.end + 1, isBare: false, in: scan)
      ?? ahead(index, amount, unit, in: scan)
  }

  private func offset(
    _ number: Int?, _ text: String, _ unit: TimeUnit, _ index: Int, isBare: Bool, in scan: DateScan
  ) -> DateMatch? {
    let direction: Int
    var base = scan.anchor(of: unit)
    var end = index + 1
    switch scan.word(index) {
    case .ago where !isBare:
      direction = -1
      base = scan.reference
    case .earlier where !isBare && scan.word(index + 1) != .than, .before where isAlone(index, in: scan): direction = -1
    case .later where !isBare && scan.word(index + 1) != .than, .after where isAlone(index, in: scan): direction = 1
    case .from where scan.word(index + 1) == .now:
      direction = 1
      base = scan.reference
      end = index + 2
    default: return nil
    }
    if unit.rawValue < TimeUnit.day.rawValue, scan.word(index) != .ago {
      return DateMatch(end: end, kind: .duration, period: .duration(text, unit), isRelative: true)
    }
    guard let number, number < 5000 else {
      return DateMatch(end: end, period: Period(direction < 0 ? "PAST_REF" : "FUTURE_REF"), isRelative: true)
    }
    // Hours are counted in days from a day on.
    if unit == .hour || unit == .minute || unit == .second {
      return DateMatch(end: end, period: .day(base.map { unit.day(direction * number, from: $0) }), isRelative: true)
    }
    // "ten thousand years ago" lies before the calendar's first year.
    if direction < 0, let base, number * unit.days / 366 >= base.year {
      return DateMatch(end: end, period: Period("PAST_REF"), isRelative: true)
    }
    guard let period = unit.period(direction * number, from: base) else { return nil }
    return DateMatch(end: end, period: period, isRelative: true)
  }

  /// "in two weeks": the days ahead, where the clause tells of the future.
  private func ahead(_ index: Int, _ amount: Amount, _ unit: TimeUnit, in scan: DateScan) -> DateMatch? {
    guard scan.word(index - 1) == .in, let number = amount.number, number < 1000, scan.isFuture(index, amount.end + 1),
      let period = unit.period(number, from: scan.reference), scan.word(amount.end + 1) != .clitic
    else { return nil }
    return DateMatch(end: amount.end + 1, period: period, isRelative: true)
  }

  /// Whether "before" or "after" has nothing after it to be before: "the day before", not "the day before the vote".
  private func isAlone(_ index: Int, in scan: DateScan) -> Bool {
    // The adverbs "beforehand" and "afterwards" have nothing after them.
    guard let next = scan.token(index + 1) else { return true }
    return next.shape == .punctuation && scan.word(index + 1) != .hyphen && scan.word(index + 1) != .apostrophe
      || next.isAny([.conjunction, .auxiliary, .modal]) || scan.isPastVerb(index + 1)
  }
}

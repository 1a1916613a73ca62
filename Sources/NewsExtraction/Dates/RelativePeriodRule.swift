import NewsLanguage
import NewsModel

/// A period counted from the day of publication, or from the day last spoken of: "last week", "this month", "earlier this
/// year", "the previous day", "the past three years", "recent months".
///
/// "last week" is the whole week before, Monday to Sunday: it is never narrowed to a day.
struct RelativePeriodRule: DateRule {
  func match(at index: Int, in scan: DateScan) -> DateMatch? {
    var position = index
    let part = scan.word(position)
    switch part {
    case .early, .late, .mid: position += scan.word(position + 1) == .hyphen ? 2 : 1
    case .earlier, .later: position += 1
    default: break
    }
    if let within = within(position, part, in: scan) { return within }
    if isTitle(position, in: scan) { return nil }
    let hasArticle = scan.word(position) == .the
    if hasArticle { position += 1 }
    // "the first six months"
    if hasArticle, scan.ordinalWord(position) == 1, let first = first(position + 1, in: scan) { return first }
    var modifier = scan.word(position)
    position += 1
    // "that same year"
    if modifier == .that || modifier == .this, scan.word(position) == .same {
      modifier = .same
      position += 1
    }
    // "this past week", "this coming Monday"
    if modifier == .this, [.past, .coming, .last].contains(scan.word(position)) {
      modifier = scan.word(position) == .coming ? .coming : .last
      position += 1
    }
    if modifier == .this || modifier == .current, scan.word(position) == .fiscal { position += 1 }
    guard let unit = scan.unit(position), unit.rawValue >= TimeUnit.hour.rawValue else {
      return counted(position, modifier, in: scan)
    }
    // "this years harvest" lacks its apostrophe.
    if scan.isPlural(position), !(modifier == .this && unit == .year) {
      return recent(position, unit, modifier, hasArticle, in: scan)
    }
    // "this day-long strike", "last hour"
    guard scan.word(position + 1) != .hyphen || !scan.isJoined(position + 1),
      let period = unit.period(0, from: scan.reference)
    else { return nil }
    let resolved: Period?
    switch modifier {
    case .this where unit != .day && unit != .weekend: resolved = period
    case .current: resolved = period
    // "over the last year" is the length up to now, "last year" a year of the calendar.
    case .last where hasArticle && isStretch(index, unit, in: scan): resolved = span(back: unit, in: scan)
    case .last where unit != .day: resolved = unit.period(-1, from: scan.reference)
    case .past where hasArticle: resolved = span(back: unit, in: scan)
    case .next: resolved = unit.period(1, from: hasArticle ? scan.anchor(of: unit) : scan.reference)
    case .coming: resolved = unit.period(1, from: scan.reference)
    case .previous: resolved = unit.period(-1, from: scan.anchor(of: unit))
    case .following: resolved = unit.period(1, from: scan.anchor(of: unit))
    case .same, .that: resolved = unit.period(0, from: scan.anchor(of: unit))
    default: resolved = nil
    }
    guard let resolved else { return nil }
    let isDuration = resolved.value.utf8.first == UInt8(ascii: "P")
    return DateMatch(
      end: position + 1, kind: isDuration ? .duration : .date, period: narrowed(resolved, part, in: scan),
      isRelative: true)
  }

  /// "on the network's This Week": capitals in the middle of a sentence.
  private func isTitle(_ index: Int, in scan: DateScan) -> Bool {
    guard let first = scan.token(index), first.isCapitalized, let second = scan.token(index + 1), second.isCapitalized,
      let before = scan.token(index - 1)
    else { return false }
    return before.isWord && (!before.isCapitalized || scan.word(index - 1) == .clitic)
  }

  /// "later in the week", "early in the year"
  private func within(_ index: Int, _ part: TimeWord, in scan: DateScan) -> DateMatch? {
    guard part == .earlier || part == .later, scan.word(index) == .in, scan.word(index + 1) == .the,
      let unit = scan.unit(index + 2), !scan.isPlural(index + 2), scan.isFree(index + 3), scan.word(index + 3) != .of,
      let period = unit.period(0, from: unit == .day ? scan.nearbyDay : scan.reference)
    else { return nil }
    return DateMatch(end: index + 3, period: narrowed(period, part, in: scan), isRelative: true)
  }

  /// "the first |six months|"
  private func first(_ index: Int, in scan: DateScan) -> DateMatch? {
    guard let amount = scan.amount(index), !amount.isArticle, let unit = scan.unit(amount.end),
      scan.isPlural(amount.end), unit != .quarter, unit != .weekend
    else { return nil }
    return DateMatch(
      end: amount.end + 1, kind: .duration, period: .duration(amount.text, unit), isRelative: false)
  }

  private func isStretch(_ index: Int, _ unit: TimeUnit, in scan: DateScan) -> Bool {
    switch unit {
    case .week, .month, .year, .decade, .century: break
    default: return false
    }
    switch scan.word(index - 1) {
    case .in, .over, .during, .within, .for, .throughout, .spend: return scan.word(index) == .the
    default: return false
    }
  }

  /// "the past three years", "the next 12 months", "the last two days"
  private func counted(_ index: Int, _ modifier: TimeWord, in scan: DateScan) -> DateMatch? {
    guard let direction = direction(modifier), let amount = scan.amount(index), !amount.isArticle else { return nil }
    let hyphen = scan.word(amount.end) == .hyphen ? 1 : 0
    guard let unit = scan.unit(amount.end + hyphen), unit != .quarter || scan.isPlural(amount.end) else { return nil }
    var period = Period.duration(amount.text, unit)
    if let number = amount.number, let reference = scan.reference, number < 10_000 {
      period.interval = DayInterval(from: reference, to: unit.day(direction * number, from: reference))
    }
    return DateMatch(end: amount.end + hyphen + 1, kind: .duration, period: period, isRelative: true)
  }

  /// "recent months", "the coming days"
  private func recent(
    _ index: Int, _ unit: TimeUnit, _ modifier: TimeWord, _ hasArticle: Bool, in scan: DateScan
  ) -> DateMatch? {
    switch modifier {
    case .recent, .past, .last, .previous: DateMatch(end: index + 1, period: Period("PAST_REF"), isRelative: true)
    case .coming, .next, .following: DateMatch(end: index + 1, period: Period("FUTURE_REF"), isRelative: true)
    default: nil
    }
  }

  private func span(back unit: TimeUnit, in scan: DateScan) -> Period {
    var period = Period.duration("1", unit)
    if let reference = scan.reference {
      period.interval = DayInterval(from: unit.day(-1, from: reference), to: reference)
    }
    return period
  }

  private func direction(_ modifier: TimeWord) -> Int? {
    switch modifier {
    case .last, .past, .previous: -1
    case .next, .coming, .following: 1
    default: nil
    }
  }

  /// "earlier this month" ends, and "later this week" begins, with the day of publication.
  private func narrowed(_ period: Period, _ part: TimeWord, in scan: DateScan) -> Period {
    guard let interval = period.interval else { return period }
    let third = max(interval.count / 3, 1)
    switch part {
    case .earlier:
      guard let reference = scan.reference, reference >= interval.from else { return period }
      return Period(period.value, DayInterval(from: interval.from, to: min(reference, interval.to)))
    case .later:
      guard let reference = scan.reference, reference <= interval.to else { return period }
      return Period(period.value, DayInterval(from: max(reference, interval.from), to: interval.to))
    case .early where interval.count > 7:
      return Period(period.value, DayInterval(from: interval.from, to: interval.from.adding(days: third - 1)))
    case .mid where interval.count > 7:
      return Period(
        period.value,
        DayInterval(from: interval.from.adding(days: third), to: interval.to.adding(days: -third)))
    case .late where interval.count > 7:
      return Period(period.value, DayInterval(from: interval.to.adding(days: 1 - third), to: interval.to))
    default: return period
    }
  }
}

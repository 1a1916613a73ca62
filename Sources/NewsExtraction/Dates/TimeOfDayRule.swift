import NewsLanguage
import NewsModel

/// A part of a day: "Tuesday evening", "this morning", "last night", "late Saturday night", "tonight", "the early hours of
/// Monday", "the morning of April 23".
struct TimeOfDayRule: DateRule {
  func match(at index: Int, in scan: DateScan) -> DateMatch? {
    var position = index
    switch scan.word(position) {
    case .early, .late, .earlier, .later: position += 1
    default: break
    }
    if scan.word(position) == .tonight { return time(scan.reference, 4, end: position + 1) }
    // "early in the morning"
    if position > index, scan.word(position) == .in, scan.word(position + 1) == .the,
      let part = part(position + 2, in: scan), part < 5, scan.isFree(position + 3), scan.word(position + 3) != .of
    {
      return time(scan.nearbyDay, part, end: position + 3)
    }
    return afterDay(position, in: scan) ?? pointed(position, in: scan) ?? ofDay(position, in: scan)
  }

  /// "Tuesday evening", "April 23 at night"
  private func afterDay(_ index: Int, in scan: DateScan) -> DateMatch? {
    let start = scan.word(index) == .the || scan.word(index) == .a ? index + 1 : index
    guard let day = Self.day(start, in: scan), let part = scan.dayPart(day.end), part != 5, part != 6 || day.isRelative
    else { return nil }
    let resolved = day.period.interval?.day
    var period = Period.time(resolved, Self.code(part))
    if resolved == nil { period.value = day.period.value + "T" + Self.code(part) }
    return DateMatch(end: day.end + 1, kind: .time, period: period, isRelative: day.isRelative)
  }

  /// "this morning", "last night", "the next evening", "the night"
  private func pointed(_ index: Int, in scan: DateScan) -> DateMatch? {
    var position = index
    let hasArticle = scan.word(position) == .the
    if hasArticle { position += 1 }
    let modifier = scan.word(position)
    if hasArticle, let part = part(position, in: scan), part != 5, part != 6 {
      // "the night before", as "the day before" of the day last spoken of
      if scan.word(position + 1) == .before, scan.token(position + 2).map({ $0.shape == .punctuation }) ?? true {
        return time(scan.anchor?.adding(days: -1), part, end: position + 2)
      }
      return bare(position, part, in: scan)
    }
    guard let part = part(position + 1, in: scan), part < 5 else { return nil }
    switch modifier {
    case .this: return time(scan.reference, part, end: position + 2)
    case .last: return time(scan.reference?.adding(days: -1), part, end: position + 2)
    case .next, .following: return time(scan.anchor?.adding(days: 1), part, end: position + 2)
    case .previous: return time(scan.anchor?.adding(days: -1), part, end: position + 2)
    case .that, .same: return time(scan.anchor, part, end: position + 2)
    default: return nil
    }
  }

  /// "the morning" of a day told of nearby, after a word that a time follows.
  private func bare(_ index: Int, _ part: Int, in scan: DateScan) -> DateMatch? {
    switch scan.word(index - 2) {
    case .in, .during, .on, .throughout, .spend: break
    default: return nil
    }
    guard scan.isFree(index + 1), scan.word(index + 1) != .of
    else { return nil }
    // "spent the night in tents", told the day after
    if part == 4, scan.word(index - 2) == .spend, let day = scan.nearbyDay, day == scan.reference,
      !scan.isFuture(index - 1, index + 1)
    {
      return time(day.adding(days: -1), part, end: index + 1)
    }
    return time(scan.nearbyDay, part, end: index + 1)
  }

  /// "the early hours of Monday", "the evening of April 23"
  private func ofDay(_ index: Int, in scan: DateScan) -> DateMatch? {
    var position = index
    if scan.word(position) == .the { position += 1 }
    let isHours = (scan.word(position) == .early) && scan.unit(position + 1) == .hour
    if isHours { position += 1 }
    let part = isHours ? 1 : scan.dayPart(position)
    guard let part, part != 5, scan.word(position + 1) == .of else { return nil }
    if let day = Self.day(position + 2, in: scan) {
      var match = time(day.period.interval?.day, part, end: day.end)
      match.isRelative = day.isRelative
      return match
    }
    guard isHours, scan.word(position + 2) == .the || scan.word(position + 2) == .this,
      scan.dayPart(position + 3) != nil
    else { return nil }
    return time(scan.nearbyDay, part, end: position + 4)
  }

  private func time(_ day: CalendarDay?, _ part: Int, end: Int) -> DateMatch {
    DateMatch(end: end, kind: .time, period: .time(day, Self.code(part)), isRelative: true)
  }

  private func part(_ index: Int, in scan: DateScan) -> Int? {
    scan.isPlural(index) ? nil : scan.dayPart(index)
  }

  /// A day, however it is told.
  static func day(_ index: Int, in scan: DateScan) -> DateMatch? {
    if let day = CalendarDayRule().match(at: index, in: scan) ?? NumericDayRule().match(at: index, in: scan)
      ?? WeekdayRule().match(at: index, in: scan) ?? DeicticRule().match(at: index, in: scan)
    {
      return day
    }
    // "the next day"
    guard let day = RelativePeriodRule().match(at: index, in: scan), day.kind == .date, day.period.interval?.day != nil
    else { return nil }
    return day
  }

  /// TIMEX3's code of a part of the day.
  static func code(_ part: Int) -> String {
    switch part {
    case 1, 7: "MO"
    case 2: "AF"
    case 3: "EV"
    case 4: "NI"
    case 5: "12:00"
    default: "00:00"
    }
  }
}

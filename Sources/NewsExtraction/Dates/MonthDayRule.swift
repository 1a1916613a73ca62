import NewsLanguage
import NewsModel

/// "April 23, 2025", "23 April", "Apr. 23", "the 23rd of April", "April 22-24"; with a weekday before it: "Tuesday, April 22".
///
/// Without a year it is the nearest such day to the reference, one to come only where the clause points forward.
struct MonthDayRule: DateRule {
  func match(at index: Int, in context: DateContext) -> DateMatch? {
    var start = index
    if context.has(index, .weekday), context.tokens[index].isCapitalized {
      start = context.text.isToken(index + 1, ",") ? index + 2 : index + 1
    }
    guard let (month, day, lastDay, afterDay) = monthAndDay(start, context) else { return nil }
    var end = afterDay
    if let year = context.year(end) ?? (context.text.isToken(end, ",") ? context.year(end + 1) : nil) {
      end = context.year(end) != nil ? end + 1 : end + 2
      guard let first = CalendarDay(year: year, month: month, day: day) else { return nil }
      return match(first, lastDay, index..<end, isRelative: false)
    }
    guard let reference = context.reference else {
      guard CalendarDay(year: 2024, month: month, day: day) != nil else { return nil }
      let value = "XXXX-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
      return DateMatch(tokens: index..<end, kind: .date, value: value, interval: nil, isRelative: true)
    }
    guard let first = nearest(month, day, reference, forward: context.pointsForward(index)) else { return nil }
    return match(first, lastDay, index..<end, isRelative: true)
  }

  private func match(_ first: CalendarDay, _ lastDay: Int?, _ tokens: Range<Int>, isRelative: Bool) -> DateMatch {
    var match = DateMatch.day(first, tokens, isRelative: isRelative)
    if let lastDay, let last = CalendarDay(year: first.year, month: first.month, day: lastDay), last > first {
      match.interval = DayInterval(from: first, to: last)
    }
    return match
  }

  /// Month, day, the last day of a range, and the token behind them.
  private func monthAndDay(_ index: Int, _ context: DateContext) -> (Int, Int, Int?, Int)? {
    if let month = context.month(index), let day = context.number(index + 1, ordinal: true), 1...31 ~= day,
      context.tokens[index + 1].end - context.tokens[index + 1].start <= 4
    {
      // "April 22-24"
      if context.text.isToken(index + 2, "-") || context.word(index + 2) == "–", let last = context.number(index + 3),
        1...31 ~= last, last > day
      {
        return (month, day, last, index + 4)
      }
      return (month, day, nil, index + 2)
    }
    var start = index
    if context.word(start) == "the" { start += 1 }
    guard let day = context.number(start, ordinal: true), 1...31 ~= day else { return nil }
    var next = start + 1
    if context.word(next) == "of" { next += 1 }
    guard let month = context.month(next) else { return nil }
    return (month, day, nil, next + 1)
  }

  private func nearest(_ month: Int, _ day: Int, _ reference: CalendarDay, forward: Bool) -> CalendarDay? {
    let candidates = (reference.year - 1...reference.year + 1).compactMap {
      CalendarDay(year: $0, month: month, day: day)
    }
    if forward { return candidates.first { $0 >= reference } ?? candidates.last }
    // A day shortly after publication is one to come; otherwise the past is meant.
    return candidates.min { distance($0, reference) < distance($1, reference) }
  }

  private func distance(_ day: CalendarDay, _ reference: CalendarDay) -> Int {
    let days = day.dayNumber - reference.dayNumber
    return days > 0 ? days * 2 : -days
  }
}

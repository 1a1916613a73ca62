import NewsLanguage
import NewsModel

/// "last week", "this month", "next year", "earlier this month", "later this week", "the past three years", "recent weeks".
///
/// A period is never narrowed to a day: last week is all seven of its days.
struct PeriodRule: DateRule {
  func match(at index: Int, in context: DateContext) -> DateMatch? {
    var start = index
    let side = context.word(start)
    if side == "earlier" || side == "later" { start += 1 }
    if context.word(start) == "the", ["past", "last", "coming", "next", "previous"].contains(context.word(start + 1)) {
      start += 1
    }
    let modifier = context.word(start)
    guard ["last", "this", "next", "past", "previous", "coming", "recent"].contains(modifier) else { return nil }
    if let duration = several(index, start, modifier, context) { return duration }
    guard context.has(start + 1, .timeUnit) else { return nil }
    let shift = modifier == "this" ? 0 : modifier == "next" || modifier == "coming" ? 1 : -1
    guard let found = Period.shifted(context.value(start + 1), by: shift, from: context.reference, context) else {
      return nil
    }
    var interval = found.interval
    // "earlier this month" ends with the day of publication, "later this week" begins with it.
    if let reference = context.reference, let whole = interval, whole.from <= reference, reference <= whole.to {
      if side == "earlier" { interval = DayInterval(from: whole.from, to: reference) }
      if side == "later" { interval = DayInterval(from: reference, to: whole.to) }
    }
    return DateMatch(tokens: index..<(start + 2), kind: .date, value: found.value, interval: interval, isRelative: true)
  }

  /// "the last three years", "recent months": a length of time up to now.
  private func several(_ index: Int, _ start: Int, _ modifier: String, _ context: DateContext) -> DateMatch? {
    if modifier == "recent" {
      guard context.has(start + 1, .timeUnit) else { return nil }
      return DateMatch(tokens: index..<(start + 2), kind: .date, value: "PAST_REF", interval: nil, isRelative: true)
    }
    guard let count = context.count(start + 1), context.word(start + 1) != "a", context.has(count.next, .timeUnit),
      modifier != "this"
    else { return nil }
    let value = Period.duration(count.value, context.value(count.next))
    return value.map {
      DateMatch(tokens: index..<(count.next + 1), kind: .duration, value: $0, interval: nil, isRelative: true)
    }
  }
}

/// Units of time by the lexicon's numbers.
enum Period {
  /// The unit that lies `count` units from the reference's own, with its TIMEX3 value.
  static func shifted(_ unit: Int, by count: Int, from reference: CalendarDay?, _ context: DateContext) -> (
    value: String, interval: DayInterval?
  )? {
    guard let day = reference else {
      let unknown = [
        4: "XXXX-XX-XX", 5: "XXXX-WXX", 7: "XXXX-XX", 8: "XXXX-QX", 9: "XXXX", 10: "XXX", 12: "XXXX-WXX-WE",
      ]
      return unknown[unit].map { ($0, nil) }
    }
    switch unit {
    case 4:
      let target = day.adding(days: count)
      return (target.description, DayInterval(target))
    case 5:
      let target = day.adding(days: 7 * count)
      return (context.weekValue(of: target), context.week(of: target))
    case 12:
      let week = context.week(of: day.adding(days: 7 * count))
      return (context.weekValue(of: week.from) + "-WE", DayInterval(from: week.from.adding(days: 5), to: week.to))
    case 7:
      let target = day.adding(months: count)
      return (DateContext.monthValue(target.year, target.month), DayInterval(year: target.year, month: target.month))
    case 8:
      let target = day.adding(months: 3 * count)
      let quarter = (target.month - 1) / 3
      let first = CalendarDay(year: target.year, month: quarter * 3 + 1, day: 1)!
      return ("\(target.year)-Q\(quarter + 1)", DayInterval(from: first, to: first.adding(months: 3).adding(days: -1)))
    case 9:
      return (String(day.year + count), DayInterval(year: day.year + count))
    case 10:
      let decade = day.year / 10 + count
      guard let first = CalendarDay(year: decade * 10, month: 1, day: 1),
        let last = CalendarDay(year: decade * 10 + 9, month: 12, day: 31)
      else { return nil }
      return (String(decade), DayInterval(from: first, to: last))
    default: return nil
    }
  }

  /// `P3Y`; `PXY` where the number is not known.
  static func duration(_ count: Int?, _ unit: Int) -> String? {
    let designators = [
      1: "TS", 2: "TM", 3: "TH", 4: "D", 5: "W", 6: "W", 7: "M", 8: "Q", 9: "Y", 10: "DE", 11: "CE", 12: "WE",
    ]
    guard let designator = designators[unit] else { return nil }
    let number = count.map { String(unit == 6 ? $0 * 2 : $0) } ?? "X"
    return designator.hasPrefix("T") ? "PT\(number)\(designator.dropFirst())" : "P\(number)\(designator)"
  }
}

import NewsLanguage
import NewsModel

/// "February 2022", "in March", "early April", "mid-June 2019", "last May". Without a year it is the latest such month that has
/// begun, one to come only where the clause points forward.
struct MonthRule: DateRule {
  func match(at index: Int, in context: DateContext) -> DateMatch? {
    var start = index
    let modifier = context.word(index)
    if ["early", "late", "mid", "last", "next", "this"].contains(modifier) {
      start += 1
      if context.text.isToken(start, "-") { start += 1 }
    }
    guard let month = context.month(start) else { return nil }
    var end = start + 1
    if context.text.isToken(end, ","), context.year(end + 1) != nil { end += 1 }
    if let year = context.year(end) {
      guard let whole = DayInterval(year: year, month: month) else { return nil }
      return DateMatch(
        tokens: index..<(end + 1), kind: .date, value: DateContext.monthValue(year, month),
        interval: part(of: whole, modifier),
        isRelative: false)
    }
    end = start + 1
    guard isMonth(start, opensAt: index, context) else { return nil }
    guard let reference = context.reference else {
      return DateMatch(
        tokens: index..<end, kind: .date, value: "XXXX-\(month < 10 ? "0" : "")\(month)", interval: nil,
        isRelative: true)
    }
    let forward = modifier == "next" || context.pointsForward(index)
    let year =
      forward
      ? (month >= reference.month ? reference.year : reference.year + 1)
      : (month <= reference.month ? reference.year : reference.year - 1)
    guard let whole = DayInterval(year: year, month: month) else { return nil }
    return DateMatch(
      tokens: index..<end, kind: .date, value: DateContext.monthValue(year, month), interval: part(of: whole, modifier),
      isRelative: true)
  }

  /// Names of months that are words as well need a word before them that goes with a date.
  private func isMonth(_ index: Int, opensAt start: Int, _ context: DateContext) -> Bool {
    guard start == index,
      context.word(index) == "may" || context.word(index) == "march" || context.word(index).count <= 3
        || context.word(index) == "april" || context.word(index) == "june" || context.word(index) == "august"
    else { return true }
    return [
      "in", "since", "of", "by", "until", "till", "during", "from", "for", "through", "between", "and", "to", "before",
      "after",
    ].contains(context.word(index - 1))
  }

  private func part(of month: DayInterval, _ modifier: String) -> DayInterval {
    switch modifier {
    case "early": DayInterval(from: month.from, to: month.from.adding(days: 9))
    case "mid": DayInterval(from: month.from.adding(days: 9), to: month.from.adding(days: 19))
    case "late": DayInterval(from: month.from.adding(days: 19), to: month.to)
    default: month
    }
  }
}

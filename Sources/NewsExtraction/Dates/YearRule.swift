import NewsLanguage
import NewsModel

/// "in 2014", "since 1991", "late 2023", "the 1990s". A bare number is a year only behind a word that goes with one.
struct YearRule: DateRule {
  func match(at index: Int, in context: DateContext) -> DateMatch? {
    var start = index
    if context.word(start) == "the" { start += 1 }
    let modifier = context.word(start)
    if ["early", "late", "mid"].contains(modifier) {
      start += 1
      if context.text.isToken(start, "-") { start += 1 }
    }
    if let decade = decade(start, context) {
      guard let first = CalendarDay(year: decade, month: 1, day: 1),
        let last = CalendarDay(year: decade + 9, month: 12, day: 31)
      else { return nil }
      return DateMatch(
        tokens: index..<(start + 1), kind: .date, value: String(decade / 10),
        interval: DayInterval(from: first, to: last), isRelative: false)
    }
    guard start == index || context.word(index) != "the", let year = context.year(start),
      start > index || isYear(start, context),
      let whole = DayInterval(year: year)
    else { return nil }
    return DateMatch(tokens: index..<(start + 1), kind: .date, value: String(year), interval: whole, isRelative: false)
  }

  private func decade(_ index: Int, _ context: DateContext) -> Int? {
    let word = context.word(index)
    guard word.count == 5, word.hasSuffix("0s"), let year = Int(word.dropLast()), 1500...2190 ~= year else {
      return nil
    }
    return year
  }

  private func isYear(_ index: Int, _ context: DateContext) -> Bool {
    if index + 1 < context.tokens.count, context.tokens[index + 1].shape == .lower,
      context.tokens[index + 1].isAny(.timeUnit)
    {
      return false
    }
    if [
      "in", "since", "of", "by", "during", "until", "till", "from", "to", "and", "before", "after", "between",
      "through", "year", "early",
    ].contains(context.word(index - 1)) {
      // "from 1990 people": a count, not a year.
      let next = context.tokens.indices.contains(index + 1) ? context.tokens[index + 1] : nil
      let isCount =
        ["from", "to", "of", "and"].contains(context.word(index - 1)) && next?.shape == .lower
        && next?.isAny(.grammatical) == false
      return !isCount
    }
    return context.text.isToken(index - 1, "(") && context.text.isToken(index + 1, ")")
  }
}

import NewsLanguage
import NewsModel

/// "2025-04-23", and "4/23/2025" where only one order makes a date.
struct ISODateRule: DateRule {
  func match(at index: Int, in context: DateContext) -> DateMatch? {
    guard context.tokens[index].shape == .number, index + 4 < context.tokens.count else { return nil }
    let isDash = context.text.isToken(index + 1, "-")
    let isSlash = context.text.isToken(index + 1, "/")
    guard isDash || isSlash, context.text.isToken(index + 3, isDash ? "-" : "/"),
      (1...4).allSatisfy({ !context.tokens[index + $0].followsSpace }),
      let first = context.number(index), let second = context.number(index + 2), let third = context.number(index + 4)
    else { return nil }
    let tokens = index..<(index + 5)
    if let day = CalendarDay(year: first, month: second, day: third), first > 1000 {
      return .day(day, tokens, isRelative: false)
    }
    guard isSlash, third > 1000 else { return nil }
    let monthFirst = CalendarDay(year: third, month: first, day: second)
    let dayFirst = CalendarDay(year: third, month: second, day: first)
    guard let day = monthFirst == nil ? dayFirst : dayFirst == nil || dayFirst == monthFirst ? monthFirst : nil else {
      return nil
    }
    return .day(day, tokens, isRelative: false)
  }
}

import NewsLanguage
import NewsModel

/// "three weeks ago", "a year earlier", "two days later". "ago" counts from the day of publication; "earlier" and "later" count
/// from a day of the text, which is left open.
struct AgoRule: DateRule {
  func match(at index: Int, in context: DateContext) -> DateMatch? {
    guard let count = context.count(index), context.has(count.next, .timeUnit) else { return nil }
    let unit = context.value(count.next)
    let word = context.word(count.next + 1)
    guard word == "ago" || word == "earlier" || word == "later" else { return nil }
    let tokens = index..<(count.next + 2)
    guard word == "ago", unit >= 4, unit <= 9 || unit == 10, let amount = count.value else {
      return DateMatch(
        tokens: tokens, kind: .date, value: word == "ago" ? "PAST_REF" : "XXXX-XX-XX", interval: nil, isRelative: true)
    }
    guard let reference = context.reference else {
      return DateMatch(
        tokens: tokens, kind: .date, value: unit == 9 ? "XXXX" : "XXXX-XX-XX", interval: nil, isRelative: true)
    }
    // "three weeks ago" is a day of that week, not that day: the precision is the unit's.
    let fortnight = unit == 6
    guard let found = Period.shifted(fortnight ? 5 : unit, by: -amount * (fortnight ? 2 : 1), from: reference, context)
    else { return nil }
    return DateMatch(tokens: tokens, kind: .date, value: found.value, interval: found.interval, isRelative: true)
  }
}

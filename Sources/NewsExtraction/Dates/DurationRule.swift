import NewsLanguage
import NewsModel

/// "three years", "30-day", "a two-hour".
struct DurationRule: DateRule {
  func match(at index: Int, in context: DateContext) -> DateMatch? {
    guard let count = context.count(index) else { return nil }
    var unit = count.next
    let isJoined = context.text.isToken(unit, "-") && unit < context.tokens.count && !context.tokens[unit].followsSpace
    if isJoined { unit += 1 }
    guard context.has(unit, .timeUnit), context.tokens[unit].shape == .lower,
      let value = Period.duration(count.value, context.value(unit))
    else {
      return nil
    }
    // "a second", "one day": an ordinal, a story's turn.
    if context.word(index) == "a" || context.word(index) == "one" || context.word(index) == "an",
      context.value(unit) == 1 || context.value(unit) == 4
    {
      return nil
    }
    return DateMatch(tokens: index..<(unit + 1), kind: .duration, value: value, interval: nil, isRelative: true)
  }
}

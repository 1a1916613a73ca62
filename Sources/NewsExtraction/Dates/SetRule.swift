import NewsLanguage
import NewsModel

/// "every day", "each Monday", "weekly".
struct SetRule: DateRule {
  func match(at index: Int, in context: DateContext) -> DateMatch? {
    let word = context.word(index)
    let adverbs = ["daily": "P1D", "weekly": "P1W", "monthly": "P1M", "annually": "P1Y", "yearly": "P1Y"]
    if let value = adverbs[word] {
      return DateMatch(tokens: index..<(index + 1), kind: .set, value: value, interval: nil, isRelative: true)
    }
    guard word == "every" || word == "each" else { return nil }
    if context.has(index + 1, .weekday) {
      return DateMatch(
        tokens: index..<(index + 2), kind: .set, value: "XXXX-WXX-\(context.value(index + 1) + 1)", interval: nil,
        isRelative: true)
    }
    guard context.has(index + 1, .timeUnit), let value = Period.duration(1, context.value(index + 1)) else {
      return nil
    }
    return DateMatch(tokens: index..<(index + 2), kind: .set, value: value, interval: nil, isRelative: true)
  }
}

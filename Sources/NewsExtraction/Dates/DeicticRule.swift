import NewsLanguage
import NewsModel

/// "today", "yesterday", "tomorrow", "tonight", "this morning", "last night", "the day before yesterday", "the previous day".
struct DeicticRule: DateRule {
  func match(at index: Int, in context: DateContext) -> DateMatch? {
    switch context.word(index) {
    case "today": return match(0, nil, index..<(index + 1), context)
    case "tonight": return match(0, "TNI", index..<(index + 1), context)
    case "yesterday", "tomorrow":
      let days = context.word(index) == "yesterday" ? -1 : 1
      if context.has(index + 1, .dayPart), let part = DayPart.suffix(context.value(index + 1)) {
        return match(days, part, index..<(index + 2), context)
      }
      return match(days, nil, index..<(index + 1), context)
    case "this", "last":
      guard context.has(index + 1, .dayPart), let part = DayPart.suffix(context.value(index + 1)) else { return nil }
      return match(context.word(index) == "last" ? -1 : 0, part, index..<(index + 2), context)
    case "the":
      // The day that a text goes on from is not known to the sentence.
      if context.word(index + 1) == "day", context.word(index + 2) == "before" || context.word(index + 2) == "after" {
        if context.word(index + 3) == "yesterday" { return match(-2, nil, index..<(index + 4), context) }
        if context.word(index + 3) == "tomorrow" { return match(2, nil, index..<(index + 4), context) }
        return unplaced(index..<(index + 3))
      }
      if ["previous", "following", "same", "next"].contains(context.word(index + 1)), context.word(index + 2) == "day" {
        return unplaced(index..<(index + 3))
      }
      return nil
    default: return nil
    }
  }

  private func match(_ days: Int, _ part: String?, _ tokens: Range<Int>, _ context: DateContext) -> DateMatch {
    let day = context.reference?.adding(days: days)
    return DateMatch(
      tokens: tokens, kind: part == nil ? .date : .time, value: (day?.description ?? "XXXX-XX-XX") + (part ?? ""),
      interval: day.map { DayInterval($0) }, isRelative: true)
  }

  private func unplaced(_ tokens: Range<Int>) -> DateMatch {
    DateMatch(tokens: tokens, kind: .date, value: "XXXX-XX-XX", interval: nil, isRelative: true)
  }
}

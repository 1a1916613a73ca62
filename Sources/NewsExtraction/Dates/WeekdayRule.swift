import NewsLanguage
import NewsModel

/// "Tuesday", "last Friday", "next Monday", "Tuesday evening". A bare weekday counts the day of publication.
struct WeekdayRule: DateRule {
  func match(at index: Int, in context: DateContext) -> DateMatch? {
    var weekdayIndex = index
    let modifier = context.word(index)
    if ["last", "next", "this", "early", "late"].contains(modifier) { weekdayIndex += 1 }
    guard context.has(weekdayIndex, .weekday), context.tokens[weekdayIndex].isCapitalized, isDay(weekdayIndex, context),
      let weekday = Weekday(rawValue: context.value(weekdayIndex))
    else { return nil }
    var end = weekdayIndex + 1
    var part: String?
    if context.has(end, .dayPart), let suffix = DayPart.suffix(context.value(end)) {
      part = suffix
      end += 1
    }
    let tokens = index..<end
    var day = context.resolve(weekday, forward: modifier == "next" || context.pointsForward(index))
    if modifier == "last", let found = day, found == context.reference { day = found.adding(days: -7) }
    if modifier == "next", let found = day, found == context.reference { day = found.adding(days: 7) }
    let value = (day?.description ?? "XXXX-WXX-\(weekday.rawValue + 1)") + (part ?? "")
    return DateMatch(
      tokens: tokens, kind: part == nil ? .date : .time, value: value, interval: day.map { DayInterval($0) },
      isRelative: true)
  }

  /// "the Sunday Times", "Sun", "Mondays": no single day.
  private func isDay(_ index: Int, _ context: DateContext) -> Bool {
    let word = context.word(index)
    if word.hasSuffix("days") { return false }
    if ["sun", "sat", "mon", "wed"].contains(word) { return context.text.isToken(index + 1, ",") }
    guard context.tokens.indices.contains(index + 1) else { return true }
    // "Sunday Times", "Monday Night Football".
    let next = context.tokens[index + 1]
    return !(next.isCapitalized && next.isAny(.organizationNoun))
  }
}

/// TIMEX3 suffixes for parts of the day.
enum DayPart {
  /// By the lexicon's number; noon, midnight and dawn are points.
  static func suffix(_ value: Int) -> String? {
    switch value {
    case 1: "TMO"
    case 2: "TAF"
    case 3: "TEV"
    case 4: "TNI"
    default: nil
    }
  }
}

public import NewsLanguage
public import NewsModel

/// A temporal expression with the tokens it takes.
public struct DateMention: Sendable {
  /// The tokens it takes.
  public var tokens: Range<Int>
  /// What it says.
  public var expression: DateExpression
}

/// Finds temporal expressions and gives them TIMEX3 types and values (TimeML 1.2.1), each with the days it covers.
///
/// ```swift
/// let text = AnalyzedText("The bridge closed on Tuesday.")
/// DateTagger().dates(in: text, reference: CalendarDay("2025-04-23"))[0].expression.value  // "2025-04-22"
/// ```
public struct DateTagger: Sendable {
  /// From the most to the least telling: the first that matches at a token takes it.
  private let rules: [any DateRule] = [
    ISODateRule(), MonthDayRule(), AgoRule(), PeriodRule(), DeicticRule(), WeekdayRule(), MonthRule(), SeasonRule(),
    YearRule(),
    TimeOfDayRule(), SetRule(), DurationRule(),
  ]

  /// Makes a tagger.
  public init() {}

  /// The expressions of a text, in order, none overlapping another.
  ///
  /// `reference` is the day of publication, from which relative expressions count; where it is nil they keep their type, their
  /// value has `X` for what is unknown, and no interval.
  public func dates(in text: AnalyzedText, reference: CalendarDay?) -> [DateMention] {
    let context = DateContext(text: text, reference: reference)
    var mentions: [DateMention] = []
    var index = 0
    while index < text.tokens.count {
      guard context.canOpen(index), let match = rules.lazy.compactMap({ $0.match(at: index, in: context) }).first else {
        index += 1
        continue
      }
      let expression = DateExpression(
        span: text.span(text.bytes(match.tokens)), text: text.string(match.tokens), kind: match.kind,
        value: match.value,
        interval: match.interval, isRelative: match.isRelative)
      mentions.append(DateMention(tokens: match.tokens, expression: expression))
      index = max(match.tokens.upperBound, index + 1)
    }
    return mentions
  }
}

/// One form of temporal expression.
protocol DateRule: Sendable {
  /// The expression that opens at a token, or nil.
  func match(at index: Int, in context: DateContext) -> DateMatch?
}

/// What a rule has found.
struct DateMatch {
  var tokens: Range<Int>
  var kind: DateExpression.Kind
  var value: String
  var interval: DayInterval?
  var isRelative: Bool

  /// A day stated in full or counted from the reference.
  static func day(_ day: CalendarDay, _ tokens: Range<Int>, isRelative: Bool) -> DateMatch {
    DateMatch(tokens: tokens, kind: .date, value: day.description, interval: DayInterval(day), isRelative: isRelative)
  }
}

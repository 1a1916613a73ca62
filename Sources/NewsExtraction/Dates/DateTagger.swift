public import NewsLanguage
public import NewsModel

/// Finds the temporal expressions of a text and resolves them against the article's day of publication.
///
/// Types and values are those of TIMEX3 (TimeML 1.2.1). Every rule of the folder is asked at every token that can begin an
/// expression; the longest answer wins.
///
/// ```swift
/// let text = AnalyzedText("The council met on Tuesday evening.")
/// let dates = DateTagger().dates(in: text, reference: CalendarDay("2025-04-23"))
/// dates[0].expression.value  // "2025-04-22TEV"
/// ```
public struct DateTagger: Sendable {
  private static let rules: [any DateRule] = [
    CalendarDayRule(), NumericDayRule(), DayRangeRule(), WeekdayRule(), NthWeekdayRule(), DeicticRule(),
    TimeOfDayRule(), ClockRule(),
    MonthRule(), YearRule(), DecadeRule(), QuarterRule(), SeasonRule(), HolidayRule(), WeekendRule(),
    RelativePeriodRule(),
    PartOfPeriodRule(), OffsetRule(), DurationRule(), RecurringRule(), VagueRule(),
  ]

  /// Makes a tagger.
  public init() {}

  /// The temporal expressions of a text, in order and not overlapping.
  ///
  /// - Parameter reference: The day of publication, or nil where it is unknown: then what is counted from it keeps its span
  ///   and its type, its value has `X` for the unknown, and its interval is nil.
  public func dates(in text: AnalyzedText, reference: CalendarDay?) -> [DateMention] {
    var scan = DateScan(text, reference: reference)
    var mentions: [DateMention] = []
    for sentence in text.sentences {
      scan.enter(sentence.tokens)
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        guard scan.canOpen(index), let match = longest(at: index, in: scan) else {
          index += 1
          continue
        }
        let tokens = index..<match.end
        scan.remember(match)
        mentions.append(
          DateMention(
            tokens: tokens,
            expression: DateExpression(
              span: text.span(text.bytes(tokens)), text: text.string(tokens), kind: match.kind,
              value: match.period.value, interval: match.period.interval, isRelative: match.isRelative)))
        index = match.end
      }
    }
    return mentions
  }

  private func longest(at index: Int, in scan: DateScan) -> DateMatch? {
    var best: DateMatch?
    for rule in Self.rules {
      guard let match = rule.match(at: index, in: scan) else { continue }
      if best == nil || match.end > best!.end { best = match }
    }
    return best
  }
}

/// One kind of temporal expression.
protocol DateRule: Sendable {
  /// The expression of this kind that begins at a token.
  func match(at index: Int, in scan: DateScan) -> DateMatch?
}

/// What a rule found: it begins at the token that the rule was asked about.
struct DateMatch {
  /// The token after its last.
  var end: Int
  var kind: DateExpression.Kind = .date
  var period: Period
  /// Whether it was counted from the article's date.
  var isRelative: Bool
}

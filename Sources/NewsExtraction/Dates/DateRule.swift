import NewsModel

/// One kind of temporal expression.
///
/// A rule is a value without storage, called statically through ``DateRuleKind``: the tagger asks thousands of times an
/// article, and an existential would be copied each time.
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

/// The rules, in the order in which they are asked: of two answers of one length the first stands.
enum DateRuleKind: UInt32, CaseIterable {
  case calendarDay, numericDay, dayRange, weekday, nthWeekday, deictic, timeOfDay, clock, month, year, fiscal, decade
  case quarter, season, holiday, weekend, relativePeriod, partOfPeriod, offset, duration, recurring, vague

  /// The expression of this kind that begins at a token.
  func match(at index: Int, in scan: DateScan) -> DateMatch? {
    switch self {
    case .calendarDay: CalendarDayRule().match(at: index, in: scan)
    case .numericDay: NumericDayRule().match(at: index, in: scan)
    case .dayRange: DayRangeRule().match(at: index, in: scan)
    case .weekday: WeekdayRule().match(at: index, in: scan)
    case .nthWeekday: NthWeekdayRule().match(at: index, in: scan)
    case .deictic: DeicticRule().match(at: index, in: scan)
    case .timeOfDay: TimeOfDayRule().match(at: index, in: scan)
    case .clock: ClockRule().match(at: index, in: scan)
    case .month: MonthRule().match(at: index, in: scan)
    case .year: YearRule().match(at: index, in: scan)
    case .fiscal: FiscalRule().match(at: index, in: scan)
    case .decade: DecadeRule().match(at: index, in: scan)
    case .quarter: QuarterRule().match(at: index, in: scan)
    case .season: SeasonRule().match(at: index, in: scan)
    case .holiday: HolidayRule().match(at: index, in: scan)
    case .weekend: WeekendRule().match(at: index, in: scan)
    case .relativePeriod: RelativePeriodRule().match(at: index, in: scan)
    case .partOfPeriod: PartOfPeriodRule().match(at: index, in: scan)
    case .offset: OffsetRule().match(at: index, in: scan)
    case .duration: DurationRule().match(at: index, in: scan)
    case .recurring: RecurringRule().match(at: index, in: scan)
    case .vague: VagueRule().match(at: index, in: scan)
    }
  }
}

/// A set of rules, a bit each.
struct DateRuleSet: OptionSet {
  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  init(_ kinds: [DateRuleKind]) {
    rawValue = kinds.reduce(0) { $0 | 1 << $1.rawValue }
  }

  /// Calls `body` with each rule of the set, in order.
  @inline(__always)
  func forEach(_ body: (DateRuleKind) -> Void) {
    var bits = rawValue
    while bits != 0 {
      body(DateRuleKind(rawValue: UInt32(bits.trailingZeroBitCount))!)
      bits &= bits - 1
    }
  }
}

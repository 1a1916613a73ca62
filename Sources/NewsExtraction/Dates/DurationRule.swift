import NewsLanguage
import NewsModel

/// A length of time: "30-day", "three-year", "two hours", "more than three years", "several weeks", "for months".
///
/// Ages are none: "30-year-old", "aged 30 years".
struct DurationRule: DateRule {
  func match(at index: Int, in scan: DateScan) -> DateMatch? {
    var position = index
    position = afterBounds(position, in: scan)
    // "a third visit in as many months"
    if scan.word(position) == .many, scan.isToken(position - 1, "as") { return nil }
    let hasArticle = scan.word(position) == .the
    if hasArticle { position += 1 }
    // "a quarter-century", "half a century"
    let fraction = scan.word(position) == .a ? position + 1 : position
    let isHalf = scan.word(fraction) == .half
    if isHalf || scan.unit(fraction) == .quarter {
      var century = scan.skippingHyphen(fraction + 1)
      if scan.word(century) == .of { century += 1 }
      if scan.word(century) == .a { century += 1 }
      if scan.unit(century) == .century, !scan.isPlural(century), century > fraction + 1 || isHalf {
        return DateMatch(
          end: century + 1, kind: .duration, period: .duration(isHalf ? "50" : "25", .year), isRelative: false)
      }
    }
    if let amount = scan.amount(position), !(hasArticle && position > index + 1) {
      return counted(index, position, amount, hasArticle, in: scan)
    }
    if scan.word(position) == .half, scan.word(position + 1) == .a, let unit = scan.unit(position + 2) {
      return DateMatch(end: position + 3, kind: .duration, period: half(unit), isRelative: false)
    }
    if let unit = Self.long(scan.word(position)) {
      return DateMatch(end: position + 1, kind: .duration, period: .duration("1", unit), isRelative: false)
    }
    // "a half-hour interview"
    if scan.word(position) == .half, scan.word(position + 1) == .hyphen, let unit = scan.unit(position + 2),
      unit.rawValue < TimeUnit.week.rawValue, !scan.isPlural(position + 2)
    {
      return DateMatch(end: position + 3, kind: .duration, period: half(unit), isRelative: false)
    }
    // "a week-long strike"
    if let unit = scan.unit(position), !scan.isPlural(position), unit != .quarter, unit != .weekend,
      unit.rawValue >= TimeUnit.hour.rawValue, scan.word(position + 1) == .hyphen, scan.word(position + 2) == .long
    {
      return DateMatch(end: position + 3, kind: .duration, period: .duration("1", unit), isRelative: false)
    }
    // "for months", "over the years", "decades-long"
    guard let unit = scan.unit(position), scan.isPlural(position), unit.rawValue >= TimeUnit.hour.rawValue,
      unit != .quarter, unit != .weekend
    else { return nil }
    if scan.word(position + 1) == .hyphen, scan.word(position + 2) == .long {
      return DateMatch(end: position + 3, kind: .duration, period: .duration("X", unit), isRelative: false)
    }
    switch scan.word(index - 1) {
    case .for, .over, .within, .throughout, .in, .spend, .after, .during: break
    // "just days after", "a matter of weeks"
    case _ where scan.isToken(index - 1, "just"): break
    case .of where scan.isToken(index - 2, "matter") || scan.isToken(index - 2, "handful"): break
    // "years of talks"
    default:
      // "the early days of the war" are no number of days.
      guard scan.word(position + 1) == .of, scan.word(position + 2) != .aged, !hasArticle,
        ![.early, .late, .last, .same].contains(scan.word(position - 1)),
        unit.rawValue >= TimeUnit.day.rawValue,
        scan.token(index - 1).map({ !$0.isAny([.determiner, .numberWord]) && $0.shape != .number }) ?? true
      else { return nil }
    }
    if hasArticle, scan.word(position + 1) == .of || scan.word(index - 1) == .for { return nil }
    return DateMatch(end: position + 1, kind: .duration, period: .duration("X", unit), isRelative: false)
  }

  private func counted(
    _ index: Int, _ position: Int, _ amount: Amount, _ hasArticle: Bool, in scan: DateScan
  ) -> DateMatch? {
    var unitPosition = amount.end
    let isHyphened = scan.word(unitPosition) == .hyphen
    if isHyphened { unitPosition += 1 }
    // "a three-year", "three 10-year"
    guard let unit = scan.unit(unitPosition), unit != .quarter, unit != .weekend else { return nil }
    var end = unitPosition + 1
    if isAge(end, in: scan) || isAged(position, in: scan) { return nil }
    // "the 90 days", but "the |90-day| truce": there the article is the noun's.
    if hasArticle, !scan.isPlural(unitPosition) || isHyphened { return nil }
    if amount.text == "0.5" { return DateMatch(end: end, kind: .duration, period: half(unit), isRelative: false) }
    if amount.isArticle {
      // "a second", "a day's work"; "$5 a day" recurs.
      guard unit.rawValue >= TimeUnit.minute.rawValue, !isHyphened, scan.isPlural(unitPosition) == false,
        scan.word(end) != .hyphen, !isRate(position, in: scan)
      else { return nil }
    }
    // "a year and a half"
    if amount.isArticle || amount.number != nil, scan.word(end) == .and, scan.word(end + 1) == .a,
      scan.word(end + 2) == .half,
      scan.unit(end + 3) == nil
    {
      return DateMatch(
        end: end + 3, kind: .duration, period: .duration("\(amount.number ?? 1).5", unit), isRelative: false)
    }
    // "two second places"
    if unit == .second, scan.token(unitPosition)?.isAny(.ordinalWord) == true, !isHyphened { return nil }
    if scan.word(end) == .hyphen, scan.word(end + 1) == .long { end += 2 }
    return DateMatch(end: end, kind: .duration, period: .duration(amount.text, unit), isRelative: false)
  }

  /// Past "more than", "at least", "about", "up to".
  private func afterBounds(_ index: Int, in scan: DateScan) -> Int {
    switch (scan.word(index), scan.word(index + 1)) {
    case (.more, .than), (.less, .than), (.at, .least), (.at, .most): index + 2
    case (.approximately, _): index + 1
    default: index
    }
  }

  private func isAge(_ index: Int, in scan: DateScan) -> Bool {
    if scan.word(index) == .old { return true }
    if scan.word(index) == .hyphen, scan.word(index + 1) == .old { return true }
    return scan.word(index) == .of && scan.isToken(index + 1, "age")
  }

  /// "aged 8", "aged 8–10 years", "at the age of 12 years"
  private func isAged(_ index: Int, in scan: DateScan) -> Bool {
    var before = index - 1
    if [.hyphen, .dash, .to, .and].contains(scan.word(before)), scan.integer(before - 1) != nil { before -= 2 }
    if scan.word(before) == .of || scan.word(before) == .between { before -= 1 }
    return scan.word(before) == .aged
  }

  /// "weeklong"
  private static func long(_ word: TimeWord) -> TimeUnit? {
    switch word {
    case .dayLong: .day
    case .weekLong: .week
    case .monthLong: .month
    case .yearLong: .year
    case .decadeLong: .decade
    default: nil
    }
  }

  /// "15 a year", "$3 a day", "twice a week"
  private func isRate(_ index: Int, in scan: DateScan) -> Bool {
    switch scan.word(index - 1) {
    case .once, .times, .percent: true
    default: scan.token(index - 1).map { $0.shape == .number || $0.isAny(.numberWord) } ?? false
    }
  }

  private func half(_ unit: TimeUnit) -> Period {
    switch unit {
    case .hour: Period("PT30M")
    case .year: Period("P6M")
    case .day: Period("PT12H")
    case .decade: Period("P5Y")
    case .century: Period("P50Y")
    default: .duration("0.5", unit)
    }
  }
}

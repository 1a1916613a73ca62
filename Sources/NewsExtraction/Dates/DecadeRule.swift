import NewsLanguage
import NewsModel

/// A decade or a century by name: "the 1990s", "the early 1990s", "the '60s", "the 19th century".
struct DecadeRule: DateRule {
  func match(at index: Int, in scan: DateScan) -> DateMatch? {
    var position = index
    let hasArticle = scan.word(position) == .the
    if hasArticle { position += 1 }
    let part = scan.word(position)
    switch part {
    case .early, .late, .mid: position += scan.word(position + 1) == .hyphen ? 2 : 1
    default: break
    }
    let number = scan.word(position) == .apostrophe ? position + 1 : position
    // "in the 30s °F"
    if scan.token(number + 1)?.shape == .symbol { return nil }
    // "the 1990's": behind figures the mark and its letter are tokens of their own.
    if hasArticle || part == .early || part == .late || part == .mid, let year = scan.year(number), year % 10 == 0,
      scan.word(number + 1) == .apostrophe, scan.isToken(number + 2, "s"), scan.isJoined(number + 2),
      scan.isFree(number + 3)
    {
      return DateMatch(end: number + 3, period: narrowed(.decade(of: year), part), isRelative: false)
    }
    switch scan.numeral(number) {
    case .decade(let year) where year >= 1000:
      return DateMatch(end: number + 1, period: narrowed(.decade(of: year), part), isRelative: false)
    case .decade(let year) where year < 100 && (hasArticle || number > position || followsDecade(position, in: scan)):
      // "in their 40s" is an age; decades of two digits are the century's that is past.
      return DateMatch(end: number + 1, period: narrowed(.decade(of: 1900 + year), part), isRelative: false)
    default: break
    }
    // "the late sixties"; "in her sixties" is an age.
    if hasArticle, scan.word(position) == .decadeName,
      let index = Self.names.firstIndex(where: { scan.isToken(position, $0) })
    {
      return DateMatch(
        end: position + 1, period: narrowed(.decade(of: 1920 + 10 * index), part), isRelative: false)
    }
    guard let (ordinal, ordinalEnd) = century(position, in: scan) else { return nil }
    let unit = scan.skippingHyphen(ordinalEnd)
    guard scan.unit(unit) == .century, ordinal <= 21, !scan.isPlural(unit) else { return nil }
    // TIMEX3 counts the centuries before Christ as it does years.
    if scan.word(unit + 1) == .beforeChrist, scan.token(unit + 1)?.shape == .allCaps {
      return DateMatch(end: unit + 2, period: Period("BC" + Period.padded(ordinal - 1)), isRelative: false)
    }
    return DateMatch(end: unit + 1, period: .century(ordinal), isRelative: false)
  }

  private static let names: [StaticString] = [
    "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties",
  ]

  /// "early", "mid" and "late" keep the value and narrow the days to four years or three.
  private func narrowed(_ decade: Period, _ part: TimeWord) -> Period {
    guard let first = decade.interval?.from.year else { return decade }
    let years: ClosedRange<Int>
    switch part {
    case .early: years = first...first + 3
    case .mid: years = first + 4...first + 6
    case .late: years = first + 7...first + 9
    default: return decade
    }
    guard let from = DayInterval(year: years.lowerBound), let to = DayInterval(year: years.upperBound) else {
      return decade
    }
    return Period(decade.value, DayInterval(from: from.from, to: to.to))
  }

  /// "the 1940s and |50s|"
  private func followsDecade(_ index: Int, in scan: DateScan) -> Bool {
    // "from |40s| to 50s": the ages of people are their own, "in her 40s"
    if [.in, .of, .from, .since].contains(scan.word(index - 1)), [.and, .to, .or].contains(scan.word(index + 1)),
      case .decade = scan.numeral(index + 2)
    {
      return true
    }
    guard scan.word(index - 1) == .and || scan.word(index - 1) == .or || scan.word(index - 1) == .to else {
      return false
    }
    if case .decade = scan.numeral(index - 2) { return true }
    return false
  }

  /// "19th", "nineteenth", "twenty-first"
  private func century(_ index: Int, in scan: DateScan) -> (Int, end: Int)? {
    if let ordinal = scan.ordinal(index) { return (ordinal, index + 1) }
    guard scan.isToken(index, "twenty"), scan.word(index + 1) == .hyphen, let ordinal = scan.ordinalWord(index + 2)
    else {
      return nil
    }
    return (20 + ordinal, index + 3)
  }
}

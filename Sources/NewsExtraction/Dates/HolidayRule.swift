import NewsLanguage
import NewsModel

/// A day by the name of a feast: "Christmas Day", "New Year's Eve", "Easter Sunday 2024", "Thanksgiving".
///
/// Feasts with a fixed or computable date are resolved as a month and day are; those of the Islamic calendar, which go by
/// the sighting of the moon, are only found.
struct HolidayRule: DateRule {
  /// How a feast finds its day.
  enum Feast: Sendable {
    case fixed(month: Int, day: Int)
    /// The nth weekday of a month; -1 is the last.
    case nth(Int, weekday: Int, month: Int)
    /// Days after Easter Sunday.
    case easter(Int)
    case unresolved
  }

  private static let feasts: PhraseTable<Feast> = {
    var table = PhraseTable<Feast>()
    let list: [(String, Feast)] = [
      ("Christmas", .fixed(month: 12, day: 25)), ("Christmas Day", .fixed(month: 12, day: 25)),
      ("Christmas Eve", .fixed(month: 12, day: 24)), ("Boxing Day", .fixed(month: 12, day: 26)),
      ("New Year 's Eve", .fixed(month: 12, day: 31)), ("New Year 's Day", .fixed(month: 1, day: 1)),
      ("New Year 's", .fixed(month: 1, day: 1)), ("Epiphany", .fixed(month: 1, day: 6)),
      ("Valentine 's Day", .fixed(month: 2, day: 14)), ("St. Patrick 's Day", .fixed(month: 3, day: 17)),
      ("St Patrick 's Day", .fixed(month: 3, day: 17)), ("April Fools ' Day", .fixed(month: 4, day: 1)),
      ("May Day", .fixed(month: 5, day: 1)), ("Juneteenth", .fixed(month: 6, day: 19)),
      ("Bastille Day", .fixed(month: 7, day: 14)), ("Halloween", .fixed(month: 10, day: 31)),
      ("All Saints ' Day", .fixed(month: 11, day: 1)), ("Armistice Day", .fixed(month: 11, day: 11)),
      ("Veterans Day", .fixed(month: 11, day: 11)), ("Anzac Day", .fixed(month: 4, day: 25)),
      ("Earth Day", .fixed(month: 4, day: 22)), ("Christmastime", .fixed(month: 12, day: 25)),
      ("Thanksgiving", .nth(4, weekday: 3, month: 11)), ("Thanksgiving Day", .nth(4, weekday: 3, month: 11)),
      ("Labor Day", .nth(1, weekday: 0, month: 9)), ("Memorial Day", .nth(-1, weekday: 0, month: 5)),
      ("Presidents Day", .nth(3, weekday: 0, month: 2)), ("Columbus Day", .nth(2, weekday: 0, month: 10)),
      ("Martin Luther King Day", .nth(3, weekday: 0, month: 1)), ("Mother 's Day", .nth(2, weekday: 6, month: 5)),
      ("Father 's Day", .nth(3, weekday: 6, month: 6)),
      ("Easter", .easter(0)), ("Easter Sunday", .easter(0)), ("Easter Monday", .easter(1)),
      ("Good Friday", .easter(-2)),
      ("Holy Thursday", .easter(-3)), ("Palm Sunday", .easter(-7)), ("Ash Wednesday", .easter(-46)),
      ("Shrove Tuesday", .easter(-47)), ("Ascension Day", .easter(39)), ("Pentecost", .easter(49)),
      ("Eid al - Fitr", .unresolved), ("Eid al - Adha", .unresolved), ("Ramadan", .unresolved), ("Ashura", .unresolved),
    ]
    for (name, feast) in list { table.insert(name, feast) }
    return table
  }()

  func match(at index: Int, in scan: DateScan) -> DateMatch? {
    guard scan.token(index)?.isCapitalized == true || scan.word(index) == .feast,
      let (count, feast) = Self.feasts.longest(at: index, in: scan.text.tokens),
      index + count <= scan.sentence.upperBound
    else { return nil }
    // A capital before or after makes a name of it: "Easter Island", "Christmas Carol".
    if count == 1, let next = scan.token(index + 1),
      next.isCapitalized || next.shape == .lower && !next.isAny(.grammatical)
    {
      return nil
    }
    let end = index + count
    let yearPosition = scan.skippingComma(end)
    if let year = scan.year(yearPosition) {
      return DateMatch(end: yearPosition + 1, period: period(feast, year), isRelative: false)
    }
    guard let reference = scan.reference else {
      return DateMatch(end: end, period: period(feast, nil), isRelative: true)
    }
    let future = scan.isFuture(index, end)
    let candidates = (reference.year - 1...reference.year + 1).compactMap { period(feast, $0).interval?.day }
    let past = candidates.last { $0 <= reference }
    let next = candidates.first { $0 > reference }
    guard let past, let next else { return DateMatch(end: end, period: period(feast, nil), isRelative: true) }
    let isNext =
      past != reference
      && (future || (next.dayNumber - reference.dayNumber) * DateScan.nearness < reference.dayNumber - past.dayNumber)
    return DateMatch(end: end, period: .day(isNext ? next : past), isRelative: true)
  }

  private func period(_ feast: Feast, _ year: Int?) -> Period {
    switch feast {
    case .fixed(let month, let day): return Period.day(year: year, month: month, day: day) ?? .day(nil)
    case .nth(let n, let weekday, let month):
      guard let year else { return Period.month(year: nil, month) }
      let length = CalendarDay.daysInMonth(month, of: year)
      guard let edge = CalendarDay(year: year, month: month, day: n > 0 ? 1 : length) else { return .day(nil) }
      let distance = n > 0 ? (weekday - edge.weekday.rawValue + 7) % 7 : -((edge.weekday.rawValue - weekday + 7) % 7)
      return .day(edge.adding(days: distance + (n > 0 ? 7 * (n - 1) : 7 * (n + 1))))
    case .easter(let days): return .day(year.flatMap { Self.easter($0)?.adding(days: days) })
    case .unresolved: return .year(year)
    }
  }

  /// Easter Sunday of the Gregorian calendar (the "Anonymous Gregorian" algorithm, Nature, 20 April 1876).
  static func easter(_ year: Int) -> CalendarDay? {
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let g = (8 * b + 13) / 25
    let h = (19 * a + b - b / 4 - g + 15) % 30
    let m = (a + 11 * h) / 319
    let r = (2 * (b % 4) + 2 * (c / 4) - c % 4 - h + m + 32) % 7
    let month = (h - m + r + 90) / 25
    return CalendarDay(year: year, month: month, day: (h - m + r + month + 19) % 32)
  }
}

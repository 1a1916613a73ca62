import NewsLanguage
import NewsModel

/// How a feast or a day of remembrance finds its day.
enum Feast: Sendable {
  case fixed(month: Int, day: Int)
  /// The nth weekday of a month, and days after it; -1 is the last.
  case nth(Int, weekday: Int, month: Int, plus: Int = 0)
  /// Days after Easter Sunday.
  case easter(Int)
  /// A day of one year.
  case once(year: Int, month: Int, day: Int)
  /// It goes by a calendar of the moon, and no table gives it.
  case unresolved

  private static let names: [(String, Feast)] = [
    ("Christmas", .fixed(month: 12, day: 25)), ("Christmas Day", .fixed(month: 12, day: 25)),
    ("Christmas Eve", .fixed(month: 12, day: 24)), ("Boxing Day", .fixed(month: 12, day: 26)),
    ("New Year 's Eve", .fixed(month: 12, day: 31)), ("New Year 's Day", .fixed(month: 1, day: 1)),
    ("New Years Eve", .fixed(month: 12, day: 31)), ("New Years Day", .fixed(month: 1, day: 1)),
    ("New Year 's", .fixed(month: 1, day: 1)), ("Epiphany", .fixed(month: 1, day: 6)),
    ("Valentine 's Day", .fixed(month: 2, day: 14)), ("St. Patrick 's Day", .fixed(month: 3, day: 17)),
    ("St Patrick 's Day", .fixed(month: 3, day: 17)), ("International Women 's Day", .fixed(month: 3, day: 8)),
    ("April Fools ' Day", .fixed(month: 4, day: 1)), ("April Fool 's Day", .fixed(month: 4, day: 1)),
    ("May Day", .fixed(month: 5, day: 1)), ("Cinco de Mayo", .fixed(month: 5, day: 5)),
    ("Juneteenth", .fixed(month: 6, day: 19)), ("Fourth of July", .fixed(month: 7, day: 4)),
    ("Bastille Day", .fixed(month: 7, day: 14)), ("Halloween", .fixed(month: 10, day: 31)),
    ("All Saints ' Day", .fixed(month: 11, day: 1)), ("Armistice Day", .fixed(month: 11, day: 11)),
    ("Remembrance Day", .fixed(month: 11, day: 11)), ("Veterans Day", .fixed(month: 11, day: 11)),
    ("Anzac Day", .fixed(month: 4, day: 25)), ("Australia Day", .fixed(month: 1, day: 26)),
    ("Canada Day", .fixed(month: 7, day: 1)), ("Earth Day", .fixed(month: 4, day: 22)),
    ("Christmastime", .fixed(month: 12, day: 25)), ("World AIDS Day", .fixed(month: 12, day: 1)),
    ("Thanksgiving", .nth(4, weekday: 3, month: 11)), ("Thanksgiving Day", .nth(4, weekday: 3, month: 11)),
    ("Black Friday", .nth(4, weekday: 3, month: 11, plus: 1)),
    ("Cyber Monday", .nth(4, weekday: 3, month: 11, plus: 4)),
    ("Labor Day", .nth(1, weekday: 0, month: 9)), ("Labour Day", .nth(1, weekday: 0, month: 9)),
    ("Memorial Day", .nth(-1, weekday: 0, month: 5)), ("Presidents Day", .nth(3, weekday: 0, month: 2)),
    ("Presidents ' Day", .nth(3, weekday: 0, month: 2)), ("Columbus Day", .nth(2, weekday: 0, month: 10)),
    ("Martin Luther King Day", .nth(3, weekday: 0, month: 1)),
    ("Martin Luther King Jr. Day", .nth(3, weekday: 0, month: 1)),
    ("Mother 's Day", .nth(2, weekday: 6, month: 5)), ("Father 's Day", .nth(3, weekday: 6, month: 6)),
    ("Easter", .easter(0)), ("Easter Sunday", .easter(0)), ("Easter Monday", .easter(1)), ("Easter Day", .easter(0)),
    ("Good Friday", .easter(-2)), ("Holy Saturday", .easter(-1)),
    ("Maundy Thursday", .easter(-3)), ("Holy Thursday", .easter(-3)), ("Palm Sunday", .easter(-7)),
    ("Ash Wednesday", .easter(-46)), ("Mardi Gras", .easter(-47)), ("Fat Tuesday", .easter(-47)),
    ("Shrove Tuesday", .easter(-47)), ("Ascension Day", .easter(39)), ("Whit Monday", .easter(50)),
    ("Pentecost", .easter(49)),
    ("9 / 11", .once(year: 2001, month: 9, day: 11)),
    ("Eid", .unresolved), ("Eid al - Fitr", .unresolved), ("Eid al Fitr", .unresolved), ("Eid al Adha", .unresolved),
    ("Eid al - Adha", .unresolved), ("Ramadan", .unresolved),
    ("Ashura", .unresolved), ("Hanukkah", .unresolved), ("Passover", .unresolved),
    ("Yom Kippur", .unresolved), ("Rosh Hashanah", .unresolved), ("Sukkot", .unresolved), ("Purim", .unresolved),
    ("Diwali", .unresolved), ("Holi", .unresolved), ("Vesak", .unresolved), ("Songkran", .unresolved),
    ("Nowruz", .unresolved), ("Lunar New Year", .unresolved), ("Chinese New Year", .unresolved),
    ("Lunar New Year 's Eve", .unresolved), ("Tisha B'Av", .unresolved), ("Orthodox Easter", .unresolved),
    ("Super Tuesday", .unresolved), ("Super Bowl Sunday", .unresolved), ("Bloody Sunday", .unresolved),
  ]

  /// Every name with its feast, in the tokenizer's words.
  static let table: PhraseTable<Feast> = {
    var table = PhraseTable<Feast>()
    for (name, feast) in names { table.insert(name, feast) }
    return table
  }()

  /// The first word of each name, and whether it is one of itself.
  static let firstWords: [(word: String, isWhole: Bool)] = names.compactMap { name, _ in
    let words = name.split(separator: " ")
    let first = words[0].lowercased()
    // Figures, months and epithets open feasts in their own way.
    guard !["9", "april", "may"].contains(first) else { return nil }
    return (first, words.count == 1 || names.contains { $0.0.lowercased() == first })
  }

  /// The days it has in a year, or the unknown.
  func period(in year: Int?) -> Period {
    switch self {
    case .fixed(let month, let day): return Period.day(year: year, month: month, day: day) ?? .day(nil)
    case .once(let year, let month, let day): return Period.day(year: year, month: month, day: day) ?? .day(nil)
    case .nth(let n, let weekday, let month, let plus):
      guard let year else { return Period.month(year: nil, month) }
      let length = CalendarDay.daysInMonth(month, of: year)
      guard let edge = CalendarDay(year: year, month: month, day: n > 0 ? 1 : length) else { return .day(nil) }
      let distance = n > 0 ? (weekday - edge.weekday.rawValue + 7) % 7 : -((edge.weekday.rawValue - weekday + 7) % 7)
      return .day(edge.adding(days: distance + plus + (n > 0 ? 7 * (n - 1) : 7 * (n + 1))))
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

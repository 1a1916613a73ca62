import NewsModel

/// "5 hours ago", "2d ago": an age, which is a date only where the moment of fetching is known.
struct RelativeAge: Hashable, Sendable {
  /// Minutes back, or nil for ages counted in days.
  let minutes: Int?
  /// Days back, for ages counted in days.
  let days: Int?

  private static let minuteUnits: [String: Int] = [
    "minute": 1, "minutes": 1, "min": 1, "mins": 1, "m": 1, "hour": 60, "hours": 60, "hr": 60, "hrs": 60, "h": 60,
  ]
  private static let dayUnits: Set<String> = ["day", "days", "d"]
  private static let coarseUnits: Set<String> = ["week", "weeks", "w", "month", "months", "mo", "year", "years", "y"]

  /// The age at the start of a line, or after a word such as "Updated". Nil where the line states none.
  ///
  /// Weeks, months and years are ages too, but tell no day: both counts are nil then.
  init?(in line: String) {
    let tokens = DateToken.tokens(of: line)
    guard let index = tokens.prefix(4).firstIndex(where: { $0.number != nil }), let count = tokens[index].number,
      tokens[index].digits <= 4, let unit = tokens.at(index + 1)?.word, tokens.at(index + 2)?.word == "ago"
    else { return nil }
    if let scale = Self.minuteUnits[unit] {
      (minutes, days) = (count * scale, nil)
    } else if Self.dayUnits.contains(unit) {
      (minutes, days) = (nil, count)
    } else if Self.coarseUnits.contains(unit) {
      (minutes, days) = (nil, nil)
    } else {
      return nil
    }
  }

  /// The date that an age means at the moment of fetching; nil where either leaves the day open.
  static func publication(_ line: String, fetchedAt moment: FetchMoment) -> Publication? {
    guard let age = RelativeAge(in: line) else { return nil }
    if let days = age.days {
      return Publication(day: moment.day.adding(days: -days), basis: .fetched, evidence: line)
    }
    guard let back = age.minutes, let now = moment.minuteOfDay else { return nil }
    let minute = now - back
    let day = minute >= 0 ? 0 : (minute - 1_439) / 1_440
    return Publication(day: moment.day.adding(days: day), basis: .fetched, evidence: line)
  }
}

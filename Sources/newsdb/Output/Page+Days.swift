import NewsArchive
import NewsCitation
import NewsModel

extension Page {
  /// When something was said, in words: "Tuesday, 22 April 2025 (“Tuesday”, from the article of 23 April)".
  static func said(_ statement: StoredStatement) -> String { when(statement.said) }

  /// The days of a statement or an event and why these.
  static func when(_ date: DatedInterval?) -> String {
    guard let date else { return "day not stated" }
    guard let interval = date.interval else { return "day unknown: \(reason(date))" }
    return "\(days(interval)) (\(reason(date)))"
  }

  /// Why these days, in plain words, from the stored basis (`“Tuesday”, counted from publication on 2025-04-23`): the article's day
  /// is named without its year where that is the year of the days.
  static func reason(_ date: DatedInterval) -> String {
    var basis = Substring(date.basis)
    var note = ""
    let shared = ", of the statement before it"
    if basis.hasSuffix(shared) {
      basis = basis.dropLast(shared.count)
      note = ", as in the statement before it"
    }
    if let (words, day) = split(basis, at: ", counted from publication on "), let day = CalendarDay(String(day)) {
      let article = day.year == date.interval?.from.year ? day.inWordsWithoutYear : day.inWords
      return "\(words), from the article of \(article)\(note)"
    }
    if let (words, _) = split(basis, at: ", but the article's own date is unknown") {
      return "\(words), in an article without a date\(note)"
    }
    if basis.hasPrefix("“"), basis.hasSuffix("”") { return "\(basis) in the article\(note)" }
    return basis + note
  }

  private static func split(_ text: Substring, at separator: String) -> (Substring, Substring)? {
    guard let range = text.firstRange(of: separator) else { return nil }
    return (text[..<range.lowerBound], text[range.upperBound...])
  }

  /// "Wednesday, 23 April 2025", "2025-04-14 to 2025-04-20".
  static func days(_ interval: DayInterval) -> String {
    guard let day = interval.day else {
      if interval.from.year == 1 { return "up to \(interval.to)" }
      if interval.to.year == 9999 { return "from \(interval.from) on" }
      return "\(interval.from) to \(interval.to)"
    }
    return day.inWordsWithWeekday
  }
}

extension CalendarDay {
  /// "Wednesday, 23 April 2025".
  var inWordsWithWeekday: String {
    let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    return "\(weekdays[weekday.rawValue]), \(inWords)"
  }

  /// "23 April".
  fileprivate var inWordsWithoutYear: String { "\(day) \(EnglishMonth.names[month - 1])" }
}

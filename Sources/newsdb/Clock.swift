import ArgumentParser
import Glibc
import NewsModel
import NewsQuestions

/// The clock of this computer.
enum Clock {
  /// What stands first in a day of figures, by the locale of the environment.
  static var figures: FigureOrder? {
    for name in ["LC_ALL", "LC_TIME", "LANG"] {
      guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { continue }
      return FigureOrder(locale: value)
    }
    return nil
  }

  /// The day from which “yesterday” and “last week” count: that of the environment variable `NEWSDB_TODAY` (`2026-05-20`), so that a
  /// question can be asked as of another day and a test has the same answer tomorrow; else the day by local time.
  ///
  /// - Throws: `ValidationError` where the variable is not a day.
  static func today() throws -> CalendarDay {
    if let given = getenv("NEWSDB_TODAY").map({ String(cString: $0) }), !given.isEmpty {
      guard let day = CalendarDay(given) else {
        throw ValidationError("NEWSDB_TODAY is “\(given)”, not a day such as 2026-05-20; correct it or unset it")
      }
      return day
    }
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return CalendarDay(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))!
  }
}

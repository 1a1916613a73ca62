import NewsExtraction
import NewsLanguage
import NewsModel

/// What stands first in a day of figures: in "12/05/2026" the month for some, the day for most.
public enum FigureOrder: Sendable {
  case monthFirst
  case dayFirst

  /// That of a locale: the month stands first in the United States and few other countries (Unicode CLDR, `dateFormat-short`). Nil for
  /// a locale without a country.
  ///
  /// ```swift
  /// FigureOrder(locale: "en_GB.UTF-8")  // .dayFirst
  /// ```
  public init?(locale: String) {
    let parts = locale.split { $0 == "." || $0 == "@" }.first?.split { $0 == "_" || $0 == "-" } ?? []
    guard parts.count > 1, let country = parts.last, country.utf8.count == 2 else { return nil }
    self = ["US", "PH", "PW", "FM", "MH"].contains(country.uppercased()) ? .monthFirst : .dayFirst
  }
}

/// A day of figures in a question, with the year last: "12/05/2026".
struct FiguredDay {
  /// The day as it was read.
  var read: CalendarDay
  /// The day the other way round; nil where there is none, or it is the same.
  var other: CalendarDay?
  /// What stands first, where a number above 12 tells it.
  var toldOrder: FigureOrder?

  /// Nil of any other expression, and of periods, between which the day stands first.
  init?(_ mention: DateMention, in text: AnalyzedText) {
    guard let day = mention.expression.interval?.day else { return nil }
    let figures = mention.expression.text.split { $0 == "/" || $0 == "-" }.map(String.init)
    guard figures.count == 3, figures[0].utf8.count <= 2, let first = Int(figures[0]), let second = Int(figures[1]),
      Int(figures[2]) != nil
    else { return nil }
    read = day
    if first > 12 {
      toldOrder = .dayFirst
    } else if second > 12 {
      toldOrder = .monthFirst
    } else if first != second {
      other = CalendarDay(year: day.year, month: second == day.month ? first : second, day: day.month)
    }
  }

  /// A question with "23.04.2031" as "2031-04-23": between periods the day stands first, everywhere. The tokens of a text leave such
  /// figures whole.
  static func withHyphens(_ question: String) -> String {
    question.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let core = word.prefix { $0.isNumber || $0 == "." }
      let end = core.last == "." ? core.dropLast() : core
      let figures = end.split(separator: ".", omittingEmptySubsequences: false)
      guard figures.count == 3, figures[0].utf8.count <= 2, figures[1].utf8.count <= 2, figures[2].utf8.count == 4,
        let day = Int(figures[0]), let month = Int(figures[1]), let year = Int(figures[2]),
        let date = CalendarDay(year: year, month: month, day: day)
      else { return String(word) }
      return date.description + word[end.endIndex...]
    }.joined(separator: " ")
  }
}

import NewsModel

/// One way of writing a day in full. Each form stands in a file of its own.
struct DateForm: Sendable {
  /// A day and the tokens that spell it.
  struct Match: Hashable, Sendable {
    let day: CalendarDay
    let end: Int
  }

  /// An example, as documentation shows it.
  let example: String
  /// The day spelled from the token at an index on; nil where this form does not stand there.
  let match: @Sendable (_ tokens: [DateToken], _ start: Int) -> Match?

  /// Every form, the more particular ones first.
  static let all: [DateForm] = [.iso8601, .compact, .monthFirst, .dayFirst, .ideographic, .numeric]

  /// Days of news: what lies outside is a number that happens to look like a date.
  static func newsDay(year: Int, month: Int, day: Int) -> CalendarDay? {
    1600...2199 ~= year ? CalendarDay(year: year, month: month, day: day) : nil
  }
}

extension [DateToken] {
  /// The token at an index, where there is one.
  func at(_ index: Int) -> DateToken? { indices.contains(index) ? self[index] : nil }
}

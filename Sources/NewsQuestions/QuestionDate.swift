import NewsExtraction
import NewsLanguage
import NewsModel

/// Finds the time in a question, with the words that belong to it.
struct QuestionDate {
  /// The tokens of the date and of the prepositions before it.
  var tokens: Range<Int>
  var date: AskedDate
  /// The day that a day of figures would be the other way round, where nothing tells which is meant.
  var otherDay: CalendarDay?

  /// The date of a question; nil where it has none. `today` is what "yesterday" counts from.
  ///
  /// - Parameter passedOver: tokens that name something else: the "today" of an outlet.
  init?(
    in text: AnalyzedText, today: CalendarDay, figures order: FigureOrder? = nil, passedOver: Set<Int> = []
  ) {
    var stated = DateTagger().dates(in: text, reference: nil).filter {
      Self.isTime($0) && passedOver.isDisjoint(with: $0.tokens)
    }
    let days = stated.map { FiguredDay($0, in: text) }
    let isDayFirst = (days.lazy.compactMap { $0?.toldOrder }.first ?? order) == .dayFirst
    let isTold = days.contains { $0?.toldOrder != nil }
    for (index, day) in days.enumerated() {
      guard let day, day.toldOrder == nil, let other = day.other else { continue }
      if isDayFirst { stated[index].expression.interval = DayInterval(other) }
      if index == 0, !isTold { otherDay = isDayFirst ? day.read : other }
    }
    let counted = DateTagger().dates(in: text, reference: today)
    guard let first = stated.first else { return nil }
    var start = first.tokens.lowerBound
    var end = first.tokens.upperBound
    var date = Self.date(first, counted)
    if let (day, tokens) = Self.dayOfWeek(beginningWith: first.tokens, in: text, counted) {
      (start, end) = (tokens.lowerBound, tokens.upperBound)
      date = .interval(day, words: text.string(tokens))
    }
    let word = start > 0 ? text.string(start - 1).lowercased() : ""
    if ["on", "in", "during", "from", "of", "by", "for", "at"].contains(word) { start -= 1 }
    if let bound = AskedDate.Bound(rawValue: word), bound != .on {
      start -= 1
      date = Self.bounded(date, bound, words: text.string(start..<end))
    } else if stated.count > 1, ["between", "from", "in"].contains(word),
      Self.isJoined(stated[1].tokens.lowerBound, in: text),
      let range = Self.range(
        date, Self.date(stated[1], counted), words: text.string(start..<stated[1].tokens.upperBound))
    {
      if word == "between" { start -= 1 }
      end = stated[1].tokens.upperBound
      date = range
    }
    tokens = start..<end
    self.date = date
  }

  /// "Tuesday last week" and "last week on Tuesday": a day of a week, which is two times without a day to count from.
  private static func dayOfWeek(
    beginningWith tokens: Range<Int>, in text: AnalyzedText, _ counted: [DateMention]
  ) -> (day: DayInterval, tokens: Range<Int>)? {
    guard let index = counted.firstIndex(where: { $0.tokens.lowerBound == tokens.lowerBound }),
      let interval = counted[index].expression.interval
    else { return nil }
    let whole = counted[index].tokens
    if whole.upperBound > tokens.upperBound, interval.day != nil { return (interval, whole) }
    guard interval.count == 7, index + 1 < counted.count, let named = counted[index + 1].expression.interval?.day,
      counted[index + 1].tokens.contains(where: { text.tokens[$0].isAny(.weekday) }),
      (whole.upperBound..<counted[index + 1].tokens.lowerBound).allSatisfy({
        !text.tokens[$0].isWord || ["on", "the"].contains(text.string($0).lowercased())
      })
    else { return nil }
    let day = (0..<7).map { interval.from.adding(days: $0) }.first { $0.weekday == named.weekday }
    return day.map { (DayInterval($0), whole.lowerBound..<counted[index + 1].tokens.upperBound) }
  }

  /// "to April", "and April", "and in April"
  private static func isJoined(_ token: Int, in text: AnalyzedText) -> Bool {
    let before = text.string(token - 1).lowercased()
    if ["and", "to", "until", "till", "-", "–"].contains(before) { return true }
    return ["in", "on", "of"].contains(before) && token > 1 && text.string(token - 2).lowercased() == "and"
  }

  /// A time, or a length that ends or begins today: "in the past week".
  private static func isTime(_ mention: DateMention) -> Bool {
    switch mention.expression.kind {
    case .date, .time: true
    case .duration: mention.expression.isRelative
    case .set: false
    }
  }

  private static func date(_ stated: DateMention, _ counted: [DateMention]) -> AskedDate {
    let words = stated.expression.text
    if let interval = stated.expression.interval { return .interval(interval, words: words) }
    // "XXXX-04-23": a day whose year is left out.
    let parts = stated.expression.value.split(separator: "-").map(String.init)
    if parts.count >= 2, parts[0] == "XXXX", let month = Int(parts[1]) {
      return .dayOfYear(month: month, day: parts.count > 2 ? Int(parts[2].prefix(2)) : nil, bound: .on, words: words)
    }
    if let same = counted.first(where: { $0.tokens == stated.tokens }), let interval = same.expression.interval {
      return .interval(interval, words: words)
    }
    return .unplaced(words: words)
  }

  private static func bounded(_ date: AskedDate, _ bound: AskedDate.Bound, words: String) -> AskedDate {
    switch date {
    case .interval(let interval, _): .interval(bound.applied(to: interval), words: words)
    case .dayOfYear(let month, let day, _, _): .dayOfYear(month: month, day: day, bound: bound, words: words)
    case .daysOfYear, .unplaced: date
    }
  }

  private static func range(_ first: AskedDate, _ last: AskedDate, words: String) -> AskedDate? {
    switch (first, last) {
    case (.interval(let from, _), .interval(let to, _)):
      .interval(DayInterval(from: from.from, to: to.to), words: words)
    case (.dayOfYear(let month, let day, _, _), .dayOfYear(let lastMonth, let lastDay, _, _)):
      .daysOfYear(from: .init(month: month, day: day), to: .init(month: lastMonth, day: lastDay), words: words)
    case (.dayOfYear(let month, let day, _, _), .interval(let last, _)):
      // "between March and April 2031": the year is told once.
      AskedDate.MonthDay(month: month, day: day).interval(inYear: last.to.year).flatMap { first in
        first.from <= last.to ? .interval(DayInterval(from: first.from, to: last.to), words: words) : nil
      }
    default: nil
    }
  }
}

import NewsExtraction
import NewsLanguage
import NewsModel

/// Finds the time in a question, with the words that belong to it.
struct QuestionDate {
  /// The tokens of the date and of the prepositions before it.
  var tokens: Range<Int>
  var date: AskedDate

  /// The date of a question; nil where it has none. `today` is what "yesterday" counts from.
  init?(in text: AnalyzedText, today: CalendarDay) {
    let stated = DateTagger().dates(in: text, reference: nil).filter { Self.isTime($0) }
    let counted = DateTagger().dates(in: text, reference: today)
    guard let first = stated.first else { return nil }
    var start = first.tokens.lowerBound
    var end = first.tokens.upperBound
    var date = Self.date(first, counted)
    let word = start > 0 ? text.string(start - 1).lowercased() : ""
    let far = (past: CalendarDay(year: 1, month: 1, day: 1)!, future: CalendarDay(year: 9999, month: 12, day: 31)!)
    if ["on", "in", "during", "from", "of", "by", "for"].contains(word) { start -= 1 }
    if case .interval(let interval, _) = date {
      switch word {
      case "since", "after":
        start -= 1
        let from = word == "after" ? interval.to.adding(days: 1) : interval.from
        date = .interval(DayInterval(from: from, to: far.future), words: text.string(start..<end))
      case "before", "until":
        start -= 1
        let to = word == "before" ? interval.from.adding(days: -1) : interval.to
        date = .interval(DayInterval(from: far.past, to: to), words: text.string(start..<end))
      case "between":
        guard stated.count > 1, case .interval(let second, _) = Self.date(stated[1], counted) else { break }
        start -= 1
        end = stated[1].tokens.upperBound
        date = .interval(DayInterval(from: interval.from, to: second.to), words: text.string(start..<end))
      default: break
      }
    }
    tokens = start..<end
    self.date = date
  }

  private static func isTime(_ mention: DateMention) -> Bool {
    mention.expression.kind == .date || mention.expression.kind == .time
  }

  private static func date(_ stated: DateMention, _ counted: [DateMention]) -> AskedDate {
    let words = stated.expression.text
    if let interval = stated.expression.interval { return .interval(interval, words: words) }
    // "XXXX-04-23": a day whose year is left out.
    let parts = stated.expression.value.split(separator: "-").map(String.init)
    if parts.count >= 2, parts[0] == "XXXX", let month = Int(parts[1]) {
      return .dayOfYear(month: month, day: parts.count > 2 ? Int(parts[2].prefix(2)) : nil, words: words)
    }
    if let same = counted.first(where: { $0.tokens == stated.tokens }), let interval = same.expression.interval {
      return .interval(interval, words: words)
    }
    return .unplaced(words: words)
  }
}

import NewsLanguage
import NewsModel

/// What date rules look at: the tokens around, and the day that relative expressions count from.
struct DateContext {
  let text: AnalyzedText
  let reference: CalendarDay?

  var tokens: [Token] { text.tokens }

  /// Whether an expression can open at a token at all: the quick test before the rules.
  func canOpen(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.shape == .number { return true }
    if token.isAny([.month, .weekday, .timeUnit, .numberWord, .ordinalWord, .dayPart, .season]) { return true }
    guard token.isWord, 3...9 ~= token.end - token.start else { return false }
    return Self.openers.contains(word(index))
  }

  private static let openers: Set<String> = [
    "last", "this", "next", "previous", "past", "coming", "recent", "earlier", "later", "early", "late", "mid", "today",
    "yesterday",
    "tomorrow", "tonight", "the", "every", "each", "daily", "weekly", "monthly", "annually", "yearly", "same",
    "several",
  ]

  /// A token in lower case; empty outside the text.
  func word(_ index: Int) -> String { tokens.indices.contains(index) ? text.string(index).lowercased() : "" }

  func has(_ index: Int, _ classes: LexicalClass) -> Bool {
    tokens.indices.contains(index) && tokens[index].isAny(classes)
  }

  /// The number that goes with a token's lexical class.
  func value(_ index: Int) -> Int { Int(tokens[index].entry.value) }

  /// A number in figures, without group separators; nil for others and for "15th" unless `ordinal`.
  func number(_ index: Int, ordinal: Bool = false) -> Int? {
    guard tokens.indices.contains(index), tokens[index].shape == .number else { return nil }
    var digits = text.string(index).filter { $0 != "," }
    if ordinal, digits.hasSuffix("st") || digits.hasSuffix("nd") || digits.hasSuffix("rd") || digits.hasSuffix("th") {
      digits.removeLast(2)
    }
    return Int(digits)
  }

  /// A count in figures or words: "3", "three", "a", "several" (unknown).
  func count(_ index: Int) -> (value: Int?, next: Int)? {
    if let number = number(index) { return (number, index + 1) }
    guard has(index, .numberWord) || word(index) == "several" || word(index) == "recent" else { return nil }
    if word(index) == "couple", word(index + 1) == "of" { return (2, index + 2) }
    if word(index) == "a", has(index + 1, .numberWord), word(index + 1) != "a" { return count(index + 1) }
    if word(index) == "several" || word(index) == "few" || word(index) == "recent" { return (nil, index + 1) }
    let first = value(index)
    // "twenty-four", "twenty four"
    if first >= 20, first < 100 {
      let next = text.isToken(index + 1, "-") ? index + 2 : index + 1
      if has(next, .numberWord), value(next) < 10, word(next) != "a" { return (first + value(next), next + 1) }
    }
    if has(index + 1, .numberWord), value(index + 1) == 100 || value(index + 1) == 1_000 {
      return (first * value(index + 1), index + 2)
    }
    return (first, index + 1)
  }

  /// A year in figures, 1500 to 2199.
  func year(_ index: Int) -> Int? {
    guard tokens.indices.contains(index), tokens[index].end - tokens[index].start == 4, let number = number(index),
      1500...2199 ~= number
    else { return nil }
    return number
  }

  /// A month's name with a capital.
  func month(_ index: Int) -> Int? { has(index, .month) && tokens[index].isCapitalized ? value(index) : nil }

  /// Whether the clause speaks of what is to come, by a tight cue near the token: "will meet on", "due", "until".
  func pointsForward(_ index: Int) -> Bool {
    var position = index - 1
    let start = max(index - 12, text.sentences[text.sentence(ofToken: index)].tokens.lowerBound)
    while position >= start {
      switch word(position) {
      case "will", "'ll", "due", "scheduled", "upcoming", "until", "till", "next", "planned", "expected", "set",
        "tomorrow", "by", "plans", "coming", "shall":
        return true
      case ",", ";", "said", "says", "that", "met", "was", "were", "had": return false
      default: position -= 1
      }
    }
    return false
  }

  /// The latest such weekday that is not after the reference, which counts; the earliest not before it where the clause points
  /// forward. The former holds in 92.6 % of 418 cases of annotated news.
  func resolve(_ weekday: Weekday, forward: Bool) -> CalendarDay? {
    guard let reference else { return nil }
    let distance = reference.weekday.rawValue - weekday.rawValue
    let back = (distance + 7) % 7
    return reference.adding(days: forward ? (7 - back) % 7 : -back)
  }

  /// Monday to Sunday of the week of a day.
  func week(of day: CalendarDay) -> DayInterval {
    let monday = day.adding(days: -day.weekday.rawValue)
    return DayInterval(from: monday, to: monday.adding(days: 6))
  }

  /// `2025-W16` (ISO 8601).
  func weekValue(of day: CalendarDay) -> String {
    let thursday = day.adding(days: 3 - day.weekday.rawValue)
    let first = CalendarDay(year: thursday.year, month: 1, day: 1)!
    let week = (thursday.dayNumber - first.dayNumber) / 7 + 1
    return "\(thursday.year)-W\(week < 10 ? "0" : "")\(week)"
  }

  /// `2025-04`.
  static func monthValue(_ year: Int, _ month: Int) -> String { "\(year)-\(month < 10 ? "0" : "")\(month)" }
}

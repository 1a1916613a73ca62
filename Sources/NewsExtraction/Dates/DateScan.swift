import NewsLanguage
import NewsModel

/// A text as the rules read it: a sentence at a time, its tokens with their time words, and the day that relative
/// expressions count from.
struct DateScan {
  let text: AnalyzedText
  /// The day of publication.
  let reference: CalendarDay?
  private let words: [TimeWord]
  /// The sentence that rules may look at.
  private(set) var sentence: Range<Int> = 0..<0
  /// The day last spoken of, and how many sentences ago.
  private(set) var spokenOf: CalendarDay?
  private var sentencesSince = 0

  init(_ text: AnalyzedText, reference: CalendarDay?) {
    self.text = text
    self.reference = reference
    let table = TimeWord.table
    words = text.text.bytes.withUnsafeBufferPointer { bytes in
      text.tokens.map { $0.shape == .number ? .none : table.value(bytes, $0.range) ?? .none }
    }
  }

  mutating func enter(_ sentence: Range<Int>) {
    self.sentence = sentence
    sentencesSince += 1
  }

  mutating func remember(_ match: DateMatch) {
    guard match.kind == .date || match.kind == .time, let day = match.period.interval?.day else { return }
    spokenOf = day
    sentencesSince = 0
  }

  /// The day that "the next day" follows: the one last spoken of, else that of publication.
  var anchor: CalendarDay? { spokenOf ?? reference }

  /// The day that "at noon" is of: one spoken of in this sentence or the one before, else that of publication.
  var nearbyDay: CalendarDay? { sentencesSince <= 1 ? anchor : reference }

  // MARK: Tokens

  func word(_ index: Int) -> TimeWord { sentence.contains(index) ? words[index] : .none }

  func token(_ index: Int) -> Token? { sentence.contains(index) ? text.tokens[index] : nil }

  /// Whether a rule has anything to look for at a token.
  func canOpen(_ index: Int) -> Bool {
    let token = text.tokens[index]
    return token.shape == .number || words[index].opens || token.isCapitalized
      || token.isAny([.month, .weekday, .timeUnit, .numberWord, .ordinalWord, .dayPart, .season])
  }

  /// The number that goes with a word of a class.
  private func value(_ index: Int, _ kind: LexicalClass) -> Int? {
    guard let token = token(index), token.isAny(kind) else { return nil }
    return Int(token.entry.value)
  }

  /// A month's number. Questions are typed without capitals: then "may" and "march" are months only with a day or a year.
  func month(_ index: Int) -> Int? {
    guard let month = value(index, .month), let token = token(index) else { return nil }
    if token.isCapitalized { return month }
    if month != 3, month != 5, token.range.count >= 4 { return month }
    // "march 3rd 2015", not "march 20 miles"
    guard dayOfMonth(index + 1) != nil || year(index + 1) != nil, numeral(index + 1) != nil else {
      guard case .ordinal = numeral(index - 1) else { return nil }
      return month
    }
    return self.token(index + 2).map { $0.shape != .lower || $0.isAny(.grammatical) } ?? true ? month : nil
  }

  /// A weekday's number from Monday's 0; abbreviated it needs its capital.
  func weekday(_ index: Int) -> Int? {
    guard let weekday = value(index, .weekday), let token = token(index), token.isCapitalized || token.range.count >= 6
    else { return nil }
    return weekday
  }

  /// Whether a month or weekday is written out: "Sun", "Mar" and their like are other words too.
  func isWrittenOut(_ index: Int) -> Bool {
    guard let token = token(index) else { return false }
    return token.isAny(.weekday)
      ? token.range.count >= 6
      : token.range.count >= 5 || value(index, .month) == 5
        || 6...7 ~= (value(index, .month) ?? 0) && token.range.count == 4
  }

  func unit(_ index: Int) -> TimeUnit? { value(index, .timeUnit).flatMap { TimeUnit(rawValue: $0) } }

  func season(_ index: Int) -> Int? { value(index, .season) }

  func dayPart(_ index: Int) -> Int? { value(index, .dayPart) }

  /// "first" to "tenth"; "second" shares its number with the unit.
  func ordinalWord(_ index: Int) -> Int? {
    guard let token = token(index), token.isAny(.ordinalWord) else { return nil }
    return token.isAny(.timeUnit) ? 2 : Int(token.entry.value)
  }

  /// Whether the byte that ends a token is a plural's.
  func isPlural(_ index: Int) -> Bool {
    guard let token = token(index) else { return false }
    return text.text.bytes[token.end - 1] | 0x20 == UInt8(ascii: "s")
  }

  /// Whether two neighbours stand without a space between.
  func isJoined(_ index: Int) -> Bool { token(index).map { !$0.followsSpace } ?? false }

  /// Whether the sentence begins at a token, marks aside.
  func opensClause(_ index: Int) -> Bool {
    index <= sentence.lowerBound || token(index - 1).map { !$0.isWord && $0.shape != .number } ?? true
  }

  /// After a comma, if there is one.
  func skippingComma(_ index: Int) -> Int { word(index) == .comma ? index + 1 : index }

  /// Two unknowns of TIMEX3: the reference's own year, or nil.
  var year: Int? { reference?.year }
}

import NewsLanguage
import NewsModel

/// A text as the rules read it: a sentence at a time, its tokens with their time words, and the day that relative
/// expressions count from.
///
/// It reads the text through pointers that hold only while the tagger runs, so that no rule pays for a reference.
struct DateScan {
  let text: AnalyzedText
  let tokens: UnsafeBufferPointer<Token>
  let bytes: UnsafeBufferPointer<UInt8>
  let words: UnsafeBufferPointer<TimeWord>
  /// The day of publication.
  let reference: CalendarDay?
  /// Whether the text tells of years gone by, so that a day or month without a year is of the year last spoken of.
  let isHistory: Bool
  /// The sentence that rules may look at.
  private(set) var sentence: Range<Int> = 0..<0
  /// The day last spoken of, and how many sentences ago.
  private(set) var spokenOf: CalendarDay?
  private var sentencesSince = 0
  /// The time last spoken of, of whatever length.
  private(set) var lastInterval: DayInterval?
  /// The expression before, where a range may begin with it.
  private(set) var before: (end: Int, from: CalendarDay)?
  /// The year that a sentence sets its story in: "In 1998, …".
  private(set) var storyYear: Int?

  init(
    _ text: AnalyzedText, tokens: UnsafeBufferPointer<Token>, bytes: UnsafeBufferPointer<UInt8>,
    words: UnsafeBufferPointer<TimeWord>, reference: CalendarDay?
  ) {
    self.text = text
    self.tokens = tokens
    self.bytes = bytes
    self.words = words
    self.reference = reference
    isHistory = Self.tellsHistory(tokens, bytes, words: words, before: reference)
  }

  mutating func enter(_ sentence: Range<Int>) {
    self.sentence = sentence
    sentencesSince += 1
    before = nil
    storyYear = nil
  }

  mutating func remember(_ match: DateMatch, at index: Int) {
    guard match.kind == .date || match.kind == .time, let interval = match.period.interval else { return }
    before = (match.end, interval.from)
    // In a history "today" and what is counted from publication are asides.
    if isHistory, match.isRelative, let reference, interval.to.year >= reference.year - 1 { return }
    lastInterval = interval
    if index <= sentence.lowerBound + 1, match.period.value.utf8.count == 4, word(match.end) == .comma {
      storyYear = interval.from.year
    }
    guard let day = interval.day else { return }
    spokenOf = day
    sentencesSince = 0
  }

  /// The day that "the next day" follows: the one last spoken of, else that of publication.
  var anchor: CalendarDay? { spokenOf ?? reference }

  /// What "the next year" or "that month" counts from: the time last spoken of that lies within one such unit.
  func anchor(of unit: TimeUnit) -> CalendarDay? {
    guard let lastInterval, lastInterval.count <= unit.days else { return anchor }
    return lastInterval.from
  }

  /// The day that "at noon" is of: one spoken of in this sentence or the one before, else that of publication.
  var nearbyDay: CalendarDay? { sentencesSince <= 1 ? anchor : reference }

  /// The day from which a range runs that ends with the expression at `index`: "from |May| to June", "|Monday|–Friday".
  func rangeStart(_ index: Int) -> CalendarDay? {
    guard let before, before.end == index - 1 else { return nil }
    switch word(index - 1) {
    case .to, .through, .until, .hyphen, .dash: return before.from
    case .and: return word(before.end - 2) == .between || word(before.end - 3) == .between ? before.from : nil
    default: return nil
    }
  }

  // MARK: Tokens

  @inline(__always)
  func word(_ index: Int) -> TimeWord { sentence.contains(index) ? words[index] : .none }

  @inline(__always)
  func token(_ index: Int) -> Token? { sentence.contains(index) ? tokens[index] : nil }

  /// Whether a token of the sentence is the word or mark `literal`, with ASCII case folded.
  func isToken(_ index: Int, _ literal: StaticString) -> Bool {
    guard let token = token(index), token.range.count == literal.utf8CodeUnitCount else { return false }
    for offset in 0..<literal.utf8CodeUnitCount {
      var byte = bytes[token.start + offset]
      if 0x41...0x5A ~= byte { byte |= 0x20 }
      if byte != literal.utf8Start[offset] { return false }
    }
    return true
  }

  /// The number that goes with a word of a class.
  private func value(_ index: Int, _ kind: LexicalClass) -> Int? {
    guard let token = token(index), token.isAny(kind) else { return nil }
    return Int(token.entry.value)
  }

  /// A month's number. Questions are typed without capitals: then "may", "march" and "august"
  /// are months only with a day or a year.
  func month(_ index: Int) -> Int? {
    guard let month = value(index, .month), let token = token(index) else { return nil }
    if token.isCapitalized { return month }
    if month != 3, month != 5, month != 8, token.range.count >= 4 { return month }
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
    // "Edmonton Sun, August 16"
    if token.range.count == 3, weekday == 6, let before = self.token(index - 1), before.isCapitalized { return nil }
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

  /// Whether a token is an abbreviation with its period: "Jan."
  func isAbbreviated(_ index: Int) -> Bool {
    token(index).map { bytes[$0.end - 1] == UInt8(ascii: ".") && $0.range.count > 1 } ?? false
  }

  func unit(_ index: Int) -> TimeUnit? { value(index, .timeUnit).flatMap { TimeUnit(rawValue: $0) } }

  func season(_ index: Int) -> Int? { value(index, .season) }

  func dayPart(_ index: Int) -> Int? { value(index, .dayPart) }

  /// "first" to "tenth"; "second" shares its number with the unit.
  func ordinalWord(_ index: Int) -> Int? {
    guard let token = token(index), token.isAny(.ordinalWord) else { return nil }
    return token.isAny(.timeUnit) ? 2 : Int(token.entry.value)
  }

  /// An ordinal in words or figures.
  func ordinal(_ index: Int) -> Int? {
    if case .ordinal(let value) = numeral(index) { return value }
    return ordinalWord(index)
  }

  /// Whether the byte that ends a token is a plural's: "days", not "address".
  func isPlural(_ index: Int) -> Bool {
    guard let token = token(index), token.range.count > 1 else { return false }
    return bytes[token.end - 1] | 0x20 == UInt8(ascii: "s") && bytes[token.end - 2] | 0x20 != UInt8(ascii: "s")
  }

  /// Whether a determiner stands before a token, with at most one adjective between: "his |2012| run", "a failed |2004| bid".
  func isDetermined(_ index: Int) -> Bool {
    func determines(_ index: Int) -> Bool {
      token(index).map { $0.isAny(.determiner) } ?? false || word(index) == .clitic
    }
    if determines(index - 1) { return true }
    guard let adjective = token(index - 1), adjective.shape == .lower, !adjective.isAny(.grammatical) else {
      return false
    }
    return determines(index - 2)
  }

  /// Whether two neighbours stand without a space between.
  func isJoined(_ index: Int) -> Bool { token(index).map { !$0.followsSpace } ?? false }

  /// Whether the sentence begins at a token, marks aside.
  func opensClause(_ index: Int) -> Bool {
    index <= sentence.lowerBound || token(index - 1).map { !$0.isWord && $0.shape != .number } ?? true
  }

  /// Whether nothing that a time word could describe follows: a mark, the end, or a word of grammar.
  func isFree(_ index: Int) -> Bool {
    token(index).map { $0.shape != .lower || $0.isAny(.grammatical) } ?? true
  }

  /// After a comma, if there is one.
  func skippingComma(_ index: Int) -> Int { word(index) == .comma ? index + 1 : index }

  /// After a hyphen, if there is one.
  func skippingHyphen(_ index: Int) -> Int { word(index) == .hyphen ? index + 1 : index }

  /// The year of publication, or nil.
  var year: Int? { reference?.year }
}

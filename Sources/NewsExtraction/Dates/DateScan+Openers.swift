import NewsLanguage

/// Which rules a token can begin: nearly every word of a text can begin none, and is passed over for the price of a look
/// at its shape, its classes and its first byte.
extension DateScan {
  /// Words of the lexicon that are time words by their class.
  private static let units: LexicalClass = [.month, .weekday, .timeUnit, .dayPart, .season]
  private static let numbers: LexicalClass = [.numberWord, .ordinalWord]

  /// How far an expression's words may lie before the first that is surely of time: "two-and-a-half-year".
  private static let window: UInt8 = 8

  /// Fills in the time word of each token, and for each how far the next token is that time expressions are built
  /// around, at most 255.
  static func classify(
    _ tokens: UnsafeBufferPointer<Token>, _ bytes: UnsafeBufferPointer<UInt8>,
    words: UnsafeMutableBufferPointer<TimeWord>, distances: UnsafeMutableBufferPointer<UInt8>
  ) {
    TimeWord.table.withReader { table in
      var distance: UInt8 = 255
      for index in stride(from: tokens.count - 1, through: 0, by: -1) {
        let token = tokens[index]
        var word = TimeWord.none
        var isCore = token.shape == .number
        if !isCore {
          word = table.word(bytes, token.start, token.end)
          isCore = token.isAny(units) || word.isCore || isCode(token, bytes)
        }
        words[index] = word
        distance = isCore ? 0 : distance == 255 ? 255 : distance + 1
        distances[index] = distance
      }
    }
  }

  /// The rules to ask at a token, given the distance to the next token that time expressions are built around.
  @inline(__always)
  func openers(_ index: Int, _ distance: UInt8) -> DateRuleSet {
    let token = tokens[index]
    let word = words[index]
    if distance > Self.window { return word == .feastStart && token.isCapitalized ? Self.ofFeast : [] }
    if token.shape == .number { return Self.ofNumber }
    // "New" opens a feast where it is a name, or where a day or year is near: few questions are typed with capitals.
    if word == .feastStart, !token.isCapitalized, distance > 2 { return [] }
    var rules = word == .none ? [] : Self.rulesOfWords[Int(word.rawValue)]
    let classes = token.entry.classes
    if !classes.isDisjoint(with: Self.units) {
      if classes.contains(.month) { rules.formUnion(Self.ofMonth) }
      if classes.contains(.weekday) { rules.formUnion(Self.ofWeekday) }
      if classes.contains(.timeUnit) { rules.formUnion(Self.ofUnit) }
      if classes.contains(.dayPart) { rules.formUnion(Self.ofDayPart) }
      if classes.contains(.season) { rules.formUnion(Self.ofSeason) }
    }
    if !classes.isDisjoint(with: Self.numbers) { rules.formUnion(Self.ofNumberWord) }
    if distance == 0, Self.isCode(token, bytes) { rules.formUnion(Self.ofCode) }
    return rules
  }

  /// "Q3", "FY2024": words to the tokenizer.
  private static func isCode(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch bytes[token.start] {
    case UInt8(ascii: "Q"), UInt8(ascii: "q"): token.end - token.start == 2 && 0x31...0x34 ~= bytes[token.start + 1]
    case UInt8(ascii: "F"):
      token.end - token.start >= 4 && bytes[token.start + 1] == UInt8(ascii: "Y")
        && 0x30...0x39 ~= bytes[token.start + 2]
    default: false
    }
  }

  private static let ofNumber = DateRuleSet([
    .calendarDay, .numericDay, .dayRange, .timeOfDay, .clock, .year, .decade, .offset, .duration, .recurring, .holiday,
  ])
  private static let ofMonth = DateRuleSet([.calendarDay, .dayRange, .month, .timeOfDay, .holiday])
  private static let ofWeekday = DateRuleSet([.calendarDay, .weekday, .timeOfDay, .recurring])
  private static let ofUnit = DateRuleSet([.duration, .offset, .partOfPeriod, .recurring, .fiscal, .nthWeekday])
  private static let ofDayPart = DateRuleSet([.timeOfDay, .clock, .recurring])
  private static let ofFeast = DateRuleSet([.holiday])
  private static let ofSeason = DateRuleSet([.season])
  private static let ofNumberWord = DateRuleSet([
    .offset, .duration, .clock, .calendarDay, .nthWeekday, .decade, .quarter, .partOfPeriod, .recurring,
    .relativePeriod,
  ])
  private static let ofCode = DateRuleSet([.quarter, .fiscal])
  private static let ofArticle = DateRuleSet([
    .calendarDay, .weekday, .nthWeekday, .deictic, .timeOfDay, .fiscal, .decade, .quarter, .season, .holiday, .weekend,
    .relativePeriod, .partOfPeriod, .offset, .duration, .recurring, .vague, .year,
  ])
  private static let ofPart = DateRuleSet([
    .weekday, .deictic, .timeOfDay, .month, .year, .fiscal, .decade, .season, .relativePeriod,
  ])
  private static let ofModifier = DateRuleSet([
    .weekday, .timeOfDay, .month, .season, .holiday, .weekend, .relativePeriod, .fiscal, .nthWeekday,
  ])

  /// The rules that each time word opens, by its raw value.
  private static let rulesOfWords = (0...UInt8.max).map { TimeWord(rawValue: $0).map(rules) ?? [] }

  private static func rules(_ word: TimeWord) -> DateRuleSet {
    switch word {
    case .the, .a: ofArticle
    case .early, .late, .earlier, .later: ofPart
    case .mid: ofPart.union(DateRuleSet([.partOfPeriod]))
    case .end, .start, .half, .rest: DateRuleSet([.partOfPeriod, .duration])
    case .last, .past, .previous, .next, .coming, .following, .this, .that, .same, .current, .recent: ofModifier
    case .these: DateRuleSet([.vague])
    case .today, .yesterday, .tomorrow: DateRuleSet([.deictic, .timeOfDay])
    case .tonight: DateRuleSet([.timeOfDay])
    case .now, .recently, .currently, .at, .in: DateRuleSet([.vague, .duration])
    case .few, .several, .couple, .many, .tens: DateRuleSet([.offset, .duration])
    case .approximately, .more, .less: DateRuleSet([.clock, .offset, .duration, .vague])
    case .each, .once: DateRuleSet([.recurring])
    case .hourly, .daily, .weekly, .monthly, .quarterly, .yearly: DateRuleSet([.recurring])
    case .dayLong, .weekLong, .monthLong, .yearLong, .decadeLong: DateRuleSet([.duration])
    case .feast, .feastStart, .epithet: ofFeast
    case .fiscal, .fiscalYear: DateRuleSet([.fiscal, .quarter])
    case .apostrophe: DateRuleSet([.decade])
    case .between: DateRuleSet([.dayRange])
    case .afterChrist: DateRuleSet([.year])
    default: []
    }
  }
}

import NewsLanguage
import NewsModel

/// Which way from the day of publication an expression points.
extension DateScan {
  /// Whether the clause around an expression tells of the future: "will meet on Tuesday", "is due on 3 May",
  /// "until Friday". Without such a cue news tells of the past.
  func isFuture(_ index: Int, _ end: Int) -> Bool {
    futureBefore(index) || futureAfter(end, openedAt: index)
  }

  private func futureBefore(_ index: Int) -> Bool {
    if word(index - 1) == .until || word(index - 1) == .by { return !pastBefore(index - 1) }
    // "to meet on Thursday": the verb next to its day; farther off it may be a purpose of the past ("flew to meet her").
    let verb = token(index - 1)?.isAny(.preposition) == true ? index - 2 : index - 1
    // Verbs alone: "brought it to school on Thursday" names no plan.
    if word(verb - 1) == .to, [.act, .start, .end].contains(word(verb)) { return true }
    var position = index - 1
    var sawInfinitive = false
    var steps = 0
    while position >= sentence.lowerBound, steps < 25 {
      let token = text.tokens[position]
      switch word(position) {
      case .comma where steps > 0: return false
      case .future, .deadline: return true
      case .plan where sawInfinitive || word(position + 1) == .for: return true
      // "is to meet on Monday"
      case .be where word(position + 1) == .to: return true
      case .to: sawInfinitive = true
      default:
        if token.shape == .punctuation, isClauseMark(token) { return false }
        // "said on Tuesday": what was said is told from here on, not what it was about.
        if token.isAny(.speech), !token.isAny(.baseForm), !token.isAny(.gerund) { return false }
      }
      position -= 1
      steps += 1
    }
    return false
  }

  /// "On Monday, the court will rule": up to the first verb of saying or the end of the clause.
  private func futureAfter(_ end: Int, openedAt index: Int) -> Bool {
    let opener = index - 1
    guard
      index <= sentence.lowerBound || opensClause(index)
        || token(opener)?.isAny(.preposition) == true && opensClause(opener)
    else { return word(end) == .deadline }
    var position = skippingComma(end)
    let limit = min(sentence.upperBound, position + 12)
    while position < limit {
      let token = text.tokens[position]
      switch word(position) {
      case .future: return true
      case .be where word(position + 1) == .to: return true
      default:
        if token.shape == .punctuation, isClauseMark(token) { return false }
        if token.isAny(.speech), !token.isAny(.baseForm) { return false }
      }
      position += 1
    }
    return false
  }

  /// "had fallen by Friday", "was open until Friday".
  private func pastBefore(_ index: Int) -> Bool {
    var position = index - 1
    while position >= sentence.lowerBound {
      let token = text.tokens[position]
      if word(position) == .future { return false }
      if token.isAny(.auxiliary), isPastAuxiliary(position) { return true }
      if token.shape == .punctuation, isClauseMark(token) { return false }
      position -= 1
    }
    return false
  }

  private func isPastAuxiliary(_ index: Int) -> Bool {
    text.isToken(index, "was") || text.isToken(index, "were") || text.isToken(index, "had")
      || text.isToken(index, "did")
  }

  private func isClauseMark(_ token: Token) -> Bool {
    switch text.text.bytes[token.start] {
    case UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "/"): false
    // Typographic marks: an apostrophe (U+2019) is none.
    case 0xE2: text.text.bytes[token.end - 1] != 0x99
    default: true
    }
  }

  /// The day that a weekday names: the latest counting the day of publication, or the next on a cue.
  func resolveWeekday(_ weekday: Int, future: Bool) -> CalendarDay? {
    guard let reference else { return nil }
    let back = (reference.weekday.rawValue - weekday + 7) % 7
    return reference.adding(days: future ? (7 - back) % 7 : -back)
  }

  /// The year of a month and day that is told without one: the past's, unless a cue or much greater nearness speaks for the
  /// year to come.
  func resolveYear(month: Int, day: Int, future: Bool) -> Int? {
    guard let reference else { return nil }
    var past: CalendarDay?
    var next: CalendarDay?
    for year in reference.year - 8...reference.year + 8 {
      guard let candidate = CalendarDay(year: year, month: month, day: day) else { continue }
      if candidate <= reference { past = candidate } else if next == nil { next = candidate }
    }
    guard let past, let next else { return (past ?? next)?.year }
    if reference == past { return past.year }
    if future { return next.year }
    let (back, ahead) = (reference.dayNumber - past.dayNumber, next.dayNumber - reference.dayNumber)
    return ahead * Self.nearness < back ? next.year : past.year
  }

  /// How many times nearer a day to come must be than the one gone by, to be meant without a cue: within some four weeks.
  static let nearness = 12

  /// The year of a month that is told without one.
  func resolveYear(month: Int, future: Bool) -> Int? {
    guard let reference else { return nil }
    if future { return month >= reference.month ? reference.year : reference.year + 1 }
    return month <= reference.month ? reference.year : reference.year - 1
  }
}

import NewsLanguage
import NewsModel

/// Which way from the day of publication an expression points.
extension DateScan {
  /// What the clause around an expression tells of.
  enum Tense {
    case past
    /// What was to come, and may be over: "was scheduled to speak on Friday".
    case timetable
    /// A timetable's present: "closes on June 30", "polls open on Sunday".
    case present
    case future
  }

  /// Whether the clause around an expression tells of the future: "will meet on Tuesday", "is due on 3 May",
  /// "until Friday". Without such a cue news tells of the past.
  func isFuture(_ index: Int, _ end: Int) -> Bool { tense(index, end) != .past }

  func tense(_ inner: Int, _ end: Int) -> Tense {
    let index = opening(inner)
    switch word(index - 1) {
    // "By Monday, the queues were long"
    case .by where opensClause(index - 1): break
    case .until, .by, .effective: return pastBefore(index - 1) ? .past : .future
    case .start where isToken(index - 1, "beginning"): return pastBefore(index - 1) ? .past : .future
    // "ahead of Sunday's vote"
    case .of where isToken(index - 2, "ahead"): return pastBefore(index - 2) ? .past : .future
    // "rain tomorrow and on Friday"
    case .and where word(index - 2) == .tomorrow: return .future
    default: break
    }
    if let cue = futureCue(before: index) {
      // "was scheduled to speak on Friday": it may be over.
      return isToken(cue - 1, "was") || isToken(cue - 1, "were") ? .timetable : .future
    }
    if futureAfter(end, openedAt: index) || isSubjectOfFuture(index, end) { return .future }
    if hasTimetable(before: index) || isStart(index, end) { return .present }
    return .past
  }

  /// "the ban applies |from| September", "in force |from| October, would": what begins then and is not told in the past; not
  /// "a survey from March shows".
  private func isStart(_ index: Int, _ end: Int) -> Bool {
    word(index - 1) == .from && isFree(end) && !tellsOfPast(index, end)
  }

  /// "the march on Sunday |is expected| to", "Sunday's march |will|"
  private func isSubjectOfFuture(_ index: Int, _ end: Int) -> Bool {
    var position = end
    if word(end) == .clitic {
      while position < end + 4, let token = token(position + 1), token.shape == .lower, !token.isAny(.grammatical) {
        position += 1
        if isFutureVerb(position) { return true }
      }
      position += 1
    } else if token(index - 2)?.isAny(.speech) ?? true {
      return false
    }
    return isFutureVerb(position)
  }

  private func isFutureVerb(_ index: Int) -> Bool {
    if word(index) == .future { return token(index)?.isAny([.auxiliary, .modal]) ?? false }
    return word(index) == .be && (word(index + 1) == .future || word(index + 1) == .to)
  }

  /// Where the expression around a period begins: "by |the end of June|".
  private func opening(_ index: Int) -> Int {
    guard word(index - 1) == .of, [.end, .start, .mid, .half, .rest].contains(word(index - 2)) else { return index }
    return word(index - 3) == .the ? index - 3 : index - 2
  }

  /// The word before an expression that tells of the future.
  private func futureCue(before index: Int) -> Int? {
    // "to meet on Thursday": the verb next to its day; farther off it may be a purpose of the past ("flew to meet her").
    let verb = token(index - 1)?.isAny(.preposition) == true ? index - 2 : index - 1
    // Verbs alone: "brought it to school on Thursday" names no plan.
    if word(verb - 1) == .to, [.act, .start, .end].contains(word(verb)) {
      // "was scheduled |to leave| on Tuesday"
      return word(verb - 2) == .future || word(verb - 2) == .plan ? verb - 2 : verb
    }
    var position = index - 1
    var sawInfinitive = false
    var steps = 0
    var sawSpeech = false
    while position >= sentence.lowerBound, steps < Self.reach {
      let token = tokens[position]
      switch word(position) {
      case .comma where steps > 0: return nil
      // "has met on Tuesday"; "would have met on Tuesday" never came. "its plans after the loss on Tuesday"
      case .perfect, .since: return nil
      case .after where steps > 0: return nil
      case .acted where word(position - 1) != .be && !isState(position - 1): return nil
      // "is due to speak", but not "was late due to the storm"
      case .future where isToken(position, "due") && word(position + 1) == .to && !isInfinitive(position + 1): break
      case .future, .deadline: return position
      // Not "would not say on Tuesday", nor "the would-be buyer".
      case .would where word(position + 1) != .hyphen: return sawSpeech ? nil : position
      // "until the talks in the fall"
      case .until where steps <= 4: return pastBefore(position) ? nil : position
      case .plan where sawInfinitive || word(position + 1) == .for: return position
      // "Police |expect| thousands at Sunday's march", not "expect growth slowed in April"
      case .plan where isToken(position, "expect") || isToken(position, "expects"):
        return (position + 1..<index).contains { isPastVerb($0) } ? nil : position
      // "is to meet on Monday"
      case .be where word(position + 1) == .to: return position
      case .to: sawInfinitive = true
      default:
        if token.shape == .punctuation, isClauseMark(token) { return nil }
        // "warns of gusts on Wednesday"
        if word(position + 1) == .of, isToken(position, "warns") || isToken(position, "warn") { return position }
        // "said on Tuesday": what was said is told from here on, not what it was about.
        if token.isAny(.speech) {
          if !token.isAny(.baseForm), !token.isAny(.gerund), !isState(position - 1) { return nil }
          sawSpeech = true
        }
      }
      position -= 1
      steps += 1
    }
    return nil
  }

  /// A verb behind which a participle tells of no past: "will |be| sworn in on 3 May", "will |stay| closed on Monday".
  func isState(_ index: Int) -> Bool {
    index >= sentence.lowerBound && Self.states.contains(tokens[index])
  }

  private static let states: WordSet = ["be", "stay", "remain", "keep"]

  /// How many tokens back a cue is looked for.
  private static let reach = 25

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
      let token = tokens[position]
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

  /// "opens in Ostvik on June 30", "is on June 30", "takes effect on July 1"
  private func hasTimetable(before index: Int) -> Bool {
    var position = index - 1
    while position >= max(sentence.lowerBound, index - 6) {
      switch word(position) {
      case .acts: return true
      case .be where position == index - 2 && token(index - 1)?.isAny(.preposition) == true: return true
      case .spend
      where isToken(position, "takes") && (isToken(position + 1, "effect") || isToken(position + 1, "place")):
        return true
      case .act where hasPluralSubject(position): return true
      case .none where hasPluralSubject(position) && Self.timetabled.contains(tokens[position]): return true
      case .acted, .perfect: return false
      default:
        let token = tokens[position]
        if token.shape == .punctuation, isClauseMark(token) { return false }
        if token.isAny(.speech) { return false }
      }
      position -= 1
    }
    return false
  }

  /// The present of many: "polls |open| at seven", "they |meet| again on Friday".
  private func hasPluralSubject(_ index: Int) -> Bool {
    guard let subject = token(index - 1), subject.shape == .lower || opensClause(index - 1) else { return false }
    return isToken(index - 1, "they") || isToken(index - 1, "we") || isPlural(index - 1) && !subject.isAny(.grammatical)
  }

  private static let timetabled: WordSet = [
    "go", "play", "host", "face", "vote", "choose", "elect", "close", "reopen", "apply",
  ]

  /// "had fallen by Friday", "was open until Friday".
  private func pastBefore(_ index: Int) -> Bool {
    var position = index - 1
    while position >= max(sentence.lowerBound, index - Self.reach) {
      let token = tokens[position]
      if word(position) == .future { return false }
      // "had until Friday to answer"
      if token.isAny(.auxiliary), isPastAuxiliary(position), position + 1 < index || !isToken(position, "had") {
        return true
      }
      if token.shape == .punctuation, isClauseMark(token) { return false }
      position -= 1
    }
    return false
  }

  /// Whether a finite verb of the clause around an expression is in the past; an infinitive nearer to it ("to appear in
  /// court on May 4") leaves the time open.
  func tellsOfPast(_ index: Int, _ end: Int) -> Bool {
    if word(index - 1) == .since { return true }
    var position = index - 1
    while position >= max(sentence.lowerBound, index - 15) {
      let token = tokens[position]
      // "to huge applause in June" is none.
      if isInfinitive(position), let next = self.token(position + 2), next.shape != .lower || next.isAny(.grammatical) {
        return false
      }
      if isPastVerb(position) { return true }
      if token.shape == .punctuation, isClauseMark(token) { return false }
      position -= 1
    }
    // "At the meeting in June, she rose"
    position = skippingComma(end)
    while position < min(sentence.upperBound, end + 15) {
      if isPastVerb(position) { return true }
      if tokens[position].shape == .punctuation, isClauseMark(tokens[position]) { return false }
      position += 1
    }
    return false
  }

  /// Whether a token is the "to" of a verb, as far as words tell.
  private func isInfinitive(_ index: Int) -> Bool {
    guard word(index) == .to, let verb = token(index + 1) else { return false }
    return verb.shape == .lower && !verb.isAny(.grammatical)
  }

  func isPastVerb(_ index: Int) -> Bool {
    let token = tokens[index]
    switch word(index) {
    case .acted, .perfect: return true
    case .spend: return isToken(index, "took") || isToken(index, "spent") || isToken(index, "lasted")
    default: break
    }
    guard token.shape == .lower, token.range.count >= 4 else { return false }
    if token.isAny(.speech) { return !token.isAny(.baseForm) && !token.isAny(.gerund) }
    return bytes[token.end - 1] == UInt8(ascii: "d") && bytes[token.end - 2] == UInt8(ascii: "e")
  }

  private func isPastAuxiliary(_ index: Int) -> Bool {
    isToken(index, "was") || isToken(index, "were") || isToken(index, "had") || isToken(index, "did")
  }

  private func isClauseMark(_ token: Token) -> Bool {
    switch bytes[token.start] {
    case UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "/"): false
    // Typographic marks: an apostrophe (U+2019) is none.
    case 0xE2: bytes[token.end - 1] != 0x99
    default: true
    }
  }
}

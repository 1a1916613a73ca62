import NewsLanguage
import NewsModel

extension ContentFinder {
  /// Whether words can be a clause: a verb that is no infinitive stands among them, and no preposition opens them alone.
  func holdsFiniteVerb(_ range: Range<Int>) -> Bool {
    range.dropFirst().contains { index in
      document.isQuoted(index) || tokens[index].isAny([.modal, .negation])
        || tokens[index].isAny(.auxiliary) && !document.isClitic(index)
        || tokens[index].shape == .lower && looksFinite(index)
          && !tokens[index].isAny([.groupNoun, .organizationNoun, .timeUnit])
    }
  }

  /// Whether a clause without "that" opens here: a subject, and a verb further on.
  ///
  /// Verbs that often take a plain object ("announced a plan") need an auxiliary before the next comma to show a clause.
  func opensClause(_ position: Int, _ sentence: Range<Int>, isBare: Bool) -> Bool {
    let first = tokens[position]
    if first.isAny([.preposition, .auxiliary, .modal]), !document.isToken(position, "like") { return false }
    if first.isAny(.conjunction) { return false }
    if first.isAny(.personalPronoun) { return !Self.objects.contains(first) }
    // "repeated a demand that": the demand's.
    if first.isAny(.determiner), position + 2 < sentence.upperBound, document.isToken(position + 2, "that"),
      SayingNounRule.isNoun(tokens[position + 1])
    {
      return false
    }
    var index = position + 1
    while index < sentence.upperBound {
      let token = tokens[index]
      if token.isAny([.modal, .auxiliary, .negation]), !document.isClitic(index) {
        return true
      }
      if isBare, token.shape == .lower, !token.isAny([.groupNoun, .organizationNoun, .role, .timeUnit]),
        looksFinite(index)
      {
        return true
      }
      if document.isToken(index, ",") || document.isToken(index, ";"), index - position > 12 || !isBare { return false }
      if token.isAny([.pronoun, .conjunction]), !isBare { return false }
      index += 1
    }
    return false
  }

  private static let concessions: WordSet = ["though", "although", "but", "and"]
  static let withholdings: WordSet = ["gave", "declined", "refused", "offered", "provided"]

  /// Forms of pronouns that are no subject.
  private static let objects: WordSet = ["them", "him", "us", "me"]

  /// Whether a word has the form of a past tense.
  func looksPast(_ index: Int) -> Bool {
    let word = document.analyzed.string(index)
    return word.hasSuffix("ed") && word.utf8.count > 3
      || Self.irregularPasts.contains(word)
        && !Self.basesToo.contains(word)
      || word == "said" || word == "was" || word == "were"
  }

  /// One form for present and past: "to put" and "he put".
  private static let basesToo: Set<String> = ["put", "set", "hit", "cut", "want", "need", "remain"]

  func looksFinite(_ index: Int) -> Bool {
    if tokens[index].isAny(.speech) { return true }
    let word = document.analyzed.string(index)
    guard word.utf8.count > 3 else { return false }
    return word.hasSuffix("ed") || word.hasSuffix("s") && !word.hasSuffix("ss") || Self.irregularPasts.contains(word)
  }

  /// A clause from `start` to where the sentence, or the attribution, ends.
  func clause(
    from start: Int, _ addressee: Range<Int>?, _ sentence: Range<Int>, _ later: [SpeechCue], isRelative: Bool = false
  ) -> Right? {
    var end = start
    while end < sentence.upperBound {
      if let quotation = document.quotation(atToken: end) {
        // A quotation stands or falls as a whole, also where it holds a sentence's end.
        end = quotation.tokens.upperBound
        // "“…,” adding that": the speaker goes on with another verb.
        if document.isToken(end - 2, ","), later.contains(where: { $0.isParticiple && $0.start == end - 1 }) { break }
        continue
      }
      if end > start, endsClause(at: end, sentence, later) || isRelative && document.isToken(end, ",") { break }
      end += 1
    }
    let content = trimmed(start..<end)
    return content.isEmpty ? nil : Right(content: content, addressee: addressee, isClause: true)
  }

  func endsClause(at index: Int, _ sentence: Range<Int>, _ later: [SpeechCue]) -> Bool {
    if document.isToken(index, ";") { return true }
    // "and added that", "and firmly rejecting": the speaker goes on with another verb.
    if document.isToken(index, "and") || document.isToken(index, "but") {
      // "but gave no details", "and declined to": what the speaker did.
      if index + 1 < sentence.upperBound, withholds(index + 1) { return true }
      return later.contains { $0.start == index || $0.isCoordinated && $0.start == index + 1 }
    }
    // "it was safe before claiming that"
    if document.isToken(index, "before") { return later.contains { $0.start == index } }
    // "would look better with a hat - others say"
    if document.isDash(index), index + 1 < sentence.upperBound, tokens[index].followsSpace,
      tokens[index + 1].followsSpace
    {
      return later.contains { $0.start == index + 1 && !$0.isParticiple }
    }
    guard document.isToken(index, ",") else { return false }
    var next = index + 1
    if concedes(next, sentence.upperBound) { return true }
    if document.isToken(next, "but") || document.isToken(next, "and"), index + 2 < sentence.upperBound,
      withholds(index + 2)
    {
      return true
    }
    if document.isToken(next, "according") || document.isToken(next, "citing") { return true }
    while document.isAny(next, [.conjunction, .adverb]), !document.isToken(next, "that"), next < sentence.upperBound {
      next += 1
    }
    // ", but Marlow said", ", adding that", ", officials said".
    return later.contains { $0.start == next || $0.start == index || $0.isParticiple && $0.start == next }
  }

  /// "called the board's chief, |Ada Pym|, “unfit”": a comma beside a name in apposition.
  func setsOffName(_ comma: Int, before quote: Int) -> Bool {
    guard document.isToken(comma, ",") else { return false }
    if comma + 1 == quote { return resolver.mention(atToken: comma - 1) != nil }
    guard let mention = resolver.mention(atToken: comma + 1), resolver.mentions[mention].kind == .person else {
      return false
    }
    let end = resolver.mentions[mention].tokens.upperBound
    return end + 1 == quote && document.isToken(end, ",")
  }

  /// ", |though she did not| discuss it": the reporter tells what the speaker left out.
  func concedes(_ next: Int, _ limit: Int) -> Bool {
    next + 3 < limit && Self.concessions.contains(tokens[next]) && tokens[next + 1].isAny(.personalPronoun)
      && withholds(next + 2)
  }

  /// "gave no details", "did not say": what the speaker held back opens here.
  func withholds(_ index: Int) -> Bool {
    if Self.withholdings.contains(document.tokens[index]) { return true }
    guard Self.helpers.contains(document.tokens[index]),
      document.isAny(index + 1, .negation), index + 2 < tokens.count
    else { return false }
    return Self.tellings.contains(document.tokens[index + 2])
  }

  private static let helpers: WordSet = ["did", "has", "does", "would", "could"]
  private static let tellings: WordSet = [
    "discuss", "rule", "say", "suggest", "specify", "name", "give", "explain", "mention", "identify", "provide",
    "offer", "elaborate",
    "said", "named", "given", "indicate", "comment", "disclose", "detail",
  ]

  /// Without the marks that part a clause from its surroundings at either end.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let last = range.last, !document.isQuoted(last), document.isBreak(last), tokens[last].shape == .punctuation,
      !document.isToken(last, ")")
    {
      range.removeLast()
    }
    while let first = range.first, !document.isQuoted(first),
      document.isToken(first, ",") || document.isToken(first, ":") || document.isToken(first, "but")
        || document.isToken(first, "and")
    {
      range.removeFirst()
    }
    return range
  }

  private static let irregularPasts: Set<String> = [
    "came", "went", "took", "gave", "made", "held", "met", "left", "lost", "won", "knew", "saw", "began", "fell",
    "rose",
    "grew", "kept", "felt", "brought", "bought", "sought", "thought", "meant", "paid", "stood", "struck", "hit", "cut",
    "set",
    "put", "led", "ran", "broke", "chose", "drew", "drove", "fought", "sent", "built", "became", "want", "need",
    "remain",
  ]
}

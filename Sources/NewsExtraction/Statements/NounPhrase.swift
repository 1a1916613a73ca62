import NewsLanguage
import NewsModel

/// Finds the noun phrase that stands as a verb's subject or object, by its edges: what cannot be in one ends it.
struct NounPhrase {
  let document: Document
  let resolver: PeopleResolver

  private var tokens: [Token] { document.tokens }

  /// The noun phrase that ends before `end` and does not reach beyond `start`; nil where none with a head that can speak is
  /// found.
  func ending(before end: Int, from start: Int) -> Range<Int>? {
    var first = end
    while first > start, end - first < 16 {
      let index = first - 1
      if isEdge(index, start: start) || Self.subordinators.contains(tokens[index]) { break }
      // "a charge |she| denies"
      if first == end - 1, tokens[first].isAny(.personalPronoun), tokens[first].shape == .lower, !isPart(first),
        !document.isToken(index, "and")
      {
        break
      }
      first = index
    }
    return headed(first..<end)
  }

  /// The noun phrase that begins at `start` and does not reach `limit`.
  func starting(at start: Int, limit: Int) -> Range<Int>? {
    var end = start
    while end < limit, end - start < 16 {
      if isEdge(end, start: start), !(document.isToken(end, "and") && joinsTitles(from: start, and: end)) { break }
      // "According to Pym the bridge": behind a name an article opens another phrase.
      if end > start, tokens[end].isAny(.determiner), resolver.mention(atToken: end - 1) != nil { break }
      // Past the head, "on" and "in" tell of the saying, not of the speaker: "said Ada Pym in Kolm".
      if end > start, tokens[end].isAny(.preposition), !document.isToken(end, "of"), !document.isToken(end, "for"),
        !document.isToken(end, "with"), !document.isToken(end, "to"), !document.isToken(end, "from"),
        resolver.mention(atToken: end - 1) != nil
      {
        break
      }
      end += 1
    }
    return headed(start..<end)
  }

  private func isEdge(_ index: Int, start: Int) -> Bool {
    let token = tokens[index]
    if document.isBreak(index) || document.isQuoted(index) || document.dateOfToken[index] >= 0 { return true }
    if token.isAny([.modal, .negation]) { return true }
    // "a hat - others say"
    if document.isDash(index), token.followsSpace, tokens.indices.contains(index + 1), tokens[index + 1].followsSpace {
      return true
    }
    if token.isAny(.auxiliary) { return !document.isClitic(index) }
    // "her" is a pronoun too: "added her deputy".
    if token.isAny(.pronoun), !token.isAny(.determiner), !Self.quantities.contains(token), !isPart(index) {
      return true
    }
    if document.isToken(index, "that") || document.isToken(index, "as") { return true }
    // "to make good": an infinitive is no part of a name; "close to the talks" is.
    if document.isToken(index, "to"), tokens.indices.contains(index + 1), tokens[index + 1].shape == .lower,
      !tokens[index + 1].isAny([.determiner, .groupNoun, .role, .pronoun])
    {
      return true
    }
    if token.isAny(.conjunction) {
      // "and" joins two who speak together: names, groups.
      guard document.isToken(index, "and"), index > start, tokens.indices.contains(index + 1) else { return true }
      return !(canSpeak(index - 1) && (canSpeak(index + 1) || tokens[index + 1].isAny([.demonym, .role, .determiner])))
    }
    if token.isAny(.speech), !token.isCapitalized, !isNounUse(index) { return true }
    return false
  }

  /// "lobbyist |and| party strategist Ada Pym": two nouns without an article before one name are one person's.
  func joinsTitles(from start: Int, and: Int) -> Bool {
    let first = start..<and
    guard (1...3).contains(first.count) else { return false }
    let isTitle = first.allSatisfy { index in
      tokens[index].shape == .lower
        && !tokens[index].isAny([
          .determiner, .pronoun, .personalPronoun, .numberWord, .pluralNoun, .groupNoun, .preposition, .adverb,
          .auxiliary,
        ])
    }
    guard isTitle, !document.analyzed.string(and - 1).hasSuffix("s") else { return false }
    var next = and + 1
    while next < tokens.count, next - and < 5, resolver.mention(atToken: next) == nil {
      guard tokens[next].isWord,
        !tokens[next].isAny([.determiner, .preposition, .conjunction, .auxiliary, .modal, .speech])
      else { return false }
      next += 1
    }
    guard next > and + 1, let mention = resolver.mention(atToken: next) else { return false }
    return resolver.mentions[mention].kind == .person && resolver.mentions[mention].isFullName
  }

  /// "one of |them|"
  private func isPart(_ index: Int) -> Bool {
    if document.isToken(index, "them"), document.isToken(index - 1, "of") { return true }
    // "people close to |her|"
    return index > 2 && document.isToken(index - 1, "to") && document.isToken(index - 2, "close")
  }

  /// Whether a word is a name, or a noun or adjective of those who speak: "officials", "the board", "the Dutch".
  func canSpeak(_ index: Int) -> Bool {
    resolver.mention(atToken: index) != nil || tokens[index].isAny([.groupNoun, .demonym, .role, .organizationNoun])
  }

  /// "the report", "its claims": a form that is a verb elsewhere.
  func isNounUse(_ index: Int) -> Bool {
    guard index > 0, !document.isBreak(index - 1) else { return false }
    let previous = tokens[index - 1]
    // "battleground states", "polling reports": a plural noun behind another word, unless that word can speak.
    if ["states", "reports", "claims", "notes", "comments", "estimates", "answers"].contains(
      document.analyzed.string(index)),
      previous.isWord, !previous.isAny([.personalPronoun, .pronoun, .adverb, .modal]), !canSpeak(index - 1)
    {
      return true
    }
    // "the caucus states"
    if document.isToken(index, "states"), previous.shape == .lower, previous.isAny([.organizationNoun, .groupNoun]) {
      return true
    }
    if document.isClitic(index - 1) {
      return !tokens[index].isAny(.gerund)
    }
    // "another said", as against "another claim"
    if document.isToken(index - 1, "another"), !tokens[index].isAny(.baseForm) { return false }
    // "a scathing report", "from finalizing rules"
    if Self.nounsToo.contains(tokens[index]), previous.shape == .lower, document.endsInIng(index - 1) { return true }
    return previous.isAny(.determiner) && !document.isToken(index - 1, "that") && !document.isToken(index - 1, "all")
      && !document.isToken(index - 1, "both") && !document.isToken(index - 1, "some")
      // "in comments", but "has since commented"
      || previous.isAny(.preposition) && !previous.isAny(.adverb) && !tokens[index].isAny(.gerund)
        && !(document.isToken(index - 1, "to") && tokens[index].isAny(.baseForm))
      || previous.shape == .number
  }

  private static let publishings: WordSet = [
    "published", "released", "issued", "conducted", "posted", "obtained", "dated",
  ]
  private static let nounsToo: WordSet = [
    "report", "reports", "rule", "rules", "claim", "claims", "note", "notes", "comment", "comments", "request",
    "requests", "demand", "demands", "estimate", "estimates", "state", "states", "answer", "answers", "forecast",
  ]

  /// "Shares rose after |the firm| said"
  private static let subordinators: WordSet = ["after", "before", "since", "until", "than"]

  private func isCount(_ index: Int) -> Bool {
    document.isAny(index, .numberWord) || tokens.indices.contains(index) && tokens[index].shape == .number
  }

  /// Words that stand for some of a group: "most said", "one in five say", "those surveyed say".
  static let quantities: WordSet = [
    "others", "another", "most", "many", "some", "several", "few", "those", "one",
    "both",
  ]

  /// Trims a stretch to a noun phrase that can speak; nil where there is none.
  private func headed(_ range: Range<Int>) -> Range<Int>? {
    var range = range
    var isObject = false
    while let first = range.first,
      tokens[first].isAny([.preposition, .conjunction, .adverb]) && !tokens[first].isAny([.determiner, .role])
    {
      if tokens[first].isAny(.preposition), let mention = resolver.mention(atToken: first + 1) {
        // "In Kolm officials said": the place goes with its preposition.
        range = min(resolver.mentions[mention].tokens.upperBound, range.upperBound)..<range.upperBound
      } else {
        // "about one in five"
        isObject = tokens[first].isAny(.preposition) && !(document.isToken(first, "about") && isCount(first + 1))
        range.removeFirst()
      }
    }
    // "have in the past said": what a preposition governs is no subject, unless it can speak.
    if isObject, !range.contains(where: canSpeak) { return nil }
    if let first = range.first, tokens[first].shape == .lower, !canSpeak(first),
      document.endsInIng(first)
    {
      return nil
    }
    // "a study published on", "a poll released": the day behind them is no part of who speaks.
    var tail = range.upperBound
    while tail - 1 > range.lowerBound, tokens[tail - 1].isAny(.preposition) { tail -= 1 }
    if tail - 2 > range.lowerBound, Self.publishings.contains(tokens[tail - 1]) {
      range = range.lowerBound..<(tail - 1)
    }
    guard let first = range.first, let last = range.last else { return nil }
    if range.count == 1 {
      return tokens[first].isAny(.personalPronoun) || canSpeak(first) || tokens[first].isCapitalized
        || Self.quantities.contains(tokens[first]) ? range : nil
    }
    let hasHead =
      canSpeak(last) || tokens[first].isAny(.determiner) || tokens[first].shape == .number
      || tokens[first].isAny(.numberWord) || Self.quantities.contains(tokens[first]) || range.contains(where: canSpeak)
    return hasHead ? range : nil
  }
}

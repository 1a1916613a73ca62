import NewsLanguage

/// Finds the title or role that stands beside a name.
///
/// Before it: "UK Harbour Secretary Ada Pym", "special envoy Ada Pym", "Head of the Harbour Board Ada Pym". Set off by
/// commas, on either side: "the premier's spokesman, Ada Pym," and "Ada Pym, an adviser to the board,".
struct RolePhrase {
  let document: Document

  private var tokens: [Token] { document.tokens }

  /// The tokens of the role of the name at `name`, or nil.
  func range(around name: Range<Int>) -> Range<Int>? {
    let sentence = document.sentence(ofToken: name.lowerBound)
    return before(name, sentence) ?? appositionBefore(name, sentence) ?? appositionAfter(name, sentence)
  }

  private func before(_ name: Range<Int>, _ sentence: Range<Int>) -> Range<Int>? {
    trimmed(nominal(endingAt: name.lowerBound, from: sentence.lowerBound))
  }

  /// The words that lead up to `end` and can be of one title: nouns, names, "of the" after a role.
  private func nominal(endingAt end: Int, from start: Int) -> Range<Int> {
    var first = end
    while first > start, end - first < 12 {
      let index = first - 1
      guard !document.isBreak(index), document.dateOfToken[index] < 0 else { break }
      if tokens[index].isAny([.determiner]) {
        // "the" ends a title unless it stands in "Head of the Harbour Board".
        guard index - 1 > start, document.isToken(index - 1, "of") || document.isToken(index - 1, "for") else { break }
        first = index - 1
        continue
      }
      if tokens[index].isAny(.preposition) {
        guard document.isToken(index, "of") || document.isToken(index, "for"), index > start,
          tokens[index - 1].isAny(.role)
        else { break }
        first = index
        continue
      }
      if tokens[index].isAny([.auxiliary, .modal, .negation, .pronoun, .personalPronoun, .conjunction]) {
        // "and" joins parts of a title: "Ukraine and Russia envoy"; not two people.
        guard document.isToken(index, "'s") else { break }
      }
      // A verb of saying ends it; "State" in "Secretary of State" is none.
      if tokens[index].isAny(.speech), !tokens[index].isAny([.role]), !document.isToken(index - 1, "of") { break }
      if tokens[index].isAny(.adverb), !tokens[index].isCapitalized { break }
      // "Premier Ada Pym |named| Oskar Lind": what somebody did to the bearer is no title.
      if isPast(index), index > start,
        tokens[index - 1].isCapitalized || tokens[index - 1].isAny([.role, .pronoun, .personalPronoun])
      {
        break
      }
      // "|beating| incumbent Ada Pym", not "acting mayor Ada Pym"
      if document.endsInIng(index), tokens[index].shape == .lower, !tokens[index].isAny(.role),
        !Self.participles.contains(tokens[index]), index == start || document.isBreak(index - 1)
      {
        break
      }
      first = index
    }
    return first..<end
  }

  private func appositionBefore(_ name: Range<Int>, _ sentence: Range<Int>) -> Range<Int>? {
    let comma = name.lowerBound - 1
    guard comma > sentence.lowerBound, document.isToken(comma, ","), tokens[comma - 1].isAny(.role) || isRoleTail(comma)
    else {
      return nil
    }
    // The name has to be closed off as well: ", Ada Pym," or ", Ada Pym said".
    guard let range = trimmed(nominal(endingAt: comma, from: sentence.lowerBound)) else { return nil }
    return range
  }

  private func isPast(_ index: Int) -> Bool {
    guard tokens[index].shape == .lower, !tokens[index].isAny([.role, .organizationNoun]) else { return false }
    let word = document.analyzed.text.bytes[tokens[index].range]
    return word.count > 4 && word.suffix(2).elementsEqual("ed".utf8) || Self.pasts.contains(tokens[index])
  }

  /// What stands in titles.
  private static let participles: WordSet = [
    "acting", "outgoing", "incoming", "leading", "founding", "sitting", "ruling", "managing", "serving", "visiting",
    "presiding", "commanding", "opposing", "rising", "aspiring", "retiring", "long-serving", "training", "operating",
  ]
  private static let pasts: WordSet = ["met", "beat", "saw", "made", "chose", "sent", "put", "picks", "names", "meets"]

  /// "Secretary of State": the role noun is not the last word.
  private func isRoleTail(_ end: Int) -> Bool {
    end >= 3 && document.isToken(end - 2, "of") && tokens[end - 3].isAny(.role)
  }

  private func appositionAfter(_ name: Range<Int>, _ sentence: Range<Int>) -> Range<Int>? {
    var start = name.upperBound
    guard start + 1 < sentence.upperBound, document.isToken(start, ",") else { return nil }
    start += 1
    if document.isToken(start, "a") || document.isToken(start, "an") || document.isToken(start, "the") { start += 1 }
    var end = start
    var hasRole = false
    while end < sentence.upperBound, end - start < 14, !document.isBreak(end) {
      if tokens[end].isAny([.auxiliary, .modal, .pronoun, .personalPronoun]), !document.isToken(end, "'s") { break }
      if tokens[end].isAny(.speech), !tokens[end].isAny([.role, .organizationNoun]) { break }
      // The role has to come early: "an adviser in the ministry", not "as talks with the minister".
      if tokens[end].isAny(.role), end - start < 8 { hasRole = true }
      // "the board's |in-house| lawyer"
      let isCompound = document.isToken(end + 1, "-") && !tokens[end + 1].followsSpace
      if !hasRole, tokens[end].isAny([.preposition, .conjunction]), !isCompound { return nil }
      end += 1
    }
    guard hasRole, end > start, end >= sentence.upperBound || document.isBreak(end) || tokens[end].isAny(.pronoun)
    else { return nil }
    return start..<end
  }

  /// Trims what is no part of a title at its start; nil where no role is left.
  private func trimmed(_ range: Range<Int>) -> Range<Int>? {
    var range = range
    while let first = range.first, !isThen(first),
      tokens[first].isAny([.determiner, .preposition, .conjunction, .adverb]) && !tokens[first].isAny(.role)
        || tokens[first].isAny(.ordinary) && !tokens[first].isAny([.role, .honorific]) && range.count > 1
          && !tokens[first].isAny(.country)
          && !isRoleAdjective(first)
        || document.isToken(first, "'s")
    {
      range.removeFirst()
    }
    // "to persuade President Pym": the infinitive is no part of the title.
    if let first = range.first, first > 0, document.isToken(first - 1, "to"), tokens[first].shape == .lower,
      !tokens[first].isAny(.role)
    {
      range.removeFirst()
    }
    while let first = range.first, !tokens[first].isWord { range.removeFirst() }
    // "the mayor of Lund said": what a title is "of" is no name behind it.
    if let last = range.last, tokens[last].isAny([.preposition, .determiner]), !tokens[last].isAny(.role) {
      return nil
    }
    guard range.contains(where: { tokens[$0].isAny(.role) && !tokens[$0].isAny(.groupNoun) }) else { return nil }
    return range
  }

  /// "then-" of "then-minister".
  private func isThen(_ index: Int) -> Bool {
    document.isToken(index, "then") && document.isToken(index + 1, "-") && !tokens[index + 1].followsSpace
  }

  private func isRoleAdjective(_ index: Int) -> Bool {
    switch document.analyzed.string(index) {
    case "former", "senior", "top", "Former", "Senior", "national", "federal", "state", "acting": true
    default: false
    }
  }
}

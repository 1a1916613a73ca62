/// What a whole text tells of each capitalized word: a name that stands bare in one sentence has its title in another.
package struct NameEvidence {
  // Open addressing by the hash of the word, as in ``WordTable``, but with nothing to free word by word.
  private var words: [UInt64]
  private var bits: [UInt32]
  private let mask: Int

  /// Occurs without a capital as well.
  static let lower: UInt32 = 1
  /// Is capitalized where only names are.
  static let midSentence: UInt32 = 1 << 1
  /// Stands behind a given name.
  static let afterGivenName: UInt32 = 1 << 2
  /// Stands behind a title or a form of address.
  static let afterTitle: UInt32 = 1 << 3
  /// Stands before a verb of saying.
  static let beforeSpeech: UInt32 = 1 << 4
  /// Stands before the head noun of an organization's name.
  static let beforeOrganization: UInt32 = 1 << 5
  /// Stands behind "in" or "at".
  static let afterPlacePreposition: UInt32 = 1 << 6
  /// Stands behind "the".
  static let afterThe: UInt32 = 1 << 7
  /// Stands behind a given name that is capitalized mid-sentence or an initial.
  static let afterInitial: UInt32 = 1 << 8
  /// Stands before an age or a role set off by a comma: "Pym, 45," and "Pym, a doctor".
  static let beforeApposition: UInt32 = 1 << 9

  package init(_ text: AnalyzedText, isTitleCase: [Bool]) {
    let tokens = text.tokens
    var capacity = 64
    var capitals = 0
    for token in tokens where token.isCapitalized { capitals += 1 }
    while capacity < capitals * 2 { capacity *= 2 }
    mask = capacity - 1
    words = [UInt64](repeating: 0, count: capacity)
    bits = [UInt32](repeating: 0, count: capacity)
    guard capitals > 0 else { return }
    for (number, sentence) in text.sentences.enumerated() {
      let sentence = sentence.tokens
      var isOpening = true
      for index in sentence {
        let token = tokens[index]
        guard token.isWord else {
          if !isOpening, token.shape == .punctuation, QuoteMark(token, in: text.text) != nil || text.isToken(index, ":")
          {
            isOpening = true
          }
          continue
        }
        if token.isCapitalized {
          var found: UInt32 = isOpening || isTitleCase[number] ? 0 : Self.midSentence
          if index > sentence.lowerBound { found |= Self.before(tokens[index - 1], text, index - 1) }
          if index + 1 < sentence.upperBound { found |= Self.behind(index, sentence.upperBound, tokens, text) }
          add(token.word, found)
        }
        isOpening = false
      }
    }
    for token in tokens where token.shape == .lower {
      let slot = slot(token.word)
      if words[slot] == token.word { bits[slot] |= Self.lower }
    }
  }

  private static func before(_ token: Token, _ text: AnalyzedText, _ index: Int) -> UInt32 {
    if token.isCapitalized {
      var found: UInt32 = 0
      if token.isAny(.givenName) { found |= afterGivenName }
      if token.isAny([.honorific, .role]) { found |= afterTitle }
      if token.end - token.start <= 2, text.text.bytes[token.end - 1] == UInt8(ascii: ".") { found |= afterInitial }
      return found
    }
    guard token.shape == .lower else { return 0 }
    if token.isAny(.determiner) { return text.isToken(index, "the") ? afterThe : 0 }
    if token.isAny(.preposition) {
      return text.isToken(index, "in") || text.isToken(index, "at") ? afterPlacePreposition : 0
    }
    return token.isAny([.role, .honorific]) ? afterTitle : 0
  }

  private static func behind(_ index: Int, _ limit: Int, _ tokens: [Token], _ text: AnalyzedText) -> UInt32 {
    let next = tokens[index + 1]
    if next.shape == .lower { return next.isAny(.speech) ? beforeSpeech : 0 }
    if next.isCapitalized { return next.isAny(.organizationNoun) ? beforeOrganization : 0 }
    guard index + 2 < limit, next.shape == .punctuation, text.isToken(index + 1, ",") else { return 0 }
    let second = tokens[index + 2]
    if second.shape == .number {
      return second.end - second.start <= 2 && index + 3 < limit && text.isToken(index + 3, ",") ? beforeApposition : 0
    }
    guard index + 3 < limit,
      text.isToken(index + 2, "a") || text.isToken(index + 2, "an") || text.isToken(index + 2, "the")
    else { return second.isAny(.role) ? beforeApposition : 0 }
    return tokens[index + 3].isAny(.role) || index + 4 < limit && tokens[index + 4].isAny(.role) ? beforeApposition : 0
  }

  private func slot(_ word: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: word ^ word >> 29) & mask
    while words[slot] != 0, words[slot] != word { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func add(_ word: UInt64, _ found: UInt32) {
    let slot = slot(word)
    words[slot] = word
    bits[slot] |= found
  }

  /// What is told of a word; 0 where it never has a capital.
  func of(_ word: UInt64) -> UInt32 { bits[slot(word)] }
}

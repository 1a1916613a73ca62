import NewsLanguage

/// Who speaks behind a comma, and who only seems to.
extension ContentFinder {
  /// Whether a phrase before a verb, behind a comma, is its subject: not "|well| behind Pym", "|whose| new book boasts", "a
  /// plan |announced| on Monday", "the |more| voters fear".
  func opensSubject(_ start: Int, of verb: Int, _ speaker: Speaker) -> Bool {
    let phrases = NounPhrase(document: document, resolver: resolver)
    let canSpeak =
      speaker.mention != nil
      || speaker.tokens.last.map { phrases.canSpeak($0) || tokens[$0].isAny(.personalPronoun) } ?? false
    let tree = document.trees[document.analyzed.sentence(ofToken: start)]
    if document.isToken(start, "whose") || document.endsInIng(start) && speaker.mention == nil { return false }
    let compared = document.isToken(start, "the") ? start + 1 : start
    if compared > 0, document.isToken(compared - 1, "the"),
      document.isToken(compared, "more") || document.isToken(compared, "less")
    {
      return false
    }
    if let tree, tree.partOfSpeech(of: start) == .adverb, !NounPhrase.quantities.contains(tokens[start]) {
      return false
    }
    // Whoever can speak does, whatever the parser makes of the verb.
    guard !canSpeak, let tree else { return canSpeak }
    if tree.partOfSpeech(of: verb) != .verb { return document.isToken(start, "the") && speaker.tokens.count < 4 }
    return !(tree.relation(of: verb) == .acl && document.isAny(start, .determiner))
  }
}

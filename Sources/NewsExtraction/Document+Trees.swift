import NewsLanguage

extension Document {
  /// The syntax of each sentence that may attribute something; parsing takes most of the time, so the others go without.
  static func trees(of analyzed: AnalyzedText, quotationOfToken: [Int32]) -> [DependencyTree?] {
    let analyzer = SyntaxAnalyzer()
    return analyzed.sentences.map { sentence in
      guard (3...longestParsed).contains(sentence.tokens.count),
        mayAttribute(sentence.tokens, analyzed, quotationOfToken)
      else { return nil }
      return analyzer.tree(of: sentence.tokens, in: analyzed)
    }
  }

  /// Sentences longer than any journalist's are lists and tables.
  private static let longestParsed = 200

  private static let plainVerbs: WordSet = ["said", "says"]

  /// Whether a sentence has a word of saying outside quotation marks, where it can be one.
  private static func mayAttribute(_ sentence: Range<Int>, _ analyzed: AnalyzedText, _ quotationOfToken: [Int32]) -> Bool
  {
    let tokens = analyzed.tokens
    var isQuoting: Bool?
    var unquoted = 0
    var hasPlainVerb = false
    var isCandidate = false
    for index in sentence where quotationOfToken[index] < 0 {
      let token = tokens[index]
      guard token.isWord else { continue }
      unquoted += 1
      if plainVerbs.contains(token) { hasPlainVerb = true }
      if isCandidate { continue }
      let verb = CommunicationVerb.forms(of: token)
      if !verb.isEmpty {
        // "the state of the art", "in his report": behind an article, a possessor, a preposition stands a noun.
        let isNoun =
          index > sentence.lowerBound && tokens[index - 1].isAny([.determiner, .preposition])
          && !analyzed.isToken(index - 1, "to") && !analyzed.isToken(index - 1, "that")
          && !token.isAny(.gerund)
        if !isNoun {
          if verb == .quoted, isQuoting == nil { isQuoting = sentence.contains { quotationOfToken[$0] >= 0 } }
          isCandidate = verb != .quoted || isQuoting == true
        }
      }
      let reach = (index + 1)..<min(index + 5, sentence.upperBound)
      if !isCandidate, SayingNounRule.isNoun(token) {
        isCandidate = reach.contains { analyzed.isToken($0, "that") || tokens[$0].isAny(.gerund) }
      }
      if !isCandidate, SayingAdjectiveRule.isAdjective(token) {
        isCandidate = reach.prefix(2).contains { analyzed.isToken($0, "that") || tokens[$0].isAny(.personalPronoun) }
      }
    }
    // "“…,” Pym said on Monday." needs no parser.
    let isBareAttribution = hasPlainVerb && unquoted <= 5 && sentence.contains { quotationOfToken[$0] >= 0 }
    return isCandidate && !isBareAttribution
  }
}

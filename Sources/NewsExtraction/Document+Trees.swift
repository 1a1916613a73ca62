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

  /// Whether a sentence has a word of saying outside quotation marks, where it can be one.
  private static func mayAttribute(_ sentence: Range<Int>, _ analyzed: AnalyzedText, _ quotationOfToken: [Int32])
    -> Bool
  {
    let tokens = analyzed.tokens
    var isQuoting: Bool?
    var isCandidate = false
    for index in sentence where quotationOfToken[index] < 0 {
      let token = tokens[index]
      guard token.isWord else { continue }
      if isCandidate { return true }
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
        isCandidate = reach.first.map { tokens[$0].isWord && !tokens[$0].isAny([.preposition]) } ?? false
      }
    }
    return isCandidate
  }
}

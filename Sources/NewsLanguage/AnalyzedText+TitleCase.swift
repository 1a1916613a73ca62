extension AnalyzedText {
  /// Whether a sentence is set like a headline, where capitals tell nothing of names: at least four longer words, three in
  /// four of them with a capital, and no period at the end.
  package func isTitleCase(_ sentence: SentenceSplitter.Sentence) -> Bool {
    var long = 0
    var capitalized = 0
    for token in tokens[sentence.tokens] where token.isWord && token.end - token.start > 3 {
      long += 1
      if token.isCapitalized { capitalized += 1 }
    }
    guard long >= 4, capitalized * 4 >= long * 3, let last = sentence.tokens.last else { return false }
    return !isToken(last, ".")
  }
}

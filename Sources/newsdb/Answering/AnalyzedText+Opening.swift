import NewsLanguage

extension AnalyzedText {
  /// Whether a sentence, by its place in the text, opens with one of these words, given in small letters: "|She| resigned."
  func sentence(_ index: Int, opensWith words: String...) -> Bool {
    words.contains(string(sentences[index].tokens.lowerBound).lowercased())
  }
}

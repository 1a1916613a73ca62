import NewsLanguage

/// The syntax of a document's sentences, each tagged and parsed once at most.
///
/// Parsing takes most of the time of extraction, so a sentence that can attribute nothing has no tree: one without a word of saying outside
/// quotation marks, or where none of these words turns out to be a verb, or a noun or adjective with a clause.
final class SentenceTrees: RandomAccessCollection {
  private let analyzed: AnalyzedText
  private let quotationOfToken: [Int32]
  private let analyzer = SyntaxAnalyzer()
  private var trees: [DependencyTree?]
  /// The tags of each sentence that anybody has asked for.
  private var tagged: [TaggedSentence?]

  init(of analyzed: AnalyzedText, quotationOfToken: [Int32]) {
    self.analyzed = analyzed
    self.quotationOfToken = quotationOfToken
    trees = Array(repeating: nil, count: analyzed.sentences.count)
    tagged = Array(repeating: nil, count: analyzed.sentences.count)
    let words = analyzed.sentences.map { reportingWords(of: $0.tokens) }
    trees = withTrees(of: words.indices.filter { !words[$0].isEmpty }) { sentence, tagged in
      words[sentence].others || words[sentence].verbs.contains { tagged.partOfSpeech(of: $0) == .verb }
    }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { trees.count }

  /// The tree of a sentence, by its place in the document; nil where it attributes nothing.
  subscript(sentence: Int) -> DependencyTree? { trees[sentence] }

  /// These trees with those of further sentences, for rules that look for more than attributions.
  ///
  /// - Parameters:
  ///   - words: For each sentence the words of interest.
  ///   - isWanted: Whether a word is worth a tree, now that its sentence is tagged.
  func including(
    _ words: [[Int]], where isWanted: (_ word: Int, _ sentence: TaggedSentence) -> Bool
  ) -> [DependencyTree?] {
    withTrees(of: indices.filter { trees[$0] == nil && !words[$0].isEmpty }) { sentence, tagged in
      words[sentence].contains { isWanted($0, tagged) }
    }
  }

  /// The trees with those of further sentences that are worth it by their tags. They are tagged and parsed together, which is
  /// faster than one by one.
  private func withTrees(
    of sentences: [Int], where isWanted: (Int, TaggedSentence) -> Bool
  ) -> [DependencyTree?] {
    let sentences = sentences.filter { Self.lengths.contains(analyzed.sentences[$0].tokens.count) }
    let untagged = sentences.filter { tagged[$0] == nil }
    let tags = analyzer.tagged(untagged.map { analyzed.sentences[$0].tokens }, in: analyzed)
    for (sentence, tags) in zip(untagged, tags) { tagged[sentence] = MisreadVerbs.mended(tags, in: analyzed, analyzer) }
    let wanted = sentences.compactMap { sentence in
      tagged[sentence].flatMap { isWanted(sentence, $0) ? (sentence: sentence, tagged: $0) : nil }
    }
    var all = trees
    for (tree, sentence) in zip(analyzer.trees(of: wanted.map(\.tagged)), wanted) { all[sentence.sentence] = tree }
    return all
  }

  /// Sentences longer than any journalist's are lists and tables.
  private static let lengths = 3...200

  /// The words of a sentence that may attribute something: verbs, and whether there are nouns or adjectives.
  private struct ReportingWords {
    var verbs: [Int] = []
    var others = false
    var isEmpty: Bool { verbs.isEmpty && !others }
  }

  private func reportingWords(of sentence: Range<Int>) -> ReportingWords {
    var words = ReportingWords()
    // Asked for once a sentence: one may go on for pages.
    var quotes: Bool?
    func isQuoting() -> Bool {
      let known = quotes ?? sentence.contains { quotationOfToken[$0] >= 0 }
      quotes = known
      return known
    }
    for index in sentence where quotationOfToken[index] < 0 && analyzed.tokens[index].isWord {
      if mayBeVerb(index, in: sentence, isQuoting) { words.verbs.append(index) }
      if !words.others { words.others = mayReport(index, in: sentence) }
    }
    return words
  }

  /// Whether a word can be a verb of communication.
  private func mayBeVerb(_ index: Int, in sentence: Range<Int>, _ isQuoting: () -> Bool) -> Bool {
    let tokens = analyzed.tokens
    let verb = CommunicationVerb.forms(of: tokens[index])
    guard !verb.isEmpty else { return false }
    // "the state of the art", "in his report": behind an article, a possessor, a preposition stands a noun.
    if index > sentence.lowerBound, tokens[index - 1].isAny([.determiner, .preposition]), !tokens[index].isAny(.gerund),
      !analyzed.isToken(index - 1, "to"), !analyzed.isToken(index - 1, "that")
    {
      return false
    }
    return verb != .quoted || isQuoting()
  }

  /// Whether a word can be a noun or an adjective with a reported clause.
  private func mayReport(_ index: Int, in sentence: Range<Int>) -> Bool {
    let tokens = analyzed.tokens
    let next = (index + 1)..<Swift.min(index + 5, sentence.upperBound)
    if SayingNounRule.isNoun(tokens[index]) {
      return next.contains { analyzed.isToken($0, "that") || tokens[$0].isAny(.gerund) }
    }
    return SayingAdjectiveRule.isAdjective(tokens[index])
      && next.first.map { tokens[$0].isWord && !tokens[$0].isAny(.preposition) } ?? false
  }
}

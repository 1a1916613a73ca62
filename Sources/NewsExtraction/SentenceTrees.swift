import NewsLanguage

/// The syntax of a document's sentences, each parsed when a rule first asks for it.
///
/// Parsing takes most of the time of extraction, so a sentence that can attribute nothing has no tree: one without a word of saying outside
/// quotation marks, or where none of these words turns out to be a verb, or a noun or adjective with a clause.
final class SentenceTrees: RandomAccessCollection {
  private let analyzed: AnalyzedText
  private let quotationOfToken: [Int32]
  private let analyzer = SyntaxAnalyzer()
  /// Nil where nobody has asked yet.
  private var trees: [DependencyTree??]

  init(of analyzed: AnalyzedText, quotationOfToken: [Int32]) {
    self.analyzed = analyzed
    self.quotationOfToken = quotationOfToken
    trees = Array(repeating: nil, count: analyzed.sentences.count)
  }

  var startIndex: Int { 0 }
  var endIndex: Int { trees.count }

  /// The tree of a sentence, by its place in the document; nil where it attributes nothing.
  subscript(sentence: Int) -> DependencyTree? {
    if let known = trees[sentence] { return known }
    let tree = parsed(analyzed.sentences[sentence].tokens)
    trees[sentence] = .some(tree)
    return tree
  }

  /// The tree of a sentence that another rule has asked for already.
  func known(ofSentence sentence: Int) -> DependencyTree? { trees[sentence] ?? nil }

  /// The tree of a sentence that has words of interest, for rules that look for more than attributions; nil where none of
  /// them is a verb or noun.
  func tree(ofSentence sentence: Int, around words: [Int]) -> DependencyTree? {
    if let known = self[sentence] { return known }
    let tokens = analyzed.sentences[sentence].tokens
    guard (3...Self.longest).contains(tokens.count) else { return nil }
    return analyzer.tree(of: tokens, in: analyzed) { partOfSpeech in
      words.contains { [.verb, .noun].contains(partOfSpeech($0)) }
    }
  }

  /// Sentences longer than any journalist's are lists and tables.
  private static let longest = 200

  private func parsed(_ sentence: Range<Int>) -> DependencyTree? {
    guard (3...Self.longest).contains(sentence.count) else { return nil }
    var verbs: [Int] = []
    var others = false
    for index in sentence where quotationOfToken[index] < 0 && analyzed.tokens[index].isWord {
      if mayBeVerb(index, in: sentence) { verbs.append(index) }
      if !others { others = mayReport(index, in: sentence) }
    }
    guard others || !verbs.isEmpty else { return nil }
    return analyzer.tree(of: sentence, in: analyzed) { partOfSpeech in
      others || verbs.contains { partOfSpeech($0) == .verb }
    }
  }

  /// Whether a word can be a verb of communication.
  private func mayBeVerb(_ index: Int, in sentence: Range<Int>) -> Bool {
    let tokens = analyzed.tokens
    let verb = CommunicationVerb.forms(of: tokens[index])
    guard !verb.isEmpty else { return false }
    // "the state of the art", "in his report": behind an article, a possessor, a preposition stands a noun.
    if index > sentence.lowerBound, tokens[index - 1].isAny([.determiner, .preposition]), !tokens[index].isAny(.gerund),
      !analyzed.isToken(index - 1, "to"), !analyzed.isToken(index - 1, "that")
    {
      return false
    }
    return verb != .quoted || sentence.contains { quotationOfToken[$0] >= 0 }
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

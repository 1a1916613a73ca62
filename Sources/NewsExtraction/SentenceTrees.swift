import NewsLanguage

/// The syntax of a document's sentences, each tagged and parsed when a rule first asks for it, and no more than once.
///
/// Parsing takes most of the time of extraction, so a sentence that can attribute nothing has no tree: one without a word of saying outside
/// quotation marks, or where none of these words turns out to be a verb, or a noun or adjective with a clause.
final class SentenceTrees: RandomAccessCollection {
  private let analyzed: AnalyzedText
  private let quotationOfToken: [Int32]
  private let analyzer = SyntaxAnalyzer()
  /// Nil where nobody has asked yet.
  private var trees: [DependencyTree??]
  /// The tags of sentences that were found to attribute nothing, for rules that ask for something else.
  private var tagged: [TaggedSentence?]

  init(of analyzed: AnalyzedText, quotationOfToken: [Int32]) {
    self.analyzed = analyzed
    self.quotationOfToken = quotationOfToken
    trees = Array(repeating: nil, count: analyzed.sentences.count)
    tagged = Array(repeating: nil, count: analyzed.sentences.count)
  }

  var startIndex: Int { 0 }
  var endIndex: Int { trees.count }

  /// The tree of a sentence, by its place in the document; nil where it attributes nothing.
  subscript(sentence: Int) -> DependencyTree? {
    if let known = trees[sentence] { return known }
    let tree = attributing(sentence)
    trees[sentence] = .some(tree)
    return tree
  }

  /// The tree of a sentence, for rules that look for more than attributions; nil where its parts of speech are not worth it.
  ///
  /// - Parameter isWanted: Is told the tagged sentence, unless it has a tree already.
  func tree(ofSentence sentence: Int, where isWanted: (TaggedSentence) -> Bool) -> DependencyTree? {
    if let known = self[sentence] { return known }
    let tokens = analyzed.sentences[sentence].tokens
    guard Self.lengths.contains(tokens.count) else { return nil }
    let tagged = tagged[sentence] ?? analyzer.tagged(tokens, in: analyzed)
    return isWanted(tagged) ? analyzer.tree(of: tagged) : nil
  }

  /// Sentences longer than any journalist's are lists and tables.
  private static let lengths = 3...200

  private func attributing(_ sentence: Int) -> DependencyTree? {
    let tokens = analyzed.sentences[sentence].tokens
    guard Self.lengths.contains(tokens.count) else { return nil }
    var verbs: [Int] = []
    var others = false
    for index in tokens where quotationOfToken[index] < 0 && analyzed.tokens[index].isWord {
      if mayBeVerb(index, in: tokens) { verbs.append(index) }
      if !others { others = mayReport(index, in: tokens) }
    }
    guard others || !verbs.isEmpty else { return nil }
    let words = analyzer.tagged(tokens, in: analyzed)
    guard others || verbs.contains(where: { words.partOfSpeech(of: $0) == .verb }) else {
      tagged[sentence] = words
      return nil
    }
    return analyzer.tree(of: words)
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

public import NewsLanguage

/// How well tagger and parser do on a treebank, as the CoNLL 2018 shared task counts it: each figure is the F1 of words that
/// stand for the same characters; relations are compared without their subtypes.
public struct SyntaxScore: Sendable {
  // The words of the treebank, of the analysis, and of both.
  private var goldWords = 0
  private var ownWords = 0
  private var sharedWords = 0
  // Words with the right universal part of speech, head, and head and relation.
  private var rightTags = 0
  private var rightHeads = 0
  private var rightRelations = 0
  // Sentences of the treebank, of the analysis, and of both.
  private var goldSentences = 0
  private var ownSentences = 0
  private var sharedSentences = 0

  /// Scores newsdb's own tokens, sentences, tags and trees on the running text of the treebank; with `goldTokens` the
  /// treebank's words and sentences are given.
  public init(_ treebank: [TreebankSentence], goldTokens: Bool, model: LanguageModel = .english) {
    let analyzer = SyntaxAnalyzer(model: model)
    var document: [TreebankSentence] = []
    for sentence in treebank {
      if sentence.startsDocument, !document.isEmpty {
        score(document, goldTokens: goldTokens, analyzer, model)
        document = []
      }
      document.append(sentence)
    }
    if !document.isEmpty { score(document, goldTokens: goldTokens, analyzer, model) }
  }

  private struct Word {
    var range: Range<Int>
    var head: Range<Int>?
    var tag: String
    var relation: String
  }

  private mutating func score(
    _ document: [TreebankSentence], goldTokens: Bool, _ analyzer: SyntaxAnalyzer, _ model: LanguageModel
  ) {
    var text: [UInt8] = []
    var gold: [Range<Int>: Word] = [:]
    var goldRanges: [Range<Int>] = []
    var goldSpans: Set<Range<Int>> = []
    for sentence in document {
      if sentence.startsParagraph, !text.isEmpty { text += Array("\n\n".utf8) }
      var ranges: [Range<Int>] = []
      for (form, space) in zip(sentence.forms, sentence.spacesAfter) {
        let start = text.count
        text += Array(form.utf8)
        ranges.append(start..<text.count)
        if space { text.append(0x20) }
      }
      goldRanges += ranges
      goldSpans.insert(ranges[0].lowerBound..<ranges[ranges.count - 1].upperBound)
      for index in ranges.indices {
        let head = sentence.heads[index]
        gold[ranges[index]] = Word(
          range: ranges[index], head: head == ranges.count ? nil : ranges[head], tag: sentence.tags[index],
          relation: sentence.relations[index])
      }
      if goldTokens {
        let analyzed = AnalyzedText(SourceText(utf8: text), tokenRanges: ranges)
        compare(analyzed, 0..<ranges.count, gold, analyzer, model)
      }
    }
    goldWords += goldRanges.count
    goldSentences += goldSpans.count
    if goldTokens { return }
    let analyzed = AnalyzedText(String(decoding: text, as: UTF8.self))
    for sentence in analyzed.sentences {
      let span = analyzed.tokens[sentence.tokens.lowerBound].start..<analyzed.tokens[sentence.tokens.upperBound - 1].end
      ownSentences += 1
      if goldSpans.contains(span) { sharedSentences += 1 }
      compare(analyzed, sentence.tokens, gold, analyzer, model)
    }
  }

  private mutating func compare(
    _ analyzed: AnalyzedText, _ sentence: Range<Int>, _ gold: [Range<Int>: Word], _ analyzer: SyntaxAnalyzer,
    _ model: LanguageModel
  ) {
    let tree = analyzer.tree(of: sentence, in: analyzed)
    ownWords += sentence.count
    for index in sentence {
      guard let word = gold[analyzed.tokens[index].range] else { continue }
      sharedWords += 1
      let tag = model.tagger.tags[Int(tree.numbers(of: index).tag)]
      if tag.prefix(while: { $0 != " " }) == word.tag.prefix(while: { $0 != " " }) { rightTags += 1 }
      guard tree.head(of: index).map({ analyzed.tokens[$0].range }) == word.head else { continue }
      rightHeads += 1
      let relation = model.parser.relations[Int(tree.numbers(of: index).relation)]
      if relation.prefix(while: { $0 != ":" }) == word.relation.prefix(while: { $0 != ":" }) { rightRelations += 1 }
    }
  }

  private func f1(_ right: Int) -> Double { Double(2 * right) / Double(max(goldWords + ownWords, 1)) }

  /// Word F1.
  public var words: Double { f1(sharedWords) }
  /// F1 of words with the right universal part of speech.
  public var tagging: Double { f1(rightTags) }
  /// Unlabelled attachment F1.
  public var unlabelledAttachment: Double { f1(rightHeads) }
  /// Labelled attachment F1.
  public var labelledAttachment: Double { f1(rightRelations) }
  /// Sentence F1.
  public var sentences: Double { Double(2 * sharedSentences) / Double(max(goldSentences + ownSentences, 1)) }
}

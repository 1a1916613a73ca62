/// A text with its tokens and sentences: what every extraction rule reads.
public struct AnalyzedText: Sendable {
  /// The text.
  public let text: SourceText
  /// Its tokens, in order.
  public let tokens: [Token]
  /// Its sentences, in order, covering every token.
  public let sentences: [SentenceSplitter.Sentence]
  /// The lexicon the tokens were looked up in.
  public let lexicon: Lexicon

  /// Analyzes a text.
  ///
  /// ```swift
  /// AnalyzedText("Talks begin on Tuesday. Nobody knows where.").sentences.count  // 2
  /// ```
  public init(_ string: String, lexicon: Lexicon = .english) {
    text = SourceText(string)
    tokens = Tokenizer(lexicon: lexicon).tokens(of: text)
    sentences = SentenceSplitter().sentences(of: tokens, in: text)
    self.lexicon = lexicon
  }

  /// A text as one sentence of the given tokens: for scoring the parser on the tokens of a treebank.
  package init(_ text: SourceText, tokenRanges: [Range<Int>], lexicon: Lexicon = .english) {
    self.text = text
    tokens = tokenRanges.map {
      Token(start: $0.lowerBound, end: $0.upperBound, shape: .lower, followsSpace: true, word: 0, entry: .unknown)
    }
    sentences = [SentenceSplitter.Sentence(tokens: tokens.indices, paragraph: 0)]
    self.lexicon = lexicon
  }

  /// The text of a range of tokens, with what lies between them.
  public func string(_ range: Range<Int>) -> String {
    range.isEmpty ? "" : text.string(tokens[range.lowerBound].start..<tokens[range.upperBound - 1].end)
  }

  /// The text of one token.
  public func string(_ index: Int) -> String { text.string(tokens[index].range) }

  /// The index of the sentence that holds a token.
  public func sentence(ofToken index: Int) -> Int {
    var low = 0
    var high = sentences.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if sentences[middle].tokens.lowerBound <= index { low = middle } else { high = middle }
    }
    return low
  }

  /// Whether a token is the mark or word `literal`, with ASCII case folded.
  public func isToken(_ index: Int, _ literal: StaticString) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    let (start, end) = (tokens[index].start, tokens[index].end)
    guard end - start == literal.utf8CodeUnitCount else { return false }
    return text.bytes.withUnsafeBufferPointer { bytes in
      for offset in 0..<(end - start) {
        let byte = bytes[start + offset]
        if (0x41...0x5A ~= byte ? byte | 0x20 : byte) != literal.utf8Start[offset] { return false }
      }
      return true
    }
  }
}

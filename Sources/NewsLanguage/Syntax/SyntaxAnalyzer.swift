/// Tags and parses sentences, one after the other; its buffers are used over and over.
///
/// It is not to be shared between threads: each makes its own.
public final class SyntaxAnalyzer {
  private let model: LanguageModel
  private let state = ParserState()
  private var buffer = FeatureBuffer()
  private let scores: UnsafeMutablePointer<Int32>
  private var words: [WordAtoms] = []
  private var tags: [UInt8] = []

  /// Makes an analyzer.
  public init(model: LanguageModel = .english) {
    self.model = model
    scores = .allocate(capacity: 256)
  }

  deinit { scores.deallocate() }

  /// The tree of a sentence.
  public func tree(of sentence: Range<Int>, in text: AnalyzedText) -> DependencyTree {
    tag(sentence, in: text)
    return parse(sentence)
  }

  /// The tree of a sentence whose parts of speech are worth it, or nil: tagging takes a third of the time.
  ///
  /// - Parameter isWanted: Is told the part of speech of any token of the sentence.
  public func tree(
    of sentence: Range<Int>, in text: AnalyzedText, where isWanted: ((Int) -> PartOfSpeech) -> Bool
  ) -> DependencyTree? {
    tag(sentence, in: text)
    let first = sentence.lowerBound
    guard isWanted({ model.tagger.partsOfSpeech[Int(tags[$0 - first])] }) else { return nil }
    return parse(sentence)
  }

  private func tag(_ sentence: Range<Int>, in text: AnalyzedText) {
    words.removeAll(keepingCapacity: true)
    for number in 0..<TaggerFeatures.padding { words.append(.marker(TaggerFeatures.marker(before: number))) }
    text.text.bytes.withUnsafeBufferPointer { bytes in
      for index in sentence {
        var word = WordAtoms(bytes, text.tokens[index].range)
        model.tagger.lookUp(&word)
        words.append(word)
      }
    }
    for number in 0..<TaggerFeatures.padding { words.append(.marker(TaggerFeatures.marker(after: number))) }
    let count = sentence.count
    if tags.count < count { tags = [UInt8](repeating: 0, count: count * 2) }
    words.withUnsafeBufferPointer { words in
      tags.withUnsafeMutableBufferPointer { tags in
        let first = words.baseAddress! + TaggerFeatures.padding
        model.tagger.tag(first, count: count, into: tags.baseAddress!, buffer: &buffer, scores: scores)
      }
    }
  }

  private func parse(_ sentence: Range<Int>) -> DependencyTree {
    var tree = DependencyTree(of: sentence)
    words.withUnsafeBufferPointer { words in
      tags.withUnsafeBufferPointer { tags in
        let first = words.baseAddress! + TaggerFeatures.padding
        state.reset(first, tags: tags.baseAddress!, coarse: model.coarse, count: sentence.count)
        model.parser.parse(state, buffer: &buffer, scores: scores)
        tree.fill(from: state, tags: tags.baseAddress!, model: model)
      }
    }
    return tree
  }
}

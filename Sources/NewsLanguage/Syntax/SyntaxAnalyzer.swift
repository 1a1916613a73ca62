/// Tags and parses sentences, one after the other; its buffers are used over and over.
///
/// It is not to be shared between threads: each makes its own.
public final class SyntaxAnalyzer {
  private let model: LanguageModel
  private let state = ParserState()
  private var buffer = FeatureBuffer()
  private let scores: UnsafeMutablePointer<Int32>

  /// Makes an analyzer.
  public init(model: LanguageModel = .english) {
    self.model = model
    scores = .allocate(capacity: 256)
  }

  deinit { scores.deallocate() }

  /// The tree of a sentence.
  public func tree(of sentence: Range<Int>, in text: AnalyzedText) -> DependencyTree {
    tree(of: tagged(sentence, in: text))
  }

  /// The parts of speech of a sentence.
  ///
  /// They tell whether the tree is worth the time: to tag a sentence takes a third of what it takes to tag and parse it.
  public func tagged(_ sentence: Range<Int>, in text: AnalyzedText) -> TaggedSentence {
    let count = sentence.count
    var words: [WordAtoms] = []
    words.reserveCapacity(count + 2 * TaggerFeatures.padding)
    for number in 0..<TaggerFeatures.padding { words.append(.marker(TaggerFeatures.marker(before: number))) }
    text.text.bytes.withUnsafeBufferPointer { bytes in
      for index in sentence {
        var word = WordAtoms(bytes, text.tokens[index].range)
        model.tagger.lookUp(&word)
        words.append(word)
      }
    }
    for number in 0..<TaggerFeatures.padding { words.append(.marker(TaggerFeatures.marker(after: number))) }
    let tags = words.withUnsafeBufferPointer { words in
      [UInt8](unsafeUninitializedCapacity: count) { tags, initialized in
        guard count > 0 else { return }
        let first = words.baseAddress! + TaggerFeatures.padding
        model.tagger.tag(first, count: count, into: tags.baseAddress!, buffer: &buffer, scores: scores)
        initialized = count
      }
    }
    return TaggedSentence(tokens: sentence, words: words, tags: tags, partsOfSpeech: model.tagger.partsOfSpeech)
  }

  /// The tree of a sentence that this analyzer, or another of the same model, has tagged.
  public func tree(of sentence: TaggedSentence) -> DependencyTree {
    var tree = DependencyTree(of: sentence.tokens)
    sentence.words.withUnsafeBufferPointer { words in
      sentence.tags.withUnsafeBufferPointer { tags in
        guard let tags = tags.baseAddress else { return }
        let first = words.baseAddress! + TaggerFeatures.padding
        state.reset(first, tags: tags, coarse: model.coarse, count: sentence.tokens.count)
        model.parser.parse(state, buffer: &buffer, scores: scores)
        tree.fill(from: state, tags: tags, model: model)
      }
    }
    return tree
  }
}

/// Tags and parses sentences, several at a time; its buffers are used over and over.
///
/// It is not to be shared between threads: each makes its own.
///
/// ```swift
/// let analyzer = SyntaxAnalyzer()
/// let tagged = analyzer.tagged(text.sentences.map(\.tokens), in: text)
/// let trees = analyzer.trees(of: tagged)
/// ```
public final class SyntaxAnalyzer {
  private let model: LanguageModel
  private let taggers: SyntaxLanes<TaggerLane>
  private let parsers: SyntaxLanes<ParserLane>

  /// Makes an analyzer.
  public init(model: LanguageModel = .english) {
    self.model = model
    taggers = SyntaxLanes { TaggerLane(model.tagger) }
    parsers = SyntaxLanes { ParserLane(model.parser) }
  }

  /// The tree of a sentence; of many it is faster to ask for ``trees(of:)``.
  public func tree(of sentence: Range<Int>, in text: AnalyzedText) -> DependencyTree {
    trees(of: tagged([sentence], in: text))[0]
  }

  /// The sentences with their parts of speech.
  ///
  /// They tell whether a tree is worth the time: to tag a sentence takes a third of what it takes to tag and parse it.
  public func tagged(_ sentences: [Range<Int>], in text: AnalyzedText) -> [TaggedSentence] {
    // The words of all sentences, one behind the other.
    var words: [WordAtoms] = []
    words.reserveCapacity(sentences.reduce(0) { $0 + $1.count + 2 * TaggerFeatures.padding })
    let places = sentences.map { sentence in
      let start = words.count
      append(sentence, of: text, to: &words)
      return start..<words.count
    }
    var tags = [[UInt8]](repeating: [], count: sentences.count)
    words.withUnsafeBufferPointer { words in
      taggers.send(sentences.count) { lane, index in
        let first = words.baseAddress! + places[index].lowerBound + TaggerFeatures.padding
        lane.begin(first, count: sentences[index].count)
      } finish: { lane, index in
        tags[index] = lane.tags
      }
    }
    return sentences.indices.map { index in
      TaggedSentence(
        tokens: sentences[index], words: words[places[index]], tags: tags[index],
        partsOfSpeech: model.tagger.partsOfSpeech)
    }
  }

  /// Appends what the tagger sees of the words of a sentence, with markers on either side.
  private func append(_ sentence: Range<Int>, of text: AnalyzedText, to words: inout [WordAtoms]) {
    for number in 0..<TaggerFeatures.padding { words.append(.marker(TaggerFeatures.marker(before: number))) }
    text.text.bytes.withUnsafeBufferPointer { bytes in
      for index in sentence {
        var word = WordAtoms(bytes, text.tokens[index].range)
        model.tagger.lookUp(&word)
        words.append(word)
      }
    }
    for number in 0..<TaggerFeatures.padding { words.append(.marker(TaggerFeatures.marker(after: number))) }
  }

  /// The tag of a token, as the treebanks have it: "VERB VBD".
  public func tag(of token: Int, in sentence: TaggedSentence) -> String {
    model.tagger.tags[Int(sentence.tags[token - sentence.tokens.lowerBound])]
  }

  /// Gives a token of a sentence another tag of the treebanks, such as "VERB VBD", for the parser to go by; a tag that the model
  /// does not know changes nothing.
  public func retag(_ token: Int, of sentence: inout TaggedSentence, as tag: String) {
    guard sentence.tokens.contains(token), let number = model.tagger.tags.firstIndex(of: tag) else { return }
    sentence.tags[token - sentence.tokens.lowerBound] = UInt8(number)
  }

  /// The trees of sentences that this analyzer, or another of the same model, has tagged.
  public func trees(of sentences: [TaggedSentence]) -> [DependencyTree] {
    var trees = sentences.map { DependencyTree(of: $0.tokens) }
    parsers.send(sentences.count) { lane, index in
      lane.begin(sentences[index], coarse: model.coarse)
    } finish: { lane, index in
      trees[index].fill(from: lane.state, tags: sentences[index].tags, model: model)
    }
    return trees
  }
}

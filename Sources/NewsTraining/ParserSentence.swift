import NewsLanguage

/// A tagged sentence with its gold tree, as the parser learns it: words on one side, punctuation marks on the other.
struct ParserSentence {
  /// All tokens, with ``TaggerFeatures/padding`` markers on either side.
  let words: [WordAtoms]
  /// The tags of all tokens.
  let tags: [UInt8]
  /// The gold heads of the words that take part in the transitions, by their numbers among these.
  private(set) var heads: [Int32] = []
  /// The gold relations of these words.
  private(set) var relations: [UInt8] = []
  /// The gold heads of the punctuation marks, by the words' numbers.
  private(set) var markHeads: [Int32] = []

  /// Has `state` start on the sentence.
  func reset(_ state: ParserState, coarse: [UInt8]) {
    words.withUnsafeBufferPointer { words in
      tags.withUnsafeBufferPointer { tags in
        state.reset(
          words.baseAddress! + TaggerFeatures.padding, tags: tags.baseAddress!, coarse: coarse, count: tags.count)
      }
    }
  }

  /// The number of tokens.
  var count: Int { tags.count }

  /// Takes a sentence apart as the parser does on the given tags; `state` is used for that.
  init(_ sentence: TrainingSentence, tags: [UInt8], coarse: [UInt8], state: ParserState) {
    words = sentence.words
    self.tags = tags
    reset(state, coarse: coarse)
    var numbers = [Int32](repeating: -1, count: count + 1)
    for index in 0...state.count { numbers[Int(state.places[index])] = Int32(index) }
    // What hangs on a mark hangs on the mark's head.
    func number(_ token: Int32) -> Int32 {
      var token = token
      while numbers[Int(token)] < 0 { token = sentence.heads[Int(token)] }
      return numbers[Int(token)]
    }
    for index in 0..<state.count {
      let place = Int(state.places[index])
      heads.append(number(sentence.heads[place]))
      relations.append(sentence.relations[place])
    }
    // Where the root was a mark, the first of its dependents is the root, and the others hang on that.
    let roots = heads.indices.filter { heads[$0] == Int32(state.count) }
    for other in roots.dropFirst() { heads[other] = Int32(roots[0]) }
    for index in 0..<state.markCount {
      let head = number(sentence.heads[Int(state.marks[index].place)])
      markHeads.append(head == Int32(state.count) ? Int32(roots[0]) : head)
    }
  }
}

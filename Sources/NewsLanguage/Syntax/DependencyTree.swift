/// The syntax of a sentence: for each token its part of speech, its head and its relation to it.
///
/// Tokens go by their place in the whole text, as everywhere.
public struct DependencyTree: Sendable {
  /// The first token of the sentence.
  public let first: Int
  /// For each token of the sentence, its head's place in the text; -1 for the root.
  public private(set) var heads: [Int32] = []
  /// For each token of the sentence, its relation to the head.
  public private(set) var relations: [UInt8] = []
  /// For each token of the sentence, its tag.
  public private(set) var tags: [UInt8] = []

  init(first: Int) { self.first = first }

  mutating func fill(from state: ParserState, tags: UnsafePointer<UInt8>, parser: DependencyParser) {
    let count = state.total
    heads = [Int32](repeating: -1, count: count)
    relations = [UInt8](repeating: parser.punctuation, count: count)
    self.tags = Array(UnsafeBufferPointer(start: tags, count: count))
    for index in 0..<state.count {
      let node = state.nodes[index]
      let place = Int(state.places[index])
      if Int(node.head) != state.root { heads[place] = state.places[Int(node.head)] + Int32(first) }
      relations[place] = node.relation - 1
    }
    for number in 0..<state.markCount {
      let mark = state.marks[number]
      heads[Int(mark.place)] = state.places[Int(mark.head)] + Int32(first)
    }
  }
}

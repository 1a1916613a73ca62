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

  mutating func fill(from state: ParserState, tags: UnsafePointer<UInt8>, tagger: Tagger, parser: DependencyParser) {
    for index in 0..<state.count {
      let node = state.nodes[index]
      heads.append(Int(node.head) == state.root ? -1 : node.head + Int32(first))
      relations.append(node.relation - 1)
      self.tags.append(tags[index])
    }
  }
}

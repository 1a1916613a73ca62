/// The syntax of a sentence: for each token its part of speech, its head and its relation to it.
///
/// Tokens go by their place in the whole text, as everywhere. A tree is what a fast statistical parser makes of the
/// sentence: right for four words of five, so a rule that reads it checks what it can against the words.
///
/// ```swift
/// let text = AnalyzedText("Ada Pym said the bridge would close.")
/// let tree = SyntaxAnalyzer().tree(of: text.sentences[0].tokens, in: text)
/// tree.children(of: 2, .nsubj)  // [0], "Ada"
/// tree.children(of: 2, .ccomp)  // [6], "close"
/// ```
public struct DependencyTree: Sendable {
  /// The tokens of the sentence.
  public let tokens: Range<Int>
  private var nodes: [Node] = []

  private struct Node {
    var head: Int32
    var relation: DependencyRelation
    var partOfSpeech: PartOfSpeech
    var relationNumber: UInt8
    var tagNumber: UInt8
    /// The first token of the subtree and the one after its last.
    var first: Int32
    var last: Int32
  }

  init(of tokens: Range<Int>) { self.tokens = tokens }

  mutating func fill(from state: ParserState, tags: UnsafePointer<UInt8>, model: LanguageModel) {
    let offset = Int32(tokens.lowerBound)
    nodes = (0..<state.total).map { index in
      let first = Int32(index) + offset
      return Node(
        head: -1, relation: .punct, partOfSpeech: model.tagger.partsOfSpeech[Int(tags[index])],
        relationNumber: model.parser.punctuation, tagNumber: tags[index], first: first, last: first + 1)
    }
    for index in 0..<state.count {
      let node = state.nodes[index]
      let place = Int(state.places[index])
      let isRoot = Int(node.head) == state.root
      if !isRoot { nodes[place].head = state.places[Int(node.head)] + offset }
      nodes[place].relation = isRoot ? .root : model.relations[Int(node.relation) - 1]
      nodes[place].relationNumber = node.relation - 1
    }
    for number in 0..<state.markCount {
      let mark = state.marks[number]
      nodes[Int(mark.place)].head = state.places[Int(mark.head)] + offset
    }
    // A subtree reaches as far as the words below it. Each word widens its head; where heads stand farther out than
    // their dependents this takes a few rounds.
    var isSettled = false
    while !isSettled {
      isSettled = true
      for index in nodes.indices where nodes[index].head >= 0 {
        let head = Int(nodes[index].head - offset)
        if nodes[index].first < nodes[head].first || nodes[index].last > nodes[head].last {
          nodes[head].first = min(nodes[head].first, nodes[index].first)
          nodes[head].last = max(nodes[head].last, nodes[index].last)
          isSettled = false
        }
      }
    }
  }

  private func node(_ token: Int) -> Node { nodes[token - tokens.lowerBound] }

  /// The head of a token; nil for the root.
  public func head(of token: Int) -> Int? {
    let head = node(token).head
    return head < 0 ? nil : Int(head)
  }

  /// The relation of a token to its head.
  public func relation(of token: Int) -> DependencyRelation { node(token).relation }

  /// The part of speech of a token.
  public func partOfSpeech(of token: Int) -> PartOfSpeech { node(token).partOfSpeech }

  /// Whether a token is a verb, full or auxiliary.
  public func isVerbal(_ token: Int) -> Bool {
    partOfSpeech(of: token) == .verb || partOfSpeech(of: token) == .auxiliary
  }

  /// The tokens from the first to the last that hang on a token, itself included.
  public func span(of token: Int) -> Range<Int> {
    let node = node(token)
    return Int(node.first)..<Int(node.last)
  }

  /// The dependents of a token, in the order of the text.
  public func children(of token: Int) -> some Sequence<Int> {
    span(of: token).lazy.filter { self.node($0).head == Int32(token) }
  }

  /// The dependents of a token that stand in a relation to it.
  public func children(of token: Int, _ relation: DependencyRelation) -> [Int] {
    span(of: token).filter { node($0).head == Int32(token) && node($0).relation == relation }
  }

  /// The first dependent of a token that stands in any of some relations to it.
  public func child(of token: Int, _ relations: DependencyRelation...) -> Int? {
    span(of: token).first { node($0).head == Int32(token) && relations.contains(node($0).relation) }
  }

  /// Whether a token hangs, at whatever depth, on another.
  public func isBelow(_ token: Int, _ ancestor: Int) -> Bool {
    var current = head(of: token)
    while let above = current {
      if above == ancestor { return true }
      current = head(of: above)
    }
    return false
  }

  /// The number of a token's tag and of its relation in the model: for scoring.
  package func numbers(of token: Int) -> (tag: UInt8, relation: UInt8) {
    (node(token).tagNumber, node(token).relationNumber)
  }
}

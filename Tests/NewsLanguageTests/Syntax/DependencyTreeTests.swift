import Testing

@testable import NewsLanguage

/// Trees made by hand: what they answer is to hold whatever the parser does.
@Suite struct DependencyTreeTests {
  private static let model = LanguageModel.english

  /// A tree of words given as their heads, -1 for the root, and their relations; the first one is token `offset`.
  private func tree(_ words: [(head: Int, relation: DependencyRelation)], from offset: Int = 0) throws -> DependencyTree
  {
    let atoms = [WordAtoms](repeating: .marker(0), count: words.count)
    let noun = try #require(Self.model.tagger.partsOfSpeech.firstIndex(of: .noun))
    let tags = [UInt8](repeating: UInt8(noun), count: words.count)
    let state = ParserState()
    state.reset(atoms, tags: tags, coarse: Self.model.coarse, count: words.count)
    for (index, word) in words.enumerated() {
      let relation = try #require(Self.model.relations.firstIndex(of: word.relation))
      state.attach(index, to: word.head < 0 ? state.root : word.head, relation: UInt8(relation))
    }
    var tree = DependencyTree(of: offset..<(offset + words.count))
    tree.fill(from: state, tags: tags, model: Self.model)
    return tree
  }

  /// "The old mayor said that boats sank.", the tree's first token being token `offset`.
  private func mayor(from offset: Int = 0) throws -> DependencyTree {
    try tree(
      [(2, .det), (2, .amod), (3, .nsubj), (-1, .root), (6, .mark), (6, .nsubj), (3, .ccomp), (3, .punct)], from: offset
    )
  }

  @Test func `the root has no head, every other token one`() throws {
    let tree = try mayor()
    #expect(tree.tokens.map { tree.head(of: $0) } == [2, 2, 3, nil, 6, 6, 3, 3])
    #expect(tree.relation(of: 3) == .root)
    #expect(tree.relation(of: 6) == .ccomp)
    #expect(tree.partOfSpeech(of: 6) == .noun)
  }

  @Test func `the children of a token stand in the order of the text`() throws {
    let tree = try mayor()
    #expect(Array(tree.children(of: 3)) == [2, 6, 7])
    #expect(Array(tree.children(of: 2)) == [0, 1])
    #expect(Array(tree.children(of: 0)).isEmpty)
  }

  @Test func `children are found by their relation`() throws {
    let tree = try mayor()
    #expect(tree.children(of: 3, .nsubj) == [2])
    #expect(tree.children(of: 3, .obj).isEmpty)
    #expect(tree.child(of: 3, .obj, .ccomp) == 6)
    #expect(tree.child(of: 3, .ccomp, .nsubj) == 2)
    #expect(tree.child(of: 6, .ccomp) == nil)
  }

  @Test func `a subtree reaches from its first word to its last`() throws {
    let tree = try mayor()
    #expect(tree.span(of: 3) == 0..<8)
    #expect(tree.span(of: 2) == 0..<3)
    #expect(tree.span(of: 6) == 4..<7)
    #expect(tree.span(of: 7) == 7..<8)
  }

  @Test func `a subtree reaches as far as words that hang on words that stand farther out`() throws {
    // Each word hangs on the one behind it, and each of the second half on the one before it.
    let left = try tree([(1, .det), (2, .amod), (3, .nmod), (4, .nsubj), (-1, .root)])
    #expect(left.tokens.map { left.span(of: $0).lowerBound } == [0, 0, 0, 0, 0])
    let right = try tree([(-1, .root), (0, .obj), (1, .nmod), (2, .nmod), (3, .nmod)])
    #expect(right.tokens.map { right.span(of: $0).upperBound } == [5, 5, 5, 5, 5])
    // Token 1 hangs on 4, 4 on 2 and 2 on 0.
    let zigzag = try tree([(-1, .root), (4, .det), (0, .obj), (2, .case), (2, .nmod)])
    #expect(zigzag.span(of: 4) == 1..<5)
    #expect(zigzag.span(of: 2) == 1..<5)
  }

  @Test func `a token is below its head and all above that`() throws {
    let tree = try mayor()
    #expect(tree.isBelow(0, 2))
    #expect(tree.isBelow(0, 3))
    #expect(tree.isBelow(4, 6))
    #expect(!tree.isBelow(2, 0))
    #expect(!tree.isBelow(5, 2))
    #expect(!tree.isBelow(3, 3))
  }

  @Test func `tokens go by their place in the text`() throws {
    let tree = try mayor(from: 100)
    #expect(tree.tokens == 100..<108)
    #expect(tree.head(of: 100) == 102)
    #expect(tree.head(of: 103) == nil)
    #expect(Array(tree.children(of: 103)) == [102, 106, 107])
    #expect(tree.children(of: 106, .nsubj) == [105])
    #expect(tree.child(of: 102, .amod) == 101)
    #expect(tree.span(of: 106) == 104..<107)
    #expect(tree.isBelow(104, 103))
  }
}

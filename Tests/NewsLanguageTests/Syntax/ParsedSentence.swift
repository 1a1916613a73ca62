import NewsLanguage

/// A text of one sentence with its syntax, read by words instead of places.
struct ParsedSentence {
  let text: AnalyzedText
  let tree: DependencyTree

  init(_ string: String, by analyzer: SyntaxAnalyzer = SyntaxAnalyzer()) {
    text = AnalyzedText(string)
    tree = analyzer.tree(of: text.tokens.indices, in: text)
  }

  /// The place of the first token that is a word.
  func place(_ word: String) -> Int? { text.tokens.indices.first { text.string($0) == word } }

  /// The words of the first dependent in a relation, with all below it; nil where there is none.
  func phrase(of word: String, _ relation: DependencyRelation) -> String? {
    place(word).flatMap { tree.child(of: $0, relation) }.map { text.string(tree.span(of: $0)) }
  }

  /// The word a word hangs on, and by which relation.
  func head(of word: String) -> String? {
    place(word).flatMap { tree.head(of: $0) }.map { text.string($0) }
  }

  func relation(of word: String) -> DependencyRelation? { place(word).map { tree.relation(of: $0) } }

  func partOfSpeech(of word: String) -> PartOfSpeech? { place(word).map { tree.partOfSpeech(of: $0) } }

  /// All there is to a tree, to compare it with another.
  var outline: [String] { Self.outline(of: tree) }

  static func outline(of tree: DependencyTree) -> [String] {
    tree.tokens.map { token in
      let head = tree.head(of: token).map { "\($0 - tree.tokens.lowerBound)" } ?? "-"
      return "\(tree.partOfSpeech(of: token)) \(tree.relation(of: token)) \(head)"
    }
  }
}

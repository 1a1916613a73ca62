/// Parses tagged sentences: greedy, from left to right, in time linear in their length.
///
/// The transition comes from one classifier, the name of an arc from another, and a third ranks the words a punctuation mark
/// can hang on when the tree of the words stands; ``ParserLane`` asks them in turn. All are averaged perceptrons, trained with a dynamic oracle (Goldberg and
/// Nivre 2013) by the package's `train` command.
package struct DependencyParser: Sendable {
  /// The relations, as in the treebanks: "nsubj:pass"; a relation's number is its place.
  package let relations: [String]
  package let transitions: TransitionClassifier
  package let names: RowClassifier
  private let marks: LinearScorer
  /// How sure it is to be of a transition, and of a name.
  package var transitionMargins = Margins.never
  package var nameMargins = Margins.never
  /// The number of the relation "punct".
  package let punctuation: UInt8

  package init(_ reader: inout ModelReader) {
    relations = reader.readStrings()
    transitions = TransitionClassifier(&reader)
    names = RowClassifier(&reader)
    marks = LinearScorer(&reader)
    punctuation = UInt8(relations.firstIndex(of: "punct") ?? 0)
  }

  /// Hangs the punctuation marks into a tree whose words stand.
  func hangMarks(_ state: ParserState, _ buffer: inout FeatureBuffer) {
    PunctuationFeatures.pair(state)
    for number in 0..<state.markCount { state.marks[number].head = place(ofMark: number, state, &buffer) }
  }

  /// Chooses the word a punctuation mark hangs on.
  private func place(ofMark number: Int, _ state: ParserState, _ buffer: inout FeatureBuffer) -> Int32 {
    let features = PunctuationFeatures(state, number)
    marks.aim(&buffer)
    var below: Int32 = -1
    var best: Int32 = 0
    var highest = Int32.min
    while let candidate = features.candidate(after: below) {
      features.fill(&buffer, candidate, below: below)
      let score = marks.score(buffer)
      if score > highest {
        highest = score
        best = candidate
      }
      below = candidate
    }
    return best
  }
}

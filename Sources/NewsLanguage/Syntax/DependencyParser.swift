/// Parses tagged sentences: greedy, from left to right, in time linear in their length.
///
/// The transition comes from one classifier, the name of an arc from another, and a third ranks the words a punctuation mark
/// can hang on when the tree of the words stands. All are averaged perceptrons, trained with a dynamic oracle (Goldberg and
/// Nivre 2013) by the package's `train` command.
package struct DependencyParser: Sendable {
  /// The relations, as in the treebanks: "nsubj:pass"; a relation's number is its place.
  package let relations: [String]
  private let transitions: TransitionClassifier
  private let names: RowClassifier
  private let marks: LinearScorer
  /// The number of the relation "punct".
  package let punctuation: UInt8

  package init(_ reader: inout ModelReader) {
    relations = reader.readStrings()
    transitions = TransitionClassifier(&reader)
    names = RowClassifier(&reader)
    marks = LinearScorer(&reader)
    punctuation = UInt8(relations.firstIndex(of: "punct") ?? 0)
  }

  /// Parses the sentence that `state` was reset to.
  package func parse(_ state: ParserState, buffer: inout FeatureBuffer, scores: UnsafeMutablePointer<Int32>) {
    while !state.isDone {
      let transition = next(state, &buffer)
      guard let arc = state.apply(transition) else { continue }
      names.aim(&buffer)
      ParserFeatures.fillRelation(&buffer, state.nodes, head: arc.head, dependent: arc.dependent, none: state.none)
      names.score(buffer, into: scores)
      let relation = UInt8(truncatingIfNeeded: Tagger.best(scores, names.classCount))
      state.attach(arc.dependent, to: arc.head, relation: relation)
    }
    PunctuationFeatures.pair(state)
    for number in 0..<state.markCount { state.marks[number].head = place(ofMark: number, state, &buffer) }
  }

  /// Chooses the word a punctuation mark hangs on.
  private func place(ofMark number: Int, _ state: ParserState, _ buffer: inout FeatureBuffer) -> Int32 {
    let features = PunctuationFeatures(state, number)
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

  @inline(__always)
  private func next(_ state: ParserState, _ buffer: inout FeatureBuffer) -> ParserState.Transition {
    // With fewer than two words on the stack and words waiting there is often no choice.
    if state.stackCount == 0 { return .shift }
    if state.next == state.count { return state.stackCount == 1 ? .left : .right }
    transitions.aim(&buffer)
    state.transitionFeatures(&buffer)
    let scores = transitions.scores(buffer)
    let left = scores.left
    let right = state.stackCount > 1 ? scores.right : Int32.min
    return max(left, right) <= 0 ? .shift : right > left ? .right : .left
  }
}

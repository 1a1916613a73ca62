/// Parses tagged sentences: greedy, from left to right, in time linear in their length.
///
/// The transition comes from one classifier, the name of an arc from another. Both are averaged perceptrons trained with a
/// dynamic oracle (Goldberg and Nivre 2013) by the package's `train` command.
package struct DependencyParser: Sendable {
  /// The relations, as in the treebanks: "nsubj:pass"; a relation's number is its place.
  package let relations: [String]
  private let transitions: TransitionClassifier
  private let names: RowClassifier

  package init(_ reader: inout ModelReader) {
    relations = reader.readStrings()
    transitions = TransitionClassifier(&reader)
    names = RowClassifier(&reader)
  }

  /// Parses the sentence that `state` was reset to.
  package func parse(_ state: ParserState, buffer: inout FeatureBuffer, scores: UnsafeMutablePointer<Int32>) {
    while !state.isDone {
      let transition = next(state, &buffer)
      guard let arc = state.apply(transition) else { continue }
      ParserFeatures.fillRelation(&buffer, state.nodes, head: arc.head, dependent: arc.dependent, none: state.none)
      names.score(buffer, into: scores)
      let relation = UInt8(truncatingIfNeeded: Tagger.best(scores, names.classCount))
      state.attach(arc.dependent, to: arc.head, relation: relation)
    }
  }

  @inline(__always)
  private func next(_ state: ParserState, _ buffer: inout FeatureBuffer) -> ParserState.Transition {
    // With fewer than two words on the stack and words waiting there is often no choice.
    if state.stackCount == 0 { return .shift }
    if state.next == state.count { return state.stackCount == 1 ? .left : .right }
    state.transitionFeatures(&buffer)
    let scores = transitions.scores(buffer)
    let left = scores[0]
    let right = state.stackCount > 1 ? scores[1] : Int32.min
    return max(left, right) <= 0 ? .shift : right > left ? .right : .left
  }
}

/// Parses tagged sentences: greedy, from left to right, in time linear in their length.
///
/// The transition comes from one classifier, the name of an arc from another, and a third ranks the words a punctuation mark
/// can hang on when the tree of the words stands. All are averaged perceptrons, trained with a dynamic oracle (Goldberg and
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

  /// Parses the sentence that `state` was reset to.
  package func parse(_ state: ParserState, buffer: inout FeatureBuffer, scores: UnsafeMutablePointer<Int32>) {
    while !state.isDone {
      let transition = next(state, &buffer)
      guard let arc = state.apply(transition) else { continue }
      let features = RelationFeatures(state, head: arc.head, dependent: arc.dependent)
      state.attach(arc.dependent, to: arc.head, relation: name(features, &buffer, scores))
    }
    PunctuationFeatures.pair(state)
    for number in 0..<state.markCount { state.marks[number].head = place(ofMark: number, state, &buffer) }
  }

  @inline(__always)
  private func name(
    _ features: RelationFeatures, _ buffer: inout FeatureBuffer, _ scores: UnsafeMutablePointer<Int32>
  ) -> UInt8 {
    names.aim(&buffer)
    names.clear(scores)
    buffer.count = 0
    features.addFirst(&buffer)
    names.add(buffer, to: scores)
    var best = names.best(scores)
    if best.margin < nameMargins.first {
      buffer.count = 0
      features.addSecond(&buffer)
      names.add(buffer, to: scores)
      best = names.best(scores)
    }
    return best.best
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

  @inline(__always)
  private func next(_ state: ParserState, _ buffer: inout FeatureBuffer) -> ParserState.Transition {
    if let only = state.onlyTransition { return only }
    transitions.aim(&buffer)
    let features = TransitionFeatures(state)
    buffer.count = 0
    features.addFirst(&buffer)
    var scores = TransitionScores(allowsRight: state.stackCount > 1)
    transitions.add(buffer, to: &scores)
    if scores.margin < transitionMargins.first {
      buffer.count = 0
      features.addSecond(&buffer)
      transitions.add(buffer, to: &scores)
      if scores.margin < transitionMargins.second {
        buffer.count = 0
        features.addThird(&buffer)
        transitions.add(buffer, to: &scores)
      }
    }
    return scores.best
  }
}

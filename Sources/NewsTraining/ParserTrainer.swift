import NewsLanguage

/// Trains the parser: it learns from its own mistakes, since the oracle is told of any configuration which transitions
/// lose the least.
struct ParserTrainer {
  /// What the parser is trained with.
  struct Options {
    var epochs = 15
    /// Rounds without a gain on the held-out sentences after which training ends.
    var patience = 3
    var seed: UInt64 = 1
    /// By how much the right choice is to be ahead of the best wrong one: a perceptron with a margin.
    var margin: Float = 10
  }

  /// The averaged weights of a parser.
  struct Weights {
    var transitions: AveragedWeights
    var names: AveragedWeights
    var marks: AveragedWeights

    /// The mean of several parsers.
    static func mean(_ parsers: [Weights]) -> Weights {
      Weights(
        transitions: .mean(parsers.map(\.transitions)), names: .mean(parsers.map(\.names)),
        marks: .mean(parsers.map(\.marks)))
    }
  }

  let relationCount: Int
  /// For each tag, the number of its universal part of speech.
  let coarse: [UInt8]
  let transitions = AveragedPerceptron(classCount: ParserState.Transition.allCases.count)
  let names: AveragedPerceptron
  let punctuation = PunctuationTrainer()

  init(relationCount: Int, coarse: [UInt8]) {
    self.relationCount = relationCount
    self.coarse = coarse
    names = AveragedPerceptron(classCount: relationCount)
  }

  private var weights: Weights {
    Weights(transitions: transitions.averaged(), names: names.averaged(), marks: punctuation.perceptron.averaged())
  }

  /// Trains on `sentences`.
  ///
  /// - Returns: The weights of the round with the best labelled attachment on the held-out sentences; of the last round where none are
  ///   held out.
  func train(
    _ sentences: [ParserSentence], heldOut: [ParserSentence], options: Options, report: (String) -> Void
  ) -> Weights {
    var random = RandomNumbers(seed: options.seed)
    var order = Array(sentences.indices)
    let state = ParserState()
    var buffer = FeatureBuffer()
    let scores = UnsafeMutablePointer<Float>.allocate(
      capacity: AveragedPerceptron.helpings * max(relationCount, transitions.classCount))
    defer { scores.deallocate() }
    var best: (weights: Weights, share: Double)?
    var misses = 0
    for epoch in 1...options.epochs {
      order.shuffle(using: &random)
      for index in order { learn(sentences[index], state, &buffer, scores, explores: epoch > 1, options) }
      guard !heldOut.isEmpty else { continue }
      let (attached, named) = evaluate(heldOut, state, &buffer, scores)
      report("parser, round \(epoch): UAS \(percent(attached)), LAS with subtypes \(percent(named))")
      if named > best?.share ?? 0 {
        best = (weights, named)
        misses = 0
      } else {
        misses += 1
        if misses >= options.patience { break }
      }
    }
    return best?.weights ?? weights
  }

  private func learn(
    _ sentence: ParserSentence, _ state: ParserState, _ buffer: inout FeatureBuffer,
    _ scores: UnsafeMutablePointer<Float>, explores: Bool, _ options: Options
  ) {
    let oracle = DynamicOracle(heads: sentence.heads)
    sentence.reset(state, coarse: coarse)
    while !state.isDone {
      let costs = oracle.costs(state)
      let least = costs.least
      TransitionFeatures(state).fill(&buffer)
      let last = transitions.scoreHelpings(buffer, into: scores)
      // The parser goes on from its own choice, right or wrong; in the first round, when it knows nothing, from the best right one.
      var choice: ParserState.Transition?
      for transition in ParserState.Transition.allCases {
        guard let cost = costs[transition], explores || cost == least else { continue }
        if choice == nil || last[transition.rawValue] > last[choice!.rawValue] { choice = transition }
      }
      transitions.learn(buffer, scores, margin: options.margin) { number in
        costs[ParserState.Transition(rawValue: number)!].map { $0 == least }
      }
      guard let arc = state.apply(choice!) else { continue }
      name(arc, of: sentence, state, &buffer, scores, options)
    }
    punctuation.learn(sentence.markHeads, state, &buffer)
  }

  /// Learns the name of an arc where the arc is right, and enters it into the tree with the name it is given by now.
  private func name(
    _ arc: (head: Int, dependent: Int), of sentence: ParserSentence, _ state: ParserState,
    _ buffer: inout FeatureBuffer, _ scores: UnsafeMutablePointer<Float>, _ options: Options
  ) {
    let relation = relation(of: arc, state, &buffer, scores)
    if Int(sentence.heads[arc.dependent]) == arc.head {
      let gold = Int(sentence.relations[arc.dependent])
      names.learn(buffer, scores, margin: options.margin) { $0 == gold }
    }
    state.attach(arc.dependent, to: arc.head, relation: UInt8(relation))
  }

  /// The name an arc is given by the weights so far; its features stay in `buffer`.
  private func relation(
    of arc: (head: Int, dependent: Int), _ state: ParserState, _ buffer: inout FeatureBuffer,
    _ scores: UnsafeMutablePointer<Float>
  ) -> Int {
    RelationFeatures(state, head: arc.head, dependent: arc.dependent).fill(&buffer)
    return best(names.scoreHelpings(buffer, into: scores), relationCount)
  }

  /// Parses a sentence by the averaged weights so far; the tree is in `state`.
  private func parse(
    _ sentence: ParserSentence, _ state: ParserState, _ buffer: inout FeatureBuffer,
    _ scores: UnsafeMutablePointer<Float>
  ) {
    sentence.reset(state, coarse: coarse)
    while !state.isDone {
      TransitionFeatures(state).fill(&buffer)
      let last = transitions.scoreHelpings(buffer, into: scores)
      var predicted: ParserState.Transition?
      for transition in ParserState.Transition.allCases where state.allows(transition) {
        if predicted == nil || last[transition.rawValue] > last[predicted!.rawValue] { predicted = transition }
      }
      guard let arc = state.apply(predicted!) else { continue }
      let relation = relation(of: arc, state, &buffer, scores)
      state.attach(arc.dependent, to: arc.head, relation: UInt8(relation))
    }
    punctuation.attach(state, &buffer)
  }

  /// The shares of words and marks with the right head, and of those whose relation is right too; a mark's always is.
  private func evaluate(
    _ sentences: [ParserSentence], _ state: ParserState, _ buffer: inout FeatureBuffer,
    _ scores: UnsafeMutablePointer<Float>
  ) -> (attached: Double, named: Double) {
    for perceptron in [transitions, names, punctuation.perceptron] { perceptron.scoresAverage = true }
    defer { for perceptron in [transitions, names, punctuation.perceptron] { perceptron.scoresAverage = false } }
    var total = 0
    var attached = 0
    var named = 0
    for sentence in sentences {
      parse(sentence, state, &buffer, scores)
      for index in 0..<state.count where state.nodes[index].head == sentence.heads[index] {
        attached += 1
        if state.nodes[index].relation == sentence.relations[index] + 1 { named += 1 }
      }
      for index in 0..<state.markCount where state.marks[index].head == sentence.markHeads[index] {
        attached += 1
        named += 1
      }
      total += sentence.count
    }
    return (Double(attached) / Double(total), Double(named) / Double(total))
  }
}

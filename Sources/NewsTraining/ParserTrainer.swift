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
    /// How often the parser goes on from its own choice where it was wrong, from the second round on.
    var exploration = 0.9
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
    let scores = UnsafeMutablePointer<Float>.allocate(capacity: relationCount)
    defer { scores.deallocate() }
    var best: (weights: Weights, share: Double)?
    var misses = 0
    for epoch in 1...options.epochs {
      order.shuffle(using: &random)
      let exploration = epoch > 1 ? options.exploration : 0
      for index in order {
        learn(sentences[index], state, &buffer, scores, exploration: exploration, &random)
      }
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
    _ scores: UnsafeMutablePointer<Float>, exploration: Double, _ random: inout RandomNumbers
  ) {
    let oracle = DynamicOracle(heads: sentence.heads)
    sentence.reset(state, coarse: coarse)
    while !state.isDone {
      let costs = oracle.costs(state)
      let least = min(costs.shift ?? .max, costs.left ?? .max, costs.right ?? .max)
      TransitionFeatures(state).fill(&buffer)
      transitions.score(buffer, into: scores)
      var predicted: ParserState.Transition?
      var right: ParserState.Transition?
      var predictedCost = 0
      for (transition, cost) in [
        (ParserState.Transition.shift, costs.shift), (.left, costs.left), (.right, costs.right),
      ] {
        guard let cost else { continue }
        let score = scores[transition.rawValue]
        // Of equal scores the wrong one counts: what is not known is to be learned.
        if predicted == nil || score > scores[predicted!.rawValue]
          || score == scores[predicted!.rawValue] && cost > predictedCost
        {
          predicted = transition
          predictedCost = cost
        }
        if cost == least, right == nil || score > scores[right!.rawValue] { right = transition }
      }
      if predictedCost > least {
        transitions.update(buffer, right!.rawValue, by: 1)
        transitions.update(buffer, predicted!.rawValue, by: -1)
      }
      transitions.step()
      let followsItself = predictedCost == least || random.unit() < exploration
      guard let arc = state.apply(followsItself ? predicted! : right!) else { continue }
      name(arc, of: sentence, state, &buffer, scores)
    }
    punctuation.learn(sentence.markHeads, state, &buffer)
  }

  /// Learns the name of an arc where the arc is right, and enters it into the tree with the name it is given by now.
  private func name(
    _ arc: (head: Int, dependent: Int), of sentence: ParserSentence, _ state: ParserState,
    _ buffer: inout FeatureBuffer, _ scores: UnsafeMutablePointer<Float>
  ) {
    let relation = relation(of: arc, state, &buffer, scores)
    if Int(sentence.heads[arc.dependent]) == arc.head {
      let gold = Int(sentence.relations[arc.dependent])
      if relation != gold {
        names.update(buffer, gold, by: 1)
        names.update(buffer, relation, by: -1)
      }
      names.step()
    }
    state.attach(arc.dependent, to: arc.head, relation: UInt8(relation))
  }

  /// The name an arc is given by the weights so far; its features stay in `buffer`.
  private func relation(
    of arc: (head: Int, dependent: Int), _ state: ParserState, _ buffer: inout FeatureBuffer,
    _ scores: UnsafeMutablePointer<Float>
  ) -> Int {
    RelationFeatures(state, head: arc.head, dependent: arc.dependent).fill(&buffer)
    names.score(buffer, into: scores)
    return best(scores, relationCount)
  }

  /// Parses a sentence by the averaged weights so far; the tree is in `state`.
  private func parse(
    _ sentence: ParserSentence, _ state: ParserState, _ buffer: inout FeatureBuffer,
    _ scores: UnsafeMutablePointer<Float>
  ) {
    sentence.reset(state, coarse: coarse)
    while !state.isDone {
      TransitionFeatures(state).fill(&buffer)
      transitions.score(buffer, into: scores)
      var predicted: ParserState.Transition?
      for transition in ParserState.Transition.allCases where state.allows(transition) {
        if predicted == nil || scores[transition.rawValue] > scores[predicted!.rawValue] { predicted = transition }
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

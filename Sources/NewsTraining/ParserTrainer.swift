import NewsLanguage

/// Trains the parser: it learns from its own mistakes, since the oracle is told of any configuration which transitions
/// lose the least.
struct ParserTrainer {
  /// What the parser is trained with.
  struct Options {
    var epochs = 15
    var patience = 4
    var seed: UInt64 = 1
    /// How often the parser goes on from its own choice where it was wrong, from the second round on.
    var exploration = 0.9
  }

  let relationCount: Int
  /// For each tag, the number of its universal part of speech.
  let coarse: [UInt8]
  let transitions = AveragedPerceptron(classCount: 4)
  let names: AveragedPerceptron

  init(relationCount: Int, coarse: [UInt8]) {
    self.relationCount = relationCount
    self.coarse = coarse
    names = AveragedPerceptron(classCount: relationCount)
  }

  /// Trains on `sentences` with the given tags.
  ///
  /// - Returns: The weights of the round with the best labelled attachment on the held-out sentences.
  func train(
    _ sentences: [TrainingSentence], tags: [[UInt8]], heldOut: [TrainingSentence], heldOutTags: [[UInt8]],
    options: Options, report: (String) -> Void
  ) -> (transitions: AveragedWeights, names: AveragedWeights) {
    var random = RandomNumbers(seed: options.seed)
    var order = Array(sentences.indices)
    let state = ParserState()
    var buffer = FeatureBuffer()
    let scores = UnsafeMutablePointer<Float>.allocate(capacity: relationCount)
    defer { scores.deallocate() }
    var best: (transitions: AveragedWeights, names: AveragedWeights)?
    var bestShare = 0.0
    var misses = 0
    for epoch in 1...options.epochs {
      order.shuffle(using: &random)
      let exploration = epoch > 1 ? options.exploration : 0
      for index in order {
        learn(sentences[index], tags[index], state, &buffer, scores, exploration: exploration, &random)
      }
      transitions.scoresAverage = true
      names.scoresAverage = true
      var total = 0
      var attached = 0
      var named = 0
      for (sentence, tags) in zip(heldOut, heldOutTags) {
        parse(sentence, tags, state, &buffer, scores)
        for index in 0..<sentence.count where state.nodes[index].head == sentence.heads[index] {
          attached += 1
          if state.nodes[index].relation == sentence.relations[index] + 1 { named += 1 }
        }
        total += sentence.count
      }
      transitions.scoresAverage = false
      names.scoresAverage = false
      let share = Double(named) / Double(total)
      report(
        "parser, round \(epoch): UAS \(percent(Double(attached) / Double(total))), LAS \(percent(share)), "
          + "\(transitions.rowCount) and \(names.rowCount) features")
      if share > bestShare {
        best = (transitions.averaged(), names.averaged())
        bestShare = share
        misses = 0
      } else {
        misses += 1
        if misses >= options.patience { break }
      }
    }
    return best!
  }

  private func reset(_ state: ParserState, _ sentence: TrainingSentence, _ tags: [UInt8]) {
    sentence.words.withUnsafeBufferPointer { words in
      tags.withUnsafeBufferPointer { tags in
        state.reset(
          words.baseAddress! + TaggerFeatures.padding, tags: tags.baseAddress!, coarse: coarse, count: sentence.count)
      }
    }
  }

  private func learn(
    _ sentence: TrainingSentence, _ tags: [UInt8], _ state: ParserState, _ buffer: inout FeatureBuffer,
    _ scores: UnsafeMutablePointer<Float>, exploration: Double, _ random: inout RandomNumbers
  ) {
    let oracle = DynamicOracle(heads: sentence.heads)
    reset(state, sentence, tags)
    while !state.isDone {
      let costs = oracle.costs(state)
      let least = min(costs.shift ?? .max, costs.left ?? .max, costs.right ?? .max)
      state.transitionFeatures(&buffer)
      transitions.score(buffer, into: scores)
      var predicted: ParserState.Transition?
      var right: ParserState.Transition?
      var predictedCost = 0
      for (transition, cost) in [
        (ParserState.Transition.shift, costs.shift), (.left, costs.left), (.right, costs.right),
      ] {
        guard let cost else { continue }
        let score = scores[transition.rawValue]
        if predicted == nil || score > scores[predicted!.rawValue] {
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
      ParserFeatures.fillRelation(&buffer, state.nodes, head: arc.head, dependent: arc.dependent, none: state.none)
      names.score(buffer, into: scores)
      let relation = best(scores, relationCount)
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
  }

  /// Parses a sentence by the weights so far; the tree is in `state`.
  func parse(
    _ sentence: TrainingSentence, _ tags: [UInt8], _ state: ParserState, _ buffer: inout FeatureBuffer,
    _ scores: UnsafeMutablePointer<Float>
  ) {
    reset(state, sentence, tags)
    while !state.isDone {
      state.transitionFeatures(&buffer)
      transitions.score(buffer, into: scores)
      var predicted: ParserState.Transition?
      for transition in ParserState.Transition.allCases where state.allows(transition) {
        if predicted == nil || scores[transition.rawValue] > scores[predicted!.rawValue] { predicted = transition }
      }
      guard let arc = state.apply(predicted!) else { continue }
      ParserFeatures.fillRelation(&buffer, state.nodes, head: arc.head, dependent: arc.dependent, none: state.none)
      names.score(buffer, into: scores)
      state.attach(arc.dependent, to: arc.head, relation: UInt8(best(scores, relationCount)))
    }
  }
}

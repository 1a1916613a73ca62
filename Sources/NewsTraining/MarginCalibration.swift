import NewsLanguage

/// Finds on held-out sentences how far ahead a tag, a transition or a name must be after a helping of its features to be taken
/// without the rest: so far that hardly any of them would come out otherwise.
struct MarginCalibration {
  let model: LanguageModel
  /// The share of decisions that may come out otherwise, at either place.
  private static let tolerance = 0.0003

  /// What was decided after each helping.
  private struct Record {
    private var first: [(margin: Int32, agrees: Bool)] = []
    private var second: [(margin: Int32, agrees: Bool)] = []

    /// Notes the choices and margins after one helping, after two, and after all.
    mutating func note<Choice: Equatable>(_ steps: [(best: Choice, margin: Int32)]) {
      guard let last = steps.last else { return }
      first.append((steps[0].margin, steps[0].best == last.best))
      second.append((steps[1].margin, steps[1].best == last.best))
    }

    var margins: Margins {
      let least = Self.least(first, of: first.count)
      // The second place sees only what the first has let pass.
      let passed = zip(first, second).filter { $0.0.margin < least }.map { $0.1 }
      return Margins(first: least, second: Self.least(passed, of: first.count))
    }

    private static func least(_ choices: [(margin: Int32, agrees: Bool)], of total: Int) -> Int32 {
      var misses = 0
      for (margin, agrees) in choices.sorted(by: { $0.margin > $1.margin }) where !agrees {
        misses += 1
        if Double(misses) > MarginCalibration.tolerance * Double(total) { return margin + 1 }
      }
      return choices.isEmpty ? .max : 0
    }
  }

  /// The margins of the tagger, and its tags.
  func tagger(_ sentences: [TrainingSentence]) -> (margins: Margins, tags: [[UInt8]]) {
    var tags: [[UInt8]] = []
    let classifier = model.tagger.classifier
    var record = Record()
    var buffer = FeatureBuffer()
    let scores = classifier.makeScores()
    defer { scores.deallocate() }
    classifier.aim(&buffer)
    for sentence in sentences {
      tags.append([])
      sentence.words.withUnsafeBufferPointer { words in
        var previous: UInt64 = 254
        var beforePrevious: UInt64 = 254
        for index in 0..<sentence.count {
          let word = words.baseAddress! + index + TaggerFeatures.padding
          var tag = word.pointee.settledTag
          if tag == 255 {
            let features = TaggerFeatures(word, previous: previous, beforePrevious: beforePrevious)
            classifier.clear(scores)
            var steps: [(best: UInt8, margin: Int32)] = []
            for add in [features.addFirst, features.addSecond, features.addThird] {
              buffer.count = 0
              add(&buffer)
              classifier.add(buffer, to: scores)
              steps.append(classifier.best(scores))
            }
            record.note(steps)
            tag = steps[2].best
          }
          tags[tags.count - 1].append(tag)
          beforePrevious = previous
          previous = UInt64(tag)
        }
      }
    }
    return (record.margins, tags)
  }

  /// The margins of the parser on sentences with their tags.
  func parser(_ sentences: [TrainingSentence], tags: [[UInt8]]) -> (transitions: Margins, names: Margins) {
    var transitions = Record()
    var names = Record()
    var buffer = FeatureBuffer()
    let state = ParserState()
    let scores = model.parser.names.makeScores()
    defer { scores.deallocate() }
    for (sentence, tags) in zip(sentences, tags) {
      ParserSentence(sentence, tags: tags, coarse: model.coarse, state: state).reset(state, coarse: model.coarse)
      while !state.isDone {
        let transition = next(state, &buffer, &transitions)
        guard let arc = state.apply(transition) else { continue }
        let features = RelationFeatures(state, head: arc.head, dependent: arc.dependent)
        let classifier = model.parser.names
        classifier.aim(&buffer)
        classifier.clear(scores)
        var steps: [(best: UInt8, margin: Int32)] = []
        for add in [features.addFirst, features.addSecond] {
          buffer.count = 0
          add(&buffer)
          classifier.add(buffer, to: scores)
          steps.append(classifier.best(scores))
        }
        names.note(steps)
        state.attach(arc.dependent, to: arc.head, relation: steps[1].best)
      }
    }
    return (transitions.margins, names.margins)
  }

  private func next(
    _ state: ParserState, _ buffer: inout FeatureBuffer, _ record: inout Record
  ) -> ParserState.Transition {
    if let only = state.onlyTransition { return only }
    let classifier = model.parser.transitions
    classifier.aim(&buffer)
    let features = TransitionFeatures(state)
    var sums = TransitionScores(allowsRight: state.stackCount > 1)
    var steps: [(best: ParserState.Transition, margin: Int32)] = []
    for add in [features.addFirst, features.addSecond, features.addThird] {
      buffer.count = 0
      add(&buffer)
      classifier.add(buffer, to: &sums)
      steps.append((sums.best, sums.margin))
    }
    record.note(steps)
    return sums.best
  }
}

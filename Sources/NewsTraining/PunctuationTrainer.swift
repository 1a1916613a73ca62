import NewsLanguage

/// Trains what chooses the word a punctuation mark hangs on: a perceptron that ranks the places there are.
struct PunctuationTrainer {
  let perceptron = AveragedPerceptron(classCount: 1)

  /// Attaches the marks of the sentence whose tree is in `state`, by the weights so far.
  func attach(_ state: ParserState, _ buffer: inout FeatureBuffer) {
    PunctuationFeatures.pair(state)
    for number in 0..<state.markCount {
      state.marks[number].head = choose(PunctuationFeatures(state, number), &buffer)
    }
  }

  /// Learns from the gold heads of the marks, given the parser's own tree in `state`. A mark whose gold head is no
  /// possible place in that tree is left out.
  func learn(_ gold: [Int32], _ state: ParserState, _ buffer: inout FeatureBuffer) {
    PunctuationFeatures.pair(state)
    for number in 0..<state.markCount {
      perceptron.step()
      let features = PunctuationFeatures(state, number)
      let chosen = choose(features, &buffer)
      guard chosen != gold[number], isPossible(gold[number], features) else { continue }
      var below: Int32 = -1
      while let candidate = features.candidate(after: below) {
        if candidate == gold[number] || candidate == chosen {
          features.fill(&buffer, candidate, below: below)
          perceptron.update(buffer, 0, by: candidate == chosen ? -1 : 1)
        }
        below = candidate
      }
    }
  }

  private func isPossible(_ head: Int32, _ features: PunctuationFeatures) -> Bool {
    var below: Int32 = -1
    while let candidate = features.candidate(after: below) {
      if candidate == head { return true }
      below = candidate
    }
    return false
  }

  private func choose(_ features: PunctuationFeatures, _ buffer: inout FeatureBuffer) -> Int32 {
    var below: Int32 = -1
    var best: Int32 = 0
    var highest = -Float.infinity
    while let candidate = features.candidate(after: below) {
      features.fill(&buffer, candidate, below: below)
      var score: Float = 0
      perceptron.score(buffer, into: &score)
      if score > highest {
        highest = score
        best = candidate
      }
      below = candidate
    }
    return best
  }
}

import NewsLanguage

/// Trains the recognizer of names: a perceptron over whole runs (Collins 2002), its weights averaged.
struct NameTrainer {
  let perceptron = AveragedPerceptron(classCount: NameLabel.count)
  /// How often a word's own features are hidden from the training, so that context and form are learned too.
  var hiding = 0.3
  /// Features met more rarely are left out.
  var leastCount = 2

  /// Whether the errors on the held-out runs are told at the end.
  var tellsErrors = false

  /// Trains for up to `epochs` rounds; stops when `patience` of them brought nothing on the held-out runs.
  func train(
    _ sequences: [NameSequence], heldOut: [NameSequence], epochs: Int, patience: Int, seed: UInt64,
    report: (String) -> Void
  ) -> AveragedWeights {
    var counts: [UInt64: Int32] = [:]
    for sequence in sequences {
      for key in sequence.keys { counts[key, default: 0] += 1 }
    }
    let known = Set(counts.lazy.filter { $0.value >= leastCount }.map(\.key))
    var random = RandomNumbers(seed: seed)
    var order = Array(sequences.indices)
    var best: (weights: AveragedWeights, f1: Double)?
    var misses = 0
    var decoder = NameDecoder(perceptron)
    for epoch in 1...epochs {
      order.shuffle(using: &random)
      for index in order {
        let sequence = sequences[index]
        let hides = sequence.labels.map { _ in random.unit() < hiding }
        let labels = decoder.labels(sequence, hides: hides, known: known)
        if labels != sequence.labels { learn(sequence, labels, hides, known) }
        perceptron.step()
      }
      guard !heldOut.isEmpty else { continue }
      perceptron.scoresAverage = true
      var score = NameScore()
      for sequence in heldOut {
        score.count(gold: sequence.labels, found: decoder.labels(sequence, hides: nil, known: nil))
      }
      perceptron.scoresAverage = false
      report("names, round \(epoch): \(score.line), \(perceptron.rowCount) features")
      let figure = score.f1(nil) + score.f1(.person)
      if figure > best?.f1 ?? 0 {
        best = (perceptron.averaged(), figure)
        misses = 0
      } else {
        misses += 1
        if misses >= patience { break }
      }
    }
    if tellsErrors {
      perceptron.scoresAverage = true
      for sequence in heldOut {
        NameScore.error(sequence, found: decoder.labels(sequence, hides: nil, known: nil)).map(report)
      }
    }
    return best?.weights ?? perceptron.averaged()
  }

  private func learn(_ sequence: NameSequence, _ labels: [UInt8], _ hides: [Bool], _ known: Set<UInt64>) {
    var buffer = FeatureBuffer()
    var previousGold = NameLabel.count
    var previous = NameLabel.count
    for word in labels.indices {
      let gold = Int(sequence.labels[word])
      let found = Int(labels[word])
      if gold != found {
        sequence.fill(&buffer, word: word, hidesWord: hides[word], known: known)
        perceptron.update(buffer, gold, by: 1)
        perceptron.update(buffer, found, by: -1)
      }
      if gold != found || previousGold != previous {
        NameDecoder.fillTransition(&buffer, previousGold)
        perceptron.update(buffer, gold, by: 1)
        NameDecoder.fillTransition(&buffer, previous)
        perceptron.update(buffer, found, by: -1)
      }
      (previousGold, previous) = (gold, found)
    }
  }
}

/// Finds the best sequence of labels by the weights of a perceptron that is being trained.
struct NameDecoder: ~Copyable {
  private let perceptron: AveragedPerceptron
  private var buffer = FeatureBuffer()
  private let row: UnsafeMutablePointer<Float>

  init(_ perceptron: AveragedPerceptron) {
    self.perceptron = perceptron
    row = .allocate(capacity: NameLabel.count)
  }

  deinit { row.deallocate() }

  /// Makes the one feature that stands for the label before.
  static func fillTransition(_ buffer: inout FeatureBuffer, _ previous: Int) {
    buffer.keys[0] = FeatureKey.of(NameFeatures.transition, UInt64(previous))
    buffer.count = 1
  }

  private mutating func transition(_ previous: Int) -> [Float] {
    Self.fillTransition(&buffer, previous)
    perceptron.score(buffer, into: row)
    return Array(UnsafeBufferPointer(start: row, count: NameLabel.count))
  }

  /// The best labels of a sequence.
  mutating func labels(_ sequence: NameSequence, hides: [Bool]?, known: Set<UInt64>?) -> [UInt8] {
    let count = NameLabel.count
    let transitions = (0...count).map { transition($0) }
    var steps: [[UInt8]] = []
    var sums = [Float](repeating: -.infinity, count: count)
    for word in sequence.labels.indices {
      sequence.fill(&buffer, word: word, hidesWord: hides?[word] ?? false, known: known)
      perceptron.score(buffer, into: row)
      var next = [Float](repeating: -.infinity, count: count)
      var step = [UInt8](repeating: 0, count: count)
      for label in 0..<count {
        if word == 0 {
          if NameLabel.follows(label, NameLabel.outside) { next[label] = row[label] + transitions[count][label] }
          continue
        }
        for previous in 0..<count where NameLabel.follows(label, previous) {
          let sum = sums[previous] + transitions[previous][label]
          if sum > next[label] { (next[label], step[label]) = (sum, UInt8(previous)) }
        }
        next[label] += row[label]
      }
      sums = next
      steps.append(step)
    }
    var label = sums.indices.max { sums[$0] < sums[$1] } ?? 0
    var labels = [UInt8](repeating: 0, count: sequence.labels.count)
    for word in sequence.labels.indices.reversed() {
      labels[word] = UInt8(label)
      label = Int(steps[word][label])
    }
    return labels
  }
}

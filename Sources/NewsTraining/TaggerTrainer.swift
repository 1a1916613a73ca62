import NewsLanguage

/// Trains the tagger: greedy, with its own tags to the left as history.
struct TaggerTrainer {
  let tagCount: Int
  let perceptron: AveragedPerceptron

  init(tagCount: Int) {
    self.tagCount = tagCount
    perceptron = AveragedPerceptron(classCount: tagCount)
  }

  /// Trains for up to `epochs` rounds; stops when `patience` of them brought nothing on the held-out sentences.
  ///
  /// - Returns: The weights of the best round, and its share of right tags.
  func train(
    _ sentences: [TrainingSentence], heldOut: [TrainingSentence], epochs: Int, patience: Int, seed: UInt64,
    report: (String) -> Void
  ) -> (weights: AveragedWeights, accuracy: Double) {
    var random = RandomNumbers(seed: seed)
    var order = Array(sentences.indices)
    var best: (weights: AveragedWeights, accuracy: Double)?
    var misses = 0
    var buffer = FeatureBuffer()
    let scores = UnsafeMutablePointer<Float>.allocate(capacity: tagCount)
    defer { scores.deallocate() }
    for epoch in 1...epochs {
      order.shuffle(using: &random)
      for index in order { learn(sentences[index], &buffer, scores) }
      guard !heldOut.isEmpty else { continue }
      perceptron.scoresAverage = true
      var right = 0
      var total = 0
      for sentence in heldOut {
        let tags = tags(sentence, &buffer, scores)
        for index in 0..<sentence.count where tags[index] == sentence.tags[index] { right += 1 }
        total += sentence.count
      }
      perceptron.scoresAverage = false
      let accuracy = Double(right) / Double(total)
      report("tagger, round \(epoch): \(percent(accuracy)) of tags right, \(perceptron.rowCount) features")
      if accuracy > best?.accuracy ?? 0 {
        best = (perceptron.averaged(), accuracy)
        misses = 0
      } else {
        misses += 1
        if misses >= patience { break }
      }
    }
    return best ?? (perceptron.averaged(), 0)
  }

  private func learn(_ sentence: TrainingSentence, _ buffer: inout FeatureBuffer, _ scores: UnsafeMutablePointer<Float>)
  {
    walk(sentence, &buffer, scores) { index, tag, features in
      if tag != sentence.tags[index] {
        perceptron.update(features, Int(sentence.tags[index]), by: 1)
        perceptron.update(features, Int(tag), by: -1)
      }
      perceptron.step()
    }
  }

  /// The tags of a sentence by the weights so far.
  func tags(_ sentence: TrainingSentence, _ buffer: inout FeatureBuffer, _ scores: UnsafeMutablePointer<Float>)
    -> [UInt8]
  {
    walk(sentence, &buffer, scores) { _, _, _ in }
  }

  /// Tags a sentence from left to right; `decided` is told of each word whose tag the perceptron chose, before the next.
  @discardableResult
  private func walk(
    _ sentence: TrainingSentence, _ buffer: inout FeatureBuffer, _ scores: UnsafeMutablePointer<Float>,
    decided: (_ index: Int, _ tag: UInt8, _ features: borrowing FeatureBuffer) -> Void
  ) -> [UInt8] {
    var tags: [UInt8] = []
    var previous: UInt64 = 254
    var beforePrevious: UInt64 = 254
    sentence.words.withUnsafeBufferPointer { words in
      for index in 0..<sentence.count {
        let word = words.baseAddress! + index + TaggerFeatures.padding
        var tag = word.pointee.settledTag
        if tag == 255 {
          TaggerFeatures(word, previous: previous, beforePrevious: beforePrevious).fill(&buffer)
          perceptron.score(buffer, into: scores)
          tag = UInt8(best(scores, tagCount))
          decided(index, tag, buffer)
        }
        tags.append(tag)
        beforePrevious = previous
        previous = UInt64(tag)
      }
    }
    return tags
  }

  /// The tags of sentences by the averaged weights.
  func tags(_ sentences: [TrainingSentence]) -> [[UInt8]] {
    perceptron.scoresAverage = true
    defer { perceptron.scoresAverage = false }
    var buffer = FeatureBuffer()
    let scores = UnsafeMutablePointer<Float>.allocate(capacity: tagCount)
    defer { scores.deallocate() }
    return sentences.map { tags($0, &buffer, scores) }
  }

  /// Tags for the parser to learn from: those of `sentences` come from taggers that did not see them. `folds` tells
  /// which part a sentence belongs to: the sentences of a document belong together, or its names would be known.
  static func jackknife(
    _ sentences: [TrainingSentence], folds: [Int], tagCount: Int, epochs: Int, seed: UInt64, report: (String) -> Void
  ) -> [[UInt8]] {
    var result = [[UInt8]](repeating: [], count: sentences.count)
    let foldCount = (folds.max() ?? 0) + 1
    for fold in 0..<foldCount {
      let others = sentences.indices.filter { folds[$0] != fold }.map { sentences[$0] }
      // The dictionary, too, must not know the part.
      let dictionary = TagDictionary(others)
      let trainer = TaggerTrainer(tagCount: tagCount)
      let known = others.map { looked($0, dictionary) }
      _ = trainer.train(known, heldOut: [], epochs: epochs, patience: epochs, seed: seed + UInt64(fold), report: report)
      let part = sentences.indices.filter { folds[$0] == fold }
      var right = 0
      var total = 0
      for (index, tags) in zip(part, trainer.tags(part.map { looked(sentences[$0], dictionary) })) {
        result[index] = tags
        total += tags.count
        right += zip(tags, sentences[index].tags).count { $0 == $1 }
      }
      report("tags for the parser, part \(fold + 1) of \(foldCount): \(percent(Double(right) / Double(total))) right")
    }
    return result
  }

  private static func looked(_ sentence: TrainingSentence, _ dictionary: TagDictionary) -> TrainingSentence {
    var sentence = sentence
    dictionary.lookUp(&sentence)
    return sentence
  }
}

/// The place of the highest score.
@inline(__always)
func best(_ scores: UnsafePointer<Float>, _ count: Int) -> Int {
  var best = 0
  for index in 1..<count where scores[index] > scores[best] { best = index }
  return best
}

/// "93.21 %"
func percent(_ share: Double) -> String {
  let hundredths = Int((share * 10_000).rounded())
  let fraction = hundredths % 100
  return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction) %"
}

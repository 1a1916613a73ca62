import NewsLanguage

/// Which tags the words of the training texts have.
struct TagDictionary {
  /// For a word, the number of its set of tags, from 1.
  private(set) var ambiguity: [UInt64: UInt32] = [:]
  /// For a word in one spelling, the only tag it is ever met with.
  private(set) var settled: [UInt64: UInt32] = [:]

  init() {}

  /// Words met at least three times have a set of tags; those met a hundred times, always with one tag but for one case in
  /// five hundred, keep it unseen.
  init(_ sentences: [TrainingSentence]) {
    var byWord: [UInt64: [UInt8: Int]] = [:]
    var bySpelling: [UInt64: [UInt8: Int]] = [:]
    for sentence in sentences {
      for index in 0..<sentence.count {
        let word = sentence.words[index + TaggerFeatures.padding]
        byWord[FeatureKey.of(Tagger.ambiguityKey, word.word), default: [:]][sentence.tags[index], default: 0] += 1
        bySpelling[FeatureKey.of(Tagger.settledKey, word.word, word.shape), default: [:]][
          sentence.tags[index], default: 0] += 1
      }
    }
    var sets: [[UInt8]: UInt32] = [:]
    for key in byWord.keys.sorted() {
      let counts = byWord[key]!
      let total = counts.values.reduce(0, +)
      guard total >= 3 else { continue }
      let set = counts.filter { $0.value * 20 >= total }.keys.sorted()
      let number = sets[set] ?? UInt32(sets.count + 1)
      sets[set] = number
      ambiguity[key] = number
    }
    for (key, counts) in bySpelling {
      let total = counts.values.reduce(0, +)
      guard total >= 100, let best = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }),
        (total - best.value) * 500 <= total
      else { continue }
      settled[key] = UInt32(best.key)
    }
  }

  /// Looks the words of a sentence up, as ``NewsLanguage/Tagger/lookUp(_:)`` does.
  func lookUp(_ sentence: inout TrainingSentence) {
    let padding = TaggerFeatures.padding
    for index in padding..<padding + sentence.count {
      let word = sentence.words[index]
      sentence.words[index].ambiguity = UInt64(ambiguity[FeatureKey.of(Tagger.ambiguityKey, word.word)] ?? 0)
      sentence.words[index].settledTag =
        settled[FeatureKey.of(Tagger.settledKey, word.word, word.shape)].map { UInt8($0) } ?? 255
    }
  }
}

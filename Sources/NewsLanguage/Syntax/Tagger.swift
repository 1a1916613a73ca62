/// Gives each word its tag, from left to right: an averaged perceptron (Collins 2002) over ``TaggerFeatures``.
///
/// A tag is a universal part of speech with the Penn Treebank tag beside it: "VERB VBD".
package struct Tagger: Sendable {
  /// The tags, "VERB VBD"; a tag's number is its place.
  package let tags: [String]
  /// For each tag, its universal part of speech.
  package let partsOfSpeech: [PartOfSpeech]
  private let dictionary: FeatureTable<UInt32>
  package let classifier: RowClassifier
  /// How sure it is to be of a tag.
  package var margins = Margins.never

  package init(_ reader: inout ModelReader) {
    tags = reader.readStrings()
    partsOfSpeech = tags.map { PartOfSpeech(universal: String($0.prefix { $0 != " " })) }
    dictionary = FeatureTable(&reader)
    classifier = RowClassifier(&reader)
  }

  /// Template numbers of the dictionary's keys.
  package static let ambiguityKey: UInt64 = 200
  package static let settledKey: UInt64 = 201

  /// Looks a word up in the dictionary of the training texts.
  @inline(__always)
  package func lookUp(_ word: inout WordAtoms) {
    word.ambiguity = UInt64(dictionary[key: FeatureKey.of(Self.ambiguityKey, word.word)] ?? 0)
    if let tag = dictionary[key: FeatureKey.of(Self.settledKey, word.word, word.shape)] {
      word.settledTag = UInt8(truncatingIfNeeded: tag)
    }
  }

  /// Tags `count` words; at least ``TaggerFeatures/padding`` markers lie on either side of them.
  package func tag(
    _ words: UnsafePointer<WordAtoms>, count: Int, into tags: UnsafeMutablePointer<UInt8>,
    buffer: inout FeatureBuffer, scores: UnsafeMutablePointer<Int32>
  ) {
    var previous: UInt64 = 254
    var beforePrevious: UInt64 = 254
    classifier.aim(&buffer)
    for index in 0..<count {
      var tag = words[index].settledTag
      if tag == 255 {
        let features = TaggerFeatures(words + index, previous: previous, beforePrevious: beforePrevious)
        tag = choose(features, &buffer, scores)
      }
      tags[index] = tag
      beforePrevious = previous
      previous = UInt64(tag)
    }
  }

  @inline(__always)
  private func choose(
    _ features: TaggerFeatures, _ buffer: inout FeatureBuffer, _ scores: UnsafeMutablePointer<Int32>
  ) -> UInt8 {
    classifier.clear(scores)
    buffer.count = 0
    features.addFirst(&buffer)
    classifier.add(buffer, to: scores)
    var best = classifier.best(scores)
    if best.margin < margins.first {
      buffer.count = 0
      features.addSecond(&buffer)
      classifier.add(buffer, to: scores)
      best = classifier.best(scores)
      if best.margin < margins.second {
        buffer.count = 0
        features.addThird(&buffer)
        classifier.add(buffer, to: scores)
        best = classifier.best(scores)
      }
    }
    return best.best
  }
}

/// Gives each word its tag, from left to right: an averaged perceptron (Collins 2002) over ``TaggerFeatures``.
///
/// A tag is a universal part of speech with the Penn Treebank tag beside it: "VERB VBD".
package struct Tagger: Sendable {
  /// The tags, "VERB VBD"; a tag's number is its place.
  package let tags: [String]
  /// For each tag, its universal part of speech.
  package let partsOfSpeech: [PartOfSpeech]
  private let dictionary: FeatureTable<UInt32>
  private let classifier: RowClassifier

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
        TaggerFeatures.fill(&buffer, words + index, previous: previous, beforePrevious: beforePrevious)
        classifier.score(buffer, into: scores)
        tag = UInt8(truncatingIfNeeded: Self.best(scores, classifier.classCount))
      }
      tags[index] = tag
      beforePrevious = previous
      previous = UInt64(tag)
    }
  }

  @inline(__always)
  package static func best(_ scores: UnsafePointer<Int32>, _ count: Int) -> Int {
    var best = 0
    for index in 1..<count where scores[index] > scores[best] { best = index }
    return best
  }
}

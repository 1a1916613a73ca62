/// Gives each word its tag, from left to right: an averaged perceptron (Collins 2002) over ``TaggerFeatures``. ``TaggerLane`` does it.
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
}

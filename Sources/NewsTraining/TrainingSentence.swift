import NewsLanguage

/// A sentence as the classifiers see it, with its gold analysis in numbers.
struct TrainingSentence {
  /// The words, with ``TaggerFeatures/padding`` markers on either side.
  var words: [WordAtoms]
  var tags: [UInt8]
  var heads: [Int32]
  var relations: [UInt8]

  var count: Int { tags.count }

  init(_ sentence: TreebankSentence, tagNumbers: [String: UInt8], relationNumbers: [String: UInt8]) {
    let padding = TaggerFeatures.padding
    words = (0..<padding).map { WordAtoms.marker(TaggerFeatures.marker(before: $0)) }
    for form in sentence.forms {
      let bytes = Array(form.utf8)
      words.append(bytes.withUnsafeBufferPointer { WordAtoms($0, 0..<$0.count) })
    }
    words += (0..<padding).map { WordAtoms.marker(TaggerFeatures.marker(after: $0)) }
    tags = sentence.tags.map { tagNumbers[$0] ?? 0 }
    heads = sentence.heads.map(Int32.init)
    relations = sentence.relations.map { Self.number($0, relationNumbers) }
  }

  /// The number of a relation; a subtype that is too rare to have one counts as its relation.
  static func number(_ relation: String, _ numbers: [String: UInt8]) -> UInt8 {
    numbers[relation] ?? numbers[String(relation.prefix { $0 != ":" })] ?? numbers["dep"] ?? 0
  }
}

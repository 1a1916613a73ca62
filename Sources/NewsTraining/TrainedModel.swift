import NewsLanguage

/// What training has learned.
struct TrainedModel {
  let tagNames: [String]
  let dictionary: TagDictionary
  let tagger: AveragedWeights
  let relationNames: [String]
  let parser: ParserTrainer.Weights

  /// The model file: tables of a size that keeps what pays.
  func file(_ report: (String) -> Void) -> [UInt8] {
    var writer = ModelWriter()
    func tell(_ part: String, _ weights: AveragedWeights, _ dropped: Int) {
      report("\(part): \(weights.keys.count) features, \(dropped) dropped, \(writer.bytes.count) bytes so far")
    }
    writer.write(tagNames)
    let entries = dictionary.ambiguity.map { (key: $0.key, weight: Float(1), payload: $0.value) }
    let settled = dictionary.settled.map { (key: $0.key, weight: Float(2), payload: $0.value) }
    var dropped = writer.write(table: entries + settled, bucketCount: 4_000)
    report("dictionary: \(entries.count + settled.count) entries, \(dropped) dropped")
    dropped = writer.write(classifier: tagger, bucketCount: 16_000)
    tell("tagger", tagger, dropped)
    writer.write(relationNames)
    dropped = writer.write(transitions: parser.transitions, bucketCount: 136_000)
    tell("transitions", parser.transitions, dropped)
    dropped = writer.write(classifier: parser.names, bucketCount: 21_000)
    tell("relations", parser.names, dropped)
    dropped = writer.write(scorer: parser.marks, bucketCount: 12_000)
    tell("punctuation", parser.marks, dropped)
    for _ in 0..<3 { writer.write(Margins.never) }
    report("\(writer.bytes.count) bytes in all")
    return writer.bytes
  }

  /// Puts the margins found on held-out sentences into a model file.
  static func calibrate(_ file: [UInt8], _ sentences: [TrainingSentence], _ report: (String) -> Void) -> [UInt8] {
    let memory = UnsafeMutableRawPointer.allocate(byteCount: file.count, alignment: 64)
    defer { memory.deallocate() }
    memory.copyMemory(from: file, byteCount: file.count)
    var reader = ModelReader(memory, count: file.count)
    let calibration = MarginCalibration(model: LanguageModel(&reader))
    let (taggerMargins, tags) = calibration.tagger(sentences)
    let parserMargins = calibration.parser(sentences, tags: tags)
    var writer = ModelWriter(Array(file.dropLast(3 * Margins.size)))
    for margins in [taggerMargins, parserMargins.transitions, parserMargins.names] {
      report("margins: \(margins.first) after the first helping, \(margins.second) after the second")
      writer.write(margins)
    }
    return writer.bytes
  }
}

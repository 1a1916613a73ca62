import NewsLanguage

/// Trains tagger and parser on treebanks and writes the model that newsdb is compiled with.
public struct ModelTraining {
  /// The sentences to learn from.
  public var training: [TreebankSentence]
  /// The sentences that tell when to stop.
  public var heldOut: [TreebankSentence]
  /// The same seed gives the same model.
  public var seed: UInt64 = 1
  /// Rounds over the sentences, at most.
  public var epochs = 15
  /// Where progress goes, a line at a time.
  public var report: (String) -> Void = { _ in }

  /// Sets up a training.
  public init(training: [TreebankSentence], heldOut: [TreebankSentence]) {
    self.training = training
    self.heldOut = heldOut
  }

  /// Relations that are met more rarely lose their subtype.
  private static let leastRelationCount = 30

  /// Trains and returns the model file's bytes.
  public func run() -> [UInt8] {
    let tagNames = Set(training.flatMap(\.tags)).sorted()
    let tagNumbers = Dictionary(uniqueKeysWithValues: tagNames.enumerated().map { ($1, UInt8($0)) })
    var relationCounts: [String: Int] = [:]
    for relation in training.flatMap(\.relations) { relationCounts[relation, default: 0] += 1 }
    let relationNames =
      relationCounts.filter { !$0.key.contains(":") || $0.value >= Self.leastRelationCount }.keys.sorted()
    let relationNumbers = Dictionary(uniqueKeysWithValues: relationNames.enumerated().map { ($1, UInt8($0)) })
    func numbered(_ sentences: [TreebankSentence]) -> [TrainingSentence] {
      sentences.map { TrainingSentence($0, tagNumbers: tagNumbers, relationNumbers: relationNumbers) }
    }
    var sentences = numbered(training)
    var heldOut = numbered(heldOut)
    let dictionary = TagDictionary(sentences)
    report("\(sentences.count) sentences, \(tagNames.count) tags, \(relationNames.count) relations")

    let jackknifed = TaggerTrainer.jackknife(
      sentences, tagCount: tagNames.count, folds: 5, epochs: 6, seed: seed, report: report)
    for index in sentences.indices { dictionary.lookUp(&sentences[index]) }
    for index in heldOut.indices { dictionary.lookUp(&heldOut[index]) }
    let taggerTrainer = TaggerTrainer(tagCount: tagNames.count)
    let tagger = taggerTrainer.train(
      sentences, heldOut: heldOut, epochs: epochs, patience: 3, seed: seed, report: report)

    // The held-out sentences get the tags the tagger gives them.
    taggerTrainer.perceptron.scoresAverage = true
    var buffer = FeatureBuffer()
    let scores = UnsafeMutablePointer<Float>.allocate(capacity: tagNames.count)
    defer { scores.deallocate() }
    let heldOutTags = heldOut.map { taggerTrainer.tags($0, &buffer, scores) }

    let coarse = tagNames.map { PartOfSpeech(universal: String($0.prefix { $0 != " " })).rawValue }
    let parserTrainer = ParserTrainer(relationCount: relationNames.count, coarse: coarse)
    var options = ParserTrainer.Options()
    options.epochs = epochs
    options.seed = seed
    let parser = parserTrainer.train(
      sentences, tags: jackknifed, heldOut: heldOut, heldOutTags: heldOutTags, options: options, report: report)

    var writer = ModelWriter()
    writer.write(tagNames)
    let entries = dictionary.ambiguity.map { (key: $0.key, weight: Float(1), payload: $0.value) }
    let settled = dictionary.settled.map { (key: $0.key, weight: Float(2), payload: $0.value) }
    var dropped = writer.write(table: entries + settled, bucketBits: 12)
    report("dictionary: \(entries.count + settled.count) entries, \(dropped) dropped")
    dropped = writer.write(classifier: tagger.weights, bucketBits: 14)
    report("tagger: \(tagger.weights.keys.count) features, \(dropped) dropped, \(writer.bytes.count) bytes so far")
    writer.write(relationNames)
    dropped = writer.write(transitions: parser.transitions, bucketBits: 17)
    report(
      "transitions: \(parser.transitions.keys.count) features, \(dropped) dropped, \(writer.bytes.count) bytes so far")
    dropped = writer.write(classifier: parser.names, bucketBits: 14)
    report("relations: \(parser.names.keys.count) features, \(dropped) dropped, \(writer.bytes.count) bytes in all")
    return writer.bytes
  }
}

import NewsLanguage

/// Trains tagger and parser on treebanks and writes the model that newsdb is compiled with.
public struct ModelTraining {
  /// Rounds over the sentences where nothing else is asked for.
  public static let defaultEpochs = 10
  /// Models averaged where nothing else is asked for.
  public static let defaultModels = 6

  /// The sentences to learn from.
  public var training: [TreebankSentence]
  /// The sentences that tell when to stop.
  public var heldOut: [TreebankSentence]
  /// The same seed gives the same model.
  public var seed: UInt64 = 1
  /// Rounds over the sentences, at most.
  public var epochs = Self.defaultEpochs
  /// How many models, from one seed after the other, are averaged into one.
  public var models = Self.defaultModels
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
      sentences, folds: folds(10), tagCount: tagNames.count, epochs: 6, seed: seed, report: report)
    for index in sentences.indices { dictionary.lookUp(&sentences[index]) }
    for index in heldOut.indices { dictionary.lookUp(&heldOut[index]) }
    let taggers = (0..<models).map { number in
      report("tagger \(number + 1) of \(models)")
      let trainer = TaggerTrainer(tagCount: tagNames.count)
      let weights = trainer.train(
        sentences, heldOut: heldOut, epochs: epochs, patience: 3, seed: seed + UInt64(number), report: report
      ).weights
      // The held-out sentences get the tags of the first tagger.
      return (weights: weights, tags: number == 0 ? trainer.tags(heldOut) : [])
    }
    let tagger = AveragedWeights.mean(taggers.map(\.weights))

    let coarse = tagNames.map { PartOfSpeech(universal: String($0.prefix { $0 != " " })).rawValue }
    let state = ParserState()
    func parserSentences(_ sentences: [TrainingSentence], _ tags: [[UInt8]]) -> [ParserSentence] {
      sentences.indices.map { ParserSentence(sentences[$0], tags: tags[$0], coarse: coarse, state: state) }
    }
    let material = parserSentences(sentences, jackknifed)
    let kept = parserSentences(heldOut, taggers[0].tags)
    var options = ParserTrainer.Options()
    options.epochs = epochs
    let parsers = (0..<models).map { number in
      options.seed = seed + UInt64(number)
      report("parser \(number + 1) of \(models)")
      let trainer = ParserTrainer(relationCount: relationNames.count, coarse: coarse)
      return trainer.train(material, heldOut: kept, options: options, report: report)
    }
    let parser = ParserTrainer.Weights.mean(parsers)

    let learned = TrainedModel(
      tagNames: tagNames, dictionary: dictionary, tagger: tagger, relationNames: relationNames, parser: parser)
    let file = learned.file(report)
    return heldOut.isEmpty ? file : TrainedModel.calibrate(file, heldOut, report)
  }

  /// The part each sentence belongs to: whole documents, in turn.
  private func folds(_ count: Int) -> [Int] {
    var part = 0
    return training.indices.map { index in
      if training[index].startsDocument, index > 0 { part = (part + 1) % count }
      return part
    }
  }
}

import NewsLanguage

/// Trains the recognizer of names on the entity marks and the syntax of treebanks and writes the model that newsdb is compiled with.
public struct NameTraining {
  /// Rounds over the runs where nothing else is asked for.
  public static let defaultEpochs = 12
  /// Models averaged where nothing else is asked for.
  public static let defaultModels = 5

  /// The sentences to learn from.
  public var training: [TreebankSentence]
  /// The sentences that tell when to stop.
  public var heldOut: [TreebankSentence]
  /// The same seed gives the same model.
  public var seed: UInt64 = 1
  /// Rounds over the runs, at most.
  public var epochs = Self.defaultEpochs
  /// How many models, from one seed after the other, are averaged into one.
  public var models = Self.defaultModels
  /// Whether the errors on the held-out runs are told.
  public var tellsErrors = false
  /// Where progress goes, a line at a time.
  public var report: (String) -> Void = { _ in }

  private static let bucketCount = 10_000

  /// Sets up a training.
  public init(training: [TreebankSentence], heldOut: [TreebankSentence]) {
    self.training = training
    self.heldOut = heldOut
  }

  /// Trains and returns the model file's bytes.
  public func run() -> [UInt8] {
    let documents = NameDocument.all(training)
    var sequences = documents.flatMap { NameSequence.all(of: $0) }
    sequences += documents.compactMap(\.headlines).flatMap { NameSequence.all(of: $0) }
    let heldOutDocuments = NameDocument.all(heldOut)
    let kept = heldOutDocuments.flatMap { NameSequence.all(of: $0) }
    report("\(documents.count) documents, \(sequences.count) runs; held out: \(kept.count) runs")
    let weights = (0..<models).map { number in
      var trainer = NameTrainer()
      trainer.tellsErrors = tellsErrors && number == 0
      return trainer.train(
        sequences, heldOut: kept, epochs: epochs, patience: 4, seed: seed + UInt64(number), report: report)
    }
    var mean = AveragedWeights.mean(weights)
    let transitions = mean.removeTransitions()
    func file(unit: Int32) -> (bytes: [UInt8], dropped: Int) {
      var writer = ModelWriter()
      let dropped = writer.write(classifier: mean, bucketCount: Self.bucketCount)
      writer.write(array: transitions)
      writer.write(array: [unit])
      return (writer.bytes, dropped)
    }
    let unit = Self.medianMargin(file(unit: 1000).bytes, heldOutDocuments)
    let (bytes, dropped) = file(unit: unit)
    report("\(mean.keys.count) features, \(dropped) dropped, \(bytes.count) bytes; the unit of margins is \(unit)")
    return bytes
  }
}

extension NameTraining {
  /// The margin that half of the right names of persons have at least.
  private static func medianMargin(_ model: [UInt8], _ documents: [NameDocument]) -> Int32 {
    let memory = UnsafeMutableRawPointer.allocate(byteCount: model.count, alignment: 64)
    defer { memory.deallocate() }
    memory.copyMemory(from: model, byteCount: model.count)
    var reader = ModelReader(memory, count: model.count)
    let recognizer = NameRecognizer(&reader)
    let margins = documents.flatMap { document in
      let isTitleCase = document.text.sentences.map { document.text.isTitleCase($0) }
      return recognizer.names(in: document.text, isTitleCase: isTitleCase).filter {
        $0.kind == .person && document.labels[$0.tokens.lowerBound] == NameLabel.begin(.person)
      }.map(\.margin)
    }.sorted()
    return margins.isEmpty ? 1000 : max(margins[margins.count / 2], 1)
  }
}

extension AveragedWeights {
  /// Takes out the weights of one label behind another: they grow too large for the 8 bits of a feature, being the bias of each
  /// label too. In the steps of ``NewsLanguage/WeightRow``, row by row; the last row is for the first word of a run.
  fileprivate mutating func removeTransitions() -> [Int32] {
    var transitions: [Int32] = []
    for previous in 0...NameLabel.count {
      let key = FeatureKey.of(NameFeatures.transition, UInt64(previous))
      guard let row = keys.firstIndex(of: key) else {
        transitions += Array(repeating: 0, count: classCount)
        continue
      }
      let places = row * classCount..<(row + 1) * classCount
      transitions += weights[places].map { Int32(($0 * WeightRow.steps).rounded()) }
      keys.remove(at: row)
      weights.removeSubrange(places)
    }
    return transitions
  }
}

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
    let kept = NameDocument.all(heldOut).flatMap { NameSequence.all(of: $0) }
    report("\(documents.count) documents, \(sequences.count) runs; held out: \(kept.count) runs")
    let weights = (0..<models).map { number in
      var trainer = NameTrainer()
      trainer.tellsErrors = tellsErrors && number == 0
      return trainer.train(
        sequences, heldOut: kept, epochs: epochs, patience: 4, seed: seed + UInt64(number), report: report)
    }
    let mean = AveragedWeights.mean(weights)
    var writer = ModelWriter()
    let dropped = writer.write(classifier: mean, bucketCount: Self.bucketCount)
    report("\(mean.keys.count) features, \(dropped) dropped, \(writer.bytes.count) bytes")
    return writer.bytes
  }
}

import ArgumentParser
import Glibc
import NewsTraining

/// `train model`
struct ModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model", abstract: "Train on treebanks and write the model file.")

  @Option(help: "A CoNLL-U file to learn from; may be given several times.")
  var treebank: [String]

  @Option(help: "A CoNLL-U file that tells when the tagger has learned enough; may be given several times.")
  var heldOut: [String] = []

  @Option(help: "Rounds over the sentences: for the tagger at most, for the parser exactly.")
  var epochs = ModelTraining.defaultEpochs

  @Option(help: "How many models, each from a seed of its own, are averaged into one.")
  var models = ModelTraining.defaultModels

  @Option(help: "The same seed gives the same file, to the byte.")
  var seed: UInt64 = 1

  @Option(help: "The model file to write.")
  var output: String

  func run() throws {
    var training = ModelTraining(training: try TreebankFile.read(treebank), heldOut: try TreebankFile.read(heldOut))
    training.epochs = epochs
    training.models = models
    training.seed = seed
    training.report = { line in
      let bytes = Array((line + "\n").utf8)
      _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
    }
    try TreebankFile.write(training.run(), to: output)
  }
}

import ArgumentParser
import Foundation
import NewsLanguage
import NewsTraining

/// Trains the tagger and the parser that newsdb is compiled with.
@main
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: "Train the tagger and the parser on Universal Dependencies treebanks.")

  @Option(help: "A CoNLL-U file to learn from; may be given several times.")
  var treebank: [String] = []

  @Option(help: "A CoNLL-U file that tells when to stop.")
  var heldOut: [String] = []

  @Option(help: "Rounds over the sentences, at most.")
  var epochs = 15

  @Option(help: "The same seed gives the same model.")
  var seed: UInt64 = 1

  @Option(help: "The model file to write.")
  var output: String?

  @Option(help: "A CoNLL-U file to score the model that is compiled in on.")
  var score: [String] = []

  func run() throws {
    for path in score {
      let treebank = try Self.read([path])
      for goldTokens in [true, false] {
        let score = SyntaxScore(treebank, goldTokens: goldTokens)
        print(
          path.split(separator: "/").last!, goldTokens ? "gold tokens" : "own tokens",
          String(
            format: "words %.4f sentences %.4f UPOS %.4f UAS %.4f LAS %.4f",
            score.words, score.sentences, score.tagging, score.unlabelledAttachment, score.labelledAttachment))
      }
    }
    guard let output else { return }
    var training = ModelTraining(training: try Self.read(treebank), heldOut: try Self.read(heldOut))
    training.epochs = epochs
    training.seed = seed
    training.report = { FileHandle.standardError.write(Data(($0 + "\n").utf8)) }
    try Data(training.run()).write(to: URL(fileURLWithPath: output))
  }

  static func read(_ paths: [String]) throws -> [TreebankSentence] {
    try paths.flatMap { Treebank.sentences(try String(contentsOfFile: $0, encoding: .utf8)) }
  }
}

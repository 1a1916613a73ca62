import ArgumentParser
import Glibc
import NewsTraining

/// `train names`
struct NamesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names", abstract: "Train the recognizer of names on treebanks and write its model file.",
    discussion: """
      Names are learned from the entity marks of GUM; of a treebank without marks, such as EWT, from the relation `flat` \
      that ties the words of a person's name together.
      """)

  @Argument(help: "CoNLL-U files to learn from.")
  var treebanks: [String]

  @Option(help: "A CoNLL-U file with entity marks that tells when enough is learned; may be given several times.")
  var heldOut: [String] = []

  @Option(help: "Leave out the documents whose names begin so: to measure on them.")
  var without: String?

  @Option(help: "Rounds over the sentences, at most.")
  var epochs = NameTraining.defaultEpochs

  @Option(help: "How many models, each from a seed of its own, are averaged into one.")
  var models = NameTraining.defaultModels

  @Option(help: "The same seed gives the same file, to the byte.")
  var seed: UInt64 = 1

  @Flag(help: "List the errors on the held-out files.")
  var errors = false

  @Option(help: "The model file to write.")
  var output: String

  func run() throws {
    var sentences = try TreebankFile.read(treebanks)
    if let without {
      var isLeftOut = false
      sentences = sentences.filter { sentence in
        if sentence.startsDocument { isLeftOut = sentence.document.hasPrefix(without) }
        return !isLeftOut
      }
    }
    var training = NameTraining(training: sentences, heldOut: try TreebankFile.read(heldOut))
    training.epochs = epochs
    training.models = models
    training.seed = seed
    training.tellsErrors = errors
    training.report = { line in
      let bytes = Array((line + "\n").utf8)
      _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
    }
    try TreebankFile.write(training.run(), to: output)
  }
}

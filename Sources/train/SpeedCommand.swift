import ArgumentParser
import NewsLanguage
import NewsTraining

/// `train speed`
struct SpeedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "speed", abstract: "Measure how fast the model that is compiled in tags and parses, on one thread.")

  @Argument(help: "CoNLL-U files, whose tokens are given.")
  var treebanks: [String]

  @Option(help: "Rounds; the fastest counts.")
  var rounds = 5

  @Option(help: "A model file to take instead of the one that is compiled in.")
  var model: String?

  func run() throws {
    let model = try model.map { try TreebankFile.model($0) } ?? .english
    let speed = SyntaxSpeed.measure(try TreebankFile.read(treebanks), rounds: rounds, model: model)
    print(
      "\(speed.tokens) tokens, \(Int(speed.nanosecondsPerToken)) ns a token, \(Int(1e9 / speed.nanosecondsPerToken)) tokens/s"
    )
  }
}

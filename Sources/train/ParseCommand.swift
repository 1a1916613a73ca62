import ArgumentParser
import NewsLanguage
import NewsTraining

/// `train parse`
struct ParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse", abstract: "Show what the model makes of a text: a line for each token.")

  @Argument(help: "The text.")
  var text: String

  @Option(help: "A model file to take instead of the one that is compiled in.")
  var model: String?

  func run() throws {
    let model = try model.map { try TreebankFile.model($0) } ?? .english
    let analyzer = SyntaxAnalyzer(model: model)
    let text = AnalyzedText(text)
    for sentence in text.sentences {
      let tree = analyzer.tree(of: sentence.tokens, in: text)
      for token in sentence.tokens {
        let numbers = tree.numbers(of: token)
        let cells = [
          text.string(token), model.tagger.tags[Int(numbers.tag)], model.parser.relations[Int(numbers.relation)],
          tree.head(of: token).map { text.string($0) } ?? "",
        ]
        print(cells.joined(separator: "\t"))
      }
      print()
    }
  }
}

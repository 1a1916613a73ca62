import ArgumentParser
import NewsLanguage

/// `train recognize`
struct RecognizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recognize",
    abstract: "Show the names that the compiled-in recognizer finds in a text: a line for each.")

  @Argument(help: "The text.")
  var text: String

  func run() throws {
    let text = AnalyzedText(text)
    let names = NameRecognizer.english.names(in: text, isTitleCase: text.sentences.map { text.isTitleCase($0) })
    for name in names { print(text.string(name.tokens), name.kind, name.margin, separator: "\t") }
  }
}

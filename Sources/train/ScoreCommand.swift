import ArgumentParser
import NewsLanguage
import NewsTraining

/// `train score`
struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Score the model that is compiled in, as a table.",
    discussion: """
      Figures are the F1 of the CoNLL 2018 shared task, in percent: words, sentences, universal parts of speech, unlabelled \
      and labelled attachment. Relations are compared without their subtypes.
      """)

  @Argument(help: "CoNLL-U files.")
  var treebanks: [String]

  @Option(help: "A model file to take instead of the one that is compiled in.")
  var model: String?

  func run() throws {
    let model = try model.map { try TreebankFile.model($0) } ?? .english
    print("| treebank | tokens | words | sentences | UPOS | UAS | LAS |")
    print("| --- | --- | ---: | ---: | ---: | ---: | ---: |")
    for path in treebanks {
      let treebank = try TreebankFile.read([path])
      let name = path.split(separator: "/").last.map { $0.prefix { $0 != "." } } ?? ""
      for goldTokens in [true, false] {
        let score = SyntaxScore(treebank, goldTokens: goldTokens, model: model)
        let cells = [
          goldTokens ? "100.00" : percent(score.words), goldTokens ? "100.00" : percent(score.sentences),
          percent(score.tagging), percent(score.unlabelledAttachment), percent(score.labelledAttachment),
        ]
        print("| \(name) | \(goldTokens ? "gold" : "own") | \(cells.joined(separator: " | ")) |")
      }
    }
  }

  /// "83.10"
  private func percent(_ share: Double) -> String {
    let hundredths = Int((share * 10_000).rounded())
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}

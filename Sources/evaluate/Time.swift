import ArgumentParser
import NewsEvaluation

struct Time: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Score temporal expressions: what score_time.py prints.")

  @Argument(help: "Gold as JSON Lines.") var gold: String
  @OptionGroup var source: PredictionOptions
  @Flag(help: "Gold DATE and TIME only.") var datesOnly = false
  @Option(help: ArgumentHelp("How many errors to list.", valueName: "count")) var errors = 0
  @Option(help: ArgumentHelp("Score only the documents named in this file, an id a line.", valueName: "file"))
  var ids: String?

  func run() throws {
    let records = try Records(path: gold)
    var options = DateScorer.Options()
    options.datesOnly = datesOnly
    options.errors = errors
    if let ids {
      let lines = try TextFile.text(ids).split(separator: "\n").map { $0.trimmingSpaces }
      options.identifiers = Set(lines.filter { !$0.isEmpty })
    }
    let predicted = try source.records(records, Predictions.timexes)
    Evaluate.print(try DateScorer(gold: records, predicted: predicted, options: options).report)
  }
}

extension Substring {
  /// Without spaces at its ends.
  fileprivate var trimmingSpaces: String {
    let start = drop { $0.isWhitespace }
    return String(String(start.reversed().drop { $0.isWhitespace }.reversed()))
  }
}

import ArgumentParser
import NewsEvaluation

/// Where predictions come from, and where they may be kept.
struct PredictionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Score this file instead of newsdb's own extraction.", valueName: "file"))
  var predictions: String?
  @Option(help: ArgumentHelp("Keep the predictions scored in this file.", valueName: "file"))
  var writePredictions: String?

  /// The predictions for a gold file.
  func records(_ gold: Records, _ extract: (Records) throws -> Records) throws -> Records {
    let found = try predictions.map { try Records(path: $0) } ?? extract(gold)
    if let writePredictions { try TextFile.write(found.jsonLines, to: writePredictions) }
    return found
  }
}

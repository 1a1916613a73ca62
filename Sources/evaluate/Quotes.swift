import ArgumentParser
import NewsEvaluation

struct Quotes: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Score statements and their speakers: what score_quotes.py prints.")

  enum Unit: String, ExpressibleByArgument { case fragment, group }

  @Argument(help: "Gold as JSON Lines.") var gold: String
  @OptionGroup var source: PredictionOptions
  @Option(help: "Score fragments, or the groups they make up.") var unit = Unit.fragment
  @Flag(help: "Leave out gold quotes that are no speech, and found thoughts, hopes and plans.") var speechOnly = false
  @Flag(help: "Gold is partial: print what is found of it.") var recallOnly = false
  @Option(help: ArgumentHelp("How many errors to list.", valueName: "count")) var errors = 0
  @Option(help: ArgumentHelp("How many bootstrap samples to draw.", valueName: "count")) var boot = 0
  @Flag(help: "Print the figures as JSON.") var json = false

  func run() throws {
    let records = try Records(path: gold)
    var options = QuoteScorer.Options()
    options.grouped = unit == .group
    options.speechOnly = speechOnly
    options.recallOnly = recallOnly
    options.errors = errors
    options.boot = boot
    options.json = json
    let speechOnly = speechOnly
    let predicted = try source.records(records) { gold in
      try Predictions.quotes(gold, speechOnly: speechOnly)
    }
    Evaluate.print(try QuoteScorer(gold: records, predicted: predicted, options: options).report)
  }
}

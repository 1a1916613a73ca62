import ArgumentParser
import NewsEvaluation

struct People: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Score mentions of people: what score_people.py prints.")

  @Argument(help: "Gold as JSON Lines.") var gold: String
  @OptionGroup var source: PredictionOptions
  @Option(help: "Kinds of gold mentions to count, separated by commas, such as NAM.") var kind = ""
  @Flag(
    help: """
      Read pronouns and nouns as well as names, the chain being the key of who is meant, and print B-cubed over all gold mentions: of each mention found, the share of its cluster that is of its gold
      entity (P); of each gold mention, the share of its entity that is in its cluster, none if it was not found (R).
      """) var clusters = false
  @Option(help: ArgumentHelp("How many errors to list.", valueName: "count")) var errors = 0

  func run() throws {
    let records = try Records(path: gold)
    var options = PeopleScorer.Options()
    options.kinds = Set(kind.split(separator: ",").map(String.init))
    options.countsClusters = clusters
    options.errors = errors
    let withReferences = clusters
    let predicted = try source.records(records) { try Predictions.persons($0, references: withReferences) }
    Evaluate.print(try PeopleScorer(gold: records, predicted: predicted, options: options).report)
  }
}

import ArgumentParser
@preconcurrency import Glibc
import NewsEvaluation

/// The tool that measures newsdb: the scorers of the workspace, the README's figures, the regression gate.
@main
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measure what newsdb extracts against annotated texts.",
    discussion: """
      Without --predictions newsdb's own extraction runs in process, on the way that newsdb extract takes. What is printed equals
      what the Python scorers of the workspace print on the same predictions.

      EXAMPLES
        evaluate figures ../shared
        evaluate quotes ../shared/corpora/quotes/gum_news_dev.jsonl --speech-only --errors 20
        evaluate gate
      """,
    subcommands: [Figures.self, Quotes.self, Time.self, People.self, Pages.self, Gate.self]
  )

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as EvaluationFailure {
      complain("evaluate: \(failure)")
      Glibc.exit(2)
    } catch {
      exit(withError: error)
    }
  }

  static func complain(_ line: String) { fputs(line + "\n", stderr) }

  static func print(_ report: Report) {
    for note in report.notes { complain(note) }
    for line in report.lines { Swift.print(line) }
  }
}

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

struct Quotes: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Score statements and their speakers: what score_quotes.py prints.")

  enum Unit: String, ExpressibleByArgument { case fragment, group }

  @Argument(help: "Gold as JSON Lines.") var gold: String
  @OptionGroup var source: PredictionOptions
  @Option(help: "Score fragments, or the groups they make up.") var unit = Unit.fragment
  @Flag(help: "Leave out gold quotes that are no speech.") var speechOnly = false
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
    let predicted = try source.records(records, Predictions.quotes)
    Evaluate.print(try QuoteScorer(gold: records, predicted: predicted, options: options).report)
  }
}

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

struct People: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Score mentions of people: what score_people.py prints.")

  @Argument(help: "Gold as JSON Lines.") var gold: String
  @OptionGroup var source: PredictionOptions
  @Option(help: "Kinds of gold mentions to count, separated by commas, such as NAM.") var kind = ""
  @Option(help: ArgumentHelp("How many errors to list.", valueName: "count")) var errors = 0

  func run() throws {
    let records = try Records(path: gold)
    var options = PeopleScorer.Options()
    options.kinds = Set(kind.split(separator: ",").map(String.init))
    options.errors = errors
    let predicted = try source.records(records, Predictions.persons)
    Evaluate.print(try PeopleScorer(gold: records, predicted: predicted, options: options).report)
  }
}

struct Pages: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Score articles cleaned from pages: what score_html.py prints.")

  @Argument(help: "A folder with gold.jsonl and plain.jsonl.") var set: String
  @Option(help: ArgumentHelp("Score this file instead of newsdb's own answers; may be repeated.", valueName: "file"))
  var predictions: [String] = []
  @Option(help: ArgumentHelp("Keep newsdb's own answers in this file.", valueName: "file"))
  var writePredictions: String?
  @Option(help: "Part of the set: dev, holdout or all.") var split = "all"
  @Option(help: "Pages of this type only.") var type: String?
  @Option(help: "Pages of this subset only.") var subset: String?
  @Option(help: ArgumentHelp("How many of the worst pages to list.", valueName: "count")) var worst = 0
  @Option(help: ArgumentHelp("How many bootstrap samples to draw.", valueName: "count")) var boot = 0
  @Option(help: ArgumentHelp("Write the figures as JSON into this file.", valueName: "file")) var json: String?

  func run() throws {
    var options = PageScorer.Options()
    options.split = split == "all" ? nil : split
    options.type = type
    options.subset = subset
    options.worst = worst
    options.boot = boot
    var scorer = PageScorer(gold: try Records(path: set + "/gold.jsonl"), options: options)
    for path in predictions { scorer.score(try PagePredictions(path: path)) }
    if predictions.isEmpty {
      let own = Predictions.pages(try Records(path: set + "/plain.jsonl"))
      if let writePredictions { try TextFile.write(own.json, to: writePredictions) }
      scorer.score(own)
    }
    Evaluate.print(scorer.report)
    if let json { try TextFile.write(scorer.json, to: json) }
  }
}

extension Substring {
  /// Without spaces at its ends.
  fileprivate var trimmingSpaces: String {
    let start = drop { $0.isWhitespace }
    return String(String(start.reversed().drop { $0.isWhitespace }.reversed()))
  }
}

import ArgumentParser
import NewsEvaluation

struct Pages: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Score articles cleaned from pages: what score_html.py prints.")

  @Argument(help: "A folder with gold.jsonl and html/ID.html, or with plain.jsonl.") var set: String
  @Flag(help: "Score the texts of plain.jsonl, pages as plain text with all their furniture, instead of the HTML.")
  var plain = false
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
    let gold = try Records(path: set + "/gold.jsonl")
    var scorer = PageScorer(gold: gold, options: options)
    for path in predictions { scorer.score(try PagePredictions(path: path)) }
    if predictions.isEmpty {
      let own =
        plain
        ? Predictions.scrapes(try Records(path: set + "/plain.jsonl"))
        : try Predictions.pages(gold, folder: set + "/html")
      if let writePredictions { try TextFile.write(own.json, to: writePredictions) }
      scorer.score(own)
    }
    Evaluate.print(scorer.report)
    if let json { try TextFile.write(scorer.json, to: json) }
  }
}

import ArgumentParser
import NewsEvaluation

struct Gate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure the extraction on the marked articles of Tests/Gate, and pin what is reached.",
    discussion: """
      EXAMPLES
        evaluate gate --errors 50
        evaluate gate --update
      """)

  @Flag(help: "Pin the floors just under what is measured now. None is lowered.") var update = false
  @Flag(help: "With --update: let floors be lowered, or written where there are none.") var lower = false
  @Option(help: ArgumentHelp("How many errors to list.", valueName: "count")) var errors = 0

  func run() throws {
    let corpus = try GateCorpus()
    let score = try GateScore(corpus.articles)
    let measured = GateFloors(score, corpus: corpus.digest)
    // A file that is broken or missing must not keep anybody from measuring; without --update it is a failure below.
    let floors = Result { try GateFloors(contents: TextFile.text(GateFloors.path)) }
    let marked = corpus.articles.reduce(0) { $0 + $1.claims.count }
    let dates = corpus.articles.reduce(0) { $0 + $1.dates.count }
    print("\(corpus.articles.count) articles, \(marked) marked statements, \(dates) marked dates")
    for figure in GateScore.Figure.allCases {
      let floor = (try? floors.get()).map { "   floor \(GateFloors.decimal($0[figure]))" } ?? ""
      print("\(figure.rawValue.padded(9)) \(GateFloors.decimal(measured[figure]))\(floor)")
    }
    for line in score.errors.prefix(errors) { print(line) }

    guard update else { return try floors.get().check(score, corpus: corpus.digest) }
    let pinned = GateFloors(score, corpus: corpus.digest, slack: GateFloors.slack)
    if !lower { try floors.get().yield(to: pinned, lowering: false) }
    try TextFile.write(pinned.contents, to: GateFloors.path)
    Evaluate.complain("pinned in \(GateFloors.path)")
  }
}

extension String {
  fileprivate func padded(_ width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}

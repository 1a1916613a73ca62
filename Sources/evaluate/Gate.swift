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

  @Flag(help: "Pin the floors at what is measured now. None is lowered.") var update = false
  @Flag(help: "With --update: let floors be lowered.") var lower = false
  @Option(help: ArgumentHelp("How many errors to list.", valueName: "count")) var errors = 0

  func run() throws {
    let corpus = try GateCorpus()
    let score = try GateScore(corpus.articles)
    let measured = GateFloors(score, corpus: corpus.digest)
    let floors = try? GateFloors(contents: TextFile.text(GateFloors.path))
    let marked = corpus.articles.reduce(0) { $0 + $1.claims.count }
    let dates = corpus.articles.reduce(0) { $0 + $1.dates.count }
    print("\(corpus.articles.count) articles, \(marked) marked statements, \(dates) marked dates")
    for figure in GateScore.Figure.allCases {
      let floor = floors.map { "   floor \(Self.decimal($0[figure]))" } ?? ""
      print("\(figure.rawValue.padded(9)) \(Self.decimal(measured[figure]))\(floor)")
    }
    for line in score.errors.prefix(errors) { print(line) }

    guard update else {
      guard let floors, floors.corpus == corpus.digest else {
        throw EvaluationFailure(
          .lowered, "the articles of the gate are not those the floors were pinned on", hint: "evaluate gate --update")
      }
      let unmet = floors.unmet(by: score).map(\.rawValue)
      if !unmet.isEmpty {
        throw EvaluationFailure(.lowered, "below the floor: \(unmet.joined(separator: ", "))")
      }
      return
    }
    let sunk = floors?.lowered(by: measured).map(\.rawValue) ?? []
    if !sunk.isEmpty, !lower {
      throw EvaluationFailure(
        .lowered, "this would lower \(sunk.joined(separator: ", "))", hint: "if that is meant: --update --lower")
    }
    try TextFile.write(measured.contents, to: GateFloors.path)
    Evaluate.complain("pinned in \(GateFloors.path)")
  }

  private static func decimal(_ thousandths: Int) -> String {
    let digits = String(thousandths + 10_000)
    return "\(digits.dropFirst(1).prefix(1)).\(digits.suffix(3))"
  }
}

extension String {
  fileprivate func padded(_ width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}

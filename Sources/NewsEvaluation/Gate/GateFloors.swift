/// The figures below which the gate does not let a change through, and the articles they were measured on.
///
/// They stand in `Tests/Gate/floors`, which only `evaluate gate --update` writes: a seal over its lines shows a change by
/// hand. Lowering a floor takes `--lower`, so that it is a decision and not an accident.
package struct GateFloors: Hashable, Sendable {
  /// Digest of the articles.
  package var corpus: String
  /// The floors, in thousandths.
  package var thousandths: [String: Int]

  /// How far under what is measured a floor is set, in thousandths: one statement more or less found is no regression.
  package static let slack = 5

  /// Where they are kept.
  package static let path = GateCorpus.folder + "/floors"

  /// Floors given in thousandths.
  package init(corpus: String, thousandths: [String: Int]) {
    self.corpus = corpus
    self.thousandths = thousandths
  }

  /// What is measured, rounded down; as floors, `slack` thousandths under it.
  package init(_ score: GateScore, corpus: String, slack: Int = 0) {
    self.corpus = corpus
    thousandths = [:]
    for figure in GateScore.Figure.allCases {
      // A figure such as 0.29 times 1000 falls short of 290 by rounding alone.
      thousandths[figure.rawValue] = max(0, Int(score[figure] * 1000 + 1e-9) - slack)
    }
  }

  /// Reads the file's text.
  package init(contents: String) throws(EvaluationFailure) {
    let lines = contents.split(separator: "\n").map(String.init)
    let hint = "run: swift run -c release evaluate gate --update"
    guard let last = lines.last, last == Self.seal(lines.dropLast()) else {
      throw EvaluationFailure(.shape, "the floors of the gate were changed by hand", hint: hint)
    }
    var (corpus, thousandths) = ("", [String: Int]())
    for line in lines.dropLast() where !line.hasPrefix("#") {
      let parts = line.split(separator: " ").map(String.init)
      guard parts.count == 2 else { throw EvaluationFailure(.shape, "floors of the gate: “\(line)”", hint: hint) }
      if parts[0] == "corpus" {
        corpus = parts[1]
      } else {
        thousandths[parts[0]] = Int(parts[1].filter { $0 != "." })
      }
    }
    (self.corpus, self.thousandths) = (corpus, thousandths)
  }

  /// The file's text.
  package var contents: String {
    var lines = [
      "# Floors of the regression gate over the articles of this folder. Written by: evaluate gate --update",
      "# A floor is lowered only by: evaluate gate --update --lower",
      "corpus \(corpus)",
    ]
    for figure in GateScore.Figure.allCases {
      lines.append("\(figure.rawValue) \(Self.decimal(self[figure]))")
    }
    return (lines + [Self.seal(lines[...])]).joined(separator: "\n") + "\n"
  }

  private static func seal(_ lines: ArraySlice<String>) -> String {
    "seal \(GateCorpus.digest(lines.joined(separator: "\n")))"
  }

  /// Makes sure that a score reaches every floor, on the very articles the floors were measured on.
  package func check(_ score: GateScore, corpus: String) throws(EvaluationFailure) {
    guard corpus == self.corpus else {
      throw EvaluationFailure(
        .lowered, "the articles of the gate are not those its floors were measured on",
        hint: "run: swift run -c release evaluate gate --update")
    }
    let reached = GateFloors(score, corpus: corpus)
    let unmet = GateScore.Figure.allCases.filter { reached[$0] < self[$0] }.map { figure in
      "\(figure.rawValue) \(Self.decimal(reached[figure])) (floor \(Self.decimal(self[figure])))"
    }
    guard unmet.isEmpty else {
      throw EvaluationFailure(
        .lowered, "below the floor: \(unmet.joined(separator: ", "))",
        hint: "see what was lost: swift run -c release evaluate gate --errors 400")
    }
  }

  /// Thousandths as a decimal.
  package static func decimal(_ thousandths: Int) -> String {
    let digits = String(thousandths + 10_000)
    return "\(digits.dropFirst(1).prefix(1)).\(digits.suffix(3))"
  }

  /// Makes sure that new floors may take the place of these: none may be lower, unless that is meant.
  package func yield(to others: GateFloors, lowering: Bool) throws(EvaluationFailure) {
    let sunk = GateScore.Figure.allCases.filter { others[$0] < self[$0] }.map(\.rawValue)
    guard sunk.isEmpty || lowering else {
      throw EvaluationFailure(
        .lowered, "this would lower the floor of \(sunk.joined(separator: ", "))",
        hint: "if that is meant: --update --lower")
    }
  }

  /// The floor of a figure in thousandths.
  package subscript(figure: GateScore.Figure) -> Int { thousandths[figure.rawValue] ?? 0 }
}

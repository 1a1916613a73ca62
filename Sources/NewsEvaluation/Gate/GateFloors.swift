/// The figures below which the gate does not let a change through, and the articles they were measured on.
///
/// They stand in `Tests/Gate/floors`, which only `evaluate gate --update` writes: a seal over its lines shows a change by
/// hand. Lowering a floor takes `--lower`, so that it is a decision and not an accident.
package struct GateFloors: Hashable, Sendable {
  /// Digest of the articles.
  package var corpus: String
  /// The floors, in thousandths.
  package var thousandths: [String: Int]

  /// Where they are kept.
  package static let path = GateCorpus.folder + "/floors"

  /// Floors at what is measured, rounded down.
  package init(_ score: GateScore, corpus: String) {
    self.corpus = corpus
    thousandths = [:]
    // A figure such as 0.29 times 1000 falls short of 290 by rounding alone.
    for figure in GateScore.Figure.allCases { thousandths[figure.rawValue] = Int(score[figure] * 1000 + 1e-9) }
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
        thousandths[parts[0]] = Int(parts[1].dropFirst(2))
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
      let digits = String((thousandths[figure.rawValue] ?? 0) + 10_000)
      lines.append("\(figure.rawValue) \(digits.dropFirst(1).prefix(1)).\(digits.suffix(3))")
    }
    return (lines + [Self.seal(lines[...])]).joined(separator: "\n") + "\n"
  }

  private static func seal(_ lines: ArraySlice<String>) -> String {
    "seal \(GateCorpus.digest(lines.joined(separator: "\n")))"
  }

  /// The figures for which a score falls short.
  package func unmet(by score: GateScore) -> [GateScore.Figure] {
    let reached = GateFloors(score, corpus: corpus)
    return GateScore.Figure.allCases.filter { reached[$0] < self[$0] }
  }

  /// The figures whose floor others would lower.
  package func lowered(by others: GateFloors) -> [GateScore.Figure] {
    GateScore.Figure.allCases.filter { others[$0] < self[$0] }
  }

  /// The floor of a figure in thousandths.
  package subscript(figure: GateScore.Figure) -> Int { thousandths[figure.rawValue] ?? 0 }
}

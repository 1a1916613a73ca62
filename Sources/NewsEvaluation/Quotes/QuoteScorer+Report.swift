extension QuoteScorer {
  /// What `score_quotes.py` prints.
  package var report: Report {
    var report = Report()
    let total = total
    if options.json {
      report.lines = [json(total)]
      return report
    }
    report.lines = [
      "docs \(documents.count) (no prediction for \(absent); \(extra) predicted docs not in gold)  "
        + "unit=\(options.grouped ? "group" : "fragment") speech_only=\(options.speechOnly ? "True" : "False")",
      "gold quotes \(total.gold.total) \(total.gold.repr) | predicted \(total.predicted.total) \(total.predicted.repr)",
    ]
    if options.recallOnly {
      report.lines.append(recallLine(total.recallOnly))
      return report
    }
    report.lines += table(total)
    for (measure, counts) in zip(QuoteCounts.speakerMeasures, total.speakers) where !counts.all.isEmpty {
      report.lines.append("speaker accuracy on \(measure) matches:")
      report.lines += Self.speakerLines(counts)
    }
    if options.boot > 0 { report.lines += bootstrapLines() }
    var errors = errors
    var random = PythonRandom(seed: 1)
    random.shuffle(&errors)
    report.lines += errors.prefix(options.errors)
    return report
  }

  private func recallLine(_ counts: QuoteCounts.RecallOnly) -> String {
    func share(_ part: Int, _ whole: Int) -> String {
      "\(part)/\(whole) = \(Format.fixed(whole == 0 ? .nan : Double(part) / Double(whole), digits: 4))"
    }
    return "RECALL ONLY: covered \(share(counts.covered, counts.gold)); speaker right on covered-with-speaker "
      + "\(share(counts.speakerRight, counts.coveredWithSpeaker)); end-to-end "
      + share(counts.speakerRight, counts.withSpeaker)
  }

  private func table(_ total: QuoteCounts) -> [String] {
    func row(_ name: String, _ figures: [PRF]) -> String {
      Format.left(name, 12)
        + figures.map { $0.values.map { Format.fixed($0, width: 7, digits: 4) }.joined() + "   " }.joined()
    }
    var lines = [
      Format.left("metric", 12) + QuoteCounts.columns.map { Format.center($0, 24) }.joined(),
      Format.left("", 12) + String(repeating: "   P      R      F1     ", count: 4),
    ]
    lines += QuoteMatching.measures.map { measure in
      row(measure, QuoteCounts.columns.map { total.figures(measure, $0) })
    }
    lines.append(row("token", QuoteCounts.columns.map(total.tokenFigures)))
    lines.append(row("end-to-end", [total.endToEndFigures]))
    return lines
  }

  private static func speakerLines(_ counts: OrderedCounts) -> [String] {
    let sorted = counts.all.sorted {
      $0.key == "all" || ($1.key != "all" && $0.key.unicodeScalars.lexicographicallyPrecedes($1.key.unicodeScalars))
    }
    return sorted.map { key, counts in
      func share(_ part: Int) -> String { Format.fixed(Double(part) / Double(counts.matched), digits: 4) }
      return "   \(Format.left(key, 10)) \(counts.right)/\(counts.matched) = \(share(counts.right))   (+auto coref "
        + "\(share(counts.rightWithAutomatic)); predicted any speaker \(share(counts.predictedAny)))"
    }
  }

  private func bootstrapLines() -> [String] {
    var random = PythonRandom(seed: 7)
    var samples: [[Double]] = [[], [], []]
    for _ in 0..<options.boot {
      var sum = QuoteCounts()
      for _ in documents { sum.add(documents[random.below(documents.count)]) }
      samples[0].append(sum.figures("iou>=0.8").f1)
      samples[1].append(sum.figures("iou>=0.5").f1)
      samples[2].append(sum.endToEndFigures.f1)
    }
    return zip(["iou>=0.8", "iou>=0.5", "end-to-end"], samples).map { name, values in
      let sorted = values.sorted()
      let low = sorted[Int(0.025 * Double(sorted.count))]
      let high = sorted[Int(0.975 * Double(sorted.count))]
      return "bootstrap 95% CI of \(name) F1 over documents: \(Format.fixed(low, digits: 4)) .. "
        + Format.fixed(high, digits: 4)
    }
  }

  private func json(_ total: QuoteCounts) -> String {
    func object(_ members: [(String, String)]) -> String {
      "{" + members.map { "\(Format.json($0)): \($1)" }.joined(separator: ", ") + "}"
    }
    func list(_ figures: PRF) -> String { "[" + figures.values.map { Format.json($0) }.joined(separator: ", ") + "]" }
    func columns(_ figures: (String) -> PRF) -> String { object(QuoteCounts.columns.map { ($0, list(figures($0))) }) }
    var spans = QuoteMatching.measures.map { measure in (measure, columns { total.figures(measure, $0) }) }
    spans.append(("token", columns(total.tokenFigures)))
    spans.append(("end-to-end", object([("all", list(total.endToEndFigures))])))
    let speakers = zip(QuoteCounts.speakerMeasures, total.speakers).filter { !$1.all.isEmpty }.map { measure, counts in
      let rows = counts.all.map { key, counts in
        let right = Double(counts.right) / Double(counts.matched)
        let automatic = Double(counts.rightWithAutomatic) / Double(counts.matched)
        return (
          key,
          object([("n", "\(counts.matched)"), ("acc", Format.json(right)), ("acc_auto", Format.json(automatic))])
        )
      }
      return (measure, object(rows))
    }
    return object([
      ("docs", "\(documents.count)"), ("gold", total.gold.json), ("pred", total.predicted.json),
      ("spans", object(spans)),
      ("speakers", object(speakers)),
    ])
  }
}

import NewsArchive
import NewsModel

extension Page {
  /// A happening: what, when, where and who in one line, what its reports differ in, then each report with its article.
  ///
  /// - Parameter marked: of some reports by id, their sentence with marks around the words that were looked for.
  mutating func add(_ happening: StoredHappening, marked: [Int64: String] = [:]) {
    line("\(RowID.event(happening.id)) \(Self.headline(happening))", style: .bold)
    for difference in Disagreements(happening: happening).lines { line("reports differ: " + difference, indent: 4) }
    // A sentence that reports it twice ("killed in an attack") is printed once.
    var sentences: [[StoredEvent]] = []
    for report in happening.reports {
      if let index = sentences.firstIndex(where: {
        $0[0].source.articleID == report.source.articleID && $0[0].span == report.span
      }) {
        sentences[index].append(report)
      } else {
        sentences.append([report])
      }
    }
    for reports in sentences {
      line(marked[reports[0].id] ?? reports[0].summary, indent: 4, hanging: 6)
      line(reports.map(Self.standing).joined(separator: "; "), indent: 6, style: .dim)
      line(Self.provenance(reports[0].source, spans: reports.map(\.span)), indent: 6, style: .dim)
    }
  }

  /// "meeting happened · Wednesday, 23 April 2025 (stated) · London · who: Ada Pym · whom: Tomas Orlan · 3 reports in 2 articles".
  static func headline(_ happening: StoredHappening) -> String {
    let statuses = happening.statuses.map(\.rawValue).joined(separator: " and ")
    var parts = ["\(happening.happening?.rawValue ?? happening.kind.rawValue) \(statuses)"]
    parts.append(when(happening.date))
    if let place = happening.place { parts.append("place: " + place) }
    parts += roles { happening.names(of: $0) }
    for casualties in [EventQuery.Casualties.dead, .injured] {
      let counts = happening.counts(casualties)
      if counts.count == 1 { parts.append("\(counts[0].number) \(casualties.rawValue)") }
    }
    if happening.reports.count > 1 {
      parts.append("\(count(happening.reports.count, "report")) in \(count(happening.articleCount, "article"))")
    }
    return parts.joined(separator: " · ")
  }

  /// What one report says of it: "e5 meeting cancelled (“talks”, CONSULT), day: …".
  private static func standing(_ report: StoredEvent) -> String {
    let status = report.status.rawValue + (report.allegedBy.map { " by \($0)" } ?? "")
    var parts = [
      "\(RowID.event(report.id)) \(report.happening?.rawValue ?? report.kind.rawValue) \(status) "
        + "(“\(report.trigger.text)”, \(report.kind.rawValue))"
    ]
    parts.append(report.date.map(reason) ?? "day not stated")
    if let dead = report.dead { parts.append("\(dead) dead") }
    if let injured = report.injured { parts.append("\(injured) injured") }
    return parts.joined(separator: ", ")
  }
}

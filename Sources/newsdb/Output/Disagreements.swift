import NewsArchive
import NewsModel

/// What the reports of one happening differ in, in words: "9 dead: BBC; 11 dead: AP". Nothing is averaged or decided.
struct Disagreements {
  let happening: StoredHappening

  /// A line for each thing in which they differ.
  var lines: [String] { [dead, injured, status, day, place].compactMap(\.self) }

  private var dead: String? { count(.dead) }
  private var injured: String? { count(.injured) }

  private func count(_ casualties: EventQuery.Casualties) -> String? {
    let counts = happening.counts(casualties)
    guard counts.count > 1 else { return nil }
    return joined(counts.map { ("\($0.number) \(casualties.rawValue)", $0.reports) })
  }

  private var status: String? {
    let statuses = happening.statuses
    guard statuses.count > 1 else { return nil }
    return joined(statuses.map { status in (status.rawValue, happening.reports.filter { $0.status == status }) })
  }

  /// The days, as precisely as each report gives them.
  private var day: String? {
    var order: [String] = []
    var reports: [String: [StoredEvent]] = [:]
    for report in happening.reports {
      let day = report.date?.interval.map(Page.days) ?? "day not known"
      if reports[day] == nil { order.append(day) }
      reports[day, default: []].append(report)
    }
    guard order.count > 1 else { return nil }
    return joined(order.map { ($0, reports[$0]!) })
  }

  private var place: String? {
    let places = Set(happening.reports.compactMap(\.place)).sorted()
    guard places.count > 1 else { return nil }
    return joined(places.map { place in ("in " + place, happening.reports.filter { $0.place == place }) })
  }

  private func joined(_ parts: [(String, [StoredEvent])]) -> String {
    parts.map { words, reports in "\(words): \(Self.sources(reports))" }.joined(separator: "; ")
  }

  /// Who reports it: publishers, each once; an article without one by its id.
  static func sources(_ reports: [StoredEvent]) -> String {
    var seen: Set<String> = []
    return reports.map { $0.source.publisher ?? "a\($0.source.articleID)" }.filter { seen.insert($0).inserted }
      .joined(separator: ", ")
  }
}

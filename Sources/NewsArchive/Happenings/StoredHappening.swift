public import NewsModel

/// One happening with all the reports of it. What the reports differ in stays with each: nothing is averaged or settled.
public struct StoredHappening: Hashable, Sendable {
  /// Its id: the smallest id among its reports of a known day; of a single report, that report's own.
  public var id: Int64
  /// Its reports, the first published first.
  public var reports: [StoredEvent]

  /// Makes a happening of its reports, one or more.
  public init(id: Int64, reports: [StoredEvent]) {
    self.id = id
    self.reports = reports
  }

  /// The report that tells most: of those with the narrowest day, one that happened, with place and most participants.
  public var lead: StoredEvent {
    func rank(_ report: StoredEvent) -> [Int] {
      [
        report.date?.interval?.day == nil ? 0 : 1, report.status == .happened ? 1 : 0, report.place == nil ? 0 : 1,
        report.participants.count, -Int(clamping: report.id),
      ]
    }
    return reports.max { rank($0).lexicographicallyPrecedes(rank($1)) }!
  }

  /// The sort of happening that most reports name.
  public var happening: Event.Happening? { most(reports.compactMap(\.happening)) { $0.rawValue } }

  /// Its PLOVER category in most reports.
  public var kind: Event.Kind { most(reports.map(\.kind)) { $0.rawValue } ?? lead.kind }

  /// The days that all of its dated reports allow, and why, as the report with the narrowest has it.
  public var date: DatedInterval? { lead.date?.interval == nil ? reports.lazy.compactMap(\.date).first : lead.date }

  /// The name of the place that most reports use.
  public var place: String? { most(reports.compactMap(\.place)) { $0 } }

  /// Every status that a report gives, "happened" first.
  public var statuses: [Event.Status] {
    let given = Set(reports.map(\.status))
    return Event.Status.allCases.filter(given.contains)
  }

  /// Those who played a part, each once, in the order of the reports.
  public func names(of part: Event.Participant.Part) -> [String] {
    var seen: Set<String> = []
    return ([lead] + reports).flatMap(\.participants).filter { $0.part == part }.map(\.name)
      .filter { seen.insert($0).inserted }
  }

  /// How many different articles report it.
  public var articleCount: Int { Set(reports.map(\.source.articleID)).count }

  /// The reports that give each number of dead or hurt, the smallest number first.
  public func counts(_ casualties: EventQuery.Casualties) -> [(number: Int, reports: [StoredEvent])] {
    let counting = reports.filter { (casualties == .dead ? $0.dead : $0.injured) != nil }
    return Dictionary(grouping: counting) { (casualties == .dead ? $0.dead : $0.injured) ?? 0 }
      .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// What occurs most; of equals, the first by `name`.
  private func most<Value: Hashable>(_ values: [Value], name: (Value) -> String) -> Value? {
    let counts = Dictionary(grouping: values) { $0 }.mapValues(\.count)
    return counts.max { ($0.value, name($1.key)) < ($1.value, name($0.key)) }?.key
  }
}

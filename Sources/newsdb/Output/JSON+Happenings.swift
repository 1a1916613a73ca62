import NewsArchive
import NewsModel

extension JSON {
  /// A happening with its reports. The members an event had by itself are those of the report that tells most.
  static func stored(_ happening: StoredHappening) -> JSON {
    let lead = happening.lead
    let parts: [JSON] = Event.Participant.Part.allCases.flatMap { part in
      happening.names(of: part).map { .object([("name", .string($0)), ("part", .string(part.rawValue))]) }
    }
    return .object([
      ("id", .string(RowID.event(happening.id).description)),
      ("kind", .string(happening.kind.rawValue)),
      ("happening", .optional(happening.happening?.rawValue)),
      ("statuses", .strings(happening.statuses.map(\.rawValue))),
      ("status", .string(lead.status.rawValue)),
      ("summary", .string(lead.summary)),
      ("starts_on", .optional(happening.date?.interval?.from.description)),
      ("ends_on", .optional(happening.date?.interval?.to.description)),
      ("date_basis", .optional(happening.date?.basis)),
      ("place", .optional(happening.place)),
      ("dead", tallies(happening.counts(.dead))),
      ("injured", tallies(happening.counts(.injured))),
      ("participants", .array(parts)),
      ("article_count", .number(happening.articleCount)),
      ("disagreements", .strings(Disagreements(happening: happening).lines)),
      ("reports", .array(happening.reports.map(JSON.stored))),
    ])
  }

  /// Each number with the reports that give it.
  private static func tallies(_ counts: [(number: Int, reports: [StoredEvent])]) -> JSON {
    .array(
      counts.map { number, reports in
        .object([
          ("number", .number(number)), ("reports", .strings(reports.map { RowID.event($0.id).description })),
        ])
      })
  }
}

import NewsArchive
import NewsModel

extension JSON {
  /// A person with all that is known.
  static func history(_ history: PersonHistory, of person: StoredPerson) -> JSON {
    guard case .object(let members) = JSON.stored(person) else { return .null }
    return .object(
      members + [
        ("names", .strings(history.names.map(\.name))),
        (
          "name_counts",
          .array(
            history.names.map {
              .object([
                ("name", .string($0.name)), ("articles", .number($0.articles)),
                ("decision", $0.decision.map { .integer($0) } ?? .null),
              ])
            })
        ),
        ("roles", .array(history.roles.map(role))),
        (
          "statements_by_year",
          .array(history.years.map { .object([("year", .number($0.year)), ("statements", .number($0.statements))]) })
        ),
        ("statements_without_year", .number(history.statementsWithoutYear)),
        ("latest_statements", .array(history.latestStatements.map(stored))),
        ("latest_events", .array(history.latestEvents.map(stored))),
        (
          "latest_articles",
          .array(history.latestArticles.map { .object([("name", .string($0.name)), ("article", source($0.source))]) })
        ),
        ("decisions", .array(history.decisions.map(decision))),
      ])
  }

  private static func role(_ role: PersonHistory.Role) -> JSON {
    .object([
      ("role", .string(role.role)), ("articles", .number(role.articles)),
      ("first_seen", .optional(role.seen?.from.description)), ("last_seen", .optional(role.seen?.to.description)),
      ("began", .optional(role.began?.description)), ("ended", .optional(role.ended?.description)),
      ("latest_article", .string(RowID.article(role.latestArticle).description)),
    ])
  }

  static func decision(_ decision: PersonDecision) -> JSON {
    .object([
      ("decision", .integer(decision.id)), ("deed", .string(decision.deed.rawValue)),
      ("summary", .string(decision.summary)), ("name", .optional(decision.person.name)),
      ("other_name", .optional(decision.other.name)), ("decided_at", .string(decision.decidedAt)),
      ("reason", .optional(decision.reason)), ("undone_at", .optional(decision.undoneAt)),
      ("undone_reason", .optional(decision.undoneReason)),
    ])
  }
}

extension JSON {
  /// Two people who may be one.
  static func candidate(_ candidate: PersonCandidate) -> JSON {
    .object([
      ("person", .stored(candidate.person)), ("other", .stored(candidate.other)), ("score", .real(candidate.score)),
      (
        "evidence",
        .array(candidate.evidence.map { .object([("text", .string($0.text)), ("weight", .real($0.weight))]) })
      ),
    ])
  }
}

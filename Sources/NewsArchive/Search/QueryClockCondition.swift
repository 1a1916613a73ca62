import NewsModel
import SQLite

/// What a date in a query asks of the rows of a scope. Of what is known less exactly than by the day, every day counts that it
/// may have been.
struct QueryClockCondition {
  let scope: SearchScope
  /// Nil where the day is to be unknown.
  let days: DayInterval?
  /// Whether nothing else finds the rows: then it is put so that an index does.
  var findsRows = false

  func condition(_ clock: QueryClock) -> QueryCondition {
    switch (clock, scope) {
    case (.said, .statements): .sql(interval("s.said_from", "s.said_to"))
    case (.said, _): .nothing
    case (.published, .statements): .sql(moment("s.date_published"))
    case (.published, .articles), (.date, .articles): .sql(moment("a.date_published"))
    case (.published, .events): .sql(ofArticle("e.article_id", moment("date_published")))
    case (.published, .people), (.date, .people): .sql(interval("p.first_seen", "p.last_seen"))
    case (.ingested, .articles): .sql(moment("a.ingested_at"))
    case (.ingested, .statements): .sql(ofArticle("s.article_id", moment("ingested_at")))
    case (.ingested, .events): .sql(ofArticle("e.article_id", moment("ingested_at")))
    case (.ingested, .people):
      .sql(
        SQLFragment(
          sql: "p.id IN (SELECT person_id FROM article_people WHERE "
            + ofArticle("article_id", moment("ingested_at")).sql + ")",
          values: moment("ingested_at").values))
    case (.date, .statements) where findsRows:
      .sql(found("s.id", in: "statement_rows", ("r.said_from", "r.said_to")))
    case (.date, .events) where findsRows: .sql(found("e.id", in: "events", ("r.starts_on", "r.ends_on")))
    case (.date, .statements): .sql(first(("s.said_from", "s.said_to"), else: moment("s.date_published")))
    case (.date, .events):
      .sql(first(("e.starts_on", "e.ends_on"), else: ofArticle("e.article_id", moment("date_published"))))
    }
  }

  private func interval(_ from: String, _ to: String) -> SQLFragment {
    guard let days else { return SQLFragment(sql: "\(from) IS NULL") }
    var parts: [SQLFragment] = []
    if days.from != DayInterval.openStart {
      parts.append(SQLFragment(sql: "\(to) >= ?", values: [.text(days.from.description)]))
    }
    if days.to != DayInterval.openEnd {
      parts.append(SQLFragment(sql: "\(from) <= ?", values: [.text(days.to.description)]))
    }
    return Self.all(parts, of: from)
  }

  /// What both ends ask for; without ends, that the day is known.
  private static func all(_ parts: [SQLFragment], of column: String) -> SQLFragment {
    if parts.isEmpty { return SQLFragment(sql: "\(column) IS NOT NULL") }
    return SQLFragment(sql: "(\(parts.map(\.sql).joined(separator: " AND ")))", values: parts.flatMap(\.values))
  }

  /// A moment of ISO 8601 text: "U" follows the "T" between day and time, so all times of the last day sort before it.
  private func moment(_ column: String) -> SQLFragment {
    guard let days else { return SQLFragment(sql: "\(column) IS NULL") }
    var parts: [SQLFragment] = []
    if days.from != DayInterval.openStart {
      parts.append(SQLFragment(sql: "\(column) >= ?", values: [.text(days.from.description)]))
    }
    if days.to != DayInterval.openEnd {
      parts.append(SQLFragment(sql: "\(column) < ?", values: [.text("\(days.to)U")]))
    }
    return Self.all(parts, of: column)
  }

  private func ofArticle(_ column: String, _ condition: SQLFragment) -> SQLFragment {
    SQLFragment(sql: "\(column) IN (SELECT id FROM articles WHERE \(condition.sql))", values: condition.values)
  }

  /// The rows of a table found by their own days, and of those without, by the articles'.
  private func found(_ id: String, in table: String, _ own: (from: String, to: String)) -> SQLFragment {
    let (known, other) = (interval(own.from, own.to), moment("a.date_published"))
    let ofArticles = """
      SELECT r.id FROM articles AS a JOIN \(table) AS r ON r.article_id = a.id
        WHERE \(own.from) IS NULL AND \(other.sql)
      """
    // What has no day at all is only found by the articles.
    if days == nil { return SQLFragment(sql: "\(id) IN (\(ofArticles))", values: other.values) }
    // With an open end, that the day is known is said so that the index by day is gone through, and not the table.
    return SQLFragment(
      sql:
        "\(id) IN (SELECT r.id FROM \(table) AS r WHERE \(own.from) > '' AND \(known.sql)\n  UNION ALL \(ofArticles))",
      values: known.values + other.values)
  }

  /// The days by themselves where they are known, else another clock.
  private func first(_ own: (from: String, to: String), else other: SQLFragment) -> SQLFragment {
    let known = interval(own.from, own.to)
    if days == nil {
      return SQLFragment(sql: "(\(known.sql) AND \(other.sql))", values: known.values + other.values)
    }
    return SQLFragment(
      sql: "CASE WHEN \(own.from) IS NOT NULL THEN \(known.sql) ELSE \(other.sql) END",
      values: known.values + other.values)
  }
}

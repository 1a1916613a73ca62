import NewsModel
import SQLite

/// What somebody whom the archive knew gained by new articles, where nothing but the counts and days changes by it.
///
/// Of such people nothing is counted anew: somebody who is in the news every day has as many mentions as the archive has articles.
struct PersonGains {
  private var articles = 0
  private var statements = 0
  private var firstDay: String?
  private var lastDay: String?
  private var hasRole = false

  /// Adds a mention.
  ///
  /// - Parameter isFirst: whether it is the first of the person in its article.
  mutating func add(_ person: Person, on day: String?, isFirst: Bool) {
    if isFirst { articles += 1 }
    if let day {
      firstDay = min(firstDay ?? day, day)
      lastDay = max(lastDay ?? day, day)
    }
    if !person.roles.isEmpty || !person.tenures.isEmpty { hasRole = true }
  }

  /// Adds a statement.
  mutating func addStatement() { statements += 1 }

  /// Writes it to the person's row.
  func write(to person: Int64, _ connection: Connection) throws {
    try connection.run(
      """
      UPDATE people SET article_count = article_count + ?2, statement_count = statement_count + ?3,
        first_seen = min(ifnull(first_seen, ?4), ifnull(?4, first_seen)),
        last_seen = max(ifnull(last_seen, ?5), ifnull(?5, last_seen))
      WHERE id = ?1
      """,
      person, articles, statements, firstDay, lastDay)
    if hasRole {
      // The latest role counts, which an index finds.
      try connection.run(
        "UPDATE people SET role = (SELECT f.role FROM person_facts AS f WHERE f.id = ?1) WHERE id = ?1", person)
    }
  }
}

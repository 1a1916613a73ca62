public import NewsModel
import SQLite

/// What the archive knows of a person over time.
public struct PersonHistory: Hashable, Sendable {
  /// A role in the words of articles.
  public struct Role: Hashable, Sendable {
    /// The role.
    public var role: String
    /// How many articles give it.
    public var articles: Int
    /// The days of the first and the last dated one of them.
    public var seen: DayInterval?
    /// The day on which it began, where an article is the news of that: an appointment.
    public var began: CalendarDay?
    /// The day on which it ended, where an article is the news of that: a resignation.
    public var ended: CalendarDay?
    /// The latest of them.
    public var latestArticle: Int64
  }

  /// A name.
  public struct Name: Hashable, Sendable {
    /// As worded.
    public var name: String
    /// How many articles use it; none for a name that only a decision gives.
    public var articles: Int
    /// The decision that gives it.
    public var decision: Int64?
  }

  /// Statements of which it is known in which year they were made.
  public struct Year: Hashable, Sendable {
    /// The year.
    public var year: Int
    /// How many.
    public var statements: Int
  }

  /// An article that names the person.
  public struct Naming: Hashable, Sendable {
    /// The article.
    public var source: Source
    /// The fullest name it gives.
    public var name: String
  }

  /// Names, that of most articles first, then those a decision gives.
  public var names: [Name]
  /// Roles, that seen last first.
  public var roles: [Role]
  /// Statements by the year in which they were made, every year from the first to the last.
  public var years: [Year]
  /// Statements of which the year is unknown.
  public var statementsWithoutYear: Int
  /// Statements, that made last first, those without a day after them.
  public var latestStatements: [StoredStatement]
  /// Events, that which ends last first, those without a day after them.
  public var latestEvents: [StoredEvent]
  /// Articles, that published last first, those without a day after them.
  public var latestArticles: [Naming]
  /// The decisions in force about this person, the latest first.
  public var decisions: [PersonDecision]
}

extension Archive {
  /// What the archive knows of a person over time, with so many of the latest statements, events and articles at most.
  public func history(of person: StoredPerson, latest: Int = 5) throws(ArchiveError) -> PersonHistory {
    try reporting {
      try connection.readTransaction {
        let (years, open) = try statementYears(person.id)
        return PersonHistory(
          names: try nameCounts(person.id), roles: try roleSpans(person.id), years: years, statementsWithoutYear: open,
          latestStatements: try connection.all(
            """
            SELECT \(Columns.statement) FROM statements AS s WHERE s.speaker_id = ?
            ORDER BY s.said_to DESC NULLS LAST, s.said_from DESC, s.date_published DESC NULLS LAST, s.id LIMIT ?
            """, person.id, latest, read: StoredStatement.init),
          latestEvents: try connection.all(
            """
            SELECT e.id FROM events AS e WHERE e.id IN (SELECT event_id FROM event_participants WHERE person_id = ?)
            ORDER BY e.ends_on DESC NULLS LAST, e.starts_on DESC, e.id LIMIT ?
            """, person.id, latest
          ) { $0.integer(at: 0) }.compactMap { try event($0) },
          latestArticles: try namings(person.id, latest),
          decisions: try decisionsInForce(about: PersonKey(person)))
      }
    }
  }

  /// Who has the mentions of a person who is gone because of a decision; nil where that is unknown.
  public func successor(ofPerson id: Int64) throws(ArchiveError) -> StoredPerson? {
    try reporting {
      let key = try connection.first("SELECT kind, family_key, given_key, apart FROM former_people WHERE id = ?", id) {
        PersonKey(kind: $0.column(0), family: $0.column(1), given: $0.column(2), apart: $0.column(3))
      }
      guard let key else { return nil }
      let end = try DecisionsInForce(connection).follow(key)
      return try connection.person(end).flatMap { try person($0) }
    }
  }

  /// Whom a split told apart; nil after it was undone, or where no article has a mention of it.
  public func person(splitOffBy decision: PersonDecision) throws(ArchiveError) -> StoredPerson? {
    try reporting {
      guard let key = decision.newcomer else { return nil }
      return try connection.person(try DecisionsInForce(connection).follow(key)).flatMap { try person($0) }
    }
  }

  private func namings(_ id: Int64, _ limit: Int) throws -> [PersonHistory.Naming] {
    try connection.all(
      """
      SELECT m.name, a.id, a.headline, a.publisher, a.date_published, a.uri
      FROM article_people AS m JOIN articles AS a ON a.id = m.article_id WHERE m.person_id = ?
      ORDER BY m.seen_on DESC NULLS LAST, m.article_id DESC, m.id LIMIT ?
      """, id, limit
    ) { PersonHistory.Naming(source: Source($0), name: $0.column(0)) }
  }

  private func nameCounts(_ id: Int64) throws -> [PersonHistory.Name] {
    try connection.all(
      """
      SELECT name, sum(articles), max(decision) FROM (
        SELECT name, count(DISTINCT article_id) AS articles, NULL AS decision FROM person_names
        WHERE person_id = ?1 GROUP BY name
        UNION ALL SELECT name, 0, decision_id FROM person_aliases WHERE person_id = ?1)
      GROUP BY name ORDER BY sum(articles) DESC, name
      """, id
    ) { PersonHistory.Name(name: $0.column(0), articles: $0.column(1), decision: $0.column(2)) }
  }

  private func roleSpans(_ id: Int64) throws -> [PersonHistory.Role] {
    try connection.all(
      """
      SELECT role, count(DISTINCT article_id), min(seen_on), max(seen_on), max(article_id),
        max(iif(change = 'began', seen_on, NULL)), max(iif(change = 'ended', seen_on, NULL))
      FROM person_roles
      WHERE person_id = ? GROUP BY role ORDER BY max(seen_on) DESC NULLS LAST, count(*) DESC, role
      """, id
    ) { row in
      PersonHistory.Role(
        role: row.column(0), articles: row.column(1),
        seen: row.day(at: 2).flatMap { from in row.day(at: 3).map { DayInterval(from: from, to: $0) } },
        began: row.day(at: 5), ended: row.day(at: 6),
        latestArticle: row.column(4))
    }
  }

  private func statementYears(_ id: Int64) throws -> (years: [PersonHistory.Year], open: Int) {
    let counts = try connection.all(
      """
      SELECT iif(substr(said_from, 1, 4) = substr(said_to, 1, 4), CAST(substr(said_from, 1, 4) AS INTEGER), NULL) AS year,
        count(*)
      FROM statement_rows WHERE speaker_id = ? GROUP BY year ORDER BY year
      """, id
    ) { (year: $0.column(0, as: Int?.self), count: $0.column(1, as: Int.self)) }
    let known = Dictionary(counts.compactMap { row in row.year.map { ($0, row.count) } }) { $0 + $1 }
    let open = counts.first { $0.year == nil }?.count ?? 0
    guard let first = known.keys.min(), let last = known.keys.max() else { return ([], open) }
    return ((first...last).map { PersonHistory.Year(year: $0, statements: known[$0] ?? 0) }, open)
  }

  private func decisionsInForce(about key: PersonKey) throws -> [PersonDecision] {
    let force = try DecisionsInForce(connection)
    return try connection.decisions(where: "undone_at IS NULL").reversed().filter { decision in
      [decision.person.key, decision.newcomer ?? (decision.deed == .merge ? decision.other.key : nil)]
        .compactMap(\.self).contains { force.follow($0) == key }
    }
  }
}

import SQLite

/// The SQL behind a query, for users who want to go on from there.
extension Archive {
  /// The SQL that finds a query's statements, with its values in it; it runs in the stock sqlite3 shell.
  ///
  /// ```swift
  /// print(try archive.sql(of: StatementQuery(speakerIDs: [7])))
  /// // SELECT s.id, s.speaker, … FROM statements AS s WHERE s.speaker_id IN (7) ORDER BY …
  /// ```
  public func sql(of query: StatementQuery) throws(ArchiveError) -> String {
    let columns =
      "s.id, s.speaker, s.said_from, s.said_to, s.said_basis, s.cue, s.text, s.publisher, s.date_published, s.uri"
    let (sql, values) = Self.selection(of: query, columns: columns)
    return try expanded(sql, values)
  }

  /// The SQL that finds the reports behind a query's happenings, as ``sql(of:)-(StatementQuery)``.
  public func sql(of query: EventQuery) throws(ArchiveError) -> String {
    let conditions = try conditions(of: query)
    let sql = """
      SELECT ifnull(e.happening_id, e.id) AS happening, e.id, e.happening, e.status, e.starts_on, e.ends_on, e.place,
        e.participants, e.dead, e.injured, e.summary, a.publisher, a.date_published, a.uri
      FROM events AS e LEFT JOIN articles AS a ON a.id = e.article_id
      \(conditions.clause)
      ORDER BY e.starts_on NULLS LAST, e.ends_on, a.date_published NULLS LAST, 1
      LIMIT \(query.limit ?? -1)
      """
    return try expanded(sql, conditions.values)
  }

  /// The SQL that finds a query's articles, as ``sql(of:)-(StatementQuery)``.
  public func sql(of query: ArticleQuery) throws(ArchiveError) -> String {
    let columns = "a.id, a.headline, a.publisher, a.date_published, a.uri, a.duplicate_of"
    let (sql, values) = Self.selection(of: query, columns: columns, limit: query.limit)
    return try expanded(sql, values)
  }

  /// The SQL that reads some people with their roles.
  public func sql(ofPeople ids: [Int64]) throws(ArchiveError) -> String {
    var conditions = Conditions()
    conditions.add("p.id", oneOf: ids)
    return try expanded(
      """
      SELECT p.id, p.name, p.kind, r.role, r.seen_on, r.article_id
      FROM people AS p LEFT JOIN person_roles AS r ON r.person_id = p.id
      \(conditions.clause)
      ORDER BY p.name, r.seen_on DESC
      """, conditions.values)
  }

  /// The SQL that searches statements for words.
  public func sql(searching words: FullTextQuery, limit: Int) throws(ArchiveError) -> String {
    try expanded(
      """
      SELECT s.id, s.speaker, s.said_on, s.text, s.publisher, s.date_published
      FROM statements_fts AS f JOIN statements AS s ON s.id = f.rowid
      WHERE statements_fts MATCH ?
      ORDER BY f.rank
      LIMIT \(limit)
      """, [.text(words.expression)])
  }

  private func expanded(_ sql: String, _ values: [SQLValue]) throws(ArchiveError) -> String {
    try reporting {
      let statement = try connection.prepare(sql)
      try statement.bind(values: values)
      return statement.expandedSQL
    }
  }
}

public import NewsModel
import SQLite

/// Searches over what has come into the archive since the last look.
///
/// ```swift
/// let arrivals = try archive.arrivals(matching: expression, in: search.scopes, after: search.seenArticle)
/// for hit in arrivals.hits { print(hit.snippet) }
/// try archive.markSeen(search.name, through: arrivals.lastArticle)
/// ```
extension Archive {
  private static let columns = "name, query, scopes, added_at, seen_article, seen_at"

  /// The saved searches, by name.
  public func savedSearches() throws(ArchiveError) -> [SavedSearch] {
    try reporting {
      try connection.all("SELECT \(Self.columns) FROM saved_searches ORDER BY name", read: SavedSearch.init)
    }
  }

  /// Saves a search.
  ///
  /// - Parameter fromStart: whether what the archive holds already is new to it.
  /// - Throws: ``ArchiveError`` with code `conflict` where there is one of the name.
  @discardableResult
  public func saveSearch(
    _ name: String, query: String, in scopes: Set<SearchScope>, fromStart: Bool = false
  ) throws(ArchiveError) -> SavedSearch {
    try reporting {
      try connection.transaction {
        let known: String? = try connection.value("SELECT query FROM saved_searches WHERE name = ?", name)
        if let known {
          throw ArchiveError(
            .conflict, path: path, message: "there is a search of the name “\(name)”: \(known)",
            hint: "give another name, or remove that one: newsdb searches remove \(name)")
        }
        let list = SavedSearch.possibleScopes.filter(scopes.contains).map(\.rawValue).joined(separator: " ")
        try connection.run(
          """
          INSERT INTO saved_searches (name, query, scopes, added_at, seen_article)
          VALUES (?, ?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), ?)
          """, name, query, list, fromStart ? 0 : try lastReadArticle(after: 0))
        return try connection.all(
          "SELECT \(Self.columns) FROM saved_searches WHERE name = ?", name, read: SavedSearch.init)[0]
      }
    }
  }

  /// Removes a search; false where there is none of the name.
  @discardableResult
  public func removeSearch(_ name: String) throws(ArchiveError) -> Bool {
    try reporting {
      try connection.transaction {
        try connection.run("DELETE FROM saved_searches WHERE name = ?", name)
        return try connection.value("SELECT changes()", as: Int.self) == 1
      }
    }
  }

  /// What has come into the archive behind an article, in the order in which articles came, and matches.
  ///
  /// New are articles, and statements and events that no article that came before has: what stood in an earlier version, in a copy
  /// of the text, or, as the same words of the same speaker, in another article, is not. Articles that wait for a rebuild are
  /// left for a later look, with all that came after them.
  public func arrivals(
    matching expression: QueryExpression, in scopes: Set<SearchScope>, after mark: Int64,
    markers: (open: String, close: String) = ("[", "]")
  ) throws(ArchiveError) -> Arrivals {
    try reporting {
      // One state of the archive for all of it: what is stored meanwhile has greater ids and is left for the next look.
      try connection.readTransaction {
        let last = max(mark, try lastReadArticle(after: mark))
        guard last > mark else { return Arrivals(hits: [], notes: [], lastArticle: last) }
        var query = SearchQuery(
          expression, scopes: scopes, order: .oldest, limit: Int(Int32.max), markers: markers)
        query.arrivals = (mark + 1)...last
        let result = try search(query)
        let hits = try result.hits.filter { try isNew($0, after: mark) }
        return Arrivals(
          hits: hits.sorted { $0.arrival.lexicographicallyPrecedes($1.arrival) }, notes: result.notes, lastArticle: last
        )
      }
    }
  }

  /// Notes that a look has covered all articles up to one. A mark only ever moves on, so that of two looks at a time neither takes
  /// back the other's.
  public func markSeen(_ name: String, through article: Int64) throws(ArchiveError) {
    try reporting {
      try connection.run(
        """
        UPDATE saved_searches
        SET seen_article = max(seen_article, ?), seen_at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now') WHERE name = ?
        """, article, name)
    }
  }

  /// The last article before the first, behind a mark, that no extractor has read yet.
  private func lastReadArticle(after mark: Int64) throws -> Int64 {
    try connection.value(
      """
      SELECT ifnull(
        (SELECT min(id) - 1 FROM articles
          WHERE id > ? AND duplicate_of IS NULL AND id NOT IN (SELECT article_id FROM extractions)),
        (SELECT ifnull(max(id), 0) FROM articles))
      """, mark) ?? 0
  }

  /// Whether nothing that came before has it.
  private func isNew(_ hit: SearchHit, after mark: Int64) throws -> Bool {
    switch hit.item {
    case .article(let article): return article.id > mark
    case .person: return false
    case .statement(let statement):
      if hit.carriers.contains(where: { $0.source.articleID <= mark }) { return false }
      return try !stoodBefore(statement.text, in: statement.source.articleID, mark)
    case .event(let event):
      return try !stoodBefore(event.summary, in: event.source.articleID, mark)
    }
  }

  /// Whether words of an article stand in another publication or an earlier version of its text that came before.
  private func stoodBefore(_ words: String, in article: Int64, _ mark: Int64) throws -> Bool {
    // What counts is in the newest version, so the others are all behind it.
    try connection.value(
      """
      SELECT EXISTS (SELECT 1 FROM articles WHERE duplicate_of = ?1 AND id <= ?2) OR EXISTS (
        WITH RECURSIVE versions (id) AS (
          SELECT version_of FROM articles WHERE id = ?1
          UNION SELECT a.version_of FROM versions AS v JOIN articles AS a ON a.id = v.id)
        SELECT 1 FROM versions AS v JOIN articles AS a ON a.id = v.id
        JOIN articles AS t ON t.id = ifnull(a.duplicate_of, a.id)
        WHERE a.id <= ?2 AND instr(t.body, ?3))
      """, article, mark, words) ?? false
  }
}

extension SearchHit {
  /// By what hits are in the order in which they came, kind by kind.
  fileprivate var arrival: [Int64] {
    switch item {
    case .statement(let statement): [0, statement.source.articleID, Int64(statement.span.start), statement.id]
    case .event(let event): [1, event.source.articleID, Int64(event.span.start), event.id]
    case .person(let person): [2, person.id]
    case .article(let article): [3, article.id]
    }
  }
}

extension SearchScope {
  /// The condition that a row came with some articles.
  func arrived(in articles: ClosedRange<Int64>) -> SQLFragment {
    let values: [SQLValue] = [.integer(articles.lowerBound), .integer(articles.upperBound)]
    return switch self {
    case .statements: SQLFragment(sql: "s.article_id BETWEEN ? AND ?", values: values)
    case .events: SQLFragment(sql: "e.article_id BETWEEN ? AND ?", values: values)
    case .articles: SQLFragment(sql: "a.id BETWEEN ? AND ?", values: values)
    case .people:
      SQLFragment(
        sql: "p.id IN (SELECT person_id FROM article_people WHERE article_id BETWEEN ? AND ?)", values: values)
    }
  }
}

extension SavedSearch {
  init(_ row: borrowing PreparedStatement) {
    name = row.column(0)
    query = row.column(1)
    scopes = Set(row.string(at: 2).split(separator: " ").compactMap { SearchScope(rawValue: String($0)) })
    addedAt = row.column(3)
    seenArticle = row.column(4)
    seenAt = row.column(5)
  }
}

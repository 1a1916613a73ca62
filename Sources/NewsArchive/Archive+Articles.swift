import NewsModel
import SQLite

/// Reading articles, and who published them.
extension Archive {
  /// Articles, the latest first, undated ones last.
  public func articles(_ query: ArticleQuery) throws(ArchiveError) -> [StoredArticle] {
    let (sql, values) = Self.selection(of: query, columns: Columns.article, limit: query.limit)
    return try reporting { try connection.all(sql, values: values, read: StoredArticle.init) }
  }

  /// How many articles a query finds, and how many of them have the text of another; its limit does not count.
  public func count(of query: ArticleQuery) throws(ArchiveError) -> (articles: Int, copies: Int) {
    let conditions = Self.conditions(of: query)
    return try reporting {
      try connection.all(
        "SELECT count(*), count(a.duplicate_of) FROM articles AS a \(conditions.clause)", values: conditions.values
      ) { (Int($0.integer(at: 0)), Int($0.integer(at: 1))) }[0]
    }
  }

  /// The outlets of a query's articles, whose first is the earliest first; the first day is ISO 8601.
  public func outlets(
    of query: ArticleQuery
  ) throws(ArchiveError) -> [(name: String?, articles: Int, first: String?)] {
    let conditions = Self.conditions(of: query)
    let sql = """
      SELECT a.publisher, count(*), min(a.date_published) FROM articles AS a \(conditions.clause)
      GROUP BY a.publisher ORDER BY 3 NULLS LAST, 1
      """
    return try reporting {
      try connection.all(sql, values: conditions.values) { ($0.column(0), Int($0.integer(at: 1)), $0.column(2)) }
    }
  }

  /// The publishers of the archive, those of most articles first.
  public func publishers() throws(ArchiveError) -> [String] {
    try reporting {
      try connection.all(
        "SELECT publisher FROM articles WHERE publisher IS NOT NULL GROUP BY publisher ORDER BY count(*) DESC, publisher"
      ) { $0.string(at: 0) }
    }
  }

  /// The first and the last year in which something was said or published; nil where nothing is dated.
  public func years() throws(ArchiveError) -> ClosedRange<Int>? {
    try reporting {
      // Each is found by an index.
      let days = try connection.all(
        """
        SELECT (SELECT min(date_published) FROM articles),
          (SELECT min(said_from) FROM statement_rows WHERE said_from IS NOT NULL),
          (SELECT max(date_published) FROM articles),
          (SELECT max(said_from) FROM statement_rows WHERE said_from IS NOT NULL)
        """
      ) { row in (0..<4).map { row.day(at: $0)?.year } }[0]
      guard let first = days[..<2].compactMap({ $0 }).min(), let last = days[2...].compactMap({ $0 }).max() else {
        return nil
      }
      return first...last
    }
  }

  static func selection(
    of query: ArticleQuery, columns: String, limit: Int?
  ) -> (sql: String, values: [SQLValue]) {
    let conditions = conditions(of: query)
    let sql = """
      SELECT \(columns)
      FROM articles AS a
      \(conditions.clause)
      ORDER BY a.date_published DESC, a.id
      LIMIT \(limit ?? -1)
      """
    return (sql, conditions.values)
  }

  private static func conditions(of query: ArticleQuery) -> Conditions {
    var conditions = Conditions()
    conditions.add(moment: "a.date_published", on: query.published)
    if query.includesCopies, let words = query.matching?.expression {
      let found = "(SELECT rowid FROM articles_fts WHERE articles_fts MATCH ?)"
      conditions.add("(a.id IN \(found) OR a.duplicate_of IN \(found))", .text(words), .text(words))
    } else {
      conditions.add("a.id", in: "articles_fts", matching: query.matching?.expression)
    }
    if let publisher = query.publisher { conditions.add("a.publisher = ? COLLATE NOCASE", .text(publisher)) }
    conditions.add("a.publisher", oneOf: query.publishers)
    return conditions
  }
}

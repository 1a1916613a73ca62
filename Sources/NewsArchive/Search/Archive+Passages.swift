import NewsModel
import SQLite

/// Finding passages: places in the text of articles, whether or not a statement or event was read out of them.
extension Archive {
  /// The articles that fit some words best, the best first; of an article that was changed the newest version.
  public func articles(
    fitting words: FullTextQuery, publishers: [String] = [], limit: Int
  ) throws(ArchiveError) -> [StoredArticle] {
    var conditions = Conditions()
    conditions.add("articles_fts MATCH ?", .text(words.expression))
    conditions.add("NOT EXISTS (SELECT 1 FROM articles AS n WHERE n.version_of = a.id)")
    conditions.add("a.id", publishedByOneOf: publishers)
    let sql = """
      SELECT \(Columns.article) FROM articles_fts JOIN articles AS a ON a.id = articles_fts.rowid
      \(conditions.clause) ORDER BY articles_fts.rank LIMIT \(limit)
      """
    return try reporting { try connection.all(sql, values: conditions.values, read: StoredArticle.init) }
  }

  /// Which of some texts each of some queries finds, as the full-text indexes would: by stems, without accents.
  ///
  /// ```swift
  /// try archive.matches(of: [FullTextQuery(words: "voting")!], in: ["They vote.", "They sleep."])  // [[0]]
  /// ```
  public func matches(of queries: [FullTextQuery], in texts: [String]) throws(ArchiveError) -> [Set<Int>] {
    try reporting {
      let scratch = try Connection(path: ":memory:", mode: .create)
      try scratch.execute(
        "CREATE VIRTUAL TABLE texts USING fts5 (words, tokenize='porter unicode61 remove_diacritics 2')")
      try scratch.transaction {
        for (index, text) in texts.enumerated() {
          try scratch.run("INSERT INTO texts (rowid, words) VALUES (?, ?)", Int64(index), text)
        }
      }
      return try queries.map { query in
        Set(
          try scratch.all("SELECT rowid FROM texts WHERE texts MATCH ?", query.expression) { Int($0.integer(at: 0)) })
      }
    }
  }
}

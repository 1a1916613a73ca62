import NewsModel
import SQLite

/// What a search looks through.
public enum SearchScope: String, Sendable, CaseIterable {
  /// What was said, and by whom.
  case statements
  /// What happened, who took part, and where.
  case events
  /// Names and roles.
  case people
  /// Headlines and bodies.
  case articles
}

/// A ranked search.
public struct SearchQuery: Sendable {
  /// The words to look for.
  public var words: FullTextQuery
  /// What to look through.
  public var scopes: Set<SearchScope>
  /// How many hits at most in each scope.
  public var limit: Int
  /// What is put before and after a word that was found.
  public var markers: (open: String, close: String)
  /// How many words of the text a snippet holds; SQLite allows 64 at most.
  public var snippetTokens: Int

  /// Makes a search.
  public init(
    words: FullTextQuery, scopes: Set<SearchScope> = Set(SearchScope.allCases), limit: Int = 20,
    markers: (open: String, close: String) = ("[", "]"), snippetTokens: Int = 24
  ) {
    self.words = words
    self.scopes = scopes
    self.limit = limit
    self.markers = markers
    self.snippetTokens = snippetTokens
  }
}

/// Something a search found.
public struct SearchHit: Hashable, Sendable {
  /// What was found.
  public enum Item: Hashable, Sendable {
    /// A statement.
    case statement(StoredStatement)
    /// An event.
    case event(StoredEvent)
    /// A person.
    case person(StoredPerson)
    /// An article.
    case article(StoredArticle)
  }

  /// What was found.
  public var item: Item
  /// The words around the best match, with markers.
  public var snippet: String
  /// How well it fits, higher for better (BM25); to be compared within one scope only.
  public var score: Double
}

extension Archive {
  /// Ranked hits: statements, then events, people and articles, each from the best down.
  public func search(_ query: SearchQuery) throws(ArchiveError) -> [SearchHit] {
    try reporting {
      try connection.readTransaction {
        var hits: [SearchHit] = []
        for scope in SearchScope.allCases where query.scopes.contains(scope) {
          switch scope {
          case .statements:
            hits += try ranked(query, "statements_fts", bestColumn: -1) {
              try statement($0).map(SearchHit.Item.statement)
            }
          case .events:
            hits += try ranked(query, "events_fts", bestColumn: 0) { try event($0).map(SearchHit.Item.event) }
          case .people:
            hits += try ranked(query, "people_fts", bestColumn: -1) { try person($0).map(SearchHit.Item.person) }
          case .articles:
            hits += try ranked(query, "articles_fts", bestColumn: -1) { try article($0).map(SearchHit.Item.article) }
          }
        }
        return hits
      }
    }
  }

  /// The hits of one index; the snippet is of `bestColumn`, or, where that is -1, of the column that fits best.
  private func ranked(
    _ query: SearchQuery, _ index: String, bestColumn: Int, item: (Int64) throws -> SearchHit.Item?
  ) throws -> [SearchHit] {
    // The rows are ranked and cut before snippets are made, which read the text.
    let rows = try connection.all(
      """
      SELECT rowid, snippet(\(index), ?, ?, ?, '…', ?), rank
      FROM \(index) WHERE \(index) MATCH ? ORDER BY rank, rowid LIMIT ?
      """,
      bestColumn, query.markers.open, query.markers.close, min(max(query.snippetTokens, 1), 64), query.words.expression,
      query.limit
    ) { ($0.integer(at: 0), $0.string(at: 1), $0.column(2, as: Double.self)) }
    return try rows.compactMap { id, snippet, rank in
      try item(id).map { SearchHit(item: $0, snippet: snippet, score: -rank) }
    }
  }
}

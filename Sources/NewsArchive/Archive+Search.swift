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
  /// Of a statement, the articles that carry it, that published first first.
  public var carriers: [StatementCarrier] = []
  /// Of an article, the newest version, where it is another and has not all of the words.
  public var newestVersion: Source?
}

extension Archive {
  /// Ranked hits: statements, then events, people and articles, each from the best down.
  ///
  /// A statement that several articles carry is one hit, as the article has it that was published first; of the versions of an
  /// article the newest that has the words.
  public func search(_ query: SearchQuery) throws(ArchiveError) -> [SearchHit] {
    try reporting {
      try connection.readTransaction {
        var hits: [SearchHit] = []
        for scope in SearchScope.allCases where query.scopes.contains(scope) {
          switch scope {
          case .statements: hits += try statementHits(query)
          case .events:
            hits += try ranked(query, "events_fts", bestColumn: 0) { try event($0).map(SearchHit.Item.event) }
          case .people:
            hits += try ranked(query, "people_fts", bestColumn: -1) { try person($0).map(SearchHit.Item.person) }
          case .articles: hits += try articleHits(query)
          }
        }
        return hits
      }
    }
  }

  /// How many rows are looked at for each hit that is wanted, where several rows may be one hit.
  private static let spare = 5

  private func statementHits(_ query: SearchQuery) throws -> [SearchHit] {
    var query = query
    let limit = query.limit
    query.limit = limit * Self.spare
    var seen: Set<Int64> = []
    var hits: [SearchHit] = []
    for hit in try ranked(
      query, "statements_fts", bestColumn: -1, item: { try statement($0).map(SearchHit.Item.statement) })
    {
      guard hits.count < limit, case .statement(let found) = hit.item, !seen.contains(found.id) else { continue }
      var hit = hit
      hit.carriers = try readCarriers(of: found)
      seen.formUnion(hit.carriers.map(\.statementID))
      if let first = hit.carriers.first?.statementID, first != found.id, let statement = try statement(first) {
        hit.item = .statement(statement)
      }
      hits.append(hit)
    }
    return hits
  }

  private func articleHits(_ query: SearchQuery) throws -> [SearchHit] {
    var query = query
    let limit = query.limit
    query.limit = limit * Self.spare
    let found = try ranked(query, "articles_fts", bestColumn: -1) { try article($0).map(SearchHit.Item.article) }
    var hits: [SearchHit] = []
    let ids = Set(
      found.compactMap { hit -> Int64? in
        guard case .article(let article) = hit.item else { return nil }
        return article.id
      })
    for hit in found where hits.count < limit {
      guard case .article(let article) = hit.item else { continue }
      // With the article that keeps a text, its copies are found by their headlines.
      if let original = article.duplicateOf, ids.contains(original) { continue }
      var hit = hit
      if let newest = try newestVersion(ofArticle: article.id) {
        // The newest version stands for the others where it is found itself; else the newest that is.
        let versions = try versions(ofArticle: article.id).map(\.article).reversed()
        let matching = try versions.first { try matches($0.duplicateOf ?? $0.id, query) }
        guard matching?.id == article.id else { continue }
        hit.newestVersion = newest
      }
      hits.append(hit)
    }
    return hits
  }

  private func matches(_ id: Int64, _ query: SearchQuery) throws -> Bool {
    try connection.value(
      "SELECT 1 FROM articles_fts WHERE articles_fts MATCH ? AND rowid = ?", query.words.expression, id, as: Int.self)
      != nil
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

public import NewsModel
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

/// In which order hits come.
public enum SearchOrder: String, Sendable, CaseIterable {
  /// The best first; the newest first where the query has no words to rank by.
  case rank
  /// The latest first, by the day said or of happening, else published.
  case newest
  /// The earliest first.
  case oldest
}

/// A search.
public struct SearchQuery: Sendable {
  /// What to look for.
  public var expression: QueryExpression
  /// What to look through.
  public var scopes: Set<SearchScope>
  /// In which order.
  public var order: SearchOrder
  /// How many hits at most in each scope.
  public var limit: Int
  /// What is put before and after a word that was found.
  public var markers: (open: String, close: String)
  /// How many words of the text a snippet holds; SQLite allows 64 at most.
  public var snippetTokens: Int

  /// Makes a search.
  public init(
    _ expression: QueryExpression, scopes: Set<SearchScope> = Set(SearchScope.allCases), order: SearchOrder = .rank,
    limit: Int = 20, markers: (open: String, close: String) = ("[", "]"), snippetTokens: Int = 24
  ) {
    self.expression = expression
    self.scopes = scopes
    self.order = order
    self.limit = limit
    self.markers = markers
    self.snippetTokens = snippetTokens
  }
}

/// What a search found, and how it was understood.
public struct SearchResult: Sendable {
  /// Statements, then events, people and articles.
  public var hits: [SearchHit] = []
  /// How names were understood, a line each.
  public var notes: [String] = []
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
  /// The words around the best match, with markers; where no words were looked for, those of the item.
  public var snippet: String
  /// How well it fits, higher for better (BM25); to be compared within one scope only.
  public var score: Double
  /// Of a statement, the articles that carry it, that published first first.
  public var carriers: [StatementCarrier] = []
  /// Of an article, the newest version, where it is another and has not all of the words.
  public var newestVersion: Source?
}

extension Archive {
  /// Hits: statements, then events, people and articles, each in the order asked for.
  ///
  /// A statement that several articles carry is one hit, as the article has it that was published first; of the versions of an
  /// article the newest that matches.
  ///
  /// ```swift
  /// for hit in try archive.search(SearchQuery(.words(QueryWords("harbour")), scopes: [.statements])).hits { print(hit.snippet) }
  /// ```
  public func search(_ query: SearchQuery) throws(ArchiveError) -> SearchResult {
    try reporting {
      try connection.readTransaction {
        var result = SearchResult()
        for scope in SearchScope.allCases where query.scopes.contains(scope) {
          guard let select = try select(query, scope, notes: &result.notes) else { continue }
          switch scope {
          case .statements: result.hits += try statementHits(query, select)
          case .events: result.hits += try hits(query, select) { try event($0).map(SearchHit.Item.event) }
          case .people: result.hits += try hits(query, select) { try person($0).map(SearchHit.Item.person) }
          case .articles: result.hits += try articleHits(query, select)
          }
        }
        return result
      }
    }
  }

  /// The SQL that a search runs, one statement for each scope that can have hits, with readable columns; it runs as it is in
  /// the sqlite3 shell.
  public func sql(of query: SearchQuery) throws(ArchiveError) -> [String] {
    try reporting {
      var notes: [String] = []
      return try SearchScope.allCases.filter(query.scopes.contains).compactMap { scope in
        guard let select = try select(query, scope, notes: &notes) else { return nil }
        let statement = try connection.prepare(select.sql(columns: scope.readableColumns, limit: query.limit))
        try statement.bind(values: select.values)
        return statement.expandedSQL + ";"
      }
    }
  }

  /// The rows of a scope that match; nil where none can.
  private func select(
    _ query: SearchQuery, _ scope: SearchScope, notes: inout [String]
  ) throws(ArchiveError) -> SearchSelect? {
    var translator = QueryTranslator(archive: self, scope: scope)
    let condition = try translator.condition(of: query.expression)
    for note in translator.notes where !notes.contains(note) { notes.append(note) }
    return SearchSelect(scope, condition, query.order)
  }

  /// How many rows are looked at for each hit that is wanted, where several rows may be one hit.
  private static let spare = 5

  private func statementHits(_ query: SearchQuery, _ select: SearchSelect) throws -> [SearchHit] {
    var seen: Set<Int64> = []
    var found: [SearchHit] = []
    let rows = try hits(query, select, spare: Self.spare) { try statement($0).map(SearchHit.Item.statement) }
    for hit in rows {
      guard found.count < query.limit, case .statement(let one) = hit.item, !seen.contains(one.id) else { continue }
      var hit = hit
      hit.carriers = try readCarriers(of: one)
      seen.formUnion(hit.carriers.map(\.statementID))
      if let first = hit.carriers.first?.statementID, first != one.id, let statement = try statement(first) {
        hit.item = .statement(statement)
      }
      found.append(hit)
    }
    return found
  }

  private func articleHits(_ query: SearchQuery, _ select: SearchSelect) throws -> [SearchHit] {
    let rows = try hits(query, select, spare: Self.spare) { try article($0).map(SearchHit.Item.article) }
    var found: [SearchHit] = []
    let ids = Set(
      rows.compactMap { hit -> Int64? in
        guard case .article(let article) = hit.item else { return nil }
        return article.id
      })
    for hit in rows where found.count < query.limit {
      guard case .article(let article) = hit.item else { continue }
      // With the article that keeps a text, its copies are found by their headlines.
      if let original = article.duplicateOf, ids.contains(original) { continue }
      var hit = hit
      if let newest = try newestVersion(ofArticle: article.id) {
        // The newest version stands for the others where it is found itself; else the newest that is.
        let versions = try versions(ofArticle: article.id).map(\.article).reversed()
        let matching = try versions.first { try matches($0.duplicateOf ?? $0.id, select) }
        guard matching?.id == article.id else { continue }
        hit.newestVersion = newest
      }
      found.append(hit)
    }
    return found
  }

  private func matches(_ id: Int64, _ select: SearchSelect) throws -> Bool {
    try connection.all(select.sql(columns: "1", row: id), values: select.values) { _ in true }.isEmpty == false
  }

  /// The hits of one scope.
  private func hits(
    _ query: SearchQuery, _ select: SearchSelect, spare: Int = 1, item: (Int64) throws -> SearchHit.Item?
  ) throws -> [SearchHit] {
    guard query.limit > 0 else { return [] }
    let scope = select.scope
    let limit = query.limit * spare
    guard select.isRanked else {
      let ids = try connection.all(select.sql(columns: scope.rowID, limit: limit), values: select.values) {
        $0.integer(at: 0)
      }
      return try ids.compactMap { id in try item(id).map { SearchHit(item: $0, snippet: $0.text, score: 0) } }
    }
    // The columns come before the condition, and so do their values.
    let snippet = "snippet(\(scope.index), ?, ?, ?, '…', ?)"
    let values: [SQLValue] = [
      .integer(scope == .events ? 0 : -1), .text(query.markers.open), .text(query.markers.close),
      .integer(Int64(min(max(query.snippetTokens, 1), 64))),
    ]
    let rows = try connection.all(
      select.sql(columns: "\(scope.rowID), \(snippet), \(scope.index).rank", limit: limit),
      values: values + select.values
    ) { ($0.integer(at: 0), $0.string(at: 1), $0.column(2, as: Double.self)) }
    return try rows.compactMap { id, snippet, rank in
      try item(id).map { SearchHit(item: $0, snippet: snippet, score: -rank) }
    }
  }
}

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
  /// Only what came with these articles, by id, which is the order in which they came; nil for everything.
  public var arrivals: ClosedRange<Int64>?

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
          case .events, .people:
            result.hits += try hits(query, select) { row in try item(scope, row.id).map(row.hit) }
          case .articles: result.hits += try articleHits(query, select)
          }
        }
        return result
      }
    }
  }

  /// The SQL of a search, one statement for each scope that can have hits, with readable columns; it runs as it is in the
  /// sqlite3 shell. (A search by words alone ranks with a function of newsdb's own, which finds the same rows sooner.)
  public func sql(of query: SearchQuery) throws(ArchiveError) -> [String] {
    try reporting {
      var notes: [String] = []
      return try SearchScope.allCases.filter(query.scopes.contains).compactMap { scope in
        guard let select = try select(query, scope, notes: &notes) else { return nil }
        let statement = try connection.prepare(select.sql(columns: select.readableColumns, limit: query.limit))
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
    var condition = try translator.condition(of: query.expression)
    if let arrivals = query.arrivals { condition = condition.and(.sql(scope.arrived(in: arrivals)), in: scope) }
    for note in translator.notes where !notes.contains(note) { notes.append(note) }
    return SearchSelect(scope, condition, query.order)
  }

  private func statementHits(_ query: SearchQuery, _ select: SearchSelect) throws -> [SearchHit] {
    var seen: Set<Int64> = []
    return try hits(query, select) { row in
      guard !seen.contains(row.id), let one = try statement(row.id) else { return nil }
      let carriers = try readCarriers(of: one)
      seen.insert(row.id)
      seen.formUnion(carriers.map(\.statementID))
      let first = carriers.first?.statementID
      let item = if let first, first != one.id { try statement(first) ?? one } else { one }
      var hit = row.hit(.statement(item))
      hit.carriers = carriers
      return hit
    }
  }

  private func articleHits(_ query: SearchQuery, _ select: SearchSelect) throws -> [SearchHit] {
    try hits(query, select) { row in
      guard let article = try article(row.id) else { return nil }
      // With the article that keeps a text, its copies are found by their headlines.
      if let original = article.duplicateOf, try matches(original, select) { return nil }
      var hit = row.hit(.article(article))
      if let newest = try newestVersion(ofArticle: article.id) {
        // The newest version stands for the others where it is found itself; else the newest that is.
        let versions = try versions(ofArticle: article.id).map(\.article).reversed()
        let matching = try versions.first { try matches($0.duplicateOf ?? $0.id, select) }
        guard matching?.id == article.id else { return nil }
        hit.newestVersion = newest
      }
      return hit
    }
  }

  private func matches(_ id: Int64, _ select: SearchSelect) throws -> Bool {
    try connection.all(select.sql(columns: "1", row: id), values: select.values) { _ in true }.isEmpty == false
  }

  /// A row that a search found.
  private struct Row {
    var id: Int64
    var score: Double

    func hit(_ item: SearchHit.Item) -> SearchHit { SearchHit(item: item, snippet: item.text, score: score) }
  }

  /// The hits that `hit` makes of the rows of one scope, in their order; it may make none of a row.
  private func hits(
    _ query: SearchQuery, _ select: SearchSelect, _ hit: (Row) throws -> SearchHit?
  ) throws -> [SearchHit] {
    var found: [SearchHit] = []
    var rows: [Int64] = []
    guard query.limit > 0 else { return [] }
    try forEachRow(query, select) { row in
      if let hit = try hit(row) {
        found.append(hit)
        rows.append(row.id)
      }
      return found.count < query.limit
    }
    // A snippet, which reads the text, is made of no row that is not shown.
    let snippets = try snippets(of: rows, query, select)
    for (index, row) in rows.enumerated() {
      if let snippet = snippets[row] { found[index].snippet = snippet }
    }
    return found
  }

  /// Goes through the rows of one scope in their order for as long as `body` wants more.
  private func forEachRow(_ query: SearchQuery, _ select: SearchSelect, _ body: (Row) throws -> Bool) throws {
    if select.isByWordsAlone, let words = select.words {
      connection.enableBestMatches()
      var wanted = 2 * min(query.limit, 1_000_000) + 20
      var seen = 0
      while true {
        let best = try connection.all(select.best, words.expression, wanted) {
          Row(id: $0.integer(at: 0), score: -$0.column(1, as: Double.self))
        }
        for row in best.dropFirst(seen) { guard try body(row) else { return } }
        if best.count < wanted { return }
        seen = wanted
        wanted *= 8
      }
    }
    let score = select.words == nil ? "0.0" : "0.0 - \(select.scope.index).rank"
    let statement = try connection.prepare(select.sql(columns: "\(select.scope.rowID), \(score)"))
    defer { statement.reset() }
    try statement.bind(values: select.values)
    while try statement.step() {
      let row = Row(id: statement.integer(at: 0), score: statement.column(1, as: Double.self))
      guard try body(row) else { return }
    }
  }

  /// The words around the best match in each of these rows, by row; nothing where no words were looked for.
  private func snippets(of rows: [Int64], _ query: SearchQuery, _ select: SearchSelect) throws -> [Int64: String] {
    guard let words = select.words, !rows.isEmpty else { return [:] }
    let index = select.scope.index
    // The index goes through the rows once; asked for a row by its id, it would look up the words anew for each.
    let snippets = try connection.all(
      """
      SELECT rowid, snippet(\(index), \(select.scope.snippetColumn), ?, ?, '…', ?) FROM \(index)
      WHERE \(index) MATCH ? AND +rowid IN (\(rows.map(String.init).joined(separator: ", ")))
      """, query.markers.open, query.markers.close, min(max(query.snippetTokens, 1), 64), words.expression
    ) { ($0.integer(at: 0), $0.string(at: 1)) }
    return Dictionary(snippets) { first, _ in first }
  }
}

import NewsModel
import SQLite

/// The SELECT that finds the rows of one scope.
struct SearchSelect {
  let scope: SearchScope
  /// What is looked up in the full-text index, which ranks the rows then.
  let words: FullTextQuery?
  /// Whether all that is asked for is the words, the best first.
  let isByWordsAlone: Bool
  /// The values of the parameters behind FROM.
  let values: [SQLValue]
  private let source: String
  private let conditions: [String]
  private let order: String

  /// Nil where nothing can match.
  init?(_ scope: SearchScope, _ condition: QueryCondition, _ order: SearchOrder) {
    self.scope = scope
    var words: FullTextQuery?
    var more: SQLFragment?
    switch condition {
    case .nothing: return nil
    case .everything: break
    case .match(let match): words = match
    case .matchWhere(let match, let fragment): (words, more) = (match, fragment)
    case .mismatch, .sql: more = condition.fragment(in: scope)
    }
    self.words = words
    isByWordsAlone = words != nil && more == nil && order == .rank
    let index = scope.index
    // A cross join keeps the order: looked into for each row of the other table, the index would search anew every time.
    source = words == nil ? scope.rows : "\(index) CROSS JOIN \(scope.rows) ON \(scope.rowID) = \(index).rowid"
    conditions = (words == nil ? [] : ["\(index) MATCH ?"]) + (more.map { [$0.sql] } ?? [])
    values = (words.map { [.text($0.expression)] } ?? []) + (more?.values ?? [])
    self.order =
      switch order {
      // By rank alone: the index then hands out its rows in this order, and stops when there are enough.
      case .rank where words != nil: "\(index).rank"
      case .rank, .newest:
        scope.chronology.map { "\($0) DESC NULLS LAST" }.joined(separator: ", ") + ", \(scope.rowID) DESC"
      case .oldest: scope.chronology.map { "\($0) NULLS LAST" }.joined(separator: ", ") + ", \(scope.rowID)"
      }
  }

  /// The statement, of these columns; of one row only, where that is given.
  func sql(columns: String, limit: Int = -1, row: Int64? = nil) -> String {
    let all = conditions + (row.map { ["\(scope.rowID) = \($0)"] } ?? [])
    let clause = all.isEmpty ? "" : "\nWHERE " + all.joined(separator: "\n  AND ")
    return "SELECT \(columns)\nFROM \(source)\(clause)\nORDER BY \(order)\nLIMIT \(limit)"
  }
}

extension SearchSelect {
  /// The best rows by words alone, and how well they fit: the values are the expression and, twice, how many.
  var best: String {
    """
    SELECT rowid, best_bm25(\(scope.index), ?2) AS score FROM \(scope.index) WHERE \(scope.index) MATCH ?1
    ORDER BY score, rowid LIMIT ?2
    """
  }

  /// What a reader wants to see of a row: with the words around the best match, where there are words.
  var readableColumns: String {
    if words == nil { return scope.readableColumns }
    return scope.readableColumns + ", snippet(\(scope.index), \(scope.snippetColumn), '[', ']', '…', 24) AS found"
  }
}

extension SearchScope {
  /// The column of the index that a snippet is of; -1 for that which fits best.
  var snippetColumn: Int { self == .events ? 0 : -1 }

  /// By what rows stand in time: the day said or of happening, else of publication.
  var chronology: [String] {
    switch self {
    case .statements: ["ifnull(s.said_to, substr(s.date_published, 1, 10))"]
    case .events: ["ifnull(e.ends_on, (SELECT substr(date_published, 1, 10) FROM articles WHERE id = e.article_id))"]
    case .people: ["p.last_seen"]
    case .articles: ["a.date_published"]
    }
  }

  /// What a reader wants to see of a row.
  var readableColumns: String {
    switch self {
    case .statements: "s.id, s.speaker, s.said_on, s.text, s.publisher, s.date_published, s.uri"
    case .events: "e.id, e.happening, e.status, e.starts_on, e.ends_on, e.place, e.participants, e.summary"
    case .people: "p.id, p.name, p.kind, p.role, p.statement_count, p.first_seen, p.last_seen"
    case .articles: "a.id, a.headline, a.publisher, a.date_published, a.uri"
    }
  }
}

extension SearchHit.Item {
  /// Its own words.
  var text: String {
    switch self {
    case .statement(let statement): statement.text
    case .event(let event): event.summary
    case .person(let person): person.name
    case .article(let article): String(article.article.body.prefix(240))
    }
  }
}

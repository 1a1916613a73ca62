import SQLite

/// A piece of SQL with the values of its parameters.
struct SQLFragment {
  var sql: String
  var values: [SQLValue] = []
}

/// What a part of a query asks of the rows of one scope: words that its full-text index has to find, and a condition on the
/// row. Where words alone are asked for, the index ranks by them.
enum QueryCondition {
  case everything
  case nothing
  /// Found by the index of the scope.
  case match(FullTextQuery)
  /// Found by the index, and more.
  case matchWhere(FullTextQuery, SQLFragment)
  /// Not found by the index.
  case mismatch(FullTextQuery)
  case sql(SQLFragment)

  /// What both ask for.
  func and(_ other: QueryCondition, in scope: SearchScope) -> QueryCondition {
    switch (self, other) {
    case (.nothing, _), (_, .nothing): .nothing
    case (.everything, let one), (let one, .everything): one
    case (.match(let left), .match(let right)): .match(left.and(right))
    case (.match(let found), .mismatch(let words)), (.mismatch(let words), .match(let found)):
      .match(found.butNot(words))
    case (.match(let left), .matchWhere(let right, let more)), (.matchWhere(let left, let more), .match(let right)):
      .matchWhere(left.and(right), more)
    case (.matchWhere(let left, let some), .matchWhere(let right, let more)):
      .matchWhere(left.and(right), Self.joined([some, more], by: " AND "))
    case (.match(let words), let one), (let one, .match(let words)):
      .matchWhere(words, one.fragment(in: scope))
    case (.matchWhere(let words, let some), let one), (let one, .matchWhere(let words, let some)):
      .matchWhere(words, Self.joined([some, one.fragment(in: scope)], by: " AND "))
    default: .sql(Self.joined([fragment(in: scope), other.fragment(in: scope)], by: " AND "))
    }
  }

  /// What either asks for.
  func or(_ other: QueryCondition, in scope: SearchScope) -> QueryCondition {
    switch (self, other) {
    case (.everything, _), (_, .everything): .everything
    case (.nothing, let one), (let one, .nothing): one
    case (.match(let left), .match(let right)): .match(left.or(right))
    default:
      .sql(Self.joined([fragment(in: scope), other.fragment(in: scope)], by: " OR "))
    }
  }

  /// What does not match it.
  func negated(in scope: SearchScope) -> QueryCondition {
    switch self {
    case .everything: .nothing
    case .nothing: .everything
    case .match(let words): .mismatch(words)
    case .mismatch(let words): .match(words)
    case .matchWhere, .sql:
      // What is NULL, and so neither true nor false, does not match.
      .sql(SQLFragment(sql: "NOT ifnull(\(fragment(in: scope).sql), 0)", values: fragment(in: scope).values))
    }
  }

  /// The condition by itself, in brackets where it needs them.
  func fragment(in scope: SearchScope) -> SQLFragment {
    let (row, index) = (scope.rowID, scope.index)
    return switch self {
    case .everything: SQLFragment(sql: "TRUE")
    case .nothing: SQLFragment(sql: "FALSE")
    case .match(let words):
      SQLFragment(
        sql: "\(row) IN (SELECT rowid FROM \(index) WHERE \(index) MATCH ?)", values: [.text(words.expression)])
    case .mismatch(let words):
      SQLFragment(
        sql: "\(row) NOT IN (SELECT rowid FROM \(index) WHERE \(index) MATCH ?)", values: [.text(words.expression)])
    case .matchWhere(let words, let more):
      Self.joined([QueryCondition.match(words).fragment(in: scope), more], by: " AND ")
    case .sql(let fragment): fragment
    }
  }

  private static func joined(_ fragments: [SQLFragment], by operation: String) -> SQLFragment {
    SQLFragment(
      sql: "(" + fragments.map(\.sql).joined(separator: operation) + ")", values: fragments.flatMap(\.values))
  }
}

extension SearchScope {
  /// The full-text index.
  var index: String { rawValue + "_fts" }

  /// The rows that are searched, under the short name that conditions know them by.
  var rows: String {
    switch self {
    case .statements: "statements AS s"
    case .events: "events AS e"
    case .people: "people AS p"
    case .articles: "articles AS a"
    }
  }

  /// The column that ``index`` joins by.
  var rowID: String {
    switch self {
    case .statements: "s.id"
    case .events: "e.id"
    case .people: "p.id"
    case .articles: "a.id"
    }
  }
}

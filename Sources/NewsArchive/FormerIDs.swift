import NewsModel
import SQLite

/// The ids of an article's statements and events before it is read anew, by kind and place: the same thing keeps its id.
struct FormerIDs {
  struct Key: Hashable {
    var kind: String
    var span: TextSpan
  }

  private(set) var statements: [Key: [Int64]] = [:]
  private(set) var events: [Key: [Int64]] = [:]

  /// - Parameter indexedOnly: without the statements of an earlier version, which no index has.
  init(_ articleID: Int64, _ connection: Connection, indexedOnly: Bool = false) throws {
    statements = try Self.read("statement_rows", articleID, connection)
    if !indexedOnly { try statements.merge(Self.read("earlier_statements", articleID, connection)) { $1 + $0 } }
    events = try Self.read("events", articleID, connection)
  }

  /// Adds the ids of another article with the same text, which this one takes the place of.
  mutating func inherit(_ other: FormerIDs) {
    statements.merge(other.statements) { $1 + $0 }
    events.merge(other.events) { $1 + $0 }
  }

  private static func read(_ table: String, _ articleID: Int64, _ connection: Connection) throws -> [Key: [Int64]] {
    var ids: [Key: [Int64]] = [:]
    let statement = try connection.prepare(
      "SELECT id, kind, \"start\", \"end\" FROM \(table) WHERE article_id = ? ORDER BY id DESC")
    try statement.bind(articleID, at: 1)
    try statement.forEach { row in
      let span = TextSpan(start: row.column(2), end: row.column(3))
      ids[Key(kind: row.string(at: 1), span: span), default: []].append(row.integer(at: 0))
    }
    return ids
  }

  /// The id a statement had, each only once, lowest first.
  mutating func takeStatement(_ statement: Statement) -> Int64? {
    statements[Key(kind: statement.kind.rawValue, span: statement.span)]?.popLast()
  }

  /// The id an event had, each only once, lowest first.
  mutating func takeEvent(_ event: Event) -> Int64? {
    events[Key(kind: event.kind.rawValue, span: event.span)]?.popLast()
  }
}

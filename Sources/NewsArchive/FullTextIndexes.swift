import SQLite

/// Keeps the full-text indexes in step while newsdb writes, and does it late and in bulk.
///
/// An index over external content must be told the old words of a row before they change. So whoever changes a row calls
/// ``remove(_:_:)`` first; ``flush()`` puts in, at the end, the words that the rows have then.
final class FullTextIndexes {
  /// The tables with an index.
  enum Table: CaseIterable {
    case articles, statements, people, events
  }

  private let connection: Connection
  private var pending: [Table: Set<Int64>] = [:]

  init(_ connection: Connection) {
    self.connection = connection
  }

  /// A row that is new: its words go in at the end.
  func add(_ table: Table, _ id: Int64) {
    pending[table, default: []].insert(id)
  }

  /// A row that is about to be changed or deleted: its words are taken out now, and go in again at the end if it is still there.
  func remove(_ table: Table, _ id: Int64) throws {
    if pending[table, default: []].insert(id).inserted { try connection.run(table.removal, id) }
  }

  /// Puts in the words of all rows that were added or changed.
  func flush() throws {
    for table in Table.allCases {
      let insertion = try connection.prepare(table.insertion)
      for id in (pending[table] ?? []).sorted() { try insertion.run(id) }
    }
    pending = [:]
  }
}

extension FullTextIndexes.Table {
  /// The index's name, its columns, and the table that holds the words.
  private var parts: (index: String, columns: String, source: String) {
    switch self {
    case .articles: ("articles_fts", "headline, body", "articles")
    // The view only adds the article's columns to these.
    case .statements: ("statements_fts", "text, speaker", "statement_rows")
    case .people: ("people_fts", "names, roles", "people")
    case .events: ("events_fts", "summary, participants, place", "events")
    }
  }

  /// The index's name.
  var index: String { parts.index }

  fileprivate var removal: String {
    """
    INSERT INTO \(parts.index) (\(parts.index), rowid, \(parts.columns))
    SELECT 'delete', id, \(parts.columns) FROM \(parts.source) WHERE id = ?
    """
  }

  fileprivate var insertion: String {
    "INSERT INTO \(parts.index) (rowid, \(parts.columns)) SELECT id, \(parts.columns) FROM \(parts.source) WHERE id = ?"
  }
}

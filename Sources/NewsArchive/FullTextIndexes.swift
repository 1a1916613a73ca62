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

  /// A row that is about to be changed or deleted: its words are taken out now, and go in again at the end if it is still
  /// there. Take out the words of many rows before changing the first: FTS5 writes what it has pending to disk before every
  /// statement that can change many rows.
  func remove(_ table: Table, _ id: Int64) throws {
    if pending[table, default: []].insert(id).inserted {
      try copy(id, from: try connection.prepare(table.selection), to: try connection.prepare(table.removal))
    }
  }

  /// Puts in the words of all rows that were added or changed.
  func flush() throws {
    for table in Table.allCases {
      let selection = try connection.prepare(table.selection)
      let insertion = try connection.prepare(table.insertion)
      for id in (pending[table] ?? []).sorted() { try copy(id, from: selection, to: insertion) }
    }
    pending = [:]
  }

  /// Runs `target` with a row's id and words. INSERT … SELECT would be shorter, and write to disk at every row.
  private func copy(
    _ id: Int64, from selection: borrowing PreparedStatement, to target: borrowing PreparedStatement
  ) throws {
    try selection.bind(id, at: 1)
    defer { selection.reset() }
    guard try selection.step() else { return }
    try target.bind(id, at: 1)
    for column in 0..<selection.columnCount {
      if selection.isNull(at: column) {
        try target.bindNull(at: column + 2)
      } else {
        try selection.withText(at: column) { try target.bindText(utf8: $0, at: column + 2) }
      }
    }
    try target.finish()
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

  fileprivate var selection: String { "SELECT \(parts.columns) FROM \(parts.source) WHERE id = ?" }

  fileprivate var insertion: String { "INSERT INTO \(parts.index) (rowid, \(parts.columns)) VALUES (?\(parameters))" }

  fileprivate var removal: String {
    "INSERT INTO \(parts.index) (\(parts.index), rowid, \(parts.columns)) VALUES ('delete', ?\(parameters))"
  }

  private var parameters: String {
    String(repeating: ", ?", count: 1 + parts.columns.utf8.count { $0 == UInt8(ascii: ",") })
  }
}

import SQLite

/// A stored text that is not what its article has at its place.
public struct SpanMismatch: Hashable, Sendable {
  /// The table and column of the text: `statements.text`.
  public var column: String
  /// The id of the row.
  public var id: Int64
  /// The article's id.
  public var articleID: Int64
  /// The stored text.
  public var stored: String
  /// What the article has there; empty where it has nothing.
  public var found: String
}

extension SpanMismatch {
  /// The columns that hold words of an article, with the columns of their place.
  private static let spans = [
    ("statements.text", "statement_rows", "text", "\"start\"", "\"end\""),
    ("statements.speaker_mention", "statement_rows", "speaker_mention", "speaker_start", "speaker_end"),
    ("statements.cue", "statement_rows", "cue", "cue_start", "cue_end"),
    ("earlier_statements.text", "earlier_statements", "text", "\"start\"", "\"end\""),
    ("events.summary", "events", "summary", "\"start\"", "\"end\""),
    ("events.trigger", "events", "trigger", "trigger_start", "trigger_end"),
  ]

  /// Those of a whole archive.
  static func all(in connection: Connection) throws -> [SpanMismatch] {
    try connection.readTransaction {
      try spans.flatMap { column, table, text, start, end in
        try connection.all(
          """
          SELECT t.id, t.article_id, t.\(text), ifnull(substr(a.body, t.\(start) + 1, t.\(end) - t.\(start)), '')
          FROM \(table) AS t LEFT JOIN articles AS a ON a.id = t.article_id
          WHERE t.\(start) IS NOT NULL AND t.\(text) IS NOT substr(a.body, t.\(start) + 1, t.\(end) - t.\(start))
          ORDER BY t.article_id, t.id
          """
        ) { row in
          SpanMismatch(
            column: column, id: row.column(0), articleID: row.column(1), stored: row.column(2), found: row.column(3))
        }
      }
    }
  }
}

extension Archive {
  /// Compares every stored span with its article; empty where all is evidence.
  public func verifySpans() throws(ArchiveError) -> [SpanMismatch] {
    try reporting { try SpanMismatch.all(in: connection) }
  }

  /// Checks the file, the references between rows, and every full-text index against the rows it is of.
  ///
  /// - Returns: what is wrong, a line each; empty where all is well. An index can only be checked where the archive is open
  ///   for writing.
  public func checkIntegrity() throws(ArchiveError) -> [String] {
    try reporting {
      var problems = try connection.integrityProblems() + connection.foreignKeyProblems()
      if connection.isReadOnly { return problems }
      for table in FullTextIndexes.Table.allCases {
        do {
          // With rank 1, the words are compared with those of the table, not only with each other.
          try connection.execute("INSERT INTO \(table.index) (\(table.index), rank) VALUES ('integrity-check', 1)")
        } catch let error as DatabaseError where error.code == .corrupt {
          problems.append("the index \(table.index) is not in step with its rows: run newsdb rebuild")
        }
      }
      return problems
    }
  }
}

import SQLite

extension Archive {
  /// The texts of some statements with marks around the words that a query found in them: all of the text, where a snippet has a
  /// part.
  ///
  /// ```swift
  /// try archive.highlightedStatements([12], matching: FullTextQuery(words: "bridge")!, markers: ("*", "*"))[12]
  /// // "The *bridge* will close"
  /// ```
  ///
  /// - Returns: by id; nothing for a statement that the query does not find.
  public func highlightedStatements(
    _ ids: [Int64], matching words: FullTextQuery, markers: (open: String, close: String)
  ) throws(ArchiveError) -> [Int64: String] {
    try highlighted("statements_fts", ids, words, markers)
  }

  /// The sentences of some events, in the same way.
  public func highlightedEvents(
    _ ids: [Int64], matching words: FullTextQuery, markers: (open: String, close: String)
  ) throws(ArchiveError) -> [Int64: String] {
    try highlighted("events_fts", ids, words, markers)
  }

  /// Of an index whose first column is the text.
  private func highlighted(
    _ index: String, _ ids: [Int64], _ words: FullTextQuery, _ markers: (open: String, close: String)
  ) throws(ArchiveError) -> [Int64: String] {
    let sql = "SELECT highlight(\(index), 0, ?, ?) FROM \(index) WHERE \(index) MATCH ? AND rowid = ?"
    return try reporting {
      var texts: [Int64: String] = [:]
      for id in ids {
        texts[id] = try connection.value(sql, markers.open, markers.close, words.expression, id, as: String.self)
      }
      return texts
    }
  }
}

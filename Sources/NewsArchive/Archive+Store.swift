public import NewsModel
import SQLite

/// Storing articles with what was read from them.
extension Archive {
  /// Stores articles in one transaction: all of them, or, where an error is thrown, none.
  ///
  /// Articles that are versions of each other, or have one text, are linked; which of them counts hangs on when they were
  /// published, not on the order in which they are stored. So an article may have to be read of which nothing was extracted:
  /// one that stands for a text from now on, say, since the one that did has a later version.
  ///
  /// - Parameter extract: what is read from such an article; without it, it waits for a rebuild.
  /// - Returns: what became of each, in the same order. Storing the same thing again changes nothing.
  /// - Throws: ``ArchiveError``: `locked` where another process still writes after the busy timeout, `readOnly`, `full`, …
  @discardableResult
  public func store(
    _ batch: [NewArticle], extract: ((Article) -> Extraction)? = nil
  ) throws(ArchiveError) -> [StoreOutcome] {
    if batch.isEmpty { return [] }
    if mode == .readOnly {
      throw ArchiveError(
        .readOnly, path: path, message: "the archive is opened for reading only", hint: "open it for writing")
    }
    return try writing {
      let writer = try DerivedWriter(connection)
      var store = BatchStore(connection: connection, writer: writer, extract: extract)
      try store.expect(batch)
      let added = try batch.map { item in
        let plan = try makePlan(for: item.article, item.contentSHA256)
        return (plan: plan, id: try store.add(item, plan))
      }
      try store.link()
      let outcomes = try added.map { try store.outcome(of: $0.plan, $0.id) }
      try store.read()
      try writer.finish()
      return outcomes
    }
  }
}

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
      let outcomes = try batch.map { item in
        let plan = try makePlan(for: item.article, item.contentSHA256)
        return try outcome(of: plan, try store.add(item, plan))
      }
      try store.read()
      try writer.finish()
      return outcomes
    }
  }

  private func outcome(of plan: StorePlan, _ id: Int64) throws -> StoreOutcome {
    switch plan {
    case .unchanged: return .unchanged(id: id)
    case .update: return .updated(id: id)
    case .newVersion(let other): return .newVersion(id: id, of: try neighbour(of: id) ?? other)
    case .duplicate(let other):
      let original: Int64? = try connection.value("SELECT duplicate_of FROM articles WHERE id = ?", id)
      return .duplicate(id: id, of: original ?? other)
    case .add:
      // Nearly the text of another of the same publisher is a version too, at whatever address.
      return try neighbour(of: id).map { .newVersion(id: id, of: $0) } ?? .added(id: id)
    }
  }

  /// The version before this one, or, of the first one, that after it.
  private func neighbour(of id: Int64) throws -> Int64? {
    try connection.value("SELECT version_of FROM articles WHERE id = ?", id)
      ?? connection.value("SELECT min(id) FROM articles WHERE version_of = ?", id)
  }
}

import NewsModel
import SQLite

/// Storing articles with what was read from them.
extension Archive {
  /// Stores articles in one transaction: all of them, or, where an error is thrown, none.
  ///
  /// - Returns: what became of each, in the same order. Storing the same thing again changes nothing.
  /// - Throws: ``ArchiveError``: `locked` where another process still writes after the busy timeout, `readOnly`, `full`, …
  @discardableResult
  public func store(_ batch: [NewArticle]) throws(ArchiveError) -> [StoreOutcome] {
    if batch.isEmpty { return [] }
    if mode == .readOnly {
      throw ArchiveError(
        .readOnly, path: path, message: "the archive is opened for reading only", hint: "open it for writing")
    }
    return try writing {
      let writer = try DerivedWriter(connection)
      let outcomes = try batch.map { try storeOne($0, writer) }
      try writer.finish()
      return outcomes
    }
  }

  private func storeOne(_ item: NewArticle, _ writer: DerivedWriter) throws -> StoreOutcome {
    switch try makePlan(for: item.article, item.contentSHA256) {
    case .unchanged(let id):
      return .unchanged(id: id)
    case .update(let id):
      try update(id, item, writer)
      return .updated(id: id)
    case .add:
      let id = try insert(item, writer)
      try writer.replace(id, item.article, item.extraction, item.extractorVersion)
      return .added(id: id)
    case .newVersion(let earlier):
      let id = try insert(item, versionOf: earlier, writer)
      try writer.replace(id, item.article, item.extraction, item.extractorVersion)
      return .newVersion(id: id, of: earlier)
    case .duplicate(let original):
      return .duplicate(id: try insert(item, duplicateOf: original, writer), of: original)
    }
  }

  private func insert(
    _ item: NewArticle, versionOf: Int64? = nil, duplicateOf: Int64? = nil, _ writer: DerivedWriter
  ) throws -> Int64 {
    let metadata = ArticleMetadata(item.article)
    try connection.run(
      """
      INSERT INTO articles (
        uri, headline, author, publisher, date_published, date_published_basis, language, body, content_sha256,
        ingested_at, version_of, duplicate_of)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), ?, ?)
      """,
      metadata.uri, metadata.headline, metadata.author, metadata.publisher, metadata.datePublished, metadata.basis,
      metadata.language, item.article.body, item.contentSHA256, versionOf, duplicateOf)
    let id = connection.lastInsertRowID
    writer.index.add(.articles, id)
    return id
  }

  private func update(_ id: Int64, _ item: NewArticle, _ writer: DerivedWriter) throws {
    let stored = try connection.first(
      "SELECT \(ArticleMetadata.columns) FROM articles WHERE id = ?", id, read: ArticleMetadata.init)
    guard let metadata = stored?.updated(with: ArticleMetadata(item.article)) else { return }
    try writer.index.remove(.articles, id)
    try connection.run(
      """
      UPDATE articles SET uri = ?, headline = ?, author = ?, publisher = ?, date_published = ?,
        date_published_basis = ?, language = ? WHERE id = ?
      """,
      metadata.uri, metadata.headline, metadata.author, metadata.publisher, metadata.datePublished, metadata.basis,
      metadata.language, id)
    guard metadata.duplicateOf == nil else { return }
    var article = item.article
    article.published = Publication(stored: metadata.datePublished, basis: metadata.basis)
    try writer.replace(id, article, item.extraction, item.extractorVersion)
  }
}

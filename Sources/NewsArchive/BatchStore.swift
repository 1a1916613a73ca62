import NewsModel
import SQLite

/// The articles of one transaction on their way into the tables: first all rows and their links, then what is read from them.
struct BatchStore {
  let connection: Connection
  let writer: DerivedWriter
  let extract: ((Article) -> Extraction)?
  private var links: ArticleLinks
  private var items: [Int64: NewArticle] = [:]
  /// Those whose publication became known otherwise.
  private var changed: Set<Int64> = []
  private var version = ""

  init(connection: Connection, writer: DerivedWriter, extract: ((Article) -> Extraction)?) {
    self.connection = connection
    self.writer = writer
    self.extract = extract
    links = ArticleLinks(connection, writer.index)
  }

  /// Makes ready for articles that are about to be added. Those whose text is there already will not be.
  func expect(_ batch: [NewArticle]) throws {
    let new = try batch.filter { item in
      let stored: Int? = try connection.value(
        "SELECT 1 FROM articles WHERE content_sha256 = ? LIMIT 1", item.contentSHA256)
      return stored == nil
    }
    try links.finder.expect(new.lazy.map(\.fingerprints))
  }

  /// Puts an article into the table; the id of its row.
  mutating func add(_ item: NewArticle, _ plan: StorePlan) throws -> Int64 {
    version = item.extractorVersion
    switch plan {
    case .unchanged(let id): return id
    case .update(let id):
      guard try update(id, item) else { return id }
      items[id] = item
      changed.insert(id)
      return id
    case .add, .newVersion, .duplicate:
      let copied: Int64? = try connection.value(
        "SELECT id FROM articles WHERE content_sha256 = ? AND duplicate_of IS NULL ORDER BY id", item.contentSHA256)
      let id = try insert(item, duplicateOf: copied)
      items[id] = item
      links.markNew(id)
      if copied == nil { try links.finder.add(id, body: item.article.body, fingerprints: item.fingerprints) }
      return id
    }
  }

  private func insert(_ item: NewArticle, duplicateOf: Int64?) throws -> Int64 {
    let metadata = ArticleMetadata(item.article)
    try connection.run(
      """
      INSERT INTO articles (
        uri, headline, author, publisher, date_published, date_published_basis, language, body, content_sha256,
        ingested_at, duplicate_of, date_modified, section)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), ?, ?, ?)
      """,
      metadata.uri, metadata.headline, metadata.author, metadata.publisher, metadata.datePublished, metadata.basis,
      metadata.language, duplicateOf == nil ? item.article.body : "", item.contentSHA256, duplicateOf,
      metadata.dateModified, metadata.section)
    let id = connection.lastInsertRowID
    writer.index.add(.articles, id)
    return id
  }

  private func update(_ id: Int64, _ item: NewArticle) throws -> Bool {
    let stored = try connection.first(
      "SELECT \(ArticleMetadata.columns) FROM articles WHERE id = ?", id, read: ArticleMetadata.init)
    guard let metadata = stored?.updated(with: ArticleMetadata(item.article)) else { return false }
    try writer.index.remove(.articles, id)
    try connection.run(
      """
      UPDATE articles SET uri = ?, headline = ?, author = ?, publisher = ?, date_published = ?,
        date_published_basis = ?, language = ?, date_modified = ?, section = ? WHERE id = ?
      """,
      metadata.uri, metadata.headline, metadata.author, metadata.publisher, metadata.datePublished, metadata.basis,
      metadata.language, metadata.dateModified, metadata.section, id)
    return true
  }

  /// Links all that were added with their versions and copies.
  mutating func link() throws { try links.link(items.keys.sorted()) }

  /// What became of an article that was added, once it is linked.
  func outcome(of plan: StorePlan, _ id: Int64) throws -> StoreOutcome {
    switch plan {
    case .unchanged: return .unchanged(id: id)
    case .update: return .updated(id: id)
    case .newVersion(let other): return .newVersion(id: id, of: try neighbour(of: id) ?? other)
    case .duplicate(let other):
      let original: Int64? = try connection.value("SELECT duplicate_of FROM articles WHERE id = ?", id)
      return .duplicate(id: id, of: original ?? other)
    case .add:
      // Nearly the text of another of the same publisher is a version too, at whatever address.
      guard let first = links.first[id], first < id else { return .added(id: id) }
      return .newVersion(id: id, of: try neighbour(of: id) ?? first)
    }
  }

  /// The version before this one, or, of the first one, that after it: of those that were stored before it.
  private func neighbour(of id: Int64) throws -> Int64? {
    try connection.value("SELECT version_of FROM articles WHERE id = ?1 AND version_of < ?1", id)
      ?? connection.value("SELECT min(id) FROM articles WHERE version_of = ?1 AND id < ?1", id)
  }

  // MARK: - What is read from them

  /// Brings what is kept of each article's reading in step with its links.
  mutating func read() throws {
    try links.finder.flush()
    var left: [Int64: FormerIDs] = [:]
    var now: [(article: LinkedArticle, before: LinkedArticle.State?)] = []
    for (id, before) in links.before.sorted(by: { $0.key < $1.key }) {
      guard let article = try connection.linkedArticles("a.id = ?", [.integer(id)]).first else { continue }
      now.append((article, before))
    }
    for (article, before) in now where before != article.state || changed.contains(article.id) {
      if before != nil, before != .copy, article.state == .copy {
        left[article.id] = try FormerIDs(article.id, connection)
        try writer.retract(article.id)
      } else if before == .current, article.state == .earlier, !changed.contains(article.id) {
        try writer.retire(article.id)
      }
    }
    for (article, before) in now where before != article.state || changed.contains(article.id) {
      switch article.state {
      case .copy: continue
      case .earlier:
        if before == .current, !changed.contains(article.id) { continue }
        guard let (_, extraction) = try reading(of: article.id) else { continue }
        try writer.replaceEarlier(article.id, extraction, version)
      case .current:
        guard let (stored, extraction) = try reading(of: article.id) else { continue }
        try writer.replace(
          article.id, stored, extraction, version,
          inherited: links.takenOver[article.id].flatMap { left[$0] })
      }
    }
  }

  /// An article as it is stored, with what there is to be read in it; nil where nobody can tell.
  private func reading(of id: Int64) throws -> (Article, Extraction)? {
    guard
      var stored = try connection.first(
        "SELECT \(Columns.article) FROM articles AS a WHERE a.id = ?", id, read: StoredArticle.init)
    else { return nil }
    guard let item = items[id] else {
      // It is new to those that count, and nobody has read it.
      guard let extract else {
        try writer.retract(id)
        return nil
      }
      return (stored.article, extract(stored.article))
    }
    if stored.article.body != item.article.body {
      // The same text with other white space: what was read from the new one has its places there.
      try writer.index.remove(.articles, id)
      try connection.run("UPDATE articles SET body = ? WHERE id = ?", item.article.body, id)
      stored.article.body = item.article.body
    }
    var article = item.article
    article.published = stored.article.published
    // The plan may have been that it need not be read.
    if let extract, item.extraction.isEmpty { return (article, extract(article)) }
    return (article, item.extraction)
  }
}

extension Extraction {
  fileprivate var isEmpty: Bool { statements.isEmpty && people.isEmpty && events.isEmpty }
}

public import NewsModel
import SQLite

/// What a rebuild left in the archive.
public struct RebuildReport: Hashable, Sendable {
  /// Articles that were read; duplicates are not.
  public var articles: Int
  /// Statements there are now.
  public var statements: Int
  /// Events there are now.
  public var events: Int
  /// People there are now.
  public var people: Int
}

extension Archive {
  /// Reads every article anew and replaces what was read from it before.
  ///
  /// Statements and events that are found again at their place keep their ids, and people who are named again keep
  /// theirs. What the user decided about people is applied again. First it is found anew which articles share text, and which
  /// are versions of one. The work is then done in transactions of some hundred articles: stopped halfway, the archive is
  /// whole, the rest has its old rows, and another rebuild finishes.
  ///
  /// - Parameters:
  ///   - extract: what is read from an article; must be the same for the same article.
  ///   - progress: is told after every transaction how many articles are done, of how many.
  @discardableResult
  public func rebuild(
    extractorVersion: String, extract: (Article) -> Extraction, progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) throws(ArchiveError) -> RebuildReport {
    // What waits for a batch is let go when the batch is stored.
    try withoutActuallyEscaping(extract) { extract throws(ArchiveError) in
      try rebuildInBatches(
        extractorVersion: extractorVersion, extract: { articles in { articles.map(extract) } }, progress: progress)
    }
  }

  /// The same with an extractor that reads many articles at a time, on other cores for example, while others are stored.
  ///
  /// - Parameter extract: begins to read articles; what it returns waits until they are read, and has what was found in each.
  @discardableResult
  public func rebuildInBatches(
    extractorVersion: String, extract: ([Article]) -> () -> [Extraction],
    progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) throws(ArchiveError) -> RebuildReport {
    try relink()
    let ids = try reporting {
      try connection.all("SELECT id FROM articles WHERE duplicate_of IS NULL ORDER BY id") { $0.integer(at: 0) }
    }
    let chunks = stride(from: 0, to: ids.count, by: 1_024).map { ids[$0..<min($0 + 1_024, ids.count)] }
    /// What is being read while the chunk before it is stored.
    var ahead: (articles: [Article], wait: () -> [Extraction])?
    for place in chunks.indices {
      let (articles, wait) = if let ahead { ahead } else { try begin(chunks[place], extract) }
      ahead = if place + 1 < chunks.count { try begin(chunks[place + 1], extract) } else { nil }
      let read = Dictionary(zip(articles, wait())) { first, _ in first }
      try writing {
        let writer = try DerivedWriter(connection)
        try writer.unindex(chunks[place])
        for id in chunks[place] {
          guard let stored = try readArticle(id), stored.duplicateOf == nil else { continue }
          // It may have been changed since by another program.
          let extraction = read[stored.article] ?? extract([stored.article])()[0]
          if try connection.linkedArticles("a.id = ?", [.integer(id)]).first?.state == .earlier {
            try writer.replaceEarlier(id, extraction, extractorVersion)
          } else {
            try writer.replace(id, stored.article, extraction, extractorVersion)
          }
        }
        try writer.finish()
      }
      progress(chunks[place].endIndex, ids.count)
    }
    try writing {
      try rekeyDecisions()
      try renewAliases()
    }
    try rebuildIndexes()
    return try reporting {
      RebuildReport(
        articles: ids.count, statements: try connection.value("SELECT count(*) FROM statement_rows") ?? 0,
        events: try connection.value("SELECT count(*) FROM events") ?? 0,
        people: try connection.value("SELECT count(*) FROM people") ?? 0)
    }
  }

  /// Has the articles of a chunk read.
  private func begin(
    _ ids: ArraySlice<Int64>, _ extract: ([Article]) -> () -> [Extraction]
  ) throws(ArchiveError) -> (articles: [Article], wait: () -> [Extraction]) {
    let articles = try reporting {
      try ids.compactMap { id in try readArticle(id).flatMap { $0.duplicateOf == nil ? $0.article : nil } }
    }
    return (articles, extract(articles))
  }

  /// Makes the full-text indexes anew of the rows as they are, whatever state the indexes were in.
  public func rebuildIndexes() throws(ArchiveError) {
    try writing {
      for table in FullTextIndexes.Table.allCases {
        try connection.execute("INSERT INTO \(table.index) (\(table.index)) VALUES ('rebuild')")
      }
    }
  }

  /// Finds anew which articles share text, and which are versions of one; what was read from those that do not count any
  /// more is taken away.
  private func relink() throws(ArchiveError) {
    try writing {
      let writer = try DerivedWriter(connection)
      var links = ArticleLinks(connection, writer.index)
      var ids: [Int64] = []
      let all = try connection.prepare("SELECT \(LinkedArticle.columns) FROM articles AS a ORDER BY a.id")
      try all.forEach { row in
        let article = LinkedArticle(row)
        links.note(article)
        ids.append(article.id)
      }
      try connection.execute(
        """
        DELETE FROM article_fingerprints;
        DELETE FROM article_copies;
        UPDATE articles SET version_of = NULL WHERE version_of IS NOT NULL;
        """)
      for id in ids {
        let body: String? = try connection.value("SELECT body FROM articles WHERE id = ? AND duplicate_of IS NULL", id)
        if let body {
          try links.finder.add(id, body: body, fingerprints: Fingerprints(WordRuns(body)).values)
        }
      }
      try links.finder.flush()
      try links.link(ids)
      for id in ids {
        let now = try connection.linkedArticles("a.id = ?", [.integer(id)]).first?.state
        switch (links.before[id] ?? nil, now) {
        case (.current?, .earlier?): try writer.retire(id)
        case (.current?, .copy?), (.earlier?, .copy?): try writer.retract(id)
        default: continue
        }
      }
      try writer.finish()
    }
  }
}

import SQLite

/// Subscriptions to feeds.
extension Archive {
  private static let selection = """
    SELECT id, address, title, added_at, every_minutes, whole_pages, entity_tag, last_modified, polled_at, failures,
      failure,
      polled_at IS NULL OR strftime('%s', 'now') - strftime('%s', polled_at) >= every_minutes * 60 * (1 << min(failures, 4)),
      (SELECT count(*) FROM feed_entries WHERE feed_id = feeds.id)
    FROM feeds
    """

  /// The subscriptions, in the order in which they were made.
  public func subscriptions() throws(ArchiveError) -> [Subscription] {
    try reporting { try connection.all("\(Self.selection) ORDER BY id", read: Subscription.init) }
  }

  /// Subscribes to a feed.
  ///
  /// - Throws: ``ArchiveError`` with code `conflict` where that was done before.
  public func subscribe(
    to address: String, title: String?, everyMinutes: Int = 60, wholePages: Bool = false
  ) throws(ArchiveError) -> Subscription {
    let known = try subscriptions().first { $0.address == address }
    if let known {
      throw ArchiveError(
        .conflict, path: path, message: "feed \(known.id) has this address already: \(address)",
        hint: "newsdb feeds list prints them")
    }
    return try reporting {
      try connection.run(
        """
        INSERT INTO feeds (address, title, added_at, every_minutes, whole_pages)
        VALUES (?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), ?, ?)
        """, address, title, everyMinutes, wholePages ? 1 : 0)
      let id = connection.lastInsertRowID
      return try connection.all("\(Self.selection) WHERE id = ?", id, read: Subscription.init)[0]
    }
  }

  /// Ends a subscription; the articles that came of it stay. False where there is none of that number.
  public func unsubscribe(_ id: Int64) throws(ArchiveError) -> Bool {
    try reporting {
      try connection.transaction {
        try connection.run("DELETE FROM feed_entries WHERE feed_id = ?", id)
        try connection.run("DELETE FROM feeds WHERE id = ?", id)
        return try connection.value("SELECT changes()", as: Int.self) == 1
      }
    }
  }

  /// The entries of a feed that were read, by their address or identifier.
  public func readEntries(ofFeed id: Int64) throws(ArchiveError) -> [String: ReadEntry] {
    let entries = try reporting {
      try connection.all("SELECT entry, content_sha256, whole_page FROM feed_entries WHERE feed_id = ?", id) { row in
        ReadEntry(
          entry: row.column(0), contentSHA256: row.column(1), isWholePage: row.column(2) as Int == 1)
      }
    }
    return Dictionary(entries.map { ($0.entry, $0) }) { first, _ in first }
  }

  /// Notes how a poll went.
  public func record(_ result: PollResult, ofFeed id: Int64) throws(ArchiveError) {
    try reporting {
      try connection.transaction {
        let now = "strftime('%Y-%m-%dT%H:%M:%SZ', 'now')"
        switch result {
        case .unchanged:
          try connection.run("UPDATE feeds SET polled_at = \(now), failures = 0, failure = NULL WHERE id = ?", id)
        case .failed(let reason):
          try connection.run(
            "UPDATE feeds SET polled_at = \(now), failures = failures + 1, failure = ? WHERE id = ?", reason, id)
        case .read(let title, let entries, let entityTag, let lastModified):
          try connection.run(
            """
            UPDATE feeds SET polled_at = \(now), failures = 0, failure = NULL, title = ifnull(?, title),
              entity_tag = ?, last_modified = ?
            WHERE id = ?
            """, title, entityTag, lastModified, id)
          for entry in entries {
            try connection.run(
              """
              INSERT OR REPLACE INTO feed_entries (feed_id, entry, content_sha256, whole_page, read_at)
              VALUES (?, ?, ?, ?, \(now))
              """, id, entry.entry, entry.contentSHA256, entry.isWholePage ? 1 : 0)
          }
        }
      }
    }
  }
}

extension Subscription {
  init(_ row: borrowing PreparedStatement) {
    id = row.column(0)
    address = row.column(1)
    title = row.column(2)
    addedAt = row.column(3)
    everyMinutes = row.column(4)
    wholePages = row.column(5) as Int == 1
    entityTag = row.column(6)
    lastModified = row.column(7)
    polledAt = row.column(8)
    failures = row.column(9)
    failure = row.column(10)
    isDue = row.column(11) as Int == 1
    entryCount = row.column(12)
  }
}

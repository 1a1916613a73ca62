import SQLite

/// Tags and notes of the user's own. They hang on what stays the same of a thing when everything is extracted anew, so they
/// survive rebuilds and other extractors; see `v006-content.sql`.
///
/// ```swift
/// try archive.addTag("check", to: [.statement(12), .article(3)])
/// try archive.addNote("The minister's office confirms.", to: .statement(12))
/// for annotation in try archive.annotations(of: .statement(12)) { print(annotation.content) }
/// ```
extension Archive {
  private static let columns = """
    n.tag, n.note, n.note_id, n.subject, coalesce(n.article_id, n.statement_id, n.event_id, n.person_id), n.words, n.added_at
    """

  /// Tags things, all of them or none.
  ///
  /// - Returns: those that did not have the tag before.
  /// - Throws: ``ArchiveError`` with code `missingItem` where the archive holds no such thing, `conflict` for what is no tag.
  @discardableResult
  public func addTag(_ tag: String, to items: [ArchiveItem]) throws(ArchiveError) -> [ArchiveItem] {
    let tag = try checked(tag: tag)
    return try annotating {
      try items.filter { item in
        if try hasTag(tag, item) { return false }
        try insert(tag: tag, note: nil, on: item)
        return true
      }
    }
  }

  /// Takes a tag off things.
  ///
  /// - Returns: those that had it.
  @discardableResult
  public func removeTag(_ tag: String, from items: [ArchiveItem]) throws(ArchiveError) -> [ArchiveItem] {
    let tag = try checked(tag: tag)
    return try annotating {
      let had = try items.filter { try hasTag(tag, $0) }
      for item in had {
        let (subject, id) = item.row
        try connection.run(
          """
          DELETE FROM tags WHERE tag = ? AND anchor_id IN (
            SELECT anchor_id FROM row_anchors WHERE subject = ? AND row_id = ?)
          """, tag, subject, id)
      }
      try removeBareAnchors()
      return had
    }
  }

  /// Takes a tag off everything, also off what the archive does not hold now; how many things had it.
  @discardableResult
  public func removeTag(_ tag: String) throws(ArchiveError) -> Int {
    let tag = try checked(tag: tag)
    return try annotating {
      try connection.run("DELETE FROM tags WHERE tag = ?", tag)
      let count: Int = try connection.value("SELECT changes()") ?? 0
      try removeBareAnchors()
      return count
    }
  }

  /// Adds a note to a thing; the note's number.
  @discardableResult
  public func addNote(_ note: String, to item: ArchiveItem) throws(ArchiveError) -> Int64 {
    let note = note.trimmed
    guard !note.isEmpty else {
      throw ArchiveError(.conflict, path: path, message: "a note without a word", hint: "write one")
    }
    return try annotating {
      try insert(tag: nil, note: note, on: item)
      return try connection.value("SELECT max(id) FROM notes") ?? 0
    }
  }

  /// Removes a note by its number; the note, nil where there is none.
  @discardableResult
  public func removeNote(_ number: Int64) throws(ArchiveError) -> Annotation? {
    try annotating {
      let note = try connection.first(
        "SELECT \(Self.columns) FROM annotations AS n WHERE n.note_id = ?", number, read: Annotation.init)
      try connection.run("DELETE FROM notes WHERE id = ?", number)
      try removeBareAnchors()
      return note
    }
  }

  /// The tags of a thing, by name, then its notes, in the order in which they were made.
  public func annotations(of item: ArchiveItem) throws(ArchiveError) -> [Annotation] {
    let (subject, id) = item.row
    return try reporting {
      // Most archives have none, and most things of the others.
      guard try connection.value("SELECT EXISTS (SELECT 1 FROM anchors)") ?? false else { return [] }
      return try connection.all(
        """
        SELECT \(Self.columns) FROM annotations AS n
        WHERE n.anchor_id IN (SELECT anchor_id FROM row_anchors WHERE subject = ? AND row_id = ?)
        ORDER BY n.tag IS NULL, n.tag, n.note_id
        """, subject, id, read: Annotation.init)
    }
  }

  /// What has a tag, in the order in which it was tagged; what the archive does not hold now is among it.
  public func annotations(tagged tag: String) throws(ArchiveError) -> [Annotation] {
    let tag = try checked(tag: tag)
    return try reporting {
      try connection.all(
        """
        SELECT \(Self.columns) FROM annotations AS n WHERE n.tag = ? ORDER BY n.added_at, n.anchor_id
        """, tag, read: Annotation.init)
    }
  }

  /// All notes, in the order in which they were made.
  public func notes() throws(ArchiveError) -> [Annotation] {
    try reporting {
      try connection.all(
        "SELECT \(Self.columns) FROM annotations AS n WHERE n.note IS NOT NULL ORDER BY n.note_id",
        read: Annotation.init)
    }
  }

  /// The tags there are, each with the number of things that have it, by name.
  public func tags() throws(ArchiveError) -> [TagCount] {
    try reporting {
      try connection.all("SELECT min(tag), count(*) FROM tags GROUP BY tag ORDER BY tag") {
        TagCount(tag: $0.column(0), count: $0.column(1))
      }
    }
  }

  /// Tags and notes on what the archive does not hold now: its article was deleted, or nothing is read there any more. They are no
  /// error, and wait.
  public func danglingAnnotations() throws(ArchiveError) -> [Annotation] {
    try reporting {
      try connection.all(
        """
        SELECT \(Self.columns) FROM annotations AS n
        WHERE coalesce(n.article_id, n.statement_id, n.event_id, n.person_id) IS NULL ORDER BY n.anchor_id, n.note_id, n.tag
        """, read: Annotation.init)
    }
  }

  // MARK: - Writing

  /// Runs a change of tags and notes in one transaction. No derived row changes, so the triggers stay as they are.
  private func annotating<Result>(_ body: () throws -> Result) throws(ArchiveError) -> Result {
    if mode == .readOnly {
      throw ArchiveError(
        .readOnly, path: path, message: "the archive is opened for reading only", hint: "open it for writing")
    }
    return try reporting { try connection.transaction(body) }
  }

  private func insert(tag: String?, note: String?, on item: ArchiveItem) throws {
    let (subject, id) = item.row
    let exists: Bool? = try connection.value(
      "SELECT EXISTS (SELECT 1 FROM anchor_keys WHERE subject = ? AND row_id = ?)", subject, id)
    guard exists == true else {
      throw ArchiveError(
        .missingItem, path: path, message: "the archive holds no \(subject) \(subject.prefix(1))\(id)",
        hint: "newsdb search prints ids")
    }
    // The view's trigger makes the anchor.
    try connection.run("INSERT INTO annotations (\(subject)_id, tag, note) VALUES (?, ?, ?)", id, tag, note)
  }

  private func hasTag(_ tag: String, _ item: ArchiveItem) throws -> Bool {
    let (subject, id) = item.row
    return try connection.value(
      """
      SELECT EXISTS (SELECT 1 FROM row_anchors AS r JOIN tags AS t ON t.anchor_id = r.anchor_id
        WHERE r.subject = ? AND r.row_id = ? AND t.tag = ?)
      """, subject, id, tag) ?? false
  }

  private func removeBareAnchors() throws {
    try connection.execute(
      """
      DELETE FROM anchors
      WHERE id NOT IN (SELECT anchor_id FROM tags) AND id NOT IN (SELECT anchor_id FROM notes)
      """)
  }

  private func checked(tag: String) throws(ArchiveError) -> String {
    guard let tag = Annotation.tag(tag) else {
      throw ArchiveError(
        .conflict, path: path, message: "“\(tag)” is no tag",
        hint: "a tag is a word or a few, with a letter or a digit, and none of \" ( ) *")
    }
    return tag
  }
}

extension Annotation {
  /// A tag as newsdb writes it, in lower case and with single spaces; nil for what cannot be asked for in a query.
  static func tag(_ text: String) -> String? {
    let words = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let hasWord = words.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    let isPlain = !words.unicodeScalars.contains { "\"“”„«»()*".unicodeScalars.contains($0) || $0.value < 0x20 }
    return hasWord && isPlain && words.utf8.count <= 200 ? words : nil
  }

  init(_ row: borrowing PreparedStatement) {
    let number: Int64? = row.column(2)
    content = number.map { .note(row.column(1), number: $0) } ?? .tag(row.column(0))
    subject = row.column(3)
    item = row.column(4, as: Int64?.self).flatMap { [subject] in ArchiveItem(subject: subject, id: $0) }
    words = row.column(5)
    addedAt = row.column(6)
  }
}

extension String {
  /// Without white space at its ends.
  var trimmed: String {
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    let end = lastIndex { !$0.isWhitespace }.map(index(after:)) ?? startIndex
    return start < end ? String(self[start..<end]) : ""
  }
}

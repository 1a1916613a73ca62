import SQLite

/// Mentions that the user's decisions made somebody else's.
extension PersonResolver {
  /// The mentions with a key that are apart, each with whose it is now and whose it is to be.
  func mentionsApart(_ key: PersonKey) throws -> [(mention: Int64, old: Int64?, person: PersonKey)] {
    let splits = decisions.splits(ofMentionsWith: key)
    if splits.isEmpty { return [] }
    var found: [Int64: (old: Int64?, person: PersonKey)] = [:]
    for split in splits {
      for (mention, old) in try mentions(split.selection, key)
      where found[mention, default: (nil, key)].person.apart == split.from {
        found[mention] = (old, split.person)
      }
    }
    return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value.old, decisions.follow($0.value.person)) }
  }

  private func mentions(_ selection: PersonDecision.Selection, _ key: PersonKey) throws -> [(Int64, Int64?)] {
    if let digest = selection.contentSHA256 {
      return try connection.all(
        """
        SELECT m.id, m.person_id FROM article_people AS m
        WHERE m.article_id IN (SELECT id FROM articles WHERE content_sha256 = ?1 OR uri = ?2)
          AND m.family_key = ?3 AND m.kind = ?4 AND m.given_key IS ?5
        """,
        digest, selection.uri, key.family, key.kind, key.given
      ) { ($0.column(0, as: Int64.self), $0.column(1, as: Int64?.self)) }
    }
    return try connection.all(
      """
      SELECT id, person_id FROM article_people WHERE family_key = ? AND kind = ? AND given_key IS ? AND name = ?
      """,
      key.family, key.kind, key.given, selection.name
    ) { ($0.column(0, as: Int64.self), $0.column(1, as: Int64?.self)) }
  }

  /// Whether a name has a mention besides some.
  func hasMention(_ family: Family, _ given: String?, besides mentions: Set<Int64>) throws -> Bool {
    // One more than those, and there must be another.
    let count: Int? = try connection.value(
      """
      SELECT count(*) FROM (
        SELECT 1 FROM article_people WHERE family_key = ? AND kind = ? AND given_key IS ? LIMIT ?)
      """,
      family.key, family.kind, given, mentions.count + 1)
    return (count ?? 0) > mentions.count
  }
}

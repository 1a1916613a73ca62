import NewsModel
import SQLite

/// A version of an article with what was said in it.
public struct ArticleVersion: Hashable, Sendable {
  /// The article.
  public var article: StoredArticle
  /// What was said according to this version, in the order of its text.
  public var statements: [StoredStatement]
}

/// Another article that has much of an article's text.
public struct ArticleCopy: Hashable, Sendable {
  /// The other article.
  public var source: Source
  /// The part of the article's words that stand in the other, from 0 to 1.
  public var share: Double
  /// The part of the other's words that stand in the article.
  public var otherShare: Double

  /// How the two texts are related, as seen from the article.
  public enum Relation: String, Sendable, CaseIterable {
    /// Nearly the same text.
    case copy
    /// The other is cut from it.
    case trimmed
    /// The other has all of it and more.
    case extended
    /// They share parts.
    case partial
  }

  /// How the two texts are related.
  public var relation: Relation {
    switch (share >= 0.75, otherShare >= 0.75) {
    case (true, true): .copy
    case (false, true): .trimmed
    case (true, false): .extended
    case (false, false): .partial
    }
  }
}

extension Archive {
  /// All versions of an article, in the order in which they were published, it itself among them; empty where there is no such
  /// article.
  ///
  /// ```swift
  /// let versions = try archive.versions(ofArticle: 12)
  /// for (old, new) in zip(versions, versions.dropFirst()) {
  ///   print(StatementDifference(from: old.statements, to: new.statements).removed)
  /// }
  /// ```
  public func versions(ofArticle id: Int64) throws(ArchiveError) -> [ArticleVersion] {
    try reporting {
      try connection.readTransaction {
        try versionIDs(of: id).compactMap { id in
          guard let article = try readArticle(id) else { return nil }
          return ArticleVersion(article: article, statements: try statements(ofText: article.duplicateOf ?? id))
        }
      }
    }
  }

  /// The newest version of an article, where it is another one.
  public func newestVersion(ofArticle id: Int64) throws(ArchiveError) -> Source? {
    try reporting {
      guard let newest = try versionIDs(of: id).last, newest != id else { return nil }
      return try readArticle(newest)?.source
    }
  }

  /// All articles with the very text of an article, it itself among them, that published first first.
  public func publications(ofArticle id: Int64) throws(ArchiveError) -> [Source] {
    try reporting {
      try connection.all(
        """
        WITH kept (id) AS (SELECT ifnull(duplicate_of, id) FROM articles WHERE id = ?)
        SELECT NULL, p.id, p.headline, p.publisher, p.date_published, p.uri FROM articles AS p
        WHERE p.id IN (
          SELECT id FROM kept UNION ALL SELECT a.id FROM articles AS a WHERE a.duplicate_of IN (SELECT id FROM kept))
        ORDER BY p.date_published NULLS LAST, p.publisher, p.uri, p.id
        """, id
      ) { Source($0) }
    }
  }

  /// Articles with other texts that share much with an article's, those that share most first.
  public func copies(ofArticle id: Int64) throws(ArchiveError) -> [ArticleCopy] {
    try reporting {
      try connection.all(
        """
        SELECT NULL, a.id, a.headline, a.publisher, a.date_published, a.uri, c.share, c.other_share
        FROM article_copies AS c JOIN articles AS a ON a.id = c.other_id
        WHERE c.article_id = (SELECT ifnull(duplicate_of, id) FROM articles WHERE id = ?)
        ORDER BY max(c.share, c.other_share) DESC, a.date_published NULLS LAST, a.publisher, a.uri, a.id
        """, id
      ) { ArticleCopy(source: Source($0), share: $0.column(6), otherShare: $0.column(7)) }
    }
  }

  /// From the first version to the last, along version_of.
  private func versionIDs(of id: Int64) throws -> [Int64] {
    var seen = [id] as Set<Int64>
    var versions = [id]
    while let earlier: Int64 = try connection.value("SELECT version_of FROM articles WHERE id = ?", versions[0]),
      seen.insert(earlier).inserted
    {
      versions.insert(earlier, at: 0)
    }
    while let later: Int64 = try connection.value(
      "SELECT min(id) FROM articles WHERE version_of = ?", versions[versions.count - 1]), seen.insert(later).inserted
    {
      versions.append(later)
    }
    return versions
  }

  /// What was said in the article that keeps a text, whether it counts today or not.
  private func statements(ofText id: Int64) throws -> [StoredStatement] {
    let current = try connection.all(
      "SELECT \(Columns.statement) FROM statements AS s WHERE s.article_id = ? ORDER BY s.\"start\", s.id", id,
      read: StoredStatement.init)
    return try current.isEmpty
      ? connection.all(
        """
        SELECT \(Columns.earlierStatement) FROM earlier_statements AS s JOIN articles AS a ON a.id = s.article_id
        WHERE s.article_id = ? ORDER BY s."start", s.id
        """, id, read: StoredStatement.init)
      : current
  }

  /// A statement of an article that has a later version.
  func earlierStatement(_ id: Int64) throws -> StoredStatement? {
    try connection.first(
      """
      SELECT \(Columns.earlierStatement) FROM earlier_statements AS s JOIN articles AS a ON a.id = s.article_id
      WHERE s.id = ?
      """, id, read: StoredStatement.init)
  }
}

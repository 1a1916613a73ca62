import Glibc
public import NewsModel
import SQLite

/// What an archive holds, in numbers.
public struct ArchiveStatistics: Hashable, Sendable {
  /// A publisher and how many articles are from it.
  public struct Publisher: Hashable, Sendable {
    /// Its name; nil where it is unknown.
    public var name: String?
    /// How many articles.
    public var articles: Int
  }

  /// All articles.
  public var articles: Int
  /// Articles that have the text of another.
  public var duplicates: Int
  /// Articles that are later versions of others.
  public var versions: Int
  /// Articles whose day of publication is unknown.
  public var undatedArticles: Int
  /// Articles that wait for a rebuild.
  public var unread: Int
  /// Statements.
  public var statements: Int
  /// Statements of which it is known when they were said.
  public var datedStatements: Int
  /// People, organizations, countries and so on.
  public var people: Int
  /// The user's decisions about people that are in force.
  public var decisions: Int
  /// Events.
  public var events: Int
  /// The first and the last day of publication.
  public var published: DayInterval?
  /// The first and the last day on which something was said.
  public var said: DayInterval?
  /// Publishers, those of most articles first.
  public var publishers: [Publisher]
  /// The versions of the extractor that articles were read with.
  public var extractorVersions: [String]
  /// The size of the file, without its write-ahead log.
  public var sizeInBytes: Int64
  /// The version of the content schema.
  public var schemaVersion: Int
}

extension Archive {
  /// Counts what the archive holds.
  public func statistics() throws(ArchiveError) -> ArchiveStatistics {
    try reporting {
      try connection.readTransaction {
        func count(_ table: String) throws -> Int { try connection.value("SELECT count(*) FROM \(table)") ?? 0 }
        var status = stat()
        return ArchiveStatistics(
          articles: try count("articles"),
          duplicates: try count("articles WHERE duplicate_of IS NOT NULL"),
          versions: try count("articles WHERE version_of IS NOT NULL"),
          undatedArticles: try count("articles WHERE date_published IS NULL"),
          unread: try count(
            "articles WHERE duplicate_of IS NULL AND id NOT IN (SELECT article_id FROM extractions)"),
          statements: try count("statement_rows"),
          datedStatements: try count("statement_rows WHERE said_from IS NOT NULL"),
          people: try count("people"),
          decisions: try count("person_decisions WHERE undone_at IS NULL"),
          events: try count("events"),
          published: try interval("SELECT min(date_published), max(date_published) FROM articles"),
          said: try interval("SELECT min(said_from), max(said_to) FROM statement_rows"),
          publishers: try connection.all(
            "SELECT publisher, count(*) FROM articles GROUP BY publisher ORDER BY count(*) DESC, publisher"
          ) { ArchiveStatistics.Publisher(name: $0.column(0), articles: $0.column(1)) },
          extractorVersions: try connection.all(
            "SELECT DISTINCT extractor_version FROM extractions ORDER BY extractor_version"
          ) { $0.string(at: 0) },
          sizeInBytes: stat(path, &status) == 0 ? Int64(status.st_size) : 0,
          schemaVersion: try connection.userVersion())
      }
    }
  }

  private func interval(_ sql: String) throws -> DayInterval? {
    try connection.first(sql) { row in
      row.day(at: 0).flatMap { from in row.day(at: 1).map { DayInterval(from: from, to: $0) } }
    } ?? nil
  }
}

import SQLite

/// An article as far as its links to others go by it.
struct LinkedArticle {
  /// What is kept of an article's text and reading.
  enum State: Equatable {
    /// It has the text of another, where all of it is kept.
    case copy
    /// There is a later version: its statements are kept apart from those of today.
    case earlier
    /// All that was read from it counts.
    case current
  }

  var id: Int64
  var uri: String?
  var publisher: String?
  /// When it was published, as a Julian day.
  var published: Double?
  /// When it was changed, as a Julian day.
  var modified: Double?
  /// When it was first seen.
  var ingested: Double
  var contentSHA256: String
  var versionOf: Int64?
  var duplicateOf: Int64?
  /// Whether a later version is known.
  var isEarlier: Bool

  static let columns = """
    a.id, a.uri, a.publisher, julianday(a.date_published), julianday(a.ingested_at), a.content_sha256, a.version_of,
    a.duplicate_of, EXISTS (SELECT 1 FROM articles AS v WHERE v.version_of = a.id), julianday(a.date_modified)
    """

  init(_ row: borrowing PreparedStatement) {
    id = row.column(0)
    uri = row.column(1)
    publisher = row.column(2)
    published = row.column(3)
    ingested = row.column(4)
    contentSHA256 = row.column(5)
    versionOf = row.column(6)
    duplicateOf = row.column(7)
    isEarlier = row.column(8)
    modified = row.column(9)
  }

  var state: State { duplicateOf != nil ? .copy : isEarlier ? .earlier : .current }

  /// Whether it came out before another version of itself. One without a date is of the day it was seen. Of two that
  /// were published at the same moment, that changed later is the later; of two texts at one address for which that is the
  /// same, too, that ingested later: nothing else tells.
  static func isBefore(_ one: LinkedArticle, _ other: LinkedArticle) -> Bool {
    func key(_ article: LinkedArticle) -> (Double, Double, String, Int64) {
      let published = article.published ?? article.ingested
      // One that tells of no change is as it was published.
      return (published, article.published == nil ? 0 : article.modified ?? published, article.uri ?? "", article.id)
    }
    return key(one) < key(other)
  }

  /// Whether, of articles with the same text, this one stands for it: what is nobody's earlier version, then what was
  /// published first; then anything that does not hang on the order in which they came.
  static func isRatherKept(_ one: LinkedArticle, _ other: LinkedArticle) -> Bool {
    func key(_ article: LinkedArticle) -> (Int, Double, String, String, Int64) {
      (
        article.isEarlier ? 1 : 0, article.published ?? .infinity, article.publisher ?? "\u{10FFFF}",
        article.uri ?? "\u{10FFFF}", article.id
      )
    }
    return key(one) < key(other)
  }

  /// Whether the same publisher published both, within a week where the days are known: nearly the same text is then the
  /// same article, edited; later it is rather the next of a series.
  func canBeVersion(of other: LinkedArticle) -> Bool {
    guard let publisher, let name = other.publisher, publisher.lowercased() == name.lowercased() else { return false }
    guard let published, let day = other.published else { return true }
    return abs(published - day) <= 7
  }
}

extension Connection {
  /// The articles a that a condition holds for, by id.
  func linkedArticles(_ condition: String, _ values: [SQLValue]) throws -> [LinkedArticle] {
    try all(
      "SELECT \(LinkedArticle.columns) FROM articles AS a WHERE \(condition) ORDER BY a.id", values: values,
      read: LinkedArticle.init)
  }
}

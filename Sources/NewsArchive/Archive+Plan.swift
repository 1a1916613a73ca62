public import NewsModel
import SQLite

/// Telling an article that is new from one that is there.
extension Archive {
  /// Which articles have this text, and which this address.
  public func existing(contentSHA256: String, uri: String?) throws(ArchiveError) -> ExistingArticles {
    try reporting {
      ExistingArticles(
        sameText: try connection.all("SELECT id FROM articles WHERE content_sha256 = ? ORDER BY id", contentSHA256) {
          $0.column(0)
        },
        sameURI: try connection.all("SELECT id FROM articles WHERE uri = ? ORDER BY id", uri) { $0.column(0) })
    }
  }

  /// What ``store(_:)`` would do with an article; needs no extraction.
  ///
  /// The same text is the same article if its address is the same, unknown, or that of a file (a copied file is no other
  /// article), unless both publishers are known and differ.
  public func plan(for article: Article, contentSHA256: String) throws(ArchiveError) -> StorePlan {
    try reporting { try makePlan(for: article, contentSHA256) }
  }

  func makePlan(for article: Article, _ contentSHA256: String) throws -> StorePlan {
    let sameText = try connection.all(
      "SELECT \(ArticleMetadata.columns) FROM articles WHERE content_sha256 = ? ORDER BY id", contentSHA256,
      read: ArticleMetadata.init)
    let new = ArticleMetadata(article)
    if let stored = sameText.first(where: { $0.uri != nil && $0.uri == new.uri }) {
      return stored.updated(with: new) == stored ? .unchanged(id: stored.id) : .update(id: stored.id)
    }
    let latest: Int64? = try connection.value("SELECT max(id) FROM articles WHERE uri = ?", new.uri)
    if latest == nil, let stored = sameText.first(where: { $0.isSameArticle(as: new) }) {
      return stored.updated(with: new) == stored ? .unchanged(id: stored.id) : .update(id: stored.id)
    }
    // A page that took over the text of another is the later version of itself before it is a duplicate.
    if let latest { return .newVersion(of: latest) }
    if let original = sameText.first { return .duplicate(of: original.duplicateOf ?? original.id) }
    return .add
  }
}

/// What is known of an article's publication, as the row holds it.
struct ArticleMetadata: Equatable {
  static let columns =
    "id, uri, headline, author, publisher, date_published, date_published_basis, language, duplicate_of, "
    + "date_modified, section"

  var id: Int64
  var uri: String?
  var headline: String?
  var author: String?
  var publisher: String?
  var datePublished: String?
  var basis: String?
  var language: String?
  var duplicateOf: Int64?
  var dateModified: String?
  var section: String?

  init(_ article: Article) {
    id = 0
    uri = article.uri
    headline = article.headline
    author = article.authors.isEmpty ? nil : article.authors.joined(separator: "; ")
    publisher = article.publisher
    datePublished = article.published?.iso8601
    basis = article.published?.basisDescription
    language = article.language
    dateModified = article.modified?.iso8601
    section = article.section
  }

  init(_ row: borrowing PreparedStatement) {
    id = row.column(0)
    uri = row.column(1)
    headline = row.column(2)
    author = row.column(3)
    publisher = row.column(4)
    datePublished = row.column(5)
    basis = row.column(6)
    language = row.column(7)
    duplicateOf = row.column(8)
    dateModified = row.column(9)
    section = row.column(10)
  }

  /// Whether `new`, which has the same text, is this article come again.
  func isSameArticle(as new: ArticleMetadata) -> Bool {
    if let publisher, let other = new.publisher, publisher != other { return false }
    return uri == new.uri || new.isLocal || isLocal
  }

  /// Whether it has no address but, at most, a file's.
  private var isLocal: Bool { uri?.hasPrefix("file:") ?? true }

  /// This row with what `new` knows better.
  ///
  /// The same file or page may correct what it said before. A copy of it elsewhere only adds what was unknown, or what the
  /// user says of it: otherwise two copies that differ would correct each other at every ingest.
  func updated(with new: ArticleMetadata) -> ArticleMetadata {
    var result = self
    let isCopy = uri != nil && new.uri != nil && uri != new.uri && isLocal == new.isLocal
    // A web address says more than a file's name, and the first file's name is as good as a copy's.
    if let uri = new.uri, self.uri == nil || isLocal && !new.isLocal { result.uri = uri }
    result.headline = (isCopy ? headline : new.headline) ?? new.headline ?? headline
    result.author = (isCopy ? author : new.author) ?? new.author ?? author
    result.publisher = (isCopy ? publisher : new.publisher) ?? new.publisher ?? publisher
    result.language = (isCopy ? language : new.language) ?? new.language ?? language
    result.section = (isCopy ? section : new.section) ?? new.section ?? section
    result.dateModified = (isCopy ? dateModified : new.dateModified) ?? new.dateModified ?? dateModified
    let mayDate = !isCopy || datePublished == nil || trust(new.basis) == 0
    if new.datePublished != nil, mayDate, trust(new.basis) <= trust(basis) {
      result.datePublished = new.datePublished
      result.basis = new.basis
    }
    return result
  }

  /// The rank of a date's basis, lower for more trusted; what is not known as a basis ranks last.
  private func trust(_ basis: String?) -> Int {
    let word = basis?.prefix { $0 != ":" }
    return Publication.Basis.allCases.firstIndex { $0.rawValue == word ?? "" } ?? Publication.Basis.allCases.count
  }
}

public import NewsModel

/// An article to be stored, with what was read from it.
public struct NewArticle: Sendable {
  /// The article.
  public var article: Article
  /// What was extracted from its body.
  public var extraction: Extraction
  /// SHA-256 of its text, in hexadecimal: by which the same text is known when it comes again.
  public var contentSHA256: String
  /// The version of the extractor.
  public var extractorVersion: String
  /// The numbers by which texts that share much with this one are found; made here, on whatever thread, so that the one that
  /// writes need not make them.
  let fingerprints: [Int32]

  /// Makes an article to be stored.
  public init(article: Article, extraction: Extraction, contentSHA256: String, extractorVersion: String) {
    self.article = article
    self.extraction = extraction
    self.contentSHA256 = contentSHA256
    self.extractorVersion = extractorVersion
    fingerprints = Fingerprints(WordRuns(article.body)).values
  }
}

/// What became of an article that was to be stored.
public enum StoreOutcome: Hashable, Sendable {
  /// It is new.
  case added(id: Int64)
  /// It was there already, and nothing was changed.
  case unchanged(id: Int64)
  /// Its text was there already; what is known of its publication changed, and it was read anew.
  case updated(id: Int64)
  /// Its address was there already with another text, or its publisher had nearly its text within a week: `of` is the version
  /// before it, or, where it is the first of them, the one after it.
  case newVersion(id: Int64, of: Int64)
  /// Its text was there already, from another publisher or address, as the article `of` has it: its publication is kept, its
  /// text is not, and counts once.
  case duplicate(id: Int64, of: Int64)

  /// The id of its row.
  public var id: Int64 {
    switch self {
    case .added(let id), .unchanged(let id), .updated(let id), .newVersion(let id, _), .duplicate(let id, _): id
    }
  }

  /// Whether storing it changed the archive.
  public var changesArchive: Bool {
    if case .unchanged = self { false } else { true }
  }
}

/// What would become of an article, told before it is extracted.
public enum StorePlan: Hashable, Sendable {
  /// It is new.
  case add
  /// It is there, and storing it would change nothing.
  case unchanged(id: Int64)
  /// Its text is there; what is known of its publication would change.
  case update(id: Int64)
  /// Its address is there, with another text.
  case newVersion(of: Int64)
  /// Its text is there, from another publisher or address.
  case duplicate(of: Int64)

  /// Whether statements, people and events of it will be stored; if not, an empty extraction does.
  public var needsExtraction: Bool {
    switch self {
    case .add, .update, .newVersion: true
    case .unchanged, .duplicate: false
    }
  }
}

/// The articles an article may be the same as.
public struct ExistingArticles: Hashable, Sendable {
  /// Those with the same text, oldest first.
  public var sameText: [Int64]
  /// Those with the same address, oldest first.
  public var sameURI: [Int64]
}

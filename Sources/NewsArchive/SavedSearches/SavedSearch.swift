/// A search that is run again over what has come in since: a row of `saved_searches`.
public struct SavedSearch: Hashable, Sendable {
  /// Its name; upper and lower case are the same.
  public var name: String
  /// The query, as it was typed.
  public var query: String
  /// What it looks through.
  public var scopes: Set<SearchScope>
  /// When it was saved: ISO 8601, UTC.
  public var addedAt: String
  /// The last article that a look has covered: those with greater ids are new.
  public var seenArticle: Int64
  /// When that look was; nil before the first.
  public var seenAt: String?

  /// What can be new: people come with what names them.
  public static let possibleScopes: [SearchScope] = [.statements, .events, .articles]
}

/// What a look at the arrivals found.
public struct Arrivals: Sendable {
  /// What is new: statements, events and articles, each in the order in which they came.
  public var hits: [SearchHit]
  /// How names were understood, a line each.
  public var notes: [String]
  /// The last article that the look covered: where the next one begins.
  public var lastArticle: Int64
}

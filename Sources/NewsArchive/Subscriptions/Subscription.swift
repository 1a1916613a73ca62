/// A feed that the user subscribed to.
public struct Subscription: Hashable, Sendable {
  /// The number by which commands know it.
  public var id: Int64
  /// Where it is fetched.
  public var address: String
  /// As the feed names itself.
  public var title: String?
  /// When it was added, in UTC.
  public var addedAt: String
  /// Minutes from one poll to the next.
  public var everyMinutes: Int
  /// Whether the pages that its entries link to are ingested rather than the texts in the feed.
  public var wholePages: Bool
  /// What the server called the version that was read last.
  public var entityTag: String?
  /// When that was changed, as the server put it.
  public var lastModified: String?
  /// The last poll, in UTC.
  public var polledAt: String?
  /// How many polls in a row have failed.
  public var failures: Int
  /// Why the last one failed.
  public var failure: String?
  /// Whether it is time for the next poll.
  public var isDue: Bool
  /// How many of its entries were read.
  public var entryCount: Int
}

/// An entry of a feed that was read.
public struct ReadEntry: Hashable, Sendable {
  /// Its address, or its identifier.
  public var entry: String
  /// The digest of its text in the feed; nil where it has none.
  public var contentSHA256: String?
  /// Whether what was ingested is the page.
  public var isWholePage: Bool

  /// Makes an entry.
  public init(entry: String, contentSHA256: String?, isWholePage: Bool) {
    self.entry = entry
    self.contentSHA256 = contentSHA256
    self.isWholePage = isWholePage
  }
}

/// How a poll went.
public enum PollResult: Hashable, Sendable {
  /// The feed has not changed.
  case unchanged
  /// It was read. Without a tag and a moment, the next poll asks for all of it again.
  case read(title: String?, entries: [ReadEntry], entityTag: String?, lastModified: String?)
  /// It could not be read, in one line.
  case failed(String)
}

public import NewsModel

/// What the user says of the articles to be read; what is given here outranks what the articles say themselves.
public struct IngestOptions: Sendable {
  /// Publication day of every article, as `YYYY-MM-DD`.
  public var published: CalendarDay?
  /// Publisher of every article.
  public var publisher: String?
  /// Address of the article; for a single one.
  public var uri: String?
  /// BCP 47 tag.
  public var language: String?
  /// The day the input was fetched, from which "5 hours ago" counts; without it such words date nothing.
  public var fetched: CalendarDay?
  /// The largest text read as one article, in bytes; longer files are refused. JSON Lines have this limit for a line.
  public var sizeLimit = 64 << 20

  /// Makes options that leave everything to the input.
  public init() {}
}

/// A news article as newsdb keeps it: cleaned text and what is known of its publication (schema.org `NewsArticle`).
public struct Article: Hashable, Sendable {
  /// The identifier its source gave it (a JSON line's `id`, a file's path); used in messages and by `extract`.
  public var identifier: String
  /// Where it is found: a URL, or a `file:` URI.
  public var uri: String?
  /// The headline, where one could be told from the text.
  public var headline: String?
  /// Authors in the order of the byline.
  public var authors: [String]
  /// The publisher as it names itself: "BBC", "Reuters".
  public var publisher: String?
  /// When it was published, and how that is known. Nil when the article does not say.
  public var published: Publication?
  /// When it was last changed, as its publisher says. Nothing is counted from it.
  public var modified: Modification?
  /// The part of the publication it stands in, in the publisher's words: "World", "Opinion".
  public var section: String?
  /// BCP 47 tag, such as "en".
  public var language: String?
  /// The cleaned text. Paragraphs are separated by blank lines.
  public var body: String

  /// Makes an article.
  public init(
    identifier: String,
    uri: String? = nil,
    headline: String? = nil,
    authors: [String] = [],
    publisher: String? = nil,
    published: Publication? = nil,
    modified: Modification? = nil,
    section: String? = nil,
    language: String? = nil,
    body: String
  ) {
    self.identifier = identifier
    self.uri = uri
    self.headline = headline
    self.authors = authors
    self.publisher = publisher
    self.published = published
    self.modified = modified
    self.section = section
    self.language = language
    self.body = body
  }
}

/// A publication date with its evidence.
public struct Publication: Hashable, Sendable {
  /// The day, in the publisher's own reckoning.
  public var day: CalendarDay
  /// The time of day, `HH:MM` or `HH:MM:SS`, where stated.
  public var time: String?
  /// The offset from UTC, `Z` or `+06:00`, where stated.
  public var utcOffset: String?
  /// How the date is known.
  public var basis: Basis
  /// The words it was read from, or the name of the field or option.
  public var evidence: String

  /// How a publication date is known, from most to least trusted.
  public enum Basis: String, Sendable, CaseIterable {
    /// The user said so on the command line.
    case given
    /// A field of structured input: JSON, front matter.
    case field
    /// A line of the text that states it.
    case text
    /// A dateline such as "LONDON, April 23 (Reuters) –".
    case dateline
    /// Counted back from a known moment of fetching: "5 hours ago".
    case fetched
  }

  /// Makes a publication date.
  public init(
    day: CalendarDay, time: String? = nil, utcOffset: String? = nil, basis: Basis, evidence: String
  ) {
    self.day = day
    self.time = time
    self.utcOffset = utcOffset
    self.basis = basis
    self.evidence = evidence
  }

  /// ISO 8601, as precise as what is known: `2025-04-23`, `2025-04-23T13:47`, `2025-04-23T13:47+06:00`.
  public var iso8601: String { Modification(day: day, time: time, utcOffset: utcOffset).iso8601 }

  /// Basis and evidence in one line: `text: BDST: 1347 HRS, APR 23, 2025`.
  public var basisDescription: String { "\(basis.rawValue): \(evidence)" }
}

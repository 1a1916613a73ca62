/// A rule that tells one sort of page furniture by its general shape. Each stands in a file of its own, under `Rules`.
struct JunkRule: Sendable {
  /// What a match means for the lines around it.
  enum Effect: Hashable, Sendable {
    /// The line goes.
    case line
    /// The line goes, and a teaser that follows it.
    case teaser
    /// The line goes, and titles after it up to the next paragraph: "Related stories" and its list.
    case section
    /// The article ends before it: "24 comments".
    case end
  }

  /// What it is, for tests and messages.
  let name: String
  /// What a match means for the lines around it.
  let effect: Effect
  /// Whether a line is such furniture.
  let matches: @Sendable (TextLine) -> Bool

  /// Every rule; the first that matches decides.
  static let all: [JunkRule] = [
    .comments, .relatedHeading, .readMore, .advertisement, .counter, .relativeAge, .readingTime, .cookieNotice,
    .copyright,
    .legalNotice, .promotion, .creditLine, .photoCredit, .tagList, .interfaceLabel,
  ]

  /// The first rule that matches a line.
  static func first(matching line: TextLine) -> JunkRule? {
    // No rule looks at long paragraphs: notices are short.
    guard line.wordCount <= 60 else { return nil }
    return all.first { $0.matches(line) }
  }
}

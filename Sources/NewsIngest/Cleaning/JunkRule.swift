/// A rule that tells one sort of page furniture by its general shape. Each stands in a file of its own, under `Rules`.
struct JunkRule: Sendable {
  /// What a match means for the lines around it.
  enum Effect: Hashable, Sendable {
    /// The line goes.
    case line
    /// Only the line goes, and the article goes on around it: a caption.
    case inset
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
  /// Words of which one has to stand in such a line, among its first 40; nil where the rule goes by other signs.
  let triggers: Set<String>?
  /// Whether a line is such furniture.
  let matches: @Sendable (TextLine) -> Bool

  init(
    name: String, effect: Effect, triggers: Set<String>? = nil, matches: @escaping @Sendable (TextLine) -> Bool
  ) {
    self.name = name
    self.effect = effect
    self.triggers = triggers
    self.matches = matches
  }

  /// Every rule; the first that matches decides.
  static let all: [JunkRule] = [
    .comments, .relatedHeading, .readMore, .advertisement, .counter, .relativeAge, .readingTime, .cookieNotice,
    .copyright,
    .legalNotice, .promotion, .newsletterOffer, .creditLine, .photoCredit, .pictureCaption, .tagList,
    .interfaceLabel,
  ]

  /// The first rule that matches a line.
  static func first(matching line: TextLine) -> JunkRule? {
    // Notices are short, those about cookies and captions that name a picture's maker aside.
    guard line.wordCount <= 60 else {
      return [JunkRule.cookieNotice, .pictureCaption].first { $0.matches(line) }
    }
    let rulesOfTrigger = rulesOfTrigger
    var possible = alwaysPossible
    for word in line.words {
      if let rules = rulesOfTrigger[word] { possible |= rules }
    }
    return all.indices.first { possible & 1 << UInt32($0) != 0 && all[$0].matches(line) }.map { all[$0] }
  }

  /// For every trigger a bit for each rule of ``all`` that it is one of: a line's words are looked up once for all rules.
  private static let rulesOfTrigger: [String: UInt32] = {
    var table: [String: UInt32] = [:]
    for (index, rule) in all.enumerated() {
      for word in rule.triggers ?? [] { table[word, default: 0] |= 1 << UInt32(index) }
    }
    return table
  }()

  /// A bit for each rule without triggers.
  private static let alwaysPossible = all.indices.reduce(into: UInt32(0)) { bits, index in
    if all[index].triggers == nil { bits |= 1 << UInt32(index) }
  }
}

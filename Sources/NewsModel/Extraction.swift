/// All that was extracted from one article. Every part of it is a span of that article's body.
public struct Extraction: Hashable, Sendable {
  /// What was said, in the order of the text.
  public var statements: [Statement]
  /// Temporal expressions, in the order of the text.
  public var dates: [DateExpression]
  /// Who is named; statements and events refer to them by index.
  public var people: [Person]
  /// What happened, in the order of the text.
  public var events: [Event]
  /// Pronouns and nouns that mean people, in the order of the text.
  public var references: [Reference]

  /// Makes an extraction.
  public init(
    statements: [Statement] = [], dates: [DateExpression] = [], people: [Person] = [], events: [Event] = [],
    references: [Reference] = []
  ) {
    self.statements = statements
    self.dates = dates
    self.people = people
    self.events = events
    self.references = references
  }
}

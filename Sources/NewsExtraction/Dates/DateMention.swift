public import NewsModel

/// A temporal expression with the tokens it takes.
public struct DateMention: Sendable {
  /// Its tokens, as indices into the text's.
  public var tokens: Range<Int>
  /// What it says.
  public var expression: DateExpression

  /// Makes a mention.
  public init(tokens: Range<Int>, expression: DateExpression) {
    self.tokens = tokens
    self.expression = expression
  }
}

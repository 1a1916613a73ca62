/// A temporal expression of the text, with its TIMEX3 type and value (TimeML 1.2.1).
public struct DateExpression: Hashable, Sendable {
  /// TIMEX3 types.
  public enum Kind: String, Sendable, CaseIterable {
    /// A calendar time of a day or coarser.
    case date = "DATE"
    /// A time of day.
    case time = "TIME"
    /// A length of time.
    case duration = "DURATION"
    /// A recurring time.
    case set = "SET"
  }

  /// Where it stands.
  public var span: TextSpan
  /// The words.
  public var text: String
  /// TIMEX3 type.
  public var kind: Kind
  /// TIMEX3 value: `2025-04-23`, `2025-W16`, `2025-04-22TEV`, `P3Y`, `PAST_REF`; `XXXX` stands for what is unknown.
  public var value: String
  /// The days it covers, where they can be placed.
  public var interval: DayInterval?
  /// Whether it was counted from the article's date, rather than stated in full.
  public var isRelative: Bool

  /// Makes a date expression.
  public init(
    span: TextSpan, text: String, kind: Kind, value: String, interval: DayInterval?, isRelative: Bool
  ) {
    self.span = span
    self.text = text
    self.kind = kind
    self.value = value
    self.interval = interval
    self.isRelative = isRelative
  }
}

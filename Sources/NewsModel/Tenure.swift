/// The beginning or the end of somebody's time in an office, as an article reports it.
public struct Tenure: Hashable, Sendable {
  /// What the news is.
  public enum Change: String, Sendable, CaseIterable {
    /// Appointed, sworn in, promoted to it.
    case began
    /// Resigned, dismissed, replaced in it.
    case ended
  }

  /// The office, as worded: "chief executive of Kolm Foods".
  public var role: String
  /// Whether it began or ended.
  public var change: Change
  /// When, if the article tells.
  public var days: DayInterval?
  /// The words that report it.
  public var span: TextSpan

  /// Makes a tenure.
  public init(role: String, change: Change, days: DayInterval? = nil, span: TextSpan) {
    self.role = role
    self.change = change
    self.days = days
    self.span = span
  }
}

/// Why something could not be measured: one line for the user.
package struct EvaluationFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// What kind of problem it is.
  package enum Code: String, Sendable {
    /// A file that cannot be read or written.
    case file
    /// A line that is not what the scorers take.
    case shape
    /// Texts of gold and prediction differ.
    case textDiffers
    /// A floor would be lowered.
    case lowered
  }

  /// What kind of problem it is.
  package var code: Code
  /// What, where and why.
  package var reason: String
  /// What to do about it.
  package var hint: String?

  package init(_ code: Code, _ reason: String, hint: String? = nil) {
    self.code = code
    self.reason = reason
    self.hint = hint
  }

  package var description: String { hint.map { "\(reason) (\($0))" } ?? reason }
}

/// Why an input, or one line of it, could not be read.
public struct IngestFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// What kind of problem it is.
  public enum Code: String, Sendable {
    case missing, unreadable, empty, binary, encoding, tooLarge, loop, malformed, nothingFound
  }

  /// What kind of problem it is.
  public var code: Code
  /// The path as the user would write it; `-` is standard input.
  public var path: String
  /// The line, from 1, where the input is read line by line.
  public var line: Int?
  /// What is wrong, without the path.
  public var reason: String
  /// What to do about it.
  public var hint: String?

  /// One line: where, what, and what to do.
  public var description: String {
    "\(path)\(line.map { ":\($0)" } ?? ""): \(reason)\(hint.map { " (\($0))" } ?? "")"
  }
}

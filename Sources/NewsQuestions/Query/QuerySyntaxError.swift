/// A query that cannot be read, and where.
public struct QuerySyntaxError: Error, Hashable, Sendable {
  /// The query.
  public var query: String
  /// Where the trouble begins, in Unicode scalars from 0.
  public var offset: Int
  /// What it is, in a few words: "no field “speeker”".
  public var message: String
  /// What to do.
  public var hint: String

  /// Makes an error.
  public init(query: String, offset: Int, message: String, hint: String) {
    self.query = query
    self.offset = offset
    self.message = message
    self.hint = hint
  }
}

extension QuerySyntaxError: CustomStringConvertible {
  /// One line: what, where, what to do.
  public var description: String { "query, character \(offset + 1): \(message); \(hint)" }

  /// The query with a mark below the character.
  public var pointer: String {
    let before = String(query.unicodeScalars.prefix(offset).map { $0 == "\t" ? "\t" : " " as Character })
    return "  \(query)\n  \(before)^"
  }
}

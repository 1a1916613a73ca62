/// A JSON value (RFC 8259). Numbers keep their spelling: an identifier such as 20250423001 is not a measurement.
package enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// The string, where it is one that is not blank.
  var text: String? {
    guard case .string(let text) = self, text.utf8.contains(where: { !$0.isASCIISpace }) else { return nil }
    return text
  }
}

/// Why JSON could not be read.
package struct JSONError: Error, Hashable, Sendable {
  /// What is wrong, as a clause: `a comma or a closing bracket is missing`.
  package var reason: String
  /// The offset of the byte at fault.
  package var offset: Int
  /// Whether the input simply ends too early.
  package var isTruncation: Bool
}

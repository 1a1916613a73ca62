import NewsIngest

extension JSONValue {
  /// The string, blank or not.
  var string: String? {
    if case .string(let text) = self { return text }
    return nil
  }

  /// The whole number.
  var integer: Int? {
    guard case .number(let digits) = self else { return nil }
    return Int(digits) ?? Double(digits).flatMap { Int(exactly: $0) }
  }

  /// The items of an array.
  var items: [JSONValue]? {
    if case .array(let items) = self { return items }
    return nil
  }

  /// The members of an object.
  var members: [String: JSONValue]? {
    if case .object(let members) = self { return members }
    return nil
  }

  /// What Python's `bool()` says of it.
  var isTrue: Bool {
    switch self {
    case .null: false
    case .bool(let value): value
    case .number(let digits): Double(digits) != 0
    case .string(let text): !text.isEmpty
    case .array(let items): !items.isEmpty
    case .object(let members): !members.isEmpty
    }
  }
}

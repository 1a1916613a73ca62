import NewsIngest

extension Records {
  /// The objects as JSON Lines, members in the order of their names.
  package var jsonLines: String { all.map { JSONValue.object($0.fields).line + "\n" }.joined() }
}

extension PagePredictions {
  /// The pages as the JSON object that the scorers read.
  package var json: String { JSONValue.object(pages).line + "\n" }
}

extension JSONValue {
  /// The value on one line, members in the order of their names.
  var line: String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let digits): digits
    case .string(let text): Format.json(text)
    case .array(let items): "[" + items.map(\.line).joined(separator: ", ") + "]"
    case .object(let members):
      "{"
        + members.sorted { $0.key < $1.key }.map { "\(Format.json($0.key)): \($0.value.line)" }.joined(separator: ", ")
        + "}"
    }
  }
}

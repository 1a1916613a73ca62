/// The lists of ninjs 2 and 3 (IPTC): `"bodies": [{"role": "main", "contentType": "text/plain", "value": "…"}]`.
enum RoleValues {
  /// Lists, with the names of ninjs 1 for what they hold, as text and as HTML.
  private static let lists: [(list: String, plain: String, markup: String)] = [
    ("bodies", "body_text", "body_html"), ("headlines", "headline", "headline"),
  ]

  /// The fields with those of such lists under the names that ninjs 1 has for them.
  static func flattened(_ fields: [String: JSONValue]) -> [String: JSONValue] {
    var flat = fields
    for (list, plain, markup) in lists {
      guard case .array(let items)? = fields[list] else { continue }
      let values = items.compactMap(Value.init)
      let best = values.filter { $0.isMain } + values.filter { !$0.isMain }
      if let text = best.first(where: { !$0.isMarkup }), flat[plain] == nil { flat[plain] = .string(text.text) }
      if let text = best.first(where: \.isMarkup), flat[markup] == nil { flat[markup] = .string(text.text) }
    }
    return flat
  }

  private struct Value {
    let text: String
    let isMain: Bool
    let isMarkup: Bool

    init?(_ value: JSONValue) {
      guard case .object(let fields) = value, let text = fields["value"]?.text else { return nil }
      self.text = text
      isMain = fields["role"]?.text.map { $0 == "main" } ?? true
      let type = (fields["contentType"] ?? fields["contenttype"])?.text ?? "text/plain"
      isMarkup = type.contains("html")
    }
  }
}

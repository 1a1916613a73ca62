/// Which field of a source stands for which of newsdb's, where the source has names of its own: `text=fulltext`.
public struct FieldMapping: Hashable, Sendable {
  /// newsdb's fields, and the further words for them that a user may think of first.
  private static let fields = [
    "text": "text", "body": "text", "content": "text", "title": "title", "headline": "title", "url": "url",
    "uri": "url",
    "link": "url", "author": "author", "authors": "author", "publisher": "publisher", "source": "publisher",
    "published": "published", "date": "published", "language": "language", "lang": "language", "id": "id",
    "modified": "modified", "updated": "modified", "section": "section", "fetched_at": "fetched_at",
    "fetched": "fetched_at",
  ]
  /// The fields that can be mapped, for messages.
  public static let names = [
    "text", "title", "url", "author", "publisher", "published", "modified", "section", "language", "id", "fetched_at",
  ]

  private var sources: [String: String] = [:]

  /// A mapping of nothing.
  public init() {}

  /// Whether nothing is mapped.
  public var isEmpty: Bool { sources.isEmpty }

  /// The names of the source's fields that are mapped.
  var sourceNames: Set<String> { Set(sources.values) }

  /// Adds what `field=name` says; a dot leads into an object: `text=content.rendered`.
  /// - Returns: whether it is of that form and newsdb has the field.
  public mutating func add(_ text: String) -> Bool {
    guard let equals = text.firstIndex(of: "=") else { return false }
    let name = String(text[text.index(after: equals)...])
    guard let field = Self.fields[text[..<equals].lowercased()], !name.isEmpty else { return false }
    sources[field] = name
    return true
  }

  /// The fields with those that are mapped under newsdb's names. A field that the source lacks leaves all as it is.
  func applied(to fields: [String: JSONValue]) -> [String: JSONValue] {
    guard !isEmpty else { return fields }
    var mapped = fields
    for (field, name) in sources {
      if let value = Self.value(name, in: fields) { mapped[field] = value }
    }
    return mapped
  }

  private static func value(_ name: String, in fields: [String: JSONValue]) -> JSONValue? {
    if let value = fields[name] { return value }
    var value = JSONValue.object(fields)
    for part in name.pieces(separatedBy: ".") {
      guard case .object(let fields) = value, let next = fields[String(part)] else { return nil }
      value = next
    }
    return value
  }
}

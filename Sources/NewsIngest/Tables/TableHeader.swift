/// The first row of a table: what its columns are called, and by what they are separated.
struct TableHeader: Hashable, Sendable {
  let delimiter: UInt8
  /// The columns' names as they stand.
  let names: [String]

  private static let delimiters = [",", "\t", ";", "|"].map { UInt8(ascii: $0) }
  /// Names beside that of the text by which a table of articles is known.
  private static let known: Set<String> = [
    "id", "title", "headline", "url", "link", "uri", "date", "published", "published_at", "publish_date", "author",
    "authors", "byline", "publisher", "source", "outlet", "publication", "language", "section",
  ]

  /// Reads a line: separated is it by what cuts it into the most fields.
  init(_ line: [UInt8]) {
    let line = line.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(line.dropFirst(3)) : line
    let readings = Self.delimiters.map { ($0, TableRow.fields(of: line, delimiter: $0)) }
    let best = readings.max { $0.1.count < $1.1.count } ?? (UInt8(ascii: ","), [line])
    delimiter = best.0
    names = best.1.map { String(decoding: $0, as: UTF8.self).trimmed }
  }

  /// `sep=;`, by which spreadsheets are told the delimiter before the header.
  static func isHint(_ line: [UInt8]) -> Bool {
    line.count <= 9 && line.drop { $0 >= 0x80 }.starts(with: Array("sep=".utf8))
  }

  /// Whether one of the columns holds the text.
  func hasText(_ mapping: FieldMapping) -> Bool {
    let fields = names.map { (name: $0, value: JSONValue.string("x")) }
    return !JSONArticle.hasNoText(mapping.applied(to: Self.object(fields)))
  }

  /// Whether this is the header of a table of articles, told by its names alone.
  func isOfArticles(_ mapping: FieldMapping) -> Bool {
    guard names.count >= 2, names.allSatisfy({ $0.utf8.count <= 60 }), hasText(mapping) else { return false }
    return names.contains { Self.known.contains($0.lowercased()) || mapping.sourceNames.contains($0) }
  }

  /// The fields of a row by the names of their columns, and by those in lower case, `Publication Date` being
  /// `publication_date` too.
  static func object(_ fields: [(name: String, value: JSONValue)]) -> [String: JSONValue] {
    var object: [String: JSONValue] = [:]
    for (name, value) in fields where object[name] == nil { object[name] = value }
    for (name, value) in fields {
      let plain = name.lowercased().replacing(" ", with: "_")
      if object[plain] == nil { object[plain] = value }
    }
    return object
  }
}

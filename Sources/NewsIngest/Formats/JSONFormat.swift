import FoundationEssentials
import NewsModel

/// One JSON object that is an article. Its text is already clean and stays as it is, byte for byte, since offsets count in it.
struct JSONFormat: Decodable {
  private var identifier: String?
  private var fields: [String: String] = [:]
  private var authors: [String] = []

  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// The field names of newsdb, schema.org NewsArticle, and the usual scrapers, by what they mean.
  private static let names: [String: String] = [
    "text": "text", "body": "text", "content": "text", "articlebody": "text", "maintext": "text",
    "title": "title", "headline": "title",
    "published": "published", "date": "published", "datepublished": "published", "date_published": "published",
    "date_publish": "published",
    "publish_date": "published", "pubdate": "published",
    "source": "publisher", "publisher": "publisher", "sitename": "publisher", "site_name": "publisher",
    "url": "uri", "uri": "uri", "link": "uri",
    "language": "language", "lang": "language", "inlanguage": "language",
    "id": "id", "identifier": "id",
  ]

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    for key in container.allKeys {
      let name = key.stringValue.lowercased()
      if let meaning = Self.names[name] {
        if let value = Self.string(container, key), fields[meaning] == nil { fields[meaning] = value }
      } else if ["author", "authors", "byline"].contains(name) {
        authors = (try? container.decode([String].self, forKey: key)) ?? Self.string(container, key).map { [$0] } ?? []
      }
    }
  }

  /// A string, a number as its digits, or the `name` of an object.
  private static func string(_ container: KeyedDecodingContainer<Key>, _ key: Key) -> String? {
    if let string = try? container.decode(String.self, forKey: key) { return string.isEmpty ? nil : string }
    if let number = try? container.decode(Int.self, forKey: key) { return String(number) }
    if let object = try? container.nestedContainer(keyedBy: Key.self, forKey: key) {
      return try? object.decode(String.self, forKey: Key(stringValue: "name"))
    }
    return nil
  }

  /// Reads one JSON object.
  static func article(_ bytes: [UInt8], path: String, line: Int) throws(IngestFailure) -> Article {
    let object: JSONFormat
    do {
      object = try JSONDecoder().decode(JSONFormat.self, from: Data(bytes))
    } catch {
      throw IngestFailure(
        code: .malformed, path: path, line: line, reason: "not a complete JSON object: \(Self.reason(error))",
        hint: "each line has to be one JSON object with a \"text\"")
    }
    guard let text = object.fields["text"], text.contains(where: { !$0.isWhitespace }) else {
      throw IngestFailure(
        code: .empty, path: path, line: line, reason: "the object has no text",
        hint: "the text is looked for in \"text\", \"body\", \"content\" and \"articleBody\"")
    }
    return Article(
      identifier: object.fields["id"] ?? "\(path):\(line)", uri: object.fields["uri"], headline: object.fields["title"],
      authors: object.authors, publisher: object.fields["publisher"],
      published: object.fields["published"].flatMap { Publication(field: "published", value: $0) },
      language: object.fields["language"], body: text)
  }

  private static func reason(_ error: any Error) -> String {
    guard let error = error as? DecodingError, case .dataCorrupted(let context) = error else {
      return "it is not an object"
    }
    let underlying = context.underlyingError.map { "\($0)" } ?? ""
    return underlying.contains("end of file") ? "it ends in the middle" : "it cannot be parsed"
  }
}

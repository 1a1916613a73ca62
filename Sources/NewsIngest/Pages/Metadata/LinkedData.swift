/// What a page's JSON-LD says of its article (schema.org `NewsArticle` and its kin).
struct LinkedData: Sendable {
  /// The object that stands for the page's article; nil where none does.
  private(set) var article: [String: JSONValue]?
  /// All objects of the page by their `@id`: one may name another instead of repeating it.
  private var objects: [String: [String: JSONValue]] = [:]
  private var found: [(rank: Int, fields: [String: JSONValue])] = []

  /// Reads the scripts of a page.
  init(_ scripts: [ArraySlice<UInt8>]) {
    for script in scripts {
      for value in Self.values(in: script) { collect(value, depth: 0) }
    }
    article =
      found.enumerated().max { left, right in
        (left.element.rank, -left.offset) < (right.element.rank, -right.offset)
      }?.element.fields
  }

  // MARK: - Reading

  /// Scripts are often wrapped in comments, and strings often hold raw line breaks, which JSON does not allow.
  private static func values(in script: ArraySlice<UInt8>) -> [JSONValue] {
    guard let start = script.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }),
      let end = script.lastIndex(where: { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "]") }), start < end
    else { return [] }
    var parser = JSONParser(script[start...end].map { $0 < 0x20 ? 0x20 : $0 })
    var values: [JSONValue] = []
    do throws(JSONError) {
      while let value = try parser.next() { values.append(value) }
    } catch {}
    return values
  }

  private mutating func collect(_ value: JSONValue, depth: Int) {
    guard depth < 6 else { return }
    switch value {
    case .array(let items):
      for item in items.prefix(200) { collect(item, depth: depth + 1) }
    case .object(let fields):
      if let identifier = fields["@id"]?.text, fields.count > 1 { objects[identifier] = fields }
      let rank = Self.rank(fields)
      if rank > 0 { found.append((rank, fields)) }
      for name in ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item", "hasPart", "liveBlogUpdate"] {
        if let inner = fields[name], rank < 3 || name == "@graph" { collect(inner, depth: depth + 1) }
      }
      // Objects that articles point to by `@id`.
      for name in ["author", "publisher", "creator"] {
        if let inner = fields[name], case .object = inner { collect(inner, depth: depth + 1) }
      }
    default: break
    }
  }

  /// How surely an object is the page's article: by its type, then by what it says.
  private static func rank(_ fields: [String: JSONValue]) -> Int {
    var rank = 0
    for type in types(fields) {
      if type.hasSuffix("NewsArticle") || type == "LiveBlogPosting" { rank = max(rank, 4) }
      if type.hasSuffix("Article") || type.hasSuffix("Posting") || type == "Report" || type == "Review" {
        rank = max(rank, 3)
      }
      if type.hasSuffix("Page") || type == "VideoObject" || type == "CreativeWork" { rank = max(rank, 1) }
    }
    if rank > 1, fields["articleBody"] != nil || fields["datePublished"] != nil { rank += 2 }
    return rank
  }

  private static func types(_ fields: [String: JSONValue]) -> [String] {
    switch fields["@type"] {
    case .string(let type): [type]
    case .array(let types): types.compactMap(\.text)
    default: []
    }
  }

  // MARK: - Fields

  /// Whether the article is said to be one of news.
  var isNews: Bool { article.map { Self.types($0).contains { $0.hasSuffix("NewsArticle") } } ?? false }

  /// A field of the article that is a text, references resolved.
  func text(_ name: String) -> String? {
    guard let text = article?[name]?.text else { return nil }
    let plain = Self.plain(text)
    return plain.isEmpty ? nil : plain
  }

  /// The texts of a field that is one or several.
  func texts(_ name: String) -> [String] {
    switch article?[name] {
    case .array(let items)?: items.compactMap { $0.text.map(Self.plain) }
    case let value?: value.text.map { [Self.plain($0)] } ?? []
    case nil: []
    }
  }

  /// The text of the article as it is given here, with its line breaks; at times only its beginning.
  var body: String? { article?["articleBody"]?.text.map(HTMLText.plainText) }

  /// The names of those who wrote the article.
  var authors: [String] {
    for name in ["author", "creator"] {
      guard let value = article?[name] else { continue }
      let names = names(value, depth: 0)
      if !names.isEmpty { return names }
    }
    return []
  }

  /// The name of the publisher.
  var publisher: String? {
    for name in ["publisher", "sourceOrganization"] {
      if let value = article?[name], let name = names(value, depth: 0).first { return name }
    }
    return nil
  }

  /// The address that the article gives itself.
  var address: String? {
    for name in ["url", "mainEntityOfPage", "@id"] {
      switch article?[name] {
      case .string(let text) where text.hasPrefix("http"): return text
      case .object(let fields):
        if let text = fields["@id"]?.text ?? fields["url"]?.text, text.hasPrefix("http") { return text }
      default: continue
      }
    }
    return nil
  }

  private func names(_ value: JSONValue, depth: Int) -> [String] {
    guard depth < 4 else { return [] }
    switch value {
    case .array(let items): return items.flatMap { names($0, depth: depth + 1) }
    case .string:
      guard let text = value.text else { return [] }
      if text.hasPrefix("http") || text.hasPrefix("#"), let known = objects[text] {
        return names(.object(known), depth: depth + 1)
      }
      return text.hasPrefix("http") ? [] : [Self.plain(text)]
    case .object(let fields):
      if let name = fields["name"] {
        if case .array = name { return names(name, depth: depth + 1) }
        if let text = name.text { return [Self.plain(text)] }
      }
      if let given = fields["givenName"]?.text, let family = fields["familyName"]?.text {
        return ["\(given) \(family)"]
      }
      guard let identifier = fields["@id"]?.text, let known = objects[identifier], known["name"] != nil else {
        return []
      }
      return names(.object(known), depth: depth + 1)
    default: return []
    }
  }

  /// Content systems escape texts for HTML once too often.
  private static func plain(_ text: String) -> String { HTMLText.plainText(text).trimmed }
}

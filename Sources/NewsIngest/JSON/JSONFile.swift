import NewsModel

/// Articles of a JSON file read as a whole: an object, an array of objects, or several of them one after the other.
enum JSONFile {
  /// The articles and failures of the file, in order. Reading stops where the JSON breaks; what came before counts.
  static func items(of text: String, path: String, uri: String?, options: inout IngestOptions) -> [IngestItem] {
    let bytes = Array(text.utf8)
    var parser = JSONParser(bytes)
    var items: [IngestItem] = []
    var line = 1
    var counted = 0
    func advance(to offset: Int) {
      for byte in bytes[counted..<offset] where byte == 0x0A { line += 1 }
      counted = offset
    }
    while true {
      do throws(JSONError) {
        guard let value = try parser.next() else { return items }
        for item in objects(in: value, options.mapping) {
          items.append(
            read(item, path: path, uri: uri, line: line, number: items.count + 1, options: &options))
        }
        advance(to: parser.position)
      } catch {
        advance(to: min(error.offset, bytes.count))
        items.append(.failure(IngestFailure(error, path: path, line: line)))
        return items
      }
    }
  }

  /// The objects that may be articles: the value itself, an array's items, or those under a list field.
  private static func objects(in value: JSONValue, _ mapping: FieldMapping) -> [JSONValue] {
    switch value {
    case .array(let items): return items
    case .object(let fields):
      for name in ["articles", "items", "data", "results", "@graph"] {
        if case .array(let items)? = fields[name], JSONArticle.hasNoText(mapping.applied(to: fields)) { return items }
      }
      return [value]
    default: return [value]
    }
  }

  private static func read(
    _ value: JSONValue, path: String, uri: String?, line: Int, number: Int, options: inout IngestOptions
  ) -> IngestItem {
    guard case .object(let fields) = value,
      let article = JSONArticle(options.mapping.applied(to: fields)).article(
        position: "\(path)#\(number)", fileURI: uri, options: options)
    else { return .failure(.missingText(path: path, line: line)) }
    options.uri = nil
    return .article(IngestedArticle(article, path: path, line: line, format: .json))
  }
}

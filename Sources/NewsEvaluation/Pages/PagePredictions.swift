package import NewsIngest

/// What a system made of pages, by their identifiers: a text, or an object of body, title, authors and date.
package struct PagePredictions: Sendable {
  /// The name the figures are printed under.
  package var name: String
  let pages: [String: JSONValue]

  package init(name: String, pages: [String: JSONValue]) {
    self.name = name
    if Set(pages.keys) == ["version", "output"], let output = pages["output"]?.members {
      self.pages = output
    } else {
      self.pages = pages
    }
  }

  /// Reads a file, and names it after the file.
  package init(path: String) throws(EvaluationFailure) {
    var parser = JSONParser(try TextFile.bytes(path))
    let value: JSONValue?
    do {
      value = try parser.next()
    } catch { throw EvaluationFailure(.shape, "\(path): \(error.reason)") }
    guard let pages = value?.members else { throw EvaluationFailure(.shape, "\(path) is no JSON object") }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    self.init(name: name.pythonPrefix(max(0, name.unicodeScalars.count - 5)), pages: pages)
  }

  func has(_ key: String) -> Bool { pages.values.contains { $0.members?[key]?.isTrue == true } }

  var hasTexts: Bool { pages.values.contains { $0.string != nil } }

  func value(_ identifier: String, _ key: String) -> JSONValue? {
    guard let page = pages[identifier] else { return nil }
    if case .string = page { return key == "body" ? page : nil }
    let members = page.members ?? [:]
    if key == "body", let body = members["articleBody"] { return body }
    return members[key]
  }

  func text(_ identifier: String, _ key: String) -> String { value(identifier, key)?.string ?? "" }
}

extension JSONValue {
  /// The strings of a list; of a string, its characters, as Python iterates over it.
  var strings: [String] {
    switch self {
    case .array(let items): items.compactMap(\.string)
    case .string(let text): text.unicodeScalars.map { String($0) }
    default: []
    }
  }
}

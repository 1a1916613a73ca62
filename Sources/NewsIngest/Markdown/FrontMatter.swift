import NewsModel

/// The fields that Markdown carries between two lines of `---`: `key: value`, a list as `[a, b]` or as `- a` lines.
struct FrontMatter: Hashable, Sendable {
  private var values: [String: [String]] = [:]
  /// How many lines it takes, its fences among them; 0 where there is none.
  private(set) var lineCount = 0

  init(_ lines: [Substring]) {
    guard lines.first == "---", let end = lines.dropFirst().firstIndex(where: { $0 == "---" || $0 == "..." }) else {
      return
    }
    var key = ""
    for line in lines[1..<end] {
      let text = String(line).trimmed
      if text.hasPrefix("- "), !key.isEmpty {
        values[key, default: []].append(Self.unquoted(String(text.dropFirst(2))))
      } else if let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) {
        key = text[..<colon].lowercased()
        let value = String(text[text.utf8.index(after: colon)...]).trimmed
        values[key] = Self.list(value)
      }
    }
    lineCount = end + 1
  }

  var headline: String? { first("title", "headline") }
  var publisher: String? { first("publisher", "source", "site", "outlet") }
  var language: String? { first("language", "lang") }
  var uri: String? { first("url", "uri", "link", "canonical") }

  var authors: [String] {
    let found = values["authors"] ?? values["author"] ?? values["byline"] ?? []
    return found.count == 1 ? Byline.names(found[0]) : found
  }

  var published: Publication? {
    for name in ["published", "date_published", "datepublished", "publication_date", "date"] {
      if let text = values[name]?.first, let stamp = DateStamp(whole: text) {
        return stamp.publication(.field, evidence: name)
      }
    }
    return nil
  }

  var section: String? { first("section", "category") }

  var modified: Modification? {
    first("modified", "date_modified", "datemodified", "updated", "lastmod").flatMap {
      DateStamp(whole: $0)?.modification
    }
  }

  private func first(_ names: String...) -> String? {
    names.lazy.compactMap { values[$0]?.first }.first { !$0.isEmpty }
  }

  private static func list(_ value: String) -> [String] {
    guard value.hasPrefix("["), value.hasSuffix("]") else { return value.isEmpty ? [] : [unquoted(value)] }
    return value.dropFirst().dropLast().pieces(separatedBy: ",").map { unquoted(String($0)) }
  }

  private static func unquoted(_ text: String) -> String {
    let text = text.trimmed
    for mark in ["\"", "'"] where text.utf8.count >= 2 && text.hasPrefix(mark) && text.hasSuffix(mark) {
      return String(text.dropFirst().dropLast())
    }
    return text
  }
}

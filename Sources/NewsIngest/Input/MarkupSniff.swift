/// Recognizes markup by its first characters, so that no tags are taken for text.
enum MarkupSniff {
  /// What markup a text is.
  enum Kind: Hashable, Sendable {
    /// A web page.
    case page
    /// A feed.
    case feed
    /// Markup that is not read; what it is, for the message.
    case unread(String)
  }

  /// Openings of web pages (WHATWG MIME Sniffing Standard, section 7.1, without tags that prose may start with).
  private static let pages = [
    "<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<script", "<style", "<link", "<h1", "<div",
    "<table",
    "<article", "<section", "<main", "<header", "<p>", "<p ", "<iframe",
  ]
  private static let feeds = ["<rss", "<feed", "<rdf:rdf", "<atom:feed", "<channel", "<entry xmlns"]
  private static let unread: [(start: String, name: String)] = [
    ("<", "an XML document")
  ]

  /// What the text is, where its first characters say so; nil where it is no markup.
  static func kind(of head: ArraySlice<UInt8>) -> Kind? {
    let text = afterProlog(head)
    for opening in pages where starts(text, with: opening) { return .page }
    for opening in feeds where starts(text, with: opening) { return .feed }
    for (opening, name) in unread where starts(text, with: opening) {
      // A lone "<" opens prose too: "<3 readers".
      if opening == "<", text.dropFirst().first?.isASCIILetter != true || !head.starts(with: Array("<?xml".utf8)) {
        continue
      }
      return .unread(name)
    }
    return nil
  }

  /// The name of the first element, where the text starts with one.
  static func rootElement(of head: ArraySlice<UInt8>) -> String? {
    let text = afterProlog(head)
    guard text.first == UInt8(ascii: "<"), text.dropFirst().first?.isASCIILetter == true else { return nil }
    let name = text.dropFirst().prefix {
      $0.isASCIILetter || $0.isASCIIDigit || [UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "_")].contains($0)
    }
    return name.count <= 40 ? String(decoding: name, as: UTF8.self) : nil
  }

  private static func starts(_ text: ArraySlice<UInt8>, with opening: String) -> Bool {
    text.prefix(opening.utf8.count).lazy.map(\.asciiLowercased).elementsEqual(opening.utf8)
  }

  /// What stands behind white space, a byte order mark, XML declarations and comments.
  private static func afterProlog(_ head: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = head
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
    while true {
      text = text.drop { $0.isASCIISpace }
      if starts(text, with: "<!doctype"), !starts(text, with: "<!doctype html") {
        guard let end = documentTypeEnd(text) else { return text }
        text = text[end...]
      } else if text.starts(with: Array("<?".utf8)) {
        guard let end = text.firstIndex(of: UInt8(ascii: ">")) else { return text }
        text = text[(end + 1)...]
      } else if text.starts(with: Array("<!--".utf8)) {
        var end = text.startIndex + 4
        while end + 2 < text.endIndex, !text[end...].starts(with: Array("-->".utf8)) { end += 1 }
        guard end + 3 <= text.endIndex else { return text }
        text = text[(end + 3)...]
      } else {
        return text
      }
    }
  }

  /// The offset behind a document type, its internal subset included.
  private static func documentTypeEnd(_ text: ArraySlice<UInt8>) -> Int? {
    var inSubset = false
    for index in text.indices {
      if text[index] == UInt8(ascii: "[") { inSubset = true }
      if text[index] == UInt8(ascii: "]") { inSubset = false }
      if text[index] == UInt8(ascii: ">"), !inSubset { return index + 1 }
    }
    return nil
  }
}

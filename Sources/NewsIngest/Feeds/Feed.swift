/// A feed, whatever its format: what it says of itself, and its entries in order.
package struct Feed: Sendable {
  /// The format that it is written in.
  package enum Format: String, Sendable {
    case rss, atom, json
  }

  package var format: Format
  package var title: FeedText?
  /// The site's address.
  package var link: String?
  package var language: String?
  package var authors: [FeedPerson] = []
  package var published: FeedDate?
  package var updated: FeedDate?
  package var entries: [FeedEntry] = []

  init(format: Format) { self.format = format }

  /// Reads a feed, told apart by its content; nil where it is none.
  ///
  /// - Parameters:
  ///   - bytes: the feed in any encoding.
  ///   - charset: the encoding named by the transport, where there was one.
  ///   - address: where it was fetched from; relative links start there.
  package init?(_ bytes: [UInt8], charset: String? = nil, address: String? = nil) {
    let text = FeedDecoder.utf8(bytes, charset: charset)
    let start = text.first { !$0.isASCIISpace && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }
    if start == UInt8(ascii: "{") {
      var parser = JSONParser(Array(text.drop { $0 != UInt8(ascii: "{") }))
      guard case .object(let fields)? = try? parser.next(), let feed = Feed(json: fields) else { return nil }
      self = feed
      return
    }
    let tree = FeedTree(FeedMarkup(text).markup)
    guard let feed = Feed(atom: tree, address: address) ?? Feed(rss: tree, address: address) else { return nil }
    self = feed
  }
}

/// An entry of a feed.
package struct FeedEntry: Sendable {
  package var title: FeedText?
  /// The address of the article.
  package var link: String?
  /// The identifier: `guid`, `id`.
  package var identifier: String?
  /// Whether the identifier is an address, too.
  package var isPermanentLink = false
  package var authors: [FeedPerson] = []
  package var published: FeedDate?
  package var updated: FeedDate?
  /// The whole text.
  package var content: FeedText?
  /// What stands for it, or its beginning.
  package var summary: FeedText?
  package var language: String?
  /// The title of the feed from which it was taken over.
  package var source: String?
}

/// A text of a feed: plain, or HTML.
package enum FeedText: Hashable, Sendable {
  case plain(String)
  case markup(String)

  /// The text as it stands in the feed.
  package var value: String {
    switch self {
    case .plain(let text), .markup(let text): text
    }
  }

  var isBlank: Bool { !value.utf8.contains { !$0.isASCIISpace } }

  /// The text in one line, without tags and references.
  package var line: String {
    let text =
      switch self {
      case .plain(let text): TextNormalization.normalized(text)
      case .markup(let text): HTMLText.plainText(text)
      }
    return text.pieces(separatedBy: "\n").flatMap { $0.pieces(separatedBy: " ") }.joined(separator: " ")
  }
}

/// Somebody named by a feed.
package struct FeedPerson: Hashable, Sendable {
  package var name: String?
  package var email: String?

  package init(name: String? = nil, email: String? = nil) {
    self.name = name
    self.email = email
  }

  /// Reads `ada@example.org (Ada Example)`, `Ada Example <ada@example.org>`, and either alone.
  init?(_ text: String) {
    let text = text.trimmed
    guard !text.isEmpty else { return nil }
    let words = text.pieces(separatedBy: " ").flatMap { $0.pieces(separatedBy: "\n") }
    let marks: (UInt8) -> Bool = { [0x28, 0x29, 0x3C, 0x3E].contains($0) }
    func isEmail(_ word: Substring) -> Bool {
      guard let at = word.utf8.firstIndex(of: UInt8(ascii: "@")), at > word.startIndex else { return false }
      return word.utf8[at...].contains(UInt8(ascii: "."))
    }
    func stripped(_ word: Substring) -> String { String(decoding: word.utf8.filter { !marks($0) }, as: UTF8.self) }
    email = words.first(where: isEmail).map { stripped($0.hasPrefix("mailto:") ? $0.dropFirst(7) : $0) }
    let name = email == nil ? text : words.filter { !isEmail($0) }.map(stripped).joined(separator: " ").trimmed
    self.name = name.isEmpty ? nil : name
  }
}

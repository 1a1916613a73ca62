/// Who wrote a page's article: JSON-LD, `meta` elements, microdata, links and lines marked as the author's, lines that
/// start with "By". A name that is the publisher's own counts only where no person is named.
struct PageAuthors: Sendable {
  private(set) var names: [String] = []

  private static let metaNames: Set<String> = [
    "author", "article:author", "article:author_name", "parsely-author", "dc.creator", "dcterms.creator", "byl",
    "sailthru.author", "citation_author", "og:article:author", "cxenseparse:author", "article.author", "authors",
  ]

  /// - Parameter lines: the short lines around the headline, in the page's order.
  init(_ tree: PageTree, _ linked: LinkedData, _ meta: MetaElements, siteNames: [String], lines: [TextLine]) {
    let site = siteNames.map(PageTitle.fold)
    func isSite(_ name: String) -> Bool {
      let folded = PageTitle.fold(name)
      return site.contains { $0 == folded || folded.hasPrefix($0) || $0.hasPrefix(folded) }
    }
    var organizations: [String] = []
    func take(_ found: [String]) -> Bool {
      let plausible = found.filter(AuthorName.isPlausible)
      let people = plausible.filter { !isSite($0) }
      organizations += plausible.filter(isSite)
      names = Self.unique(people)
      return !people.isEmpty
    }
    if take(linked.authors.flatMap(AuthorName.names)) { return }
    let stated = meta.contents(of: Self.metaNames)
    if take(stated.flatMap(AuthorName.names)) { return }
    if take(Self.microdata(tree)) { return }
    let links = tree.elements(.a).filter { tree.value(AttributeName.rel, of: $0)?.contains("author") == true }
    if take(links.prefix(4).flatMap { AuthorName.names(tree.text(of: $0)) }) { return }
    for line in lines {
      let found = Byline.authors(of: line)
      if !found.isEmpty, take(found) { return }
    }
    for index in tree.nodes.indices where tree.nodes[index].hints.contains(.byline) {
      let text = tree.text(of: index)
      guard text.utf8.count < 100 else { continue }
      let found = AuthorName.names(text).filter { 2...4 ~= WordScan($0).count }
      if take(found) { return }
    }
    names = Self.unique(organizations)
  }

  private static func microdata(_ tree: PageTree) -> [String] {
    for index in tree.properties where tree.value(AttributeName.itemprop, of: index) == "author" {
      let inner = (index..<tree.nodes[index].end).first { tree.value(AttributeName.itemprop, of: $0) == "name" }
      let text =
        tree.value(AttributeName.content, of: inner ?? index) ?? tree.value(AttributeName.content, of: index)
        ?? tree.text(of: inner ?? index)
      let names = AuthorName.names(text)
      if !names.isEmpty { return names }
    }
    return []
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert(PageTitle.fold($0)).inserted }
  }
}

/// Names in a field for authors.
enum AuthorName {
  private static let openings = PhraseList([
    "written by", "words by", "text by", "story by", "reported by", "posted by", "published by", "author", "by", "von",
    "par", "por", "di", "af", "av", "text", "autor",
  ])

  /// `Von Ada Example und Ben Sample` → two names; addresses and the like are none.
  static func names(_ text: String) -> [String] {
    let plain = String(text.unicodeScalars.map { $0.properties.isWhitespace ? " " : Character($0) }).trimmed
    guard !plain.hasPrefix("http"), !plain.hasPrefix("@"), plain.utf8.count < 200, !plain.isEmpty else { return [] }
    let words = WordScan(plain).words
    var name = plain
    if let length = openings.prefixLength(of: words[...]), length < words.count {
      name = plain.pieces(separatedBy: " ").dropFirst(length).joined(separator: " ")
    }
    let parts = name.pieces(separatedBy: ";").flatMap { Byline.names(String($0)) }
    if !parts.isEmpty { return parts.map { $0.trimmed } }
    return WordScan(name).count <= 5 ? [name] : []
  }

  /// Whether it can be a name: neither an identifier nor a title behind a comma (`CFP`) nor a sentence.
  static func isPlausible(_ name: String) -> Bool {
    let bytes = name.utf8
    guard 2...80 ~= bytes.count, !bytes.contains(where: { $0.isASCIIDigit }) else { return false }
    guard !name.contains("("), !name.contains("/"), !name.contains("@"), !name.contains(":") else { return false }
    // "ada-example", "page.author", "example.com": identifiers have no space and no capital.
    if !bytes.contains(0x20), bytes.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }),
      !bytes.contains(where: { $0.isASCIIUpper || $0 >= 0x80 })
    {
      return false
    }
    return !["admin", "editor", "editorial", "staff", "redaktion", "written by", "author", "null", "undefined"]
      .contains(
        name.lowercased())
  }
}

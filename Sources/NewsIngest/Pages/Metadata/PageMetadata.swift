import NewsModel

/// What a page says of its article's origin, from the surest source to the weakest: JSON-LD, OpenGraph and other `meta`
/// elements, microdata, `time` elements, visible text, the page's address.
struct PageMetadata: Sendable {
  let headline: String?
  let authors: [String]
  let publisher: String?
  let published: Publication?
  let modified: Modification?
  /// The part of the publication it stands in.
  let section: String?
  /// BCP 47 tag.
  let language: String?
  /// The page's own address.
  let address: String?
  /// What the page says in a sentence of its article.
  let summary: String?
  /// The text of the article as JSON-LD has it.
  let linkedBody: String?

  init(_ tree: PageTree, _ linked: LinkedData, _ blocks: [TextBlock]) {
    let meta = MetaElements(tree)
    publisher = linked.publisher ?? meta["og:site_name"] ?? meta["application-name"]
    let siteNames = [linked.publisher, meta["og:site_name"], meta["application-name"]].compactMap { $0 }
    headline = PageTitle.headline(tree, linked, meta, siteNames: siteNames)
    address = Self.address(tree, linked, meta)
    let place = Self.place(of: headline, blocks)
    let lines = Self.lines(around: place, blocks)
    authors = PageAuthors(tree, linked, meta, siteNames: siteNames, lines: lines).names
    let dates = PageDates(tree, linked, meta, lines: lines, blocks, headline: place, address: address)
    published = dates.published
    modified = dates.modified
    section = SectionName.stated(tree, linked, meta)
    let language = tree.elements(.html).first.flatMap { tree.value(AttributeName.lang, of: $0) }
    self.language = (language ?? linked.text("inLanguage") ?? meta["og:locale"]).flatMap(Self.languageTag)
    summary = linked.text("description") ?? meta["og:description"] ?? meta["description"]
    linkedBody = linked.body
  }

  /// The heading with the headline's words, else the first of the first level.
  private static func place(of headline: String?, _ blocks: [TextBlock]) -> Int? {
    let words = headline.map { WordScan($0).words } ?? []
    return blocks.firstIndex { $0.headingLevel != nil && WordScan($0.text).words == words }
      ?? blocks.firstIndex { $0.headingLevel == 1 }
  }

  /// The short lines from a little before the headline to a little after, where bylines and dates stand.
  private static func lines(around headline: Int?, _ blocks: [TextBlock]) -> [TextLine] {
    let start = headline ?? 0
    let near = Array(blocks[start..<min(blocks.count, start + 12)]) + blocks[max(0, start - 4)..<start]
    return near.filter { $0.wordCount <= 20 }.flatMap { TextLine.lines(of: $0.text) }
  }

  private static func address(_ tree: PageTree, _ linked: LinkedData, _ meta: MetaElements) -> String? {
    let canonical = tree.elements(.link).first {
      tree.value(AttributeName.rel, of: $0)?.lowercased() == "canonical"
    }
    let found = canonical.flatMap { tree.value(AttributeName.href, of: $0) } ?? meta["og:url"] ?? linked.address
    return found.flatMap { $0.hasPrefix("http") ? $0.trimmed : nil }
  }

  /// `en_GB` as `en-GB`.
  static func languageTag(_ text: String) -> String? {
    let tag = text.trimmed.replacing("_", with: "-")
    let isTag = tag.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
    return isTag && 2...10 ~= tag.utf8.count ? tag : nil
  }
}

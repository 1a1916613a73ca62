/// The part of a publication that an article stands in, as the publisher calls it: `World`, `Arts & Culture`.
struct SectionName: Hashable, Sendable {
  let text: String

  /// Names of content systems for what was put in no section.
  private static let none: Set<String> = ["uncategorized", "uncategorised", "none", "null", "undefined", "n a", "home"]

  /// Takes what a field says; nil where that is no name: an address, a sentence, an identifier without letters.
  init?(_ field: String) {
    let plain = HTMLText.plainText(field).pieces(separatedBy: "\n").joined(separator: " ").trimmed
    let words = WordScan(plain).words
    guard 1...8 ~= words.count, plain.utf8.count <= 80, !plain.hasPrefix("http"), !plain.hasPrefix("/"),
      plain.unicodeScalars.contains(where: \.properties.isAlphabetic), !Self.none.contains(words.joined(separator: " "))
    else { return nil }
    text = plain
  }

  private static let metaNames = [
    "article:section", "og:article:section", "og:section", "article.section", "section", "parsely-section",
    "cxenseparse:section", "cxenseparse:articlesection", "sailthru.section", "articlesection", "dc.section",
    "page.section", "news_section", "article:section:name",
  ]

  /// What a page says: JSON-LD, `meta` elements, microdata.
  static func stated(_ tree: PageTree, _ linked: LinkedData, _ meta: MetaElements) -> String? {
    if let found = linked.texts("articleSection").lazy.compactMap(SectionName.init).first { return found.text }
    if let found = metaNames.lazy.compactMap({ meta[$0] }).compactMap(SectionName.init).first { return found.text }
    for index in tree.properties where tree.value(AttributeName.itemprop, of: index) == "articleSection" {
      let text = tree.value(AttributeName.content, of: index) ?? tree.text(of: index)
      if let found = SectionName(text) { return found.text }
    }
    return nil
  }
}

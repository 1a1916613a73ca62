import NewsModel

/// When a page's article was published, with the offset from UTC where it is stated.
enum PageDates {
  private static let publishedNames = [
    "article:published_time", "og:published_time", "og:article:published_time", "article:published", "datepublished",
    "date.published", "pubdate", "publishdate", "publish-date", "publish_date", "parsely-pub-date", "sailthru.date",
    "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date", "dcterms.date",
    "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "article.published", "published_time", "published",
    "publication_date", "publication-date", "citation_publication_date", "citation_date", "article_date_original",
    "originalpublicationdate", "rnews:datepublished", "article:post_date", "search_date", "ptime", "date", "created",
  ]

  /// The date, from the surest source to the weakest.
  ///
  /// - Parameters:
  ///   - lines: the short lines around the headline, in the page's order.
  ///   - address: the page's address.
  static func published(
    _ tree: PageTree, _ linked: LinkedData, _ meta: MetaElements, lines: [TextLine], address: String?
  ) -> Publication? {
    stated(tree, linked, meta) ?? timeElement(tree) ?? line(lines) ?? marked(tree) ?? address.flatMap(inAddress)
      ?? linked.text("uploadDate").flatMap { publication($0, "uploadDate (JSON-LD)") }
  }

  private static let modifiedNames = [
    "article:modified_time", "og:modified_time", "og:updated_time", "article:modified", "article:updated",
    "article:updated_time", "datemodified", "date.modified", "dcterms.modified", "dc.date.modified", "dc.modified",
    "article.updated", "article.modified", "rnews:datemodified", "modified_time", "updated_time", "lastmod",
    "last-modified", "last_modified", "last-updated", "revised", "moddate", "utime",
  ]

  /// When the article was changed, from the surest source to the weakest; nil where the page says nothing of it.
  static func modified(
    _ tree: PageTree, _ linked: LinkedData, _ meta: MetaElements, lines: [TextLine]
  ) -> Modification? {
    let property = "dateModified"
    if let found = linked.text(property).flatMap(stamp) { return found.modification }
    if let found = modifiedNames.lazy.compactMap({ meta[$0].flatMap(stamp) }).first { return found.modification }
    for index in tree.properties where tree.value(AttributeName.itemprop, of: index) == property {
      if let found = stamp(value(of: index, in: tree)) { return found.modification }
    }
    for index in tree.elements(.time) where tree.nodes[index].hints.contains(.updated) {
      if let found = stamp(value(of: index, in: tree)) { return found.modification }
    }
    return lines.lazy.compactMap { MetadataLine($0)?.updated }.first?.modification
  }

  /// What an element says of a date.
  private static func value(of index: Int, in tree: PageTree) -> String {
    tree.value(AttributeName.datetime, of: index) ?? tree.value(AttributeName.content, of: index)
      ?? tree.text(of: index)
  }

  private static func stated(_ tree: PageTree, _ linked: LinkedData, _ meta: MetaElements) -> Publication? {
    let property = "datePublished"
    if let found = linked.text(property).flatMap({ publication($0, "\(property) (JSON-LD)") }) { return found }
    for name in publishedNames {
      if let found = meta[name].flatMap({ publication($0, "meta \(name)") }) { return found }
    }
    for index in tree.properties where tree.value(AttributeName.itemprop, of: index) == property {
      if let found = publication(value(of: index, in: tree), "\(property) (microdata)") { return found }
    }
    return nil
  }

  private static func publication(_ text: String, _ evidence: String) -> Publication? {
    stamp(text)?.publication(.field, evidence: evidence)
  }

  /// The date of a field; nil where it says much else.
  private static func stamp(_ text: String) -> DateStamp? {
    guard text.utf8.count < 100, let stamp = DateStamp(in: text), stamp.otherWords.count <= 3 else { return nil }
    return stamp
  }

  private static func timeElement(_ tree: PageTree) -> Publication? {
    for index in tree.elements(.time) {
      let text = tree.value(AttributeName.datetime, of: index) ?? tree.text(of: index)
      if let found = publication(text, "time element") { return found }
    }
    return nil
  }

  /// A line by the headline that speaks of publication, or is little more than a date.
  private static func line(_ lines: [TextLine]) -> Publication? {
    var updated: Publication?
    for line in lines {
      if let found = MetadataLine(line), let stamp = found.stamp {
        let publication = stamp.publication(.text, evidence: line.text)
        if found.label != .updated { return publication }
        updated = updated ?? publication
      } else if let stamp = PublicationDate.signature(line) {
        return stamp.publication(.text, evidence: line.text)
      }
    }
    return updated
  }

  private static func marked(_ tree: PageTree) -> Publication? {
    for index in tree.nodes.indices where tree.nodes[index].hints.contains(.date) {
      let text = tree.text(of: index)
      if let found = publication(text, text) { return found }
    }
    return nil
  }

  /// `/2025/04/23/` in an address.
  private static func inAddress(_ address: String) -> Publication? {
    let parts = address.pieces(separatedBy: "/")
    for index in parts.indices.dropLast(2) {
      guard parts[index].utf8.count == 4, let year = Int(parts[index]), 1990...2100 ~= year,
        let month = Int(parts[index + 1]), let day = Int(parts[index + 2]),
        let date = CalendarDay(year: year, month: month, day: day)
      else { continue }
      return Publication(day: date, basis: .field, evidence: "the page's address")
    }
    return nil
  }
}

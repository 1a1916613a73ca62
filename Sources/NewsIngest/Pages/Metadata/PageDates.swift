import NewsModel

/// When a page's article was published and when it was changed, with the offset from UTC where it is stated.
struct PageDates {
  private let tree: PageTree
  private let linked: LinkedData
  private let meta: MetaElements
  private let lines: [TextLine]
  private let blocks: [TextBlock]
  private let headline: Int?
  private let addressDate: AddressDate?

  /// - Parameters:
  ///   - lines: the short lines around the headline, in the page's order.
  ///   - headline: the block of the headline, where one was found.
  ///   - address: the page's address.
  init(
    _ tree: PageTree, _ linked: LinkedData, _ meta: MetaElements, lines: [TextLine], _ blocks: [TextBlock],
    headline: Int?, address: String?
  ) {
    self.tree = tree
    self.linked = linked
    self.meta = meta
    self.lines = lines
    self.blocks = blocks
    self.headline = headline
    addressDate = address.flatMap(AddressDate.init)
  }

  /// The date of publication, from the surest source to the weakest.
  var published: Publication? {
    older(stated) ?? timeElement ?? original ?? line ?? marked ?? labelled(datedLines) ?? addressDate?.publication
      ?? lonely
      ?? linked.text("uploadDate").flatMap { Self.publication($0, "uploadDate (JSON-LD)") }
  }

  /// When the article was changed, from the surest source to the weakest; nil where the page says nothing of it.
  var modified: Modification? {
    if let found = linked.text("dateModified").flatMap(Self.stamp) { return found.modification }
    let fields = DateFields.modified(in: meta) + DateFields.modified(byEndingIn: meta)
    if let found = fields.lazy.compactMap({ Self.stamp($0.content) }).first {
      return found.modification
    }
    for index in tree.properties where tree.value(AttributeName.itemprop, of: index) == "dateModified" {
      if let found = Self.stamp(value(of: index)) { return found.modification }
    }
    for index in tree.elements(.time) where tree.nodes[index].hints.contains(.updated) {
      if let found = Self.stamp(value(of: index)) { return found.modification }
    }
    return lines.lazy.compactMap { MetadataLine($0)?.updated }.first?.modification
  }

  /// What is stated in fields, unless the reader sees an earlier day between headline and text: content systems call the
  /// day on which a page was last put out that of its publication.
  private func older(_ stated: Publication?) -> Publication? {
    guard let stated, let headline else { return stated }
    let end = blocks[headline...].dropFirst().firstIndex { $0.isProse } ?? blocks.count
    let between = blocks[(headline + 1)..<max(headline + 1, min(end, headline + 8))].filter { $0.wordCount <= 20 }
    for line in between.flatMap({ TextLine.lines(of: $0.text) }) {
      guard let found = MetadataLine(line), found.label != .updated, let stamp = found.stamp else { continue }
      let isOlder = stated.day.dayNumber - stamp.day.dayNumber > 1
      return isOlder ? stamp.publication(.text, evidence: line.text) : stated
    }
    return stated
  }

  // MARK: - Fields

  private var stated: Publication? {
    let property = "datePublished"
    if let found = linked.text(property).flatMap({ Self.publication($0, "\(property) (JSON-LD)") }) { return found }
    for (name, content) in DateFields.published(in: meta) {
      if let found = Self.publication(content, "meta \(name)") { return found }
    }
    // Of several under names of one system's own the earliest: the others are of later editions.
    let others = DateFields.published(byEndingIn: meta).compactMap { Self.publication($0.content, "meta \($0.name)") }
    if let first = others.min(by: { $0.day < $1.day }) { return first }
    for index in tree.properties where tree.value(AttributeName.itemprop, of: index) == property {
      if let found = Self.publication(value(of: index), "\(property) (microdata)") { return found }
    }
    return nil
  }

  /// What an element says of a date.
  private func value(of index: Int) -> String {
    tree.value(AttributeName.datetime, of: index) ?? tree.value(AttributeName.content, of: index)
      ?? tree.text(of: index)
  }

  private static func publication(_ text: String, _ evidence: String) -> Publication? {
    stamp(text)?.publication(.field, evidence: evidence)
  }

  /// The date of a field; nil where it says much else.
  private static func stamp(_ text: String) -> DateStamp? {
    guard text.utf8.count < 100, let stamp = DateStamp(in: text), stamp.otherWords.count <= 3 else { return nil }
    return stamp
  }

  // MARK: - What the reader sees

  /// Whether a date that nothing else vouches for can be the article's: an address with year and month knows better.
  private func isPossible(_ publication: Publication) -> Bool { addressDate?.allows(publication.day) ?? true }

  /// The `time` element by the headline, for menus and teasers have others: the next behind it, else the last before it.
  private var timeElement: Publication? {
    let found = tree.elements(.time).compactMap { index -> (index: Int, publication: Publication)? in
      guard let publication = Self.publication(value(of: index), "time element"), isPossible(publication) else {
        return nil
      }
      return (index, publication)
    }
    let original = found.filter { !tree.nodes[$0.index].hints.contains(.updated) }
    let candidates = original.isEmpty ? found : original
    guard let headline, candidates.count > 1 else { return candidates.first?.publication }
    let start = blocks[headline].first
    func distance(_ index: Int) -> Int { index < start ? 2 * (start - index) : index - start }
    return candidates.min { distance($0.index) < distance($1.index) }?.publication
  }

  /// `This article was originally published on April 23, 2025`, wherever it stands.
  private var original: Publication? {
    let lines = datedLines
    guard labelled(lines) == nil else { return nil }
    return only(lines, PublicationDate.original)
  }

  /// A line by the headline that speaks of publication, or is little more than a date.
  private var line: Publication? {
    var updated: Publication?
    for line in lines {
      if let found = MetadataLine(line), let stamp = found.stamp {
        let publication = stamp.publication(.text, evidence: line.text)
        guard isPossible(publication) else { continue }
        if found.label != .updated { return publication }
        updated = updated ?? publication
      } else if let stamp = PublicationDate.signature(line) {
        let publication = stamp.publication(.text, evidence: line.text)
        if isPossible(publication) { return publication }
      }
    }
    return updated
  }

  private var marked: Publication? {
    for index in tree.nodes.indices where tree.nodes[index].hints.contains(.date) {
      let text = tree.text(of: index)
      if let found = Self.publication(text, text), isPossible(found) { return found }
    }
    return nil
  }

  /// A line anywhere that says "published", as stands below some articles; unless several say different days: teasers do.
  private func labelled(_ lines: [TextLine]) -> Publication? {
    only(lines) { line in
      guard MetadataLine.maySayPublished(line) else { return nil }
      return MetadataLine(line).flatMap { $0.label == .published ? $0.stamp : nil }
    }
  }

  /// The lines of short blocks in which a digit stands.
  private var datedLines: [TextLine] {
    blocks.filter { $0.wordCount <= 40 && $0.text.utf8.contains(where: \.isASCIIDigit) }
      .flatMap { TextLine.lines(of: $0.text) }
  }

  /// A line that is a date, where the page has no other such day.
  private var lonely: Publication? {
    only(
      blocks.filter { $0.wordCount <= 12 && $0.text.utf8.contains(where: \.isASCIIDigit) }.flatMap {
        TextLine.lines(of: $0.text)
      }
    ) { line in
      guard let found = MetadataLine(line), found.label != .updated else { return nil }
      return found.stamp
    }
  }

  /// The day of which all lines speak that have any.
  private func only(_ lines: [TextLine], _ read: (TextLine) -> DateStamp?) -> Publication? {
    var result: Publication?
    for line in lines {
      guard let stamp = read(line) else { continue }
      if let result, result.day != stamp.day { return nil }
      result = result ?? stamp.publication(.text, evidence: line.text)
    }
    return result.flatMap { isPossible($0) ? $0 : nil }
  }
}

/// The year and month, and mostly the day, that stand in an address: `/2025/04/23/`, `/2025/04/`.
struct AddressDate: Hashable, Sendable {
  private let year: Int
  private let month: Int
  private let day: CalendarDay?

  init?(_ address: String) {
    let parts = address.pieces(separatedBy: "/")
    for index in parts.indices.dropLast() {
      guard parts[index].utf8.count == 4, let year = Int(parts[index]), 1990...2100 ~= year,
        parts[index + 1].utf8.count == 2, let month = Int(parts[index + 1]), 1...12 ~= month
      else { continue }
      self.year = year
      self.month = month
      let day = index + 2 < parts.count && parts[index + 2].utf8.count <= 2 ? Int(parts[index + 2]) : nil
      self.day = day.flatMap { CalendarDay(year: year, month: month, day: $0) }
      return
    }
    return nil
  }

  /// The date, where the day is known.
  var publication: Publication? {
    day.map { Publication(day: $0, basis: .field, evidence: "the page's address") }
  }

  /// Whether an article with this address can be of a day: of that month, give or take a time zone.
  func allows(_ day: CalendarDay) -> Bool {
    [-1, 0, 1].contains { offset in
      let near = day.adding(days: offset)
      return near.year == year && near.month == month
    }
  }
}

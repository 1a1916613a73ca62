package import NewsIngest
import NewsModel

/// What gofeed's files say that a feed or one of its entries holds, or what newsdb read of it: one shape for both.
package struct FeedRecord: Sendable {
  /// What is compared.
  package enum Field: String, CaseIterable, Sendable {
    case title, link, published, updated, author, content, language
  }

  /// Values by field; a field without one is absent.
  package var values: [Field: [String]] = [:]

  subscript(field: Field) -> [String] {
    get { values[field] ?? [] }
    set { values[field] = newValue.filter { !$0.isEmpty } }
  }
}

/// A feed and its entries in that shape.
package struct FeedExpectation: Sendable {
  package var feed = FeedRecord()
  package var entries: [FeedRecord] = []

  /// What newsdb read: its model of feeds, before entries become articles.
  ///
  /// - Parameter universal: whether it is held against gofeed's own model, in which the publication of an Atom entry
  ///   that has none is its update.
  package init(_ read: Feed, universal: Bool) {
    feed[.title] = [read.title?.value ?? ""]
    feed[.link] = [read.link ?? ""]
    feed[.language] = [read.language ?? ""]
    feed[.author] = read.authors.map(Self.name)
    // JSON Feed has no date of its own; gofeed takes that of the first entry.
    let first = read.format == .json && universal ? read.entries.first : nil
    feed[.published] = [Self.moment(read.published ?? first?.published)]
    feed[.updated] = [Self.moment(read.updated ?? first?.updated)]
    entries = read.entries.map { entry in
      var record = FeedRecord()
      record[.title] = [entry.title?.value ?? ""]
      record[.link] = [entry.link ?? ""]
      record[.author] = entry.authors.map(Self.name)
      record[.published] = [Self.moment(entry.published ?? (universal && read.format == .atom ? entry.updated : nil))]
      record[.updated] = [Self.moment(entry.updated)]
      record[.content] = [(entry.content ?? entry.summary)?.value ?? ""]
      return record
    }
  }

  private static func name(_ person: FeedPerson) -> String {
    [person.name, person.email].compactMap { $0 }.joined(separator: " ")
  }

  private static func moment(_ date: FeedDate?) -> String { date?.publication.iso8601 ?? "" }

  // MARK: - gofeed

  /// Reads an expectation of gofeed.
  ///
  /// - Parameter universal: whether it is of gofeed's own model, which takes what extensions say into its fields; those of
  ///   RSS, Atom and JSON Feed leave it beside them.
  package init(_ expected: [String: JSONValue], universal: Bool) {
    feed = Self.record(expected, universal)
    feed[.language] = [expected["language"]?.string ?? ""]
    feed[.content] = []
    entries = (expected["items"] ?? expected["entries"])?.items?.map { Self.record($0.members ?? [:], universal) } ?? []
  }

  private static func record(_ fields: [String: JSONValue], _ universal: Bool) -> FeedRecord {
    var record = FeedRecord()
    let dublinCore = universal ? [:] : fields["dcExt"]?.members ?? [:]
    func core(_ name: String) -> String? { dublinCore[name]?.items?.first?.string }
    func first(_ names: String...) -> String? { names.lazy.compactMap { fields[$0]?.string }.first { !$0.isEmpty } }
    record[.title] = [first("title") ?? core("title") ?? ""]
    record[.link] = [first("link", "url", "home_page_url") ?? link(fields) ?? first("external_url") ?? ""]
    record[.published] = [first("publishedParsed", "pubDateParsed", "date_published") ?? core("date") ?? ""]
    record[.updated] = [first("updatedParsed", "lastBuildDateParsed", "date_modified") ?? ""]
    record[.content] = [
      fields["content"]?.members?["value"]?.string ?? first("content", "content_html", "content_text")
        ?? first("description", "summary") ?? core("description") ?? ""
    ]
    record[.author] = people(fields, universal)
    return record
  }

  /// The first link of an Atom element that leads to the thing itself.
  private static func link(_ fields: [String: JSONValue]) -> String? {
    fields["links"]?.items?.compactMap(\.members).first { ($0["rel"]?.string ?? "alternate") == "alternate" }?["href"]?
      .string
  }

  /// gofeed's own model has the first creator alone of several.
  private static func people(_ fields: [String: JSONValue], _ universal: Bool) -> [String] {
    let creators = fields["dcExt"]?.members?["creator"]?.items?.compactMap(\.string) ?? []
    if creators.count > 1 { return creators }
    if let people = fields["authors"]?.items { return people.compactMap(\.members).map(name) }
    if let person = fields["author"]?.members { return [name(person)] }
    for name in ["author", "managingEditor", "webMaster"] {
      if let text = fields[name]?.string { return [text] }
    }
    guard !universal else { return [] }
    if !creators.isEmpty { return creators }
    return [fields["itunesExt"]?.members?["author"]?.string].compactMap { $0 }
  }

  private static func name(_ person: [String: JSONValue]) -> String {
    [person["name"]?.string, person["email"]?.string].compactMap { $0 }.joined(separator: " ")
  }
}

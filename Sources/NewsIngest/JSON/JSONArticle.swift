package import NewsModel

/// A JSON object as an article: newsdb's own fields, and the names that others use for them: schema.org, ninjs (IPTC),
/// feeds, and the dumps of news-please, trafilatura and newspaper.
///
/// The text is taken as already cleaned: the body is the field, scalar for scalar. HTML, where there is nothing else, is
/// made text.
package struct JSONArticle {
  private static let textNames = [
    "text", "body", "articleBody", "content", "content_text", "maintext", "body_text", "bodyText", "raw_text",
  ]
  private static let markupNames = ["body_html", "content_html", "bodyHtml", "body_xhtml", "html"]
  private static let headlineNames = ["title", "headline", "name"]
  private static let addressNames = [
    "url", "uri", "link", "canonical_url", "canonical_link", "mainEntityOfPage", "permalink",
  ]
  private static let authorNames = ["author", "authors", "byline", "by", "creator"]
  private static let publisherNames = [
    "publisher", "source", "site_name", "siteName", "sitename", "outlet", "provider", "sourceOrganization",
    "infosources", "infoSources", "copyrightholder", "copyrightHolder", "meta_site_name", "source-hostname",
  ]
  /// Hosts, which name the publisher where nothing else does.
  private static let hostNames = ["hostname", "source_domain", "source_url", "domain"]
  private static let publishedNames = [
    "published", "date_published", "datePublished", "published_at", "publishedAt", "pubDate", "pub_date", "date",
    "date_publish", "publish_date", "publication_date", "firstcreated", "firstCreated", "versioncreated",
    "versionCreated", "dateCreated",
  ]
  private static let modifiedNames = [
    "date_modified", "dateModified", "modified", "modified_at", "modifiedAt", "updated", "updated_at", "updatedAt",
    "date_updated", "date_modify", "lastModified", "last_modified", "versionupdated",
  ]
  private static let sectionNames = [
    "section", "articleSection", "section_name", "sectionName", "category", "categories",
  ]
  private static let languageNames = ["language", "inLanguage", "lang", "meta_lang"]
  private static let fetchedNames = ["fetched_at", "fetchedAt", "crawl_date", "date_download"]

  private let fields: [String: JSONValue]

  package init(_ fields: [String: JSONValue]) {
    self.fields = RoleValues.flattened(fields)
  }

  /// Whether no field of these holds a text.
  static func hasNoText(_ fields: [String: JSONValue]) -> Bool {
    let fields = RoleValues.flattened(fields)
    return (textNames + markupNames).allSatisfy { fields[$0]?.text == nil }
  }

  /// The article; nil where no field holds a text.
  package func article(position: String, fileURI: String?, options: IngestOptions) -> Article? {
    guard let body = first(Self.textNames, { $0.text }) ?? first(Self.markupNames, Self.cleaned) else { return nil }
    let identifier = first(["id"]) { value in
      if case .number(let number) = value { return number }
      return value.text
    }
    var options = options
    if options.fetchedAt == nil { options.fetchedAt = first(Self.fetchedNames) { $0.text.flatMap(FetchMoment.init) } }

    var article = Article(identifier: identifier ?? position, body: body)
    article.uri = first(Self.addressNames, Self.address) ?? first(["source"]) { $0.text.flatMap(Self.webAddress) }
    if article.uri == nil, let fileURI {
      article.uri =
        fileURI + "#" + FileURI.percentEncoded(identifier ?? String(position.drop { $0 != "#" }.dropFirst()))
    }
    article.headline = first(Self.headlineNames) { $0.text?.trimmed }
    article.authors = Self.authorNames.lazy.compactMap { fields[$0] }.map(Self.names).first { !$0.isEmpty } ?? []
    article.publisher =
      first(Self.publisherNames, Self.publisher) ?? first(Self.hostNames) { $0.text.flatMap(Self.host) }
    article.published = publication(options)
    article.modified = modification
    article.section = first(Self.sectionNames, Self.section)
    article.language = first(Self.languageNames, Self.language)
    TextMetadata.complete(&article, options: options)
    options.apply(to: &article)
    return article
  }

  private func first<Value>(_ names: [String], _ read: (JSONValue) -> Value?) -> Value? {
    for name in names {
      if let value = fields[name].flatMap(read) { return value }
    }
    return nil
  }

  private func publication(_ options: IngestOptions) -> Publication? {
    for name in Self.publishedNames {
      guard let text = fields[name]?.text else { continue }
      if let stamp = DateStamp(whole: text) { return stamp.publication(.field, evidence: name) }
      if let moment = options.fetchedAt, let found = RelativeAge.publication(text, fetchedAt: moment) { return found }
    }
    return nil
  }

  /// When it was changed; of ninjs, which has the day of this version and of the first, the former.
  private var modification: Modification? {
    let names =
      Self.modifiedNames
      + ((fields["firstcreated"] ?? fields["firstCreated"]) == nil ? [] : ["versioncreated", "versionCreated"])
    return first(names) { $0.text.flatMap { DateStamp(whole: $0)?.modification } }
  }

  /// The name of a section, of several the first.
  private static func section(_ value: JSONValue) -> String? {
    if case .array(let items) = value { return items.lazy.compactMap(section).first }
    return name(value).flatMap { $0.pieces(separatedBy: ";").first.map { String($0).trimmed } }.flatMap(
      SectionName.init)?
      .text
  }

  /// HTML as text; nil where there is none in it.
  private static func cleaned(_ value: JSONValue) -> String? {
    guard let body = value.text.map({ EntryBody.text(.markup($0)) }), !body.isEmpty else { return nil }
    return body
  }

  /// An address: a string, or (`mainEntityOfPage`) an object's identifier.
  private static func address(_ value: JSONValue) -> String? {
    guard case .object(let fields) = value else { return value.text }
    return (fields["@id"] ?? fields["url"])?.text
  }

  /// A language: a tag, or schema.org's object with a tag for its other name.
  private static func language(_ value: JSONValue) -> String? {
    guard case .object(let fields) = value else { return value.text }
    return (fields["alternateName"] ?? fields["name"])?.text
  }

  /// The name of a publisher, of several the first.
  private static func publisher(_ value: JSONValue) -> String? {
    if case .array(let items) = value { return items.lazy.compactMap(name).first }
    return name(value)
  }

  /// `https://www.kolm.example/news` and `www.kolm.example` as `kolm.example`.
  private static func host(_ text: String) -> String? {
    let parts = text.trimmed.pieces(separatedBy: "/")
    guard let host = webAddress(text) == nil ? parts.first : parts.dropFirst().first, host.contains(".") else {
      return nil
    }
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : String(host)
  }

  private static func webAddress(_ text: String) -> String? {
    text.hasPrefix("http://") || text.hasPrefix("https://") ? text : nil
  }

  /// A name: a string, or an object's `name`. Addresses are no names.
  private static func name(_ value: JSONValue) -> String? {
    switch value {
    case .string: value.text.flatMap { webAddress($0) == nil ? $0.trimmed : nil }
    case .object(let fields): (fields["name"] ?? fields["title"])?.text?.trimmed
    default: nil
    }
  }

  /// Names of authors: one string ("A and B"), an object, or an array of either.
  private static func names(_ value: JSONValue) -> [String] {
    if case .array(let items) = value { return items.compactMap(name) }
    guard let text = name(value) else { return [] }
    // "Ada Example; Ben Sample"
    return text.pieces(separatedBy: ";").flatMap { Byline.names(String($0)) }
  }
}

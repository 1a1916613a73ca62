import NewsModel

/// The articles of a feed.
enum FeedArticles {
  /// The articles, and one failure for the entries that have nothing but a title.
  ///
  /// - Parameters:
  ///   - path: where the feed comes from, for messages and identifiers.
  ///   - uri: the feed's own address; entries without an address are places in it.
  static func items(of feed: Feed, path: String, uri: String?, options: inout IngestOptions) -> [IngestItem] {
    var items: [IngestItem] = []
    var textless = 0
    for (index, entry) in feed.entries.enumerated() {
      guard let article = article(entry, of: feed, number: index + 1, path: path, uri: uri, options: options) else {
        textless += 1
        continue
      }
      options.uri = nil
      items.append(.article(IngestedArticle(article, path: path, format: .feed)))
    }
    if feed.entries.isEmpty {
      items.append(
        .failure(
          IngestFailure(
            code: .noText, path: path, reason: "a feed without entries", hint: "try again when something is published"))
      )
    } else if textless > 0 {
      let count =
        textless == feed.entries.count
        ? "none of the feed's \(textless) entries has a text"
        : "\(textless) of the feed's \(feed.entries.count) entries have no text"
      items.append(
        .failure(
          IngestFailure(
            code: .noText, path: path, reason: "\(count), titles at most", hint: "ingest the pages that they link to")))
    }
    return items
  }

  /// One entry; nil where it has no text.
  static func article(
    _ entry: FeedEntry, of feed: Feed, number: Int, path: String, uri: String?, options: IngestOptions
  ) -> Article? {
    let content = entry.content.map(EntryBody.text) ?? ""
    let body = content.isEmpty ? entry.summary.map(EntryBody.text) ?? "" : content
    guard !body.isEmpty else { return nil }
    var article = Article(identifier: entry.identifier ?? "\(path)#\(number)", body: body)
    article.uri = address(entry) ?? uri.map { "\($0)#\(FileURI.percentEncoded(entry.identifier ?? String(number)))" }
    article.headline = entry.title.map(\.line).flatMap { $0.isEmpty ? nil : $0 }
    article.publisher = (entry.source ?? feed.title?.line).flatMap { $0.isEmpty ? nil : $0 }
    article.authors = authors(entry, of: feed, publisher: article.publisher)
    article.published = (entry.published ?? entry.updated)?.publication
    // Dublin Core's `date` is that of publication as often.
    article.modified = entry.updated.flatMap { $0.field == "dc:date" ? nil : $0.stamp.modification }
    article.language =
      (entry.language ?? feed.language).flatMap(PageMetadata.languageTag) ?? LanguageGuess.language(of: body)
    if article.headline == nil { article.headline = Headline.of(CleanedText(body)) }
    options.apply(to: &article)
    return article
  }

  /// The address of an entry's article; nil where it names none.
  static func address(_ entry: FeedEntry) -> String? {
    if let link = entry.link, FeedAddress.isAbsolute(link) { return link }
    return entry.isPermanentLink ? entry.identifier : entry.link
  }

  /// Who wrote an entry: those it names, else (RFC 4287, section 4.2.1) those the Atom feed names, unless that is the
  /// publisher's own name.
  private static func authors(_ entry: FeedEntry, of feed: Feed, publisher: String?) -> [String] {
    let people = entry.authors.isEmpty && feed.format != .rss ? feed.authors : entry.authors
    let site = publisher.map(PageTitle.fold)
    var names: [String] = []
    for name in people.compactMap(\.name).map(HTMLText.plainText) {
      for name in AuthorName.names(name) where AuthorName.isPlausible(name) && PageTitle.fold(name) != site {
        if !names.contains(name) { names.append(name) }
      }
    }
    return names
  }
}

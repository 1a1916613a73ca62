import NewsModel

/// The bytes of one input that is read as a whole, with what is known of them: a file, a part of an archive, a response.
struct InputDocument: Sendable {
  /// What is to be read.
  var bytes: [UInt8]
  /// Where they come from, for messages: a path, and inside of it the part.
  var path: String
  /// The address under which they are known, where what they hold does not say its own.
  var uri: String?
  /// The encoding that a transport names (HTTP, MIME).
  var charset: String?
  /// How they are to be read.
  var format: InputFormat

  /// The articles and failures in them, in order. An address that the user gave goes to the first article.
  func items(_ options: inout IngestOptions) -> [IngestItem] {
    do throws(IngestFailure) {
      switch format {
      case .page: return try [.article(page(&options))]
      case .feed: return try feed(&options)
      case .json, .jsonLines: return JSONFile.items(of: try text(), path: path, uri: uri, options: &options)
      case .text, .markdown: return try [.article(prose(&options))]
      case .savedPage: return try savedPage(&options)
      case .mail: return try [.article(mail(&options))]
      case .table, .mailbox, .webArchive, .zip, .gzip:
        throw IngestFailure(
          code: .nestedTooDeep, path: path, reason: "an archive where a text is expected", hint: "unpack it first")
      }
    } catch {
      return [.failure(error)]
    }
  }

  private func text() throws(IngestFailure) -> String {
    let text = try TextDecoder.text(of: bytes, path: path)
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      throw IngestFailure(code: .blank, path: path, reason: "nothing but white space", hint: "nothing to ingest")
    }
    if case .unread(let name) = MarkupSniff.kind(of: bytes.prefix(4096)) {
      throw IngestFailure(
        code: .unsupported, path: path, reason: "\(name), which this version does not read",
        hint: InputHint.save)
    }
    return text
  }

  private func page(_ options: inout IngestOptions) throws(IngestFailure) -> IngestedArticle {
    let article = ArticleText.article(
      fromPage: bytes, charset: charset, identifier: path, uri: uri, options: options)
    return try ingested(article, &options)
  }

  private func savedPage(_ options: inout IngestOptions) throws(IngestFailure) -> [IngestItem] {
    guard let saved = SavedPage(bytes) else {
      throw IngestFailure(
        code: .noText, path: path, reason: "no page among the parts of this file", hint: InputHint.save)
    }
    let document = InputDocument(
      bytes: saved.page, path: path, uri: saved.address ?? uri, charset: saved.charset, format: .page)
    let fetchedAt = options.fetchedAt
    options.fetchedAt = fetchedAt ?? saved.savedAt.flatMap(FetchMoment.init)
    defer { options.fetchedAt = fetchedAt }
    return document.items(&options)
  }

  private func mail(_ options: inout IngestOptions) throws(IngestFailure) -> IngestedArticle {
    try ingested(MailMessage(bytes).article(identifier: path, uri: uri, options: options), &options)
  }

  private func feed(_ options: inout IngestOptions) throws(IngestFailure) -> [IngestItem] {
    guard let feed = Feed(bytes, charset: charset, address: address) else {
      // An object of another kind that has a list of items.
      if bytes.first(where: { !$0.isASCIISpace }) == UInt8(ascii: "{") {
        return JSONFile.items(of: try text(), path: path, uri: uri, options: &options)
      }
      if let root = MarkupSniff.rootElement(of: bytes.prefix(4096)), !["rss", "feed", "rdf:RDF"].contains(root) {
        let isSitemap = root == "urlset" || root == "sitemapindex"
        throw IngestFailure(
          code: .invalidFeed, path: path,
          reason: "an XML document of “\(root)”\(isSitemap ? ", a sitemap": ""): newsdb reads RSS and Atom feeds",
          hint: isSitemap ? "ingest the pages that it lists" : InputHint.save)
      }
      throw IngestFailure(
        code: .invalidFeed, path: path, reason: "no feed: neither RSS nor Atom nor JSON Feed",
        hint: "download it again, or save the article as a web page")
    }
    return FeedArticles.items(of: feed, path: path, uri: uri, options: &options)
  }

  /// The address where it is one of the web.
  private var address: String? { uri.flatMap { FeedAddress.isWeb($0) ? $0 : nil } }

  private func prose(_ options: inout IngestOptions) throws(IngestFailure) -> IngestedArticle {
    let text = try text()
    let article =
      format == .markdown
      ? ArticleText.article(fromMarkdown: text, identifier: path, uri: uri, options: options)
      : ArticleText.article(fromText: text, identifier: path, uri: uri, options: options)
    return try ingested(article, &options)
  }

  private func ingested(_ article: Article?, _ options: inout IngestOptions) throws(IngestFailure) -> IngestedArticle {
    guard let article else {
      throw IngestFailure(
        code: .noText, path: path, reason: "no article text: nothing but menus, buttons and notices",
        hint: "save the article's own text")
    }
    options.uri = nil
    return IngestedArticle(article, path: path, format: format)
  }
}

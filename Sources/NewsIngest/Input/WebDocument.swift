/// What a web server answered, as input: a page, a feed, a text or JSON, told apart by content.
///
/// ```swift
/// let document = WebDocument(bytes: response.body, address: response.address, mediaType: response.mediaType)
/// var options = IngestOptions()
/// for item in document.items(&options) { … }
/// ```
public struct WebDocument: Sendable {
  /// The body, decompressed.
  public var bytes: [UInt8]
  /// The address that answered.
  public var address: String
  /// The media type that the server named, in lower case, without parameters.
  public var mediaType: String?
  /// The encoding that it named.
  public var charset: String?

  /// Makes a document.
  public init(bytes: [UInt8], address: String, mediaType: String? = nil, charset: String? = nil) {
    self.bytes = bytes
    self.address = address
    self.mediaType = mediaType
    self.charset = charset
  }

  /// The articles and failures in it, in order.
  ///
  /// - Parameter options: what is said of the article; of `fetchedAt` the moment counts to which "5 hours ago" refers.
  public func items(_ options: inout IngestOptions) -> [IngestItem] {
    guard bytes.contains(where: { !$0.isASCIISpace }) else {
      return failure(.empty, "an empty answer", "nothing to ingest")
    }
    guard isReadable else {
      let kind = FileSignature.name(of: bytes[...]) ?? mediaType ?? "binary data"
      return failure(.unsupported, "no page: \(kind)", "give the address of an article or a feed")
    }
    return document.items(&options)
  }

  /// What it is where it is a feed, with the entries as articles; nil where it is none.
  public func feed(_ options: IngestOptions = IngestOptions()) -> FeedReading? {
    guard isReadable, document.format == .feed, let feed = Feed(bytes, charset: charset, address: address) else {
      return nil
    }
    return FeedReading(feed, address: address, options: options)
  }

  /// The addresses of feeds that a page names in its head.
  public var feedAddresses: [String] {
    guard isReadable, document.format == .page else { return [] }
    let tree = PageTree(markup: MarkupFilter(PageDecoder.utf8(bytes, charset: charset)).markup)
    return tree.elements(.link).compactMap { link in
      guard tree.value(AttributeName.rel, of: link)?.lowercased() == "alternate",
        let type = tree.value(PackedName("type"), of: link)?.lowercased(),
        type.contains("rss") || type.contains("atom") || type.contains("feed+json")
      else { return nil }
      return FeedAddress.resolved(tree.value(AttributeName.href, of: link), bases: [address])
    }
  }

  private var document: InputDocument {
    let claimed: InputFormat? =
      switch mediaType {
      case "text/html"?, "application/xhtml+xml"?: .page
      case "text/markdown"?: .markdown
      case "application/json"?, "application/ld+json"?: .json
      case let type? where type.hasSuffix("+xml") || type == "text/xml" || type == "application/xml": .feed
      default: nil
      }
    return InputDocument(
      bytes: bytes, path: address, uri: address, charset: charset,
      format: InputFormat.sniffed(head: Array(bytes.prefix(64 << 10)), claimed: claimed))
  }

  /// Pictures, sound and programs are none, whatever they are called.
  private var isReadable: Bool {
    if FileSignature.name(of: bytes[...]) != nil { return false }
    guard let kind = mediaType?.prefix(while: { $0 != "/" }) else { return true }
    return !["image", "audio", "video", "font", "model"].contains(kind)
  }

  private func failure(_ code: IngestFailure.Code, _ reason: String, _ hint: String) -> [IngestItem] {
    [.failure(IngestFailure(code: code, path: address, reason: reason, hint: hint))]
  }
}

/// A feed as articles.
public struct FeedReading: Sendable {
  /// An entry.
  public struct Entry: Sendable {
    /// The address of its article; nil where it names none.
    public var address: String?
    /// Its identifier in the feed.
    public var identifier: String?
    /// The article as the feed has it; nil where it has a title at most.
    public var article: IngestedArticle?
  }

  /// The title of the feed.
  public var title: String?
  /// The entries in its order.
  public var entries: [Entry]

  init(_ feed: Feed, address: String, options: IngestOptions) {
    title = feed.title?.line
    entries = feed.entries.enumerated().map { index, entry in
      let article = FeedArticles.article(
        entry, of: feed, number: index + 1, path: address, uri: address, options: options)
      return Entry(
        address: FeedArticles.address(entry).flatMap { FeedAddress.isWeb($0) ? $0 : nil },
        identifier: entry.identifier,
        article: article.map { IngestedArticle($0, path: address, format: .feed) })
    }
  }
}

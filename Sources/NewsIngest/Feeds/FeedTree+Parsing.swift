import CLibXML2

extension FeedTree {
  /// Parses the markup of a feed with libxml2, as far as it goes; nothing is fetched, and no entity is there to expand.
  ///
  /// - Parameter markup: what ``FeedMarkup`` made of it.
  init(_ markup: [UInt8]) {
    self.init()
    let builder = Builder()
    var handlers = xmlSAXHandler()
    handlers.initialized = XML_SAX2_MAGIC
    handlers.startElementNs = { builder, name, prefix, address, _, _, count, _, attributes in
      guard let builder, let name else { return }
      Unmanaged<Builder>.fromOpaque(builder).takeUnretainedValue()
        .start(name, prefix, address, attributes, count: Int(count))
    }
    handlers.endElementNs = { builder, _, _, _ in
      guard let builder else { return }
      Unmanaged<Builder>.fromOpaque(builder).takeUnretainedValue().end()
    }
    handlers.characters = { builder, text, length in
      guard let builder, let text else { return }
      Unmanaged<Builder>.fromOpaque(builder).takeUnretainedValue()
        .characters(UnsafeBufferPointer(start: text, count: Int(length)))
    }
    handlers.ignorableWhitespace = handlers.characters
    handlers.cdataBlock = handlers.characters
    EventParser.parse(markup, as: .xml, handlers, for: builder)
    self = builder.finished()
  }

  /// Takes libxml2's events. A class, for C hands its address around.
  private final class Builder {
    private var tree = FeedTree()
    private var openElements: [Int] = []
    /// More is no feed that anybody reads.
    private static let mostNodes = 2_000_000

    private static func string(_ text: UnsafePointer<xmlChar>?) -> String {
      text.map { String(cString: $0) } ?? ""
    }

    func start(
      _ name: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?, _ address: UnsafePointer<xmlChar>?,
      _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
    ) {
      guard tree.nodes.count < Self.mostNodes else { return openElements.append(-1) }
      var found: [(name: String, value: String)] = []
      for index in 0..<count {
        // Local name, prefix, address, start and end of the value.
        guard let field = attributes?.advanced(by: index * 5), let start = field[3], let end = field[4] else {
          continue
        }
        let value = String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
        let name = Self.string(field[0]).lowercased()
        found.append((Self.string(field[1]) == "xml" ? "xml:" + name : name, value))
      }
      // An undeclared prefix stays a part of the name.
      var local = Self.string(name)
      var prefix = Self.string(prefix)
      if prefix.isEmpty, let colon = local.firstIndex(of: ":") {
        prefix = String(local[..<colon])
        local = String(local[local.index(after: colon)...])
      }
      let vocabulary = FeedTree.Vocabulary(address: Self.string(address), prefix: prefix)
      openElements.append(tree.open(local.lowercased(), vocabulary, found, in: openElements.last ?? -1))
    }

    func end() {
      if let last = openElements.popLast(), last >= 0 { tree.close(last) }
    }

    func characters(_ text: UnsafeBufferPointer<UInt8>) {
      guard let last = openElements.last, last >= 0, tree.nodes.count < Self.mostNodes else { return }
      tree.addText(text, in: last)
    }

    func finished() -> FeedTree {
      while !openElements.isEmpty { end() }
      return tree
    }
  }
}

extension FeedTree.Vocabulary {
  /// By the namespace's address, as far as it tells; by the usual prefix where none is declared.
  init(address: String, prefix: String) {
    let address = address.lowercased()
    switch address {
    case "http://www.w3.org/2005/atom", "https://www.w3.org/2005/atom", "http://purl.org/atom/ns#": self = .atom
    case "http://purl.org/rss/1.0/modules/content/": self = .content
    case "http://purl.org/dc/elements/1.1/", "http://purl.org/dc/elements/1.0/", "http://purl.org/dc/terms/":
      self = .dublinCore
    case "http://www.w3.org/1999/02/22-rdf-syntax-ns#": self = .rdf
    case "http://www.w3.org/1999/xhtml": self = .xhtml
    case "http://rssnamespace.org/feedburner/ext/1.0": self = .feedburner
    case _ where address.hasPrefix("http://search.yahoo.com/mrss"): self = .media
    case _ where address.hasPrefix("http://www.itunes.com/"): self = .itunes
    case _ where address.hasPrefix("http://purl.org/atom/"): self = .atom
    case _ where address.hasPrefix("http://purl.org/rss/1.0/modules/"): self = .other
    case _ where prefix.isEmpty: self = .rss
    default:
      switch prefix.lowercased() {
      case "atom", "atom10", "a10": self = .atom
      case "content": self = .content
      case "dc", "dcterms": self = .dublinCore
      case "media": self = .media
      case "itunes": self = .itunes
      case "rdf": self = .rdf
      case "xhtml": self = .xhtml
      case "feedburner": self = .feedburner
      case "rss": self = .rss
      default: self = .other
      }
    }
  }
}

extension InputFormat {
  /// The format: as the first bytes say, where they say it beyond doubt; else as the name claims; where it claims nothing,
  /// or plain text, as the first bytes look.
  ///
  /// JSON opens with `{"` or `[{`; where more than the brace stands on the first line it is taken for JSON Lines. Front
  /// matter is Markdown. A web page, a feed, mail, an archive and compressed data are what they are whatever their name. A table is
  /// known by the names of its columns.
  static func sniffed(head: [UInt8], claimed: InputFormat?, mapping: FieldMapping = FieldMapping()) -> InputFormat {
    if let container = container(head) { return container }
    switch markup(head) {
    case .page: return .page
    case .feed: return .feed
    default: break
    }
    if isJSONFeed(head) { return .feed }
    if let claimed, claimed != .text, claimed != .gzip { return claimed }
    switch MailSniff.kind(of: head[...]) {
    case .mailbox: return .mailbox
    case .mail: return .mail
    case .savedPage: return .savedPage
    case nil: break
    }
    var start = head[...]
    if start.starts(with: [0xEF, 0xBB, 0xBF]) { start = start.dropFirst(3) }
    start = start.drop { $0.isASCIISpace }
    if start.first == UInt8(ascii: "{") {
      let rest = start.dropFirst().drop { $0.isASCIISpace }
      guard rest.first == UInt8(ascii: "\"") else { return .text }
      return start.prefix { $0 != 0x0A }.count <= 2 ? .json : .jsonLines
    }
    if start.first == UInt8(ascii: "["), start.dropFirst().drop(while: { $0.isASCIISpace }).first == UInt8(ascii: "{") {
      return .json
    }
    let isFrontMatter = start.starts(with: Array("---\n".utf8)) || start.starts(with: Array("---\r\n".utf8))
    if isFrontMatter { return .markdown }
    return isTable(start, mapping) ? .table : .text
  }

  /// Whether it is read whole, so that a file over the limit need not be opened.
  var isReadWhole: Bool {
    switch self {
    case .text, .markdown, .json, .page, .feed, .mail, .savedPage: true
    case .jsonLines, .table, .mailbox, .webArchive, .zip, .gzip: false
    }
  }

  private static func container(_ head: [UInt8]) -> InputFormat? {
    if head.starts(with: [0x1F, 0x8B]) { return .gzip }
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) { return .zip }
    let start = head.drop { $0 == 0x0A || $0 == 0x0D }
    if start.prefix(5).map(\.asciiLowercased) == Array("warc/".utf8), start.dropFirst(5).first?.isASCIIDigit == true {
      return .webArchive
    }
    return start.starts(with: Array("filedesc:".utf8)) ? .webArchive : nil
  }

  private static func markup(_ head: [UInt8]) -> MarkupSniff.Kind? {
    let isUTF16 = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
    let start = head.prefix(4096)
    return MarkupSniff.kind(of: isUTF16 ? PageDecoder.utf8(Array(start))[...] : start)
  }

  /// A JSON object that names JSON Feed as its version, or has both a feed's address and a list of items.
  private static func isJSONFeed(_ head: [UInt8]) -> Bool {
    guard head.first(where: { !$0.isASCIISpace && ![0xEF, 0xBB, 0xBF].contains($0) }) == UInt8(ascii: "{") else {
      return false
    }
    let start = String(decoding: head.prefix(4096), as: UTF8.self)
    let list = start.firstRange(of: "\"items\"")
    // What stands in the items is theirs.
    let own = list.map { start[..<$0.lowerBound] } ?? start[...]
    if own.contains("jsonfeed.org"), own.contains("\"version\"") { return true }
    return list != nil && (own.contains("\"home_page_url\"") || own.contains("\"feed_url\""))
  }

  private static func isTable(_ start: ArraySlice<UInt8>, _ mapping: FieldMapping) -> Bool {
    let line = start.prefix(4096).prefix { $0 != 0x0A }
    guard line.count < 4096, line.endIndex < start.endIndex else { return false }
    return TableHeader(Array(line)).isOfArticles(mapping)
  }
}

extension InputFormat {
  /// The format: as the name claims, or where it claims nothing, or plain text, as the first bytes look.
  ///
  /// JSON opens with `{"` or `[{`; where more than the brace stands on the first line it is taken for JSON Lines. Front
  /// matter is Markdown. A web page or a feed is one whatever its name.
  static func sniffed(head: [UInt8], claimed: InputFormat?) -> InputFormat {
    switch markup(head) {
    case .page: return .page
    case .feed: return .feed
    default: break
    }
    if isJSONFeed(head) { return .feed }
    if let claimed, claimed != .text { return claimed }
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
    return isFrontMatter ? .markdown : .text
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
}

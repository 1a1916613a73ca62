/// The markup of a feed made fit for an XML parser, which stops where XML is broken: and feeds often are.
///
/// Ampersands that start no reference are escaped; of the named references those of HTML are put in as characters, and
/// those that the feed defines itself as their text, without references in it being followed: so nothing expands into
/// more than it was written as, and no entity is left for the parser to expand. The rest stays as it stands. The document
/// type and the declaration go, for the text is UTF-8 by now; so do characters that XML does not allow.
struct FeedMarkup {
  /// The markup, in UTF-8.
  private(set) var markup: [UInt8] = []
  /// Entities of the document type.
  private var entities: [PackedName: [UInt8]] = [:]
  /// Bytes that own entities may still add.
  private var expansion = 64 << 10

  /// Bytes of a tag that count: libxml2 compares each attribute with each.
  private static let longestTag = 16 << 10
  private static let longestValue = 8 << 10
  private static let longestEntity = 1024

  /// Takes a feed in UTF-8.
  init(_ source: [UInt8]) {
    markup.reserveCapacity(source.count + source.count / 16)
    source.withUnsafeBufferPointer { read($0) }
  }

  private mutating func read(_ source: UnsafeBufferPointer<UInt8>) {
    var index = 0
    // What stands before the first tag is white space, a byte order mark, or a message that slipped in.
    while index < source.count, source[index] != UInt8(ascii: "<") { index += 1 }
    while index < source.count {
      switch source[index] {
      case UInt8(ascii: "<"): index = tag(source, at: index)
      case UInt8(ascii: "&"): index = reference(source, at: index)
      default:
        if !Self.isForbidden(source, at: index) { markup.append(source[index]) }
        index += 1
      }
    }
  }

  /// Controls, but for white space. (U+FFFE and U+FFFF are left to the parser.)
  private static func isForbidden(_ source: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let byte = source[index]
    return byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
  }

  // MARK: - Tags

  private mutating func tag(_ source: UnsafeBufferPointer<UInt8>, at open: Int) -> Int {
    if Self.hasPrefix("<![CDATA[", source, at: open) {
      let end = Self.find("]]>", in: source, from: open + 9)
      append(source[open..<min(end, source.count)])
      markup.append(contentsOf: "]]>".utf8)
      return min(end + 3, source.count)
    }
    if Self.hasPrefix("<!--", source, at: open) {
      return min(Self.find("-->", in: source, from: open + 4) + 3, source.count)
    }
    if Self.hasPrefix("<?", source, at: open) {
      return min(Self.find("?>", in: source, from: open + 2) + 2, source.count)
    }
    if Self.hasPrefix("<!", source, at: open) { return documentType(source, at: open) }
    guard open + 1 < source.count,
      source[open + 1].isASCIILetter || source[open + 1] == UInt8(ascii: "/") || source[open + 1] == UInt8(ascii: "_")
        || source[open + 1] >= 0x80
    else {
      markup.append(contentsOf: "&lt;".utf8)
      return open + 1
    }
    let end = Self.tagEnd(source, from: open + 1)
    if end - open > Self.longestTag { return longTag(source, open, end) }
    var index = open
    while index < end {
      if source[index] == UInt8(ascii: "&") {
        index = reference(source, at: index)
      } else {
        if !Self.isForbidden(source, at: index) { markup.append(source[index]) }
        index += 1
      }
    }
    return end
  }

  /// The offset behind the ">" that ends a tag; quoted values may hold one, but for a quote that nothing closes nearby.
  private static func tagEnd(_ source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var quote: UInt8 = 0
    var quoteStart = start
    var index = start
    while index < source.count {
      let byte = source[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
        if index - quoteStart > longestValue {
          return source[quoteStart...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? source.count
        }
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), source[index - 1] == UInt8(ascii: "=") {
        quote = byte
        quoteStart = index
      }
      index += 1
    }
    return source.count
  }

  /// The tag's name alone.
  private mutating func longTag(_ source: UnsafeBufferPointer<UInt8>, _ open: Int, _ end: Int) -> Int {
    let name = source[open..<end].prefix { !$0.isASCIISpace && $0 != UInt8(ascii: ">") }.prefix(256)
    append(name)
    if end - open > 2, source[end - 2] == UInt8(ascii: "/") { markup.append(UInt8(ascii: "/")) }
    markup.append(UInt8(ascii: ">"))
    return end
  }

  private mutating func append(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    for byte in bytes where byte >= 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { markup.append(byte) }
  }

  // MARK: - References

  private mutating func reference(_ source: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    let limit = min(source.count, start + 32)
    var end = start + 1
    while end < limit, source[end].isASCIILetter || source[end].isASCIIDigit || source[end] == UInt8(ascii: "#") {
      end += 1
    }
    guard end < limit, source[end] == UInt8(ascii: ";"), end > start + 1 else {
      markup.append(contentsOf: "&amp;".utf8)
      return start + 1
    }
    let name = source[(start + 1)..<end]
    switch String(decoding: name, as: UTF8.self) {
    case "amp", "lt", "gt", "quot", "apos":
      markup.append(contentsOf: source[start...end])
      return end + 1
    case let text:
      if name.count <= 16, let own = entities[PackedName(name)], own.count <= expansion {
        expansion -= own.count
        escape(own)
        return end + 1
      }
      let character = HTMLText.decodingReferences("&\(text);")
      guard !character.hasPrefix("&"), let scalar = character.unicodeScalars.first else {
        // "&#38;" is an ampersand.
        markup.append(contentsOf: "&amp;".utf8)
        return character == "&" ? end + 1 : start + 1
      }
      if scalar.value >= 0x20 || scalar.properties.isWhitespace { escape(Array(character.utf8)) }
      return end + 1
    }
  }

  private mutating func escape(_ text: [UInt8]) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): markup.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): markup.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: "\""): markup.append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "'"): markup.append(contentsOf: "&apos;".utf8)
      default: if byte >= 0x20 || byte == 0x09 || byte == 0x0A { markup.append(byte) }
      }
    }
  }

  // MARK: - Document type

  /// Passes over a document type, and keeps the entities that it defines by a short text.
  private mutating func documentType(_ source: UnsafeBufferPointer<UInt8>, at open: Int) -> Int {
    var index = open + 2
    var inSubset = false
    while index < source.count {
      let byte = source[index]
      if byte == UInt8(ascii: "[") { inSubset = true }
      if byte == UInt8(ascii: "]") { inSubset = false }
      if byte == UInt8(ascii: ">"), !inSubset { return index + 1 }
      if inSubset, Self.hasPrefix("<!ENTITY", source, at: index) {
        index = entity(source, at: index + 8)
        continue
      }
      index += 1
    }
    return source.count
  }

  private mutating func entity(_ source: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    let end = Self.tagEnd(source, from: start)
    var rest = source[start..<end].drop { $0.isASCIISpace }
    let name = rest.prefix { $0.isASCIILetter || $0.isASCIIDigit }
    rest = rest.dropFirst(name.count).drop { $0.isASCIISpace }
    guard !name.isEmpty, name.count <= 16, let quote = rest.first,
      quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    else { return end }
    let value = rest.dropFirst().prefix { $0 != quote }
    guard value.count <= Self.longestEntity, entities.count < 512 else { return end }
    let text = HTMLText.decodingReferences(String(decoding: value, as: UTF8.self))
    let packed = PackedName(name)
    if entities[packed] == nil { entities[packed] = Array(text.utf8) }
    return end
  }

  // MARK: - Scanning

  private static func hasPrefix(_ text: StaticString, _ source: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index + text.utf8CodeUnitCount <= source.count else { return false }
    for offset in 0..<text.utf8CodeUnitCount where source[index + offset] != text.utf8Start[offset] { return false }
    return true
  }

  /// The offset of a text; the end where it does not come.
  private static func find(_ text: StaticString, in source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < source.count {
      if source[index] == text.utf8Start[0], hasPrefix(text, source, at: index) { return index }
      index += 1
    }
    return source.count
  }
}

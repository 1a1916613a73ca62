/// Bytes of a feed → UTF-8.
///
/// The XML declaration names the encoding, the transport may name another, and either may be wrong: bytes that are valid
/// UTF-8 are that (``PageDecoder``).
enum FeedDecoder {
  static func utf8(_ bytes: [UInt8], charset: String?) -> [UInt8] {
    if bytes.first != 0xFF, bytes.first != 0xFE, bytes.contains(0), let bigEndian = UTF16Detection.byteOrder(of: bytes)
    {
      return PageDecoder.utf8((bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]) + bytes)
    }
    return PageDecoder.utf8(
      bytes, charset: [charset, declared(bytes.prefix(512))].lazy.compactMap { $0 }.first(where: isTelling))
  }

  /// Whether a name tells anything of bytes that are no valid UTF-8 and have no zeros in them.
  private static func isTelling(_ name: String) -> Bool {
    let name = name.lowercased()
    return !name.hasPrefix("utf") && !name.hasPrefix("ucs") && !name.hasPrefix("iso-10646")
  }

  /// The name behind `encoding=` in an XML declaration.
  private static func declared(_ head: ArraySlice<UInt8>) -> String? {
    let start = head.drop { $0.isASCIISpace }
    guard start.starts(with: Array("<?xml".utf8)), let end = start.firstIndex(of: UInt8(ascii: ">")) else { return nil }
    let declaration = String(decoding: start[..<end], as: UTF8.self)
    guard let key = declaration.lastRange(of: "encoding") else { return nil }
    let value = declaration[key.upperBound...].utf8.drop { $0.isASCIISpace || $0 == UInt8(ascii: "=") }
    guard let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    return String(Substring(value.dropFirst().prefix { $0 != quote }))
  }
}

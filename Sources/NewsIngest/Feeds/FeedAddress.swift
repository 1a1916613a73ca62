import CLibXML2
import Glibc

/// Addresses in feeds, which may be relative (RFC 3986, section 5; XML Base).
enum FeedAddress {
  /// The address made absolute, as far as the bases allow; nil where it is empty.
  ///
  /// - Parameter bases: from the document's own address inwards; each may be relative to the one before.
  static func resolved(_ address: String?, bases: [String]) -> String? {
    guard let address = address?.trimmed, !address.isEmpty, address.utf8.count < 8192 else { return nil }
    if isAbsolute(address) { return address }
    var base: String?
    for next in bases.map(\.trimmed) where !next.isEmpty {
      base = base.flatMap { isAbsolute(next) ? nil : built(next, $0) } ?? next
    }
    guard let base else { return address }
    return built(address, base) ?? address
  }

  /// Whether it names its scheme.
  static func isAbsolute(_ address: String) -> Bool {
    guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")), colon > address.startIndex else { return false }
    return address.utf8.first!.isASCIILetter
      && address.utf8[..<colon].allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || [0x2B, 0x2D, 0x2E].contains($0) }
  }

  /// Whether it is one of the web.
  static func isWeb(_ address: String) -> Bool {
    let start = address.prefix(8).lowercased()
    return start.hasPrefix("http://") || start.hasPrefix("https://")
  }

  private static func built(_ address: String, _ base: String) -> String? {
    guard let text = xmlBuildURI(address, base) else { return nil }
    // libxml2 takes its memory from malloc, as long as nobody tells it otherwise.
    defer { free(text) }
    return String(cString: text)
  }
}

/// Base64 (RFC 4648), as texts are carried in mail and in old feeds.
enum Base64 {
  /// The text behind it; nil where it is none, or no UTF-8.
  static func decoded(_ text: String) -> String? {
    var bytes: [UInt8] = []
    var (bits, count) = (0, 0)
    for byte in text.utf8 where !byte.isASCIISpace && byte != UInt8(ascii: "=") {
      let value: Int
      switch byte {
      case _ where byte.isASCIIUpper: value = Int(byte) - 0x41
      case _ where byte.isASCIILower: value = Int(byte) - 0x61 + 26
      case _ where byte.isASCIIDigit: value = Int(byte) - 0x30 + 52
      case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
      case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
      default: return nil
      }
      bits = (bits << 6 | value) & 0xFFFF
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> count))
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }
}

import Glibc

/// `file:` URIs of paths (RFC 8089).
enum FileURI {
  static func uri(_ path: String) -> String {
    guard let absolute = realpath(path, nil) else { return "file:" + escaped(path) }
    defer { free(absolute) }
    return "file://" + escaped(String(cString: absolute))
  }

  /// Percent-encoded, but for what a path may hold.
  static func escaped(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."), UInt8(ascii: "~"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        result += byte < 16 ? "%0" : "%"
        result += String(byte, radix: 16, uppercase: true)
      }
    }
    return result
  }
}

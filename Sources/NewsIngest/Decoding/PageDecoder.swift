import Glibc

/// Bytes of a page → UTF-8. A page is always readable: what stands for nothing becomes U+FFFD.
///
/// As browsers do (WHATWG Encoding Standard): a byte order mark decides, then what the server said, then what the page's
/// `meta` says; bytes that are valid UTF-8 are that, whatever is said.
enum PageDecoder {
  /// How far into a page its `meta` is looked for.
  private static let head = 4096

  /// - Parameter charset: the encoding named by the transport (HTTP, MIME), where there was one.
  static func utf8(_ bytes: [UInt8], charset: String? = nil) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return repaired(Array(bytes[3...])) }
    if bytes.starts(with: [0xFF, 0xFE]) { return converted(bytes, from: "UTF-16LE") ?? repaired(bytes) }
    if bytes.starts(with: [0xFE, 0xFF]) { return converted(bytes, from: "UTF-16BE") ?? repaired(bytes) }
    if UTF8Validation.firstInvalidOffset(in: bytes) == nil, !holdsZero(bytes) { return bytes }
    guard let name = charset ?? stated(in: bytes.prefix(head)), let label = encoding(name) else {
      return isMostlyUTF8(bytes) ? repaired(bytes) : converted(bytes, from: "WINDOWS-1252") ?? repaired(bytes)
    }
    return label == "UTF-8" ? repaired(bytes) : converted(bytes, from: label) ?? repaired(bytes)
  }

  private static func holdsZero(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { $0.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false }
  }

  /// The name behind `charset=` in the first bytes of a page.
  private static func stated(in bytes: ArraySlice<UInt8>) -> String? {
    let key = Array("charset=".utf8)
    var index = bytes.startIndex
    while index + key.count < bytes.endIndex {
      if bytes[index] | 0x20 == key[0], bytes[index..<(index + key.count)].map(\.asciiLowercased) == key {
        let value = bytes[(index + key.count)...].drop {
          $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") || $0 == 0x20
        }
        let name = value.prefix {
          $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
        }
        return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
      }
      index += 1
    }
    return nil
  }

  /// iconv's name of an encoding; the labels of the Encoding Standard that mean another encoding than they name come first.
  static func encoding(_ label: String) -> String? {
    switch label.lowercased() {
    case "utf-8", "utf8", "unicode-1-1-utf-8": "UTF-8"
    case "iso-8859-1", "iso8859-1", "latin1", "ascii", "us-ascii", "windows-1252", "cp1252": "WINDOWS-1252"
    case "gb2312", "gbk", "gb18030", "x-gbk": "GB18030"
    case "shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j": "CP932"
    case "euc-kr", "ks_c_5601-1987", "korean": "CP949"
    case "iso-8859-9", "latin5": "WINDOWS-1254"
    case "tis-620", "iso-8859-11": "WINDOWS-874"
    case "big5", "big5-hkscs", "x-x-big5": "BIG5-HKSCS"
    case "x-user-defined", "": nil
    case let name: name.uppercased()
    }
  }

  /// Whether few of the bytes are no UTF-8: a page with a stray byte.
  private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    var (bad, good) = (0, 0)
    for scalar in text.unicodeScalars where scalar.value >= 0x80 {
      if scalar == "\u{FFFD}" { bad += 1 } else { good += 1 }
    }
    return good > 0 && bad * 10 <= good
  }

  private static func repaired(_ bytes: [UInt8]) -> [UInt8] { Array(String(decoding: bytes, as: UTF8.self).utf8) }

  /// Nil where the system does not know the encoding.
  static func converted(_ bytes: [UInt8], from encoding: String) -> [UInt8]? {
    guard let handle = iconv_open("UTF-8", encoding), Int(bitPattern: handle) != -1 else { return nil }
    defer { iconv_close(handle) }
    var input = bytes
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count * 3 / 2)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    input.withUnsafeMutableBytes { input in
      var source = input.baseAddress?.assumingMemoryBound(to: CChar.self)
      var sourceLeft = input.count
      while sourceLeft > 0 {
        let (written, code) = chunk.withUnsafeMutableBytes { chunk -> (Int, Int32) in
          var target = chunk.baseAddress?.assumingMemoryBound(to: CChar.self)
          var targetLeft = chunk.count
          let result = iconv(handle, &source, &sourceLeft, &target, &targetLeft)
          return (chunk.count - targetLeft, result == -1 ? errno : 0)
        }
        output += chunk[..<written]
        if code == EILSEQ || code == EINVAL {
          output += "\u{FFFD}".utf8
          source = source.map { $0 + 1 }
          sourceLeft -= 1
        } else if code != 0, code != E2BIG {
          return
        }
      }
    }
    return output
  }
}

import Glibc

/// Addresses of files, RFC 8089.
enum FileURI {
  /// `file:///abs/path`, every byte outside RFC 3986's unreserved set and `/` percent-encoded.
  static func make(path: String) -> String {
    "file://" + percentEncoded(absolute(path))
  }

  /// The path from the root, without `.` and `..`; symbolic links are left as they are.
  static func absolute(_ path: String) -> String {
    var full = path
    if !path.utf8.starts(with: "/".utf8) {
      let folder = getcwd(nil, 0)
      defer { free(folder) }
      full = (folder.map { String(cString: $0) } ?? "") + "/" + path
    }
    var parts: [Substring] = []
    for part in full.pieces(separatedBy: "/") {
      switch part {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(part)
      }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// Percent-encodes what may not stand in a URI's path or fragment.
  static func percentEncoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var encoded: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case _ where byte.isASCIILetter || byte.isASCIIDigit, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
        encoded.append(byte)
      default:
        encoded += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}

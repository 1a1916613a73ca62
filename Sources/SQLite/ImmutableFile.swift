import Glibc

/// The `immutable=1` way of opening a file (https://sqlite.org/uri.html): no locks, no shared memory.
enum ImmutableFile {
  /// Whether the file exists and holds everything: what a writer left in a write-ahead log would be overlooked.
  static func isSafe(_ path: String) -> Bool {
    guard size(path) != nil else { return false }
    return size(path + "-wal") ?? 0 == 0
  }

  /// The URI that opens `path` as immutable; what is special in a URI is percent-encoded.
  static func uri(of path: String) -> String {
    var uri = "file:"
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        uri += "%"
        for nibble in [byte >> 4, byte & 15] { uri += String(nibble, radix: 16, uppercase: true) }
      }
    }
    return uri + "?immutable=1"
  }

  private static func size(_ path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : nil
  }
}

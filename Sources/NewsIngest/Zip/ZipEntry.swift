/// A member of a zip archive, as its directory or its own header tells of it (APPNOTE.TXT 6.3.10).
struct ZipEntry: Hashable, Sendable {
  /// Its name, with slashes between folders.
  var name: String
  /// Where its local header is.
  var offset: Int
  /// 0 stored, 8 deflated.
  var method: Int
  var isEncrypted: Bool
  /// The compressed size; nil where it is not known before it is decompressed.
  var compressedSize: Int?
  /// The size.
  var size: Int?
  /// The CRC-32 of what is in it.
  var checksum: UInt32?

  var isFolder: Bool { name.hasSuffix("/") }

  /// How it is compressed, where newsdb does not read that (APPNOTE.TXT, section 4.4.5).
  var unreadMethod: String? {
    switch method {
    case 0, 8: nil
    case 9: "Deflate64"
    case 12: "bzip2"
    case 14: "LZMA"
    case 93: "Zstandard"
    case 95: "xz"
    default: "method \(method)"
    }
  }

  /// A name: UTF-8, or windows-1252 where it is not.
  static func name(_ bytes: ArraySlice<UInt8>) -> String {
    let bytes = bytes.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
    if UTF8Validation.firstInvalidOffset(in: bytes) == nil { return String(decoding: bytes, as: UTF8.self) }
    return Windows1252.text(of: bytes) ?? String(decoding: bytes, as: UTF8.self)
  }

  /// Puts the sizes and the offset of a zip64 extra field (section 4.5.3) in the place of those that are all ones.
  mutating func widen(by extra: ArraySlice<UInt8>) {
    var rest = extra
    while rest.count >= 4 {
      let (id, length) = (rest.little16(at: 0), rest.little16(at: 2))
      var field = rest.dropFirst(4).prefix(length)
      rest = rest.dropFirst(4 + length)
      guard id == 1 else { continue }
      for part in [\ZipEntry.size, \.compressedSize] where self[keyPath: part] == 0xFFFF_FFFF && field.count >= 8 {
        self[keyPath: part] = field.little64(at: 0)
        field = field.dropFirst(8)
      }
      if offset == 0xFFFF_FFFF, field.count >= 8 { offset = field.little64(at: 0) }
    }
  }
}

extension ArraySlice<UInt8> {
  /// Little-endian numbers at a distance from the start; the bytes must be there.
  func little16(at distance: Int) -> Int { little(distance, 2) }
  func little32(at distance: Int) -> Int { little(distance, 4) }
  /// As far as an `Int` goes; a larger one is none that a file can have.
  func little64(at distance: Int) -> Int { little(distance, 8) }

  private func little(_ distance: Int, _ count: Int) -> Int {
    var value: UInt64 = 0
    for index in (0..<count).reversed() { value = value << 8 | UInt64(self[startIndex + distance + index]) }
    return Int(clamping: value)
  }
}

/// Finds out the encoding of bytes and turns them into text.
enum TextDecoder {
  /// Why bytes are no text.
  enum Problem: Error, Hashable {
    case binary(String)
    case invalid(offset: Int)
  }

  /// The text of `bytes`: by its byte order mark, as UTF-8, as UTF-16 by its zero bytes, else as windows-1252 where that makes
  /// sense.
  static func decode(_ bytes: [UInt8]) throws(Problem) -> String {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return try utf8(Array(bytes.dropFirst(3)), offset: 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return try utf16(bytes.dropFirst(2), littleEndian: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes.dropFirst(2), littleEndian: false) }
    if let kind = knownBinary(bytes) { throw .binary(kind) }
    if bytes.prefix(4096).contains(0) {
      if let littleEndian = utf16ByZeros(bytes) { return try utf16(bytes[...], littleEndian: littleEndian) }
      throw .binary("a binary file")
    }
    return try utf8(bytes, offset: 0)
  }

  private static func utf8(_ bytes: [UInt8], offset: Int) throws(Problem) -> String {
    guard let (bad, sequences) = firstInvalid(bytes) else { return String(decoding: bytes, as: UTF8.self) }
    // Text that holds UTF-8 sequences is UTF-8 with damage; without any it is of an older encoding.
    guard sequences == 0, offset == 0, let text = windows1252(bytes) else { throw .invalid(offset: bad + offset) }
    return text
  }

  /// The offset of the first byte that is no UTF-8, with the number of sequences of several bytes in the whole; nil where all
  /// is well (RFC 3629).
  private static func firstInvalid(_ bytes: [UInt8]) -> (offset: Int, sequences: Int)? {
    var firstBad: Int?
    var sequences = 0
    var index = 0
    bytes.withUnsafeBufferPointer { bytes in
      while index < bytes.count {
        let byte = bytes[index]
        if byte < 0x80 {
          index += 1
          continue
        }
        let length =
          byte >= 0xF0 && byte < 0xF5 ? 4 : byte >= 0xE0 && byte < 0xF0 ? 3 : byte >= 0xC2 && byte < 0xE0 ? 2 : 0
        var isValid = length > 0 && index + length <= bytes.count
        if isValid {
          for next in 1..<length where bytes[index + next] & 0xC0 != 0x80 { isValid = false }
          let second = bytes[index + 1]
          // Overlong forms, surrogates, and what lies beyond U+10FFFF.
          if byte == 0xE0 && second < 0xA0 || byte == 0xED && second > 0x9F || byte == 0xF0 && second < 0x90
            || byte == 0xF4 && second > 0x8F
          {
            isValid = false
          }
        }
        if isValid {
          sequences += 1
          index += length
        } else {
          if firstBad == nil { firstBad = index }
          index += 1
        }
      }
    }
    return firstBad.map { ($0, sequences) }
  }

  /// Text in windows-1252: high bytes are rare and stand beside letters, spaces or punctuation, and no control bytes occur.
  private static func windows1252(_ bytes: [UInt8]) -> String? {
    var high = 0
    for byte in bytes {
      if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D, byte != 0x0C { return nil }
      if byte >= 0x80 {
        high += 1
        if undefined.contains(byte) { return nil }
      }
    }
    guard high * 5 < bytes.count else { return nil }
    var scalars = String.UnicodeScalarView()
    for byte in bytes {
      let value = 0x80...0x9F ~= byte ? windows1252High[Int(byte) - 0x80] : UInt32(byte)
      scalars.append(Unicode.Scalar(value)!)
    }
    return String(scalars)
  }

  private static let undefined: Set<UInt8> = [0x81, 0x8D, 0x8F, 0x90, 0x9D]
  /// 0x80 to 0x9F (WHATWG Encoding Standard, index windows-1252).
  private static let windows1252High: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E,
    0x0178,
  ]

  private static func utf16(_ bytes: ArraySlice<UInt8>, littleEndian: Bool) throws(Problem) -> String {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(littleEndian ? second << 8 | first : first << 8 | second)
      index += 2
    }
    guard let text = String(validating: units, as: UTF16.self), !text.unicodeScalars.contains("\0") else {
      throw .invalid(offset: bytes.startIndex)
    }
    return text
  }

  /// Latin text in UTF-16 has a zero in nearly every other byte, all on one side.
  private static func utf16ByZeros(_ bytes: [UInt8]) -> Bool? {
    let head = bytes.prefix(4096)
    var zeros = (even: 0, odd: 0)
    for (index, byte) in head.enumerated() where byte == 0 {
      if index & 1 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let half = head.count / 2
    guard bytes.count & 1 == 0, half > 0 else { return nil }
    if zeros.odd * 10 > half * 7, zeros.even == 0 { return true }
    if zeros.even * 10 > half * 7, zeros.odd == 0 { return false }
    return nil
  }

  /// Formats people mistake for text, by their first bytes.
  private static func knownBinary(_ bytes: [UInt8]) -> String? {
    let signatures: [([UInt8], String)] = [
      (Array("%PDF-".utf8), "a PDF"), ([0x89, 0x50, 0x4E, 0x47], "a PNG image"), ([0xFF, 0xD8, 0xFF], "a JPEG image"),
      (Array("GIF8".utf8), "a GIF image"), ([0x50, 0x4B, 0x03, 0x04], "a zip archive or office document"),
      ([0x1F, 0x8B], "gzip-compressed"), (Array("SQLite format 3\0".utf8), "an SQLite database"),
      ([0x7F, 0x45, 0x4C, 0x46], "a program"), ([0xD0, 0xCF, 0x11, 0xE0], "an old office document"),
      (Array("{\\rtf".utf8), "an RTF document"),
    ]
    return signatures.first { bytes.starts(with: $0.0) }?.1
  }
}

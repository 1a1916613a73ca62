/// Bytes → text, the encoding told from the bytes themselves.
///
/// A byte order mark decides; then valid UTF-8; then UTF-16 without a mark, told by its zero bytes; then windows-1252,
/// where it is plausible. Anything else is refused: half a text is worse than a message.
enum TextDecoder {
  /// The text of a file.
  /// - Throws: `IngestFailure` with code `binary` or `invalidEncoding`, the latter with the offset of the first byte
  ///   that cannot be read.
  static func text(of bytes: [UInt8], path: String) throws(IngestFailure) -> String {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return try utf8(bytes[3...], path: path) }
    if bytes.starts(with: [0xFF, 0xFE]) { return try utf16(bytes[2...], bigEndian: false, path: path) }
    if bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes[2...], bigEndian: true, path: path) }
    if let name = FileSignature.name(of: bytes[...]) { throw binary(name, path: path) }
    if let bigEndian = UTF16Detection.byteOrder(of: bytes) {
      return try utf16(bytes[...], bigEndian: bigEndian, path: path)
    }
    if bytes.contains(0) { throw binary("a binary file (it contains zero bytes)", path: path) }
    guard let bad = UTF8Validation.firstInvalidOffset(in: bytes) else { return String(decoding: bytes, as: UTF8.self) }
    if Windows1252.isPlausible(bytes), let text = Windows1252.text(of: bytes) { return text }
    throw invalid(bytes[bad], offset: bad, path: path)
  }

  private static func utf8(_ bytes: ArraySlice<UInt8>, path: String) throws(IngestFailure) -> String {
    if let bad = UTF8Validation.firstInvalidOffset(in: Array(bytes)) {
      throw invalid(bytes[bytes.startIndex + bad], offset: bytes.startIndex + bad, path: path)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, bigEndian: Bool, path: String) throws(IngestFailure) -> String {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(bigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    guard index == bytes.endIndex, let text = String(validating: units, as: UTF16.self) else {
      throw IngestFailure(
        code: .invalidEncoding, path: path, reason: "UTF-16 that is cut off or broken", hint: "save it as UTF-8")
    }
    return text
  }

  private static func binary(_ name: String, path: String) -> IngestFailure {
    IngestFailure(code: .binary, path: path, reason: "\(name), not text", hint: InputHint.save)
  }

  private static func invalid(_ byte: UInt8, offset: Int, path: String) -> IngestFailure {
    let digits = String(byte, radix: 16, uppercase: true)
    let hex = digits.count < 2 ? "0" + digits : digits
    return IngestFailure(
      code: .invalidEncoding, path: path,
      reason: "not text in any encoding newsdb reads: invalid UTF-8, byte 0x\(hex) at byte offset \(offset)",
      hint: "save it as UTF-8")
  }
}

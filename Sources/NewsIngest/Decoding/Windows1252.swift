/// The encoding of Western texts before UTF-8 (WHATWG Encoding Standard, index windows-1252).
enum Windows1252 {
  /// What the bytes 0x80…0x9F stand for; zero where they stand for nothing.
  private static let high: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]

  /// The text; nil where a byte stands for nothing.
  static func text(of bytes: [UInt8]) -> String? {
    var scalars = String.UnicodeScalarView()
    for byte in bytes {
      let value = 0x80...0x9F ~= byte ? high[Int(byte - 0x80)] : UInt32(byte)
      guard value != 0 || byte == 0, let scalar = Unicode.Scalar(value) else { return nil }
      scalars.append(scalar)
    }
    return String(scalars)
  }

  /// Whether bytes that are not UTF-8 look like windows-1252.
  ///
  /// Not with multi-byte UTF-8 in them: that is UTF-8 with broken bytes. Not with control characters: that is no
  /// text. Else high bytes must be rare (at most three in ten) and stand where letters and punctuation stand: a letter beside an
  /// ASCII letter, a quotation mark or dash beside a space, a letter or a line's end.
  static func isPlausible(_ bytes: [UInt8]) -> Bool {
    var highCount = 0
    var wellPlaced = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x20, !byte.isASCIISpace, byte != 0x1B { return false }
      if byte >= 0x80 {
        if isUTF8Sequence(bytes, at: index) { return false }
        highCount += 1
        if isWellPlaced(bytes, at: index) { wellPlaced += 1 }
      }
      index += 1
    }
    return highCount * 10 <= bytes.count * 3 && wellPlaced * 10 >= highCount * 9
  }

  /// Whether a well-formed multi-byte sequence starts here. Two letters such as "Ã©" are rare in windows-1252; in UTF-8
  /// every accented letter is such a pair.
  private static func isUTF8Sequence(_ bytes: [UInt8], at index: Int) -> Bool {
    guard index + 1 < bytes.count, 0xC2...0xF4 ~= bytes[index] else { return false }
    let length = bytes[index] < 0xE0 ? 2 : bytes[index] < 0xF0 ? 3 : 4
    guard index + length <= bytes.count else { return false }
    return bytes[(index + 1)..<(index + length)].allSatisfy { $0 & 0xC0 == 0x80 }
  }

  private static func isWellPlaced(_ bytes: [UInt8], at index: Int) -> Bool {
    let byte = bytes[index]
    let before = index > 0 ? bytes[index - 1] : 0x20
    let after = index + 1 < bytes.count ? bytes[index + 1] : 0x20
    let isLetter = byte >= 0xC0 && byte != 0xD7 && byte != 0xF7
    if isLetter || [0x8A, 0x8C, 0x8E, 0x9A, 0x9C, 0x9E, 0x9F].contains(byte) {
      return before.isASCIILetter || after.isASCIILetter || before >= 0xC0 || after >= 0xC0
    }
    // Quotation marks, dashes, currency signs, degrees: beside a space, a letter, a digit or plain punctuation.
    return before < 0x80 || after < 0x80
  }
}

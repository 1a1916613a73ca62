@_spi(_Unicode) import Swift

/// Brings text to one form: line ends, spaces, invisible characters, Unicode normalization form C.
enum TextNormalization {
  /// Normalizes a whole text.
  ///
  /// Line ends become `\n`; tabs and every other kind of space a plain one; soft hyphens, zero-width characters,
  /// directional controls, other control characters and private-use characters (icon fonts) go.
  /// ZERO WIDTH JOINER and NON-JOINER stay after the scripts and emoji in which they carry meaning. Spaces at line ends go.
  static func normalized(_ text: String) -> String {
    if isNormal(text) { return text }
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count)
    var mayCompose = false
    var previous: UInt32 = 0x0A
    for scalar in text.unicodeScalars {
      let value = scalar.value
      defer { previous = value }
      switch value {
      case 0x0A:
        if previous != 0x0D { endLine(&output) }
      case 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029:
        endLine(&output)
      case 0x09, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000:
        output.append(0x20)
      case 0x20...0x7E:
        output.append(UInt8(value))
      case 0x200C, 0x200D:
        if isJoining(previous) { append(scalar, to: &output) }
      case _ where isInvisible(value):
        continue
      default:
        if value >= 0x300, !isStableUnderComposition(value) { mayCompose = true }
        append(scalar, to: &output)
      }
    }
    endLine(&output)
    output.removeLast()
    let clean = String(decoding: output, as: UTF8.self)
    return mayCompose ? composed(clean) : clean
  }

  /// Whether a text is as it shall be, at a glance: ASCII without controls, and no space before a line's end.
  private static func isNormal(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var previous: UInt8 = 0
      for byte in bytes {
        guard 0x20...0x7E ~= byte || byte == 0x0A && previous != 0x20 else { return false }
        previous = byte
      }
      return previous != 0x20
    }
  }

  /// Normalization form C; the fast path of ``normalized(_:)`` keeps most texts from it.
  private static func composed(_ text: String) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count)
    for scalar in text._nfc { append(scalar, to: &output) }
    return String(decoding: output, as: UTF8.self)
  }

  private static func endLine(_ output: inout [UInt8]) {
    while output.last == 0x20 { output.removeLast() }
    output.append(0x0A)
  }

  private static func append(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
    if scalar.isASCII {
      output.append(UInt8(scalar.value))
    } else {
      output.append(contentsOf: UTF8.encode(scalar)!)
    }
  }

  private static func isInvisible(_ value: UInt32) -> Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F,
      0xFEFF, 0xFFF9...0xFFFC, 0xE000...0xF8FF:
      true
    default: false
    }
  }

  /// Joiners shape Indic and Arabic scripts and tie emoji together; after Latin letters and spaces they are debris.
  private static func isJoining(_ previous: UInt32) -> Bool {
    0x0600...0x1FFF ~= previous || previous == 0xFE0F || previous >= 0x1F000 || 0x2600...0x27BF ~= previous
  }

  /// Ranges above U+0300 that neither compose nor decompose and that are frequent in news: general punctuation,
  /// currency signs, Cyrillic letters without marks, kana without marks' neighbours, ideographs, emoji.
  private static func isStableUnderComposition(_ value: UInt32) -> Bool {
    switch value {
    case 0x2010...0x2027, 0x2030...0x203A, 0x20A0...0x20C0, 0x0410...0x0418, 0x041A...0x0438, 0x043A...0x044F,
      0x4E00...0x9FFF, 0x1F300...0x1FAFF, 0xFE0F:
      true
    default: false
    }
  }
}

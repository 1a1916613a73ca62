@_spi(_Unicode) import Swift

/// Makes text of any origin uniform: line feeds, NFC, plain spaces, no invisible characters, no space at a line's end.
enum TextNormalizer {
  static func normalize(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var needsComposition = false
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      switch scalar.value {
      case 0x0A:
        if previous.value == 0x0D { continue }
        trimEnd(&scalars)
        scalars.append("\n")
      case 0x0D, 0x85, 0x0B, 0x0C, 0x2028, 0x2029:
        trimEnd(&scalars)
        scalars.append("\n")
      case 0x09, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: scalars.append(" ")
      // Soft hyphen, zero-width space, byte order mark, direction marks, other controls: never of the text.
      case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069,
        0xFEFF:
        continue
      case 0x300...0x36F, 0x1100...0x11FF, 0x2126, 0x212A, 0x212B, 0xF900...0xFAFF, 0x1E00...0x1EFF:
        needsComposition = true
        scalars.append(scalar)
      default: scalars.append(scalar)
      }
    }
    trimEnd(&scalars)
    let string = String(scalars)
    return needsComposition ? String(String.UnicodeScalarView(string._nfc)) : string
  }

  private static func trimEnd(_ scalars: inout String.UnicodeScalarView) {
    while scalars.last == " " { scalars.removeLast() }
  }
}

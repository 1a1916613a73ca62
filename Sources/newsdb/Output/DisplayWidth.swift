/// How many columns text takes on a terminal.
///
/// Wide and fullwidth characters (Unicode Standard Annex #11) and emoji take two, marks on other characters and format characters
/// none; a sequence that a terminal draws as one emoji takes the columns of its first.
enum DisplayWidth {
  /// The columns of a line.
  static func of(_ text: some StringProtocol) -> Int {
    var width = 0
    var isASCII = true
    for byte in text.utf8 where byte >= 0x80 {
      isASCII = false
      break
    }
    if isASCII { return text.utf8.count }
    for character in text { width += of(character) }
    return width
  }

  /// The columns of a character: those of its widest scalar.
  static func of(_ character: Character) -> Int {
    var width = 0
    for scalar in character.unicodeScalars {
      // U+FE0F asks for the emoji's own, wide form of a character that has a narrow one.
      if scalar == "\u{FE0F}" { return 2 }
      width = max(width, of(scalar))
    }
    return width
  }

  static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    // Latin, Greek, Cyrillic; the quotation marks and dashes of every article.
    if value < 0x300 { return value == 0xAD ? 0 : 1 }
    if 0x2010...0x2027 ~= value { return 1 }
    // The marks of Page around words that were looked for: they become a style.
    if 0xE000...0xE001 ~= value { return 0 }
    if isWide(value) || scalar.properties.isEmojiPresentation { return 2 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .lineSeparator, .paragraphSeparator: return 0
    default:
      // Vowels and final consonants that are drawn into the Hangul syllable before them.
      return 0x1160...0x11FF ~= value ? 0 : 1
    }
  }

  /// East_Asian_Width W or F (EastAsianWidth.txt of Unicode 16), whole blocks where they are wide but for unassigned places.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
      0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

  /// Whether a line may be broken before and after it: scripts that part no words.
  static func breaksAnywhere(_ character: Character) -> Bool {
    guard let value = character.unicodeScalars.first?.value else { return false }
    switch value {
    case 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD: return true
    default: return false
    }
  }
}

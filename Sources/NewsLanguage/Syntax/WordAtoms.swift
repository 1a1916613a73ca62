/// What the classifiers see of one word: hashes and small numbers, made once a word.
///
/// Words are compared in lower case, with every digit as 0 and typographic marks as plain ones, so that ”, '' and " are one word and
/// 1987 is 2025.
package struct WordAtoms: BitwiseCopyable {
  /// The word.
  package var word: UInt64 = 0
  /// Its last two, three and four letters, and its first three.
  package var suffix2: UInt64 = 0
  package var suffix3: UInt64 = 0
  package var suffix4: UInt64 = 0
  package var prefix3: UInt64 = 0
  /// Capitals, digits, hyphens and periods.
  package var shape: UInt64 = 0
  /// Which tags the training texts gave the word; 0 for a word they lack.
  package var ambiguity: UInt64 = 0
  /// The tag the word has wherever it was met in this spelling, or 255.
  package var settledTag: UInt8 = 255
  /// What kind of mark it is.
  package var mark = Mark.none

  /// The marks that tell the parser most.
  package enum Mark: UInt8, BitwiseCopyable {
    case none, comma, quote, opening, closing
  }

  /// A word that is none: before the first, after the last.
  package static func marker(_ number: UInt64) -> WordAtoms {
    var atoms = WordAtoms()
    atoms.word = number
    atoms.suffix2 = number
    atoms.suffix3 = number
    atoms.suffix4 = number
    atoms.prefix3 = number
    atoms.shape = 64 + number
    atoms.ambiguity = 1 << 32 + number
    return atoms
  }

  init() {}

  /// Looks at a word form.
  package init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var last: UInt32 = 0
    var first: UInt32 = 0
    var length = 0
    var capitals = 0
    var letters = 0
    var hasDigit = false
    var hasHyphen = false
    var hasPeriod = false
    let startsWithCapital = 0x41...0x5A ~= bytes[range.lowerBound]

    // FNV-1a, with the last four bytes in a row beside it.
    func put(_ byte: UInt8) {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
      last = last << 8 | UInt32(byte)
      if length < 3 { first = first << 8 | UInt32(byte) }
      length &+= 1
    }

    var position = range.lowerBound
    while position < range.upperBound {
      let byte = bytes[position]
      position &+= 1
      switch byte {
      case 0x41...0x5A:
        capitals &+= 1
        letters &+= 1
        put(byte | 0x20)
      case 0x61...0x7A:
        letters &+= 1
        put(byte)
      case 0x30...0x39:
        hasDigit = true
        put(0x30)
      case 0x2D:
        hasHyphen = true
        // "--" is a dash as "-" is.
        if length != 1 || last != 0x2D { put(byte) }
      case 0x2E:
        hasPeriod = true
        put(byte)
      case 0x60:
        if length != 1 || last != 0x27 { put(0x27) } else { (hash, last) = Self.doubleQuote }
      case 0x27:
        if length == 1, last == 0x27 { (hash, last) = Self.doubleQuote } else { put(byte) }
      case 0xE2 where position + 1 < range.upperBound && bytes[position] == 0x80:
        let mark = bytes[position + 1]
        position &+= 2
        switch mark {
        case 0x98, 0x99: put(0x27)
        case 0x9C, 0x9D, 0x9E: put(0x22)
        case 0x90...0x95:
          hasHyphen = true
          put(0x2D)
        case 0xA6:
          put(0x2E)
          put(0x2E)
          put(0x2E)
        default:
          put(0xE2)
          put(mark)
        }
      default:
        if byte >= 0x80 { letters &+= 1 }
        put(byte)
      }
    }
    word = hash ^ UInt64(length) << 56
    suffix2 = UInt64(last & 0xFFFF)
    suffix3 = UInt64(last & 0xFF_FFFF)
    suffix4 = UInt64(last)
    prefix3 = UInt64(first)
    shape =
      (startsWithCapital ? 1 : 0) | (letters > 1 && capitals == letters ? 2 : 0) | (hasDigit ? 4 : 0)
      | (hasHyphen ? 8 : 0) | (hasPeriod ? 16 : 0) | (letters == 0 ? 32 : 0)
    guard length == 1 else { return }
    switch last {
    case 0x2C, 0x3B, 0x2D, 0x3A: mark = .comma
    case 0x22: mark = .quote
    case 0x28, 0x5B: mark = .opening
    case 0x29, 0x5D: mark = .closing
    default: break
    }
  }

  private static let doubleQuote: (UInt64, UInt32) = ((0xCBF2_9CE4_8422_2325 ^ 0x22) &* 0x0000_0100_0000_01B3, 0x22)
}

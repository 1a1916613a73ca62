/// A piece of a line as the date forms see it: a number, a word, or one other byte. Spaces separate and are left out.
struct DateToken: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// A number and how many digits spell it.
    case number(Int, digits: Int)
    /// A word in lower case.
    case word(String)
    /// Any other character.
    case mark(UInt8)
  }

  let kind: Kind
  /// Whether a space stands before it.
  let isSpaced: Bool
  /// The offset after its last UTF-8 byte.
  let end: Int

  var number: Int? {
    if case .number(let value, _) = kind { value } else { nil }
  }

  var digits: Int {
    if case .number(_, let digits) = kind { digits } else { 0 }
  }

  var word: String? {
    if case .word(let word) = kind { word } else { nil }
  }

  func isMark(_ character: Unicode.Scalar) -> Bool {
    kind == .mark(UInt8(ascii: character))
  }

  /// How many bytes a mark beyond ASCII has that stands there (`·`, `–`, `•`); nil where a letter does.
  private static func markLength(_ bytes: [UInt8], at index: Int) -> Int? {
    switch bytes[index] {
    // U+00A0 to U+00BF, the ordinal signs of "1º" aside.
    case 0xC2:
      guard index + 1 < bytes.count, bytes[index + 1] >= 0xA0, ![0xAA, 0xB5, 0xBA].contains(bytes[index + 1]) else {
        return nil
      }
      return 2
    // General punctuation to dingbats: U+2000 to U+27FF.
    case 0xE2: return index + 2 < bytes.count && bytes[index + 1] <= 0x9F ? 3 : nil
    default: return nil
    }
  }

  /// Cuts a text: runs of digits, runs of letters, single marks. A number of more than nine digits is no number.
  static func tokens(of text: String) -> [DateToken] {
    let bytes = Array(text.utf8)
    var tokens: [DateToken] = []
    var index = 0
    var isSpaced = true
    while index < bytes.count {
      let start = index
      let byte = bytes[index]
      index += 1
      if byte >= 0x80, let length = markLength(bytes, at: start) {
        index = start + length
        // A space that does not break is a space.
        isSpaced = byte == 0xC2 && bytes[start + 1] == 0xA0
        if !isSpaced { tokens.append(DateToken(kind: .mark(byte), isSpaced: isSpaced, end: index)) }
        continue
      }
      if byte.isASCIISpace {
        isSpaced = true
        continue
      }
      if byte.isASCIIDigit {
        while index < bytes.count, bytes[index].isASCIIDigit { index += 1 }
        let digits = index - start
        let value = digits > 9 ? 0 : bytes[start..<index].reduce(0) { $0 * 10 + Int($1 - 0x30) }
        tokens.append(DateToken(kind: .number(value, digits: digits), isSpaced: isSpaced, end: index))
      } else if byte.isASCIILetter || byte >= 0x80 {
        while index < bytes.count,
          bytes[index].isASCIILetter || bytes[index] >= 0x80 && markLength(bytes, at: index) == nil
        {
          index += 1
        }
        let word = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
        tokens.append(DateToken(kind: .word(word), isSpaced: isSpaced, end: index))
      } else {
        tokens.append(DateToken(kind: .mark(byte), isSpaced: isSpaced, end: index))
      }
      isSpaced = false
    }
    return tokens
  }
}

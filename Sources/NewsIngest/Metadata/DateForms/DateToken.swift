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
        while index < bytes.count, bytes[index].isASCIILetter || bytes[index] >= 0x80 { index += 1 }
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

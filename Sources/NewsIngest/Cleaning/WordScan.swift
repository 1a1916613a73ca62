/// One pass over a line that finds its words and counts what rules ask for.
struct WordScan {
  private(set) var words: [String] = []
  private(set) var count = 0
  private(set) var ideographs = 0
  private(set) var capitalized = 0
  private(set) var upperLetters = 0
  private(set) var lowerLetters = 0
  private static let most = 40

  init(_ text: String) {
    var current: [UInt8] = []
    var pendingJoiner: UInt8?
    for scalar in text.unicodeScalars {
      if Self.isWordScalar(scalar) {
        if let joiner = pendingJoiner { current.append(joiner) }
        pendingJoiner = nil
        note(scalar, startsWord: current.isEmpty)
        if scalar.isASCII {
          current.append(UInt8(scalar.value).asciiLowercased)
        } else {
          current += scalar.properties.lowercaseMapping.utf8
        }
      } else if !current.isEmpty, pendingJoiner == nil, scalar == "'" || scalar == "’" || scalar == "-" || scalar == "."
      {
        pendingJoiner = scalar == "’" ? UInt8(ascii: "'") : UInt8(scalar.value)
      } else {
        finish(&current)
        pendingJoiner = nil
      }
    }
    finish(&current)
  }

  private mutating func note(_ scalar: Unicode.Scalar, startsWord: Bool) {
    let value = scalar.value
    let isUpper =
      value < 0x80 ? UInt8(value).isASCIIUpper : scalar.properties.isUppercase
    if isUpper {
      upperLetters += 1
    } else if value >= 0x80 || UInt8(value).isASCIILower {
      lowerLetters += 1
    }
    if startsWord, words.count < Self.most, isUpper || (value < 0x80 && UInt8(value).isASCIIDigit) { capitalized += 1 }
    if 0x3040...0x30FF ~= value || 0x3400...0x9FFF ~= value || 0xAC00...0xD7AF ~= value { ideographs += 1 }
  }

  private mutating func finish(_ current: inout [UInt8]) {
    guard !current.isEmpty else { return }
    count += 1
    if words.count < Self.most { words.append(String(decoding: current, as: UTF8.self)) }
    current.removeAll(keepingCapacity: true)
  }

  /// Letters and digits of any script; coarse by blocks, for it runs over every character of every page.
  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x80 { return UInt8(value).isASCIILetter || UInt8(value).isASCIIDigit }
    switch value {
    case 0x80...0xBF, 0xD7, 0xF7, 0x2000...0x2BFF, 0x3000...0x303F, 0xFE00...0xFE0F, 0xFF00...0xFF0F, 0x1F000...0x1FFFF:
      return false
    default: return true
    }
  }
}

/// One pass over a line that finds its words and counts what rules ask for.
struct WordScan {
  /// The words in lower case, the first 40 of them.
  private(set) var words: [String] = []
  private(set) var count = 0
  private(set) var ideographs = 0
  /// How many of ``words`` start with a capital letter or a digit.
  private(set) var capitalized = 0
  private(set) var upperLetters = 0
  private(set) var lowerLetters = 0
  private static let most = 40

  init(_ text: String) {
    var scan = WordScan()
    Self.read(text[...], atMost: .max) { scalar, startsWord in
      scan.note(scalar, startsWord: startsWord)
    } take: { word in
      scan.count += 1
      if scan.count <= Self.most { scan.words.append(String(decoding: word, as: UTF8.self)) }
    }
    self = scan
  }

  /// Counts words and ideographs, and nothing else.
  init(counting text: String) {
    var scan = WordScan()
    Self.read(text[...], atMost: .max) { scalar, _ in
      let value = scalar.value
      if value >= 0x3040, Self.isIdeograph(value) { scan.ideographs += 1 }
    } take: { _ in
      scan.count += 1
    }
    self = scan
  }

  private init() {}

  private static func isIdeograph(_ value: UInt32) -> Bool {
    0x3040...0x30FF ~= value || 0x3400...0x9FFF ~= value || 0xAC00...0xD7AF ~= value
  }

  /// Hands on the UTF-8 of the first words of a line in lower case, without making strings; at most 40.
  static func forEachWord(of text: Substring, atMost limit: Int = most, _ take: ([UInt8]) -> Void) {
    read(text, atMost: limit, note: { _, _ in }, take: take)
  }

  /// Reads words up to a number; `note` gets every scalar of a word, `take` the word in lower case.
  @inline(__always)
  private static func read(
    _ text: Substring, atMost limit: Int, note: (Unicode.Scalar, _ startsWord: Bool) -> Void, take: ([UInt8]) -> Void
  ) {
    var text = text
    text.withUTF8 { bytes in
      var current: [UInt8] = []
      var count = 0
      func finish() {
        guard !current.isEmpty else { return }
        take(current)
        count += 1
        current.removeAll(keepingCapacity: true)
      }
      var pendingJoiner: UInt8?
      var index = 0
      while index < bytes.count, count < limit {
        let (scalar, length) = UTF8Scalar.decode(bytes, at: index)
        index += length
        if isWordScalar(scalar.value) {
          if let joiner = pendingJoiner { current.append(joiner) }
          pendingJoiner = nil
          note(scalar, current.isEmpty)
          if length == 1 {
            current.append(UInt8(scalar.value).asciiLowercased)
          } else {
            current += scalar.properties.lowercaseMapping.utf8
          }
        } else if !current.isEmpty, pendingJoiner == nil, let joiner = joiner(scalar) {
          pendingJoiner = joiner
        } else {
          finish()
          pendingJoiner = nil
        }
      }
      if count < limit { finish() }
    }
  }

  @inline(__always)
  private mutating func note(_ scalar: Unicode.Scalar, startsWord: Bool) {
    let value = scalar.value
    let isUpper = value < 0x80 ? UInt8(value).isASCIIUpper : scalar.properties.isUppercase
    if isUpper {
      upperLetters += 1
    } else if value >= 0x80 || UInt8(value).isASCIILower {
      lowerLetters += 1
    }
    if startsWord, count < Self.most, isUpper || (value < 0x80 && UInt8(value).isASCIIDigit) { capitalized += 1 }
    if Self.isIdeograph(value) { ideographs += 1 }
  }

  /// What joins two parts to one word, where letters follow: "don't", "e-mail", "a.m".
  private static func joiner(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar {
    case "'", "’": UInt8(ascii: "'")
    case "-": UInt8(ascii: "-")
    case ".": UInt8(ascii: ".")
    default: nil
    }
  }

  /// Letters and digits of any script; coarse by blocks, for it runs over every character of every page.
  private static func isWordScalar(_ value: UInt32) -> Bool {
    if value < 0x80 { return UInt8(value).isASCIILetter || UInt8(value).isASCIIDigit }
    switch value {
    case 0x80...0xBF, 0xD7, 0xF7, 0x2000...0x2BFF, 0x3000...0x303F, 0xFE00...0xFE0F, 0xFF00...0xFF0F, 0x1F000...0x1FFFF:
      return false
    default: return true
    }
  }
}

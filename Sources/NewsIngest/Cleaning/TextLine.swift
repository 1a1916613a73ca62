/// A line of a scraped text with the features by which rules tell an article from a page's furniture.
struct TextLine: Hashable, Sendable {
  /// What a line ends with, closing quotation marks and brackets aside.
  enum Ending: Hashable, Sendable {
    /// A full stop, a question mark, an exclamation mark, an ellipsis.
    case sentence
    /// A colon.
    case colon
    /// A comma, a semicolon, or a quotation mark after a word: the sentence goes on.
    case open
    /// Anything else, as titles, labels and list items do.
    case none
  }

  /// The text without white space at either end, every run of spaces within it a single one.
  let text: String
  /// Its words in lower case, the first 40 of them.
  let words: [String]
  /// How many words it has; two signs of a script without spaces count as one.
  let wordCount: Int
  /// How many words start with a capital letter or a digit, among ``words``.
  let capitalizedCount: Int
  /// Whether its letters are all capitals, of which there must be two.
  let isUppercase: Bool
  /// What it ends with.
  let ending: Ending
  /// Whether it starts with a bullet, a dash, an arrow or a number of a list.
  let hasBullet: Bool
  /// Spaces before the text.
  let indent: Int
  /// Whether a blank line, or the text's beginning, stands before it.
  let followsBlank: Bool

  /// The most bytes of a line that rules look at.
  static let longestOfRules = 4000

  init(_ raw: Substring, followsBlank: Bool) {
    indent = raw.utf8.prefix { $0 == 0x20 }.count
    text = Self.singleSpaced(raw)
    self.followsBlank = followsBlank
    let scan = WordScan(text)
    words = scan.words
    wordCount = max(scan.count, scan.ideographs / 2)
    capitalizedCount = scan.capitalized
    isUppercase = scan.upperLetters >= 2 && scan.lowerLetters == 0
    ending = Self.ending(of: text)
    hasBullet = BulletMark.length(in: text) > 0
  }

  /// Cuts normalized text into its lines, blank ones left out.
  static func lines(of text: String) -> [TextLine] {
    var lines: [TextLine] = []
    var followsBlank = true
    for raw in text.pieces(separatedBy: "\n", keepingEmpty: true) {
      if raw.utf8.allSatisfy({ $0 == 0x20 }) {
        followsBlank = true
      } else {
        lines.append(TextLine(raw, followsBlank: followsBlank))
        followsBlank = false
      }
    }
    return lines
  }

  /// The first word, or nothing.
  var firstWord: String { words.first ?? "" }

  /// Whether these words stand together somewhere in it.
  func contains(_ phrase: [String]) -> Bool {
    guard phrase.count <= words.count else { return false }
    return (0...(words.count - phrase.count)).contains { start in
      words[start] == phrase[0] && words[start...].starts(with: phrase)
    }
  }

  /// Whether one of its words is among these.
  func mentions(_ vocabulary: Set<String>) -> Bool { words.contains { vocabulary.contains($0) } }

  /// Whether it could be a title: some words, no sentence's end, not a list item.
  var isTitleLike: Bool {
    guard 3...30 ~= wordCount, !hasBullet else { return false }
    return ending != .open && !(ending == .colon) && !text.utf8.last!.isFullStop
  }

  private static func singleSpaced(_ raw: Substring) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(raw.utf8.count)
    for byte in raw.utf8 where byte != 0x20 || (bytes.last != 0x20 && !bytes.isEmpty) { bytes.append(byte) }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func ending(of text: String) -> Ending {
    var isQuoted = false
    for scalar in text.unicodeScalars.reversed() {
      switch scalar {
      case "\"", "”", "»", "“": isQuoted = true
      case ")", "]", "'", "’", "›", " ": continue
      case ".", "!", "?", "…", "。", "！", "？", "؟", "।": return .sentence
      case ":", "：": return .colon
      case ",", ";", "，": return .open
      default: return isQuoted ? .open : .none
      }
    }
    return .none
  }
}

extension UInt8 {
  fileprivate var isFullStop: Bool { self == UInt8(ascii: ".") }
}

/// The text of a line of Markdown without its marks.
enum MarkdownInline {
  /// `**bold**` → `bold`, `[text](address)` → `text`, `![image](…)` → nothing, `` `code` `` → `code`, `\*` → `*`.
  ///
  /// An underscore inside a word and a star between spaces are themselves.
  static func text(of source: Substring) -> String {
    let bytes = Array(source.utf8)
    var output: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\\") where index + 1 < bytes.count && isPunctuation(bytes[index + 1]):
        output.append(bytes[index + 1])
        index += 2
      case UInt8(ascii: "!") where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "["):
        guard let link = link(bytes, at: index + 1) else { fallthrough }
        index = link.end
      case UInt8(ascii: "["):
        if let link = link(bytes, at: index) {
          output += Array(text(of: Substring(decoding: bytes[link.label], as: UTF8.self)).utf8)
          index = link.end
        } else {
          output.append(byte)
          index += 1
        }
      case UInt8(ascii: "<"):
        if let end = tagEnd(bytes, at: index) {
          output += autolink(bytes[(index + 1)..<end])
          index = end + 1
        } else {
          output.append(byte)
          index += 1
        }
      case UInt8(ascii: "`"):
        index += 1
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
        let run = bytes[index...].prefix { $0 == byte }.count
        if !isDelimiter(bytes, at: index, run: run) { output += bytes[index..<(index + run)] }
        index += run
      default:
        output.append(byte)
        index += 1
      }
    }
    return String(decoding: output, as: UTF8.self).trimmed
  }

  /// `[label](address)` and `[label][reference]`: the label and the index after it all.
  private static func link(_ bytes: [UInt8], at start: Int) -> (label: Range<Int>, end: Int)? {
    guard let close = matching(bytes, at: start, UInt8(ascii: "["), UInt8(ascii: "]")), close + 1 < bytes.count else {
      return nil
    }
    let opener = bytes[close + 1]
    if opener == UInt8(ascii: "("), let end = matching(bytes, at: close + 1, opener, UInt8(ascii: ")")) {
      return ((start + 1)..<close, end + 1)
    }
    if opener == UInt8(ascii: "["), let end = matching(bytes, at: close + 1, opener, UInt8(ascii: "]")) {
      return ((start + 1)..<close, end + 1)
    }
    return nil
  }

  /// A link or a tag that goes on for longer is none: a line of nothing but brackets is not searched from each of them to its end.
  private static let longest = 1500

  private static func matching(_ bytes: [UInt8], at start: Int, _ open: UInt8, _ close: UInt8) -> Int? {
    var depth = 0
    for index in start..<min(bytes.count, start + longest) {
      if bytes[index] == open { depth += 1 }
      if bytes[index] == close {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }

  /// Where an HTML tag or an address in angle brackets ends.
  private static func tagEnd(_ bytes: [UInt8], at start: Int) -> Int? {
    guard start + 1 < bytes.count, bytes[start + 1].isASCIILetter || bytes[start + 1] == UInt8(ascii: "/") else {
      return nil
    }
    return bytes[start...].prefix(longest).firstIndex(of: UInt8(ascii: ">"))
  }

  private static func autolink(_ inside: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    inside.starts(with: Array("http".utf8)) ? inside : []
  }

  /// A run of marks is markup where a letter or sign stands directly at one of its sides, and for underscores not at both.
  private static func isDelimiter(_ bytes: [UInt8], at start: Int, run: Int) -> Bool {
    let before = start > 0 ? bytes[start - 1] : 0x20
    let after = start + run < bytes.count ? bytes[start + run] : 0x20
    if bytes[start] == UInt8(ascii: "~"), run != 2 { return false }
    if before.isASCIISpace, after.isASCIISpace { return false }
    if bytes[start] == UInt8(ascii: "_") { return !(isWord(before) && isWord(after)) }
    return true
  }

  private static func isWord(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80 }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    0x21...0x2F ~= byte || 0x3A...0x40 ~= byte || 0x5B...0x60 ~= byte || 0x7B...0x7E ~= byte
  }
}

/// Where and when a story was filed, in front of its first words: "KOLM, April 1 (Northwire) - ", "LORN — ".
enum Dateline {
  private static let longest = 16

  /// Where a dateline that opens the paragraph at a token ends, its dash included; nil where none does.
  ///
  /// Before a dash between spaces stand places in capitals, a day, an agency in brackets, and nothing else.
  static func end(at start: Int, _ tokens: [Token], _ text: SourceText) -> Int? {
    guard start < tokens.count, tokens[start].isCapitalized else { return nil }
    var isBracketed = false
    var hasBrackets = false
    var index = start
    while index < min(tokens.count - 1, start + longest) {
      let token = tokens[index]
      switch text.bytes[token.start] {
      case UInt8(ascii: "("):
        isBracketed = true
        hasBrackets = true
      case UInt8(ascii: ")"): isBracketed = false
      case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "/"): break
      case UInt8(ascii: "-") where !isBracketed && token.followsSpace && tokens[index + 1].followsSpace,
        0xE2 where !isBracketed && token.shape == .punctuation && isDash(token, text) && token.followsSpace:
        let isPlace = tokens[start].shape == .allCaps && tokens[start].end - tokens[start].start > 2
        return index > start && (isPlace || hasBrackets) ? index + 1 : nil
      default:
        let fits =
          isBracketed || token.shape == .allCaps || token.shape == .number || token.isAny(.month)
          || token.shape == .capitalized
        guard fits else { return nil }
      }
      index += 1
    }
    return nil
  }

  /// An en dash or an em dash.
  private static func isDash(_ token: Token, _ text: SourceText) -> Bool {
    token.end - token.start == 3 && text.bytes[token.start + 1] == 0x80
      && (text.bytes[token.start + 2] == 0x93 || text.bytes[token.start + 2] == 0x94)
  }
}

/// A date that a scraper put before the first words: `date 2025-04-23 The minister said …`.
enum LeadingStamp {
  private static let labels: Set<String> = ["date", "published", "posted", "updated", "dated", "publication"]

  /// Whether a line starts as such a date does: with a digit or a label.
  static func mayOpen(_ line: Substring) -> Bool {
    let text = line.utf8.drop { $0 == 0x20 }
    guard let first = text.first, !first.isASCIIDigit else { return !text.isEmpty }
    return labels.contains(Substring(text.prefix { $0.isASCIILetter }).lowercased())
  }

  /// The lines, such a date on a line of its own.
  ///
  /// It must open the text, stand behind a label or be written in ISO 8601, and be followed by further words.
  static func separated(_ lines: [TextLine]) -> [TextLine] {
    guard let first = lines.first, mayOpen(first.text[...]) else { return lines }
    let tokens = DateToken.tokens(of: first.text)
    var start = 0
    while let word = tokens.at(start)?.word, labels.contains(word) || (start > 0 && word == "on") { start += 1 }
    if start > 0, tokens.at(start)?.isMark(":") == true { start += 1 }
    let forms = start > 0 ? DateForm.all : [.iso8601]
    guard let match = forms.lazy.compactMap({ $0.match(tokens, start) }).first else { return lines }
    var end = match.end
    if tokens.at(end)?.word == "t" { end += 1 }
    if let (_, after) = ClockTime.match(tokens, at: end) {
      end = after
      if let (_, after) = TimeZoneName.match(tokens, at: end) { end = after }
    }
    // "2025-04-23: …" and "2025-04-23 - …" carry a mark between.
    var textStart = end
    while let token = tokens.at(textStart), token.isMark(":") || token.isMark("-") || token.isMark("|") {
      textStart += 1
    }
    guard tokens.count - textStart >= 3, tokens[textStart].isSpaced else { return lines }
    let bytes = Array(first.text.utf8)
    let stamp = String(decoding: bytes[..<tokens[end - 1].end], as: UTF8.self)
    let rest = String(decoding: bytes[tokens[textStart - 1].end...], as: UTF8.self)
    return [TextLine(stamp[...], followsBlank: true), TextLine(rest[...], followsBlank: true)] + lines.dropFirst()
  }
}

/// Joins lines that were broken at a fixed width, as mail and wire copy are.
enum HardWrap {
  /// The lines with every hard-wrapped paragraph on one; as they are, where the text is not hard-wrapped.
  ///
  /// A text is, where its lines stay under some width and most line ends inside its blocks come where the next word would
  /// have crossed it.
  static func unwrapped(_ lines: [TextLine]) -> [TextLine] {
    let widths = lines.map { $0.indent + $0.text.unicodeScalars.count }
    let inner = lines.indices.dropFirst().filter { !lines[$0].followsBlank }
    guard inner.count >= 3 else { return lines }
    let width = inner.map { max(widths[$0], widths[$0 - 1]) }.max() ?? 0
    guard 40...120 ~= width else { return lines }

    func wraps(before index: Int) -> Bool {
      let firstWord = lines[index].text.unicodeScalars.prefix { $0 != " " }.count
      return widths[index - 1] + 1 + firstWord > width - width / 10
    }
    // A list item or an indented line starts anew, a wrapped line never.
    let candidates = inner.filter { !lines[$0].hasBullet }
    let wrapping = candidates.filter(wraps)
    let midSentence = wrapping.filter { lines[$0 - 1].ending == .none || lines[$0 - 1].ending == .open }
    guard wrapping.count >= 3, wrapping.count * 10 >= candidates.count * 6, midSentence.count * 2 >= wrapping.count
    else {
      return lines
    }

    var joined: [TextLine] = []
    var text = ""
    var followsBlank = true
    func flush() {
      if !text.isEmpty { joined.append(TextLine(text[...], followsBlank: followsBlank)) }
    }
    for (index, line) in lines.enumerated() {
      let startsParagraph = index > 0 && line.indent > lines[index - 1].indent && !lines[index - 1].hasBullet
      if index > 0, !line.followsBlank, !line.hasBullet, !startsParagraph, wraps(before: index) {
        let endsInHyphen = text.hasSuffix("-") && !text.hasSuffix(" -")
        text += (endsInHyphen ? "" : " ") + line.text
      } else {
        flush()
        text = line.text
        followsBlank = line.followsBlank
      }
    }
    flush()
    return joined
  }
}

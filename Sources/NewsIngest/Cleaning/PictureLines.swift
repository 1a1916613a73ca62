/// Captions that are told by the lines beside them, where a rule that sees one line cannot know.
enum PictureLines {
  static func mark(_ lines: inout [JudgedLine]) {
    markAboveCredits(&lines)
    markRepeated(&lines)
  }

  /// A line directly above the name of who made a picture is its caption, in a text that sets paragraphs apart.
  private static func markAboveCredits(_ lines: inout [JudgedLine]) {
    guard lines.count(where: \.line.followsBlank) * 3 >= lines.count else { return }
    for index in lines.indices.dropFirst() where !lines[index].line.followsBlank && lines[index].kind.isFurniture {
      let isCredit =
        JunkRule.photoCredit.matches(lines[index].line)
        || lines[index].line.text.hasPrefix("©") && lines[index].line.wordCount <= 8
          && !lines[index].line.text.utf8.contains(where: \.isASCIIDigit)
      if isCredit, lines[index - 1].kind != .metadata, lines[index - 1].line.wordCount <= 60,
        !lines[index - 1].line.hasBullet
      {
        lines[index - 1].kind = .furniture(.inset)
      }
    }
  }

  /// A line that comes twice in a row, amid the text, describes a picture: once for those who do not see it, once under it,
  /// with its maker behind it.
  private static func markRepeated(_ lines: inout [JudgedLine]) {
    var passed = 0
    for index in lines.indices {
      let line = lines[index].line
      if lines[index].kind == .prose { passed += line.wordCount }
      guard passed >= 60, 5...60 ~= line.wordCount, !line.hasBullet else { continue }
      for next in lines.indices[(index + 1)...].prefix(3) {
        let other = lines[next].line
        guard other.wordCount <= 60, other.words.prefix(5) == line.words.prefix(5) else { continue }
        let (short, long) = line.text.utf8.count <= other.text.utf8.count ? (line, other) : (other, line)
        guard long.words.starts(with: short.words), long.wordCount - short.wordCount <= 8 else { continue }
        lines[index].kind = .furniture(.inset)
        lines[next].kind = .furniture(.inset)
      }
    }
  }
}

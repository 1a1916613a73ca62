extension JunkRule {
  /// A menu whose entries came out on one line: many words, nearly all capitalized, no sentence and no enumeration in them;
  /// or many entries between bars. Only of text without tags: where there are tags, links tell.
  static let menuLine = JunkRule(name: "menu line", effect: .line) { line in
    guard line.wordCount >= 18, line.ending == .none, !line.hasBullet else { return false }
    let bytes = line.text.utf8
    if bytes.count(where: { $0 == UInt8(ascii: "|") }) >= 4 { return true }
    guard line.capitalizedCount * 20 >= line.words.count * 17, !line.isUppercase else { return false }
    let stops = bytes.count {
      [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: ".")].contains($0)
    }
    return stops * 12 <= line.wordCount
  }
}

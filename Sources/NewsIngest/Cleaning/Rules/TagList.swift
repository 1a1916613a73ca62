extension JunkRule {
  /// Keywords of an article: `Tags: trade, tariffs`, `#trade #tariffs`, `Filed under: World`.
  static let tagList = JunkRule(name: "tag list", effect: .line) { line in
    if line.wordCount <= 25, let length = tagHeads.prefixLength(of: line) {
      if line.wordCount == length { return true }
      let rest = line.text.utf8.drop { $0 != UInt8(ascii: ":") }
      let head = String(line.text.utf8.prefix(line.text.utf8.count - rest.count)) ?? ""
      if !rest.isEmpty, WordScan(head).count == length, line.ending != .sentence { return true }
    }
    guard line.text.utf8.first == UInt8(ascii: "#") else { return false }
    let parts = line.text.pieces(separatedBy: " ")
    return !parts.isEmpty
      && parts.allSatisfy {
        $0.utf8.first == UInt8(ascii: "#") && $0.utf8.count > 1 && !$0.utf8.dropFirst().first!.isASCIIDigit
      }
  }

  private static let tagHeads = PhraseList([
    "tags", "tag", "topics", "keywords", "filed under", "categories", "category", "posted in", "schlagwörter",
    "themen", "hashtags",
  ])
}

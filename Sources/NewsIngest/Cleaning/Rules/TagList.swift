extension JunkRule {
  /// Keywords of an article: `Tags: trade, tariffs`, `#trade #tariffs`, `Filed under: World`.
  static let tagList = JunkRule(name: "tag list", effect: .line) { line in
    let openings: [[String]] = [
      ["tags"], ["tag"], ["topics"], ["keywords"], ["filed", "under"], ["categories"], ["category"], ["posted", "in"],
      ["schlagwörter"], ["themen"],
      ["hashtags"],
    ]
    if line.wordCount <= 25, let opening = openings.first(where: line.starts(with:)) {
      if line.wordCount == opening.count { return true }
      let rest = line.text.utf8.drop { $0 != UInt8(ascii: ":") }
      let head = String(line.text.utf8.prefix(line.text.utf8.count - rest.count)) ?? ""
      if !rest.isEmpty, WordScan(head).count == opening.count, line.ending != .sentence { return true }
    }
    let parts = line.text.split(separator: " ")
    return !parts.isEmpty
      && parts.allSatisfy {
        $0.utf8.first == UInt8(ascii: "#") && $0.utf8.count > 1 && !$0.utf8.dropFirst().first!.isASCIIDigit
      }
  }
}

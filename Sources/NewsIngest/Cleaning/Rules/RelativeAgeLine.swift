extension JunkRule {
  /// An age of the page: `5 hours ago 2`, `Updated 3 days ago`, `just now`.
  static let relativeAge = JunkRule(name: "relative age", effect: .line) { line in
    guard line.wordCount <= 7, line.ending != .open else { return false }
    return line.words == ["just", "now"]
      || (RelativeAge(in: line.text) != nil && line.text.utf8.last != UInt8(ascii: "."))
  }
}

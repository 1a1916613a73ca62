extension JunkRule {
  /// A button, a menu entry, a share bar: a short line of nothing but the web's own vocabulary, as `Send Push`,
  /// `Next Story`, `Share on …`.
  static let interfaceLabel = JunkRule(
    name: "interface label", effect: .line, triggers: InterfaceVocabulary.core.union(["back"])
  ) { line in
    guard 1...9 ~= line.wordCount, line.ending != .sentence || line.wordCount <= 4, line.ending != .open else {
      return false
    }
    if line.words == ["back", "to", "top"] { return true }
    guard line.mentions(InterfaceVocabulary.core) else { return false }
    return line.words.allSatisfy {
      InterfaceVocabulary.core.contains($0) || InterfaceVocabulary.companions.contains($0)
        || $0.utf8.allSatisfy { $0.isASCIIDigit }
    }
  }
}

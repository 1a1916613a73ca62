extension JunkRule {
  /// A line of rights: `© 2025 The Example`, `All rights reserved.`
  static let copyright = JunkRule(name: "copyright", effect: .line) { line in
    guard line.wordCount <= 45 else { return false }
    if line.text.hasPrefix("©") || line.text.hasPrefix("(c) ") || line.text.hasPrefix("(C) ") { return true }
    if line.contains(["all", "rights", "reserved"]) || line.contains(["alle", "rechte", "vorbehalten"]) {
      return true
    }
    if line.firstWord == "copyright", line.wordCount <= 20 {
      return line.text.hasCopyrightSign || line.words.dropFirst().first?.utf8.first?.isASCIIDigit == true
    }
    if line.contains(["may", "not", "be"]), line.mentions(["reproduced", "republished", "redistributed", "rewritten"]) {
      return true
    }
    return line.wordCount <= 12 && line.text.hasCopyrightSign
  }
}

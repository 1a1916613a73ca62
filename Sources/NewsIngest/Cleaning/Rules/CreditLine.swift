extension JunkRule {
  /// Who worked on the story, at its end: `Reporting by Ada Example; Editing by Ben Sample`.
  static let creditLine = JunkRule(
    name: "credit line", effect: .line, triggers: creditOpenings.firstWords
  ) { line in
    guard line.wordCount <= 50, let length = creditOpenings.prefixLength(of: line) else { return false }
    // "Reporting by night is hard": a name follows the opening.
    let words = line.text.pieces(separatedBy: " ")
    guard words.count > length, let next = words[length].unicodeScalars.first else { return false }
    return next.properties.isUppercase
  }

  private static let creditOpenings = PhraseList([
    "reporting by", "additional reporting by", "editing by", "writing by", "compiled by", "with reporting by",
    "with additional reporting by", "with files from", "edited by", "reported by",
  ])
}

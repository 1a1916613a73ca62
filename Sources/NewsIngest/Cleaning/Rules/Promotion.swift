extension JunkRule {
  /// A sentence that wants the reader to install, follow or subscribe: `Loving it? Download the app now`.
  ///
  /// It opens with an appeal, names what is on offer and speaks to the reader; an article does hardly ever all three.
  static let promotion = JunkRule(
    name: "promotion", effect: .line, triggers: InterfaceVocabulary.appeals
  ) { line in
    guard 2...35 ~= line.wordCount, InterfaceVocabulary.appeals.contains(line.firstWord) else { return false }
    // What somebody is quoted with is no appeal of the page.
    guard let first = line.text.unicodeScalars.first, !["\"", "“", "‘", "'", "«", "„"].contains(first) else {
      return false
    }
    guard line.mentions(InterfaceVocabulary.offers) else { return false }
    return line.mentions(InterfaceVocabulary.address) || line.wordCount <= 6
  }
}

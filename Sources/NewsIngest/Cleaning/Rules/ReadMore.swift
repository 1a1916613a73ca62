extension JunkRule {
  /// A pointer to another article, alone on its line or with that article's title: `Read more`, `ALSO READ | …`.
  ///
  /// Alone on its line it takes the teaser after it along.
  static let readMore = JunkRule(
    name: "read more", effect: .teaser, triggers: pointers.firstWords
  ) { line in
    guard line.wordCount <= 30, let length = pointers.prefixLength(of: line) else { return false }
    if line.wordCount == length { return true }
    // With a title: "Read more: …", "READ ALSO | …", "See also – …".
    let mark = line.text.unicodeScalars.drop(while: { scalar in !":|–—-".unicodeScalars.contains(scalar) })
    let before = line.text.unicodeScalars.count - mark.count
    return !mark.isEmpty && WordScan(String(line.text.unicodeScalars.prefix(before))).count == length
  }

  private static let pointers = PhraseList([
    "read more", "read also", "also read", "read next", "read this", "read the full story", "see also", "see more",
    "watch also", "also watch", "watch", "listen", "related", "related article", "related story",
    "more on this story", "must read", "don't miss", "learn more", "find out more", "mehr dazu", "lesen sie auch",
    "lesen sie mehr", "lire aussi", "à lire aussi", "leer más", "lea también", "leggi anche", "lees ook", "les også",
    "läs mer", "les mer", "leia mais", "auch interessant", "read on", "continue reading",
  ])
}

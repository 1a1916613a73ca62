extension JunkRule {
  /// A pointer to another article, alone on its line or with that article's title: `Read more`, `ALSO READ | …`.
  ///
  /// Alone on its line it takes the teaser after it along.
  static let readMore = JunkRule(
    name: "read more", effect: .teaser, triggers: pointers.firstWords.union(titled.firstWords)
  ) { line in
    guard line.wordCount <= 30, let length = pointers.prefixLength(of: line) ?? titled.prefixLength(of: line) else {
      return false
    }
    if line.wordCount == length { return true }
    // "À lire aussi Le port de Kolm …": what no sentence starts with is a pointer without a mark as well.
    if line.ending == .none, let only = titled.prefixLength(of: line) {
      let next = line.text.pieces(separatedBy: " ").dropFirst(only).first?.unicodeScalars.first
      if next?.properties.isUppercase == true || next == "«" || next == "„" { return true }
    }
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
    "läs mer", "les mer", "leia mais", "auch interessant", "read on", "continue reading", "find out more", "see all",
    "vis mer", "visa mer", "læs mere", "lees meer", "lire plus", "en savoir plus", "voir plus", "ver más", "saber más",
    "leggi di più", "ver mais", "saiba mais", "devamını oku", "zobrazit vše", "zobrazit více", "číst více", "więcej",
    "näytä lisää",
    "mehr lesen", "hier geht es weiter",
  ])

  /// Those with which no sentence starts.
  private static let titled = PhraseList([
    "lesen sie auch", "lesen sie hier", "lesen sie mehr", "lies auch", "lies hier", "mehr dazu", "à lire aussi",
    "lire aussi", "à lire également",
    "lee también", "lea también", "te puede interesar", "también te puede interesar", "leggi anche", "leia também",
    "leia mais", "veja também", "lees ook", "les også", "læs også", "läs också", "läs även", "czytaj więcej",
    "czytaj też",
    "czytaj także", "czytaj również", "zobacz też", "zobacz także", "zobacz również", "čtěte také", "čtěte více",
    "mohlo by vás zajímat",
    "lue myös", "citește și", "citeşte şi", "olvassa el", "читайте также", "читайте ещё", "читайте також",
    "ayrıca okuyun",
    "διαβάστε επίσης", "pročitajte i", "pročitajte još", "čitajte aj", "preberite tudi",
  ])
}

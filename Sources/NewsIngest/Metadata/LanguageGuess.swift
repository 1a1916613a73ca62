/// The language of a text, told by the share of its function words.
enum LanguageGuess {
  /// The commonest function words of a language that are rare in the others.
  private static let functionWords: [(tag: String, words: Set<String>)] = [
    (
      "en",
      [
        "the", "of", "and", "to", "in", "that", "is", "for", "was", "with", "has", "have", "said", "by", "his", "are",
        "from", "at",
      ]
    ),
    (
      "de",
      [
        "der", "die", "das", "und", "ist", "nicht", "mit", "den", "von", "sich", "auch", "dem", "ein", "eine", "für",
        "auf", "wird",
      ]
    ),
    (
      "fr",
      [
        "le", "la", "les", "des", "et", "est", "dans", "une", "que", "pour", "pas", "qui", "sur", "par", "du", "au",
        "avec", "plus",
      ]
    ),
    (
      "es",
      [
        "el", "la", "los", "las", "y", "que", "en", "una", "por", "con", "para", "se", "del", "es", "más", "como", "su",
        "al",
      ]
    ),
    (
      "it",
      [
        "il", "di", "che", "è", "la", "per", "un", "non", "con", "del", "della", "si", "sono", "nel", "alla", "gli",
        "dei", "anche",
      ]
    ),
    (
      "nl",
      [
        "de", "het", "een", "van", "en", "dat", "niet", "op", "te", "zijn", "voor", "met", "aan", "ook", "bij", "naar",
        "wordt", "om",
      ]
    ),
    (
      "pt",
      [
        "o", "os", "que", "não", "uma", "para", "com", "do", "da", "em", "um", "por", "mais", "dos", "ao", "foi", "são",
        "na",
      ]
    ),
    (
      "sv",
      [
        "och", "att", "det", "som", "är", "inte", "för", "på", "av", "den", "till", "har", "ett", "en", "med", "om",
        "var", "jag",
      ]
    ),
  ]

  /// For every function word a bit for each language that has it, in the order of ``functionWords``.
  private static let languages: [UInt64: UInt16] = {
    var languages: [UInt64: UInt16] = [:]
    for (index, language) in functionWords.enumerated() {
      for word in language.words { languages[key(of: Array(word.utf8))!, default: 0] |= 1 << UInt16(index) }
    }
    return languages
  }()

  /// A word's bytes as a number; nil for words of more bytes than any function word has.
  private static func key(of word: [UInt8]) -> UInt64? {
    guard word.count <= 5 else { return nil }
    var key: UInt64 = 0
    for byte in word { key = key << 8 | UInt64(byte) }
    return key
  }

  /// A text's first words tell its language as well as all of them.
  private static let enough = 400

  /// A BCP 47 tag; nil where no language stands out: too few words, or one that is not among these.
  static func language(of text: String) -> String? {
    var counts = [Int](repeating: 0, count: functionWords.count)
    var total = 0
    for line in Pieces(of: text[...], separatedBy: "\n") {
      WordScan.forEachWord(of: line) { word in
        total += 1
        guard let bits = key(of: word).flatMap({ languages[$0] }) else { return }
        for index in counts.indices where bits & (1 << UInt16(index)) != 0 { counts[index] += 1 }
      }
      if total >= enough { break }
    }
    guard let best = counts.indices.max(by: { counts[$0] < counts[$1] }), total >= 5 else { return nil }
    let runnerUp = counts.indices.filter { $0 != best }.map { counts[$0] }.max() ?? 0
    // English news has about a third of such words; a tenth is enough where no other language comes near.
    return counts[best] * 10 >= total && counts[best] > runnerUp ? functionWords[best].tag : nil
  }
}

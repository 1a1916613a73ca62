/// Tells the language of a text by how many of its words are the commonest words of a language.
enum LanguageGuess {
  /// BCP 47 tag, or nil where no language stands out.
  static func language(of text: String) -> String? {
    var counts: [String: Int] = [:]
    var words = 0
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter && $0 != "'" && $0 != "’" }).prefix(2_000) {
      words += 1
      for (language, common) in commonWords where common.contains(String(word)) { counts[language, default: 0] += 1 }
    }
    guard words >= 5, let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), best.value * 8 >= words
    else { return nil }
    return best.key
  }

  /// The commonest words that tell a language from its neighbours. General knowledge of the languages.
  private static let commonWords: [String: Set<String>] = [
    "en": [
      "the", "of", "and", "to", "in", "that", "is", "was", "for", "with", "on", "has", "have", "he", "it", "said", "by",
      "from", "will", "be", "at",
    ],
    "de": [
      "der", "die", "das", "und", "ist", "nicht", "von", "mit", "den", "ein", "eine", "auf", "für", "sich", "dem",
      "des", "zu", "im",
    ],
    "fr": [
      "le", "la", "les", "et", "des", "est", "une", "dans", "pour", "que", "qui", "du", "sur", "pas", "au", "par",
      "avec",
    ],
    "es": ["el", "los", "las", "y", "que", "es", "una", "por", "con", "para", "del", "se", "su", "al", "como", "en"],
    "it": [
      "il", "di", "che", "e", "la", "per", "una", "non", "sono", "con", "della", "del", "gli", "è", "nel", "alla",
    ],
    "nl": ["de", "het", "een", "van", "en", "is", "niet", "dat", "op", "voor", "zijn", "met", "te", "aan", "door"],
    "pt": ["o", "os", "as", "e", "que", "não", "uma", "para", "com", "do", "da", "dos", "em", "por", "ao"],
  ]
}

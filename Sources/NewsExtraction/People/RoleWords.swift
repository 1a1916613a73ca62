import NewsLanguage

/// The words of a title or role that carry meaning: "harbour", "secretary" and Norway of "the Norwegian Harbour Secretary".
///
/// Demonyms, countries and capitals count alike.
struct RoleWords {
  /// Words, folded.
  private(set) var words: Set<String> = []
  /// Countries, by their index in the lexicon.
  private(set) var countries: Set<Int32> = []

  /// Reads a phrase.
  init(_ phrase: String) {
    let analyzed = AnalyzedText(phrase)
    for (index, token) in analyzed.tokens.enumerated()
    where token.isWord && !token.isAny([.determiner, .preposition, .auxiliary]) {
      if token.isAny([.country, .demonym, .capital]) {
        countries.insert(token.entry.value)
      } else {
        let word = NameEquivalence.fold(analyzed.string(index))
        // British and American spelling, and the short form of "advisor".
        words.insert(word == "defence" ? "defense" : word == "advisor" ? "adviser" : word)
      }
    }
  }

  private static let past: Set<String> = ["former", "ex", "onetime", "late"]

  /// Whether a title with these words can be short for a role.
  ///
  /// All its words have to occur in the role, countries have to agree where both name one, and who was something once is not
  /// meant by the title alone: "the minister" is no former minister.
  func fits(_ role: RoleWords) -> Bool {
    !words.isEmpty && words.isSubset(of: role.words) && role.words.isDisjoint(with: Self.past.subtracting(words))
      && (role.countries.isEmpty || countries.isSubset(of: role.countries))
  }
}

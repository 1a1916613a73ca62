public import NewsLanguage
import NewsModel

/// The ways a word of a question may be written in an article.
public struct Spellings: Sendable {
  private let lexicon: Lexicon

  /// Makes them.
  public init(lexicon: Lexicon = .english) { self.lexicon = lexicon }

  /// A word, with the names and the adjectives of the country that it names, and the other side's spelling.
  ///
  /// ```swift
  /// Spellings().of("British")  // ["british", "united kingdom", "britain", "uk", …]
  /// Spellings().of("defence")  // ["defence", "defense"]
  /// ```
  public func of(_ word: String) -> [String] {
    let lower = word.lowercased()
    var all = [lower]
    if let country = country(of: word) {
      let words = lexicon.countries[country].words.map { $0.lowercased() }
      // In the full text "us" is a pronoun first.
      for word in words where !all.contains(word) && word != "us" { all.append(word) }
    }
    for pair in Self.variants where pair.contains(lower) { all += pair.filter { $0 != lower } }
    return all
  }

  /// The index of the country that a word names or is the adjective of; nil for a capital and for any other word.
  func country(of word: String) -> Int? {
    for form in [word, QuestionGrammar.capitalized(word), word.uppercased()] where form == word || word.first?.isLowercase == true {
      // "us" is no country, "uk" is.
      if form == "US", word == "us" { continue }
      let entry = lexicon.entry(of: form)
      if !entry.classes.isDisjoint(with: [.country, .demonym]), Int(entry.value) < lexicon.countries.count {
        return Int(entry.value)
      }
    }
    return nil
  }

  /// One word of a role, with what may stand in its place.
  func roleWord(_ word: String) -> AskedName.RoleWord {
    let lower = word.lowercased()
    let kin = Self.kin.filter { $0.contains(lower) }.flatMap { $0 }.filter { $0 != lower }
    return AskedName.RoleWord(spellings: of(word), kin: kin, isCountry: country(of: word) != nil)
  }

  /// The words of a role: "the mayor of Kolm" is "mayor" and "Kolm".
  func roleWords(_ words: some Sequence<String>) -> [AskedName.RoleWord] {
    words.flatMap { word in Self.short[word.lowercased()] ?? [word] }
      .filter { !Self.fillers.contains($0.lowercased()) }.map(roleWord)
  }

  private static let fillers: Set<String> = [
    "the", "a", "an", "of", "for", "to", "at", "in", "and", "'s", "’s", "s", "current", "new", "present", "&",
  ]
  private static let short: [String: [String]] = [
    "pm": ["prime", "minister"], "ceo": ["chief", "executive"], "vp": ["vice", "president"],
  ]
  /// British and American spellings, and the forms of one office for men and women.
  private static let variants: [[String]] = [
    ["defence", "defense"], ["labour", "labor"], ["harbour", "harbor"], ["centre", "center"], ["programme", "program"],
    ["spokesman", "spokeswoman", "spokesperson"], ["chairman", "chairwoman", "chairperson", "chair"],
    ["organisation", "organization"], ["councillor", "councilor"], ["neighbour", "neighbor"], ["colour", "color"],
    ["congressman", "congresswoman"], ["harbourmaster", "harbormaster"], ["aluminium", "aluminum"],
  ]
  /// Offices that one country calls so and another otherwise.
  private static let kin: [[String]] = [["minister", "secretary"], ["home", "interior"], ["chief", "head", "boss"]]
}

public import NewsLanguage
public import NewsModel

/// What is the same under all the names of a place, so that an archive, which knows no language, can tell places apart.
///
/// ```swift
/// PlaceKey.key(of: "Kiev")        // "ukraine/capital", as of "Kyiv"
/// PlaceKey.key(of: "Ukraine")     // "ukraine/"
/// PlaceKey.key(of: "the Balkans") // "/balkans"
/// PlaceKey.key(of: "Ostrand")     // "ostrand"
/// ```
public enum PlaceKey {
  /// The key of a place's name; nil where no letter is left of it.
  public static func key(of place: String, lexicon: Lexicon = .english) -> String? {
    var words = NameEquivalence.foldedWords(of: place)
    while let first = words.first, ["the", "of", "city", "in", "at", "near"].contains(first), words.count > 1 {
      words.removeFirst()
    }
    guard !words.isEmpty, words.contains(where: { !$0.isEmpty }) else { return nil }
    let known = entry(words, lexicon)
    // "New York City"; "Mexico City" is a name of its own.
    if known.classes.isDisjoint(with: [.country, .capital]), words.count > 1, words.last == "city",
      entry(words.dropLast(), lexicon).classes.contains(.city)
    {
      words.removeLast()
    }
    // Two countries bear that name, with a capital each: by itself it tells the region.
    if words == ["congo"] { return "/congo" }
    if known.classes.contains(.country) { return country(known, lexicon) + "/" }
    if known.classes.contains(.capital) { return country(known, lexicon) + "/capital" }
    if known.classes.contains(.region) { return "/" + words.joined(separator: " ") }
    return words.map { NameEquivalence.spelling($0 == "st" ? "saint" : $0) }.joined(separator: " ")
  }

  /// The key of an event's place; of an attack without one, that of what it hit: "rockets struck Kolm", where Kolm is nobody.
  public static func key(of event: Event) -> String? {
    if let place = event.place { return key(of: place) }
    guard event.happening == .attack else { return nil }
    let targets = event.participants.filter { $0.part == .target && $0.personIndex == nil }
    guard targets.count == 1, let name = targets.first?.name,
      name.split(separator: " ").allSatisfy({ $0.first?.isUppercase == true }),
      entry(NameEquivalence.foldedWords(of: name), .english).classes.isDisjoint(with: [.demonym, .role])
    else { return nil }
    return key(of: name)
  }

  private static func country(_ entry: LexicalEntry, _ lexicon: Lexicon) -> String {
    lexicon.countries[Int(entry.value)].name.lowercased()
  }

  /// What the lexicon knows of a name as a whole.
  private static func entry(_ words: some Collection<String>, _ lexicon: Lexicon) -> LexicalEntry {
    // Country codes are known by their capitals alone: "US".
    if let word = words.first, words.count == 1 {
      let entry = lexicon.entry(of: word)
      return entry.classes.isDisjoint(with: [.country, .capital, .region, .city]) && word.utf8.count <= 6
        ? lexicon.entry(of: word.uppercased()) : entry
    }
    let tokens = AnalyzedText(words.joined(separator: " "), lexicon: lexicon).tokens
    guard let found = lexicon.names.longest(at: 0, in: tokens), found.count == tokens.count else { return .unknown }
    return found.value
  }
}

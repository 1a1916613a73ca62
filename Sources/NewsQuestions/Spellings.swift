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
    if country(of: word) == nil, word.first?.isUppercase == true { all += Self.belonging(lower) }
    if let other = Self.otherEnding(lower) { all.append(other) }
    let bases = Self.bases(of: lower)
    for pair in Self.variants + Self.irregular + Self.synonyms where pair.contains(where: bases.contains) {
      all += pair.filter { !all.contains($0) }
    }
    return all
  }

  /// "catalonian" for "Catalonia", and the other way round: of a place that no list has.
  private static func belonging(_ name: String) -> [String] {
    guard name.utf8.count > 5 else { return [] }
    if name.hasSuffix("ia") || name.hasSuffix("ea") { return [name + "n"] }
    return name.hasSuffix("ian") || name.hasSuffix("ean") ? [String(name.dropLast())] : []
  }

  /// "recognise" for "recognize", and the other way round.
  private static func otherEnding(_ word: String) -> String? {
    for ending in ["e", "es", "ed", "er", "ers", "ing", "ation", "ations"] {
      for (one, other) in [("is", "iz"), ("iz", "is"), ("ys", "yz"), ("yz", "ys")]
      where word.hasSuffix(one + ending) && word.utf8.count > one.utf8.count + ending.utf8.count + 3 {
        return word.dropLast(one.utf8.count + ending.utf8.count) + other + ending
      }
    }
    return nil
  }

  /// A word, and what it may be a regular form of: "selling" and "sells" are forms of "sell".
  private static func bases(of word: String) -> [String] {
    var bases = [word]
    if word.hasSuffix("ing"), word.utf8.count > 5 {
      let stem = String(word.dropLast(3))
      bases += [stem, stem + "e"]
      if let last = stem.last, stem.dropLast().last == last { bases.append(String(stem.dropLast())) }
    } else if word.hasSuffix("s"), word.utf8.count > 3 {
      bases.append(String(word.dropLast()))
    }
    return bases
  }

  /// The index of the country that a word names or is the adjective of; nil for a capital and for any other word.
  func country(of word: String) -> Int? {
    for form in [word, QuestionGrammar.capitalized(word), word.uppercased()]
    where form == word || word.first?.isLowercase == true {
      // "us" is no country, "uk" is.
      if form == "US", word == "us" { continue }
      let entry = lexicon.entry(of: form)
      if !entry.classes.isDisjoint(with: [.country, .demonym]), Int(entry.value) < lexicon.countries.count {
        return Int(entry.value)
      }
    }
    return nil
  }

  /// Words that tell of the same as a word in a sentence that has the other words of a question, too, and would be too wide alone.
  public func kindred(of word: String) -> [String] {
    let bases = Self.bases(of: word.lowercased())
    return Self.kindred.filter { $0.contains(where: bases.contains) }.flatMap { $0 }.filter { !bases.contains($0) }
  }

  /// General knowledge of English.
  private static let kindred: [[String]] = """
    pay price cost worth buy bought, close closed shut closure, resign resigned step stepped quit, lose lost loss, \
    ban banned barred suspended, sue lawsuit, represent represents lawyer, start begin began open opened, \
    delay delayed postponed, leave left quit walked, free freed released release, hire recruit, fire fired dismissed sacked, \
    strike striking walkout walk walked, reopen open, arrest arrested detained custody, win won victory beat defeat defeated, travel go, bid bidding bidder, \
    approve approved approval approves backed voted_to voted_for voted_in_favour, council councillor councillors, \
    appoint appointed appointment named picked, elect elected election, refuse refused refusal, accuse accused accusation charged charge, \
    announce announced announcement, decide decided decision, destroy destroyed destruction, \
    arrive arrived arrival, depart departed departure, withdraw withdrawn withdrawal, retire retired retirement, \
    propose proposed proposal, cancel cancelled canceled scrapped, grow grew growth, fall fell drop dropped, \
    convict convicted conviction, sentence sentenced jailed, apologise apologised apology, \
    warn warned warning, threaten threatened threat, promise promised pledged pledge, complain complained complaint, \
    die died death killed, injure injured hurt wounded, marry married marriage wedding, build built construction, \
    deal takeover merger acquisition purchase, run runs head director, lead leads led head, boss chief head director
    """.split(separator: ",").map { line in
      line.split(separator: " ").map { String($0.map { $0 == "_" ? " " : $0 }) }
    }

  /// One word of a role, with what may stand in its place.
  func roleWord(_ word: String) -> AskedName.RoleWord {
    let lower = word.lowercased()
    let kin = Self.kin.filter { $0.contains(lower) }.flatMap { $0 }.filter { $0 != lower }
    let country = country(of: word)
    let seats = country.flatMap { Self.seats[lexicon.countries[$0].name] } ?? []
    return AskedName.RoleWord(
      spellings: of(word) + seats, kin: kin, isCountry: country != nil,
      isOffice: lexicon.entry(of: lower).classes.contains(.role) || !kin.isEmpty)
  }

  /// By whose names newsrooms call a country's government, in the roles of those who serve it.
  private static let seats: [String: [String]] = [
    "United States": ["white house", "pentagon"], "Russia": ["kremlin"], "United Kingdom": ["downing street"],
    "France": ["elysee", "élysée"],
  ]

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
  /// Words that newsrooms use for one another (general knowledge of English): where one is asked for, any of them is meant.
  private static let synonyms: [[String]] = [
    ["quake", "earthquake"], ["blast", "explosion"], ["truce", "ceasefire"],
    ["probe", "inquiry", "investigation", "investigate", "examine", "scrutinise"],
    ["walkout", "strike"], ["negotiations", "talks"], ["wildfire", "fire", "blaze"], ["jail", "prison"],
    ["jailed", "imprisoned"], ["overturned", "quashed"], ["sacked", "dismissed"], ["ship", "vessel"],
    ["lawyer", "attorney"], ["lawmaker", "mp"], ["kids", "children"], ["wages", "pay"], ["cops", "police"],
    ["takeover", "bid", "offer"], ["accord", "agreement", "deal"], ["tanks", "armour"], ["graft", "corruption"],
    ["crash", "accident"], ["runoff", "run-off"], ["nuclear", "atomic"], ["jobless", "unemployed"],
    ["un", "united nations"], ["eu", "european union"], ["imf", "international monetary fund"],
    ["ecb", "european central bank"], ["wto", "world trade organization"],
  ]
  /// Offices that one country calls so and another otherwise.
  private static let kin: [[String]] = [
    ["minister", "secretary"], ["home", "interior"], ["chief", "head", "boss", "director"],
    ["manager", "coach"],
  ]

  /// Forms of a verb that have no stem in common (general knowledge of English).
  private static let irregular: [[String]] = """
    sell sold, buy bought, send sent, build built, pay paid, lose lost, win won, keep kept, hold held, meet met, \
    give gave given, take took taken, break broke broken, begin began begun, fall fell fallen, rise rose risen, grow grew grown, \
    know knew known, go went gone, come came, become became, run ran, bring brought, think thought, teach taught, catch caught, \
    fight fought, seek sought, find found, stand stood, understand understood, withdraw withdrew withdrawn, draw drew drawn, \
    write wrote written, speak spoke spoken, steal stole stolen, choose chose chosen, freeze froze frozen, shake shook shaken, \
    forbid forbade forbidden, forgive forgave forgiven, sink sank sunk, swim swam swum, drink drank drunk, sing sang sung, \
    strike struck, spend spent, lend lent, mean meant, feel felt, deal dealt, lead led, flee fled, bleed bled, \
    light lit, shoot shot, sleep slept, sweep swept, teach taught, tell told, throw threw thrown, fly flew flown, \
    show showed shown, see saw seen, eat ate eaten, drive drove driven, ride rode ridden, hide hid hidden, bite bit bitten, \
    wear wore worn, tear tore torn, swear swore sworn, hear heard, make made, sit sat, get got gotten, \
    leave left, lie lay, cut, bear bore borne, bind bound, hang hung, lay laid, shut, split, spread, sue sued, \
    forget forgot forgotten, arise arose arisen, overcome overcame, overthrow overthrew overthrown, undertake undertook undertaken
    """.split(separator: ",").map { line in
      line.split(separator: " ").map(String.init)
    }
}

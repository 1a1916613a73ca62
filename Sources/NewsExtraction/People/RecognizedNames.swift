import NewsLanguage

/// The names the trained recognizer finds in a document, set right by what the lexicon, the dates and the document's other
/// names tell.
struct RecognizedNames {
  private var names: [RecognizedName]
  /// For each token, the index of the name that begins there, or -1.
  private var nameOfToken: [Int32]

  init(_ document: Document, recognizer: NameRecognizer = .english) {
    names = recognizer.names(in: document.analyzed, isTitleCase: document.isTitleCase)
    nameOfToken = [Int32](repeating: -1, count: document.tokens.count)
    let bodies = BodyEvidence(names, document)
    let votes = Votes(names.filter { !bodies.tellsBody($0.tokens, document) || $0.tokens.count == 1 }, document)
    var kept: [RecognizedName] = []
    for var name in names {
      votes.settle(&name, document)
      if name.kind == .person || name.kind == .place, bodies.tellsBody(name.tokens, document),
        !votes.isFamilyName(name.tokens, document)
      {
        name.kind = .organization
      }
      let person = Self.splitPerson(off: &name, document)
      for var name in [name] + (person.map { [$0] } ?? []) {
        Self.trimNoun(&name, document)
        guard Self.trim(&name, document) else { continue }
        if name.kind != .person,
          Self.isPortfolio(name.tokens, document) || Self.isKnown(name.tokens, document)
            || Self.holdsTitle(name.tokens, document) || Self.isPhrase(name, document)
        {
          continue
        }
        if let last = kept.last, Self.continues(last, name, document) {
          kept[kept.count - 1].tokens = last.tokens.lowerBound..<name.tokens.upperBound
          continue
        }
        // "the Royal Union |of Ward Staff|"
        if let last = kept.last, Self.completes(last, name, document) {
          kept[kept.count - 1].tokens = last.tokens.lowerBound..<name.tokens.upperBound
          continue
        }
        if name.kind == .person, Self.isBody(name.tokens, document) { name.kind = .organization }
        if name.kind == .person, Self.employs(name, document) { name.kind = .organization }
        // "St Brannock's": a church, a school, a town.
        if name.kind == .person, name.tokens.lowerBound > 0, Self.isSaint(name.tokens.lowerBound - 1, document) {
          name.kind = .other
        }
        if name.kind == .person, BodyEvidence.namesThing(name.tokens, document.tokens) { name.kind = .other }
        nameOfToken[name.tokens.lowerBound] = Int32(kept.count)
        kept.append(name)
      }
    }
    names = kept
  }

  /// The name that begins at a token.
  func name(at token: Int) -> RecognizedName? {
    let index = nameOfToken[token]
    return index >= 0 ? names[Int(index)] : nil
  }

  /// Takes days and titles off a name; false where nothing is left.
  private static func trim(_ name: inout RecognizedName, _ document: Document) -> Bool {
    let tokens = document.tokens
    while let first = name.tokens.first, document.dateOfToken[first] >= 0 { name.tokens.removeFirst() }
    while let last = name.tokens.last, document.dateOfToken[last] >= 0 { name.tokens.removeLast() }
    guard name.kind == .person else {
      joinUnion(&name, document)
      // "Labour |MP for Kolm|" sits for a party, and is none.
      if let seat = name.tokens.dropFirst().first(where: { isSeat(tokens[$0]) }) {
        name.tokens = name.tokens.lowerBound..<seat
      }
      return !name.tokens.isEmpty
    }
    // "Ada Pym |MP|"
    while name.tokens.count > 2, let last = name.tokens.last, NameFinder.isPostnominal(tokens[last]) {
      name.tokens.removeLast()
    }
    // "Harbour Secretary Ada Pym": all up to the last word of office is title.
    let titles = name.tokens.dropLast().last { index in
      tokens[index].isAny([.role, .honorific]) && !tokens[index].isAny([.givenName, .familyName])
    }
    if let titles { name.tokens = titles + 1..<name.tokens.upperBound }
    while name.tokens.count > 1, let first = name.tokens.first, !tokens[first].isWord { name.tokens.removeFirst() }
    extend(&name, document)
    trimOpening(&name, document)
    if document.isTitleCase[document.analyzed.sentence(ofToken: name.tokens.lowerBound)],
      !trimInTitle(&name, document)
    {
      return false
    }
    while name.tokens.count > 1, let first = name.tokens.first,
      tokens[first].isAny([.role, .honorific]) && !tokens[first].isAny(.givenName) || !tokens[first].isWord
    {
      name.tokens.removeFirst()
    }
    guard let first = name.tokens.first, let last = name.tokens.last else { return false }
    // "Operating Officer" is an office and nobody's name; "Martin King" is a name.
    if last > first, tokens[last].isAny([.role, .honorific]), !tokens[last].isAny([.familyName, .givenName]) {
      return false
    }
    let isAddressed = first > 0 && tokens[first - 1].isAny(.honorific) && !tokens[first - 1].isAny(.role)
    if name.tokens.count == 1, !isAddressed, tokens[first].isAny(.ordinary),
      !tokens[first].isAny([.givenName, .familyName])
    {
      return false
    }
    // "|the| Scot": a noun for people, and nobody's name.
    if name.tokens.count == 1, first > 0, tokens[first].isAny(.personNoun), tokens[first - 1].isAny(.determiner) {
      return false
    }
    // "Airmen", "Senators": people, and nobody's name.
    if tokens[last].isAny(.pluralNoun), !tokens[last].isAny([.familyName, .givenName]) { return false }
    // "Mr German" has his people's name for his own.
    if isAddressed, tokens[first].isAny([.country, .demonym]) { return true }
    return name.tokens.count > 1 || !tokens[first].isAny([.role, .honorific, .country, .demonym, .weekday, .month])
  }

  static func isSeat(_ token: Token) -> Bool { token.shape != .lower && seats.contains(token) }
  private static let seats: WordSet = ["MP", "MPs", "MEP", "MEPs", "MSP", "MSPs"]

  /// "Rail Workers|' Union|": the apostrophe ends no name where a body's noun follows.
  private static func joinUnion(_ name: inout RecognizedName, _ document: Document) {
    let end = name.tokens.upperBound
    guard name.kind == .organization, end > name.tokens.lowerBound, document.tokens.indices.contains(end + 1),
      document.isToken(end, "'") || document.isToken(end, "\u{2019}"),
      document.tokens[end + 1].shape == .capitalized, document.tokens[end + 1].isAny(.organizationNoun)
    else { return }
    name.tokens = name.tokens.lowerBound..<end + 2
  }

  /// Whether a name that begins with an article goes on with a person's given name: "Khalid" and "al-Amri".
  private static func continues(_ last: RecognizedName, _ name: RecognizedName, _ document: Document) -> Bool {
    last.kind == .person && name.kind == .person && last.tokens.upperBound == name.tokens.lowerBound
      && name.tokens.count > 1 && document.isToken(name.tokens.lowerBound + 1, "-")
      && document.tokens[name.tokens.lowerBound].end - document.tokens[name.tokens.lowerBound].start <= 3
  }

  /// Takes a person's name off the end of a body's: "Harbour Board Ada Pym".
  private static func splitPerson(off name: inout RecognizedName, _ document: Document) -> RecognizedName? {
    guard name.kind != .person, name.tokens.count > 2 else { return nil }
    let tokens = document.tokens
    let given = name.tokens.upperBound - 2
    guard tokens[given].isAny(.givenName), tokens[given].shape == .capitalized,
      tokens[given + 1].shape == .capitalized, !tokens[given + 1].isAny([.organizationNoun, .role, .ordinary]),
      tokens[given - 1].isAny([.organizationNoun, .role, .organizationName, .familyName, .city, .region, .country])
        || tokens[given - 1].shape == .allCaps
    else { return nil }
    name.tokens = name.tokens.lowerBound..<given
    return RecognizedName(tokens: given..<given + 2, kind: .person, margin: 0)
  }

  /// Adds what the tokenizer has split off a name: "-jin" of "Lim Soo-jin", "'Hara" of "O' Hara".
  private static func extend(_ name: inout RecognizedName, _ document: Document) {
    let tokens = document.tokens
    let limit = document.sentence(ofToken: name.tokens.lowerBound).upperBound
    let end = name.tokens.upperBound
    // A hyphen at the end waits for its second half.
    if document.isToken(end - 1, "-"), end < limit, !tokens[end].followsSpace, tokens[end].isWord {
      if compounds.contains(tokens[end]) {
        name.tokens.removeLast()
      } else {
        name.tokens = name.tokens.lowerBound..<end + 1
      }
      return
    }
    // 'Rik "Tow" Brandt'.
    if end + 3 < limit, tokens[end].shape == .punctuation, QuoteMark(tokens[end], in: document.analyzed.text) != nil,
      tokens[end + 1].isCapitalized, tokens[end + 1].isAny(.ordinary) == false,
      QuoteMark.isClosing(document.analyzed.text, tokens[end + 2]), tokens[end + 3].shape == .capitalized,
      !tokens[end + 2].followsSpace
    {
      name.tokens = name.tokens.lowerBound..<end + 4
      return
    }
    // "|Lin| Mei-hua", where the recognizer knows the given name alone.
    let first = name.tokens.lowerBound
    if name.tokens.count == 3, isSyllabic(first..<end, document), first > 0,
      !tokens[first].isAny(.familyName),
      tokens[first - 1].shape == .capitalized, tokens[first - 1].isWord, document.dateOfToken[first - 1] < 0,
      first - 1 >= document.sentence(ofToken: first).lowerBound,
      !tokens[first - 1].isAny([
        .role, .honorific, .country, .demonym, .city, .ordinary, .organizationNoun, .pluralNoun,
      ])
    {
      name.tokens = first - 1..<end
      return
    }
    guard end + 1 < limit, !tokens[end].followsSpace else { return }
    let next = tokens[end + 1]
    if document.isToken(end, "-"), !next.followsSpace {
      let isSyllable =
        next.shape == .lower && next.end - next.start <= 6 && name.tokens.count > 1 && !compounds.contains(next)
      if next.shape == .capitalized || isSyllable { name.tokens = name.tokens.lowerBound..<end + 2 }
    } else if document.isToken(end - 1, "o"), next.shape == .capitalized,
      document.isToken(end, "'") || document.isToken(end, "\u{2019}")
    {
      name.tokens = name.tokens.lowerBound..<end + 2
    }
  }

  /// Whether a name ends as given names of two syllables do in Chinese and Korean: "Mei-hua", "Soo-jin".
  static func isSyllabic(_ range: Range<Int>, _ document: Document) -> Bool {
    let tokens = document.tokens
    guard let last = range.last, range.count >= 3, document.isToken(last - 1, "-") else { return false }
    return tokens[last].shape == .lower && tokens[last - 2].shape == .capitalized && !tokens[last - 2].followsSpace
      && !tokens[last - 1].followsSpace && tokens[last].end - tokens[last].start <= 6
      && tokens[last - 2].end - tokens[last - 2].start <= 6 && !compounds.contains(tokens[last])
  }

  /// What a name makes an adjective with: "Pym-led".
  private static let compounds: WordSet = [
    "led", "based", "backed", "style", "era", "born", "like", "run", "owned", "held", "linked", "allied", "made",
    "type",
    "esque", "ish", "free", "themed", "in", "to", "and", "on", "by", "for", "of", "the", "only", "wide", "bound",
    "aged",
  ]

  /// Whether a title stands before a further word: "Harbour Secretary Ada Pym" is for the rules on titles to take apart.
  private static func holdsTitle(_ range: Range<Int>, _ document: Document) -> Bool {
    range.dropLast().contains { index in
      document.tokens[index].isAny([.role, .honorific]) && document.tokens[index + 1].isCapitalized
    }
      || document.analyzed.lexicon.names.longest(at: range.lowerBound, in: document.tokens)?.value.classes.contains(
        .role)
        ?? false
      || range.count > 2 && document.tokens[range.lowerBound].isAny(.role)
  }

  /// Whether a doubtful name is a noun and whose it is: "Envoys of Norway", where a body's name would have its head noun.
  private static func isPhrase(_ name: RecognizedName, _ document: Document) -> Bool {
    guard let last = name.tokens.last, name.tokens.count > 2,
      name.margin < 300 || name.kind == .place && document.tokens[last].entry.isPlaceOrPeople,
      let joint = name.tokens.dropFirst().first(where: { document.isToken($0, "of") })
    else { return false }
    return !document.tokens[joint - 1].isAny(.organizationNoun)
  }

  /// Whether a name opens with a place or ends with the head noun of a body: "Kolm Herald" is nobody.
  fileprivate static func isBody(_ range: Range<Int>, _ document: Document) -> Bool {
    guard range.count > 1, let first = range.first, let last = range.last else { return false }
    let tokens = document.tokens
    if tokens[last].isAny(.organizationNoun), !tokens[last].isAny([.familyName, .givenName]) { return true }
    if tokens[last].shape == .capitalized, trades.contains(tokens[last]) { return true }
    return tokens[first].isAny([.country, .city, .region, .organizationName])
      && !tokens[first].isAny([.givenName, .familyName])
  }

  /// "an analyst |at Hartley Wood|", "the man |from Dagsposten|": where people are said to be at work.
  private static func employs(_ name: RecognizedName, _ document: Document) -> Bool {
    let before = name.tokens.lowerBound - 1
    let isFrom = document.isToken(before, "from") && name.tokens.count == 1
    guard before > 0, isFrom || document.isToken(before, "at") && name.margin < 650,
      document.tokens[before - 1].shape == .lower
    else { return false }
    return document.isAny(before - 1, [.role, .personNoun])
      && !document.tokens[name.tokens.lowerBound].isAny(.givenName)
  }

  private static func isSaint(_ token: Int, _ document: Document) -> Bool {
    document.isToken(token, "st") || document.isToken(token, "st.")
      || document.isToken(token, ".") && token > 0 && document.isToken(token - 1, "st")
  }

  /// Whether a name goes on the body's before it: "the Union |of Ward Staff|".
  private static func completes(_ last: RecognizedName, _ name: RecognizedName, _ document: Document) -> Bool {
    let joint = last.tokens.upperBound
    guard last.kind == .organization, name.tokens.lowerBound == joint + 1, document.isToken(joint, "of"),
      document.tokens[joint - 1].isAny(.organizationNoun), let end = name.tokens.last
    else { return false }
    return document.tokens[end].isAny([.groupNoun, .personNoun, .pluralNoun])
      && !document.tokens[name.tokens.lowerBound].isAny(.givenName)
  }

  /// What companies are called by behind a name of their own, and hardly a person: "Kestrel Air", "Norhaven Terminals".
  private static let trades: WordSet = [
    "Air", "Airlines", "Terminals", "Hotels", "Resorts", "Brands", "Stores", "Supermarkets", "Brewery", "Breweries",
    "Resources", "Minerals", "Chemicals", "Petroleum", "Utilities", "Ferries", "Freight", "Rail", "Mining", "Dairy",
    "Cosmetics", "Motors", "Robotics", "Biotech", "Therapeutics", "Semiconductors", "Chips", "Cruises", "Express",
    "Solutions", "Networks", "Properties", "Estates", "Insurers", "Mobile", "Digital", "Cement", "Textiles", "Farms",
    "Tools", "Dynamics", "Works", "Products", "Materials", "Instruments", "Analytics", "Genomics", "Biosciences",
    "Metals",
    "Retail", "Homes", "Healthcare", "Beverages", "Cycles", "Optics", "Interactive", "Appliances", "Apparel", "Holding",
  ]

  /// Whether the lexicon knows these very words as a country or a body.
  private static func isKnown(_ range: Range<Int>, _ document: Document) -> Bool {
    if let phrase = document.analyzed.lexicon.names.longest(at: range.lowerBound, in: document.tokens) {
      return phrase.count == range.count && phrase.value.isName
    }
    return range.count == 1 && document.tokens[range.lowerBound].entry.isName
  }
}

/// What the names of a document tell of one another: a word alone is what it is in most places, and part of a person's full name
/// it is that person's.
private struct Votes {
  /// The last words of full names of persons.
  private var family: Set<UInt64> = []
  /// Words that open a company's name before they end a person's: "Velmar Tools", whose founder is Greta Velmar.
  private var firms: Set<UInt64> = []
  /// For a word that stands alone, what its places tell of each kind, and how many they are.
  private var kinds: [UInt64: (sums: [Int], count: Int)] = [:]

  init(_ names: [RecognizedName], _ document: Document) {
    for name in names {
      if name.tokens.count == 2, name.kind == .organization || RecognizedNames.isBody(name.tokens, document),
        !document.tokens[name.tokens.lowerBound].isAny([.givenName, .country, .city, .region, .organizationNoun])
      {
        let word = document.tokens[name.tokens.lowerBound].word
        if !family.contains(word) { firms.insert(word) }
      } else if name.kind == .person, name.tokens.count > 1 {
        let last = name.tokens.upperBound - 1
        if !BodyEvidence.isAcronym(last..<last + 1, document) { family.insert(document.tokens[last].word) }
      } else if name.tokens.count == 1 {
        var told = kinds[document.tokens[name.tokens.lowerBound].word] ?? (Array(repeating: 0, count: 5), 0)
        told.sums[name.kind.rawValue] += max(Int(name.margin), 1)
        told.count += 1
        kinds[document.tokens[name.tokens.lowerBound].word] = told
      }
    }
  }

  /// Whether a word alone ends a person's full name elsewhere.
  func isFamilyName(_ name: Range<Int>, _ document: Document) -> Bool {
    let word = document.tokens[name.lowerBound].word
    return name.count == 1 && family.contains(word) && !firms.contains(word)
  }

  /// Settles the kind of a name of one word; its margin becomes the mean of its places.
  func settle(_ name: inout RecognizedName, _ document: Document) {
    guard name.tokens.count == 1 else { return }
    let word = document.tokens[name.tokens.lowerBound].word
    guard let told = kinds[word] else { return }
    if family.contains(word) {
      // "Velmar" is the company's usual name, unless a form of address says otherwise.
      let before = name.tokens.lowerBound - 1
      let isAddressed = before >= 0 && document.tokens[before].isAny([.honorific, .role])
      name.kind = firms.contains(word) && !isAddressed ? .organization : .person
      return
    }
    guard let best = told.sums.indices.max(by: { told.sums[$0] < told.sums[$1] }), let kind = NameKind(rawValue: best)
    else { return }
    name.kind = kind
    let others = told.sums.reduce(0, +) - told.sums[best]
    name.margin = Int32(truncatingIfNeeded: (told.sums[best] - others) / told.count)
  }
}

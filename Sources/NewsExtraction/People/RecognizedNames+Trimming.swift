import NewsLanguage

/// What the recognizer takes along with a person's name, and is none of it.
extension RecognizedNames {
  /// Takes off words before a given name that are none themselves: "Banker Ada Pym", "Liberal MP Ada Pym", and the end of an
  /// office, "Secretary of |State Ada Pym".
  static func trimOpening(_ name: inout RecognizedName, _ document: Document) {
    let tokens = document.tokens
    while name.tokens.count > 2, let first = name.tokens.first, !tokens[first].isAny([.givenName, .familyName]) {
      let isGiven = tokens[first + 1].isAny(.givenName) && tokens[first + 1].isCapitalized
      let isTitle = tokens[first].isAny([.role, .honorific, .demonym, .pluralNoun, .organizationNoun, .ordinary])
      guard isGiven && (name.margin < 650 || isTitle || isParty(first, document)) || endsOffice(first, document) else {
        return
      }
      name.tokens.removeFirst()
    }
  }

  /// Takes off a noun that opens the sentence with a capital and says who or what bears the name: "|Waiter| Ada Pym, 24,", "|Rival| Kolm
  /// Tools"; letters behind a name tell a person: "Ada Pym KC".
  static func trimNoun(_ name: inout RecognizedName, _ document: Document) {
    let tokens = document.tokens
    guard name.tokens.count > 2, let first = name.tokens.first, let last = name.tokens.last else { return }
    if name.kind != .person, NameFinder.isPostnominal(tokens[last]), !tokens[last - 1].isAny(.organizationNoun) {
      name.kind = .person
      return
    }
    guard first == document.sentence(ofToken: first).lowerBound, !tokens[first].isAny([.givenName, .familyName]),
      name.tokens.dropFirst().allSatisfy({ tokens[$0].shape == .capitalized })
    else { return }
    if BodyEvidence.opensBody(tokens[first]) {
      name.tokens.removeFirst()
    } else if name.kind != .person, name.tokens.count == 3, tokens[first].isAny(.personNoun),
      !tokens[last].isAny([.organizationNoun, .ordinary]), isPersonal(last + 1, document)
    {
      name.tokens.removeFirst()
      name.kind = .person
    }
  }

  /// Whether an age or a verb of saying follows.
  private static func isPersonal(_ next: Int, _ document: Document) -> Bool {
    guard next + 2 < document.tokens.count else { return false }
    if document.isAny(next, .speech) { return true }
    return document.isToken(next, ",") && document.tokens[next + 1].shape == .number && document.isToken(next + 2, ",")
      && document.dateOfToken[next + 1] < 0
  }

  /// Whether a word says of what party somebody is, which stands before names as a title does.
  private static func isParty(_ token: Int, _ document: Document) -> Bool {
    parties.contains { document.isToken(token, $0) }
  }

  private static let parties: [StaticString] = [
    "democrat", "democrats", "republican", "republicans", "conservative", "conservatives", "labour", "liberal",
    "liberals",
    "socialist", "socialists", "communist", "communists", "tory", "tories", "independent",
  ]

  /// Whether a word ends the name of an office: "Secretary of |Agriculture|", "Chancellor of the |Exchequer|".
  private static func endsOffice(_ token: Int, _ document: Document) -> Bool {
    var before = token - 1
    if before > 1, document.isToken(before, "the") { before -= 1 }
    return before > 0 && document.isToken(before, "of") && document.tokens[before - 1].isAny(.role)
      && portfolios.contains(document.tokens[token])
  }

  /// "|Labour| Minister Ada Pym": what she is minister of, and no party.
  static func isPortfolio(_ name: Range<Int>, _ document: Document) -> Bool {
    let next = name.upperBound
    return name.count == 1 && next < document.tokens.count && document.isAny(next, .role)
      && document.tokens[next].isCapitalized && portfolios.contains(document.tokens[name.lowerBound])
  }

  private static let portfolios: WordSet = [
    "State", "Defense", "Defence", "War", "Agriculture", "Commerce", "Trade", "Education", "Energy", "Health", "Labor",
    "Labour", "Transportation", "Transport", "Treasury", "Interior", "Justice", "Finance", "Exchequer", "Economy",
    "Environment", "Culture",
  ]

  /// Takes off a name what goes on behind it in a headline, where every word is capitalized: "Ada Pym |Wins Award|"; false where
  /// no word of it is known for a name.
  static func trimInTitle(_ name: inout RecognizedName, _ document: Document) -> Bool {
    let tokens = document.tokens
    func isFamily(_ token: Int) -> Bool { tokens[token].isAny(.familyName) }
    func isGiven(_ token: Int) -> Bool { tokens[token].isAny(.givenName) }
    guard let first = name.tokens.first, name.tokens.count > 1 else { return true }
    if name.tokens.count > 2, !name.tokens.contains(where: { isFamily($0) || isGiven($0) }) { return false }
    if tokens[first].shape == .allCaps, tokens[first + 1].shape != .allCaps,
      tokens[first].end - tokens[first].start > 3,
      isFamily(first + 1) || isGiven(first + 1)
    {
      name.tokens.removeFirst()
    } else if isFamily(first), !isGiven(first), !isFamily(first + 1), tokens[first + 1].isWord, name.tokens.count > 2 {
      name.tokens = first..<first + 1
    } else if name.tokens.count > 2, isGiven(first), isFamily(first + 1), !isFamily(first + 2),
      tokens[first + 2].isWord, tokens[first + 2].shape == .capitalized
    {
      name.tokens = first..<first + 2
    }
    return true
  }
}

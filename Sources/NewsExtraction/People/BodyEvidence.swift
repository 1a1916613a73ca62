import NewsLanguage

/// What the words around a name tell of its being a company, a paper or a thing and no person, wherever the document has the name.
///
/// A recognizer takes one word of capitals before a verb of saying for a person's as readily as for a company's: "Velsor says it has 800
/// orders." What stands beside the name elsewhere in the text settles it: "the carmaker Velsor", "Velsor jets", "Velsor, which", "Velsor 640".
struct BodyEvidence {
  private var told: Set<UInt64> = []

  init(_ names: [RecognizedName], _ document: Document) {
    for name in names {
      let first = name.tokens.lowerBound
      if name.kind == .person || name.kind == .place, Self.isBody(name.tokens, document, isPlace: name.kind == .place) {
        told.insert(Self.key(name.tokens, document))
      } else if name.tokens.count > 1, Self.holdsDigit(first + 1, document),
        !document.isAny(first, [.givenName, .familyName])
      {
        // "Velsor V640" tells of "Velsor" alone.
        told.insert(Self.key(first..<first + 1, document))
      }
    }
  }

  /// Whether a name that looks like a person's is a body's or a thing's by the evidence of the whole text.
  func tellsBody(_ name: Range<Int>, _ document: Document) -> Bool {
    !told.isEmpty && told.contains(Self.key(name, document))
  }

  private static func key(_ name: Range<Int>, _ document: Document) -> UInt64 {
    document.tokens[name.lowerBound].word &* 31 &+ document.tokens[name.upperBound - 1].word
      &+ UInt64(min(name.count, 2))
  }

  private static func isBody(_ name: Range<Int>, _ document: Document, isPlace: Bool = false) -> Bool {
    let tokens = document.tokens
    let (first, end) = (name.lowerBound, name.upperBound)
    // Of what looks like a place only its description tells: cities have factories, airports and rivers.
    if isPlace { return !tokens[first].entry.isPlaceOrPeople && isCalled(end, document) }
    // A given name speaks for a person, whoever owns the company; so does a form of address.
    if tokens[first].isAny(.givenName) && name.count > 1 { return false }
    if first > 0, tokens[first - 1].isAny(.honorific) { return false }
    if name.contains(where: { holdsDigit($0, document) }) { return true }
    if isAcronym(end - 1..<end, document) { return true }
    if first > 0, before.contains(tokens[first - 1]) { return true }
    // "the aid group Open Hands", not "the party Pym leads"
    if first > 0, name.count > 1, beforeFullName.contains(tokens[first - 1]) { return true }
    guard end < tokens.count else { return false }
    if after.contains(tokens[end]) { return true }
    // "Velsor 640", "the Velsor V640": a model, a flight, an order.
    if document.dateOfToken[end] < 0, tokens[end].isWord || tokens[end].shape == .number, holdsDigit(end, document) {
      return true
    }
    if document.isToken(end, ","), document.isToken(end + 1, "which") { return true }
    // "Kolm Bay's |city council|": whatever has one is a town.
    if document.isClitic(end), isOfTown(end + 1, document) { return true }
    if isCalled(end, document) { return true }
    // "Velsor have announced": one name with the verb of many.
    let isOne =
      first == 0 || !tokens[first - 1].isAny([.conjunction, .auxiliary, .modal]) && !document.isToken(first - 1, ",")
    return isOne && document.isToken(end, "have") && name.allSatisfy { !tokens[$0].isAny([.givenName, .familyName]) }
  }

  /// "Velsor, the struggling |retailer|,": what stands in apposition to the name that ends here.
  private static func isCalled(_ end: Int, _ document: Document) -> Bool {
    guard document.isToken(end, ","), document.isAny(end + 1, .determiner) else { return false }
    let noun = (end + 2..<min(end + 6, document.tokens.count)).prefix { document.tokens[$0].isWord }.first {
      before.contains(document.tokens[$0])
    }
    // "Ada Pym, the airline chief," is a person.
    return noun.map { document.isBreak($0 + 1) || document.isAny($0 + 1, [.preposition, .pronoun]) } ?? false
  }

  private static func isOfTown(_ noun: Int, _ document: Document) -> Bool {
    guard noun + 1 < document.tokens.count, municipal.contains(document.tokens[noun]) else { return false }
    return document.isToken(noun, "downtown") || civic.contains(document.tokens[noun + 1])
  }

  private static let municipal: WordSet = ["city", "town", "county", "village", "municipal", "borough", "downtown"]
  private static let civic: WordSet = [
    "council", "hall", "manager", "clerk", "attorney", "centre", "center", "government", "police", "commission",
    "board",
  ]

  private static func holdsDigit(_ index: Int, _ document: Document) -> Bool {
    document.analyzed.text.bytes[document.tokens[index].range].contains { 0x30...0x39 ~= $0 }
  }

  /// Three or four capitals in a sentence that is not all set in them.
  static func isAcronym(_ name: Range<Int>, _ document: Document) -> Bool {
    let tokens = document.tokens
    guard name.count == 1, tokens[name.lowerBound].end - tokens[name.lowerBound].start <= 4,
      tokens[name.lowerBound].shape == .allCaps || isCapitals(name.lowerBound, document)
    else { return false }
    let sentence = document.sentence(ofToken: name.lowerBound)
    let nearby = max(sentence.lowerBound, name.lowerBound - 10)..<min(sentence.upperBound, name.lowerBound + 10)
    return nearby.contains { tokens[$0].isWord && tokens[$0].shape != .allCaps }
  }

  /// The tokens of "DRB's" have the shape of the whole.
  private static func isCapitals(_ token: Int, _ document: Document) -> Bool {
    let word = document.analyzed.text.bytes[document.tokens[token].range]
    return word.count > 1 && word.allSatisfy { 0x41...0x5A ~= $0 }
  }

  private static let before: WordSet = [
    "company", "firm", "maker", "carmaker", "automaker", "planemaker", "drugmaker", "chipmaker", "manufacturer",
    "airline", "carrier",
    "airframer", "retailer", "supermarket", "bank", "lender", "insurer", "brewer", "publisher", "broadcaster",
    "newspaper", "magazine",
    "weekly", "daily", "tabloid", "website", "startup", "start-up", "conglomerate", "supplier", "utility", "operator",
    "subsidiary", "parent",
    "giant", "brand", "chain", "platform", "contractor", "shipbuilder", "steelmaker", "agency", "broker", "brokerage",
    "app", "ship", "vessel",
    "ferry", "tanker", "shuttle", "spacecraft", "satellite", "rocket", "pollster", "bookmaker", "developer",
  ]
  private static let beforeFullName: WordSet = [
    "union", "charity", "group", "nonprofit", "militia", "network", "outlet", "coalition", "alliance", "movement",
  ]
  private static let after: WordSet = [
    "jets", "jet", "jetliner", "airliner", "airliners", "aircraft", "planes", "shares", "shareholders", "stock",
    "employees", "customers",
    "users", "dealers", "dealership", "factory", "factories", "plant", "subsidiary", "inc", "corp", "plc", "ltd", "llc",
    "gmbh", "cars",
    "trucks", "smartphones", "phones", "devices", "airport", "dam", "province", "district", "river", "valley",
    "peninsula",
    "image", "photo",
  ]

  /// Whether a word says what a body is whose name follows: "|Utility| Kolm Power", "|Rival| Kolm Tools".
  static func opensBody(_ token: Token) -> Bool {
    !token.isAny([.organizationNoun, .givenName, .familyName]) && (before.contains(token) || besides.contains(token))
  }

  private static let besides: WordSet = ["rival", "rivals", "fellow", "competitor"]

  /// Whether the words of a name tell that it is a place or a thing: "Kolm Dam", "Mount Orr".
  static func namesThing(_ name: Range<Int>, _ tokens: [Token]) -> Bool {
    guard name.count > 1 else { return false }
    let last = tokens[name.upperBound - 1]
    // "Ada Pym Airport"; but "Ada Bridge" is a person.
    if namedAfterPeople.contains(last) { return true }
    guard !tokens[name.lowerBound].isAny(.givenName) else { return false }
    return opens.contains(tokens[name.lowerBound]) || ends.contains(last) && !last.isAny([.familyName, .givenName])
  }

  private static let opens: WordSet = [
    "mount", "lake", "cape", "fort", "port", "camp", "uss", "hms", "hmcs", "rms", "mv", "space", "launch",
  ]
  private static let namedAfterPeople: WordSet = [
    "dam", "airport", "flight", "stadium", "avenue", "boulevard", "highway", "airlines", "airways", "award", "awards",
    "prize", "cup", "trophy",
    "memorial", "cathedral", "mosque", "prison", "festival",
  ]
  private static let ends: WordSet = [
    "bridge", "mountain", "mountains", "shuttle", "pad", "tower", "street", "motorway", "canal", "creek", "peninsula",
    "province", "district", "lane", "road", "square", "beach", "city", "rovers", "wanderers", "athletic", "albion",
    "temple", "zoo", "summit",
  ]
}

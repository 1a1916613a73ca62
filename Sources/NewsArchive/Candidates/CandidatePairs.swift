import NewsModel

/// Finds pairs of people whose names could be one, by their keys alone and without comparing everybody with everybody.
struct CandidatePairs {
  /// A person as far as names go.
  struct Name {
    var id: Int64
    var key: PersonKey
    var articles: Int
  }

  /// Two people, by their place among the names, and why they were paired.
  struct Pair {
    var first: Int
    var second: Int
    var reason: PersonCandidate.Evidence
  }

  let names: [Name]
  private(set) var pairs: [Pair] = []
  private var seen: Set<[Int]> = []

  init(_ names: [Name]) {
    self.names = names
    let people = names.indices.filter { names[$0].key.kind == Person.Kind.person.rawValue }
    pairFamilies(people)
    pairNearFamilies(people)
    pairSwapped(people)
    pairKinds()
    pairBodies(names.indices.filter { names[$0].key.kind != Person.Kind.person.rawValue })
  }

  private mutating func add(_ first: Int, _ second: Int, _ weight: Double, _ text: String) {
    // One split off the other was told apart by the user.
    let (one, two) = (names[first].key, names[second].key)
    if one.kind == two.kind, one.family == two.family, one.given == two.given { return }
    guard seen.insert([min(first, second), max(first, second)]).inserted else { return }
    pairs.append(Pair(first: first, second: second, reason: PersonCandidate.Evidence(text: text, weight: weight)))
  }

  // MARK: People

  /// The same family name: without a given name, with an initial, with given names that begin alike or nearly agree.
  private mutating func pairFamilies(_ people: [Int]) {
    for (_, family) in Dictionary(grouping: people, by: { names[$0].key.family }) where family.count > 1 {
      let alone = family.filter { names[$0].key.given == nil }
      let full = family.filter { names[$0].key.isFullName }
      for first in alone {
        for second in family where second != first && names[second].key.given != nil {
          // The more who could be meant, the less it says of each.
          add(first, second, 1.5 / Double(max(1, full.count)), "the family name alone may stand for the full name")
        }
      }
      // In the largest families, given names that only resemble one another are chance.
      for (position, first) in family.enumerated() where family.count <= 400 {
        guard let one = names[first].key.given else { continue }
        for second in family[(position + 1)...] {
          guard let two = names[second].key.given, let reason = Self.likeness(given: one, two) else { continue }
          add(first, second, reason.weight, reason.text)
        }
      }
    }
  }

  static func likeness(given one: String, _ two: String) -> PersonCandidate.Evidence? {
    let (short, long) = one.utf8.count <= two.utf8.count ? (one, two) : (two, one)
    let (first, second) = (GivenKey(short), GivenKey(long))
    guard first.generation == second.generation else {
      // Father and son, or one name with less of it.
      guard first.parts.first == second.parts.first, first.generation == nil || second.generation == nil else {
        return nil
      }
      return PersonCandidate.Evidence(text: "the same name, once with a generation", weight: 1)
    }
    if first.agrees(with: second) {
      return first.isVague || second.isVague
        ? PersonCandidate.Evidence(text: "the same family name, and the initial or short form fits", weight: 1.5)
        : PersonCandidate.Evidence(text: "the same family name, and one given name says more than the other", weight: 2)
    }
    if first.isVague || second.isVague { return nil }
    if short.utf8.count >= 3, long.hasPrefix(short) {
      return PersonCandidate.Evidence(text: "the same family name, and one given name begins the other", weight: 2)
    }
    if short.utf8.count >= 4, isNear(short, long) {
      return PersonCandidate.Evidence(text: "the same family name, and given names one letter apart", weight: 2)
    }
    return nil
  }

  /// The same given name and family names one letter apart, as transliterations are.
  private mutating func pairNearFamilies(_ people: [Int]) {
    let full = people.filter { names[$0].key.isFullName && names[$0].key.family.utf8.count >= 4 }
    for (_, group) in Dictionary(grouping: full, by: { names[$0].key.given }) where group.count > 1 {
      let byLength = Dictionary(grouping: group) { names[$0].key.family.utf8.count }
      for (length, same) in byLength {
        for (position, first) in same.enumerated() {
          for second in same[(position + 1)...] + (byLength[length + 1] ?? []) {
            let (one, two) = (names[first].key.family, names[second].key.family)
            guard one != two, Self.isNear(one, two) else { continue }
            add(first, second, length >= 6 ? 2 : 1, "the same given name, and family names one letter apart")
          }
        }
      }
    }
  }

  /// The family name first in one of them.
  private mutating func pairSwapped(_ people: [Int]) {
    let full = people.filter { names[$0].key.isFullName }
    let places = Dictionary(full.map { ([names[$0].key.family, names[$0].key.given ?? ""], $0) }) { first, _ in first }
    for first in full {
      if let second = places[[names[first].key.given ?? "", names[first].key.family]], second > first {
        add(first, second, 2.5, "the same two names in the other order")
      }
    }
  }

  // MARK: Others

  /// The same name of another kind.
  private mutating func pairKinds() {
    let whole = names.indices.filter { names[$0].key.given == nil }
    for (_, group) in Dictionary(grouping: whole, by: { names[$0].key.family }) where group.count > 1 {
      for (position, first) in group.enumerated() {
        for second in group[(position + 1)...] where names[first].key.kind != names[second].key.kind {
          add(
            first, second, 2, "the same name, once for a \(names[first].key.kind), once for a \(names[second].key.kind)"
          )
        }
      }
    }
  }

  /// An acronym and the words it is of; a company with and without its legal form; names one letter apart.
  private mutating func pairBodies(_ bodies: [Int]) {
    let places = Dictionary(bodies.map { (names[$0].key.family, $0) }) { first, _ in first }
    for first in bodies {
      let words = names[first].key.family.split(separator: " ")
      if words.count > 2 || words.count == 2 && words.allSatisfy({ $0.utf8.count > 2 }) {
        let initials = words.filter { !Self.smallWords.contains(String($0)) }.compactMap(\.unicodeScalars.first)
        let acronym = String(String.UnicodeScalarView(initials))
        if let second = places[acronym] { add(second, first, 1.5, "the letters begin the words of the name") }
      }
      if words.count > 1, let last = words.last, Self.forms.contains(String(last)),
        let second = places[words.dropLast().joined(separator: " ")]
      {
        add(first, second, 2.5, "the same name with and without “\(last)”")
      }
    }
    let long = bodies.filter { names[$0].key.family.utf8.count >= 8 }
    let blocks = Dictionary(grouping: long) { String(names[$0].key.family.prefix(4)) }
    for (_, group) in blocks where group.count > 1 && group.count <= 2_000 {
      for (position, first) in group.enumerated() {
        for second in group[(position + 1)...]
        where names[first].key.kind == names[second].key.kind
          && Self.isNear(names[first].key.family, names[second].key.family)
        {
          add(first, second, 2, "names one letter apart")
        }
      }
    }
  }

  private static let smallWords: Set<String> = ["the", "of", "and", "for", "in", "on", "to", "de", "&"]
  private static let forms: Set<String> = [
    "inc", "corp", "corporation", "ltd", "limited", "co", "company", "plc", "group", "llc", "gmbh", "ag", "sa", "nv",
    "agency", "party",
  ]

  /// Whether two words are apart by one letter put in, left out or written otherwise (Levenshtein distance 1), or equal.
  static func isNear(_ one: String, _ two: String) -> Bool {
    let (short, long) =
      one.utf8.count <= two.utf8.count ? (Array(one.utf8), Array(two.utf8)) : (Array(two.utf8), Array(one.utf8))
    guard long.count - short.count <= 1 else { return false }
    guard let place = short.indices.first(where: { short[$0] != long[$0] }) else { return true }
    let rest = short[(short.count == long.count ? place + 1 : place)...]
    return rest.elementsEqual(long[(place + 1)...])
  }
}

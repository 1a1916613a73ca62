import NewsLanguage
import NewsModel

/// Tells which mentions of a document are one person, and gathers the people of the article as they are needed.
///
/// A full name makes a person. A family name alone, a given name alone and a title alone lead back to the one person of
/// the article they fit; where they fit two, they lead to nobody.
///
/// A class, for every rule holds it and all of them shall see the people found so far.
final class PeopleResolver {
  let document: Document
  let mentions: [NameMention]
  /// For each token, the index of the mention that holds it, or -1.
  let mentionOfToken: [Int32]
  /// For each token, whether it is part of a title or role.
  private let isRoleToken: [Bool]
  /// The people so far.
  private(set) var people: [Person] = []
  /// For each mention, the index of its person, or -1.
  private var personOfMention: [Int]
  /// For each mention of a person, what tells whether two names are one; filled as it is asked for.
  private var identities: [NameIdentity??]
  private var lookup = PeopleIndex()
  /// For each of the people, what forms of address and given names tell of the sex.
  private var genders: [Gender?] = []
  /// For each of the people, how often a family name alone has meant them.
  private var bareMentions: [Int: Int] = [:]
  /// Bodies that the text gives a short name in brackets: "Harbour Union Federation (HUF)".
  private let acronyms: [UInt64: Range<Int>]
  /// Companies that the text calls by their first word too.
  private let firms: [UInt64: Range<Int>]

  init(document: Document) {
    self.document = document
    mentions = NameFinder(document: document).mentions()
    var owners = [Int32](repeating: -1, count: document.tokens.count)
    for (index, mention) in mentions.enumerated() {
      for token in mention.tokens { owners[token] = Int32(index) }
    }
    mentionOfToken = owners
    var roles = [Bool](repeating: false, count: document.tokens.count)
    for role in mentions.compactMap(\.role) {
      for token in role { roles[token] = true }
    }
    isRoleToken = roles
    personOfMention = Array(repeating: -1, count: mentions.count)
    identities = Array(repeating: nil, count: mentions.count)
    acronyms = Self.acronyms(mentions, document)
    firms = Self.firms(mentions, document)
    resolveFullNames()
    resolveFamilyNames()
  }

  private func name(_ mention: NameMention) -> String { document.analyzed.string(mention.tokens) }

  /// What tells whether the name of a mention and another are one; nil for a name without letters.
  private func identity(ofMention index: Int) -> NameIdentity? {
    if let known = identities[index] { return known }
    let identity = NameEquivalence.identity(of: name(mentions[index]))
    identities[index] = .some(identity)
    return identity
  }

  private func resolveFullNames() {
    var known: [NameIdentity: Int] = [:]
    for strength in [NameMention.Strength.strong, .weak] {
      for (index, mention) in mentions.enumerated()
      where mention.kind == .person && mention.isFullName && mention.strength == strength {
        guard let identity = identity(ofMention: index), identity.given != nil else { continue }
        if let person = known[identity] ?? namesake(identity) {
          attach(index, to: person)
          known[identity] = person
        } else if strength == .strong || mention.role != nil {
          known[identity] = add(index, identity)
        }
      }
    }
  }

  /// The one person of the article whose name is this one with more or less of it: "John A. Marlow" and "John Marlow".
  ///
  /// Their identity becomes that of the longer name.
  private func namesake(_ identity: NameIdentity) -> Int? {
    let namesakes = lookup.persons(ofFamily: identity.family)
    // A list of hundreds of one name is no article about a person under two names.
    guard 1...64 ~= namesakes.count, let given = identity.given.map(GivenKey.init) else { return nil }
    let agreeing = namesakes.filter { person in
      guard let other = people[person].identity.given.map(GivenKey.init) else { return false }
      return given.isShort(for: other) || other.isShort(for: given)
    }
    guard agreeing.count == 1, let known = people[agreeing[0]].identity.given.map(GivenKey.init) else { return nil }
    if known.isShort(for: given) { people[agreeing[0]].identity = identity }
    return agreeing[0]
  }

  private func resolveFamilyNames() {
    for (index, mention) in mentions.enumerated() where mention.kind == .person && !mention.isFullName {
      guard let identity = identity(ofMention: index) else { continue }
      var namesakes = lookup.persons(ofFamily: identity.family)
      // "Mrs Marlow" is not Oscar Marlow.
      if !namesakes.isEmpty, let gender = mention.addressGender(in: document) {
        namesakes.removeAll { genders[$0] != nil && genders[$0] != gender }
      }
      if namesakes.count == 1 {
        attach(index, to: namesakes[0])
        bareMentions[namesakes[0], default: 0] += 1
      } else if namesakes.isEmpty {
        if mention.strength == .strong, let full = weakFullName(ofFamily: identity) {
          // "Ilve Brandar" is no known name, but "Brandar, 48," is somebody, and of that name there is one.
          attach(index, to: add(full.mention, full.identity))
        } else if mention.role == nil,
          let bearer = lookup.onlyPerson(givenName: { NameEquivalence.givenKey(name(mention)) })
        {
          attach(index, to: bearer)
        } else if mention.strength == .strong {
          _ = add(index, identity)
        }
      } else if let person = people.indices.first(where: { shareRole($0, mention) }) {
        attach(index, to: person)
      } else {
        // A family name alone can mean only those the text has introduced by then.
        let start = document.analyzed.span(document.analyzed.bytes(mention.tokens)).start
        let introduced = namesakes.filter { lookup.firstMention(of: $0) < start }
        let meant = introduced.count == 1 ? introduced[0] : usualBearer(among: introduced, at: mention)
        if let meant {
          attach(index, to: meant)
          bareMentions[meant, default: 0] += 1
        }
      }
    }
  }

  /// The one full name of a family in the article that did not count for a person's by itself.
  private func weakFullName(ofFamily identity: NameIdentity) -> (mention: Int, identity: NameIdentity)? {
    var found: (mention: Int, identity: NameIdentity)?
    for (index, mention) in mentions.enumerated()
    where mention.kind == .person && mention.isFullName && mention.strength == .weak && personOfMention[index] < 0 {
      guard let full = self.identity(ofMention: index), full.given != nil, full.family == identity.family else {
        continue
      }
      if let found, found.identity != full { return nil }
      if found == nil { found = (index, full) }
    }
    return found
  }

  /// The one of several namesakes whom the family name alone has meant time and again, unless another was just named.
  private func usualBearer(among namesakes: [Int], at mention: NameMention) -> Int? {
    let usual = namesakes.filter { bareMentions[$0, default: 0] >= 2 }
    guard usual.count == 1 else { return nil }
    let sentence = document.analyzed.sentence(ofToken: mention.tokens.lowerBound)
    let from = document.sentences[max(sentence - 1, 0)].tokens.lowerBound
    for index in firstMention(notBefore: from)..<firstMention(notBefore: mention.tokens.lowerBound) {
      let other = personOfMention[index]
      if other != usual[0], namesakes.contains(other) { return nil }
    }
    return usual[0]
  }

  /// Of two people of one family name, the one the same title stands before: "President Marlow", "Mrs Marlow".
  private func shareRole(_ person: Int, _ mention: NameMention) -> Bool {
    guard let role = mention.role else { return false }
    let words = document.analyzed.string(role)
    return people[person].roles.contains { $0.hasSuffix(words) || words.hasSuffix($0) }
  }

  private func add(_ mention: Int, _ identity: NameIdentity) -> Int {
    let person = append(
      Person(name: name(mentions[mention]), kind: mentions[mention].kind, identity: identity))
    attach(mention, to: person)
    return person
  }

  private func append(_ person: Person) -> Int {
    people.append(person)
    genders.append(nil)
    lookup.insert(person, at: people.count - 1)
    return people.count - 1
  }

  private func attach(_ mention: Int, to person: Int) {
    guard personOfMention[mention] < 0 else { return }
    personOfMention[mention] = person
    if genders[person] == nil { genders[person] = mentions[mention].gender(in: document) }
    let words = document.analyzed.mention(mentions[mention].tokens)
    people[person].mentions.append(words)
    lookup.note(mentionAt: words.span.start, of: person)
    if mentions[mention].isFullName, words.text.utf8.count > people[person].name.utf8.count {
      people[person].name = words.text
    }
    if let role = mentions[mention].role {
      let words = document.analyzed.string(role)
      if !people[person].roles.contains(words) {
        people[person].roles.append(words)
        lookup.note(role: words, of: person)
      }
    }
  }

  /// Adds what an article reports of somebody's office; whoever has it now is called so.
  func note(_ tenure: Tenure, of person: Int) {
    let role = tenure.role.lowercased()
    let known = people[person].tenures.contains { $0.change == tenure.change && $0.role.lowercased() == role }
    if known { return }
    people[person].tenures.append(tenure)
    if tenure.change == .began, !people[person].roles.contains(tenure.role) {
      people[person].roles.append(tenure.role)
      lookup.note(role: tenure.role, of: person)
    }
  }

  /// The mentions of a sentence, in order but for a body's name before a person's; found by halving.
  func mentions(inSentence sentence: Range<Int>) -> ArraySlice<NameMention> {
    let start = firstMention(notBefore: sentence.lowerBound)
    return mentions[start..<max(start, firstMention(notBefore: sentence.upperBound))]
  }

  private func firstMention(notBefore token: Int) -> Int {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether a token is part of somebody's title or role.
  func isInRole(_ token: Int) -> Bool { isRoleToken[token] }

  /// The mention that holds a token.
  func mention(atToken token: Int) -> Int? {
    mentionOfToken.indices.contains(token) && mentionOfToken[token] >= 0 ? Int(mentionOfToken[token]) : nil
  }

  /// The person of a mention, made where the grammar has shown the mention to be an agent.
  func person(ofMention index: Int) -> Int? {
    if personOfMention[index] >= 0 { return personOfMention[index] }
    let mention = mentions[index]
    switch mention.kind {
    case .person:
      guard let identity = identity(ofMention: index) else { return nil }
      // Two bearers of the family name in one article leave a family name open.
      let namesakes = lookup.persons(ofFamily: identity.family)
      if identity.given == nil, namesakes.count > 1 { return nil }
      if let known = namesakes.first(where: { people[$0].identity == identity || identity.given == nil }) {
        attach(index, to: known)
        return known
      }
      return add(index, identity)
    case .organization, .office, .country, .group:
      let full =
        mention.country.map { document.analyzed.lexicon.countries[$0].name } ?? bodyName(mention)
      let identity = NameEquivalence.identity(ofOrganization: full)
      if let known = lookup.body(identity) {
        attach(index, to: known)
        return known
      }
      let body = append(Person(name: full, kind: mention.kind, identity: identity))
      attach(index, to: body)
      people[body].name = full
      return body
    }
  }

  /// A body's name, in full where the text gives its short form in brackets.
  private func bodyName(_ mention: NameMention) -> String {
    if mention.tokens.count == 1, let full = acronyms[document.tokens[mention.tokens.lowerBound].word] {
      return withoutArticle(document.analyzed.string(full))
    }
    if mention.tokens.count == 1, mention.kind == .organization, !mention.isPlace,
      let full = firms[document.tokens[mention.tokens.lowerBound].word], full.lowerBound < mention.tokens.lowerBound
    {
      return document.analyzed.string(full)
    }
    return withoutArticle(name(mention))
  }

  private func withoutArticle(_ name: String) -> String {
    name.hasPrefix("the ") || name.hasPrefix("The ") ? String(name.dropFirst(4)) : name
  }

  /// The one person of the article whose role a title names: "the harbour secretary", "the US Secretary of State".
  func person(withTitle title: Range<Int>) -> Int? {
    lookup.person(withTitle: RoleWords(document.analyzed.string(title)))
  }

  /// Whether a mention leads to somebody already.
  func isResolved(_ mention: Int) -> Bool { knownPerson(ofMention: mention) != nil }

  /// The person a mention leads to already.
  func knownPerson(ofMention mention: Int) -> Int? {
    personOfMention[mention] >= 0 ? personOfMention[mention] : nil
  }
}

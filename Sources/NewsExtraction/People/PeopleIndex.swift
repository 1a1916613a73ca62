import NewsModel

/// Looks the people of an article up by family name, given name, body and role, whatever their number.
///
/// They go by their index in ``PeopleResolver/people``; lists are in the order in which the people were found.
struct PeopleIndex {
  private var personsByFamily: [String: [Int]] = [:]
  private var peopleByGiven: [String: [Int]] = [:]
  private var bodies: [NameIdentity: Int] = [:]
  private var firstMentions: [Int] = []
  /// Roles noted but not yet taken apart.
  private var unread: [(role: String, person: Int)] = []
  /// The roles of each, and who has a role with a given word.
  private var roles: [[RoleWords]] = []
  private var bearers: [String: [Int]] = [:]

  /// Adds one, behind those known.
  mutating func insert(_ person: Person, at index: Int) {
    if person.kind == .person {
      personsByFamily[person.identity.family, default: []].append(index)
    } else {
      bodies[person.identity] = index
    }
    if person.kind == .person, let given = person.identity.given {
      // By the given name alone, whatever middle names and generation follow.
      let name = given.utf8.firstIndex(of: UInt8(ascii: " ")).map { String(given[..<$0]) } ?? given
      peopleByGiven[name, default: []].append(index)
    }
    firstMentions.append(.max)
    roles.append([])
  }

  /// Notes a mention by the offset where it starts.
  mutating func note(mentionAt start: Int, of person: Int) {
    firstMentions[person] = min(firstMentions[person], start)
  }

  /// Notes a title or role as worded.
  mutating func note(role: String, of person: Int) { unread.append((role, person)) }

  /// Reads the roles that came since the last title was looked up; most articles have no title to look up.
  private mutating func readRoles() {
    for (role, person) in unread {
      let words = RoleWords(role)
      roles[person].append(words)
      for word in words.words where bearers[word]?.last != person { bearers[word, default: []].append(person) }
    }
    unread.removeAll()
  }

  /// The human beings of a family name.
  func persons(ofFamily family: String) -> [Int] { personsByFamily[family] ?? [] }

  /// The one person of a given name; nil where there is none or more than one. The key is made where anybody has one.
  func onlyPerson(givenName key: () -> String) -> Int? {
    guard !peopleByGiven.isEmpty, let bearers = peopleByGiven[key()], bearers.count == 1 else { return nil }
    return bearers[0]
  }

  /// The organization, office, group or country of a name.
  func body(_ identity: NameIdentity) -> Int? { bodies[identity] }

  /// Where somebody is mentioned first.
  func firstMention(of person: Int) -> Int { firstMentions[person] }

  /// The one human being whose role a title names; nil where there is none or more than one.
  mutating func person(withTitle title: RoleWords) -> Int? {
    readRoles()
    // The word that the fewest have in their roles leaves the fewest to look at.
    let candidates = title.words.map { bearers[$0] ?? [] }.min { $0.count < $1.count }
    var found: Int?
    for person in candidates ?? [] where person != found && roles[person].contains(where: title.fits) {
      if found != nil { return nil }
      found = person
    }
    return found
  }
}

import NewsModel
import SQLite

/// What the archive knew of names and people before a transaction: looked up once each, however many of its articles have them.
struct KnownPeople {
  let connection: Connection
  let index: FullTextIndexes
  let decisions: DecisionsInForce
  /// People whom the archive did not know, and who got a row at once.
  private(set) var created: Set<Int64> = []
  private var people: [PersonKey: Int64?] = [:]
  private var open: [PersonResolver.Family: Bool] = [:]
  private var displayed: [Int64: String] = [:]
  private var facts: [Fact: Bool] = [:]

  /// What an article has said of somebody.
  private enum Fact: Hashable {
    case name(Int64, String)
    case role(Int64, String)
  }

  init(_ connection: Connection, _ index: FullTextIndexes) throws {
    self.connection = connection
    self.index = index
    decisions = try DecisionsInForce(connection)
  }

  /// Whom a mention of that very name belongs to by what is known so far, somebody new where nobody has it: as a rule it need not
  /// be moved then. Nil where the article itself, or a decision, has to show who is meant.
  mutating func person(called person: Person) throws -> (id: Int64?, isNew: Bool) {
    let key = PersonKey(person)
    guard key.isFullName else { return (nil, false) }
    if let known = people[key] { return (known, false) }
    var known: Int64? = try connection.value(
      "SELECT person_id FROM article_people WHERE family_key = ? AND kind = ? AND given_key IS ? AND person_id IS NOT NULL",
      key.family, key.kind, key.given)
    let isNew = known == nil
    // A body's given key is its legal form, which as a rule is left to the family.
    if isNew, person.kind == .person || key.given == nil, !decisions.concern(key) {
      known = try connection.person(key)
      if known == nil {
        let id = try connection.insertPerson(key, called: person.name)
        index.add(.people, id)
        created.insert(id)
        known = id
      }
    }
    people[key] = .some(known)
    return (known, isNew)
  }

  /// Whether a family has mentions that one more of a known name may make somebody else's: by a family name alone or an initial,
  /// which the articles with the full name explain, or by a split of the user's.
  mutating func isOpen(_ family: PersonResolver.Family) throws -> Bool {
    if let known = open[family] { return known }
    let isOpen =
      try decisions.hasSplits(in: family)
      || family.kind == Person.Kind.person.rawValue
        && connection.givenKeys(of: family).contains { !PersonKey(family, $0).isFullName }
    open[family] = isOpen
    return isOpen
  }

  /// Whether a mention, with all names and roles its article gives, changes nothing of its person but counts and days.
  mutating func isPlain(_ mention: Person, called names: [String], of person: Int64) throws -> Bool {
    guard try keepsName(of: person, mention.name) else { return false }
    for name in names {
      guard try hasName(person, name) else { return false }
    }
    return try hasRoles(of: mention, person)
  }

  /// Whether somebody has had a name.
  mutating func hasName(_ person: Int64, _ name: String) throws -> Bool { try holds(.name(person, name)) }

  /// Whether somebody has had all roles that an article gives.
  mutating func hasRoles(of mention: Person, _ person: Int64) throws -> Bool {
    for role in mention.toldRoles {
      guard try holds(.role(person, role)) else { return false }
    }
    return true
  }

  /// Whether articles with just this full name have given somebody all roles that one more does: then it tells nothing of whom the
  /// family name alone means.
  func hasRolesByName(of mention: Person, _ person: Int64) throws -> Bool {
    for role in mention.toldRoles {
      let found: Int? = try connection.value(
        """
        SELECT 1 FROM person_roles AS r JOIN article_people AS m ON m.id = r.article_person_id
        WHERE r.person_id = ? AND r.role = ? AND m.given_key = ? LIMIT 1
        """, person, role, mention.identity.given)
      if found == nil { return false }
    }
    return true
  }

  private mutating func holds(_ fact: Fact) throws -> Bool {
    if let known = facts[fact] { return known }
    let found: Int? =
      switch fact {
      case .name(let person, let name):
        try connection.value("SELECT 1 FROM person_names WHERE person_id = ? AND name = ? LIMIT 1", person, name)
      case .role(let person, let role):
        try connection.value("SELECT 1 FROM person_roles WHERE person_id = ? AND role = ? LIMIT 1", person, role)
      }
    facts[fact] = found != nil
    return found != nil
  }

  /// Whether one more mention with a name leaves the person's as it is: it is that name, or one of fewer words, which is never
  /// taken before a longer one.
  private mutating func keepsName(of person: Int64, _ name: String) throws -> Bool {
    guard let known = try displayed[person] ?? connection.value("SELECT name FROM people WHERE id = ?", person) else {
      return false
    }
    displayed[person] = known
    if known == name { return true }
    guard let key = try connection.personKey(of: person), !decisions.ends.contains(key),
      decisions.name(of: key) == nil
    else { return false }
    return Self.gaps(name) < Self.gaps(known)
  }

  /// How many spaces a name has, as far as they count (see ``PeopleWriter``).
  private static func gaps(_ name: String) -> Int { min(name.utf8.count { $0 == UInt8(ascii: " ") }, 2) }
}

extension Person {
  /// All roles an article gives somebody, those that it only tells the beginning or the end of among them.
  var toldRoles: [String] { roles + tenures.map(\.role).filter { !roles.contains($0) } }
}

import NewsModel
import SQLite

/// Whom names mean that the archive knows, for one transaction: looked up once each, however many of its articles have them.
struct KnownPeople {
  let connection: Connection
  let index: FullTextIndexes
  let decisions: DecisionsInForce
  /// People whom the archive did not know, and who got a row at once.
  private(set) var created: Set<Int64> = []
  private var people: [PersonKey: Int64?] = [:]
  private var open: [PersonResolver.Family: Bool] = [:]

  init(_ connection: Connection, _ index: FullTextIndexes) throws {
    self.connection = connection
    self.index = index
    decisions = try DecisionsInForce(connection)
  }

  /// Whom a mention of that very name belongs to by what is known so far, somebody new where nobody has it: as a rule it need not
  /// be moved then. Nil where the article itself, or a decision, has to show who is meant.
  mutating func person(called person: Person) throws -> (id: Int64?, isNew: Bool) {
    if person.kind == .person, person.identity.given.map({ GivenKey($0).isVague }) ?? true { return (nil, false) }
    let family = PersonResolver.Family(kind: person.kind.rawValue, key: person.identity.family)
    let key = PersonKey(family, person.identity.given)
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
        && connection.givenKeys(of: family).contains { $0.map { GivenKey($0).isVague } ?? true }
    open[family] = isOpen
    return isOpen
  }
}

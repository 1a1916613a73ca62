import NewsModel
import SQLite

/// Finds out which of the people that articles name are one, across the archive.
///
/// The answer depends on the set of names in the archive alone, never on the order in which articles came:
/// - people are one when kind, family and given key agree;
/// - an initial belongs to the one given name of that family that begins with it, if there is exactly one;
/// - a family name alone belongs to the one person of that family, if there is exactly one, and else stands for itself.
///
/// So a second full name of a family sets those free again that had been given to the first. What the user decided goes
/// before all of it; see ``DecisionsInForce``.
struct PersonResolver {
  /// A family name within a kind: nobody is ever one with somebody of another.
  struct Family: Hashable {
    var kind: String
    var key: String
  }

  let connection: Connection
  let index: FullTextIndexes
  let decisions: DecisionsInForce
  /// People who gained or lost a mention.
  private(set) var affected: Set<Int64> = []
  /// Mentions of older articles that went to somebody else.
  private(set) var moved: [Int64] = []
  /// People whom the archive did not know.
  private(set) var created: Set<Int64> = []

  /// From this id on, nothing is stored yet that belongs to a mention.
  let firstNewMention: Int64

  init(
    _ connection: Connection, _ index: FullTextIndexes, _ decisions: DecisionsInForce, firstNewMention: Int64
  ) {
    self.connection = connection
    self.firstNewMention = firstNewMention
    self.index = index
    self.decisions = decisions
  }

  /// To whom each given key of a family belongs, nil standing for the family name alone.
  static func targets(of givenKeys: Set<String?>, kind: String) -> [String?: String?] {
    var targets: [String?: String?] = [:]
    let given = givenKeys.compactMap(\.self)
    guard kind == Person.Kind.person.rawValue else {
      for key in givenKeys { targets[key] = .some(key) }
      return targets
    }
    let full = given.filter { !isInitial($0) }
    for key in given {
      let matches = isInitial(key) ? full.filter { $0.unicodeScalars.first == key.unicodeScalars.first } : []
      targets[key] = .some(matches.count == 1 ? matches[0] : key)
    }
    if givenKeys.contains(nil) {
      let people = Set(targets.values.compactMap { $0 })
      targets[.none] = .some(people.count == 1 ? people.first : nil)
    }
    return targets
  }

  /// Whether a given key is initials only: "j", "j r".
  static func isInitial(_ key: String) -> Bool {
    key.split(separator: " ").allSatisfy { $0.unicodeScalars.count == 1 }
  }

  /// Resolves all the people of some families anew; what older articles say follows.
  mutating func resolve(_ families: Set<Family>) throws {
    for family in families.sorted(by: { ($0.key, $0.kind) < ($1.key, $1.kind) }) {
      let apart = try resolveApart(family)
      // A name all whose mentions are somebody else's is nobody's, and tells nothing of the family.
      let givenKeys = try givenKeys(of: family).filter { given in
        guard let others = apart[given] else { return true }
        return try hasMention(family, given, besides: others)
      }
      let targets = decisions.targets(of: givenKeys, in: family, by: Self.targets)
      // In order, so that new people get their ids in an order that can be repeated.
      for given in givenKeys {
        let apart = apart[given] ?? []
        let person = try person(targets[given] ?? PersonKey(family, given))
        for (mention, old) in try strangers(family, given, person) where !apart.contains(mention) {
          try give(mention, of: old, to: person)
        }
      }
    }
  }

  /// Gives the mentions that splits select to whom they made; the others, by given key, are for the rules.
  private mutating func resolveApart(_ family: Family) throws -> [String?: Set<Int64>] {
    guard decisions.hasSplits(in: family) else { return [:] }
    var apart: [String?: Set<Int64>] = [:]
    for given in try givenKeys(of: family) {
      for (mention, old, key) in try mentionsApart(PersonKey(family, given)) {
        let person = try person(key)
        if old != person { try give(mention, of: old, to: person) }
        apart[given, default: []].insert(mention)
      }
    }
    return apart
  }

  private mutating func give(_ mention: Int64, of old: Int64?, to person: Int64) throws {
    affected.insert(person)
    try move(mention, from: old, to: person)
  }

  /// The different given keys of a family: one look into the index for each, however many mentions there are.
  private func givenKeys(of family: Family) throws -> [String?] {
    let hasNone: Bool? = try connection.value(
      "SELECT EXISTS (SELECT 1 FROM article_people WHERE family_key = ? AND kind = ? AND given_key IS NULL)",
      family.key, family.kind)
    let keys = try connection.all(
      """
      WITH RECURSIVE found (given) AS (
        SELECT min(given_key) FROM article_people WHERE family_key = ?1 AND kind = ?2
        UNION ALL
        SELECT (SELECT min(given_key) FROM article_people WHERE family_key = ?1 AND kind = ?2 AND given_key > given)
        FROM found WHERE given IS NOT NULL)
      SELECT given FROM found WHERE given IS NOT NULL
      """, family.key, family.kind
    ) { $0.column(0, as: String?.self) }
    return (hasNone == true ? [nil] : []) + keys
  }

  /// The mentions of a name that belong to somebody else than `person`, or to nobody yet, with whom they belong to.
  private func strangers(_ family: Family, _ given: String?, _ person: Int64) throws -> [(Int64, Int64?)] {
    // Three ranges of the index, where IS NOT would go through all that are right.
    try ["IS NULL AND ? IS NOT NULL", "< ?", "> ?"].flatMap { other in
      try connection.all(
        """
        SELECT id, person_id FROM article_people
        WHERE family_key = ? AND kind = ? AND given_key IS ? AND person_id \(other)
        """,
        family.key, family.kind, given, person
      ) { ($0.column(0, as: Int64.self), $0.column(1, as: Int64?.self)) }
    }
  }

  private mutating func person(_ key: PersonKey) throws -> Int64 {
    if let id = try connection.person(key) { return id }
    let id = try connection.insertPerson(key)
    index.add(.people, id)
    created.insert(id)
    return id
  }

  /// Gives a mention, and what is stored of it, to another person. Names are put right afterwards, when they are known.
  private mutating func move(_ mention: Int64, from old: Int64?, to new: Int64) throws {
    if let old { affected.insert(old) }
    try connection.run("UPDATE article_people SET person_id = ? WHERE id = ?", new, mention)
    if mention >= firstNewMention { return }
    moved.append(mention)
    try connection.run("UPDATE person_names SET person_id = ? WHERE article_person_id = ?", new, mention)
    try connection.run("UPDATE person_roles SET person_id = ? WHERE article_person_id = ?", new, mention)
    try connection.run("UPDATE statement_rows SET speaker_id = ? WHERE article_person_id = ?", new, mention)
    try connection.run("UPDATE event_participants SET person_id = ? WHERE article_person_id = ?", new, mention)
  }
}

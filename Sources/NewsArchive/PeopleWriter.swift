import NewsModel
import SQLite

/// Puts right what is counted, collected and displayed of people, after their mentions changed.
struct PeopleWriter {
  let connection: Connection
  let index: FullTextIndexes
  let decisions: DecisionsInForce
  /// Whether the ids of people who go are kept for them, should they come again.
  var keepsIDs = false

  init(_ connection: Connection, _ index: FullTextIndexes, _ decisions: DecisionsInForce) {
    self.connection = connection
    self.index = index
    self.decisions = decisions
  }

  /// Removes whom no article names any more, and gives the others their name, in statements and events too.
  ///
  /// - Parameter moved: mentions of older articles that went to one of them from somebody else.
  /// - Returns: those who stay.
  func rename(_ people: Set<Int64>, moved: [PersonResolver.Move]) throws -> [Int64] {
    // First all that only reads and takes out of the indexes, then all that changes rows; see FullTextIndexes.remove.
    var names: [Int64: String?] = [:]
    for person in people { names[person] = try displayName(of: person) }
    let changes =
      try people.sorted().map { try change(of: $0, to: names[$0] ?? nil) }
      + moved.compactMap { try change(ofMention: $0.mention, &names) }
    for change in changes {
      if change.name == nil { try index.remove(.people, change.person) }
      for id in change.statements { try index.remove(.statements, id) }
      for id in change.events { try index.remove(.events, id) }
    }
    for change in changes { try apply(change) }
    return try people.sorted().filter {
      try connection.value("SELECT 1 FROM people WHERE id = ?", $0, as: Int.self) != nil
    }
  }

  /// A person's name, nil where there is none left, and the rows that have another.
  private struct Change {
    var person: Int64
    var name: String?
    var statements: [Int64] = []
    var events: [Int64] = []
  }

  private func change(of person: Int64, to name: String?) throws -> Change {
    guard let name else { return Change(person: person) }
    // Rows of a person whose name stays have that name, but for those that were moved.
    if name == (try connection.value("SELECT name FROM people WHERE id = ?", person)) {
      return Change(person: person, name: name)
    }
    return Change(
      person: person, name: name,
      statements: try ids("SELECT id FROM statement_rows WHERE speaker_id = ? AND speaker IS NOT ?", person, name),
      events: try ids(
        "SELECT DISTINCT event_id FROM event_participants WHERE person_id = ? AND name <> ?", person, name))
  }

  /// - Parameter names: of people, as far as they were looked up.
  private func change(ofMention mention: Int64, _ names: inout [Int64: String?]) throws -> Change? {
    guard let person: Int64 = try connection.value("SELECT person_id FROM article_people WHERE id = ?", mention) else {
      return nil
    }
    if names[person] == nil { names[person] = try displayName(of: person) }
    guard let name = names[person] ?? nil else { return nil }
    return Change(
      person: person, name: name,
      statements: try ids(
        "SELECT id FROM statement_rows WHERE article_person_id = ? AND speaker IS NOT ?", mention, name),
      events: try ids(
        "SELECT DISTINCT event_id FROM event_participants WHERE article_person_id = ? AND name <> ?", mention, name))
  }

  private func ids(_ sql: String, _ id: Int64, _ name: String) throws -> [Int64] {
    try connection.all(sql, id, name) { $0.integer(at: 0) }
  }

  private func apply(_ change: Change) throws {
    guard let name = change.name else {
      if keepsIDs { try connection.keepID(ofPerson: change.person) }
      return try connection.run("DELETE FROM people WHERE id = ?", change.person)
    }
    try connection.run("UPDATE people SET name = ?2 WHERE id = ?1 AND name <> ?2", change.person, name)
    for id in change.statements { try connection.run("UPDATE statement_rows SET speaker = ? WHERE id = ?", name, id) }
    for id in change.events {
      try connection.run(
        "UPDATE event_participants SET name = ? WHERE event_id = ? AND person_id = ?", name, id, change.person)
      try connection.run(
        """
        UPDATE events SET participants =
          (SELECT ifnull(group_concat(e.name, '; '), '') FROM event_participants AS e WHERE e.event_id = events.id)
        WHERE id = ?
        """, id)
    }
  }

  /// The name given by hand, else the fullest of a person's names, up to three words, spelled out rather than with an
  /// initial; then the one of most articles; then the first of the alphabet. Names of people who were merged into this one
  /// come after its own.
  private func displayName(of person: Int64) throws -> String? {
    let key = try connection.personKey(of: person)
    if let key, let name = decisions.name(of: key) {
      return try connection.value("SELECT 1 FROM article_people WHERE person_id = ?", person, as: Int.self) != nil
        ? name : nil
    }
    let own = key.flatMap { decisions.ends.contains($0) ? $0 : nil }
    return try connection.value(
      """
      SELECT name FROM article_people WHERE person_id = ?1 GROUP BY name
      ORDER BY
        max(kind = ?2 AND family_key = ?3 AND given_key IS ?4) DESC,
        min(length(name) - length(replace(name, ' ', '')), 2) DESC,
        ' ' || replace(name, '.', '') || ' ' GLOB '* ? *',
        count(*) DESC, name
      LIMIT 1
      """, person, own?.kind, own?.family, own?.given)
  }

  /// Writes what people are called by the user's decisions, in place of what they were called before.
  func writeAliases(of people: some Sequence<Int64>) throws {
    for person in people {
      try connection.run("DELETE FROM person_aliases WHERE person_id = ?", person)
      guard let key = try connection.personKey(of: person) else { continue }
      for alias in decisions.aliases(of: key) {
        try connection.run(
          "INSERT INTO person_aliases (person_id, decision_id, name, family_key, given_key) VALUES (?, ?, ?, ?, ?)",
          person, alias.decision, alias.name, alias.identity?.family, alias.identity?.given)
      }
    }
  }

  /// Counts and collects anew.
  func recount(_ people: [Int64]) throws {
    let facts = try people.compactMap(facts(of:))
    for facts in facts where facts.hasOtherWords { try index.remove(.people, facts.person) }
    for facts in facts {
      try connection.run(
        """
        UPDATE people
        SET role = ?, statement_count = ?, article_count = ?, first_seen = ?, last_seen = ?, names = ?, roles = ?
        WHERE id = ?
        """,
        facts.role, facts.statements, facts.articles, facts.first, facts.last, facts.names, facts.roles, facts.person)
    }
  }

  /// What the view person_facts says of somebody.
  private struct Facts {
    var person: Int64
    var role: String?
    var statements: Int
    var articles: Int
    var first: String?
    var last: String?
    var names: String
    var roles: String
    /// Whether the full text of the row has to change.
    var hasOtherWords: Bool
  }

  private func facts(of person: Int64) throws -> Facts? {
    try connection.first(
      """
      SELECT f.role, f.statement_count, f.article_count, f.first_seen, f.last_seen, f.names, f.roles, p.names, p.roles
      FROM people AS p JOIN person_facts AS f ON f.id = p.id WHERE p.id = ?
      """, person
    ) { row in
      let (names, roles) = (row.string(at: 5), row.string(at: 6))
      return Facts(
        person: person, role: row.column(0), statements: row.column(1), articles: row.column(2), first: row.column(3),
        last: row.column(4), names: names, roles: roles,
        hasOtherWords: names != row.string(at: 7) || roles != row.string(at: 8))
    }
  }
}

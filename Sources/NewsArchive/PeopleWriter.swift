import SQLite

/// Puts right what is counted, collected and displayed of people, after their mentions changed.
struct PeopleWriter {
  let connection: Connection
  let index: FullTextIndexes

  init(_ connection: Connection, _ index: FullTextIndexes) {
    self.connection = connection
    self.index = index
  }

  /// Removes whom no article names any more, and gives the others their name, in statements and events too.
  ///
  /// - Returns: those who stay.
  func rename(_ people: Set<Int64>) throws -> [Int64] {
    // First all that only reads and takes out of the indexes, then all that changes rows; see FullTextIndexes.remove.
    let changes = try people.sorted().map { person in
      let change = try change(of: person)
      if change.name == nil { try index.remove(.people, person) }
      for id in change.statements { try index.remove(.statements, id) }
      for id in change.events { try index.remove(.events, id) }
      return change
    }
    for change in changes { try apply(change) }
    return changes.filter { $0.name != nil }.map(\.person)
  }

  /// A person's name, nil where there is none left, and the rows that have another.
  private struct Change {
    var person: Int64
    var name: String?
    var statements: [Int64] = []
    var events: [Int64] = []
  }

  private func change(of person: Int64) throws -> Change {
    guard let name = try displayName(of: person) else { return Change(person: person) }
    return Change(
      person: person, name: name,
      statements: try connection.all(
        "SELECT id FROM statement_rows WHERE speaker_id = ? AND speaker IS NOT ?", person, name
      ) { $0.integer(at: 0) },
      events: try connection.all(
        "SELECT DISTINCT event_id FROM event_participants WHERE person_id = ? AND name <> ?", person, name
      ) { $0.integer(at: 0) })
  }

  private func apply(_ change: Change) throws {
    guard let name = change.name else { return try connection.run("DELETE FROM people WHERE id = ?", change.person) }
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

  /// The fullest of a person's names, up to three words, spelled out rather than with an initial; then the one of most
  /// articles; then the first of the alphabet.
  private func displayName(of person: Int64) throws -> String? {
    try connection.value(
      """
      SELECT name FROM article_people WHERE person_id = ? GROUP BY name
      ORDER BY
        min(length(name) - length(replace(name, ' ', '')), 2) DESC,
        ' ' || replace(name, '.', '') || ' ' GLOB '* ? *',
        count(*) DESC, name
      LIMIT 1
      """, person)
  }

  /// Counts and collects anew.
  func recount(_ people: [Int64]) throws {
    for person in people {
      let hasOtherWords: Bool? = try connection.value(
        """
        SELECT p.names <> f.names OR p.roles <> f.roles
        FROM people AS p JOIN person_facts AS f ON f.id = p.id WHERE p.id = ?
        """, person)
      if hasOtherWords == true { try index.remove(.people, person) }
    }
    for person in people {
      try connection.run(
        """
        UPDATE people
        SET (role, statement_count, article_count, first_seen, last_seen, names, roles) = (
          SELECT f.role, f.statement_count, f.article_count, f.first_seen, f.last_seen, f.names, f.roles
          FROM person_facts AS f WHERE f.id = people.id)
        WHERE id = ?
        """, person)
    }
  }
}

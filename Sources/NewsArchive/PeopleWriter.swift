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
    try people.sorted().filter { person in
      guard let name = try displayName(of: person) else {
        try index.remove(.people, person)
        try connection.run("DELETE FROM people WHERE id = ?", person)
        return false
      }
      try connection.run("UPDATE people SET name = ?2 WHERE id = ?1 AND name <> ?2", person, name)
      try renameSpeaker(person, name)
      try renameParticipant(person, name)
      return true
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

  private func renameSpeaker(_ person: Int64, _ name: String) throws {
    let statements = try connection.all(
      "SELECT id FROM statement_rows WHERE speaker_id = ? AND speaker IS NOT ?", person, name
    ) { $0.integer(at: 0) }
    for id in statements {
      try index.remove(.statements, id)
      try connection.run("UPDATE statement_rows SET speaker = ? WHERE id = ?", name, id)
    }
  }

  private func renameParticipant(_ person: Int64, _ name: String) throws {
    let events = try connection.all(
      "SELECT DISTINCT event_id FROM event_participants WHERE person_id = ? AND name <> ?", person, name
    ) { $0.integer(at: 0) }
    for id in events {
      try index.remove(.events, id)
      try connection.run(
        "UPDATE event_participants SET name = ? WHERE event_id = ? AND person_id = ?", name, id, person)
      try connection.run(
        """
        UPDATE events SET participants =
          (SELECT ifnull(group_concat(e.name, '; '), '') FROM event_participants AS e WHERE e.event_id = events.id)
        WHERE id = ?
        """, id)
    }
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

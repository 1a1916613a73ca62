import SQLite

/// Rows of people by their keys.
extension Connection {
  func person(_ key: PersonKey) throws -> Int64? {
    try value(
      """
      SELECT id FROM people
      WHERE family_key = ? AND kind = ? AND ifnull(given_key, '') = ifnull(?, '') AND apart = ?
      """,
      key.family, key.kind, key.given, key.apart)
  }

  func personKey(of person: Int64) throws -> PersonKey? {
    try first("SELECT kind, family_key, given_key, apart FROM people WHERE id = ?", person) {
      PersonKey(kind: $0.column(0), family: $0.column(1), given: $0.column(2), apart: $0.column(3))
    }
  }

  /// The families of the mentions of a person.
  func families(ofPerson person: Int64) throws -> Set<PersonResolver.Family> {
    Set(
      try all("SELECT DISTINCT kind, family_key FROM article_people WHERE person_id = ?", person) {
        PersonResolver.Family(kind: $0.column(0), key: $0.column(1))
      })
  }

  /// The different given keys of a family: one look into the index for each, however many mentions there are.
  func givenKeys(of family: PersonResolver.Family) throws -> [String?] {
    let hasNone: Bool? = try value(
      "SELECT EXISTS (SELECT 1 FROM article_people WHERE family_key = ? AND kind = ? AND given_key IS NULL)",
      family.key, family.kind)
    let keys = try all(
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

  /// A new row, with a name where one is known. Its id is the one it had before a decision took it away, or the next.
  func insertPerson(_ key: PersonKey, called name: String = "") throws -> Int64 {
    let former: Int64? = try value(
      """
      SELECT id FROM former_people
      WHERE family_key = ? AND kind = ? AND ifnull(given_key, '') = ifnull(?, '') AND apart = ?
        AND NOT EXISTS (SELECT 1 FROM people AS p WHERE p.id = former_people.id)
      """,
      key.family, key.kind, key.given, key.apart)
    let next = try value(
      "SELECT max(ifnull((SELECT max(id) FROM people), 0), ifnull((SELECT max(id) FROM former_people), 0)) + 1",
      as: Int64.self)
    if let former { try run("DELETE FROM former_people WHERE id = ?", former) }
    try run(
      "INSERT INTO people (id, name, kind, family_key, given_key, apart) VALUES (?, ?, ?, ?, ?, ?)",
      former ?? next, name, key.kind, key.family, key.given, key.apart)
    return lastInsertRowID
  }

  /// Keeps the id of somebody who is about to go.
  func keepID(ofPerson person: Int64) throws {
    try run(
      """
      INSERT OR REPLACE INTO former_people (id, kind, family_key, given_key, apart)
      SELECT id, kind, family_key, given_key, apart FROM people WHERE id = ?
      """, person)
  }
}

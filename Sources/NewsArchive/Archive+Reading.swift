import NewsModel
import SQLite

/// Reading rows with their provenance.
extension Archive {
  /// The article with this id, if there is one.
  public func article(_ id: Int64) throws(ArchiveError) -> StoredArticle? {
    try reporting { try readArticle(id) }
  }

  func readArticle(_ id: Int64) throws -> StoredArticle? {
    try connection.first("SELECT \(Columns.article) FROM articles AS a WHERE a.id = ?", id, read: StoredArticle.init)
  }

  /// The statement with this id, if there is one; also that of an article that has a later version.
  public func statement(_ id: Int64) throws(ArchiveError) -> StoredStatement? {
    try reporting {
      try connection.first(
        "SELECT \(Columns.statement) FROM statements AS s WHERE s.id = ?", id, read: StoredStatement.init)
        ?? earlierStatement(id)
    }
  }

  /// The person with this id, if there is one.
  public func person(_ id: Int64) throws(ArchiveError) -> StoredPerson? {
    try reporting {
      try connection.first("SELECT \(Columns.person) FROM people AS p WHERE p.id = ?", id, read: StoredPerson.init)
    }
  }

  /// People by their ids; without those who are not there.
  func people(withIDs ids: [Int64]) throws(ArchiveError) -> [Int64: StoredPerson] {
    let people = try reporting {
      try connection.all(
        "SELECT \(Columns.person) FROM people AS p WHERE p.id IN (SELECT value FROM json_each(?))", "\(ids)",
        read: StoredPerson.init)
    }
    return Dictionary(people.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The articles that name somebody.
  public func articles(naming person: Int64) throws(ArchiveError) -> [Int64] {
    try reporting {
      try connection.all(
        "SELECT DISTINCT article_id FROM article_people WHERE person_id = ? ORDER BY article_id", person
      ) { $0.integer(at: 0) }
    }
  }

  /// Everybody an article names, in the order of the text.
  public func people(inArticle id: Int64) throws(ArchiveError) -> [StoredPerson] {
    try reporting {
      try connection.all(
        """
        SELECT \(Columns.person) FROM article_people AS m JOIN people AS p ON p.id = m.person_id
        WHERE m.article_id = ? GROUP BY p.id ORDER BY min(m."start"), p.id
        """, id, read: StoredPerson.init)
    }
  }

  /// All names of a person, that of most articles first.
  public func names(ofPerson id: Int64) throws(ArchiveError) -> [String] {
    try reporting {
      try connection.all(
        "SELECT name FROM person_names WHERE person_id = ? GROUP BY name ORDER BY count(*) DESC, name", id
      ) { $0.string(at: 0) }
    }
  }

  /// All roles of a person, as each article gives them, the latest first.
  public func roles(ofPerson id: Int64) throws(ArchiveError) -> [PersonRole] {
    try reporting {
      try connection.all(
        """
        SELECT role, article_id, seen_on FROM person_roles WHERE person_id = ?
        ORDER BY seen_on DESC, article_id DESC, rowid
        """, id
      ) { PersonRole(role: $0.column(0), articleID: $0.column(1), seenOn: $0.day(at: 2)) }
    }
  }

  /// The roles of some people, those of each as ``roles(ofPerson:)`` has them.
  func roles(ofPeople ids: [Int64]) throws(ArchiveError) -> [Int64: [PersonRole]] {
    let roles = try reporting {
      try connection.all(
        """
        SELECT role, article_id, seen_on, person_id FROM person_roles WHERE person_id IN (SELECT value FROM json_each(?))
        ORDER BY person_id, seen_on DESC, article_id DESC, rowid
        """, "\(ids)"
      ) { ($0.integer(at: 3), PersonRole(role: $0.column(0), articleID: $0.column(1), seenOn: $0.day(at: 2))) }
    }
    return Dictionary(grouping: roles, by: \.0).mapValues { $0.map(\.1) }
  }

  /// People, those with most statements first, then those in most articles.
  public func people(_ query: PeopleQuery) throws(ArchiveError) -> [StoredPerson] {
    var conditions = Conditions()
    if let identity = query.identity { conditions.add(identity) }
    if let alias = query.alias {
      conditions.add(
        "p.id IN (SELECT person_id FROM person_aliases WHERE family_key = ? AND given_key IS ?)", .text(alias.family),
        SQLValue(alias.given))
    }
    if let name = query.name {
      conditions.add(
        """
        p.id IN (
          SELECT person_id FROM person_names WHERE name = ? COLLATE NOCASE
          UNION ALL SELECT person_id FROM person_aliases WHERE name = ? COLLATE NOCASE)
        """, .text(name), .text(name))
    }
    conditions.add("p.id", in: "people_fts", matching: query.matching?.expression)
    conditions.add("p.kind", oneOf: query.kinds.map(\.rawValue))
    try conditions.add(query.expression, .people, in: self)
    let sql = """
      SELECT \(Columns.person) FROM people AS p \(conditions.clause)
      ORDER BY p.statement_count DESC, p.article_count DESC, p.name LIMIT \(query.limit ?? -1)
      """
    return try reporting { try connection.all(sql, values: conditions.values, read: StoredPerson.init) }
  }
}

import NewsModel
import SQLite

/// What somebody whom the archive knew gained by new articles, where nothing but the counts and days changes by it.
///
/// Of such people nothing is counted anew: somebody who is in the news every day has as many mentions as the archive has articles.
struct PersonGains {
  private var articles = 0
  private var statements = 0
  private var firstDay: String?
  private var lastDay: String?
  private var hasRole = false

  /// Adds a mention.
  ///
  /// - Parameter isFirst: whether it is the first of the person in its article.
  mutating func add(_ person: Person, on day: String?, isFirst: Bool) {
    if isFirst { articles += 1 }
    if let day {
      firstDay = min(firstDay ?? day, day)
      lastDay = max(lastDay ?? day, day)
    }
    if !person.roles.isEmpty || !person.tenures.isEmpty { hasRole = true }
  }

  /// Adds a statement.
  mutating func addStatement() { statements += 1 }

  /// Writes it to the person's row.
  func write(to person: Int64, _ connection: Connection) throws {
    try connection.run(
      """
      UPDATE people SET article_count = article_count + ?2, statement_count = statement_count + ?3,
        first_seen = min(ifnull(first_seen, ?4), ifnull(?4, first_seen)),
        last_seen = max(ifnull(last_seen, ?5), ifnull(?5, last_seen))
      WHERE id = ?1
      """,
      person, articles, statements, firstDay, lastDay)
    if hasRole {
      // The latest role counts, which an index finds.
      try connection.run(
        "UPDATE people SET role = (SELECT f.role FROM person_facts AS f WHERE f.id = ?1) WHERE id = ?1", person)
    }
  }
}

/// Tells which new mentions change nothing of a person but counts and days.
struct PlainMentions {
  let connection: Connection
  let decisions: DecisionsInForce
  /// What was looked up: a person's name, and which names and roles they have.
  private var displayed: [Int64: String] = [:]
  private var names: [Fact: Bool] = [:]
  private var roles: [Fact: Bool] = [:]

  private struct Fact: Hashable {
    var person: Int64
    var words: String
  }

  init(_ connection: Connection, _ decisions: DecisionsInForce) {
    self.connection = connection
    self.decisions = decisions
  }

  /// Whether a mention, with all names and roles its article gives, adds nothing to what is known of its person.
  mutating func isPlain(_ mention: Person, called words: [String], of person: Int64) throws -> Bool {
    guard try keepsName(of: person, mention.name) else { return false }
    for name in words {
      guard try has(&names, person, name, "SELECT 1 FROM person_names WHERE person_id = ? AND name = ? LIMIT 1") else {
        return false
      }
    }
    for role in mention.roles + mention.tenures.map(\.role) {
      guard try has(&roles, person, role, "SELECT 1 FROM person_roles WHERE person_id = ? AND role = ? LIMIT 1") else {
        return false
      }
    }
    return true
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

  private func has(_ known: inout [Fact: Bool], _ person: Int64, _ words: String, _ sql: String) throws -> Bool {
    let fact = Fact(person: person, words: words)
    if let known = known[fact] { return known }
    let found = try connection.value(sql, person, words, as: Int.self) != nil
    known[fact] = found
    return found
  }
}

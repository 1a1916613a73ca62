import NewsModel
import SQLite

/// Reading and writing the rows of decisions.
extension Connection {
  private static let decisionColumns = """
    id, decided_at, deed, name, kind, family_key, given_key, apart,
    other_name, other_kind, other_family_key, other_given_key, other_apart, reason, undone_at, undone_reason
    """

  /// Decisions in the order in which they were made; `condition` is SQL of our own.
  func decisions(where condition: String = "TRUE") throws -> [PersonDecision] {
    var decisions = try all(
      "SELECT \(Self.decisionColumns) FROM person_decisions WHERE \(condition) ORDER BY id",
      read: PersonDecision.init)
    for index in decisions.indices where decisions[index].deed == .split {
      decisions[index].selections = try all(
        """
        SELECT name, kind, family_key, given_key, content_sha256, uri FROM person_decision_mentions
        WHERE decision_id = ? ORDER BY rowid
        """, decisions[index].id, read: PersonDecision.Selection.init)
    }
    return decisions
  }

  /// Writes a new decision and gives it its number and its time.
  func insert(_ decision: inout PersonDecision) throws {
    let (person, other) = (decision.person, decision.other)
    try run(
      """
      INSERT INTO person_decisions (
        decided_at, deed, name, kind, family_key, given_key, apart,
        other_name, other_kind, other_family_key, other_given_key, other_apart, reason)
      VALUES (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      decision.deed.rawValue, person.name ?? "", person.kind?.rawValue, person.identity?.family,
      person.identity?.given, person.apart, other.name, other.kind?.rawValue, other.identity?.family,
      other.identity?.given, other.apart, decision.reason)
    decision.id = lastInsertRowID
    decision.decidedAt = try value("SELECT decided_at FROM person_decisions WHERE id = ?", decision.id) ?? ""
    try insertSelections(of: decision)
  }

  func insertSelections(of decision: PersonDecision) throws {
    for selection in decision.selections {
      try run(
        """
        INSERT INTO person_decision_mentions (decision_id, name, kind, family_key, given_key, content_sha256, uri)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        decision.id, selection.name, selection.kind.rawValue, selection.identity.family, selection.identity.given,
        selection.contentSHA256, selection.uri)
    }
  }
}

extension PersonDecision {
  init(_ row: borrowing PreparedStatement) {
    id = row.column(0)
    decidedAt = row.column(1)
    // The table's CHECK allows no other words.
    deed = Deed(rawValue: row.column(2)) ?? .rename
    person = Party(row, at: 3)
    other = Party(row, at: 8)
    reason = row.column(13)
    undoneAt = row.column(14)
    undoneReason = row.column(15)
  }
}

extension PersonDecision.Party {
  fileprivate init(_ row: borrowing PreparedStatement, at index: Int) {
    name = row.column(index)
    kind = row.column(index + 1, as: String?.self).flatMap(Person.Kind.init)
    let given: String? = row.column(index + 3)
    identity = row.column(index + 2, as: String?.self).map { NameIdentity(family: $0, given: given) }
    apart = row.column(index + 4)
  }
}

extension PersonDecision.Selection {
  fileprivate init(_ row: borrowing PreparedStatement) {
    name = row.column(0)
    kind = Person.Kind(rawValue: row.column(1)) ?? .person
    identity = NameIdentity(family: row.column(2), given: row.column(3))
    contentSHA256 = row.column(4)
    uri = row.column(5)
  }
}

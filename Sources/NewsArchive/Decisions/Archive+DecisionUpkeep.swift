import NewsModel
import SQLite

/// Decisions and what has become of those they are about.
extension Archive {
  /// Decisions in force that change nothing now, because no article names those they are about. They are no error: an
  /// article to come may.
  public func danglingDecisions() throws(ArchiveError) -> [PersonDecision] {
    try reporting {
      try connection.readTransaction {
        let force = try DecisionsInForce(connection)
        return try connection.decisions(where: "undone_at IS NULL").filter { decision in
          guard let key = decision.newcomer ?? decision.person.key else { return true }
          if decision.deed == .merge, try !hasMention(key) { return true }
          return try connection.person(force.follow(key)) == nil
        }
      }
    }
  }

  /// Finds the keys of decisions anew where no mention has them any more, by the names as articles word them: another
  /// extractor may make other keys of the same names.
  func rekeyDecisions() throws {
    for decision in try connection.decisions(where: "undone_at IS NULL") {
      let before = try DecisionsInForce(connection)
      var changed = decision
      try rekey(&changed.person)
      if [.merge, .alias, .distinguish].contains(decision.deed) { try rekey(&changed.other) }
      for index in changed.selections.indices { try rekey(&changed.selections[index]) }
      if let first = changed.selections.first { changed.other.identity = first.identity }
      guard changed != decision else { continue }
      try update(changed)
      try apply(decision, before, isNew: false)
      try apply(changed, before, isNew: false)
    }
  }

  /// Writes anew what everybody is called by decisions, which may have been changed in SQL.
  func renewAliases() throws {
    let force = try DecisionsInForce(connection)
    let people = Set(try connection.all("SELECT DISTINCT person_id FROM person_aliases") { $0.integer(at: 0) })
      .union(try force.peopleWithAliases.compactMap(connection.person))
    let index = FullTextIndexes(connection)
    let writer = PeopleWriter(connection, index, force)
    let left = try writer.rename(people, moved: [])
    try writer.writeAliases(of: left)
    try writer.recount(left)
    try index.flush()
  }

  private func rekey(_ party: inout PersonDecision.Party) throws {
    // Somebody split off has the keys of the split.
    guard party.apart == 0, let key = party.key, let name = party.name, try !hasMention(key) else { return }
    party.identity = try identity(of: name, key.kind) ?? party.identity
  }

  private func rekey(_ selection: inout PersonDecision.Selection) throws {
    let key = PersonKey(
      kind: selection.kind.rawValue, family: selection.identity.family, given: selection.identity.given)
    if try hasMention(key) { return }
    selection.identity = try identity(of: selection.name, key.kind) ?? selection.identity
  }

  private func hasMention(_ key: PersonKey) throws -> Bool {
    if key.apart != 0 { return try connection.person(key) != nil }
    return try connection.value(
      "SELECT EXISTS (SELECT 1 FROM article_people WHERE family_key = ? AND kind = ? AND given_key IS ?)",
      key.family, key.kind, key.given) ?? false
  }

  /// The keys that articles have for a name.
  private func identity(of name: String, _ kind: String) throws -> NameIdentity? {
    try connection.first(
      """
      SELECT m.family_key, m.given_key FROM person_names AS n JOIN article_people AS m ON m.id = n.article_person_id
      WHERE n.name = ?1 COLLATE NOCASE AND m.name = ?1 AND m.kind = ?2
      GROUP BY m.family_key, m.given_key ORDER BY count(*) DESC LIMIT 1
      """, name, kind
    ) { NameIdentity(family: $0.column(0), given: $0.column(1)) }
  }

  private func update(_ decision: PersonDecision) throws {
    try connection.run(
      """
      UPDATE person_decisions SET family_key = ?, given_key = ?, other_family_key = ?, other_given_key = ? WHERE id = ?
      """,
      decision.person.identity?.family, decision.person.identity?.given, decision.other.identity?.family,
      decision.other.identity?.given, decision.id)
    guard decision.deed == .split else { return }
    try connection.run("DELETE FROM person_decision_mentions WHERE decision_id = ?", decision.id)
    try connection.insertSelections(of: decision)
    for prefix in ["", "other_"] {
      try connection.run(
        "UPDATE person_decisions SET \(prefix)family_key = ?, \(prefix)given_key = ? WHERE \(prefix)apart = ?",
        decision.other.identity?.family, decision.other.identity?.given, decision.id)
    }
  }
}

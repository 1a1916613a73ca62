public import NewsModel
import SQLite

/// What the user decides about people. Each decision is checked, written and applied in one transaction; what it is about is
/// looked at there once more, so that nobody decides about what another process has just changed.
///
/// ```swift
/// let decision = try archive.merge(initialOnly, into: fullName, reason: "same ministry, same speech")
/// try archive.undo(decision.id)
/// ```
///
/// - Throws: ``ArchiveError``: `conflict` where a decision contradicts another or the archive, with what to do instead.
extension Archive {
  /// All that is known of a person, now and later, is another's.
  @discardableResult
  public func merge(
    _ person: StoredPerson, into other: StoredPerson, reason: String? = nil
  ) throws(ArchiveError) -> PersonDecision {
    try decide { decisions in
      try check(person)
      try check(other)
      if person.id == other.id { throw conflict("p\(person.id) cannot be merged into itself", "name two people") }
      for (one, two) in [(PersonKey(person), PersonKey(other)), (PersonKey(other), PersonKey(person))]
      where one.apart != 0 {
        guard let split = try connection.decisions(where: "id = \(one.apart) AND undone_at IS NULL").first,
          let source = split.person.key, decisions.follow(source) == two
        else { continue }
        throw conflict(
          "decision \(split.id) split “\(person.name)” and “\(other.name)”", "undo it: newsdb people undo \(split.id)")
      }
      if let earlier = decisions.decision(holdingApart: PersonKey(person), PersonKey(other)) {
        throw conflict(
          "decision \(earlier) says that “\(person.name)” is not “\(other.name)”",
          "undo it: newsdb people undo \(earlier)")
      }
      return try draft(.merge, person, other: party(other), reason)
    }
  }

  /// Two people are two, however much their names are alike: the pair is no candidate any more, and a name that may be short for the
  /// other's never is.
  @discardableResult
  public func distinguish(
    _ person: StoredPerson, from other: StoredPerson, reason: String? = nil
  ) throws(ArchiveError) -> PersonDecision {
    try decide { decisions in
      try check(person)
      try check(other)
      if person.id == other.id {
        throw conflict(
          "p\(person.id) is one person; to part its mentions, split it",
          "newsdb people split p\(person.id) --article ID")
      }
      if let earlier = decisions.decision(holdingApart: PersonKey(person), PersonKey(other)) {
        throw conflict("decision \(earlier) says so already", "nothing is to be done")
      }
      return try draft(.distinguish, person, other: party(other), reason)
    }
  }

  /// Some mentions of a person are somebody else: those under some spellings, and those in some articles.
  ///
  /// - Parameters:
  ///   - names: spellings, as articles word them.
  ///   - articles: articles; later texts at their addresses are meant too.
  ///   - name: what the new person is called; nil for the fullest name of those mentions.
  @discardableResult
  public func split(
    _ person: StoredPerson, names: [String] = [], articles: [Int64] = [], as name: String? = nil, reason: String? = nil
  ) throws(ArchiveError) -> PersonDecision {
    try decide { _ in
      try check(person)
      let chosen =
        try names.flatMap { try selections(of: person, spelled: $0) }
        + articles.flatMap { try selections(of: person, in: $0) }
      guard let first = chosen.first else {
        throw conflict("a split needs a spelling or an article", "name what is somebody else's")
      }
      var draft = try draft(
        .split, person,
        other: PersonDecision.Party(name: try name.map(checked), kind: first.kind, identity: first.identity), reason)
      draft.selections = chosen
      return draft
    } check: { decision in
      guard try connection.value("SELECT 1 FROM people WHERE id = ?", person.id, as: Int.self) != nil else {
        throw conflict(
          "that is every mention of p\(person.id) “\(person.name)”",
          "leave some, or give another name: newsdb people rename")
      }
    }
  }

  /// Gives a person a name that stays.
  ///
  /// - Parameter identity: the keys of the name.
  @discardableResult
  public func rename(
    _ person: StoredPerson, to name: String, identity: NameIdentity?, reason: String? = nil
  ) throws(ArchiveError) -> PersonDecision {
    try decide { decisions in
      try check(person)
      let name = try checked(name)
      if decisions.name(of: PersonKey(person)) == name {
        throw conflict("p\(person.id) was given the name “\(name)” before", "newsdb people log says when")
      }
      return try draft(
        .rename, person,
        other: PersonDecision.Party(name: name, kind: identity == nil ? nil : person.kind, identity: identity), reason)
    }
  }

  /// Gives a person a further name: by it, the person is found, and mentions of it, also in articles to come, are the person's.
  ///
  /// - Parameter identity: the keys of the name.
  @discardableResult
  public func addAlias(
    _ name: String, identity: NameIdentity, to person: StoredPerson, reason: String? = nil
  ) throws(ArchiveError) -> PersonDecision {
    try decide { decisions in
      try check(person)
      let name = try checked(name)
      let key = PersonKey(kind: person.kind.rawValue, family: identity.family, given: identity.given)
      if decisions.aliases(of: PersonKey(person)).contains(where: { $0.name == name }) {
        throw conflict(
          "p\(person.id) “\(person.name)” has the name “\(name)” by an earlier decision", "nothing is to be done")
      }
      if let earlier = decisions.decision(redirecting: key), decisions.follow(key) != PersonKey(person) {
        let owner = try connection.person(decisions.follow(key)).flatMap { try self.person($0) }
        throw conflict(
          "“\(name)” is \(owner.map { "p\($0.id) “\($0.name)”" } ?? "somebody else") by decision \(earlier)",
          "undo that one first: newsdb people undo \(earlier)")
      }
      if key.isFullName, let id = try connection.person(key), id != person.id, let owner = try self.person(id) {
        throw conflict(
          "“\(name)” is the name of p\(id) “\(owner.name)”, whom \(owner.articleCount) articles name",
          "if they are one: newsdb people merge p\(id) p\(person.id)")
      }
      return try draft(
        .alias, person, other: PersonDecision.Party(name: name, kind: person.kind, identity: identity), reason)
    }
  }

  /// Takes a decision back: everything is as if it had not been made.
  ///
  /// - Parameter number: which; nil for the latest in force.
  /// - Returns: the decision; nil where there is none to undo.
  @discardableResult
  public func undo(_ number: Int64? = nil, reason: String? = nil) throws(ArchiveError) -> PersonDecision? {
    try deciding {
      let condition =
        number.map { "id = \($0)" } ?? "id = (SELECT max(id) FROM person_decisions WHERE undone_at IS NULL)"
      guard var decision = try connection.decisions(where: condition).first else { return nil }
      if let undone = decision.undoneAt {
        throw conflict("decision \(decision.id) was undone at \(undone)", "to have it again, decide it again")
      }
      if let later = try connection.decisions(
        where: "undone_at IS NULL AND \(decision.id) IN (apart, other_apart) AND id <> \(decision.id)"
      ).last {
        throw conflict(
          "decision \(later.id) is about the person that decision \(decision.id) split off",
          "undo that one first: newsdb people undo \(later.id)")
      }
      let before = try DecisionsInForce(connection)
      try connection.run(
        """
        UPDATE person_decisions SET undone_at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), undone_reason = ? WHERE id = ?
        """, reason, decision.id)
      try apply(decision, before, isNew: false)
      decision = try connection.decisions(where: "id = \(decision.id)").first ?? decision
      return decision
    }
  }

  /// The log: every decision, the latest first, those that were undone among them.
  public func decisions() throws(ArchiveError) -> [PersonDecision] {
    try reporting { try connection.readTransaction { try connection.decisions().reversed() } }
  }

  // MARK: - One decision

  private func deciding<Result>(_ body: () throws -> Result) throws(ArchiveError) -> Result {
    if mode == .readOnly {
      throw ArchiveError(
        .readOnly, path: path, message: "the archive is opened for reading only", hint: "open it for writing")
    }
    return try writing(body)
  }

  private func decide(
    _ make: (DecisionsInForce) throws -> PersonDecision, check: (PersonDecision) throws -> Void = { _ in }
  ) throws(ArchiveError) -> PersonDecision {
    try deciding {
      let before = try DecisionsInForce(connection)
      var decision = try make(before)
      try connection.insert(&decision)
      try apply(decision, before, isNew: true)
      try check(decision)
      return decision
    }
  }

  /// Brings the derived tables in step with a decision just made, undone, or found under other keys.
  ///
  /// - Parameter isNew: whether people who go may come again, when it is undone.
  func apply(_ decision: PersonDecision, _ before: DecisionsInForce, isNew: Bool) throws {
    let after = try DecisionsInForce(connection)
    let keys = [decision.person.key, decision.newcomer ?? decision.other.key].compactMap(\.self)
    var families = Set(
      decision.selections.map { PersonResolver.Family(kind: $0.kind.rawValue, key: $0.identity.family) })
    // A name by itself changes nobody's mentions.
    if decision.deed == .merge || decision.deed == .alias || decision.deed == .distinguish {
      for key in keys { families.formUnion(before.families(leadingTo: key).union(after.families(leadingTo: key))) }
    }
    let index = FullTextIndexes(connection)
    var resolver = PersonResolver(connection, index, after, firstNewMention: .max)
    let named = try keys.flatMap { [before.follow($0), after.follow($0)] }.compactMap(connection.person)
    // What they are called by a rule, such as an acronym, is of other families.
    for person in Set(named) { families.formUnion(try connection.families(ofPerson: person)) }
    // With all evidence weighed anew, it does not matter what was decided before.
    try resolver.resolve(
      PersonResolver.Families(all: families, shrunk: families), newRoles: [:],
      acronyms: BodyAcronyms(connection, new: []))
    var writer = PeopleWriter(connection, index, after)
    writer.keepsIDs = isNew
    let people = try writer.rename(resolver.affected.union(named), moved: resolver.moved)
    try writer.writeAliases(of: people)
    // Reports that name them may be of one happening now, or no longer.
    var happenings = HappeningWriter(connection)
    try happenings.touch(resolver.moved)
    try happenings.regroup()
    try writer.recount(people)
    try index.flush()
  }

  // MARK: - Parts of a decision

  private func draft(
    _ deed: PersonDecision.Deed, _ person: StoredPerson, other: PersonDecision.Party, _ reason: String?
  ) throws -> PersonDecision {
    PersonDecision(id: 0, decidedAt: "", deed: deed, person: try party(person), other: other, reason: reason)
  }

  /// Somebody by keys, and by a name that articles have with these keys.
  private func party(_ person: StoredPerson) throws -> PersonDecision.Party {
    let key = PersonKey(person)
    let name: String? = try connection.value(
      """
      SELECT name FROM article_people WHERE family_key = ? AND kind = ? AND given_key IS ? AND person_id = ?
      GROUP BY name ORDER BY count(*) DESC, name LIMIT 1
      """,
      key.family, key.kind, key.given, person.id)
    return PersonDecision.Party(
      name: name ?? person.name, kind: person.kind, identity: person.identity, apart: person.apart)
  }

  private func selections(of person: StoredPerson, spelled name: String) throws -> [PersonDecision.Selection] {
    let found = try connection.all(
      """
      SELECT name, kind, family_key, given_key FROM article_people WHERE person_id = ? AND name = ?
      GROUP BY name, kind, family_key, given_key ORDER BY count(*) DESC
      """,
      person.id, name
    ) { row in
      PersonDecision.Selection(
        name: row.column(0), kind: Person.Kind(rawValue: row.column(1)) ?? .person,
        identity: NameIdentity(family: row.column(2), given: row.column(3)))
    }
    if found.isEmpty {
      throw conflict(
        "no article calls p\(person.id) “\(name)”",
        "newsdb people show p\(person.id) lists the spellings; they must be given exactly")
    }
    return found
  }

  private func selections(of person: StoredPerson, in article: Int64) throws -> [PersonDecision.Selection] {
    let found = try connection.all(
      """
      SELECT m.name, m.kind, m.family_key, m.given_key, a.content_sha256, a.uri
      FROM article_people AS m JOIN articles AS a ON a.id = m.article_id
      WHERE m.article_id = ? AND m.person_id = ? ORDER BY m.given_key IS NULL, m.mention_count DESC, m.id
      """,
      article, person.id
    ) { row in
      PersonDecision.Selection(
        name: row.column(0), kind: Person.Kind(rawValue: row.column(1)) ?? .person,
        identity: NameIdentity(family: row.column(2), given: row.column(3)), contentSHA256: row.column(4),
        uri: row.column(5))
    }
    if found.isEmpty {
      throw conflict(
        "a\(article) does not name p\(person.id) “\(person.name)”",
        "newsdb people show p\(person.id) --limit 100 lists articles that do")
    }
    return found
  }

  /// Refuses somebody who is not, or no longer, who was looked at before the transaction.
  private func check(_ person: StoredPerson) throws {
    guard try connection.personKey(of: person.id) == PersonKey(person) else {
      throw conflict("p\(person.id) “\(person.name)” has just been changed by another process", "look again")
    }
  }

  private func checked(_ name: String) throws -> String {
    guard name.unicodeScalars.contains(where: \.properties.isAlphabetic),
      !name.unicodeScalars.contains(where: { $0.value < 0x20 })
    else { throw conflict("“\(name)” is no name", "give a name of letters, in one line") }
    return name
  }

  private func conflict(_ message: String, _ hint: String) -> ArchiveError {
    ArchiveError(.conflict, path: path, message: message, hint: hint)
  }
}

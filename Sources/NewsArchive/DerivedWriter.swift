import NewsModel
import SQLite

/// Writes what was read from articles, for one transaction.
///
/// Who is who is decided when all of the batch's people are known, so statements and events wait until ``finish()``, and
/// the full-text indexes until all else is done.
final class DerivedWriter {
  let connection: Connection
  let index: FullTextIndexes
  private var happenings: HappeningWriter
  private var waiting: [Reading] = []
  private var families = PersonResolver.Families()
  /// People of articles whose former reading was removed.
  private var left: Set<Int64> = []
  private var known: KnownPeople
  /// Mentions of this batch, which nothing refers to yet, have ids from here on.
  private let firstMention: Int64
  private var nextStatement: Int64
  private var nextEvent: Int64

  /// An article's extraction, with the ids its people have and its statements and events had before.
  private struct Reading {
    var articleID: Int64
    var day: CalendarDay?
    var version: String
    var extraction: Extraction
    var people: [Int64]
    var former: FormerIDs
  }

  init(_ connection: Connection) throws {
    self.connection = connection
    index = FullTextIndexes(connection)
    happenings = HappeningWriter(connection)
    known = try KnownPeople(connection, index)
    firstMention = (try connection.value("SELECT max(id) FROM article_people") ?? 0) + 1
    nextStatement =
      (try connection.value(
        "SELECT max((SELECT ifnull(max(id), 0) FROM statement_rows), (SELECT ifnull(max(id), 0) FROM earlier_statements))"
      )
        ?? 0) + 1
    nextEvent = (try connection.value("SELECT max(id) FROM events") ?? 0) + 1
  }

  /// Replaces what was read from an article. Statements and events of the same kind at the same place keep their ids, also
  /// those of an article with the same text (`inherited`) which this one takes the place of.
  func replace(
    _ articleID: Int64, _ article: Article, _ extraction: Extraction, _ version: String, inherited: FormerIDs? = nil
  ) throws {
    var former = try remove(articleID)
    try connection.run("DELETE FROM earlier_statements WHERE article_id = ?", articleID)
    if let inherited { former.inherit(inherited) }
    let day = article.published?.day.description
    var people: [Int64] = []
    let insert = try connection.prepare(
      """
      INSERT INTO article_people (
        article_id, person_id, name, kind, family_key, given_key, mention_count, "start", "end", seen_on)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    for person in extraction.people {
      let first = person.mentions.first?.span
      let (known, isNew) = try known.person(called: person)
      try insert.run(
        articleID, known, person.name, person.kind.rawValue, person.identity.family, person.identity.given,
        person.mentions.count, first?.start, first?.end, day)
      people.append(connection.lastInsertRowID)
      try noteFamily(of: person, known, isNew: isNew)
    }
    try connection.run(
      "INSERT OR REPLACE INTO extractions (article_id, extractor_version) VALUES (?, ?)", articleID, version)
    waiting.append(
      Reading(
        articleID: articleID, day: article.published?.day, version: version, extraction: extraction, people: people,
        former: former))
  }

  /// Marks a family to be resolved where a mention could change whose its mentions are.
  private func noteFamily(of person: Person, _ known: Int64?, isNew: Bool) throws {
    let key = PersonKey(person)
    let family = key.familyOfKind
    if !key.isFullName {
      families.all.insert(family)
      // An initial or a short form may be the fullest name there is: then it tells of the family name alone as others do.
      if person.kind == .person, key.given != nil {
        families.named.insert(family)
        if try !person.toldRoles.isEmpty || isFirst(key) { families.told.insert(family) }
      }
    } else if try known == nil || isNew || self.known.isOpen(family) {
      families.all.insert(family)
      families.named.insert(family)
      if try isNew || known.map({ try !self.known.hasRolesByName(of: person, $0) }) ?? true {
        families.told.insert(family)
      }
    }
    for acronym in acronyms(of: person) where person.kind != .person {
      // That a body is called so is no news of the acronym.
      if try known.map({ try self.known.hasName($0, acronym) }) == true { continue }
      families.all.insert(PersonResolver.Family(kind: person.kind.rawValue, key: acronym.lowercased()))
    }
  }

  /// Whether the mention written last is the only one with its name.
  private func isFirst(_ key: PersonKey) throws -> Bool {
    let other: Int? = try connection.value(
      "SELECT 1 FROM article_people WHERE family_key = ? AND kind = ? AND given_key IS ? AND id <> ? LIMIT 1",
      key.family, key.kind, key.given, connection.lastInsertRowID)
    return other == nil
  }

  /// Takes what was read from articles out of the indexes. Worth doing for all articles that are to be replaced before the
  /// first is; see ``FullTextIndexes/remove(_:_:)``.
  func unindex(_ articleIDs: some Sequence<Int64>) throws {
    for articleID in articleIDs {
      let former = try FormerIDs(articleID, connection, indexedOnly: true)
      for id in former.statements.values.joined() { try index.remove(.statements, id) }
      for id in former.events.values.joined() { try index.remove(.events, id) }
    }
  }

  /// Removes what was read from an article, but for the statements of an earlier version.
  @discardableResult
  func remove(_ articleID: Int64) throws -> FormerIDs {
    try unindex(CollectionOfOne(articleID))
    let former = try FormerIDs(articleID, connection)
    try happenings.touch(article: articleID)
    for row in try connection.all(
      "SELECT kind, family_key, person_id FROM article_people WHERE article_id = ?", articleID,
      read: { (PersonResolver.Family(kind: $0.string(at: 0), key: $0.string(at: 1)), $0.column(2, as: Int64?.self)) })
    {
      families.all.insert(row.0)
      families.shrunk.insert(row.0)
      if let person = row.1 { left.insert(person) }
    }
    for name in try connection.all(
      """
      SELECT m.kind, n.name FROM person_names AS n JOIN article_people AS m ON m.id = n.article_person_id
      WHERE m.article_id = ? AND m.kind <> 'person' AND n.name <> m.name
      """, articleID, read: { PersonResolver.Family(kind: $0.string(at: 0), key: $0.string(at: 1).lowercased()) })
    {
      families.all.insert(name)
    }
    // Participants, names and roles go with them (ON DELETE CASCADE).
    try connection.run("DELETE FROM events WHERE article_id = ?", articleID)
    try connection.run("DELETE FROM statement_rows WHERE article_id = ?", articleID)
    try connection.run("DELETE FROM article_people WHERE article_id = ?", articleID)
    return former
  }

  /// Finds out who is who, writes all that waited, and brings counts and indexes up to date.
  func finish() throws {
    var resolver = PersonResolver(connection, index, known.decisions, firstNewMention: firstMention)
    let new = waiting.flatMap { reading in zip(reading.people, reading.extraction.people) }
    let roles = Dictionary(uniqueKeysWithValues: new.map { ($0, $1.toldRoles) })
    let bodies = new.filter { $1.kind != .person }.map { ($1, acronyms(of: $1)) }
    try resolver.resolve(families, newRoles: roles, acronyms: BodyAcronyms(connection, new: bodies))
    let created = resolver.created.union(known.created)
    var changed = resolver.affected.union(left).union(created)
    let owners = try ownersOfNewMentions()
    var gains = try gains(owners, besides: &changed)
    let peopleWriter = PeopleWriter(connection, index, known.decisions)
    let people = try peopleWriter.rename(changed, moved: resolver.moved)
    try peopleWriter.writeAliases(of: created)
    var names: [Int64: String] = [:]
    for (var reading, owners) in zip(waiting, owners) {
      let resolved = try zip(reading.people, owners).map { mention, person -> ResolvedPerson? in
        guard let person,
          let name = try names[person] ?? connection.value("SELECT name FROM people WHERE id = ?", person)
        else { return nil }
        names[person] = name
        return ResolvedPerson(mention: mention, person: person, name: name)
      }
      try write(&reading, resolved, &gains)
    }
    try happenings.touch(resolver.moved)
    try happenings.regroup()
    try peopleWriter.recount(people)
    for (person, gains) in gains.sorted(by: { $0.key < $1.key }) where !changed.contains(person) {
      try gains.write(to: person, connection)
    }
    try index.flush()
    waiting = []
    families = PersonResolver.Families()
    left = []
  }

  /// Whose the mentions of each reading are.
  private func ownersOfNewMentions() throws -> [[Int64?]] {
    var owners: [Int64: Int64] = [:]
    let new = try connection.prepare("SELECT id, person_id FROM article_people WHERE id >= ? AND person_id IS NOT NULL")
    // An id may be that of a mention which is gone.
    try new.bind(waiting.compactMap { $0.people.min() }.min() ?? firstMention, at: 1)
    try new.forEach { owners[$0.integer(at: 0)] = $0.integer(at: 1) }
    return waiting.map { $0.people.map { owners[$0] } }
  }

  /// What people gained of whom nothing else changes; those of whom more does are added to `changed`.
  private func gains(_ owners: [[Int64?]], besides changed: inout Set<Int64>) throws -> [Int64: PersonGains] {
    var gains: [Int64: PersonGains] = [:]
    for (reading, owners) in zip(waiting, owners) {
      var seen: Set<Int64> = []
      for (person, owner) in zip(reading.extraction.people, owners) {
        guard let owner, !changed.contains(owner) else { continue }
        if try known.isPlain(person, called: names(of: person), of: owner) {
          gains[owner, default: PersonGains()].add(
            person, on: reading.day?.description, isFirst: seen.insert(owner).inserted)
        } else {
          changed.insert(owner)
        }
      }
    }
    return gains
  }

  private func write(
    _ reading: inout Reading, _ resolved: [ResolvedPerson?], _ gains: inout [Int64: PersonGains]
  ) throws {
    for (person, resolved) in zip(reading.extraction.people, resolved) {
      guard let resolved else { continue }
      try writeNames(of: person, resolved, reading.articleID, reading.day?.description)
    }
    for statement in reading.extraction.statements {
      let id = takeStatementID(statement, &reading.former)
      let speaker = statement.speakerIndex.flatMap { resolved.indices ~= $0 ? resolved[$0] : nil }
      try connection.insert(statement, id, reading.articleID, speaker, reading.version)
      if let speaker { gains[speaker.person]?.addStatement() }
      index.add(.statements, id)
    }
    // A word that only names a happening is no report of it.
    for event in reading.extraction.events where !event.isMention {
      let id = reading.former.takeEvent(event) ?? nextEvent
      nextEvent = max(nextEvent, id + 1)
      let people = event.participants.map { $0.personIndex.flatMap { resolved.indices ~= $0 ? resolved[$0] : nil } }
      try connection.insert(event, id, reading.articleID, reading.day, people, reading.version)
      index.add(.events, id)
    }
    try happenings.touch(article: reading.articleID)
  }

  /// The id a statement had, else one that was never used.
  func takeStatementID(_ statement: Statement, _ former: inout FormerIDs) -> Int64 {
    let id = former.takeStatement(statement) ?? nextStatement
    nextStatement = max(nextStatement, id + 1)
    return id
  }

  private func acronyms(of person: Person) -> [String] { person.mentions.map(\.text).filter(\.isAcronym) }

  /// All names an article has for somebody. The short forms in capitals ("UN") are names to be found by; other mentions may be
  /// pronouns and descriptions.
  private func names(of person: Person) -> [String] { Set([person.name] + acronyms(of: person)).sorted() }

  private func writeNames(of person: Person, _ resolved: ResolvedPerson, _ articleID: Int64, _ day: String?) throws {
    for name in names(of: person) {
      try connection.run(
        "INSERT INTO person_names (person_id, name, article_id, article_person_id) VALUES (?, ?, ?, ?)",
        resolved.person, name, articleID, resolved.mention)
    }
    var seen: Set<String> = []
    for tenure in person.tenures {
      // The news of an office stands for the role itself, with its own day.
      seen.insert(tenure.role)
      try connection.run(
        """
        INSERT INTO person_roles (person_id, role, article_id, seen_on, change, article_person_id)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        resolved.person, tenure.role, articleID, tenure.days?.day?.description ?? day, tenure.change.rawValue,
        resolved.mention)
    }
    for role in person.roles where seen.insert(role).inserted {
      try connection.run(
        "INSERT INTO person_roles (person_id, role, article_id, seen_on, article_person_id) VALUES (?, ?, ?, ?, ?)",
        resolved.person, role, articleID, day, resolved.mention)
    }
  }
}

/// One of an article's people, and who it is in the archive.
struct ResolvedPerson {
  var mention: Int64
  var person: Int64
  var name: String
}

extension String {
  /// Whether it is two letters or more, all of them capitals.
  fileprivate var isAcronym: Bool {
    utf8.count >= 2 && utf8.allSatisfy { 0x41...0x5A ~= $0 }
  }
}

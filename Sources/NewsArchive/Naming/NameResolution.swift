public import NewsModel
import SQLite

/// Who is meant by a name in a question or a query.
public struct NameResolution: Sendable {
  /// Those who could be meant; several only where the name fits them all.
  public var candidates: [StoredPerson] = []
  /// How they were found, where that is not plain.
  public var note: String?
  /// Whether the candidates are several of whom one is meant, and the name does not tell which.
  public var isAmbiguous = false
  /// Where a role was asked for: the days of which each candidate was named in it, to be kept to.
  public var periods: [Int64: DayInterval] = [:]
  /// Where a role was told from its article ("the Rovers captain"): the articles that name somebody so; empty for all.
  public var articles: [Int64] = []
  /// Whether the name is not the archive's, and the nearest one was taken.
  public var isNearest = false

  /// Makes one that found nobody.
  public init() {}

  /// The candidates' ids.
  public var ids: [Int64] { candidates.map(\.id) }
}

extension Archive {
  /// Those who could be meant by a name: whoever has it as an id (p12), else a person's under any spelling, then a body's with those who speak for it, then a role at
  /// the time asked for, then a given name, then the nearest spelling.
  ///
  /// ```swift
  /// try archive.resolve(QuestionParser.name("the UK defence secretary")!, at: DayInterval(year: 2025, month: 9)!)
  /// ```
  public func resolve(_ name: AskedName, at days: DayInterval? = nil) throws(ArchiveError) -> NameResolution {
    if let id = Self.personID(name.words) {
      var found = NameResolution()
      found.candidates = try person(id).map { [$0] } ?? []
      return found
    }
    var found = try person(of: name)
    // "Pell" may stand in one article for Ada Pell, and in another for a body of that name.
    if !found.candidates.isEmpty, !name.namesRole, name.person?.given == nil, found.candidates.count < 3 {
      let bodies = try people(PeopleQuery(name: name.words, kinds: [.organization, .group]))
      found.candidates += bodies
      if !bodies.isEmpty { found.isAmbiguous = true }
    }
    if found.candidates.isEmpty, !name.namesRole || name.person == nil { found = try body(of: name, at: days) }
    if found.candidates.isEmpty, name.namesRole { found = try holders(of: name, at: days) }
    if found.candidates.isEmpty, let keys = name.person, keys.given == nil { found = try bearers(ofGiven: keys, name) }
    if found.candidates.isEmpty { found = try body(calledShort: name) }
    if found.candidates.isEmpty { found = try nearest(to: name) }
    return found
  }

  /// The one body whose name begins with a word: "Kolm" is Kolm Foods, where nobody else is called so.
  private func body(calledShort name: AskedName) throws(ArchiveError) -> NameResolution {
    var found = NameResolution()
    guard !name.namesRole, name.words.utf8.count > 3, name.words.allSatisfy(\.isLetter) else { return found }
    let pattern = name.words + " %"
    let sql = "SELECT \(Columns.person) FROM people AS p WHERE p.name LIKE ? AND p.kind = 'organization' LIMIT 2"
    let bodies = try reporting { try connection.all(sql, pattern, read: StoredPerson.init) }
    guard bodies.count == 1 else { return found }
    found.candidates = bodies
    found.note = "“\(name.words)” is the first word of \(bodies[0].name)"
    return found
  }

  /// Whether a name is somebody's as it stands: no role, no spelling mended.
  public func knows(_ name: AskedName) throws(ArchiveError) -> Bool {
    if try !person(of: name).candidates.isEmpty { return true }
    return try !bodies(of: name).isEmpty
  }

  /// The number of an id as newsdb prints it: p12.
  private static func personID(_ words: String) -> Int64? {
    guard words.first == "p", words.utf8.dropFirst().allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else {
      return nil
    }
    return Int64(words.dropFirst())
  }

  private func person(of name: AskedName) throws(ArchiveError) -> NameResolution {
    var found = NameResolution()
    guard let identity = name.person else { return found }
    // A name the user gave to one person is that person's alone.
    found.candidates = try people(PeopleQuery(alias: identity, kinds: [.person]))
    if found.candidates.count == 1 { return found }
    found.candidates = try people(PeopleQuery(identity: identity, kinds: [.person]))
    // Of the same family name, those with the given name asked for; a family name alone may be any of them.
    if let given = identity.given {
      let exact = found.candidates.filter { $0.identity.given == given }
      if !exact.isEmpty { found.candidates = exact }
    }
    // "Mayor Hansen" of two Hansens.
    if found.candidates.count > 1, name.namesRole {
      var fitting: [StoredPerson] = []
      for person in found.candidates {
        let roles = try roles(ofPerson: person.id).map { RoleText($0.role) }
        if name.roleWords.allSatisfy({ word in roles.contains { $0.has(word, withKin: true) } }) {
          fitting.append(person)
        }
      }
      if fitting.count == 1 { found.candidates = fitting }
    }
    found.isAmbiguous = found.candidates.count > 1
    return found
  }

  private func bodies(of name: AskedName) throws(ArchiveError) -> [StoredPerson] {
    let kinds: [Person.Kind] = [.organization, .office, .country, .group]
    for words in [name.body, name.words] {
      let found = try people(PeopleQuery(name: words, kinds: kinds))
      if !found.isEmpty { return found }
    }
    guard let keys = name.bodyKeys else { return [] }
    return try people(PeopleQuery(identity: keys, kinds: kinds)).filter { $0.identity.given == keys.given }
  }

  /// A country without a spokesman, with the ministers and the head of its government, whose words are taken for its own.
  private func withGovernment(
    _ country: NameResolution, of name: AskedName
  ) throws(ArchiveError) -> NameResolution {
    var found = country
    let members = try ministers(of: name).filter { member in !found.candidates.contains { $0.id == member.0.id } }
    guard !members.isEmpty, members.count <= 12 else { return found }
    found.candidates += members.map(\.0)
    found.note = "with those of its government: " + members.map { "\($0.0.name), “\($0.1)”" }.joined(separator: "; ")
    return found
  }

  /// The one body of whose words some capitals are the first letters: the "WTB" is the World Tide Board.
  private func bodies(abbreviated letters: String) throws(ArchiveError) -> [StoredPerson] {
    guard (2...7).contains(letters.utf8.count),
      letters.utf8.allSatisfy({ UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 })
    else { return [] }
    let pattern = letters.map { "\($0)% " }.joined().dropLast()
    let sql = "SELECT \(Columns.person) FROM people AS p WHERE p.name LIKE ? AND p.kind <> 'person'"
    let found = try reporting { try connection.all(sql, String(pattern), read: StoredPerson.init) }.filter { body in
      let words = body.name.split { $0 == " " || $0 == "-" }.filter {
        !["of", "for", "the", "and", "on", "in", "to", "&"].contains($0.lowercased())
      }
      return words.compactMap(\.first).map { $0.uppercased() }.joined() == letters
    }
    return found.count == 1 ? found : []
  }

  /// An organization, office or country; and, of an office or an organization, who speaks for it.
  private func body(of name: AskedName, at days: DayInterval?) throws(ArchiveError) -> NameResolution {
    var found = NameResolution()
    found.candidates = try bodies(of: name)
    if found.candidates.isEmpty {
      found.candidates = try bodies(abbreviated: name.words)
      if let body = found.candidates.first { found.note = "“\(name.words)” is short for \(body.name)" }
    }
    if name.namesRole { return found }
    let isCountry = name.roleWords.count == 1 && name.roleWords[0].isCountry
    let spokesmen = try voices(of: name, at: days).filter { voice in
      // Of a country only those of its government: a club's spokesman is nobody's voice but the club's.
      !found.candidates.contains { $0.id == voice.0.id } && (!isCountry || RoleText(voice.1).isGovernment(of: name))
    }
    guard !spokesmen.isEmpty else { return isCountry ? try withGovernment(found, of: name) : found }
    found.candidates += spokesmen.map(\.0)
    found.note = "with who speaks for it: " + spokesmen.map { "\($0.0.name), “\($0.1)”" }.joined(separator: "; ")
    return found
  }

  /// By a given name alone, where few bear it.
  private func bearers(ofGiven keys: NameIdentity, _ name: AskedName) throws(ArchiveError) -> NameResolution {
    var found = NameResolution()
    let given = keys.family
    let sql = "SELECT \(Columns.person) FROM people AS p WHERE p.given_key = ? AND p.kind = 'person' LIMIT 4"
    found.candidates = try reporting { try connection.all(sql, given, read: StoredPerson.init) }
    if found.candidates.count > 3 { found.candidates = [] }
    guard !found.candidates.isEmpty else { return found }
    found.note = "“\(name.words)” as a given name"
    found.isAmbiguous = found.candidates.count > 1
    return found
  }

  /// The last words of all names that people of a family bear: the ways of spelling it.
  public func spellings(ofFamily identity: NameIdentity) throws(ArchiveError) -> [String] {
    let names = try reporting {
      try connection.all(
        """
        SELECT DISTINCT n.name FROM people AS p JOIN person_names AS n ON n.person_id = p.id
        WHERE p.family_key = ? AND p.kind = 'person' LIMIT 100
        """, identity.family
      ) { $0.string(at: 0) }
    }
    var spellings: [String] = []
    for name in names {
      guard let last = name.split(separator: " ").last?.lowercased(), !spellings.contains(last) else { continue }
      spellings.append(last)
    }
    return spellings
  }
}

import NewsModel
import SQLite

/// What shows that a mention of a family name, an initial or a short form means a certain person of that family.
///
/// - The article gives a role: the person must have one that agrees, in articles that name them in full.
/// - It gives none: somebody else whom it names in full must be named in an article with the person too, or two others
///   must by their family names.
/// - Or an outlet that has named the person in full as somebody of a body ("head of Ostrand Ferries") names that body beside the mention.
/// - It names one of the family in full beside the short name: nothing is shown, it held them apart.
///
/// All of it lies in the articles that name the family, so it depends on them alone, and more articles only add to it.
struct FamilyEvidence {
  let connection: Connection
  let family: PersonResolver.Family
  /// Roles of mentions that are not in person_roles yet.
  let newRoles: [Int64: [String]]

  /// Somebody of another family whom an article names: the family key and the given key.
  typealias Other = (family: String, given: String?)

  /// The people of other families whom the article of a mention names.
  func others(beside mention: Int64) throws -> [Other] {
    try connection.all(
      """
      SELECT DISTINCT o.family_key, o.given_key
      FROM article_people AS m JOIN article_people AS o ON o.article_id = m.article_id
      WHERE m.id = ? AND o.kind = 'person' AND o.family_key <> m.family_key
      """, mention
    ) { ($0.string(at: 0), $0.column(1, as: String?.self)) }
  }

  /// The others who are named in articles that name a person in full: their given keys by family key.
  typealias Company = [String: Set<String?>]

  /// Roles of some people, to be found by their words.
  struct Roles {
    private var byWord: [String: [(role: RoleSketch, person: Int)]] = [:]

    fileprivate mutating func insert(_ role: RoleSketch, of person: Int) {
      for word in role.words { byWord[word, default: []].append((role, person)) }
    }

    /// The one who has a role that agrees with one of these; nil where nobody has, or several have.
    func person(with roles: [RoleSketch]) -> Int? {
      var found: Int?
      for role in roles {
        for word in role.words {
          for known in byWord[word] ?? [] where known.person != found && role.agrees(with: known.role) {
            if found != nil { return nil }
            found = known.person
          }
        }
      }
      return found
    }
  }

  /// The roles articles give with a full name, each with the number of the person that name means.
  func roles(of people: [String: Int]) throws -> Roles {
    let stored = try connection.all(
      """
      SELECT DISTINCT m.given_key, r.role FROM article_people AS m JOIN person_roles AS r ON r.article_person_id = m.id
      WHERE m.family_key = ? AND m.kind = ? AND m.given_key IS NOT NULL
      """, family.key, family.kind
    ) { ($0.string(at: 0), $0.string(at: 1)) }
    var roles = Roles()
    for (given, role) in stored {
      if let person = people[given] { roles.insert(RoleSketch(role), of: person) }
    }
    guard let firstNew = newRoles.keys.min() else { return roles }
    let new = try connection.all(
      "SELECT id, given_key FROM article_people WHERE family_key = ? AND kind = ? AND given_key IS NOT NULL AND id >= ?",
      family.key, family.kind, firstNew
    ) { ($0.integer(at: 0), $0.string(at: 1)) }
    for (mention, given) in new {
      guard let person = people[given] else { continue }
      for role in newRoles[mention] ?? [] { roles.insert(RoleSketch(role), of: person) }
    }
    return roles
  }

  /// Whether one of the others of an article, named in full, is soon found to be named with a person in full: most who are in the
  /// news are, and their company, which is half the archive, need not be collected then. No shows nothing.
  func isInCompany(_ others: [Other], of person: Int64, called givenKeys: [String]) throws -> Bool {
    let keys = Set(givenKeys)
    for (other, given) in others {
      guard let given, !GivenKey(given).isVague else { continue }
      let found = try connection.all(
        """
        SELECT m.given_key FROM (
          SELECT article_id FROM article_people WHERE family_key = ? AND kind = 'person' AND given_key = ? LIMIT 100) AS o
        CROSS JOIN article_people AS m ON m.person_id = ? AND m.article_id = o.article_id
        WHERE m.given_key IS NOT NULL
        """, other, given, person
      ) { $0.string(at: 0) }
      if found.contains(where: keys.contains) { return true }
    }
    return false
  }

  /// The company of the person these given keys mean, in all articles or in those whose mentions begin with one.
  func company(of givenKeys: [String], since first: Int64 = 0) throws -> Company {
    var company: Company = [:]
    for given in givenKeys {
      let others = try connection.all(
        """
        SELECT DISTINCT o.family_key, o.given_key
        FROM article_people AS m JOIN article_people AS o ON o.article_id = m.article_id
        WHERE m.family_key = ? AND m.kind = ? AND m.given_key = ? AND m.id >= ? AND o.kind = 'person'
          AND o.family_key <> m.family_key
        """, family.key, family.kind, given, first
      ) { ($0.string(at: 0), $0.column(1, as: String?.self)) }
      for (other, given) in others { company[other, default: []].insert(given) }
    }
    return company
  }

  /// The roles that each outlet gives a person with the full name.
  typealias Posts = [String: [String]]

  /// The posts of the person these given keys mean, by outlet, in all articles or in those whose mentions begin with one.
  func posts(of givenKeys: [String], since first: Int64 = 0) throws -> Posts {
    var posts: Posts = [:]
    for given in givenKeys {
      let mentions = try connection.all(
        """
        SELECT m.id, a.publisher FROM article_people AS m JOIN articles AS a ON a.id = m.article_id
        WHERE m.family_key = ? AND m.kind = ? AND m.given_key = ? AND m.id >= ? AND a.publisher IS NOT NULL
        """, family.key, family.kind, given, first
      ) { ($0.integer(at: 0), $0.string(at: 1)) }
      for (mention, publisher) in mentions { posts[publisher, default: []] += try roles(ofMention: mention) }
    }
    return posts
  }

  /// What new articles show of a person.
  struct Gain {
    var company: Company
    var posts: Posts
  }

  /// What the articles whose mentions begin with one add to what shows that a person is meant.
  func gain(of givenKeys: [String], since first: Int64) throws -> Gain {
    Gain(company: try company(of: givenKeys, since: first), posts: try posts(of: givenKeys, since: first))
  }

  /// Whether something of this gain stands beside a mention: then it may show what nothing has shown before.
  func isTouched(mention: Int64, _ others: [Other], by gain: Gain) throws -> Bool {
    try others.contains { gain.company[$0.family] != nil } || sharesBody(mention: mention, with: gain.posts)
  }

  /// Whether the article of a mention names a body that its outlet has given as the person's.
  func sharesBody(mention: Int64, with posts: Posts) throws -> Bool {
    if posts.isEmpty { return false }
    let bodies = try connection.all(
      """
      SELECT o.name, a.publisher FROM article_people AS m JOIN articles AS a ON a.id = m.article_id
        JOIN article_people AS o ON o.article_id = m.article_id
      WHERE m.id = ? AND o.kind = 'organization' AND a.publisher IS NOT NULL
      """, mention
    ) { ($0.string(at: 0), $0.string(at: 1)) }
    return bodies.contains { body, publisher in
      // "the Board" is any board; of a name two words are needed, or one that is long.
      guard body.utf8.count > 6 else { return false }
      return posts[publisher]?.contains { " \($0) ".contains(" \(body) ") || $0.hasPrefix("\(body)'") } == true
    }
  }

  /// The roles an article gives with a mention.
  func roles(ofMention mention: Int64) throws -> [String] {
    try newRoles[mention]
      ?? connection.all("SELECT role FROM person_roles WHERE article_person_id = ?", mention) { $0.string(at: 0) }
  }

  /// The roles older articles give with all mentions of a name; those without are left out.
  func roles(ofMentions given: String?) throws -> [Int64: [String]] {
    var roles: [Int64: [String]] = [:]
    try connection.all(
      """
      SELECT m.id, r.role FROM article_people AS m JOIN person_roles AS r ON r.article_person_id = m.id
      WHERE m.family_key = ? AND m.kind = ? AND m.given_key IS ?
      """, family.key, family.kind, given
    ) { ($0.integer(at: 0), $0.string(at: 1)) }
    .forEach { roles[$0, default: []].append($1) }
    return roles
  }

  /// Whether the others of an article are some of this company.
  func sharesCompany(_ others: [Other], with company: Company) -> Bool {
    var byFamilyName: Set<String> = []
    for (other, given) in others {
      guard let known = company[other] else { continue }
      guard let given else {
        byFamilyName.insert(other)
        continue
      }
      let key = GivenKey(given)
      for given in known {
        guard let given else {
          byFamilyName.insert(other)
          continue
        }
        if !key.isVague, key.agrees(with: GivenKey(given)) { return true }
      }
    }
    return byFamilyName.count >= 2
  }

  /// Whether the article of a mention names somebody of the family in full besides.
  func isBesideFullName(mention: Int64, fullKeys: Set<String>) throws -> Bool {
    try connection.all(
      """
      SELECT o.given_key FROM article_people AS m JOIN article_people AS o ON o.article_id = m.article_id
      WHERE m.id = ?1 AND o.id <> ?1 AND o.kind = m.kind AND o.family_key = m.family_key AND o.given_key IS NOT NULL
      """, mention
    ) { $0.string(at: 0) }.contains(where: fullKeys.contains)
  }
}

import NewsModel
import SQLite

/// What shows that a mention of a family name, an initial or a short form means a certain person of that family.
///
/// - The article gives a role: the person must have one that agrees, in articles that name them in full.
/// - It gives none: somebody else whom it names in full must be named in an article with the person too, or two others
///   must by their family names.
/// - It names one of the family in full beside the short name: nothing is shown, it held them apart.
///
/// All of it lies in the articles that name the family, so it depends on them alone, and more articles only add to it.
struct FamilyEvidence {
  let connection: Connection
  let family: PersonResolver.Family
  /// Roles of mentions that are not in person_roles yet.
  let newRoles: [Int64: [String]]

  /// What is known of a person from the articles that name them in full.
  struct Profile {
    var roles: Set<RoleSketch> = []
    /// Given keys of the others in these articles, by family key.
    var others: [String: Set<String?>] = [:]
  }

  /// The profile of the person these given keys mean; company only where it is asked for.
  func profile(of givenKeys: [String], withOthers: Bool) throws -> Profile {
    var profile = Profile()
    for given in givenKeys {
      let values = [SQLValue.text(family.key), .text(family.kind), .text(given)]
      let roles = try connection.all(
        """
        SELECT DISTINCT r.role FROM article_people AS m JOIN person_roles AS r ON r.article_person_id = m.id
        WHERE m.family_key = ? AND m.kind = ? AND m.given_key = ?
        """, values: values
      ) { RoleSketch($0.string(at: 0)) }
      profile.roles.formUnion(roles)
      if !newRoles.isEmpty {
        let mentions = try connection.all(
          "SELECT id FROM article_people WHERE family_key = ? AND kind = ? AND given_key = ? AND id >= \(firstNew)",
          values: values
        ) { $0.integer(at: 0) }
        for mention in mentions { profile.roles.formUnion((newRoles[mention] ?? []).map(RoleSketch.init)) }
      }
      guard withOthers else { continue }
      try connection.all(
        """
        SELECT DISTINCT o.family_key, o.given_key
        FROM article_people AS m JOIN article_people AS o ON o.article_id = m.article_id
        WHERE m.family_key = ? AND m.kind = ? AND m.given_key = ? AND o.kind = 'person' AND o.family_key <> m.family_key
        """, values: values
      ) { ($0.string(at: 0), $0.column(1, as: String?.self)) }
      .forEach { profile.others[$0, default: []].insert($1) }
    }
    return profile
  }

  private var firstNew: Int64 { newRoles.keys.min() ?? .max }

  /// The roles an article gives with a mention.
  func roles(ofMention mention: Int64) throws -> [RoleSketch] {
    let roles =
      try newRoles[mention]
      ?? connection.all("SELECT role FROM person_roles WHERE article_person_id = ?", mention) { $0.string(at: 0) }
    return roles.map(RoleSketch.init).filter { !$0.words.isEmpty }
  }

  /// Whether the article of a mention names company that a profile knows.
  func sharesCompany(mention: Int64, with profile: Profile) throws -> Bool {
    let others = try connection.all(
      """
      SELECT DISTINCT o.family_key, o.given_key
      FROM article_people AS m JOIN article_people AS o ON o.article_id = m.article_id
      WHERE m.id = ? AND o.kind = 'person' AND o.family_key <> m.family_key
      """, mention
    ) { ($0.string(at: 0), $0.column(1, as: String?.self)) }
    var byFamilyName: Set<String> = []
    for (other, given) in others {
      guard let known = profile.others[other] else { continue }
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

import NewsModel
import SQLite

/// Finds out which of the people that articles name are one, across the archive.
///
/// The answer depends on the articles in the archive alone, never on the order in which they came:
/// - people are one when kind, family and given key agree, or one given key is the only longer form of the other;
/// - a family name alone, an initial and a short form of several names belong to a person of that family only where their
///   article shows it (``FamilyEvidence``), and else stand for themselves;
/// - where the family has several they may mean, only a role can tell, and only if it is the role of one;
/// - a body is one with its acronym (``BodyAcronyms``).
///
/// So a second full name of a family sets those free again that had been given to the first without a role. What the user
/// decided goes before all of it; see ``DecisionsInForce``.
struct PersonResolver {
  /// A family name within a kind: nobody is ever one with somebody of another.
  struct Family: Hashable {
    var kind: String
    var key: String
  }

  /// Families whose mentions may be somebody else's from now on, and why.
  struct Families {
    var all: Set<Family> = []
    /// Those that lost a mention, and with it perhaps what showed who is meant.
    var shrunk: Set<Family> = []
    /// Those with a new mention by a full name: it may show whom a family name alone means in older articles.
    var named: Set<Family> = []
    /// Those with a new full name, or a full name with a new role.
    var told: Set<Family> = []
  }

  /// A mention that went to somebody else, and whose it was.
  struct Move {
    var mention: Int64
    var former: Int64?
  }

  let connection: Connection
  let index: FullTextIndexes
  let decisions: DecisionsInForce
  /// People who lost a mention, or gained one of an older article.
  private(set) var affected: Set<Int64> = []
  /// Mentions of older articles that went to somebody else.
  private(set) var moved: [Move] = []
  /// People whom the archive did not know.
  private(set) var created: Set<Int64> = []

  /// From this id on, nothing is stored yet that belongs to a mention.
  let firstNewMention: Int64

  init(
    _ connection: Connection, _ index: FullTextIndexes, _ decisions: DecisionsInForce, firstNewMention: Int64
  ) {
    self.connection = connection
    self.firstNewMention = firstNewMention
    self.index = index
    self.decisions = decisions
  }

  /// Resolves all the people of some families anew; what older articles say follows.
  ///
  /// - Parameters:
  ///   - newRoles: the roles of mentions that are not stored yet.
  ///   - acronyms: what is known of bodies' acronyms.
  mutating func resolve(
    _ families: Families, newRoles: [Int64: [String]], acronyms: BodyAcronyms
  ) throws {
    for family in families.all.sorted(by: { ($0.key, $0.kind) < ($1.key, $1.kind) }) {
      let apart = try resolveApart(family)
      // A name all whose mentions are somebody else's is nobody's, and tells nothing of the family.
      let givenKeys = try connection.givenKeys(of: family).filter { given in
        guard let others = apart[given] else { return true }
        return try hasMention(family, given, besides: others)
      }
      let targets = FamilyTargets(Set(givenKeys), kind: family.kind)
      // In order, so that new people get their ids in an order that can be repeated.
      for given in givenKeys {
        let key = PersonKey(family, given)
        let apart = apart[given] ?? []
        // Whom the user told apart from this name is not meant by it.
        let candidates = targets.candidates[given]?.filter {
          decisions.decision(holdingApart: key, PersonKey(family, $0)) == nil
        }
        if let candidates, !candidates.isEmpty, decisions.owner(ofMentionsWith: key) == nil {
          let evidence = FamilyEvidence(connection: connection, family: family, newRoles: newRoles)
          try judge(given, candidates, targets, evidence, among: mentionsToJudge(families, family), besides: apart)
          continue
        }
        let isBody = family.kind != Person.Kind.person.rawValue && givenKeys == [nil]
        let body = isBody ? try acronyms.body(of: family) : nil
        let ruled = PersonKey(body ?? family, targets.sure[given] ?? given)
        let person = try person(decisions.owner(ofMentionsWith: key) ?? decisions.follow(ruled))
        for (mention, old) in try strangers(family, given, person) where !apart.contains(mention) {
          try move(mention, from: old, to: person)
        }
      }
    }
  }

  /// Which mentions of a vague name have to be judged.
  private enum MentionsToJudge {
    /// All of them.
    case all
    /// With one candidate those that are not that person's, for more articles never take evidence away; with several, all.
    case open
    /// With one candidate as above; with several those that are nobody's yet: they tell by roles alone, and there is none.
    case openToOne
    /// Those that are nobody's yet.
    case new
  }

  private func mentionsToJudge(_ families: Families, _ family: Family) -> MentionsToJudge {
    if families.shrunk.contains(family) { return .all }
    if families.told.contains(family) { return .open }
    return families.named.contains(family) ? .openToOne : .new
  }

  /// Gives each mention of a vague name to the one of its candidates that its article shows, or to the name itself.
  ///
  /// - Parameter apart: mentions that are not judged.
  private mutating func judge(
    _ given: String?, _ candidates: [String], _ targets: FamilyTargets, _ evidence: FamilyEvidence,
    among judged: MentionsToJudge, besides apart: Set<Int64>
  ) throws {
    let family = evidence.family
    // Those whom the user found to be one are one candidate.
    let owners = candidates.map { decisions.follow(PersonKey(family, $0)) }
    let keys = owners.enumerated().filter { owners.firstIndex(of: $1) == $0 }.map(\.element)
    let places = owners.map { keys.firstIndex(of: $0) ?? 0 }
    let people = try keys.map { try person($0) }
    let mentions =
      switch judged {
      case .all: try strangers(family, given, -1)
      case .open: try strangers(family, given, people.count == 1 ? people[0] : -1)
      case .openToOne: people.count == 1 ? try strangers(family, given, people[0]) : try newcomers(family, given)
      case .new: try newcomers(family, given)
      }
    let fullKeys = Set(targets.sure.keys.compactMap(\.self).filter { !GivenKey($0).isVague })
    // One look for all, or one for each of a few.
    let allRoles = mentions.count < 100 ? nil : try evidence.roles(ofMentions: given)
    var knownRoles: FamilyEvidence.Roles?
    var knownCompany: FamilyEvidence.Company?
    var knownPosts: FamilyEvidence.Posts?
    var verdicts: [[String]: Int?] = [:]
    func isWeighed(_ mention: Int64, _ old: Int64?) -> Bool { mention < firstNewMention && old != nil }
    let hasGain = judged == .openToOne && people.count == 1 && mentions.contains(where: isWeighed)
    let gain = hasGain ? try evidence.gain(of: candidates.flatMap(targets.keys(of:)), since: firstNewMention) : nil
    for (mention, old) in mentions where !apart.contains(mention) {
      let roles = try
        (allRoles.map { evidence.newRoles[mention] ?? $0[mention] ?? [] } ?? evidence.roles(ofMention: mention))
        .filter { !RoleSketch($0).words.isEmpty }
      let wasWeighed = isWeighed(mention, old)
      // No role is new of those that tell by roles.
      if gain != nil, wasWeighed, !roles.isEmpty { continue }
      var meant: Int?
      if roles.isEmpty {
        if people.count == 1 {
          let keys = candidates.flatMap(targets.keys(of:))
          let others = try evidence.others(beside: mention)
          // It was weighed before against all that older articles show.
          if let gain, wasWeighed, try !evidence.isTouched(mention: mention, others, by: gain) { continue }
          if knownCompany == nil, try evidence.isInCompany(others, of: people[0], called: keys) {
            meant = 0
          } else {
            let company = try knownCompany ?? evidence.company(of: keys)
            knownCompany = company
            meant = evidence.sharesCompany(others, with: company) ? 0 : nil
          }
          if meant == nil {
            let posts = try knownPosts ?? evidence.posts(of: keys)
            knownPosts = posts
            meant = try evidence.sharesBody(mention: mention, with: posts) ? 0 : nil
          }
        }
      } else if let verdict = verdicts[roles] {
        meant = verdict
      } else {
        let known = try knownRoles ?? evidence.roles(of: targets.numbers(of: candidates).mapValues { places[$0] })
        knownRoles = known
        meant = known.person(with: roles.map(RoleSketch.init))
        verdicts[roles] = .some(meant)
      }
      // Who was found to be meant before was not beside a full name then, nor is now.
      if let known = meant, people[known] != old,
        try evidence.isBesideFullName(mention: mention, fullKeys: fullKeys)
      {
        meant = nil
      }
      let target = if let meant { people[meant] } else { try person(PersonKey(family, given)) }
      if target != old { try move(mention, from: old, to: target) }
    }
  }

  /// Gives the mentions that splits select to whom they made; the others, by given key, are for the rules.
  private mutating func resolveApart(_ family: Family) throws -> [String?: Set<Int64>] {
    guard decisions.hasSplits(in: family) else { return [:] }
    var apart: [String?: Set<Int64>] = [:]
    for given in try connection.givenKeys(of: family) {
      for (mention, old, key) in try mentionsApart(PersonKey(family, given)) {
        let person = try person(key)
        if old != person { try move(mention, from: old, to: person) }
        apart[given, default: []].insert(mention)
      }
    }
    return apart
  }

  /// The mentions of a name that belong to somebody else than `person`, or to nobody yet, with whom they belong to.
  private func strangers(_ family: Family, _ given: String?, _ person: Int64) throws -> [(Int64, Int64?)] {
    // Three ranges of the index, where IS NOT would go through all that are right.
    try ["IS NULL AND ? IS NOT NULL", "< ?", "> ?"].flatMap { other in
      try connection.all(
        """
        SELECT id, person_id FROM article_people
        WHERE family_key = ? AND kind = ? AND given_key IS ? AND person_id \(other)
        """,
        family.key, family.kind, given, person
      ) { ($0.column(0, as: Int64.self), $0.column(1, as: Int64?.self)) }
    }
  }

  /// The mentions of a name that belong to nobody yet.
  private func newcomers(_ family: Family, _ given: String?) throws -> [(Int64, Int64?)] {
    try connection.all(
      "SELECT id FROM article_people WHERE family_key = ? AND kind = ? AND given_key IS ? AND person_id IS NULL",
      family.key, family.kind, given
    ) { ($0.column(0, as: Int64.self), nil) }
  }

  private mutating func person(_ key: PersonKey) throws -> Int64 {
    if let id = try connection.person(key) { return id }
    let id = try connection.insertPerson(key)
    index.add(.people, id)
    created.insert(id)
    return id
  }

  /// Gives a mention, and what is stored of it, to another person. Names are put right afterwards, when they are known.
  private mutating func move(_ mention: Int64, from old: Int64?, to new: Int64) throws {
    if let old { affected.insert(old) }
    // Of whoever gained nothing but new mentions, the writer counts those.
    if old != nil || mention < firstNewMention { affected.insert(new) }
    try connection.run("UPDATE article_people SET person_id = ? WHERE id = ?", new, mention)
    if mention >= firstNewMention { return }
    moved.append(Move(mention: mention, former: old))
    try connection.run("UPDATE person_names SET person_id = ? WHERE article_person_id = ?", new, mention)
    try connection.run("UPDATE person_roles SET person_id = ? WHERE article_person_id = ?", new, mention)
    try connection.run("UPDATE statement_rows SET speaker_id = ? WHERE article_person_id = ?", new, mention)
    try connection.run("UPDATE event_participants SET person_id = ? WHERE article_person_id = ?", new, mention)
  }
}

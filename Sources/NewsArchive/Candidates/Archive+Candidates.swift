import NewsModel
import SQLite

/// Who may be one.
extension Archive {
  /// Pairs of people who may be one, best first, with the evidence. Reads only.
  ///
  /// - Parameters:
  ///   - person: only pairs with this person; nil for all.
  ///   - limit: how many at most.
  public func candidates(with person: StoredPerson? = nil, limit: Int = 20) throws(ArchiveError) -> [PersonCandidate] {
    try reporting {
      try connection.readTransaction {
        let names = try connection.all(
          "SELECT id, kind, family_key, given_key, apart, article_count FROM people ORDER BY id"
        ) {
          CandidatePairs.Name(
            id: $0.column(0),
            key: PersonKey(kind: $0.column(1), family: $0.column(2), given: $0.column(3), apart: $0.column(4)),
            articles: $0.column(5))
        }
        func rank(_ pair: CandidatePairs.Pair) -> (Double, Int, Int64, Int64) {
          let (first, second) = (names[pair.first], names[pair.second])
          return (-pair.reason.weight, -min(first.articles, second.articles), first.id, second.id)
        }
        let decisions = try DecisionsInForce(connection)
        let pairs = CandidatePairs(names).pairs
          .filter { decisions.decision(holdingApart: names[$0.first].key, names[$0.second].key) == nil }
          .filter { pair in person.map { [names[pair.first].id, names[pair.second].id].contains($0.id) } ?? true }
          .sorted { rank($0) < rank($1) }
        // What is in the articles is looked at for those only whose names say most, and that matter most.
        let candidates = try pairs.prefix(max(1_000, limit * 10)).compactMap { try candidate($0, names) }
        return Array(
          candidates.map { (candidate: $0, score: $0.score) }
            .sorted {
              ($0.score, $0.candidate.person.articleCount, $1.candidate.person.id)
                > ($1.score, $1.candidate.person.articleCount, $0.candidate.person.id)
            }
            .prefix(limit).map(\.candidate))
      }
    }
  }

  private func candidate(_ pair: CandidatePairs.Pair, _ names: [CandidatePairs.Name]) throws -> PersonCandidate? {
    let (first, second) = (names[pair.first], names[pair.second])
    func completeness(_ name: CandidatePairs.Name) -> (Int, Int, Int, Int64) {
      (
        name.key.isFullName ? 2 : name.key.given == nil ? 0 : 1, name.articles, name.key.given?.utf8.count ?? 0,
        -name.id
      )
    }
    let isFirst = completeness(first) < completeness(second)
    guard let person = try person(isFirst ? first.id : second.id),
      let other = try self.person(isFirst ? second.id : first.id)
    else { return nil }
    let found = [
      pair.reason, try namesakes(person, other), try sharedRoles(person, other), try sharedCompany(person, other),
      try sharedArticles(person, other),
      Self.time(person, other),
    ]
    return PersonCandidate(person: person, other: other, evidence: found.compactMap(\.self))
  }

  /// Others of the family whom a family name alone, or an initial, may stand for as well.
  private func namesakes(_ person: StoredPerson, _ other: StoredPerson) throws -> PersonCandidate.Evidence? {
    guard person.kind == .person, !PersonKey(person).isFullName, person.identity.family == other.identity.family else {
      return nil
    }
    let family = try people(PeopleQuery(identity: person.identity, kinds: [.person], limit: 8))
      .filter { $0.id != person.id && $0.id != other.id && PersonKey($0).isFullName }
    guard let first = family.first else { return nil }
    let more = family.count > 1 ? " and \(family.count - 1) more" : ""
    // The one of many articles is meant more often than one of few.
    let articles = family.reduce(0) { $0 + $1.articleCount }
    let share = Double(articles) / Double(max(1, articles + other.articleCount))
    return PersonCandidate.Evidence(
      text: "it may as well be p\(first.id) \(first.name)\(more)", weight: -0.5 - 2 * share)
  }

  private func sharedRoles(_ person: StoredPerson, _ other: StoredPerson) throws -> PersonCandidate.Evidence? {
    let (mine, theirs) = (try roleWords(person.id), try roleWords(other.id))
    if mine.isEmpty || theirs.isEmpty { return nil }
    let shared = mine.intersection(theirs).sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
    guard let longest = shared.first else { return PersonCandidate.Evidence(text: "no role in common", weight: -0.5) }
    // A role of one word, "president", is that of many.
    let weight = longest.contains(" ") ? 2.0 : 1.0
    return PersonCandidate.Evidence(
      text: "both are called \(shared.prefix(3).map { "“\($0)”" }.joined(separator: ", "))", weight: weight)
  }

  private func roleWords(_ id: Int64) throws -> Set<String> {
    let roles = try connection.all(
      "SELECT DISTINCT lower(role) FROM person_roles WHERE person_id = ? LIMIT 200", id
    ) { $0.string(at: 0) }
    return Set(roles.map { $0.hasPrefix("the ") ? String($0.dropFirst(4)) : $0 })
  }

  /// Other people whom articles name beside both.
  private func sharedCompany(_ person: StoredPerson, _ other: StoredPerson) throws -> PersonCandidate.Evidence? {
    let shared = try company(person.id).intersection(try company(other.id)).subtracting([person.id, other.id])
    if shared.isEmpty { return nil }
    let names = try shared.sorted().prefix(3).compactMap { try self.person($0)?.name }
    return PersonCandidate.Evidence(
      text:
        "both are named with \(names.joined(separator: ", "))\(shared.count > 3 ? " and \(shared.count - 3) more" : "")",
      weight: min(1.5, 0.3 * Double(shared.count)))
  }

  private func company(_ id: Int64) throws -> Set<Int64> {
    Set(
      try connection.all(
        """
        SELECT DISTINCT n.person_id
        FROM (SELECT DISTINCT article_id FROM article_people WHERE person_id = ? ORDER BY article_id DESC LIMIT 50) AS a
        JOIN article_people AS n ON n.article_id = a.article_id
        WHERE n.kind = 'person' AND n.person_id IS NOT NULL
        """, id
      ) { $0.integer(at: 0) })
  }

  /// An article that tells two apart knows them as two.
  private func sharedArticles(_ person: StoredPerson, _ other: StoredPerson) throws -> PersonCandidate.Evidence? {
    let (few, many) = person.articleCount <= other.articleCount ? (person, other) : (other, person)
    let articles = try connection.all(
      """
      SELECT DISTINCT m.article_id FROM article_people AS m
      WHERE m.person_id = ?1
        AND EXISTS (SELECT 1 FROM article_people AS n WHERE n.person_id = ?2 AND n.article_id = m.article_id)
      ORDER BY m.article_id
      """, few.id, many.id
    ) { $0.integer(at: 0) }
    guard let first = articles.first else { return nil }
    let count = "\(articles.count) article\(articles.count == 1 ? "" : "s"), such as a\(first),"
    if PersonKey(person).isFullName, PersonKey(other).isFullName, person.kind == .person {
      return PersonCandidate.Evidence(text: "\(count) name both in full", weight: -3)
    }
    return PersonCandidate.Evidence(text: "\(count) name both", weight: -1)
  }

  private static func time(_ person: StoredPerson, _ other: StoredPerson) -> PersonCandidate.Evidence? {
    guard let from = person.firstSeen, let to = person.lastSeen, let otherFrom = other.firstSeen,
      let otherTo = other.lastSeen
    else { return nil }
    let gap = max(from, otherFrom).dayNumber - min(to, otherTo).dayNumber
    if gap <= 31 { return PersonCandidate.Evidence(text: "named at the same time", weight: 0.5) }
    if gap > 5 * 365 { return PersonCandidate.Evidence(text: "\(gap / 365) years lie between them", weight: -0.5) }
    return nil
  }
}

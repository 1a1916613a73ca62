import NewsModel
import SQLite

/// Who held an office when: found by the roles in which articles name people, each with the day of its article.
extension Archive {
  /// Somebody as an article names them in the role asked for.
  private struct Sighting {
    var person: Int64
    var role: String
    var day: CalendarDay?
    /// Whether it is the news that their time in it is over.
    var isEnd = false
    var article: Int64 = 0
  }

  /// Who held the office that a name asks for; the latest holder where no time is asked for.
  func holders(of name: AskedName, at days: DayInterval?) throws(ArchiveError) -> NameResolution {
    var found = NameResolution()
    var sightings = try sightings(of: name.roleWords)
    var isByArticle = false
    if sightings.isEmpty {
      sightings = try self.sightings(byArticleOf: name.roleWords)
      isByArticle = true
    }
    let terms = Self.terms(sightings, at: days)
    guard !terms.isEmpty else { return found }
    let sightingsOf = Dictionary(grouping: sightings, by: \.person)
    let people = try people(withIDs: Array(sightingsOf.keys))
    let termOf = Dictionary(terms.map { ($0.person, $0) }) { first, _ in first }
    found.candidates = terms.compactMap { people[$0.person] }
    // What was published in their days alone is said in that office.
    if terms.count > 1 || days != nil {
      let roles = try roles(ofPeople: found.ids)
      for id in found.ids {
        guard let period = termOf[id]?.period else { continue }
        found.periods[id] = Self.clipped(period, to: sightingsOf[id] ?? [], among: roles[id] ?? [])
      }
    }
    if isByArticle { found.articles = Set(sightings.map(\.article)).sorted() }
    let holders = found.candidates.map { person in
      let term = termOf[person.id]
      return "\(person.name), “\(term?.role ?? "")”" + (term?.seen.map { " in an article of \($0)" } ?? "")
    }
    found.note =
      "“\(name.words)” is \(holders.joined(separator: " or "))" + (isByArticle ? " that has the other words" : "")
    found.isAmbiguous = terms.contains { term in
      terms.contains { $0.person != term.person && ($0.period.map { term.period?.overlaps($0) ?? true } ?? true) }
    }
    let earlier = Set(sightingsOf.keys).subtracting(termOf.keys)
    if days == nil, !earlier.isEmpty {
      let names = earlier.sorted().compactMap { people[$0]?.name }
      found.note! += "; before: \(names.joined(separator: ", ")) (ask with a day of that time)"
    }
    return found
  }

  /// A time in office without the days on which somebody had another: one that they are named in only before, or only after.
  private static func clipped(
    _ period: DayInterval, to own: [Sighting], among roles: [PersonRole]
  ) -> DayInterval {
    let days = own.compactMap(\.day)
    guard let first = days.min(), let last = days.max() else { return period }
    let asked = Set(own.map(\.role))
    var (from, to) = (period.from, period.to)
    for (_, all) in Dictionary(grouping: roles.filter { !asked.contains($0.role) }, by: \.role) {
      let seen = all.compactMap(\.seenOn)
      guard let earliest = seen.min(), let latest = seen.max() else { continue }
      if latest < first { from = max(from, latest.adding(days: 1)) }
      if earliest > last { to = min(to, earliest.adding(days: -1)) }
    }
    return from <= to ? DayInterval(from: from, to: to) : DayInterval(from: first, to: last)
  }

  /// Those who speak for a body at a time, with their role.
  func voices(of name: AskedName, at days: DayInterval?) throws(ArchiveError) -> [(StoredPerson, String)] {
    guard !name.roleWords.isEmpty, name.roleWords.count <= 4 else { return [] }
    return try latest(sightings(of: name.roleWords).filter { RoleText($0.role).isVoice })
  }

  /// The ministers and the head of a country's government, with their role: those whom an article names in it as that country's
  /// own. A secretary of state who is elsewhere an envoy to it is none of them.
  func ministers(of country: AskedName) throws(ArchiveError) -> [(StoredPerson, String)] {
    guard country.roleWords.count == 1 else { return [] }
    func isMember(_ role: String) -> Bool {
      let role = RoleText(role)
      return role.isMinister && country.roleWords[0].spellings.contains(where: role.isOf)
    }
    return try latest(sightings(of: country.roleWords).filter { isMember($0.role) })
  }

  /// Everybody of some sightings, with the latest role.
  private func latest(_ all: [Sighting]) throws(ArchiveError) -> [(StoredPerson, String)] {
    var voices: [(StoredPerson, String)] = []
    let people = try people(withIDs: Array(Set(all.map(\.person))))
    // Each of a body's spokesmen speaks for it, whoever else does.
    for (id, own) in Dictionary(grouping: all, by: \.person).sorted(by: { $0.key < $1.key }) {
      guard let role = own.max(by: { ($0.day ?? DayInterval.openStart) < ($1.day ?? DayInterval.openStart) })?.role,
        let person = people[id]
      else { continue }
      voices.append((person, role))
    }
    return voices
  }

  /// Where articles name somebody in a role of these words; first in the words themselves, else in those of its kin.
  private func sightings(of words: [AskedName.RoleWord]) throws(ArchiveError) -> [Sighting] {
    guard !words.isEmpty else { return [] }
    let expressions = words.compactMap { FullTextQuery(anyOf: $0.spellings + $0.kin) }
    guard expressions.count == words.count, let all = expressions.reduced() else { return [] }
    let rows = try reporting {
      try connection.all(
        """
        SELECT r.person_id, r.role, r.seen_on, p.roles, r.change IS 'ended' FROM people AS p JOIN person_roles AS r ON r.person_id = p.id
        WHERE p.id IN (SELECT rowid FROM people_fts WHERE people_fts MATCH ?)
        """, all.inColumns("roles")
      ) { row in
        let sighting = Sighting(
          person: row.integer(at: 0), role: row.string(at: 1), day: row.day(at: 2), isEnd: row.integer(at: 4) != 0)
        return (sighting, row.string(at: 3))
      }
    }
    let asksForFormer = words.contains { word in RoleText(word.spellings[0]).isOfAnotherTime }
    // The same role comes in many articles.
    var texts: [String: RoleText] = [:]
    func text(_ role: String) -> RoleText {
      if let known = texts[role] { return known }
      let text = RoleText(role)
      texts[role] = text
      return text
    }
    for withKin in [false, true] {
      var fits: [RoleAndRoles: Bool] = [:]
      let fitting = rows.filter { sighting, roles in
        let key = RoleAndRoles(role: sighting.role, person: sighting.person)
        if let known = fits[key] { return known }
        let role = text(sighting.role)
        // "Foreign Secretary" is the UK's where another article says so of the same person.
        let isOfThem =
          (asksForFormer || !role.isOfAnotherTime)
          && words.allSatisfy { role.has($0, withKin: withKin) || $0.isCountry && text(roles).has($0, withKin: false) }
        fits[key] = isOfThem
        return isOfThem
      }
      if !fitting.isEmpty { return fitting.map(\.0) }
    }
    return []
  }

  /// "The Rovers captain", whom an article about Rovers calls "captain": the office from the role, the rest from its article.
  /// Nobody where several could be meant.
  private func sightings(byArticleOf words: [AskedName.RoleWord]) throws(ArchiveError) -> [Sighting] {
    func isOfOffice(_ word: AskedName.RoleWord) -> Bool {
      word.isOffice || ["acting", "interim", "executive"].contains(word.spellings[0])
    }
    // "the judge in the Pym case": no article need call it a case.
    let words = words.filter { !Self.proceedings.contains($0.spellings[0]) }
    let offices = words.filter(isOfOffice)
    let others = words.filter { !isOfOffice($0) && !$0.isCountry }
    // Any article names the head of something; of what, the role tells, or the headline, where the role tells of nothing else.
    let isHead = offices.contains { ["head", "boss", "chief"].contains($0.spellings[0]) }
    guard !offices.isEmpty, !others.isEmpty, offices.count + others.count == words.count,
      let about = others.compactMap({ FullTextQuery(anyOf: $0.spellings) }).reduced(),
      let roles = offices.compactMap({ FullTextQuery(anyOf: $0.spellings + $0.kin) }).reduced()
    else { return [] }
    let rows = try reporting {
      try connection.all(
        """
        SELECT r.person_id, r.role, r.seen_on, r.article_id FROM person_roles AS r
        WHERE r.person_id IN (SELECT rowid FROM people_fts WHERE people_fts MATCH ?)
          AND r.article_id IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH ?)
        """, roles.inColumns("roles"), isHead ? about.inColumns("headline") : about.expression
      ) {
        Sighting(
          person: $0.integer(at: 0), role: $0.string(at: 1), day: $0.day(at: 2), article: $0.integer(at: 3))
      }
    }
    for withKin in [false, true] {
      let fitting = rows.filter { row in
        let role = RoleText(row.role)
        return !role.isOfAnotherTime && (!isHead || role.isBareOfHead)
          && offices.allSatisfy { role.has($0, withKin: withKin) }
      }
      guard !fitting.isEmpty else { continue }
      let people = Set(fitting.map(\.person)).count
      // One head follows another, each in articles of its own.
      let isSeries =
        isHead && Dictionary(grouping: fitting, by: \.article).values.allSatisfy { Set($0.map(\.person)).count == 1 }
      return people == 1 || isSeries ? fitting : []
    }
    return []
  }

  private static let proceedings: Set<String> = ["case", "trial", "affair", "matter", "lawsuit", "proceedings"]

  private struct RoleAndRoles: Hashable {
    var role: String
    var person: Int64
  }

  /// Somebody's time in an office, as far as articles tell.
  private struct Term {
    var person: Int64
    var role: String
    /// The day of the article that tells it.
    var seen: CalendarDay?
    /// From the first sighting to the day before that of the next holder.
    var period: DayInterval?
  }

  /// The first day after another one of sightings in the order of their days.
  private static func firstDay(of dated: [(Sighting, CalendarDay)], after day: CalendarDay) -> CalendarDay? {
    var (low, high) = (0, dated.count)
    while low < high {
      let middle = (low + high) / 2
      if dated[middle].1 > day { high = middle } else { low = middle + 1 }
    }
    return low < dated.count ? dated[low].1 : nil
  }

  private static func terms(_ sightings: [Sighting], at days: DayInterval?) -> [Term] {
    let dated = sightings.compactMap { sighting in sighting.day.map { (sighting, $0) } }.sorted { $0.1 < $1.1 }
    guard let last = dated.last else {
      // Nothing tells when: all of them, undated.
      var seen: Set<Int64> = []
      return sightings.filter { seen.insert($0.person).inserted }.map { Term(person: $0.person, role: $0.role) }
    }
    let target = days ?? DayInterval(last.1)
    // Who resigned or was replaced holds it no more, whoever came then.
    let ends = Dictionary(dated.filter(\.0.isEnd).map { ($0.0.person, $0.1) }) { max($0, $1) }
    func isOver(_ sighting: (Sighting, CalendarDay), on day: CalendarDay) -> Bool {
      guard let end = ends[sighting.0.person], sighting.1 <= end else { return false }
      return end < day && !dated.contains { $0.0.person == sighting.0.person && $0.1 > end }
    }
    let inside = dated.filter { target.from <= $0.1 && $0.1 <= target.to }
    let chosen: [(Sighting, CalendarDay)]
    if !inside.isEmpty {
      chosen = inside
    } else if let before = dated.last(where: { $0.1 < target.from && !isOver($0, on: target.from) }) {
      chosen = [before]
    } else if dated.contains(where: { $0.1 < target.from }) {
      // The office is vacant, as far as articles tell.
      chosen = []
    } else {
      chosen = dated.first.map { [$0] } ?? []
    }
    let spans = Dictionary(dated.map { ($0.0.person, DayInterval($0.1)) }) { first, next in
      DayInterval(from: first.from, to: next.to)
    }
    func span(_ person: Int64) -> DayInterval { spans[person]! }
    var people: [Int64] = []
    var known: Set<Int64> = []
    // A thousand holders are held against one another.
    var holders: [DayInterval] = []
    for (sighting, _) in chosen where known.insert(sighting.person).inserted {
      people.append(sighting.person)
      holders.append(span(sighting.person))
    }
    // Two who are named in it in turns hold two offices of one name: both may be meant.
    for (person, own) in spans.sorted(by: { $0.key < $1.key }) where !known.contains(person) {
      guard own.from <= target.to, holders.contains(where: { own.from < $0.to && $0.from < own.to }) else { continue }
      people.append(person)
      holders.append(own)
    }
    let datedOf = Dictionary(grouping: dated, by: \.0.person)
    let chosenOf = Dictionary(grouping: chosen, by: \.0.person)
    return people.map { person in
      let own = span(person)
      // Their days end with the first sighting of a successor; all of their own are within them.
      let next = firstDay(of: dated, after: own.to)
      let told =
        chosenOf[person]?.last ?? datedOf[person]?.last { $0.1 <= target.to } ?? datedOf[person]?.first
      let isFirst = dated[0].1 >= own.from
      return Term(
        person: person, role: told?.0.role ?? "", seen: told?.1,
        period: DayInterval(
          from: isFirst ? DayInterval.openStart : own.from,
          to: ends[person].flatMap { $0 >= own.to ? $0 : nil } ?? next.map { max(own.to, $0.adding(days: -1)) }
            ?? DayInterval.openEnd))
    }
  }
}

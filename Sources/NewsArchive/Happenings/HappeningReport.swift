/// What a report tells that makes it one with others: place and named participants, by side.
struct HappeningReport: Hashable {
  /// Those named on one side.
  struct Side: Hashable {
    var persons: Set<Int64> = []
    /// Organizations and offices.
    var bodies: Set<Int64> = []
    var countries: Set<Int64> = []
    /// "Soldiers", "residents": known to the archive, but telling little.
    var groups: Set<Int64> = []

    mutating func add(_ person: Int64, kind: String) {
      switch kind {
      case "person": persons.insert(person)
      case "organization", "office": bodies.insert(person)
      case "country": countries.insert(person)
      default: groups.insert(person)
      }
    }

    mutating func formUnion(_ other: Side) {
      persons.formUnion(other.persons)
      bodies.formUnion(other.bodies)
      countries.formUnion(other.countries)
      groups.formUnion(other.groups)
    }

    /// All of them, countries apart.
    var named: Set<Int64> { persons.union(bodies).union(groups) }

    /// How many of the other's, countries apart.
    func shared(_ other: Side) -> Int {
      persons.intersection(other.persons).count + bodies.intersection(other.bodies).count
        + groups.intersection(other.groups).count
    }
  }

  var happening: String
  var placeKey: String?
  /// Who did it; of a mutual happening, all who took part.
  var doers = Side()
  /// To whom it was done.
  var others = Side()
  /// Whether it tells of doers whom the archive knows by no name: "the delegates".
  var hasNamelessDoers = false
  /// How many dead it counts. Reports of one happening differ in it.
  var dead: Int?

  /// All whom the archive knows.
  var everybody: Set<Int64> { named.union(doers.countries).union(others.countries) }

  /// All whom the archive knows but for countries, which take part in everything.
  var named: Set<Int64> { doers.named.union(others.named) }

  /// Adds one who took part; of somebody whom the archive does not know, only that there is somebody.
  mutating func add(_ person: Int64?, kind: String, part: String, _ sort: HappeningSort) {
    let isDoer = part != "casualty" && sort.isMutual || part == "source" || part == "participant"
    guard let person else {
      hasNamelessDoers = hasNamelessDoers || isDoer
      return
    }
    if isDoer {
      doers.add(person, kind: kind)
    } else {
      others.add(person, kind: kind)
    }
  }

  /// How surely two reports are of one happening; nil where nothing shows it. What contradicts it is another question.
  enum Evidence: Comparable {
    case enough, strong
  }

  /// What shows that two reports of one day and sort are of one happening.
  func evidence(for other: HappeningReport, _ sort: HappeningSort) -> Evidence? {
    let persons =
      doers.persons.intersection(other.doers.persons).count + others.persons.intersection(other.others.persons).count
    let named = doers.shared(other.doers) + others.shared(other.others)
    let doingCountries = doers.countries.intersection(other.doers.countries).count
    let countries = doingCountries + others.countries.intersection(other.others.countries).count
    if sort.isTalk { return persons > 0 && named >= 2 && doers.shared(other.doers) > 0 ? .strong : nil }
    let place = PlaceRelation(placeKey, other.placeKey)
    if place == .same, named > 0 { return .strong }
    if persons >= 2 || persons == 1 && named >= 2 { return .strong }
    // One who travels may see several towns in a day.
    if sort.isJourney, placeKey == nil || other.placeKey == nil { return nil }
    // Where both tell who it was, and it is nobody that both name, the town is chance.
    // Harm is told without its doer, or with "rockets" for one.
    if place == .same,
      doingCountries > 0 || sort.isHarm || sort.isKnownByPlace && (tellsNoDoer || other.tellsNoDoer)
    {
      return .enough
    }
    if persons > 0, !sort.isFrequent || !others.persons.isDisjoint(with: other.others.persons) { return .enough }
    if named > 0, named + countries >= 2 || place == .sameArea && !sort.isRoutine { return .enough }
    let bodies =
      doers.bodies.intersection(other.doers.bodies).count + others.bodies.intersection(other.others.bodies).count
    return bodies > 0 && !sort.isRoutine ? .enough : nil
  }

  /// Whether nobody is told to have done it, by name or in other words.
  private var tellsNoDoer: Bool { doers == Side() && !hasNamelessDoers }

  /// Whether two reports cannot be of one happening, or it is in doubt.
  func contradicts(_ other: HappeningReport, _ sort: HappeningSort) -> Bool {
    if PlaceRelation(placeKey, other.placeKey) == .apart { return true }
    if sort.isHarm, Self.differInCause(self, other) || Self.differInCause(other, self) { return true }
    if Self.differ(doers.persons, other.doers.persons) || Self.differ(others.persons, other.others.persons) {
      return true
    }
    // Articles put the same person's deed down to a ministry, a government or a country.
    if !doers.persons.isDisjoint(with: other.doers.persons) || !others.persons.isDisjoint(with: other.others.persons) {
      return false
    }
    return Self.differ(doers.bodies, other.doers.bodies) || Self.differ(others.bodies, other.others.bodies)
      || Self.differ(doers.countries, other.doers.countries) || Self.differ(others.countries, other.others.countries)
  }

  /// Whether each report names somebody whom the other leaves out, and they do not share two.
  private static func differ(_ first: Set<Int64>, _ second: Set<Int64>) -> Bool {
    if first.isEmpty || second.isEmpty { return false }
    let shared = first.intersection(second).count
    return shared == 0 || shared < 2 && shared < first.count && shared < second.count
  }

  /// An earthquake is no attack; a death is of an attack only where several died, or the same person did.
  private static func differInCause(_ first: HappeningReport, _ second: HappeningReport) -> Bool {
    let causes = ["attack": 0, "killing": 0, "disaster": 1, "accident": 2]
    switch (causes[first.happening], causes[second.happening]) {
    case (let cause?, let other?): return cause != other
    case (nil, _?):
      return first.dead ?? 0 < 2 && first.others.persons.isDisjoint(with: second.others.persons)
        && first.doers.persons.isDisjoint(with: second.others.persons)
    default: return false
    }
  }
}

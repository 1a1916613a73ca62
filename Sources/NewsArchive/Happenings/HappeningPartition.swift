/// Parts the reports of one sort and day into happenings: a function of the reports alone, whatever order they come in.
///
/// Reports that evidence links are one where no two of them contradict each other. Where two do, only strong evidence links
/// what lies between them, and where that does not part them either, only likeness. So a report that fits two meetings which
/// are surely two belongs to neither.
struct HappeningPartition {
  let sort: HappeningSort
  /// The different reports that evidence could link.
  private var nodes: [HappeningReport] = []
  /// Of each node, which reports are like it.
  private var alike: [[Int]] = []
  /// Reports of which nothing shows what else they tell of.
  private var lone: [Int] = []

  init(_ reports: [HappeningReport], _ sort: HappeningSort) {
    self.sort = sort
    var index: [HappeningReport: Int] = [:]
    for (position, report) in reports.enumerated() {
      if let node = index[report] {
        alike[node].append(position)
      } else if report.evidence(for: report, sort) == nil || report.contradicts(report, sort) {
        lone.append(position)
      } else {
        index[report] = nodes.count
        nodes.append(report)
        alike.append([position])
      }
    }
  }

  /// The happenings, each as the positions of its reports.
  func groups() -> [[Int]] {
    lone.map { [$0] } + part(Array(nodes.indices), by: .enough).map { $0.flatMap { alike[$0] } }
  }

  private func part(_ members: [Int], by evidence: HappeningReport.Evidence) -> [[Int]] {
    components(members, by: evidence).flatMap { component -> [[Int]] in
      if component.count == 1 || !hasContradiction(component) { return [component] }
      return evidence == .enough ? part(component, by: .strong) : component.map { [$0] }
    }
  }

  private func hasContradiction(_ members: [Int]) -> Bool {
    for (position, first) in members.enumerated() {
      for second in members[(position + 1)...] where nodes[first].contradicts(nodes[second], sort) { return true }
    }
    return false
  }

  /// What hangs together by evidence of at least this strength between two that do not contradict each other.
  private func components(_ members: [Int], by evidence: HappeningReport.Evidence) -> [[Int]] {
    var root = Dictionary(uniqueKeysWithValues: members.map { ($0, $0) })
    func find(_ node: Int) -> Int {
      var node = node
      while let above = root[node], above != node { node = above }
      return node
    }
    for candidates in neighbourhoods(members) {
      for (position, first) in candidates.enumerated() {
        for second in candidates[(position + 1)...] {
          let (one, other) = (find(first), find(second))
          guard one != other, let found = nodes[first].evidence(for: nodes[second], sort), found >= evidence,
            !nodes[first].contradicts(nodes[second], sort)
          else { continue }
          root[max(one, other)] = min(one, other)
        }
      }
    }
    return Dictionary(grouping: members, by: find).values.map { $0.sorted() }
  }

  /// Those who share a place or somebody named: nothing else can link two.
  private func neighbourhoods(_ members: [Int]) -> [[Int]] {
    var byPlace: [String: [Int]] = [:]
    var byPerson: [Int64: [Int]] = [:]
    for member in members {
      let node = nodes[member]
      if let place = node.placeKey, !PlaceRelation.isArea(place) { byPlace[place, default: []].append(member) }
      for side in [node.doers, node.others] {
        for person in side.named { byPerson[person, default: []].append(member) }
      }
    }
    return Array(byPlace.values) + Array(byPerson.values)
  }
}

/// What the dated reports of a happening tell together, and whether a report without a day can be one more.
struct HappeningUnion {
  private(set) var whole: HappeningReport
  private(set) var members: [HappeningReport]
  private let deaths: Set<Int>

  init(_ members: [HappeningReport]) {
    self.members = members
    deaths = Set(members.compactMap(\.dead))
    whole = members[0]
    for member in members.dropFirst() {
      whole.doers.formUnion(member.doers)
      whole.others.formUnion(member.others)
      if whole.placeKey == nil || whole.placeKey.map(PlaceRelation.isArea) == true, member.placeKey != nil {
        whole.placeKey = member.placeKey
      }
    }
  }

  /// Whether a report of no certain day fits: it shares the town with somebody, or two who took part, contradicts no report of the
  /// happening, and names no person whom they do not, so that what joins cannot differ among itself.
  func takes(_ report: HappeningReport, _ sort: HappeningSort) -> Bool {
    mayTake(report, sort)
      && report.doers.persons.isSubset(of: whole.doers.persons)
      && report.others.persons.isSubset(of: whole.others.persons)
      && !members.contains { $0.contradicts(report, sort) }
  }

  /// Whether the report shares enough with all of them together.
  func mayTake(_ report: HappeningReport, _ sort: HappeningSort) -> Bool {
    let shared = report.doers.shared(whole.doers) + report.others.shared(whole.others)
    let countries =
      report.doers.countries.intersection(whole.doers.countries).count
      + report.others.countries.intersection(whole.others.countries).count
    let place = PlaceRelation(report.placeKey, whole.placeKey)
    // A town sees many meetings in a week: beside it, somebody has to be shared, or the number of dead.
    let isSameTown =
      place == .same && (shared > 0 || sort.isHarm && (countries > 0 || !deaths.isDisjoint(with: [report.dead ?? 0])))
    let isSameCompany = shared > 0 && shared + (sort.isTalk ? 0 : countries) >= 2
    return isSameTown || isSameCompany
  }
}

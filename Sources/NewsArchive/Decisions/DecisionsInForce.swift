import NewsModel
import SQLite

/// The user's decisions, as the resolver needs them: read once for each writing transaction.
///
/// In what order they are applied to a mention:
/// 1. a split that selects it makes it somebody apart;
/// 2. else a merge or an alias of its own keys says whose it is;
/// 3. else the rules of the resolver do (an initial, a family name alone), to which those who were merged are one candidate;
/// 4. whoever it is then may have been merged into another, and so on to the end.
struct DecisionsInForce {
  /// A further name of a person.
  struct Alias {
    var decision: Int64
    var name: String
    var identity: NameIdentity?
  }

  /// Mentions that are somebody else.
  struct Split {
    var decision: Int64
    /// What was decided of the mentions before: 0, or the number of an earlier split.
    var from: Int64
    var person: PersonKey
    var selection: PersonDecision.Selection
  }

  /// Whose the mentions with a key are, by merges and aliases.
  private var redirects: [PersonKey: PersonKey] = [:]
  /// The decisions that say so.
  private var redirecting: [PersonKey: Int64] = [:]
  private var names: [PersonKey: String] = [:]
  /// The decisions that gave those names.
  private var given: [PersonKey: Int64] = [:]
  private var splits: [PersonKey: [Split]] = [:]
  private var splitFamilies: Set<PersonResolver.Family> = []
  private var aliases: [PersonKey: [Alias]] = [:]
  /// Pairs who are two, with the decision that says so.
  private var pairsApart: [Set<PersonKey>: Int64] = [:]
  /// Those into whom others were merged: they stay who they are, though it be a family name alone.
  private(set) var ends: Set<PersonKey> = []

  init(_ connection: Connection) throws {
    let decisions = try connection.decisions(where: "undone_at IS NULL")
    for decision in decisions { add(decision) }
    for decision in decisions { addAlias(of: decision) }
  }

  private mutating func add(_ decision: PersonDecision) {
    guard let person = decision.person.key else { return }
    switch decision.deed {
    case .merge: if let other = decision.other.key { redirect(person, to: other, by: decision.id) }
    case .alias: if let other = decision.other.key { redirect(other, to: person, by: decision.id) }
    case .rename:
      names[person] = decision.other.name
      given[person] = decision.id
    case .distinguish:
      if let other = decision.other.key { pairsApart[[person, other]] = decision.id }
    case .split:
      guard let other = decision.newcomer else { return }
      names[other] = decision.other.name
      given[other] = decision.id
      for selection in decision.selections {
        let key = PersonKey(
          kind: selection.kind.rawValue, family: selection.identity.family, given: selection.identity.given)
        splitFamilies.insert(key.familyOfKind)
        splits[key, default: []].append(
          Split(decision: decision.id, from: decision.person.apart, person: other, selection: selection))
      }
    }
  }

  private mutating func redirect(_ key: PersonKey, to other: PersonKey, by decision: Int64) {
    // An alias may be another spelling with the same keys.
    guard key != other else { return }
    redirects[key] = other
    redirecting[key] = decision
    ends.insert(other)
  }

  private mutating func addAlias(of decision: PersonDecision) {
    guard decision.deed != .distinguish, var owner = decision.person.key else { return }
    var name = decision.deed == .merge ? decision.person : decision.other
    if decision.deed == .split {
      owner = decision.newcomer ?? owner
      // The keys are those of the mentions, not of a name given by hand.
      name.identity = nil
    }
    guard let text = name.name else { return }
    // Of several names given by hand the last one counts.
    if decision.deed == .rename || decision.deed == .split, given[owner] != decision.id { return }
    aliases[follow(owner), default: []].append(
      Alias(decision: decision.id, name: text, identity: name.identity))
  }

  /// Who somebody is after all merges.
  func follow(_ key: PersonKey) -> PersonKey {
    var key = key
    var seen: Set<PersonKey> = [key]
    while let next = redirects[key], seen.insert(next).inserted { key = next }
    return key
  }

  /// The decision that two are two, whoever was merged into either.
  func decision(holdingApart first: PersonKey, _ second: PersonKey) -> Int64? {
    guard !pairsApart.isEmpty else { return nil }
    let asked: Set = [follow(first), follow(second)]
    return pairsApart.first { pair, _ in Set(pair.map(follow)) == asked }?.value
  }

  /// The merge or alias of a key.
  func decision(redirecting key: PersonKey) -> Int64? { redirecting[key] }

  /// The name given by hand.
  func name(of key: PersonKey) -> String? { names[key] }

  /// The further names of somebody, those of people merged into this one among them.
  func aliases(of key: PersonKey) -> [Alias] { aliases[key] ?? [] }

  /// Everybody with further names.
  var peopleWithAliases: [PersonKey] { Array(aliases.keys) }

  /// Whether a split may select mentions of a family.
  func hasSplits(in family: PersonResolver.Family) -> Bool { splitFamilies.contains(family) }

  /// The splits that may select mentions with a key, in the order in which they were decided.
  func splits(ofMentionsWith key: PersonKey) -> [Split] { splits[key] ?? [] }

  /// Families whose mentions may change hands when it changes who somebody is.
  func families(leadingTo key: PersonKey) -> Set<PersonResolver.Family> {
    var found: Set<PersonResolver.Family> = [key.familyOfKind]
    for source in redirects.keys {
      var (step, seen) = (source, Set([source]))
      while step != key, let next = redirects[step], seen.insert(next).inserted { step = next }
      if step == key { found.insert(source.familyOfKind) }
    }
    return found
  }

  /// Whether a decision may say of some mentions with a key whose they are.
  func concern(_ key: PersonKey) -> Bool {
    owner(ofMentionsWith: key) != nil || follow(key) != key || hasSplits(in: key.familyOfKind)
  }

  /// Whose the mentions with a key are by a decision about this very key, whatever the rules say; nil where there is none.
  /// Those into whom others were merged stay who they are, though it be a family name alone.
  func owner(ofMentionsWith key: PersonKey) -> PersonKey? {
    redirects[key] != nil || ends.contains(key) ? follow(key) : nil
  }
}

import NewsLanguage
import NewsModel

/// Reads from news of appointments, resignations and dismissals who got or lost which office, and when: "named Ada Pym |harbour minister|
/// on Monday, replacing Oskar Lind".
struct TenureFinder {
  let document: Document
  let resolver: PeopleResolver

  /// Notes with the people of an event what it tells of their offices.
  func note(_ draft: EventDraft, _ event: Event, _ tree: DependencyTree) {
    guard event.status == .happened, let (holder, change) = holder(of: draft) else { return }
    guard let person = knownPerson(holder) else { return }
    let named = inherited(draft, person, tree) ?? office(of: draft, holder, tree)
    let own = holder.mention.flatMap { resolver.mentions[$0].role }.map { document.analyzed.string($0) }
    guard let role = named ?? (change == .ended ? own : nil), !Self.isOver(role) else { return }
    let days = event.date?.interval
    resolver.note(Tenure(role: role, change: change, days: days, span: event.span), of: person)
    if change == .began, let former = predecessor(of: draft, tree), former != person {
      resolver.note(Tenure(role: role, change: .ended, days: days, span: event.span), of: former)
    }
  }

  /// "named Ada Pym |as his successor|": the office of the one other person the sentence, or the one before it, tells of.
  private func inherited(_ draft: EventDraft, _ holder: Int, _ tree: DependencyTree) -> String? {
    guard draft.happening == .appointment,
      let noun = (draft.trigger + 1..<max(draft.trigger + 1, min(draft.trigger + 16, tree.tokens.upperBound))).first(
        where: { Self.heirs.contains(document.tokens[$0]) }),
      document.isToken(noun - 1, "his") || document.isToken(noun - 1, "her") || document.isToken(noun - 1, "their")
    else { return nil }
    let involved = draft.participants.compactMap { knownPerson($0.actor) } + [holder]
    let sentence = document.analyzed.sentence(ofToken: draft.trigger)
    for number in [sentence, sentence - 1] where number >= 0 {
      var others: [Int] = []
      for token in document.sentences[number].tokens {
        guard let mention = resolver.mention(atToken: token), resolver.mentions[mention].kind == .person,
          let person = resolver.knownPerson(ofMention: mention), !involved.contains(person), !others.contains(person)
        else { continue }
        others.append(person)
      }
      guard let other = others.first else { continue }
      return others.count == 1 ? resolver.people[other].roles.first.flatMap { Self.isOver($0) ? nil : $0 } : nil
    }
    return nil
  }

  private static let heirs: WordSet = ["successor", "replacement"]

  private func knownPerson(_ actor: EventDraft.Actor) -> Int? {
    let person = actor.person ?? actor.mention.flatMap(resolver.knownPerson)
    return person.flatMap { resolver.people[$0].kind == .person ? $0 : nil }
  }

  /// Who gets or loses an office: whoever resigns does so, whoever is appointed or dismissed has it done.
  private func holder(of draft: EventDraft) -> (EventDraft.Actor, Tenure.Change)? {
    func first(_ part: Event.Participant.Part) -> EventDraft.Actor? {
      let all = draft.participants.filter { $0.part == part }
      return all.count == 1 ? all[0].actor : nil
    }
    switch draft.happening {
    case .appointment:
      if Self.nominating.contains(document.tokens[draft.trigger]) { return nil }
      let isTaking = Self.taking.contains(document.tokens[draft.trigger])
      return first(isTaking ? .source : .target).map { ($0, .began) }
    case .resignation: return first(.source).map { ($0, .ended) }
    case .dismissal: return first(.target).map { ($0, .ended) }
    default: return nil
    }
  }

  /// The words of the office: behind "as", else behind the name, or behind the verb of one who "was named" it.
  private func office(of draft: EventDraft, _ holder: EventDraft.Actor, _ tree: DependencyTree) -> String? {
    let limit = tree.tokens.upperBound
    let reach = (draft.trigger + 1)..<max(draft.trigger + 1, min(draft.trigger + 24, limit))
    var start: Int?
    if let mark = reach.first(where: { document.isToken($0, "as") && !document.isToken($0 - 1, "such") }) {
      start = mark + 1
    } else if draft.happening == .appointment {
      start = holder.tokens.lowerBound > draft.trigger ? holder.tokens.upperBound : draft.trigger + 1
    }
    guard var first = start else { return nil }
    var owner: String?
    while first < limit, document.isAny(first, .determiner) || Self.openers.contains(document.tokens[first]) {
      if document.isToken(first, "its") || document.isToken(first, "their") {
        owner = draft.participants.first { $0.part == .source && $0.actor.person == nil }
          .map { document.analyzed.string($0.actor.tokens) }
      }
      first += 1
    }
    var end = first
    var hasRole = false
    while end < limit, end - first < 10, !document.isBreak(end), document.dateOfToken[end] < 0,
      continues(end, hasRole, tree)
    {
      if document.isAny(end, .role) { hasRole = true }
      end += 1
    }
    while end > first, document.isAny(end - 1, [.preposition, .determiner, .conjunction]) { end -= 1 }
    guard hasRole else { return nil }
    let words = document.analyzed.string(first..<end)
    return owner.map { "\($0) \(words)" } ?? words
  }

  private func continues(_ token: Int, _ hasRole: Bool, _ tree: DependencyTree) -> Bool {
    if document.isAny(token, .preposition) {
      return hasRole
        && (document.isToken(token, "of") || document.isToken(token, "for") || document.isToken(token, "at"))
    }
    // "minister of trade and industry", not "minister and said".
    if document.isAny(token, .conjunction) { return document.isToken(token, "and") && !hasRole }
    if document.isAny(token, [.auxiliary, .modal, .pronoun, .personalPronoun]) { return document.isClitic(token) }
    if tree.partOfSpeech(of: token) == .verb { return tree.relation(of: token) == .amod }
    return tree.partOfSpeech(of: token) != .adverb
  }

  /// Whom somebody replaces: "replacing |Ada Pym|", "replaced |Ada Pym| as minister".
  private func predecessor(of draft: EventDraft, _ tree: DependencyTree) -> Int? {
    let verb =
      Self.replacing.contains(document.tokens[draft.trigger])
      ? draft.trigger : (draft.trigger..<tree.tokens.upperBound).first { Self.replacing.contains(document.tokens[$0]) }
    guard let verb else { return nil }
    let near = (verb + 1)..<max(verb + 1, min(verb + 8, tree.tokens.upperBound))
    for token in near {
      guard !document.isBreak(token) else { return nil }
      if let mention = resolver.mention(atToken: token), resolver.mentions[mention].kind == .person {
        return resolver.person(ofMention: mention)
      }
    }
    return nil
  }

  /// Whether a role is somebody's of another time.
  private static func isOver(_ role: String) -> Bool {
    let first = role.lowercased().prefix { $0 != " " && $0 != "-" }
    return ["former", "ex", "late", "then", "acting", "outgoing", "incoming"].contains(String(first))
  }

  private static let nominating: WordSet = ["nominate", "nominates", "nominated", "nominating", "nomination"]
  private static let taking: WordSet = [
    "take", "takes", "took", "taken", "taking", "assume", "assumes", "assumed", "assuming", "replace", "replaces",
    "replaced", "replacing", "succeed", "succeeds", "succeeded", "succeeding",
  ]
  private static let replacing: WordSet = [
    "replace", "replaces", "replaced", "replacing", "succeed", "succeeds", "succeeded", "succeeding",
  ]
  private static let openers: WordSet = ["new", "next", "its", "his", "her", "their", "first", "to", "be", "become"]
}

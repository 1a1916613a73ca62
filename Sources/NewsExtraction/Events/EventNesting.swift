import NewsLanguage
import NewsModel

/// Settles which of the frames of a sentence are happenings of their own: what is agreed, threatened, demanded or refused is no
/// happening beside the agreement, threat, demand or refusal; the strike and the killing it did are one.
struct EventNesting {
  let document: Document
  let arguments: ClauseArguments
  let matcher: FrameMatcher

  func settled(_ drafts: [EventDraft], _ tree: DependencyTree) -> [EventDraft] {
    var drafts = drafts
    drafts = drafts.filter { draft in !draft.frame.isNoun || !drafts.contains { hasAsObject($0, draft.trigger, tree) } }
    drafts = merged(drafts, tree)
    let all = drafts
    drafts = drafts.compactMap { draft in
      guard let holder = all.first(where: { holds($0, draft, tree) }) else { return draft }
      return alleged(draft, by: holder)
    }
    for index in drafts.indices {
      judge(&drafts[index], tree)
      judgeModality(&drafts[index], tree)
      completeTarget(&drafts[index], tree)
    }
    return drafts
  }

  // MARK: One happening, several words

  /// What the killing in "the strike killed nine" and the strike tell is one happening.
  private func merged(_ drafts: [EventDraft], _ tree: DependencyTree) -> [EventDraft] {
    // What was merged counts on: "struck Kolm, |killing| two and |injuring| five".
    var kept: [(whole: EventDraft, parts: [EventDraft])] = []
    for draft in drafts {
      if let index = kept.firstIndex(where: { $0.parts.contains { isOne($0, draft, tree) } }) {
        kept[index].whole = union(kept[index].whole, draft)
        kept[index].parts.append(draft)
      } else {
        kept.append((draft, [draft]))
      }
    }
    return kept.map(\.whole)
  }

  private func isOne(_ first: EventDraft, _ second: EventDraft, _ tree: DependencyTree) -> Bool {
    // "the earthquake that |struck| the town", "walked out in a |strike|"
    if first.happening == second.happening, first.frame.isNoun != second.frame.isNoun {
      let (noun, verb) = first.frame.isNoun ? (first, second) : (second, first)
      if [.aclRelcl, .acl].contains(tree.relation(of: verb.trigger)), tree.head(of: verb.trigger) == noun.trigger {
        return true
      }
      if first.happening == .protest, noun.participants.isEmpty, noun.trigger > verb.trigger { return true }
    }
    guard let firstVerb = first.verb, let secondVerb = second.verb else { return false }
    let isSameClause =
      firstVerb == secondVerb || isJoined(firstVerb, secondVerb, tree) || isCause(first, of: second, tree)
      || isCause(second, of: first, tree)
    guard isSameClause, !isBeside(first, second, tree) else { return false }
    if first.happening == second.happening { return true }
    let pair: Set<Event.Happening> = [first.happening, second.happening]
    return Self.aspects.contains { pair.isSubset(of: $0) }
  }

  /// "|the meeting| follows |talks| in Kolm": subject and object of one verb are two.
  private func isBeside(_ first: EventDraft, _ second: EventDraft, _ tree: DependencyTree) -> Bool {
    first.frame.isNoun && second.frame.isNoun
      && tree.head(of: first.trigger) == tree.head(of: second.trigger)
      && tree.relation(of: first.trigger) == .nsubj && tree.relation(of: second.trigger) == .obj
  }

  /// "killed when a bomb exploded", "landslides that killed nine": what does the harm.
  private func isCause(_ cause: EventDraft, of harm: EventDraft, _ tree: DependencyTree) -> Bool {
    guard EventExtractor.isHarmful(cause), EventExtractor.isHarmful(harm), let verb = harm.verb,
      matcher.isHarm(harm.trigger) || harm.happening == .death
    else { return false }
    if tree.relation(of: verb) == .aclRelcl { return tree.head(of: verb) == cause.trigger }
    if let leaving = cause.verb, Self.leaving.contains(document.tokens[leaving]), tree.isBelow(verb, leaving) {
      return true
    }
    var current = cause.verb ?? cause.trigger
    // The parser may hang the clause on another verb of harm.
    while tree.relation(of: current) == .advcl, let head = tree.head(of: current) {
      let mark = tree.children(of: current).first { document.isToken($0, "when") || document.isToken($0, "as") }
      guard let mark, mark < current else { return false }
      if head == verb || tree.head(of: head) == verb && tree.relation(of: head) == .conj { return true }
      current = head
    }
    return false
  }

  /// "the bombing |left| dozens injured"
  private static let leaving: WordSet = ["leave", "leaves", "left", "leaving"]

  /// "killed two and wounded five", "attacked, killing nine".
  private func isJoined(_ first: Int, _ second: Int, _ tree: DependencyTree) -> Bool {
    if arguments.clause(closedBy: second, tree) == first { return true }
    let (upper, lower) = tree.head(of: second) == first ? (first, second) : (second, first)
    guard tree.head(of: lower) == upper else { return false }
    switch tree.relation(of: lower) {
    case .conj: return tree.child(of: lower, .nsubj, .nsubjPass) == nil
    case .advcl: return document.endsInIng(lower)
    default: return false
    }
  }

  private static let aspects: [Set<Event.Happening>] = [
    [.attack, .killing, .death], [.disaster, .death, .killing], [.accident, .death, .killing], [.meeting, .visit],
    [.meeting, .call], [.arrest, .trial], [.ceasefire, .agreement], [.disaster, .accident],
  ]
  /// Of the words for one happening, the one that tells most.
  private static let rank: [Event.Happening: Int] = [
    .attack: 3, .killing: 2, .death: 0, .disaster: 3, .accident: 3, .visit: 2, .meeting: 2, .call: 3, .arrest: 1,
    .trial: 2, .ceasefire: 2, .agreement: 1,
  ]

  private func union(_ first: EventDraft, _ second: EventDraft) -> EventDraft {
    let isSecondBetter = (Self.rank[second.happening] ?? 1) > (Self.rank[first.happening] ?? 1)
    var (main, other) = isSecondBetter ? (second, first) : (first, second)
    for (actor, part) in other.participants
    where !main.participants.contains(where: { $0.actor.tokens.overlaps(actor.tokens) }) {
      main.add([actor], as: part)
    }
    // "the quake struck", "held talks": words beside one another name it together.
    let both = min(main.words.lowerBound, other.words.lowerBound)..<max(main.words.upperBound, other.words.upperBound)
    if both.count <= main.words.count + other.words.count + 2, !both.contains(where: isBetween) {
      main.words = both
    }
    main.others += other.others + [other.trigger]
    main.status = main.status ?? other.status
    main.place = main.place ?? other.place
    return main
  }

  /// Whether a word parts those beside it: "strike |in| Kolm killed".
  private func isBetween(_ token: Int) -> Bool { document.isBreak(token) || document.isAny(token, .preposition) }

  // MARK: Content

  private static let holders: Set<Event.Happening> = [
    .agreement, .offer, .threat, .demand, .refusal, .criticism, .support, .concession,
  ]

  /// Whether a noun is what the frame of a draft asks for as its object: "lodged |a protest|".
  func hasAsObject(_ draft: EventDraft, _ noun: Int, _ tree: DependencyTree) -> Bool {
    draft.trigger != noun && !draft.frame.isNoun && arguments.object(of: draft.trigger, tree) == noun
      && draft.frame.object?.contains(document.tokens[noun]) == true
  }

  /// Whether a happening is only demanded, offered, threatened: not where somebody is blamed or praised for it.
  func isContent(_ inner: EventDraft, of outer: EventDraft, _ tree: DependencyTree) -> Bool {
    outer.happening != .criticism && outer.happening != .support && holds(outer, inner, tree)
  }

  /// Whether one is about the other: it hangs below, in what is agreed, demanded, refused.
  private func holds(_ outer: EventDraft, _ inner: EventDraft, _ tree: DependencyTree) -> Bool {
    guard outer.trigger != inner.trigger, Self.holders.contains(outer.happening) else { return false }
    // "must return", "would not return": the modal stands for its verb.
    if let verb = outer.verb, verb != outer.trigger, tree.head(of: outer.trigger) == verb, !outer.frame.isNoun {
      return inner.trigger == verb || tree.isBelow(inner.trigger, verb)
    }
    guard tree.isBelow(inner.trigger, outer.trigger) else { return false }
    // The way down leads through the content, or the object.
    var current = inner.trigger
    while let head = tree.head(of: current), head != outer.trigger { current = head }
    switch tree.relation(of: current) {
    case .ccomp, .xcomp, .obj, .obl, .nmod, .acl, .nsubjPass, .iobj: return true
    // "accused Kolm |of attacking| the fleet", not "condemned it, killing nobody".
    case .advcl:
      return outer.happening != .criticism
        || tree.child(of: current, .mark, .case).map { document.isToken($0, "of") || document.isToken($0, "for") }
          == true
    default: return false
    }
  }

  /// What somebody is accused of is told as well, as alleged.
  private func alleged(_ draft: EventDraft, by holder: EventDraft) -> EventDraft? {
    guard holder.happening == .criticism, Self.accusing.contains(document.tokens[holder.trigger]),
      !Self.holders.contains(draft.happening)
    else { return nil }
    var draft = draft
    draft.status = .alleged
    draft.allegedBy = holder.participants.first { $0.part == .source }?.actor.tokens
    if !draft.has(.source), !draft.has(.participant) {
      draft.add(holder.participants.filter { $0.part == .target }.map(\.actor), as: .source)
    }
    return draft
  }

  private static let accusing: WordSet = [
    "accuse", "accuses", "accused", "accusing", "blame", "blames", "blamed", "blaming", "allege", "alleges", "alleged",
    "alleging", "charge", "charges", "charged", "charging",
  ]

  // MARK: Category

  /// Arms of war make it FIGHT; bombs in cars, knives and killers make it ASSAULT.
  func judge(_ draft: inout EventDraft, _ tree: DependencyTree) {
    guard draft.happening == .attack || draft.happening == .killing else { return }
    // "Nine people were killed": by what, unless somebody or something of violence is named, is not said.
    if draft.happening == .killing, !draft.has(.source), matcher.isHarm(draft.trigger), !matcher.isViolent(tree.tokens)
    {
      draft.happening = .death
      draft.kind = .other
      return
    }
    if draft.happening == .attack, matcher.isBlast(draft.trigger), !matcher.isViolent(tree.tokens) {
      draft.happening = .accident
      draft.kind = .other
      draft.participants.removeAll { $0.part == .target }
      return
    }
    let isArmed = matcher.isArmed(tree.tokens)
    let isCriminal = matcher.isCriminal(tree.tokens)
    let isCountry = draft.participants.contains { actor, part in
      part == .source && actor.tokens.contains { document.isAny($0, .country) }
    }
    draft.kind = (isArmed || isCountry && draft.happening == .attack) && !isCriminal ? .fight : .assault
  }

  /// Undertakings are agreements, hostile ones threats: "said it would send aid", "said it would cut ties"; a refusal to
  /// come is one too.
  private func judgeModality(_ draft: inout EventDraft, _ tree: DependencyTree) {
    guard var verb = draft.verb, draft.trigger == verb else { return }
    var isWill = tree.children(of: verb).contains { $0 < verb && Self.will.contains(document.tokens[$0]) }
    // "is ready to send", "said it was willing to leave"
    if tree.relation(of: verb) == .xcomp, let head = tree.head(of: verb), Self.ready.contains(document.tokens[head]) {
      verb = head
      isWill = true
    }
    guard isWill, let said = arguments.sayingVerb(above: verb, tree), let speaker = arguments.subject(of: said, tree)
    else {
      return
    }
    let words = tree.children(of: verb).filter { $0 < verb }
    // Whoever says so is the one to do it: "Kolm said it would …".
    if let own = tree.child(of: verb, .nsubj), own != speaker {
      guard document.isAny(own, .personalPronoun), !document.isToken(own, "you") else { return }
    }
    if words.contains(where: arguments.isNegation) {
      draft.kind = .reject
      draft.happening = .refusal
      draft.status = .happened
    } else if Self.hostile.contains(draft.kind) {
      draft.kind = .threaten
      draft.happening = .threat
      draft.status = .happened
    } else if Self.friendly.contains(draft.kind) {
      draft.kind = .agree
      draft.happening = .offer
      draft.status = .happened
    } else {
      return
    }
    if !draft.has(.source) { draft.add(arguments.actors.actors(speaker, tree), as: .source) }
  }

  private static let ready: WordSet = ["ready", "willing", "prepared", "determined"]
  private static let will: WordSet = ["will", "would", "'ll", "shall"]
  private static let hostile: Set<Event.Kind> = [.sanction, .coerce, .fight, .assault, .protest, .mobilize]
  private static let friendly: Set<Event.Kind> = [.aid, .retreat, .concede, .cooperate, .support]

  private static let locative: Set<String> = ["in", "at", "near", "across", "through", "outside"]

  // MARK: Who is meant

  /// Where the clause names nobody as the target, the first actor named behind the trigger is.
  private func completeTarget(_ draft: inout EventDraft, _ tree: DependencyTree) {
    guard draft.frame.family.takesTargetAnywhere, !draft.has(.target), !draft.has(.participant) else { return }
    let below = tree.span(of: draft.verb ?? draft.trigger)
    let reach = (draft.trigger + 1)..<max(draft.trigger + 1, below.upperBound)
    let known = draft.participants.map(\.actor)
    let found = arguments.actors.first(in: reach, besides: known, tree)
    // "Thousands marched |in Kolm|": the town is where, not against whom; a country that is marched in PLOVER takes for the target.
    if draft.happening == .protest, let place = found.first?.tokens.last, !document.isAny(place, .country),
      arguments.preposition(of: place, tree).map(Self.locative.contains) == true
    {
      return
    }
    // "dismissed it |as theatre|"
    if let first = found.first, first.tokens.lowerBound > tree.tokens.lowerBound,
      (max(tree.tokens.lowerBound, first.tokens.lowerBound - 2)..<first.tokens.lowerBound).contains(where: {
        document.isToken($0, "as")
      })
    {
      return
    }
    draft.add(found, as: .target)
  }
}

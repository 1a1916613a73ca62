import NewsLanguage
import NewsModel

/// Who stands where in the clause of a verb or noun, by its syntax: who does it, to whom, with whom.
struct ClauseArguments {
  let document: Document
  let actors: ActorFinder

  // MARK: The heads of phrases

  /// The head of the phrase that it is done to: the object, or the subject of the passive.
  func object(of verb: Int, _ tree: DependencyTree) -> Int? {
    if isPassive(verb, tree) {
      var verb = verb
      for _ in 0..<3 {
        if let own = tree.child(of: verb, .nsubjPass) ?? tree.child(of: verb, .nsubj) {
          return antecedent(of: own, verb, tree)
        }
        guard let head = tree.head(of: verb) else { return nil }
        switch tree.relation(of: verb) {
        case .conj, .xcomp: verb = head
        case .acl: return head
        case .aclRelcl: return head
        default: return nil
        }
      }
      return nil
    }
    if let object = tree.child(of: verb, .obj) { return object }
    // A bare noun behind the verb, which the parser took for a measure: "deported 168 Kolmers".
    let bare = tree.children(of: verb).first { child in
      child > verb && [.oblUnmarked, .obl, .appos, .nmod].contains(tree.relation(of: child))
        && document.dateOfToken[child] < 0
        && tree.child(of: child, .case).map { $0 == verb + 1 && Self.particles.contains(document.tokens[$0]) } ?? true
    }
    // "called off a strike", which the parser takes for a predicate.
    let predicate = tree.child(of: verb, .xcomp).flatMap {
      [.noun, .properNoun].contains(tree.partOfSpeech(of: $0)) || document.tokens[$0].shape == .number ? $0 : nil
    }
    return bare ?? predicate ?? tree.child(of: verb, .iobj)
  }

  /// "called off the strike", where the parser takes the particle for a preposition.
  private static let particles: WordSet = ["off", "up", "down", "out", "over"]

  /// Whether something is done to the subject: "was arrested", "the man arrested in Kolm", "was shot and killed".
  func isPassive(_ verb: Int, _ tree: DependencyTree) -> Bool {
    if tree.child(of: verb, .auxPass, .nsubjPass) != nil { return true }
    if tree.child(of: verb, .nsubj, .obj) != nil || document.endsInIng(verb) { return false }
    guard let head = tree.head(of: verb) else { return false }
    switch tree.relation(of: verb) {
    case .acl: return !hasTo(verb, tree) && !isActive(verb, tree)
    case .conj: return tree.child(of: verb, .aux) == nil && isVerb(head, tree) && isPassive(head, tree)
    default: return tree.child(of: verb, .oblAgent) != nil
    }
  }

  /// The noun that a sentence seems to be, and the past of a verb that nobody suffers hangs on: "|Thousands| marched in Kolm."
  func misreadSubject(of verb: Int, _ tree: DependencyTree) -> Int? {
    guard tree.relation(of: verb) == .acl, Self.intransitive.contains(document.tokens[verb]),
      var head = tree.head(of: verb)
    else { return nil }
    // "Tens of thousands |rallied|"
    if tree.relation(of: head) == .nmod, let above = tree.head(of: head) { head = above }
    return tree.head(of: head) == nil ? head : nil
  }

  private static let intransitive: WordSet = [
    "marched", "rallied", "rioted", "demonstrated", "protested", "met", "gathered", "resigned", "arrived", "travelled",
    "traveled", "landed", "died", "perished", "drowned", "agreed", "voted", "retreated", "surrendered", "clashed",
    "crashed", "collapsed", "sank", "derailed", "capsized", "collided", "escaped", "fled", "fought",
  ]

  /// Whether a past that the parser hung on its own subject is no participle: it has an object. "|Kolm Foods| named Ada Pym head".
  func isActive(_ verb: Int, _ tree: DependencyTree) -> Bool {
    if tree.child(of: verb, .obj) != nil { return true }
    if misreadSubject(of: verb, tree) != nil { return true }
    guard let head = tree.head(of: verb), document.tokens[head].isCapitalized,
      let predicate = tree.child(of: verb, .xcomp), predicate == verb + 1
    else { return false }
    return document.tokens[predicate].isCapitalized
  }

  func hasTo(_ verb: Int, _ tree: DependencyTree) -> Bool {
    tree.children(of: verb).contains { document.isToken($0, "to") && $0 < verb && tree.relation(of: $0) == .mark }
  }

  /// The verb that a verb is the content of, also one that reports without saying: "noting that he looks forward".
  func reportingVerb(above verb: Int, _ tree: DependencyTree) -> Int? {
    guard tree.relation(of: verb) == .ccomp, let said = tree.head(of: verb), isVerb(said, tree),
      document.isAny(said, .speech) || !CommunicationVerb.forms(of: document.tokens[said]).isEmpty
    else { return nil }
    return said
  }

  /// The verb of saying that a verb is the content of.
  func sayingVerb(above verb: Int, _ tree: DependencyTree) -> Int? {
    guard tree.relation(of: verb) == .ccomp, let said = tree.head(of: verb), document.isAny(said, .speech) else {
      return nil
    }
    return said
  }

  func isNegation(_ token: Int) -> Bool {
    document.isToken(token, "not") || document.isToken(token, "n't") || document.isToken(token, "never")
  }

  func isVerb(_ token: Int, _ tree: DependencyTree) -> Bool { tree.partOfSpeech(of: token) == .verb }

  /// The verb of the clause that a noun stands in, and the word right below it on the way.
  func governor(of noun: Int, _ tree: DependencyTree) -> (verb: Int, below: Int)? {
    var below = noun
    while let head = tree.head(of: below) {
      if isVerb(head, tree) { return (head, below) }
      below = head
    }
    return nil
  }

  // MARK: Parts

  /// Gives each actor around a verb its part.
  ///
  /// - Parameter isUndergone: Whether the verb makes its subject suffer what the draft names: "faced criticism".
  func fill(_ draft: inout EventDraft, verb: Int, isUndergone: Bool = false, _ tree: DependencyTree) {
    let family = draft.frame.family
    let isPassive = isPassive(verb, tree)
    if !isPassive, let subject = subject(of: verb, tree) {
      // Whoever calls a meeting off does so alone.
      let place = draft.status == .cancelled || draft.status == .postponed ? "" : "subject"
      if isUndergone {
        draft.add(actors.actors(subject, tree), as: draft.frame.family.parts["object"] ?? .target)
      } else {
        add(subject, place, .source, to: &draft, tree)
      }
    }
    if let object = object(of: verb, tree) {
      add(object, "object", .target, to: &draft, tree)
      // What the owner of a company suffers the company does not.
      let isSomebody = HumanNouns.contains(document.tokens[object]) || document.isAny(object, .role)
      if tree.isVerbal(object) == false { prepositional(object, isOfAside: isSomebody, &draft, tree) }
    }
    for child in tree.children(of: verb) where !isAside(child, tree) {
      switch tree.relation(of: child) {
      case .oblAgent: add(child, "by", family.parts["subject"] ?? .source, to: &draft, tree)
      case .obl, .nmod, .advcl:
        guard let preposition = preposition(of: child, tree) else { continue }
        if isPassive, preposition == "by" {
          add(child, "by", family.parts["subject"] ?? .source, to: &draft, tree)
        } else if let part = family.parts[preposition] {
          add(child, preposition, part, to: &draft, tree)
        }
      default: break
      }
    }
  }

  private static let gatherings: Set<Event.Happening> = [.meeting, .call, .visit, .agreement, .signing, .protest]

  /// "…, with the press linking it": what stands behind a comma with a verb of its own has no part in it.
  private func isAside(_ child: Int, _ tree: DependencyTree) -> Bool {
    guard let start = tree.span(of: child).first(where: { !document.isBreak($0) }), document.isToken(start, "with")
    else {
      return false
    }
    return start > tree.tokens.lowerBound && document.isToken(start - 1, ",")
  }

  /// Gives each actor around a noun its part: "Pym's visit", "Varnish talks with Kolm".
  func fill(_ draft: inout EventDraft, noun: Int, _ tree: DependencyTree) {
    for child in tree.children(of: noun) {
      switch tree.relation(of: child) {
      case .nmodPoss:
        guard let owner = possessor(child, tree) else { continue }
        add(owner, "possessor", .source, to: &draft, tree)
      case .compound, .amod, .flat:
        guard document.dateOfToken[child] < 0,
          document.isAny(child, [.demonym, .country]) || actors.resolver.mention(atToken: child) != nil
        else {
          continue
        }
        if document.isAny(child, .city), Self.gatherings.contains(draft.happening) {
          // "the Kolm talks" are held there.
          draft.place = draft.place ?? child..<(child + 1)
        } else {
          add(child, "modifier", .source, to: &draft, tree)
        }
      default: break
      }
    }
    prepositional(noun, &draft, tree)
  }

  /// Gives those a preposition names their part: "talks |with Kolm|".
  ///
  /// - Parameter isOfAside: Whether what the noun is "of" has no part.
  func prepositional(_ noun: Int, isOfAside: Bool = false, _ draft: inout EventDraft, _ tree: DependencyTree) {
    for child in tree.children(of: noun, .nmod) + tree.children(of: noun, .obl) where !isAside(child, tree) {
      guard let preposition = preposition(of: child, tree), let part = draft.frame.family.parts[preposition],
        !isOfAside || preposition != "of"
      else { continue }
      add(child, preposition, part, to: &draft, tree)
    }
  }

  /// The preposition of a phrase; where the parser hangs it on a title in the phrase, the one that opens it.
  func preposition(of token: Int, _ tree: DependencyTree) -> String? {
    let opening = tree.span(of: token).lowerBound
    let preposition = tree.child(of: token, .case) ?? (tree.relation(of: opening) == .case ? opening : nil)
    guard let preposition else { return nil }
    // "pulled its troops |out of| Kolm"
    if document.isToken(preposition, "of"), preposition > tree.tokens.lowerBound,
      document.isToken(preposition - 1, "out")
    {
      return "from"
    }
    if document.isToken(preposition, "out"), document.isToken(preposition + 1, "of") { return "from" }
    return document.analyzed.string(preposition).lowercased()
  }

  private func add(
    _ head: Int, _ place: String, _ usual: Event.Participant.Part, to draft: inout EventDraft, _ tree: DependencyTree
  ) {
    let family = draft.frame.family
    guard !family.ignored.contains(place) else { return }
    let part = family.parts[place] ?? usual
    var found = actors.actors(head, tree)
    // "air links with Kolm", "Varnish proposals": what is no actor itself may be somebody's.
    if found.isEmpty, part == .target || place == "subject", !tree.isVerbal(head) {
      found =
        owner(of: head, isSubject: place == "subject", isBystander: Self.befalling.contains(draft.happening), tree).map
      { [$0] } ?? []
    }
    if found.isEmpty || part == .target && place == "object", family.takesThings, document.dateOfToken[head] < 0,
      [.noun, .properNoun].contains(tree.partOfSpeech(of: head))
    {
      found = actors.actors(head, tree)
      if found.isEmpty { found = [EventDraft.Actor(tokens: actors.core(head, tree))] }
    }
    draft.add(found.filter { !$0.tokens.contains(draft.trigger) }, as: part)
  }

  /// What happens in a town and not to it.
  private static let befalling: Set<Event.Happening> = [
    .accident, .death, .disaster, .protest, .killing, .crime, .election,
  ]
  private static let locative: Set<String> = ["in", "at", "near", "outside", "around", "across"]

  /// Whose a thing is: its possessor, the people it is of.
  private func owner(of head: Int, isSubject: Bool, isBystander: Bool, _ tree: DependencyTree) -> EventDraft.Actor? {
    for child in tree.children(of: head) {
      switch tree.relation(of: child) {
      // "won |Kolm's| election": where, not whom.
      case .nmodPoss where isBystander && !isSubject && document.isToken(head, "election"): continue
      case .nmodPoss where isSubject || !document.isAny(child, .determiner):
        if let owner = possessor(child, tree), let actor = actors.actor(owner, tree) { return actor }
      case .amod, .compound, .flat:
        if document.isAny(child, [.demonym, .country]) { return EventDraft.Actor(tokens: child..<(child + 1)) }
        if let mention = actors.resolver.mention(atToken: child) {
          return EventDraft.Actor(tokens: actors.resolver.mentions[mention].tokens, mention: mention)
        }
      case .nmod:
        // "a plant |in Kolm|" is not Kolm's.
        let preposition = preposition(of: child, tree)
        if preposition == "as" || isBystander && preposition.map(Self.locative.contains) == true { continue }
        if let actor = actors.actor(child, tree) { return actor }
      default: break
      }
    }
    return nil
  }
}

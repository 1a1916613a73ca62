import NewsLanguage
import NewsModel

/// Finds who a noun phrase stands for: a name, those who share something ("Varnish rebels", "three ministers"), the person that
/// "he" means.
struct ActorFinder {
  typealias Actor = EventDraft.Actor

  let document: Document
  let resolver: PeopleResolver
  let pronouns: PronounResolver

  /// The actors of a phrase: its head and those joined to it by "and". Empty where it names no one who can act.
  func actors(_ head: Int, _ tree: DependencyTree) -> [Actor] {
    // "the two leaders", without their names
    if let pair = PairFinder(document: document, resolver: resolver).pair(meantBy: head),
      named(in: tree.span(of: head), behind: head).isEmpty
    {
      let words = core(head, tree)
      return [Actor(tokens: words, person: pair.first), Actor(tokens: words, person: pair.second)]
    }
    // "Foreign ministers |Ada Pym| and |Oskar Lind|": the parser takes their names for an apposition.
    if document.isAny(head, [.role, .groupNoun]), document.tokens.indices.contains(head + 1),
      let name = tree.children(of: head).first(where: {
        $0 == head + 1 && [.appos, .flat].contains(tree.relation(of: $0))
      }),
      let mention = resolver.mention(atToken: name), resolver.mentions[mention].kind == .person, isSomebody(mention),
      !conjuncts(of: name, tree).isEmpty
    {
      return actors(name, tree)
    }
    // "the presidents of Kolm and Varn, |Ada Pym| and |Oskar Lind|, met"
    if tree.partOfSpeech(of: head) == .noun, tree.span(of: head).count > 3, document.tokens[head].shape == .lower {
      let isPlural = document.isAny(head, [.pluralNoun, .groupNoun]) || document.analyzed.string(head).hasSuffix("s")
      if isPlural, HumanNouns.contains(document.tokens[head]) || document.isAny(head, [.role, .pluralNoun, .groupNoun])
      {
        let named = named(in: tree.span(of: head), behind: head)
        if named.count > 1 { return named }
      } else if HumanNouns.contains(document.tokens[head]) || document.isAny(head, .role) {
        // "the owner of a bakery, |Ada Pym|, was held"
        let named = named(in: tree.span(of: head), behind: head)
        if named.count == 1, document.isToken(named[0].tokens.lowerBound - 1, ",") { return named }
      }
    }
    let found = ([head] + conjuncts(of: head, tree)).flatMap { head -> [Actor] in
      guard let actor = actor(head, tree) else { return [] }
      let sent = actor.mention == nil && actor.person == nil ? senders(of: head, tree) : []
      return sent.isEmpty ? [actor] : sent
    }
    guard let first = found.first, first.mention != nil || found.count > 1 else { return found }
    return listed(before: first, isList: found.count > 1, from: tree.tokens.lowerBound) + found
  }

  /// The persons named in full behind a comma in a phrase.
  private func named(in phrase: Range<Int>, behind head: Int) -> [Actor] {
    var named: [Actor] = []
    var token = phrase.first { $0 > head && document.isToken($0, ",") } ?? phrase.upperBound
    while token < phrase.upperBound {
      if let mention = resolver.mention(atToken: token), resolver.mentions[mention].kind == .person,
        resolver.mentions[mention].isFullName, isSomebody(mention)
      {
        named.append(Actor(tokens: resolver.mentions[mention].tokens, mention: mention))
        token = resolver.mentions[mention].tokens.upperBound
      } else {
        token += 1
      }
    }
    return named
  }

  /// The names of a list that ends in one: "|the UK|, |France| and Kolm". Parsers lose their way in lists.
  private func listed(before first: Actor, isList: Bool, from start: Int) -> [Actor] {
    var names: [Actor] = []
    let isPerson = first.mention.map { resolver.mentions[$0].kind == .person } ?? false
    var position = first.tokens.lowerBound - 1
    var isList = isList
    while position > start {
      if document.isToken(position, "and") {
        guard !isList else { break }
        isList = true
      } else if document.isToken(position, "the") || isList && document.isToken(position, ",") {
        // Joints.
      } else if isPerson, !isList, resolver.isInRole(position) {
        // "Mayor Ada Pym and |Ostvik's Mayor| Oskar Lind"
      } else if isList, let name = resolver.mention(atToken: position),
        (resolver.mentions[name].kind == .person) == isPerson, isSomebody(name)
      {
        names.insert(Actor(tokens: resolver.mentions[name].tokens, mention: name), at: 0)
        position = resolver.mentions[name].tokens.lowerBound
      } else {
        break
      }
      position -= 1
    }
    return names
  }

  /// Whom envoys stand for: "diplomats from |Kolm|, |Varn| and |the US|".
  private func senders(of head: Int, _ tree: DependencyTree) -> [Actor] {
    guard document.isAny(head, [.groupNoun, .role]) || Self.envoys.contains(document.tokens[head]) else { return [] }
    return tree.children(of: head, .nmod).flatMap { child -> [Actor] in
      // "the leaders |of| Kolm and Varn": of one country they are its leaders, of two they stand for them.
      guard let preposition = tree.child(of: child, .case),
        document.isToken(preposition, "from")
          || document.isToken(preposition, "of") && !conjuncts(of: child, tree).isEmpty
      else { return [] }
      return ([child] + conjuncts(of: child, tree)).compactMap { token in
        resolver.mention(atToken: token).flatMap { mention in
          resolver.mentions[mention].kind == .person
            ? nil : Actor(tokens: resolver.mentions[mention].tokens, mention: mention)
        }
      }
    }
  }

  /// The words joined to a head by "and", outside clauses.
  func conjuncts(of head: Int, _ tree: DependencyTree) -> [Int] {
    tree.children(of: head, .conj).filter { !tree.isVerbal($0) && tree.children(of: $0, .nsubj).isEmpty }
      .flatMap { [$0] + conjuncts(of: $0, tree) }
  }

  /// The one actor a head stands for.
  func actor(_ head: Int, _ tree: DependencyTree) -> Actor? {
    guard document.dateOfToken[head] < 0 else { return nil }
    if tree.partOfSpeech(of: head) == .pronoun || document.isAny(head, .personalPronoun) { return pronoun(head) }
    let core = core(head, tree)
    if let mention = mention(in: core, head, tree) {
      return Actor(tokens: resolver.mentions[mention].tokens, mention: mention)
    }
    guard canAct(core, head, tree) else { return nil }
    return Actor(tokens: core)
  }

  /// The first actors named anywhere in a stretch, but for the words of `others`: one, or several joined by "and".
  func first(in stretch: Range<Int>, besides others: [Actor], _ tree: DependencyTree) -> [Actor] {
    for token in stretch where !others.contains(where: { $0.tokens.contains(token) }) {
      guard document.dateOfToken[token] < 0, document.quotationOfToken[token] < 0 else { continue }
      let isTitle = document.isAny(token, .demonym) && resolver.isInRole(token)
      if !isTitle, let mention = resolver.mention(atToken: token), isSomebody(mention) {
        let named = Actor(tokens: resolver.mentions[mention].tokens, mention: mention)
        return [named] + conjuncts(of: token, tree).compactMap { actor($0, tree) }
      }
      let isModifier = [.amod, .compound].contains(tree.relation(of: token))
      if document.isAny(token, .demonym), isModifier, let head = tree.head(of: token), stretch.contains(head),
        let actor = actor(head, tree)
      {
        return [actor]
      }
      // "recognized Kolm |as| Varnish": nobody is meant.
      let isQuality = document.isAny(token, .demonym) && token > stretch.lowerBound && document.isToken(token - 1, "as")
      if !isTitle, !isQuality, document.isAny(token, [.demonym, .country, .city]) {
        return [Actor(tokens: token..<(token + 1))]
      }
      if !isModifier, tree.partOfSpeech(of: token) == .noun, document.isAny(token, .groupNoun) {
        return actors(token, tree)
      }
    }
    return []
  }

  private func pronoun(_ token: Int) -> Actor? {
    // In somebody's own words "he" is somebody else.
    guard !document.isQuoted(token) else { return nil }
    guard document.isToken(token, "he") || document.isToken(token, "she") || document.isToken(token, "his"),
      let person = pronouns.person(of: token, content: token..<token, previous: nil)
    else { return nil }
    return Actor(tokens: token..<(token + 1), person: person)
  }

  /// The phrase without article, clauses and appositions: from its first adjective to its head, and on over "of".
  func core(_ head: Int, _ tree: DependencyTree) -> Range<Int> {
    let span = tree.span(of: head)
    var start = head
    // Not past what belongs to another phrase: a possessor, a list before it.
    while start > span.lowerBound, isInside(start - 1, head, tree) { start -= 1 }
    while start < head,
      document.isAny(start, [.determiner, .preposition, .conjunction]) || document.isBreak(start)
        || document.isClitic(start)
    {
      start += 1
    }
    var end = head + 1
    if let of = tree.children(of: head, .nmod).first(where: { isOf($0, tree) }),
      Self.collectives.contains(document.tokens[head])
    {
      end = max(end, of + 1)
    }
    return start..<end
  }

  private func isInside(_ token: Int, _ head: Int, _ tree: DependencyTree) -> Bool {
    guard !document.isToken(token, ","), document.dateOfToken[token] < 0 else { return false }
    var current = token
    while let above = tree.head(of: current) {
      switch tree.relation(of: current) {
      case .amod, .compound, .flat, .nummod, .nmodPoss, .det, .case, .punct, .advmod, .nmod, .cc, .conj: break
      default: return false
      }
      if above == head { return true }
      current = above
    }
    return false
  }

  private func isOf(_ token: Int, _ tree: DependencyTree) -> Bool {
    tree.child(of: token, .case).map { document.isToken($0, "of") } ?? false
  }

  /// The name a phrase ends in, or has beside a title: "French minister |Ada Pym|", "|Ada Pym|, the minister".
  private func mention(in core: Range<Int>, _ head: Int, _ tree: DependencyTree) -> Int? {
    // "Island Council Speaker |Ada Pym|": the words before a name are its title.
    for token in tree.span(of: head) where resolver.mentionOfToken[token] >= 0 {
      let mention = Int(resolver.mentionOfToken[token])
      if resolver.mentions[mention].kind == .person, resolver.mentions[mention].role?.contains(head) == true {
        return mention
      }
    }
    if let mention = resolver.mention(atToken: head), isSomebody(mention), !isCommon(head, mention, tree) {
      return mention
    }
    for token in tree.children(of: head) where [.flat, .appos, .compound].contains(tree.relation(of: token)) {
      guard let mention = resolver.mention(atToken: token), isSomebody(mention) else { continue }
      let isPerson = resolver.mentions[mention].kind == .person
      // "an airline, |Kolm Air|, ordered", "the teenager, |Ada Pym|, was shot"
      let isNamed =
        tree.relation(of: token) == .appos && document.tokens[head].shape == .lower && token > head + 1
        && document.isToken(resolver.mentions[mention].tokens.lowerBound - 1, ",")
        && (isPerson ? HumanNouns.contains(document.tokens[head]) : !HumanNouns.contains(document.tokens[head]))
      // "state operator |Kolm Rail|"
      let isBeside =
        token == head + 1 && document.tokens[head].shape == .lower && resolver.mentions[mention].kind == .organization
        && [.flat, .appos].contains(tree.relation(of: token))
      guard
        isNamed || isBeside
          || isPerson && (document.isAny(head, [.role, .honorific]) || tree.relation(of: token) == .flat)
      else { continue }
      return mention
    }
    return nil
  }

  /// Whether a sentence opens with a common noun, whose capital tells nothing: "|Gunmen| killed nine".
  private func isCommon(_ head: Int, _ mention: Int, _ tree: DependencyTree) -> Bool {
    let name = resolver.mentions[mention]
    return head == tree.tokens.lowerBound && name.tokens.count == 1 && name.strength == .weak
      && tree.partOfSpeech(of: head) == .noun && name.country == nil
  }

  private func isSomebody(_ mention: Int) -> Bool {
    let name = resolver.mentions[mention]
    return name.strength == .strong || name.role != nil || resolver.isResolved(mention) || name.kind != .person
      || name.isFullName
  }

  /// Whether a phrase without a name stands for people: by its head, or by a people or body that it is of.
  private func canAct(_ core: Range<Int>, _ head: Int, _ tree: DependencyTree) -> Bool {
    let token = document.tokens[head]
    if token.isAny([.groupNoun, .organizationNoun, .demonym, .country, .metonym, .role]) || Self.people.contains(token)
      || HumanNouns.contains(token)
    {
      return true
    }
    if document.tokens[head].isCapitalized, head > document.sentence(ofToken: head).lowerBound { return true }
    let word = document.analyzed.string(head)
    if ["ers", "ors", "ists", "ians", "men", "women"].contains(where: word.hasSuffix) { return true }
    return core.contains { document.isAny($0, [.demonym, .country]) || resolver.mention(atToken: $0) != nil }
      && Self.agents.contains(token)
  }

  private static let people: WordSet = [
    "nations", "nation", "countries", "country", "states", "powers", "leaders", "neighbours", "neighbors",
    "people", "person", "man", "woman", "boy", "girl", "child", "children", "civilian", "civilians", "troops", "rebels",
    "rebel", "militants", "militant", "gunman", "gunmen", "guerrilla", "guerrillas", "guerillas", "insurgents",
    "refugees",
    "prisoners", "prisoner", "students", "youths", "militia", "militias", "forces", "government", "administration",
    "cabinet", "regime", "authorities", "parliament", "army", "police", "party", "parties", "group", "groups",
    "crowd", "crowds", "tens", "thousands", "hundreds", "dozens", "citizens", "nationals", "migrants", "hostages",
    "suspect",
    "suspects", "victims", "tourists", "businessman", "missionary", "newspaper", "junta", "delegation", "team",
    "militiamen", "tribesmen", "settlers", "peacekeepers", "inspectors", "observers", "monitors", "side", "sides",
  ]
  /// What acts for those who own it: "Varnish tanks".
  private static let agents: WordSet = [
    "tanks", "aircraft", "helicopters", "jets", "warplanes", "warships", "ships", "planes", "drones", "gunships",
    "vessels",
    "missiles", "rockets", "troops", "navy", "artillery", "helicopter", "jet", "plane", "drone", "radio", "media",
    "agency",
    "company", "firm", "bank", "camp", "town", "village", "city", "side", "source", "embassy", "court", "board",
    "officials",
  ]
  private static let envoys: WordSet = [
    "envoys", "delegates", "delegations", "delegation", "negotiators", "ministers", "diplomats", "officials", "chiefs",
    "representatives", "teams",
  ]
  private static let collectives: WordSet = [
    "group", "groups", "crowd", "crowds", "tens", "thousands", "hundreds", "dozens", "members", "member", "number",
    "team",
    "delegation", "coalition", "scores", "leaders", "families",
  ]
}

import NewsLanguage
import NewsModel

/// Tells which frame a word of a sentence fulfils.
struct FrameMatcher {
  let document: Document
  let arguments: ClauseArguments
  let resolver: PeopleResolver

  /// The frame that asks for the most among those that a word fulfils.
  func frame(at token: Int, _ tree: DependencyTree) -> EventFrame? {
    guard let frames = EventFrame.frames(of: document.tokens[token]) else { return nil }
    var best: EventFrame?
    var most = -1
    for frame in frames where frame.weight + 1 > most {
      // "extended the arms embargo": what an object is counts for more than what goes before.
      let isHead = frame.object.map { words in
        arguments.object(of: token, tree).map { words.contains(document.tokens[$0]) } ?? false
      }
      let weight = frame.weight + (isHead == true ? 1 : 0)
      guard weight > most else { continue }
      if frame.isNoun ? isFulfilled(frame, noun: token, tree) : isFulfilled(frame, verb: token, tree) {
        best = frame
        most = weight
      }
    }
    return best
  }

  /// Whether a word can fulfil a frame by what is known before the sentence is parsed.
  func mayFulfil(_ token: Int, in sentence: TaggedSentence) -> Bool {
    guard let frames = EventFrame.frames(of: document.tokens[token]) else { return false }
    let partOfSpeech = sentence.partOfSpeech(of: token)
    return frames.contains { frame in
      guard frame.isNoun ? isNoun(token, partOfSpeech, in: sentence.tokens) : partOfSpeech == .verb else {
        return false
      }
      return true
    }
  }

  // MARK: Verbs

  private func isFulfilled(_ frame: EventFrame, verb: Int, _ tree: DependencyTree) -> Bool {
    guard tree.partOfSpeech(of: verb) == .verb, ![.amod, .compound, .case, .aux].contains(tree.relation(of: verb))
    else { return false }
    // "declined to say" refuses nobody anything; "the vote was free" frees nobody.
    if frame.family.happening == .refusal, let content = tree.child(of: verb, .xcomp),
      Self.tellings.contains(document.tokens[content])
    {
      return false
    }
    // "conceded that it was small" says so and gives nothing up.
    if frame.family.happening == .concession, CommunicationVerb.forms(of: document.tokens[verb]).contains(.clause),
      tree.child(of: verb, .ccomp) != nil || document.isToken(verb + 1, "that")
    {
      return false
    }
    if document.isToken(verb, "free"), verb > tree.tokens.lowerBound,
      tree.child(of: verb, .auxPass, .cop) != nil || document.isAny(verb - 1, .auxiliary)
    {
      return false
    }
    // A verb with a particle means something else without it.
    let particle = tree.child(of: verb, .compoundPrt)
    if let words = frame.particle {
      let next = verb + 1
      guard
        particle.map({ words.contains(document.tokens[$0]) }) == true
          || next < tree.tokens.upperBound && words.contains(document.tokens[next])
      else { return false }
    } else if let particle, Self.changing.contains(document.tokens[particle]), !isWhere(particle, verb, tree) {
      return false
    }
    let object = arguments.object(of: verb, tree)
    if let words = frame.object {
      guard let object,
        holds(words, in: object, tree)
          || frame.family.happening == .attack && isTaken(object, by: verb)
      else { return false }
    }
    if takesPlace(frame, verb, object) || asserts(frame, verb, tree) { return false }
    if let words = frame.subject {
      guard let subject = arguments.subject(of: verb, tree), holds(words, in: subject, tree) else { return false }
    }
    if let words = frame.preposition {
      // "charged two men |with| murder", where the parser hangs murder on the men.
      let behind =
        frame.demands.contains(.whom)
        ? object.map { object in tree.children(of: object, .nmod).filter { $0 > verb } } ?? [] : []
      let isThere = (Array(tree.children(of: verb)) + behind).contains { child in
        document.dateOfToken[child] < 0 && child > verb && words.contains(document.tokens[child])
          || document.dateOfToken[child] < 0 && child > verb
            && tree.child(of: child, .case, .mark).map { words.contains(document.tokens[$0]) } == true
      }
      guard isThere else { return false }
    }
    if let words = frame.clause, !tree.span(of: verb).contains(where: { words.contains(document.tokens[$0]) }) {
      return false
    }
    return meets(frame.demands, verb: verb, object: object, tree)
  }

  /// "were rescued |off| Kolm", where the parser takes the preposition for a particle.
  private func isWhere(_ particle: Int, _ verb: Int, _ tree: DependencyTree) -> Bool {
    particle == verb + 1 && particle + 1 < tree.tokens.upperBound && document.tokens[particle + 1].isCapitalized
      && tree.child(of: verb, .nsubjPass) != nil
  }

  /// Whether a phrase has one of some words, outside the clauses in it.
  private func holds(_ words: WordSet, in head: Int, _ tree: DependencyTree) -> Bool {
    if words.contains(document.tokens[head]) { return true }
    // In lower case: "in March" holds no march; and before the head or behind "of": "deficits in trade" hold no trade.
    return tree.span(of: head).prefix { !document.isToken($0, ",") || $0 < head }.contains {
      words.contains(document.tokens[$0]) && (document.tokens[$0].shape == .lower || $0 == tree.tokens.lowerBound)
        && ($0 < head || isOf($0, head, tree))
    }
  }

  /// Whether a word hangs on a head by way of "of": "part |of a military aid programme|".
  private func isOf(_ word: Int, _ head: Int, _ tree: DependencyTree) -> Bool {
    var current = word
    while let above = tree.head(of: current), current != head {
      if tree.relation(of: current) == .nmod, arguments.preposition(of: current, tree) != "of" { return false }
      if tree.isVerbal(above), above != head { return false }
      current = above
    }
    return current == head
  }

  private func meets(_ demands: EventFrame.Demands, verb: Int, object: Int?, _ tree: DependencyTree) -> Bool {
    if demands.isEmpty { return true }
    if demands.contains(.whom) {
      // "injuring |12|": so many people.
      guard let object,
        arguments.actors.actor(object, tree) != nil || isPerson(object)
          || document.tokens[object].shape == .number && document.dateOfToken[object] < 0
      else { return false }
    }
    if demands.contains(.place) {
      let places = [object].compactMap(\.self) + tree.children(of: verb, .obl) + tree.children(of: verb, .nmod)
      guard places.contains(where: { isPlace($0, tree) }) else { return false }
    }
    if demands.contains(.content), tree.child(of: verb, .ccomp, .xcomp) == nil { return false }
    if demands.contains(.infinitive) {
      guard let content = tree.child(of: verb, .xcomp, .ccomp), arguments.hasTo(content, tree) else { return false }
    }
    if demands.contains(.victim), !isArmed(tree.tokens) {
      guard let object,
        arguments.actors.actor(object, tree) != nil || isPerson(object) || isPlace(object, tree)
          || Self.attackable.contains(document.tokens[object])
      else { return false }
    }
    if demands.contains(.armed), !isArmed(tree.tokens) { return false }
    let subject = demands.isDisjoint(with: [.fighters, .nature, .thing]) ? nil : arguments.subject(of: verb, tree)
    if demands.contains(.fighters) {
      guard let subject, isFighter(subject) else { return false }
    }
    if demands.contains(.together) {
      guard let subject = arguments.subject(of: verb, tree),
        isSeveral(subject, tree) || arguments.actors.actors(subject, tree).count > 1,
        arguments.actors.actor(subject, tree) != nil || document.isAny(subject, .personalPronoun)
      else { return false }
    }
    if demands.contains(.alone), tree.child(of: verb, .obj) != nil { return false }
    if demands.contains(.actor), let subject = arguments.subject(of: verb, tree) {
      guard isPerson(subject) || !arguments.actors.actors(subject, tree).isEmpty else { return false }
    }
    if demands.contains(.people) {
      guard let subject = arguments.subject(of: verb, tree),
        isPerson(subject) && !document.isToken(subject, "it")
          || document.isAny(subject, [.role, .groupNoun])
      else { return false }
    }
    if demands.contains(.nature) {
      let cause = subject ?? tree.child(of: verb, .oblAgent)
      let isNamed =
        cause.map { tree.span(of: $0).contains { Self.nature.contains(document.tokens[$0]) } } == true
        || isBehindNature(verb, tree)
      guard isNamed else { return false }
    }
    if demands.contains(.thing) {
      guard let subject = subject ?? object, !isPerson(subject), Self.vehicles.contains(document.tokens[subject]) else {
        return false
      }
    }
    if demands.contains(.hostile) {
      guard let content = tree.child(of: verb, .xcomp, .ccomp) else { return false }
      let isHostile = tree.span(of: content).contains { Self.hostile.contains(document.tokens[$0]) }
      guard isHostile else { return false }
    }
    if demands.contains(.officeholder) {
      guard let object, isPerson(object) || document.isAny(object, .role), !document.isToken(object, "it"),
        !document.isToken(object, "them")
      else { return false }
    }
    if demands.contains(.office) {
      guard
        tree.span(of: verb).contains(where: { document.isAny($0, .role) || Self.offices.contains(document.tokens[$0]) })
      else { return false }
    }
    return true
  }

  /// "the magnitude 6 |quake| struck", "the |flood|, which swept": whatever the parser makes of the words between.
  private func isBehindNature(_ verb: Int, _ tree: DependencyTree) -> Bool {
    var before = verb - 1
    while before > tree.tokens.lowerBound,
      document.isToken(before, ",") || document.isToken(before, "which") || document.isToken(before, "that")
        || document.isAny(before, .adverb)
    {
      before -= 1
    }
    return tree.tokens.contains(before) && Self.nature.contains(document.tokens[before])
      && tree.child(of: verb, .auxPass, .nsubjPass) == nil
  }

  private func isPerson(_ token: Int) -> Bool {
    document.isAny(token, .personalPronoun) || document.isToken(token, "him") || document.isToken(token, "them")
      || resolver.mention(atToken: token).map { resolver.mentions[$0].kind == .person } ?? false
  }

  private func isPlace(_ token: Int, _ tree: DependencyTree) -> Bool {
    guard document.dateOfToken[token] < 0 else { return false }
    return tree.span(of: token).contains { word in
      document.isAny(word, [.country, .city, .region, .capital])
        || resolver.mention(atToken: word).map { resolver.mentions[$0].isPlace } == true
    } || document.tokens[token].isCapitalized && !isStrongPerson(token)
  }

  private func isStrongPerson(_ token: Int) -> Bool {
    resolver.mention(atToken: token).map {
      resolver.mentions[$0].kind == .person && (resolver.mentions[$0].strength == .strong || resolver.isResolved($0))
    } ?? false
  }

  private func isSeveral(_ head: Int, _ tree: DependencyTree) -> Bool {
    if tree.child(of: head, .conj) != nil || document.isAny(head, .groupNoun) { return true }
    return tree.partOfSpeech(of: head) == .noun && document.analyzed.string(head).hasSuffix("s")
  }

  private func isFighter(_ token: Int) -> Bool {
    Self.fighters.contains(document.tokens[token])
      || document.isAny(token, [.country, .demonym])
  }

  /// Whether arms of war, or those who bear them, are in a sentence.
  func isArmed(_ sentence: Range<Int>) -> Bool { sentence.contains { Self.arms.contains(document.tokens[$0]) } }

  /// Whether the means are those of terror and crime rather than of war.
  func isCriminal(_ sentence: Range<Int>) -> Bool {
    sentence.contains { token in
      Self.crime.contains(document.tokens[token])
        || Self.bombs.contains(document.tokens[token]) && token > sentence.lowerBound
          && Self.bombers.contains(document.tokens[token - 1])
    }
  }

  /// Whether a word tells of death or harm whatever the cause: "killed", "hurt"; not "murdered".
  func isHarm(_ token: Int) -> Bool { Self.harm.contains(document.tokens[token]) }

  /// Whether a word tells of what goes off by accident as well: "explosion".
  func isBlast(_ token: Int) -> Bool { Self.blasts.contains(document.tokens[token]) }

  /// Whether a sentence names means or makers of violence.
  func isViolent(_ sentence: Range<Int>) -> Bool {
    isArmed(sentence) || isCriminal(sentence) || sentence.contains { Self.violence.contains(document.tokens[$0]) }
  }

  // MARK: Nouns

  /// Whether a word is a common noun; the capital of a sentence's first word tells nothing.
  private func isNoun(_ token: Int, _ partOfSpeech: PartOfSpeech, in sentence: Range<Int>) -> Bool {
    let isFirst = token == sentence.lowerBound
    return (partOfSpeech == .noun || partOfSpeech == .properNoun && isFirst)
      && (isFirst || document.tokens[token].shape == .lower)
  }

  private func isFulfilled(_ frame: EventFrame, noun: Int, _ tree: DependencyTree) -> Bool {
    guard isNoun(noun, tree.partOfSpeech(of: noun), in: tree.tokens), isPhraseHead(noun, tree) else { return false }
    if let words = frame.of, !tree.span(of: noun).contains(where: { words.contains(document.tokens[$0]) }) {
      return false
    }
    if let words = frame.clause, noun == tree.tokens.lowerBound || !words.contains(document.tokens[noun - 1]) {
      return false
    }
    // Where a union speaks, or one is announced for a day, a strike is of workers.
    if frame.demands.contains(.dispute), !isOfWorkers(noun, tree) { return false }
    // "the release of two hostages", not of an album.
    if frame.demands.contains(.whom) {
      let ofWhom = tree.children(of: noun, .nmod).filter { arguments.preposition(of: $0, tree) == "of" }
      let isOfSomebody = (ofWhom + tree.children(of: noun, .nmodPoss)).contains { token in
        isPerson(token) || HumanNouns.contains(document.tokens[token]) || document.isAny(token, [.role, .groupNoun])
          || document.isAny(token, .determiner)
      }
      guard isOfSomebody else { return false }
    }
    if frame.demands.contains(.light) { return isAsserted(noun, tree) }
    guard frame.demands.contains(.told) else { return true }
    return isAsserted(noun, tree) || [.nsubj, .nsubjPass].contains(tree.relation(of: noun))
      || tree.child(of: noun, .nmodPoss) != nil
  }

  /// Whether a strike is one of workers.
  func isOfWorkers(_ noun: Int, _ tree: DependencyTree) -> Bool {
    isCalled(noun, tree)
      || !isArmed(tree.tokens) && document.tokens.contains { $0.shape == .lower && Self.labour.contains($0) }
  }

  /// Whether a noun is what its phrase names.
  func isPhraseHead(_ noun: Int, _ tree: DependencyTree) -> Bool {
    // "the ceasefire talks", "a strike force": of two nouns the last is what happens.
    if tree.relation(of: noun) == .compound || tree.relation(of: noun) == .amod { return false }
    // "is on sale", "is in demand": nobody sells or demands.
    if noun > tree.tokens.lowerBound,
      Self.idioms.contains(where: {
        $0.noun.contains(document.tokens[noun]) && $0.before.contains(document.tokens[noun - 1])
      })
    {
      return false
    }
    // "a news conference" is no meeting.
    return noun == tree.tokens.lowerBound || !Self.publicity.contains(document.tokens[noun - 1])
  }

  /// Whether something tells that what a noun names took place: a verb for it, those who took part, a day.
  private func isAsserted(_ noun: Int, _ tree: DependencyTree) -> Bool {
    if let verb = acting(on: noun, tree), isLight(verb) { return true }
    if let governor = arguments.governor(of: noun, tree), governor.below == noun {
      let isObject = [.obj, .nsubjPass].contains(tree.relation(of: noun))
      if isObject, Self.light.contains(document.tokens[governor.verb]) { return true }
      if isOccurring(noun, governor.verb, tree) { return true }
    }
    return tree.children(of: noun).contains { child in
      switch tree.relation(of: child) {
      case .nmodPoss: return resolver.mention(atToken: child) != nil
      case .nmod: return arguments.actors.actor(child, tree) != nil
      default: return false
      }
    }
  }

  /// Whether a verb tells that what its subject names takes place: "talks began".
  func isOccurring(_ noun: Int, _ verb: Int, _ tree: DependencyTree) -> Bool {
    tree.relation(of: noun) == .nsubj && tree.head(of: noun) == verb
      && Self.occurring.contains(document.tokens[verb])
  }

  /// The verb that a noun is the object of, also by way of "rounds of" and "participation in".
  func acting(on noun: Int, _ tree: DependencyTree) -> Int? {
    var current = noun
    while let head = tree.head(of: current) {
      if arguments.isVerb(head, tree) {
        // "went |on strike|"
        if current == noun, tree.relation(of: noun) == .obl, Self.going.contains(document.tokens[head]),
          arguments.preposition(of: noun, tree) == "on"
        {
          return head
        }
        if [.obj, .nsubjPass].contains(tree.relation(of: current)) { return head }
        // "canceled his participation |in the meeting|"
        let object = tree.child(of: head, .obj)
        return object.map { Self.transparent.contains(document.tokens[$0]) } == true && object! < noun ? head : nil
      }
      guard Self.transparent.contains(document.tokens[head]) else { return nil }
      current = head
    }
    return nil
  }

  /// Whether somebody does what a noun names by way of a verb: "held talks", "launched an offensive".
  func isLight(_ verb: Int) -> Bool {
    Self.light.contains(document.tokens[verb]) || Self.going.contains(document.tokens[verb]) || isCalledOff(verb)
      || isUndergone(verb)
  }

  /// Whether the subject of a verb suffers what its object names: "faced criticism".
  func isUndergone(_ verb: Int) -> Bool { Self.undergone.contains(document.tokens[verb]) }

  /// Whether a verb calls off what its object names, or puts it off.
  func isCalledOff(_ verb: Int) -> Bool {
    guard Self.calledOff.contains(document.tokens[verb]) else { return false }
    guard document.isToken(verb, "call") || document.isToken(verb, "called") else { return true }
    // "called |off| the talks", "called the talks |off|"; who calls a promise a lie calls nothing off.
    return (verb + 1..<min(verb + 7, document.tokens.count)).prefix { !document.isBreak($0) }
      .contains { document.isToken($0, "off") }
  }
}

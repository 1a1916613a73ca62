import NewsLanguage
import NewsModel

/// Where and when an event takes place, and whether it does (`+Day`, `+Status`).
struct EventCircumstances {
  let document: Document
  let resolver: PeopleResolver
  let arguments: ClauseArguments

  // MARK: Place

  /// Where it takes place: a place behind "in", "at", "near" that hangs on the word of the event or its verb, or opens the
  /// sentence; the place a visit goes to.
  func place(of draft: EventDraft, _ tree: DependencyTree) -> Range<Int>? {
    if let place = draft.place { return place }
    if let place = own(draft, tree) { return place }
    let heads = [draft.trigger] + (draft.verb.map { [$0] } ?? []) + draft.others
    for head in heads where head == draft.trigger || !isOfObject(draft.trigger, head, tree) {
      for child in tree.children(of: head)
      where [.obl, .nmod].contains(tree.relation(of: child)) && isWhere(child, tree) {
        if let place = place(child, tree) { return place }
      }
      // "30 kilometres |north of Kolm|", "off the coast of Kolm"
      for child in tree.children(of: head)
      where [.advmod, .obl, .oblUnmarked, .nmod].contains(tree.relation(of: child))
        && Self.bearings.contains(document.tokens[child])
      {
        for below in tree.children(of: child) where arguments.preposition(of: below, tree) == "of" {
          if let place = place(below, tree) { return place }
        }
      }
      // "the Kolm talks"
      for child in tree.children(of: head, .compound) where document.isAny(child, .city) && child + 1 == head {
        return child..<(child + 1)
      }
    }
    // "talks between the company and the council in Kolm", where the parser hangs Kolm on the council.
    for below in tree.span(of: draft.trigger)
    where below > draft.trigger && tree.relation(of: below) == .nmod && isWhere(below, tree)
      && !isOfAnother(below, draft, tree)
    {
      if let place = place(below, tree) { return place }
    }
    // "killed four people in an attack on a village in Kolm": a place of what is named beside the verb.
    guard let verb = draft.verb else { return nil }
    // "Soldiers seized power in Kolm, |arresting| the president."
    if verb == draft.trigger, let above = arguments.clause(closedBy: verb, tree) {
      for child in tree.children(of: above, .obl) where isWhere(child, tree) {
        if let place = place(child, tree) { return place }
      }
    }
    for child in tree.children(of: verb) where [.obl, .obj, .nmod].contains(tree.relation(of: child)) {
      for below in tree.span(of: child)
      where tree.relation(of: below) == .nmod && isWhere(below, tree)
        && (isKnownPlace(below, tree) || tree.head(of: below) == child)
        && (EventExtractor.isHarmful(draft) || !isOfAnother(below, draft, tree))
      {
        if let place = place(below, tree) { return place }
      }
    }
    // "won |Kolm's| presidential election"
    if draft.happening == .election {
      let owned = [arguments.object(of: verb, tree), draft.trigger].compactMap(\.self)
      for child in owned.flatMap({ tree.children(of: $0, .nmodPoss) }) {
        if let mention = resolver.mention(atToken: child), resolver.mentions[mention].kind != .person {
          return resolver.mentions[mention].tokens
        }
      }
    }
    // "|Voters in Kolm| elected"
    if let subject = arguments.subject(of: verb, tree) {
      for below in tree.children(of: subject, .nmod) where isWhere(below, tree) && isKnownPlace(below, tree) {
        if let place = place(below, tree) { return place }
      }
    }
    return nil
  }

  /// "The visit follows |talks| in Kolm last week": where and when the talks were, which the visit's verb only joins to it.
  func isOfObject(_ noun: Int, _ verb: Int, _ tree: DependencyTree) -> Bool {
    guard tree.relation(of: noun) == .nsubj, tree.head(of: noun) == verb, let object = tree.child(of: verb, .obj) else {
      return false
    }
    return tree.partOfSpeech(of: object) == .noun && EventVocabulary.isNoun(document.tokens[object])
  }

  /// Whether a place is told of another happening: "the meeting follows |talks in Kolm|".
  private func isOfAnother(_ place: Int, _ draft: EventDraft, _ tree: DependencyTree) -> Bool {
    var current = place
    while let head = tree.head(of: current), head != draft.trigger, head != draft.verb {
      if tree.partOfSpeech(of: head) == .noun, EventVocabulary.isNoun(document.tokens[head]) { return true }
      current = head
    }
    return false
  }

  /// Where the frame has its place: the town that is struck, the one that somebody travels to.
  private func own(_ draft: EventDraft, _ tree: DependencyTree) -> Range<Int>? {
    let places = draft.frame.family.places
    guard !places.isEmpty else { return nil }
    let heads = [draft.trigger] + (draft.verb.map { [$0] } ?? [])
    for head in heads {
      if places.contains("object"), arguments.isVerb(head, tree), let object = arguments.object(of: head, tree),
        isPlaceHit(object, draft, tree), let place = place(object, tree)
      {
        return place
      }
      for child in tree.children(of: head) where [.obl, .nmod, .oblAgent].contains(tree.relation(of: child)) {
        if isAt(places, child, tree), let place = place(child, tree) { return place }
      }
    }
    // "the visit of envoy Pym to Kolm", where the parser hangs Kolm on Pym.
    guard draft.frame.isNoun else { return nil }
    for below in tree.span(of: draft.trigger)
    where below > draft.trigger && tree.relation(of: below) == .nmod && isAt(places, below, tree) {
      if let place = place(below, tree) { return place }
    }
    return nil
  }

  private func isAt(_ places: Set<String>, _ token: Int, _ tree: DependencyTree) -> Bool {
    arguments.preposition(of: token, tree).map(places.contains) ?? false
  }

  /// Whether what is struck or visited is a place: what nature strikes always is, forces strike people as well.
  private func isPlaceHit(_ object: Int, _ draft: EventDraft, _ tree: DependencyTree) -> Bool {
    draft.happening == .disaster || draft.happening == .visit || isKnownPlace(object, tree)
  }

  private func isWhere(_ token: Int, _ tree: DependencyTree) -> Bool {
    tree.child(of: token, .case).map { Self.locative.contains(document.tokens[$0]) } ?? false
  }

  private func isKnownPlace(_ token: Int, _ tree: DependencyTree) -> Bool {
    document.isAny(token, [.country, .city, .region])
      || resolver.mention(atToken: token).map { resolver.mentions[$0].isPlace } ?? false
      || Self.sites.contains(document.tokens[token])
  }

  /// The name of a place in a phrase: "the northern city of |Kolm|", "|Kolm Square|".
  private func place(_ head: Int, isNamedSo: Bool = false, _ tree: DependencyTree) -> Range<Int>? {
    guard document.dateOfToken[head] < 0 else { return nil }
    if Self.sites.contains(document.tokens[head]), document.tokens[head].shape == .lower {
      let named = tree.children(of: head, .nmod) + tree.children(of: head, .appos) + tree.children(of: head, .compound)
      for child in named {
        if let place = place(child, isNamedSo: true, tree) { return place }
      }
      return nil
    }
    guard document.tokens[head].isCapitalized else { return nil }
    // A person is no place, nor is a month: "in May".
    if let mention = resolver.mention(atToken: head) {
      let name = resolver.mentions[mention]
      // "the town of |Ada Sela|" is one, whatever the name looks like.
      if !isNamedSo, name.kind == .person, name.strength == .strong || name.role != nil || resolver.isResolved(mention)
      {
        return nil
      }
      if document.isClitic(name.tokens.upperBound) { return nil }
      return name.tokens
    }
    guard !document.isAny(head, [.role, .honorific, .demonym]) else { return nil }
    var start = head
    // "|In| Kolm": the first word of a sentence has its capital from there.
    while start > tree.tokens.lowerBound, document.tokens[start - 1].isCapitalized, document.dateOfToken[start - 1] < 0,
      !document.isAny(start - 1, [.preposition, .determiner, .conjunction]),
      document.tokens[start - 1].isWord, tree.span(of: head).contains(start - 1)
    {
      start -= 1
    }
    var end = head + 1
    while end < tree.tokens.upperBound, document.tokens[end].isCapitalized, document.tokens[end].isWord,
      document.dateOfToken[end] < 0, tree.span(of: head).contains(end)
    {
      end += 1
    }
    // "in Kolm's strategic interest" tells whose, not where.
    if document.isClitic(end) { return nil }
    return start..<end
  }

  private static let locative: WordSet = [
    "in", "at", "near", "outside", "inside", "around", "across", "off", "throughout",
  ]
  private static let bearings: WordSet = [
    "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "north-east", "north-west",
    "south-east", "south-west", "outside", "coast",
  ]
  static let sites: WordSet = [
    "city", "town", "village", "province", "region", "district", "capital", "port", "state", "island", "camp", "border",
    "area", "suburb", "territory", "enclave", "county", "valley", "peninsula", "part", "north", "south", "east", "west",
    "coast", "stronghold", "outskirts", "centre", "center", "neighborhood", "neighbourhood", "resort", "prefecture",
  ]

  // MARK: Clause

  /// The clause a token stands in: between semicolons, and between "but", "while", "although", "after".
  func clause(around trigger: Range<Int>, in sentence: Range<Int>, _ tree: DependencyTree) -> Range<Int> {
    let reach = sentence.clamped(
      to: (trigger.lowerBound - Self.clauseReach)..<(trigger.upperBound + Self.clauseReach))
    var start = trigger.lowerBound
    while start > reach.lowerBound, !isClauseEdge(start - 1, tree) { start -= 1 }
    var end = trigger.upperBound
    while end < reach.upperBound, !isClauseEdge(end, tree) { end += 1 }
    return start..<end
  }

  /// More tokens than this no clause has on either side; a text without sentences' ends is not read through for each word.
  private static let clauseReach = 300

  private func isClauseEdge(_ index: Int, _ tree: DependencyTree) -> Bool {
    if document.isToken(index, ";") { return true }
    guard Self.edges.contains(document.tokens[index]) else { return false }
    // "was appointed |as director| on Monday": a phrase is no clause.
    return !document.isToken(index, "as") || tree.head(of: index).map { tree.isVerbal($0) } == true
  }

  private static let edges: WordSet = [
    "but", "while", "although", "though", "as", "because", "whereas", "after", "before",
  ]
}

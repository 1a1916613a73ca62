import NewsLanguage
import NewsModel

/// Reads what stands around the word that names an event: who on its left, whom and with whom on its right, where, and
/// whether it took place.
struct ClauseReader {
  let document: Document
  let resolver: PeopleResolver

  var tokens: [Token] { document.tokens }

  /// A word in lower case; empty outside the text.
  func word(_ index: Int) -> String {
    guard tokens.indices.contains(index) else { return "" }
    let word = document.analyzed.string(index)
    return tokens[index].isCapitalized ? word.lowercased() : word
  }

  /// Where the verb group that ends before `verb` begins: its auxiliaries and adverbs, and `words` that may stand among them.
  func verbGroupStart(
    before verb: Int, from start: Int, classes: LexicalClass = [.modal, .auxiliary, .adverb, .negation],
    words: Set<String> = []
  ) -> Int {
    var first = verb
    while first > start, tokens[first - 1].isAny(classes) || words.contains(word(first - 1)) { first -= 1 }
    return first
  }

  /// The agents as participants with a part.
  func participants(
    _ agents: [Int], as part: Event.Participant.Part
  ) -> [(tokens: Range<Int>, mention: Int?, part: Event.Participant.Part)] {
    agents.map { (resolver.mentions[$0].tokens, $0, part) }
  }

  /// The agents named in a list that ends before `end`: "envoys from Kolm, Varn and the US |will meet".
  func agents(before end: Int, from start: Int) -> [Int] {
    var found: [Int] = []
    var index = end - 1
    // "Orlan, seen as a mediator, |has held": what stands between commas is passed over.
    if index > start, document.isToken(index, ","), resolver.mention(atToken: index - 1) == nil,
      let comma = (start..<index).last(where: { document.isToken($0, ",") })
    {
      index = comma - 1
    }
    while index >= start, end - index < 50 {
      if let mention = resolver.mention(atToken: index) {
        index = resolver.mentions[mention].tokens.lowerBound - 1
        // "the visit to Rome was postponed": a place behind a preposition does nothing.
        let isWhere =
          resolver.mentions[mention].isPlace && index >= start && ["to", "in", "at", "near"].contains(word(index))
        if isAgent(mention), !found.contains(mention), !isModifier(mention), !isWhere { found.insert(mention, at: 0) }
      } else if isListJoint(index) {
        index -= 1
      } else {
        break
      }
    }
    return found
  }

  /// The agents named in a list that begins at `start`.
  func agents(from start: Int, limit: Int) -> [Int] {
    var found: [Int] = []
    var index = start
    while index < limit, index - start < 40 {
      if let mention = resolver.mention(atToken: index) {
        if isAgent(mention), !found.contains(mention), !isModifier(mention) { found.append(mention) }
        index = resolver.mentions[mention].tokens.upperBound
      } else if isListJoint(index), !document.isToken(index, "in") {
        index += 1
      } else {
        break
      }
    }
    return found
  }

  private func isAgent(_ mention: Int) -> Bool {
    resolver.mentions[mention].strength == .strong || resolver.mentions[mention].role != nil
      || resolver.isResolved(mention)
  }

  /// "UK" in "UK Foreign Secretary Ada Pym" and in "UK envoys" is of the title, not an agent beside it.
  private func isModifier(_ mention: Int) -> Bool {
    let name = resolver.mentions[mention].tokens
    if name.contains(where: resolver.isInRole) { return true }
    return resolver.mentions[mention].isPlace && (document.isClitic(name.upperBound))
  }

  private func isListJoint(_ index: Int) -> Bool {
    let token = tokens[index]
    if document.isToken(index, ",") || document.isToken(index, "and") || document.isToken(index, "from")
      || document.isToken(index, "of")
    {
      return true
    }
    if token.isAny([.groupNoun, .role, .honorific, .demonym, .determiner, .organizationNoun]) { return true }
    return [
      "senior", "top", "special", "both", "nations", "state", "foreign", "defense", "defence", "national", "security",
      "european", "his", "her",
    ]
    .contains(word(index))
  }

  /// Where it takes place: "in Kolm", "at the Harbour Hotel", a place name after a preposition, near the trigger.
  func place(near trigger: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
    var best: Range<Int>?
    let reach = (trigger.lowerBound - Self.placeReach)..<(trigger.lowerBound + Self.placeReach + 1)
    for index in sentence.clamped(to: reach) where document.isToken(index, "in") || document.isToken(index, "at") {
      var start = index + 1
      guard start < sentence.upperBound else { continue }
      if document.isToken(start, "the") { start += 1 }
      guard start < sentence.upperBound, tokens[start].isCapitalized, document.dateOfToken[start] < 0 else { continue }
      var end = start
      while end < sentence.upperBound, tokens[end].isCapitalized, end - start < 4, document.dateOfToken[end] < 0 {
        end += 1
      }
      // A title is no place: "in President Marlow's view".
      guard !tokens[start].isAny([.role, .honorific]), !isPerson(start) else { continue }
      // "in Ukraine’s strategic sector" tells whose, not where.
      if end < sentence.upperBound, document.isClitic(end) { continue }
      // A comma in between puts the place in another clause, unless it opens the sentence.
      let between = Range.gap(between: index..<end, and: trigger)
      guard index == sentence.lowerBound || !between.contains(where: { document.isToken($0, ",") }) else { continue }
      let distance = abs(index - trigger.lowerBound)
      if best == nil || distance < abs(best!.lowerBound - trigger.lowerBound) { best = start..<end }
    }
    // "the Kolm talks": a place right before the noun.
    if let mention = resolver.mention(atToken: trigger.lowerBound - 1), resolver.mentions[mention].isPlace,
      tokens[resolver.mentions[mention].tokens.lowerBound].isAny(.city), best == nil
    {
      best = resolver.mentions[mention].tokens
    }
    return best
  }

  private func isPerson(_ index: Int) -> Bool {
    resolver.mention(atToken: index).map {
      resolver.mentions[$0].kind == .person && resolver.mentions[$0].strength == .strong
    } ?? false
  }

  /// Whether it took place, by the words of the clause around its trigger.
  func status(of trigger: Range<Int>, in sentence: Range<Int>) -> Event.Status {
    let clause = clause(around: trigger, in: sentence)
    var status = Event.Status.happened
    for index in clause where !isParted(index, from: trigger) {
      switch word(index) {
      case "canceled", "cancelled", "cancels", "scrapped", "collapsed", "collapse", "withdrew", "withdrawn",
        "withdrawal":
        return .cancelled
      case "called" where word(index + 1) == "off": return .cancelled
      case "broke" where word(index + 1) == "down": return .cancelled
      case "pulled" where clause.contains(index + 1): return .cancelled
      case "unable" where index < trigger.lowerBound, "failed" where index < trigger.lowerBound:
        return .cancelled
      case "no" where trigger.lowerBound - index == 1 || trigger.lowerBound - index == 2,
        "neither" where index < trigger.lowerBound, "denied" where index < trigger.lowerBound,
        "denies" where index < trigger.lowerBound, "denying" where index < trigger.lowerBound:
        return .denied
      case "postponed", "postpones", "delayed", "reschedule", "rescheduled", "postpone", "adjourned": return .postponed
      case "not" where index < trigger.lowerBound && trigger.lowerBound - index < 6,
        "n't" where index < trigger.lowerBound && trigger.lowerBound - index < 6,
        "never" where index < trigger.lowerBound && trigger.lowerBound - index < 3:
        return .denied
      case "will", "scheduled", "upcoming", "planned", "planning", "expected", "due", "'ll": status = .planned
      case "would" where index < trigger.lowerBound && trigger.lowerBound - index < 4: status = .planned
      case "to" where index == trigger.lowerBound - 1 && status == .happened: status = .planned
      default: break
      }
    }
    return status
  }

  /// Whether a comma stands between a word and the trigger: then it tells of something else.
  private func isParted(_ index: Int, from trigger: Range<Int>) -> Bool {
    let between = Range.gap(between: index..<(index + 1), and: trigger)
    return between.contains { document.isToken($0, ",") || document.isToken($0, ":") }
  }

  /// The clause a token stands in: between semicolons, and between "but", "while", "although" after a comma.
  func clause(around trigger: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    let reach = sentence.clamped(
      to: (trigger.lowerBound - Self.clauseReach)..<(trigger.upperBound + Self.clauseReach))
    var start = trigger.lowerBound
    while start > reach.lowerBound, !isClauseEdge(start - 1) { start -= 1 }
    var end = trigger.upperBound
    while end < reach.upperBound, !isClauseEdge(end) { end += 1 }
    return start..<end
  }

  /// How many tokens away a place is still the trigger's.
  private static let placeReach = 25
  /// More tokens than this no clause has on either side; a text without sentences' ends is not read through for each word.
  private static let clauseReach = 300

  private func isClauseEdge(_ index: Int) -> Bool {
    if document.isToken(index, ";") { return true }
    guard tokens[index].isAny([.conjunction, .preposition]) else { return false }
    return ["but", "while", "although", "though", "as", "because", "whereas", "after", "before"].contains(word(index))
  }

  /// A number of people, in figures or words, before `index`: "nine people", "at least 12".
  func isCount(_ index: Int) -> Bool {
    tokens.indices.contains(index) && document.dateOfToken[index] < 0
      && (tokens[index].shape == .number || tokens[index].isAny(.numberWord) && !tokens[index].isAny(.determiner)
        || ["dozens", "hundreds", "thousands", "several", "scores"].contains(word(index)))
  }
}

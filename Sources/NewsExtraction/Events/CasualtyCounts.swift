import NewsLanguage
import NewsModel

/// Reads how many a sentence counts as killed and hurt, with their words: "killed at least 12 people and wounded 30", "nine dead".
struct CasualtyCounts {
  /// One count: the words, the number where it is one ("dozens" is none), and the verb it hangs on.
  struct Count {
    var tokens: Range<Int>
    var number: Int?
    var isDead: Bool
    var verb: Int?
  }

  let document: Document
  let arguments: ClauseArguments

  /// The counts of a sentence, in order.
  func counts(_ tree: DependencyTree) -> [Count] {
    tree.tokens.compactMap { token in
      guard isCount(token) else { return nil }
      let isModifier = tree.relation(of: token) == .nummod || tree.relation(of: token) == .amod
      let noun = isModifier ? tree.head(of: token) ?? token : token
      if let (isDead, verb) = fate(of: noun, tree) {
        return Count(tokens: phrase(token, noun, tree), number: number(token), isDead: isDead, verb: verb)
      }
      if let (isDead, verb) = byToll(noun, tree) {
        return Count(tokens: phrase(token, noun, tree), number: number(token), isDead: isDead, verb: verb)
      }
      if let (isDead, verb) = behind(token, tree) {
        return Count(
          tokens: phrase(token, noun == token || isParted(token, noun) ? token : noun, tree), number: number(token),
          isDead: isDead, verb: verb)
      }
      guard let (isDead, word) = beside(noun, tree) else { return nil }
      return Count(
        tokens: phrase(token, max(noun, word), tree), number: number(token), isDead: isDead,
        verb: tree.head(of: noun))
    }
  }

  private func isCount(_ token: Int) -> Bool {
    guard document.dateOfToken[token] < 0 else { return false }
    let word = document.tokens[token]
    guard word.shape == .number || word.isAny(.numberWord) && !word.isAny(.determiner) || Self.many.contains(word)
    else {
      return false
    }
    // "|No one| was hurt"
    if document.isToken(token, "one"), token > 0, document.isToken(token - 1, "no") { return false }
    // "Ada Pym, 34, was killed": an age.
    if token > 1, document.isToken(token - 1, ","),
      document.isToken(token + 1, ",") || document.isToken(token + 1, "."),
      document.tokens[token - 2].isCapitalized
    {
      return false
    }
    // "a 12-year-old", "40 percent", "$12"
    let next = token + 1
    if document.tokens.indices.contains(next),
      document.isToken(next, "-") || document.isToken(next, "%") || document.isToken(next, "percent")
    {
      return false
    }
    return token == 0 || !document.isToken(token - 1, "$")
  }

  /// By the verb: "killed nine", "nine were injured", "two died".
  private func fate(of noun: Int, _ tree: DependencyTree) -> (Bool, Int)? {
    var noun = noun
    // "killed two soldiers and |three civilians|", "dozens of |people|"
    for _ in 0..<3 {
      guard let head = tree.head(of: noun) else { return nil }
      switch tree.relation(of: noun) {
      case .obj, .nsubj, .nsubjPass, .obl, .oblUnmarked, .iobj, .xcomp:
        if tree.relation(of: noun) == .obl, tree.child(of: noun, .case) != nil, !document.isToken(noun - 1, "least") {
          return nil
        }
        let isPatient = tree.relation(of: noun) != .nsubj || Self.dying.contains(document.tokens[head])
        if Self.killing.contains(document.tokens[head]), isPatient { return (true, head) }
        if Self.dying.contains(document.tokens[head]) { return (true, head) }
        if Self.hurting.contains(document.tokens[head]), isPatient { return (false, head) }
        // "11 people |lost their lives|", "are known |to have died|", "were reported |killed|"
        if let lives = tree.child(of: head, .obj), document.isToken(lives, "lives"), document.isToken(head, "lost") {
          return (true, head)
        }
        if tree.relation(of: noun) == .nsubj || tree.relation(of: noun) == .nsubjPass,
          let content = tree.child(of: head, .xcomp)
        {
          if Self.dying.contains(document.tokens[content]) || Self.killing.contains(document.tokens[content])
            || Self.dead.contains(document.tokens[content])
          {
            return (true, head)
          }
          if Self.hurting.contains(document.tokens[content]) { return (false, head) }
        }
        return nil
      case .conj, .nmod, .nummod, .compound: noun = head
      default: return nil
      }
    }
    return nil
  }

  private func isParted(_ token: Int, _ noun: Int) -> Bool {
    (min(token, noun)..<max(token, noun)).contains { document.isBreak($0) }
  }

  /// Right behind the verb, whatever the parser hangs the number on: "injuring more than |60|, officials said".
  private func behind(_ token: Int, _ tree: DependencyTree) -> (Bool, Int)? {
    var before = token - 1
    while before > tree.tokens.lowerBound, Self.bounds.contains(document.tokens[before]) { before -= 1 }
    guard before >= tree.tokens.lowerBound, document.endsInIng(before) else { return nil }
    if Self.killing.contains(document.tokens[before]) { return (true, before) }
    return Self.hurting.contains(document.tokens[before]) ? (false, before) : nil
  }

  /// By a count of the victims: "the death toll has risen |to 11|", "bringing the number of dead |to nine|", "the toll reached |23|".
  private func byToll(_ noun: Int, _ tree: DependencyTree) -> (Bool, Int)? {
    guard let verb = tree.head(of: noun), Self.changing.contains(document.tokens[verb]) else { return nil }
    switch tree.relation(of: noun) {
    case .obl, .nmod, .xcomp, .advmod:
      guard let preposition = tree.child(of: noun, .case), Self.ends.contains(document.tokens[preposition]) else {
        return nil
      }
    case .obj, .oblUnmarked: break
    default: return nil
    }
    let counted = [arguments.subject(of: verb, tree), tree.child(of: verb, .obj), tree.child(of: verb, .nsubjPass)]
    guard let toll = counted.compactMap(\.self).first(where: { Self.isToll($0, document, tree) }), toll != noun else {
      return nil
    }
    return (!tree.span(of: toll).contains { Self.hurting.contains(document.tokens[$0]) }, verb)
  }

  /// Whether a word counts victims: "the death |toll|", "the |number| of people killed", "|deaths|".
  static func isToll(_ token: Int, _ document: Document, _ tree: DependencyTree) -> Bool {
    if document.isToken(token, "toll") || document.isToken(token, "tolls") {
      return token > tree.tokens.lowerBound
        && (document.isToken(token - 1, "death") || document.isToken(token - 1, "casualty")
          || document.isAny(token - 1, .determiner) || document.isToken(token - 1, "official"))
    }
    if document.isToken(token, "deaths") || document.isToken(token, "fatalities") { return true }
    guard numbers.contains(document.tokens[token]) else { return false }
    return tree.span(of: token).contains {
      $0 > token
        && (dead.contains(document.tokens[$0]) || killing.contains(document.tokens[$0])
          || hurting.contains(document.tokens[$0]) || dying.contains(document.tokens[$0]))
    }
  }

  /// The count of victims that a word hangs on, or is.
  static func toll(above token: Int, _ document: Document, _ tree: DependencyTree) -> Int? {
    var current = token
    for _ in 0..<5 {
      if document.isAny(current, .speech) { return nil }
      if tree.partOfSpeech(of: current) == .noun, isToll(current, document, tree) { return current }
      guard let head = tree.head(of: current) else { return nil }
      switch tree.relation(of: current) {
      case .nmod, .obl, .acl, .aclRelcl, .nmodPoss, .compound: current = head
      default: return nil
      }
    }
    return nil
  }

  private static let numbers: WordSet = ["number", "count", "tally", "figure"]
  private static let changing: WordSet = [
    "rise", "rises", "rose", "risen", "rising", "climb", "climbs", "climbed", "climbing", "reach", "reaches", "reached",
    "reaching", "stand", "stands", "stood", "standing", "increase", "increases", "increased", "increasing", "grow",
    "grows", "grew", "grown", "growing", "jump", "jumps", "jumped", "jumping", "soar", "soars", "soared", "go", "goes",
    "went", "gone", "pass", "passes", "passed", "exceed", "exceeds", "exceeded", "top", "tops", "topped", "hit", "hits",
    "bring", "brings", "brought", "bringing", "raise", "raises", "raised", "raising", "push", "pushed", "pushing",
    "take", "takes", "took", "taken", "taking", "put", "puts", "putting", "revised", "updated", "lowered", "cut",
    "fell", "fall", "fallen",
  ]
  private static let ends: WordSet = ["to", "at", "above", "beyond", "past", "over"]

  /// By the word behind: "nine |dead|", "12 people |killed| in Kolm".
  private func beside(_ noun: Int, _ tree: DependencyTree) -> (isDead: Bool, word: Int)? {
    let word = document.tokens[noun]
    if Self.dead.contains(word) { return (true, noun) }
    if Self.hurting.contains(word) { return (false, noun) }
    for token in (noun + 1)..<max(noun + 1, min(noun + 3, tree.tokens.upperBound)) {
      if document.isBreak(token) { return nil }
      let word = document.tokens[token]
      if Self.dead.contains(word) || Self.killing.contains(word) { return (true, token) }
      if Self.hurting.contains(word) { return (false, token) }
    }
    return nil
  }

  /// "at least 12 people", "more than 30"
  private func phrase(_ count: Int, _ noun: Int, _ tree: DependencyTree) -> Range<Int> {
    var start = count
    while start > tree.tokens.lowerBound, Self.bounds.contains(document.tokens[start - 1]) { start -= 1 }
    // "has risen |to| 11"
    while start < count,
      document.isToken(start, "to") || document.isToken(start, "at") && !document.isToken(start + 1, "least")
    {
      start += 1
    }
    return start..<(max(noun, count) + 1)
  }

  private func number(_ token: Int) -> Int? {
    let word = document.analyzed.string(token).lowercased()
    if let known = Self.words.firstIndex(of: word) { return known }
    let digits = word.utf8.filter { $0 != UInt8(ascii: ",") }
    return digits.isEmpty ? nil : Int(String(decoding: digits, as: UTF8.self))
  }

  private static let words = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
  ]
  private static let many: WordSet = ["dozens", "hundreds", "thousands", "scores", "several"]
  private static let bounds: WordSet = [
    "at", "least", "more", "than", "up", "to", "about", "some", "nearly", "almost", "over", "around", "as", "many",
    "another", "approximately", "fewer",
  ]
  private static let killing: WordSet = [
    "kill", "kills", "killed", "killing", "murdered", "massacred", "executed", "slain", "assassinated", "slaughtered",
    "shot", "claimed", "drowned",
  ]
  private static let dying: WordSet = ["die", "dies", "died", "dying", "perish", "perished", "drowned"]
  private static let hurting: WordSet = [
    "injure", "injures", "injured", "injuring", "wound", "wounds", "wounded", "wounding", "hurt", "hurting",
    "hospitalized", "hospitalised", "injuries",
  ]
  private static let dead: WordSet = ["dead", "deaths", "fatalities", "killed"]
}

import NewsLanguage

/// Tells what a sentence only thinks of: "if", "until there is", "the idea of", "hopes of". No happening is reported by it.
struct Irreality {
  let document: Document

  /// Whether the clause or the noun that holds a word makes it a mere thought.
  func isUnreal(_ token: Int, _ tree: DependencyTree) -> Bool {
    var current = token
    if isWished(token, tree) || isInstead(token, tree) { return true }
    // "might appoint": what may be is not reported.
    if tree.children(of: token).contains(where: { $0 < token && Self.possibility.contains(document.tokens[$0]) }) {
      return true
    }
    // "anyone who has bought one": nobody in particular has.
    if tree.relation(of: token) == .aclRelcl, let whoever = tree.head(of: token),
      Self.anybody.contains(document.tokens[whoever])
    {
      return true
    }
    for _ in 0..<6 {
      if tree.isVerbal(current) || current == token {
        for child in tree.children(of: current) where child < token || tree.relation(of: child) == .mark {
          if Self.conditions.contains(document.tokens[child]),
            [.mark, .advmod, .case].contains(tree.relation(of: child))
          {
            return true
          }
        }
      }
      guard let head = tree.head(of: current) else { return false }
      switch tree.relation(of: current) {
      case .acl, .nmod:
        if Self.thoughts.contains(document.tokens[head]) { return true }
      case .obl, .advcl, .xcomp:
        // "talks |aimed| at reaching a ceasefire"
        if Self.aims.contains(document.tokens[head]) { return true }
      case .obj, .nsubjPass, .compound, .conj, .amod, .nsubj: break
      // What is said, asked or believed is judged with the words around it.
      default: return false
      }
      current = head
    }
    return false
  }

  /// "rather than |recall| them", "instead of |leaving|"
  private func isInstead(_ token: Int, _ tree: DependencyTree) -> Bool {
    (max(token - 3, tree.tokens.lowerBound)..<token).contains { before in
      (document.isToken(before, "rather") && document.isToken(before + 1, "than")
        || document.isToken(before, "instead") && document.isToken(before + 1, "of"))
        && !(before + 2..<max(before + 2, token)).contains { tree.isVerbal($0) }
    }
  }

  /// Whether what a noun names is only spoken of or wished for: "discussed |a ceasefire|", not "discussed the attack".
  private func isWished(_ noun: Int, _ tree: DependencyTree) -> Bool {
    guard tree.partOfSpeech(of: noun) == .noun, tree.relation(of: noun) == .obj, let verb = tree.head(of: noun),
      Self.wishes.contains(document.tokens[verb])
    else { return false }
    return !tree.children(of: noun).contains { child in
      child < noun
        && (tree.relation(of: child) == .nmodPoss
          || tree.relation(of: child) == .det && !document.isToken(child, "a") && !document.isToken(child, "an")
            && !document.isToken(child, "any"))
    }
  }

  private static let wishes: WordSet = [
    "discuss", "discusses", "discussed", "discussing", "seek", "seeks", "sought", "seeking", "propose", "proposes",
    "proposed", "proposing", "want", "wants", "wanted", "consider", "considers", "considered", "considering", "explore",
    "explores", "explored", "exploring", "need", "needs", "needed", "favor", "favors", "favored", "favour", "favours",
    "favoured", "suggest", "suggests", "suggested", "suggesting", "advocate", "advocates", "advocated", "expect",
    "debate", "debated", "debating", "rule", "rules", "ruled", "ruling",
  ]
  private static let anybody: WordSet = ["anyone", "anybody", "everyone", "everybody", "whoever", "nobody", "someone"]
  private static let aims: WordSet = ["aimed", "aiming", "designed", "intended"]
  private static let possibility: WordSet = ["might", "may", "could", "can"]
  private static let conditions: WordSet = ["if", "unless", "until", "whether", "lest"]
  private static let thoughts: WordSet = [
    "idea", "ideas", "possibility", "prospect", "prospects", "suggestion", "suggestions", "speculation", "risk",
    "risks",
    "fear", "fears", "hope", "hopes", "chance", "chances", "question", "likelihood", "scenario", "event", "talk",
    "case",
    "potential", "danger", "option", "aim", "goal",
  ]
}

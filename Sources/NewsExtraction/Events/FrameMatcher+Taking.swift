import NewsLanguage
import NewsModel

/// Verbs that mean another happening by what they take: towns are captured as people are, and who insists may tell or demand.
extension FrameMatcher {
  /// Whether an object is a place that is taken by force: "captured |Kolm|".
  func isTaken(_ object: Int, by verb: Int) -> Bool {
    Self.taking.contains(document.tokens[verb]) && isTakenPlace(object)
  }

  /// "captured Kolm": a town is taken, and nobody arrested.
  func takesPlace(_ frame: EventFrame, _ verb: Int, _ object: Int?) -> Bool {
    frame.family.happening == .arrest && object.map { isTaken($0, by: verb) } == true
  }

  /// "insists that the port is safe" tells; "insists that he leave" demands.
  func asserts(_ frame: EventFrame, _ verb: Int, _ tree: DependencyTree) -> Bool {
    frame.family.happening == .demand && Self.insisting.contains(document.tokens[verb]) && isAssertion(of: verb, tree)
  }

  /// Whether a word names a place: by the lexicon, or by what the text calls it, "the town of Kolm".
  private func isTakenPlace(_ object: Int) -> Bool {
    if document.isAny(object, [.city, .region, .country]) { return true }
    guard let mention = resolver.mention(atToken: object) else {
      return document.tokens[object].isCapitalized && isCalledPlace(object..<object + 1)
    }
    let name = resolver.mentions[mention]
    return name.isPlace || isCalledPlace(name.tokens)
  }

  private func isCalledPlace(_ name: Range<Int>) -> Bool {
    let word = document.tokens[name.lowerBound].word
    return document.tokens.indices.dropFirst(2).contains { index in
      document.tokens[index].word == word && document.isToken(index - 1, "of")
        && EventCircumstances.sites.contains(document.tokens[index - 2])
    }
  }

  /// Whether what is insisted on is told as a fact: its verb has a tense.
  private func isAssertion(of verb: Int, _ tree: DependencyTree) -> Bool {
    guard let content = tree.child(of: verb, .ccomp), content > verb else { return false }
    let words = tree.children(of: content).filter { $0 < content }
    if words.contains(where: {
      document.isToken($0, "must") || document.isToken($0, "should") || document.isToken($0, "be")
    }) {
      return false
    }
    return words.contains { [.aux, .auxPass, .cop].contains(tree.relation(of: $0)) }
      || !document.isAny(content, .baseForm)
        && ["s", "ed"].contains(where: document.analyzed.string(content).hasSuffix)
  }

  private static let taking: WordSet = [
    "capture", "captures", "captured", "capturing", "seize", "seizes", "seized", "seizing", "recaptured",
  ]
  private static let insisting: WordSet = ["insist", "insists", "insisted", "insisting"]
}

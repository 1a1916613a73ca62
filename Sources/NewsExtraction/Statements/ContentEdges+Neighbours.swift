import NewsLanguage

/// Words of the reporter's that stand beside a content without a mark, or with a weak one.
extension ContentEdges {
  /// Takes off the main clause behind a relative one, the clause before a semicolon, and what the speaker did besides.
  func leaveNeighbours(of drafts: inout [StatementDraft], in sentence: Int) {
    guard !drafts.isEmpty, let tree = document.trees[sentence] else { return }
    for index in drafts.indices {
      let content = drafts[index].content
      guard let cue = drafts[index].cue, tree.tokens.contains(cue.lowerBound), content.count > 3,
        tree.tokens.contains(content.lowerBound), tree.tokens.contains(content.upperBound - 1),
        !content.contains(where: document.isQuoted)
      else { continue }
      if content.upperBound <= cue.lowerBound {
        if let start = lastClause(content, tree) { drafts[index].content = start..<content.upperBound }
      } else if cue.upperBound <= content.lowerBound {
        if let end = mainVerb(behind: cue, content, tree) ?? deed(in: content, tree) {
          drafts[index].content = content.lowerBound..<end
        }
      }
    }
  }

  /// "Police held a man; |he was freed|, his lawyer said": of two clauses the nearer one is sure to be his.
  private func lastClause(_ content: Range<Int>, _ tree: DependencyTree) -> Int? {
    guard let mark = content.last(where: { document.isToken($0, ";") }) else { return nil }
    let rest = mark + 1..<content.upperBound
    return rest.contains { [.nsubj, .nsubjPass].contains(tree.relation(of: $0)) } ? rest.lowerBound : nil
  }

  /// "A woman who said |she had seen it| was questioned": the verb of the sentence, which the parser has put into the clause.
  private func mainVerb(behind cue: Range<Int>, _ content: Range<Int>, _ tree: DependencyTree) -> Int? {
    let who = cue.lowerBound - 1
    guard who > tree.tokens.lowerBound, document.isToken(who, "who"),
      !(tree.tokens.lowerBound..<who).contains(where: { document.isBreak($0) || isFinite($0, tree) }),
      content.upperBound >= tree.tokens.upperBound || document.isBreak(content.upperBound)
    else { return nil }
    var last: Int?
    var found: Int?
    for index in content where isFinite(index, tree) {
      // "had been seen" and "did not see" are one.
      if let last, index - last > 1, !(last + 1..<index).allSatisfy({ isBetweenVerbs($0, tree) }) {
        let opens = (last + 1..<index).contains {
          document.isBreak($0) || document.isAny($0, [.conjunction, .personalPronoun])
            || Self.openers.contains(document.tokens[$0])
        }
        found = opens ? nil : index
      }
      last = index
    }
    return found
  }

  private func isBetweenVerbs(_ index: Int, _ tree: DependencyTree) -> Bool {
    document.isAny(index, [.auxiliary, .modal, .negation, .adverb]) || tree.partOfSpeech(of: index) == .adverb
      || tree.partOfSpeech(of: index) == .verb
  }

  /// Whether a word is a verb with a subject of its own: no participle, no infinitive, as far as its form tells.
  private func isFinite(_ index: Int, _ tree: DependencyTree) -> Bool {
    if document.isAny(index, .modal) { return true }
    if document.isAny(index, .auxiliary) {
      return !document.isClitic(index) && !Self.infinite.contains(document.tokens[index])
        && !document.isToken(index - 1, "to")
    }
    guard tree.partOfSpeech(of: index) == .verb, !document.endsInIng(index),
      ![.amod, .acl].contains(tree.relation(of: index))
    else { return false }
    return document.tokens[index].shape == .lower && !document.isToken(index - 1, "to")
      && !document.isAny(index - 1, [.auxiliary, .modal])
  }

  /// "conceded defeat |and congratulated him|": what somebody did behind a thing that was said.
  private func deed(in content: Range<Int>, _ tree: DependencyTree) -> Int? {
    guard !content.contains(where: { [.nsubj, .nsubjPass, .csubj].contains(tree.relation(of: $0)) }) else { return nil }
    for index in content.dropFirst().dropLast(2)
    where document.isToken(index, "and") || document.isToken(index, "but") {
      let head = content.lowerBound..<index
      guard !head.contains(where: { tree.partOfSpeech(of: $0) == .verb }) else { return nil }
      let word = document.analyzed.string(index + 1)
      if tree.partOfSpeech(of: index + 1) == .verb, word.hasSuffix("ed"), tree.relation(of: index + 1) == .conj,
        tree.child(of: index + 1, .obj) != nil
      {
        return index
      }
    }
    return nil
  }

  private static let openers: WordSet = [
    "that", "which", "who", "whom", "whose", "where", "what", "how", "why", "when", "while", "because", "as", "if",
    "after", "before", "until", "since", "whether", "than", "though", "although",
  ]
  private static let infinite: WordSet = ["be", "been", "being", "having", "doing", "done"]
}

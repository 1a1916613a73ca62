import NewsLanguage
import NewsModel

/// "Pym was adamant that the bridge would close", "officials are confident that it will hold": an adjective that
/// reports, with its subject and its clause.
struct SayingAdjectiveRule {
  let document: Document
  let subjects: SubjectFinder
  let contents: ContentFinder

  /// The drafts of a sentence.
  func drafts(in sentence: Int) -> [StatementDraft] {
    guard let tree = document.trees[sentence] else { return [] }
    return tree.tokens.compactMap { adjective in
      guard let stance = Self.stance(of: document.tokens[adjective]), tree.child(of: adjective, .cop) != nil,
        !document.isQuoted(adjective), let subject = subjects.subject(of: adjective, in: tree),
        let clause = clause(of: adjective, tree), let status = ReportStatus(of: adjective, in: tree, document)
      else { return nil }
      let span = tree.span(of: clause)
      let start = document.isToken(span.lowerBound, "that") ? span.lowerBound + 1 : span.lowerBound
      guard start > adjective else { return nil }
      let content = contents.trimmed(start..<span.upperBound)
      guard content.count >= 3 else { return nil }
      var draft = StatementDraft(content: content, speaker: subject, cue: adjective..<(adjective + 1))
      draft.stance = status.isNegated ? .unsaid : stance
      return draft
    }
  }

  /// The clause behind the adjective; the parser gives one with "that" other names too.
  private func clause(of adjective: Int, _ tree: DependencyTree) -> Int? {
    if let clause = tree.child(of: adjective, .ccomp) { return clause }
    return tree.children(of: adjective).first {
      $0 > adjective && tree.span(of: $0).lowerBound == adjective + 1 && document.isToken(adjective + 1, "that")
    }
  }

  private static func stance(of token: Token) -> Statement.Stance? {
    saying.contains(token)
      ? .said : believing.contains(token) ? .believed : token.isWord && hopeful.contains(token) ? .hoped : nil
  }

  /// Whether a word is an adjective of this rule.
  static func isAdjective(_ token: Token) -> Bool { stance(of: token) != nil }

  private static let saying: WordSet = [
    "adamant", "emphatic", "insistent", "clear", "explicit", "unequivocal", "categorical", "outspoken",
  ]
  private static let believing: WordSet = [
    "confident", "convinced", "certain", "sure", "worried", "concerned", "afraid", "fearful", "skeptical", "sceptical",
    "doubtful", "optimistic", "pessimistic", "unsure",
  ]
  private static let hopeful: WordSet = ["hopeful"]
}

import NewsLanguage
import NewsModel

/// Statements around an attribution that is set off by commas: "|The bridge|, Pym said, |will close|", "In Kolm, Pym said,
/// |the bridge is closed|", "As the Harbour Post noted, |the bridge is closed|".
struct InsertedRule {
  let document: Document
  let subjects: SubjectFinder
  let contents: ContentFinder

  /// The drafts of a sentence; `nextGroup` numbers the utterances that are interrupted.
  func drafts(in sentence: Int, nextGroup: inout Int) -> [StatementDraft] {
    guard let tree = document.trees[sentence] else { return [] }
    var drafts: [StatementDraft] = []
    for verb in tree.tokens {
      guard CommunicationVerb.forms(of: document.tokens[verb]).contains(.clause),
        tree.partOfSpeech(of: verb) == .verb, !document.isQuoted(verb),
        let status = ReportStatus(of: verb, in: tree, document), !status.isPassive,
        let subject = subject(of: verb, tree), subject < verb,
        let speaker = subjects.speaker(subject, tree),
        contents.opensSubject(tree.span(of: subject).lowerBound, of: verb, speaker),
        let parts = parts(around: verb, tree.span(of: subject).lowerBound, tree)
      else { continue }
      let isDivided = parts.count > 1
      for part in parts {
        var draft = StatementDraft(content: part, speaker: speaker, cue: status.cue)
        draft.stance = status.stance([], document.tokens[verb])
        if isDivided { draft.group = nextGroup }
        drafts.append(draft)
      }
      if isDivided { nextGroup += 1 }
    }
    return drafts
  }

  /// The verb's own subject, or in "people briefed on the talks said" that of the participle the parser joins it to.
  private func subject(of verb: Int, _ tree: DependencyTree) -> Int? {
    if let own = SubjectFinder.subject(of: verb, in: tree) { return own }
    guard tree.relation(of: verb) == .conj, let head = tree.head(of: verb), tree.relation(of: head) == .parataxis,
      tree.child(of: verb, .cc) == nil
    else { return nil }
    return SubjectFinder.subject(of: head, in: tree)
  }

  /// What stands before and behind an attribution whose subject begins at `start`.
  private func parts(around verb: Int, _ start: Int, _ tree: DependencyTree) -> [Range<Int>]? {
    let sentence = tree.tokens
    guard let end = attributionEnd(verb, sentence) else { return nil }
    if end + 1 >= sentence.upperBound {
      // "Talks have begun, people briefed on them said."
      guard start > sentence.lowerBound + 2, document.isToken(start - 1, ","), !document.isQuoted(start - 1) else {
        return nil
      }
      let left = contents.trimmed(sentence.lowerBound..<(start - 1))
      let isClause = left.contains { tree.relation(of: $0) == .nsubj || tree.relation(of: $0) == .nsubjPass }
      // "The deputy, Ada Pym, denied this.": a title is no clause.
      let holdsVerb = left.contains(where: tree.isVerbal)
      return isClause && holdsVerb && !left.contains(where: document.isQuoted) ? [left] : nil
    }
    let quotation = document.quotation(atToken: end + 1)?.tokens
    guard document.isToken(end, ","), quotation.map(goesOn) ?? true,
      // "Pym pledged to leave," and "Pym ordered a closure," have their content already.
      !tree.children(of: verb).contains(where: { child in
        child > verb && child < end && Self.complements.contains(tree.relation(of: child))
      })
    else { return nil }
    if quotation == nil, let left = partBefore(start, anotherReportAt: end + 1, tree) { return [left] }
    let right = quotation ?? contents.trimmed((end + 1)..<sentence.upperBound)
    // ", citing Orlan", ", which is in Kolm" tell of the attribution.
    guard right.count >= 2, let opening = right.first,
      !(tree.partOfSpeech(of: opening) == .verb && document.endsInIng(opening)),
      !document.isToken(opening, "which"), !document.isToken(opening, "who"),
      // ", a move that surprised many": the reporter's word for it.
      !document.isToken(opening, "a"), !document.isToken(opening, "an"),
      // ", as workers wept": the scene.
      !(document.isToken(opening, "as") && tree.relation(of: opening) == .mark),
      quotation != nil || right.contains(where: tree.isVerbal) || Self.continuations.contains(document.tokens[opening])
    else { return nil }
    if start - 1 <= sentence.lowerBound + 1, start > sentence.lowerBound, document.isToken(start - 1, "as") {
      return [right]
    }
    guard start > sentence.lowerBound + 1, document.isToken(start - 1, ","), !document.isQuoted(start - 1) else {
      return nil
    }
    let left = contents.trimmed(sentence.lowerBound..<(start - 1))
    guard !left.contains(where: document.isQuoted) else { return nil }
    // "In a letter, Pym wrote in detail, …": a scene of the writing, unless nothing but a date follows the verb.
    let isClosed = (verb + 1..<end).allSatisfy { document.dateOfToken[$0] >= 0 || document.isAny($0, .preposition) }
    return setsTheScene(left, tree, isClosed: isClosed) ? [right] : [left, right]
  }

  /// "|Orders had risen|, Pym said, but she declined to say whether": behind the comma the reporter tells what else was said, or was not.
  private func partBefore(_ start: Int, anotherReportAt opening: Int, _ tree: DependencyTree) -> Range<Int>? {
    guard document.isToken(opening, "but") || document.isToken(opening, "and"), start > tree.tokens.lowerBound + 2,
      document.isToken(start - 1, ","), let verb = tree.head(of: opening), tree.isVerbal(verb),
      tree.child(of: verb, .nsubj).map({ document.isAny($0, .personalPronoun) && $0 < verb }) == true
    else { return nil }
    let reports = [verb] + tree.children(of: verb, .xcomp)
    guard reports.contains(where: { CommunicationVerb.forms(of: document.tokens[$0]).contains(.clause) }) else {
      return nil
    }
    let left = contents.trimmed(tree.tokens.lowerBound..<(start - 1))
    return left.contains(where: tree.isVerbal) && !left.contains(where: document.isQuoted) ? left : nil
  }

  /// Whether a quotation goes on with the sentence before it: "A slump, Pym said, “could be a good time to build.”"
  private func goesOn(_ quotation: Range<Int>) -> Bool {
    quotation.count > 3 && document.tokens[quotation.lowerBound + 1].shape == .lower
  }

  /// What a sentence goes on with that needs no verb: ", Pym said, |by| the flood".
  private static let continuations: WordSet = ["by", "from", "rather", "because", "not", "or", "including"]
  private static let complements: Set<DependencyRelation> = [.obj, .xcomp, .ccomp]

  /// Where an attribution ends: behind its verb and what tells when and where, at a comma.
  private func attributionEnd(_ verb: Int, _ sentence: Range<Int>) -> Int? {
    var end = verb + 1
    while end < sentence.upperBound, !document.isToken(end, ","), !document.isToken(end, ".") {
      // "wrote that many ports, old and new, …": the clause has begun.
      if document.isToken(end, "that") { return nil }
      let isAdjunct =
        document.dateOfToken[end] >= 0 || document.isAny(end, [.preposition, .determiner, .adverb])
        || document.isToken(end, "-")
        || end > verb + 1 && document.tokens[end].isWord && !document.isAny(end, [.modal, .auxiliary, .conjunction])
      guard isAdjunct, !document.isQuoted(end), end - verb < 9 else { return nil }
      end += 1
    }
    return end
  }

  /// "On Monday, Pym said,", "But, Pym said,", "In fact, Pym said,": nothing was said yet. What is longer is the beginning of
  /// what was said: "In most of the old ports, Pym said, the piers are sinking".
  private func setsTheScene(_ left: Range<Int>, _ tree: DependencyTree, isClosed: Bool) -> Bool {
    guard let first = left.first, let last = left.last else { return true }
    // "Six months ago, Pym said,"
    if document.dateOfToken[first] >= 0, document.dateOfToken[first] == document.dateOfToken[last] { return true }
    let hasSubject = left.contains { tree.relation(of: $0) == .nsubj }
    switch tree.relation(of: first) {
    case .cc: return !hasSubject
    case .case, .mark:
      let isDate = left.dropFirst().allSatisfy { document.dateOfToken[$0] >= 0 }
      return !hasSubject && (!isClosed || isDate || left.count < 3)
    case .advmod: return left.count <= 3
    default:
      return left.count <= 2
        && !left.contains { document.tokens[$0].isCapitalized && tree.partOfSpeech(of: $0) != .adverb }
    }
  }
}

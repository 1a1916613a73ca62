import NewsLanguage
import NewsModel

/// Words around a verb of saying by which nothing was said: "Had Pym said", "Pym almost said", "no evidence that Pym said", "no
/// minister has said". A rule that reads the words and one that reads the syntax both ask here.
struct UnsaidWords {
  let document: Document

  /// Whether a verb group from `first` to `verb` reports nothing as said.
  func isUnsaid(_ first: Int, _ verb: Int, in sentence: Range<Int>) -> Bool {
    if verb > sentence.lowerBound, Self.nearly.contains(document.tokens[verb - 1]) { return true }
    // The clause begins behind the last mark or conjunction before the verb.
    var start = first
    while start > sentence.lowerBound, !document.isBreak(start - 1), first - start < 12,
      !document.isToken(start - 1, "that")
    {
      start -= 1
    }
    // The auxiliary before the subject is the verb group's first word for one rule, the clause's for the other.
    let opener = min(start, first)
    let isInverted = document.isToken(opener, "had") || document.isToken(opener, "should")
    if isInverted, opener == sentence.lowerBound, verb - opener > 1 { return true }
    if start < first, Self.nobody.contains(document.tokens[start]), !document.isToken(start + 1, ",") { return true }
    guard start - 2 > sentence.lowerBound, document.isToken(start - 1, "that"),
      Self.grounds.contains(document.tokens[start - 2])
    else { return false }
    return document.isToken(start - 3, "no") || document.isToken(start - 3, "little")
  }

  /// Whether what a rule has found is an act and no words: "asked |not to be named|", "dismissed |his foreign minister|".
  func isNoStatement(_ draft: StatementDraft) -> Bool {
    guard let verb = draft.cue?.last else { return false }
    if draft.stance == .asked { return asksForAnonymity(draft.content) }
    if isCircumstance(draft.content) || winsRather(verb, draft.content) || declaresRather(verb, draft.content) {
      return true
    }
    // "said |as much|: the sum was too small"
    if document.isToken(draft.content.lowerBound, "as"), document.isToken(draft.content.lowerBound + 1, "much"),
      draft.content.count == 2 || document.isBreak(draft.content.lowerBound + 2)
    {
      return true
    }
    return draft.stance == .denied && Self.dismissing.contains(document.tokens[verb]) && opensWithPerson(draft.content)
  }

  /// Takes out what somebody is only denied, or not said, to have said: "denied that Orlan threatened |to leave|", "declined to say whether
  /// Orlan had said |it leaked|"; and the narrower of two denials: "denied reports that |it leaked|".
  func leaveUnclaimed(_ drafts: inout [StatementDraft]) {
    guard drafts.count > 1, drafts.contains(where: { $0.stance == .denied || $0.stance == .unsaid }) else { return }
    let all = drafts
    drafts.removeAll { draft in
      all.contains { other in
        guard other.content != draft.content, let cue = draft.cue, let otherCue = other.cue else { return false }
        if draft.stance == .denied, other.stance == .denied, otherCue.lowerBound == cue.lowerBound {
          return other.content.contains(cue.upperBound - 1) && other.content.contains(draft.content.lowerBound)
        }
        return (other.stance == .denied || other.stance == .unsaid) && otherCue.upperBound <= other.content.lowerBound
          // "disputed this, |saying| it leaked": said beside the denial.
          && other.content.dropFirst().contains(cue.lowerBound) && !document.isQuoted(cue.lowerBound)
          // "dismissed Orlan's claim that it leaked": the claim was made.
          && !cue.contains { SayingNounRule.isNoun(document.tokens[$0]) }
          && cue.lowerBound > otherCue.lowerBound && other.content.contains(draft.content.lowerBound)
      }
    }
  }

  /// "the board first proposed |last July|", "warned about |in its report|": when or where, and nothing that was said.
  private func isCircumstance(_ content: Range<Int>) -> Bool {
    if content.allSatisfy({ document.dateOfToken[$0] >= 0 }) { return true }
    let first = content.lowerBound
    return Self.circumstances.contains(document.tokens[first]) && document.isAny(first - 1, .preposition)
      && !document.isQuoted(first)
  }

  /// "claimed |his third victory|", "claimed |40 lives|": won, or took.
  private func winsRather(_ verb: Int, _ content: Range<Int>) -> Bool {
    guard Self.claiming.contains(document.tokens[verb]), content.count < 16,
      !document.isQuoted(content.lowerBound)
    else { return false }
    // The head of the phrase: what stands before the first preposition or mark.
    let end =
      content.dropFirst().first { document.isAny($0, .preposition) || document.isBreak($0) } ?? content.upperBound
    return Self.prizes.contains(document.tokens[end - 1])
  }

  /// "declared |a state of emergency|", "declared |war|": by the words it is done, and nothing is told.
  private func declaresRather(_ verb: Int, _ content: Range<Int>) -> Bool {
    guard Self.declaring.contains(document.tokens[verb]), content.count < 20,
      !content.contains(where: document.isQuoted),
      !content.contains(where: { document.isAny($0, [.auxiliary, .modal]) })
    else { return false }
    return content.prefix(8).contains { Self.decrees.contains(document.tokens[$0]) }
  }

  /// "not to be named", "to remain anonymous", "that his name not be used", "for anonymity"
  private func asksForAnonymity(_ content: Range<Int>) -> Bool {
    guard !content.contains(where: document.isQuoted), content.count < 24 else { return false }
    let words = content.prefix(6)
    if words.contains(where: { Self.anonymous.contains(document.tokens[$0]) }) { return true }
    guard let mark = words.first(where: { document.isAny($0, .negation) }) else { return false }
    return (mark..<min(mark + 5, content.upperBound)).contains { Self.naming.contains(document.tokens[$0]) }
  }

  /// Whether a verb belongs to the wish of a source to stay unnamed, which is no event: "|asked| not to be |named|".
  func isOfAnonymity(_ verb: Int) -> Bool {
    func stands(_ words: [StaticString], at start: Int) -> Bool {
      words.indices.allSatisfy {
        document.tokens.indices.contains(start + $0) && document.isToken(start + $0, words[$0])
      }
    }
    if Self.naming.contains(document.tokens[verb]) { return stands(["not", "to", "be"], at: verb - 3) }
    guard Self.asking.contains(document.tokens[verb]) else { return false }
    return stands(["not", "to", "be"], at: verb + 1) && document.tokens.indices.contains(verb + 4)
      && Self.naming.contains(document.tokens[verb + 4]) || stands(["to", "remain", "anonymous"], at: verb + 1)
  }

  /// Whether the head of the phrase that opens a content is a person: whoever is dismissed loses a post.
  private func opensWithPerson(_ content: Range<Int>) -> Bool {
    guard !content.contains(where: document.isQuoted) else { return false }
    var position = content.lowerBound
    var isPerson = false
    // "|the minister|", "|Energy Minister Ada Pym|", "|40 workers|", not "the minister's |claim|".
    while position < content.upperBound, position - content.lowerBound < 8,
      document.tokens[position].isWord || document.isClitic(position)
        || document.tokens[position].shape == .number
    {
      if document.isAny(position, [.preposition, .conjunction, .auxiliary, .modal, .pronoun]),
        position > content.lowerBound,
        !document.isClitic(position)
      {
        break
      }
      isPerson = document.isAny(position, [.role, .personNoun]) || document.tokens[position].isCapitalized && isPerson
      position += 1
    }
    return isPerson
  }

  private static let circumstances: WordSet = ["in", "at", "on", "during"]
  private static let claiming: WordSet = ["claim", "claims", "claimed", "claiming"]
  private static let prizes: WordSet = [
    "victory", "victories", "win", "wins", "title", "titles", "medal", "medals", "gold", "silver", "bronze", "crown",
    "prize", "seat", "seats", "life", "lives", "championship", "trophy", "lead", "asylum",
  ]
  private static let declaring: WordSet = ["declare", "declares", "declared", "declaring"]
  private static let decrees: WordSet = [
    "emergency", "war", "bankruptcy", "insolvency", "independence", "law", "curfew", "mourning", "holiday", "disaster",
    "victory", "dividend", "candidacy", "secession",
  ]
  private static let asking: WordSet = ["ask", "asks", "asked", "asking"]
  private static let dismissing: WordSet = ["dismiss", "dismisses", "dismissed", "dismissing"]
  private static let anonymous: WordSet = ["anonymous", "anonymity", "unnamed", "unidentified"]
  private static let naming: WordSet = ["named", "identified", "quoted", "name", "identity"]
  private static let nearly: WordSet = ["almost", "nearly"]
  private static let nobody: WordSet = ["no", "nobody", "none", "neither"]
  private static let grounds: WordSet = ["evidence", "proof", "indication", "sign", "suggestion", "record"]
}

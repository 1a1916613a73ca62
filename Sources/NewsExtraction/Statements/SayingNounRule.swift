import NewsLanguage
import NewsModel

/// "Pym's declaration that the bridge would close", "Orlan's statement yesterday rejecting any closure": a noun of saying with
/// its speaker as possessor, and what was said behind it.
struct SayingNounRule {
  let document: Document
  let resolver: PeopleResolver
  let contents: ContentFinder

  /// The drafts of a sentence.
  func drafts(in sentence: Range<Int>) -> [StatementDraft] {
    sentence.filter { isNoun($0) && !document.isQuoted($0) }.compactMap { draft(at: $0, in: sentence) }
  }

  private func draft(at noun: Int, in sentence: Range<Int>) -> StatementDraft? {
    guard let speaker = possessor(of: noun, in: sentence) else { return nil }
    var position = noun + 1
    while position < sentence.upperBound, document.dateOfToken[position] >= 0 || document.isToken(position, "on") {
      position += 1
    }
    guard position + 1 < sentence.upperBound else { return nil }
    var draft = StatementDraft(content: noun..<(noun + 1), speaker: speaker, cue: noun..<(noun + 1))
    if document.isToken(position, "that") {
      draft.cue = noun..<(position + 1)
      position += 1
    } else if document.tokens[position].isAny(.gerund), document.tokens[position].isAny([.topicVerb, .denyVerb]) {
      draft.cue = noun..<(position + 1)
      draft.stance = document.tokens[position].isAny(.denyVerb) ? .denied : .said
      position += 1
    } else {
      return nil
    }
    let content = contents.trimmed(position..<contentEnd(from: position, sentence))
    guard content.count >= 3 else { return nil }
    draft.content = content
    return draft
  }

  private func isNoun(_ index: Int) -> Bool {
    document.tokens[index].shape == .lower && Self.nouns.contains(document.tokens[index])
  }

  /// "Pym's", before an adjective or two: "Pym's repeated claim".
  private func possessor(of noun: Int, in sentence: Range<Int>) -> Speaker? {
    var mark = noun - 1
    while mark > sentence.lowerBound, noun - mark < 4, document.tokens[mark].shape == .lower, !document.isClitic(mark),
      !document.tokens[mark].isAny(.grammatical)
    {
      mark -= 1
    }
    guard mark > sentence.lowerBound, document.isClitic(mark), let mention = resolver.mention(atToken: mark - 1) else {
      return nil
    }
    var speaker = Speaker(resolver.mentions[mention].tokens, document, resolver)
    speaker.mention = mention
    return speaker
  }

  /// The clause ends at a comma, or where the main clause goes on with its verb: "the claim that he knew prompted".
  private func contentEnd(from start: Int, _ sentence: Range<Int>) -> Int {
    var end = start
    while end < sentence.upperBound {
      if document.isToken(end, ",") || document.isToken(end, ";") || document.analyzed.string(end) == "—" { break }
      // The claim's own verb comes first, the main clause's second.
      if Self.reactions.contains(document.analyzed.string(end)), (start..<end).contains(where: isFinite) { break }
      if end > start + 1, document.isToken(end, "and"), document.isAny(end + 1, .gerund) { break }
      end += 1
    }
    return end
  }

  private func isFinite(_ index: Int) -> Bool {
    document.tokens[index].isAny([.auxiliary, .modal]) && !document.isClitic(index)
      || document.tokens[index].shape == .lower && contents.looksFinite(index)
  }

  private static let nouns: WordSet = [
    "statement", "declaration", "claim", "claims", "remark", "remarks", "assertion", "allegation", "allegations",
    "warning",
    "announcement", "comment", "comments", "insistence", "promise", "pledge", "suggestion", "demand", "admission",
    "denial", "contention",
    "prediction", "accusation", "complaint", "proposal", "argument",
  ]
  private static let reactions: Set<String> = [
    "prompted", "drew", "sparked", "caused", "came", "provoked", "triggered", "angered", "was", "were", "is", "has",
    "had", "led", "set",
    "raised", "stunned", "surprised", "met", "fueled", "fuelled", "marked", "left",
  ]
}

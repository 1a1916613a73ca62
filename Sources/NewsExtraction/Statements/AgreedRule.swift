import NewsLanguage

/// A quotation behind a sentence that tells who answers and how, and nothing else of what was said: "Pym agreed. |“Time is
/// running out.”|"
struct AgreedRule {
  let document: Document
  let phrases: NounPhrase

  /// Drafts for quotations that no statement of `drafts` takes.
  func drafts(after drafts: [StatementDraft]) -> [StatementDraft] {
    let stated = StatedTokens(of: drafts, in: document)
    return document.quotations.compactMap { quotation in
      let first = quotation.tokens.lowerBound
      guard first > 2, quotation.tokens.count >= 5, !stated.overlaps(quotation.tokens) else { return nil }
      let sentence = document.analyzed.sentence(ofToken: first)
      guard document.sentences[sentence].tokens.lowerBound == first, sentence > 0,
        document.sentence(ofToken: quotation.tokens.upperBound - 1).upperBound <= quotation.tokens.upperBound + 1
      else { return nil }
      let before = document.sentences[sentence - 1].tokens
      guard let period = before.last, document.isToken(period, "."), !stated.overlaps(before) else { return nil }
      let verb = period - 1
      guard verb > before.lowerBound, Self.answers.contains(document.tokens[verb]),
        let who = phrases.ending(before: verb, from: before.lowerBound),
        who.lowerBound == before.lowerBound || document.isAny(who.lowerBound - 1, [.conjunction, .adverb])
      else { return nil }
      return StatementDraft(
        content: quotation.tokens, speaker: Speaker(who, document, phrases.resolver), cue: verb..<(verb + 1))
    }
  }

  private static let answers: WordSet = [
    "agreed", "agrees", "disagreed", "disagrees", "concurred", "concurs", "demurred", "scoffed", "explained",
    "responded", "replied", "objected", "apologized", "apologised", "laughed", "shrugged",
  ]
}

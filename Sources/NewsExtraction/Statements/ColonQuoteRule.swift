import NewsLanguage
import NewsModel

/// Quotations that a sentence leads up to with a colon, in the same paragraph or the next: "Pym defended the plan: “It will
/// hold.”" They are of whoever the sentence is about.
struct ColonQuoteRule {
  let document: Document
  let cues: CueFinder

  /// Drafts for quotations that no statement of `drafts` takes.
  func drafts(after drafts: [StatementDraft]) -> [StatementDraft] {
    let stated = StatedTokens(of: drafts, in: document)
    return document.quotations.compactMap { quotation in
      let first = quotation.tokens.lowerBound
      guard first > 1, document.isToken(first - 1, ":"), quotation.tokens.count >= 6,
        !stated.overlaps(quotation.tokens), endsWithQuotation(quotation)
      else { return nil }
      let sentence = document.sentence(ofToken: first - 1)
      let lead = sentence.lowerBound..<(first - 1)
      // A heading ("Quote of the day:") is about nobody.
      if let cue = cues.cues(in: sentence).last(where: { $0.verb < first && !$0.isInverted }) {
        return StatementDraft(
          content: quotation.tokens, speaker: cue.speaker, cue: cue.tokens,
          stance: cue.stance == .asked ? .asked : .said)
      }
      guard let subject = cues.openingSubject(of: sentence, before: lead.upperBound) else { return nil }
      // Capitals alone make no speaker: "Line of the day:".
      if let mention = cues.resolver.mention(atToken: subject.upperBound - 1), !cues.resolver.isResolved(mention),
        cues.resolver.mentions[mention].strength == .weak
      {
        return nil
      }
      return StatementDraft(
        content: quotation.tokens, speaker: Speaker(subject, document, cues.resolver), cue: (first - 1)..<first)
    }
  }

  /// Nothing follows the quotation in its sentence.
  private func endsWithQuotation(_ quotation: Quotation) -> Bool {
    let sentence = document.sentence(ofToken: quotation.tokens.upperBound - 1)
    return quotation.tokens.upperBound + 1 >= sentence.upperBound
  }
}

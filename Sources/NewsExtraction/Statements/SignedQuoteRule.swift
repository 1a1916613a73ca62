import NewsLanguage
import NewsModel

/// A quotation with its speaker's name behind a dash: "“It will hold.” – Ada Pym, harbour engineer".
struct SignedQuoteRule {
  let document: Document
  let resolver: PeopleResolver

  /// Drafts for quotations that no statement of `drafts` takes.
  func drafts(after drafts: [StatementDraft]) -> [StatementDraft] {
    let stated = StatedTokens(of: drafts, in: document)
    return document.quotations.compactMap { quotation in
      guard quotation.isClosed, let mention = signature(behind: quotation.tokens.upperBound),
        !stated.overlaps(quotation.tokens)
      else { return nil }
      var speaker = Speaker(resolver.mentions[mention].tokens, document, resolver)
      speaker.mention = mention
      let mark = quotation.tokens.upperBound..<(quotation.tokens.upperBound + 1)
      return StatementDraft(content: quotation.tokens, speaker: speaker, cue: mark)
    }
  }

  /// The person named behind a dash, with nothing but a description after the name.
  private func signature(behind index: Int) -> Int? {
    guard index + 1 < document.tokens.count, document.isDash(index) else {
      return nil
    }
    let paragraph = document.sentences[document.analyzed.sentence(ofToken: index)]
    var name = index + 1
    // "– Harbour engineer Ada Pym"
    while document.isAny(name, .role) || document.isAny(name, .honorific) { name += 1 }
    guard let mention = resolver.mention(atToken: name), resolver.mentions[mention].kind == .person,
      document.analyzed.sentence(ofToken: name) == document.analyzed.sentence(ofToken: index)
    else { return nil }
    let end = resolver.mentions[mention].tokens.upperBound
    let closes = end >= paragraph.tokens.upperBound || document.isToken(end, ",") || document.isToken(end, ".")
    return closes ? mention : nil
  }
}

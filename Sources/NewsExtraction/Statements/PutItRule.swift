import NewsLanguage

/// "As Pym put it, |“the board should go”|", "The state, as Tarn puts it, is |“a mess”|", "|It is a mess|, as Tarn put it",
/// "Pym put it bluntly: |“Go.”|", "Pym put it to the board that |it had known|"
struct PutItRule {
  let document: Document
  let phrases: NounPhrase
  let contents: ContentFinder

  /// The drafts of a sentence.
  func drafts(in sentence: Range<Int>) -> [StatementDraft] {
    sentence.dropLast(1).compactMap { put in
      guard document.isToken(put, "put") || document.isToken(put, "puts"), document.isToken(put + 1, "it"),
        !document.isQuoted(put), let who = phrases.ending(before: put, from: sentence.lowerBound)
      else { return nil }
      if let that = hearerEnd(put + 2, sentence) {
        // "Pym put it to the minister that |she had known|"
        guard let right = contents.clause(from: that + 1, nil, sentence, []) else { return nil }
        var draft = StatementDraft(
          content: right.content, speaker: Speaker(who, document, phrases.resolver), cue: put..<(put + 2))
        draft.addressee = (put + 3)..<that
        return draft
      }
      let hasAs = who.lowerBound > sentence.lowerBound && document.isToken(who.lowerBound - 1, "as")
      let start = hasAs ? who.lowerBound - 1 : who.lowerBound
      guard let content = content(from: start, put + 2, sentence, hasAs: hasAs), content.count >= 3 else { return nil }
      return StatementDraft(
        content: content, speaker: Speaker(who, document, phrases.resolver), cue: put..<(put + 2))
    }
  }

  /// The "that" behind "put it to somebody".
  private func hearerEnd(_ to: Int, _ sentence: Range<Int>) -> Int? {
    guard to + 2 < sentence.upperBound, document.isToken(to, "to") else { return nil }
    let that = (to + 2..<min(to + 9, sentence.upperBound)).first {
      document.isToken($0, "that") || document.isBreak($0)
    }
    return that.flatMap { document.isToken($0, "that") ? $0 : nil }
  }

  private func content(from start: Int, _ behind: Int, _ sentence: Range<Int>, hasAs: Bool) -> Range<Int>? {
    // "put it in a speech on Monday:"
    let mark = (behind..<min(behind + 12, sentence.upperBound)).first {
      document.isToken($0, ",") || document.isToken($0, ":") || document.isQuoted($0)
    }
    if let mark {
      let next = document.isQuoted(mark) ? mark : mark + 1
      // "is, as Tarn puts it, “a mess”", "as Tarn puts it, is “a mess”"
      let quote = (next..<min(next + (hasAs && start > sentence.lowerBound + 1 ? 3 : 1), sentence.upperBound))
        .first(where: document.isQuoted)
      if let quotation = quote.flatMap({ document.quotation(atToken: $0) }), quotation.tokens.lowerBound == quote,
        quotation.tokens.upperBound <= sentence.upperBound || document.isToken(mark, ":")
      {
        return quotation.tokens
      }
      guard hasAs, document.isToken(mark, ",") else { return nil }
      if start <= sentence.lowerBound + 1 { return contents.trimmed(next..<sentence.upperBound) }
    }
    guard hasAs, start > sentence.lowerBound + 2 else { return nil }
    if let quotation = document.quotation(atToken: start - 1), quotation.tokens.upperBound == start {
      return quotation.tokens
    }
    return mark == nil && document.isToken(start - 1, ",") ? contents.trimmed(sentence.lowerBound..<start) : nil
  }
}

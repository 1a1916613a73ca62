import NewsLanguage
import NewsModel

/// What stands between a verb of saying and what was said: the hearer, dates, places.
extension ContentFinder {
  /// The hearer of "told": a noun phrase, up to a clause or quotation.
  func hearer(at position: Int, _ limit: Int) -> (phrase: Range<Int>?, end: Int)? {
    var end = position
    while end < limit, end - position < 14 {
      if document.isToken(end, "that") || opensQuestion(end) || document.isQuoted(end) || document.isBreak(end)
        || document.isToken(end, "to")
      {
        break
      }
      end += 1
    }
    guard end < limit else { return nil }
    // "told the paper the talks had “failed”": a clause begins before the quotation.
    let holdsVerb =
      (document.isQuoted(end) && !document.isBreak(end - 1) || document.isToken(end, "to"))
      && (position..<end).contains { tokens[$0].isAny([.modal, .auxiliary]) && !document.isClitic($0) }
    let isOpened = !document.isBreak(end) || document.isToken(end, ":") || quoteStart(at: end, limit) != nil
    if isOpened, end > position, !holdsVerb,
      document.isToken(end, "that") || document.isQuoted(end) || document.isToken(end, ":")
        || document.isToken(end, ",") || document.isToken(end, "to") || opensQuestion(end)
    {
      // Leave dates and places behind the hearer to the adjuncts.
      var phraseEnd = position
      while phraseEnd < end, document.dateOfToken[phraseEnd] < 0,
        !(phraseEnd > position && tokens[phraseEnd].isAny(.preposition) && !document.isToken(phraseEnd, "of"))
      {
        phraseEnd += 1
      }
      return (phraseEnd > position ? position..<phraseEnd : nil, end)
    }
    // No "that": the hearer is the first name, pronoun or plain noun.
    if let mention = resolver.mention(atToken: position) {
      let name = resolver.mentions[mention].tokens
      // "told Port |Radio| the talks had failed": capitals up to an article are the hearer's.
      var end = name.upperBound
      while end < limit, tokens[end].isCapitalized { end += 1 }
      let isWhole = end < limit && end > name.upperBound && tokens[end].isAny([.determiner, .personalPronoun])
      return isWhole ? (position..<end, end) : (name, name.upperBound)
    }
    if tokens[position].isAny([.pronoun, .groupNoun, .personalPronoun]) {
      return (position..<(position + 1), position + 1)
    }
    // "told friends she was leaving"
    if tokens[position].shape == .lower, position + 1 < limit, tokens[position + 1].isAny(.personalPronoun),
      document.analyzed.string(position).hasSuffix("s"), !tokens[position].isAny([.determiner, .preposition, .adverb])
    {
      return (position..<(position + 1), position + 1)
    }
    if tokens[position].isAny(.determiner), position + 2 < limit {
      var nounEnd = position + 1
      while nounEnd < limit, nounEnd - position < 5 {
        if let mention = resolver.mention(atToken: nounEnd) {
          nounEnd = resolver.mentions[mention].tokens.upperBound
          return (position..<nounEnd, nounEnd)
        }
        nounEnd += 1
        if tokens[nounEnd - 1].isAny([.groupNoun, .organizationNoun, .role]) { return (position..<nounEnd, nounEnd) }
      }
    }
    return nil
  }

  /// Skips dates, and prepositional phrases that end in "that", a colon or a quotation.
  func skipAdjuncts(from start: Int, _ limit: Int, _ addressee: inout Range<Int>?) -> Int {
    var position = start
    while position < limit, !document.isToken(position, "that") {
      if document.isToken(position, ","), document.isToken(position + 1, "citing"),
        let comma = (position + 2..<min(position + 14, max(limit, position + 2))).first(where: {
          document.isToken($0, ",")
        }),
        document.isToken(comma + 1, "that")
      {
        // "reported, citing documents, that"
        position = comma + 1
      } else if document.dateOfToken[position] >= 0 {
        position = document.dates[Int(document.dateOfToken[position])].tokens.upperBound
      } else if document.isToken(position, "on") || document.isToken(position, "in")
        || document.isToken(position, "at"),
        position + 1 < limit, document.dateOfToken[position + 1] >= 0
      {
        position += 1
      } else if isLateOrEarly(position), opensDate(position + 1, limit) {
        position += 1
      } else if tokens[position].isAny(.preposition), !document.isToken(position, "that"),
        let end = adjunctEnd(from: position, limit)
      {
        if document.isToken(position, "to"), addressee == nil { addressee = (position + 1)..<end }
        position = end
      } else if tokens[position].isAny(.adverb), !opensClauseWord(position) {
        position += 1
      } else {
        break
      }
    }
    return position
  }

  func skipDates(from start: Int, _ limit: Int) -> Int {
    var position = start
    if document.isToken(position, "on"), position + 1 < limit, document.dateOfToken[position + 1] >= 0 { position += 1 }
    while position < limit, document.dateOfToken[position] >= 0 {
      position = document.dates[Int(document.dateOfToken[position])].tokens.upperBound
    }
    return position
  }

  private func isLateOrEarly(_ index: Int) -> Bool {
    document.isToken(index, "late") || document.isToken(index, "early")
  }

  /// A date, or "on" or "in" with one.
  private func opensDate(_ index: Int, _ limit: Int) -> Bool {
    guard index + 1 < limit else { return false }
    return document.dateOfToken[index] >= 0
      || (document.isToken(index, "on") || document.isToken(index, "in")) && document.dateOfToken[index + 1] >= 0
  }

  /// Where a prepositional phrase after the verb ends: at "that", a colon, or a quotation, within a few words.
  private func adjunctEnd(from start: Int, _ limit: Int) -> Int? {
    var end = start + 1
    while end < limit, end - start < 14 {
      // "responded to accusations that she lied": the accusers' words.
      if document.isToken(end, "that"), SayingNounRule.isNoun(tokens[end - 1]) { return nil }
      if document.isToken(end, "that") || quoteStart(at: end, limit) != nil || document.isToken(end, ":") { return end }
      if document.isBreak(end) || document.isQuoted(end) || tokens[end].isAny([.modal]) { return nil }
      if tokens[end].isAny(.speech), !tokens[end].isAny(.gerund), !tokens[end - 1].isAny([.determiner, .preposition]) {
        return nil
      }
      end += 1
    }
    return nil
  }
}

import NewsLanguage
import NewsModel

/// What stands between a verb of saying and what was said: the hearer, dates, places.
extension ContentFinder {
  /// The hearer of "told": a noun phrase, up to a clause or quotation.
  func hearer(at position: Int, _ limit: Int) -> (phrase: Range<Int>?, end: Int)? {
    if let clause = clauseBehindHearer(position, limit) { return (hearerPhrase(position, clause), clause) }
    var end = position
    while end < limit, end - position < 14 {
      if document.isToken(end, "that") || opensQuestion(end) || document.isQuoted(end) || document.isBreak(end)
        || document.isToken(end, "to")
        // "warned jurors |not| to read the reports"
        || end > position && document.isAny(end, .negation) && document.isToken(end + 1, "to")
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
        || document.isAny(end, .negation) && document.isToken(end + 1, "to")
    {
      return (hearerPhrase(position, end), end)
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

  /// Who was told what stands before the verb: "“It will close,” she told |Radio Sennick|."
  func hearer(of cue: SpeechCue, _ sentence: Range<Int>) -> Range<Int>? {
    guard tokens[cue.verb].isAny(.hearerVerb), !cue.isInverted else { return nil }
    let start = cue.verb + 1
    let end = (start..<min(start + 8, sentence.upperBound)).first { index in
      document.isBreak(index) || document.isQuoted(index) || tokens[index].isAny([.conjunction, .auxiliary, .modal])
    }
    guard let end, end > start, !tokens[start].isAny(.preposition), !document.isToken(start, "that") else { return nil }
    return hearerPhrase(start, end)
  }

  /// The hearer's own words, without the dates and places behind them: those are left to the adjuncts.
  private func hearerPhrase(_ position: Int, _ end: Int) -> Range<Int>? {
    var phraseEnd = position
    while phraseEnd < end, document.dateOfToken[phraseEnd] < 0,
      !(phraseEnd > position && tokens[phraseEnd].isAny(.preposition) && !document.isToken(phraseEnd, "of"))
    {
      phraseEnd += 1
    }
    return phraseEnd > position ? position..<phraseEnd : nil
  }

  /// Where a clause without "that" begins behind a hearer, shown by its subject: "told the harbour station OTV |she regretted
  /// it|", "told the northern boards |their piers would close|".
  private func clauseBehindHearer(_ position: Int, _ limit: Int) -> Int? {
    for index in position..<min(position + 10, limit) {
      if document.isBreak(index) || document.isQuoted(index) || tokens[index].isAny([.modal, .conjunction, .negation])
        || document.isToken(index, "that") || document.isToken(index, "to") || opensQuestion(index)
        || tokens[index].isAny(.auxiliary) && !document.isClitic(index)
      {
        return nil
      }
      guard index > position, tokens[index].shape == .lower,
        !tokens[index - 1].isAny([.determiner, .preposition, .adverb]), !document.isClitic(index - 1)
      else { continue }
      let isSubject = tokens[index].isAny(.personalPronoun) && !tokens[index].isAny(.determiner)
      guard isSubject || tokens[index].isAny(.determiner) && !tokens[index].isAny(.personalPronoun) else { continue }
      // "told the man he loved that": the clause comes behind "that".
      let next = (index + 1)..<min(index + 5, limit)
      if next.contains(where: { document.isToken($0, "that") || document.isToken($0, "to") || opensQuestion($0) }) {
        return nil
      }
      // "reminded voters of the years the port was open": no hearer any more.
      let reaches =
        tokens[position].isAny(.preposition)
        || !isSubject && (position..<index).contains { tokens[$0].isAny(.preposition) }
      if reaches { return nil }
      // "told the board the whole story": an article opens a clause where a verb follows.
      return isSubject || opensClause(index, index..<limit, isBare: false) ? index : nil
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

  /// "in a statement", "at a briefing": whether the nearest preposition makes a noun the medium of the speaker's words.
  private func isMedium(_ noun: Int, from start: Int) -> Bool {
    let preposition = (start..<noun).last { tokens[$0].isAny(.preposition) }
    return preposition.map { document.isToken($0, "in") || document.isToken($0, "during") } ?? false
  }

  /// Where a prepositional phrase after the verb ends: at "that", a colon, or a quotation, within a few words.
  private func adjunctEnd(from start: Int, _ limit: Int) -> Int? {
    var end = start + 1
    while end < limit, end - start < 14 {
      // "will never agree to a ferry that does not sail": the ferry does not.
      if document.isToken(end, "that"), document.isAny(end + 1, [.auxiliary, .modal]) { return nil }
      // "responded to accusations that she lied": the accusers' words; "said in a statement that": the speaker's.
      if document.isToken(end, "that"), SayingNounRule.isNoun(tokens[end - 1]), !isMedium(end - 1, from: start) {
        return nil
      }
      // "said on “Morning in Kolm” that"
      if let title = document.quotation(atToken: end), title.tokens.lowerBound == end,
        title.isTitle(in: document.analyzed),
        title.tokens.upperBound < limit
      {
        end = title.tokens.upperBound
        continue
      }
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

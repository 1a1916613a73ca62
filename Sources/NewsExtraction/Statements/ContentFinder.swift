import NewsLanguage
import NewsModel

/// Finds what a cue attributes: the clause or quotation behind it, or the words before it.
///
/// "Pym said on Tuesday |that the bridge would close|, adding …", "|“It will close|,” said Pym", "Pym told the board |the
/// bridge would close|".
struct ContentFinder {
  let document: Document
  let resolver: PeopleResolver

  /// Content on the right of a cue.
  struct Right {
    var content: Range<Int>
    var addressee: Range<Int>?
    /// Whether it is a clause, as against a quotation on its own.
    var isClause: Bool
  }

  var tokens: [Token] { document.tokens }

  /// The content behind a cue; `later` are the cues that follow in the sentence and may end it.
  func right(of cue: SpeechCue, in sentence: Range<Int>, later: [SpeechCue]) -> Right? {
    let verb = tokens[cue.verb]
    var position = cue.isInverted ? cue.end : cue.verb + 1
    let limit = sentence.upperBound
    guard position < limit else { return nil }
    var addressee: Range<Int>?
    // "Orlan, whom Pym said he admired, left": a relative clause ends at its comma.
    let isRelative =
      cue.isRelative
      || cue.start > sentence.lowerBound && ["who", "whom", "which"].contains(document.analyzed.string(cue.start - 1))
    if document.isToken(position, "out") { position += 1 }

    // A colon or comma before a quotation, or the quotation itself.
    if let quote = quoteStart(at: position, limit) { return quotation(from: quote, nil, sentence, later) }

    if verb.isAny(.hearerVerb), !cue.isInverted, let hearer = hearer(at: position, limit) {
      addressee = hearer.phrase
      position = hearer.end
      if let quote = quoteStart(at: position, limit) { return quotation(from: quote, addressee, sentence, later) }
    }
    // Behind "said Ada Pym" stands a quotation or nothing: "who is a pilot" tells of her.
    if cue.isInverted {
      var ignored: Range<Int>?
      let quote = quoteStart(at: skipAdjuncts(from: position, limit, &ignored), limit)
      return quote.map { quotation(from: $0, nil, sentence, later) }
    }
    // What stands between the verb and its clause: dates, places, hearers.
    let behindDate = skipDates(from: position, limit)
    // "pledged to rid the port of “the noise”": the infinitive is no place or hearer.
    if document.isToken(behindDate, "to"), takesInfinitive(cue.verb), opensInfinitive(behindDate, limit) {
      return clause(from: behindDate, addressee, sentence, later, isRelative: isRelative).map { right in
        var right = right
        right.content = right.content.lowerBound..<infinitiveEnd(right.content)
        return right
      }
    }
    position = skipAdjuncts(from: position, limit, &addressee)
    // "told Ada Pym of the Harbour Post, that"
    if document.isToken(position, ","), document.isToken(position + 1, "that"), position > cue.verb + 1 {
      position += 1
    }
    guard position < limit else { return nil }
    // "agreed to it “over a drink”": a verb that quotes nothing needs a mark.
    if let quote = quoteStart(at: position, limit),
      verb.isAny([.quoteVerb, .hearerVerb, .objectVerb]) || !document.isQuoted(position)
    {
      return quotation(from: quote, addressee, sentence, later)
    }

    // "disputed |that|, saying it would close": what was said before.
    if document.isToken(position, "that"), document.isToken(position + 1, ",") { return nil }
    if document.isToken(position, "that"), verb.isAny([.clauseVerb, .topicVerb, .askVerb]), position + 1 < limit {
      // "says that was never true"
      let isSubject = document.isAny(position + 1, [.auxiliary, .modal]) && !cue.isRelative
      return clause(from: isSubject ? position : position + 1, addressee, sentence, later, isRelative: isRelative)
    }
    if opensQuestion(position), verb.isAny([.clauseVerb, .askVerb]), asksRather(position, verb, cue) {
      return clause(from: position, addressee, sentence, later, isRelative: isRelative)
    }
    // "told the crews who could hear her": which crews.
    if document.isToken(position, "who"), verb.isAny(.hearerVerb), addressee != nil, !verb.isAny(.askVerb) {
      return nil
    }
    // "agree to a ferry" is no infinitive.
    let isInfinitive =
      document.isToken(position, "to") && !document.isAny(position + 1, .determiner)
      // "warned of gusts of up to 60mph"
      && !document.isToken(position - 1, "up")
      || document.isAny(position, .negation) && document.isToken(position + 1, "to")
    if isInfinitive, takesInfinitive(cue.verb), position + 1 < limit {
      return clause(from: position, addressee, sentence, later, isRelative: isRelative)
    }
    if document.isBreak(position) { return nil }
    // "the mines, which she said |were a mistake|", "what analysts said |was a sign|"
    if position == cue.verb + 1, verb.isAny(.bareVerb), tokens[position].isAny([.auxiliary, .modal]),
      cue.start > sentence.lowerBound, Self.relatives.contains(tokens[cue.start - 1])
    {
      return clause(from: position, addressee, sentence, later, isRelative: true)
    }
    // "told 40 workers gathered at the pier": whoever was told is no clause.
    if addressee == nil, position == cue.verb + 1, needsHearer(cue.verb) { return nil }
    // "warned the crews": behind a verb that may have a hearer a plain verb form is not enough to tell a clause.
    let isBare = verb.isAny(.bareVerb) && !verb.isAny(.hearerVerb) || addressee != nil
    if verb.isAny(.clauseVerb), opensClause(position, sentence, isBare: isBare) {
      return clause(from: position, addressee, sentence, later, isRelative: isRelative)
    }
    // "dismissed Pym as envoy": she was sent away.
    if ComplementRule.dismissing.contains(verb), let mention = resolver.mention(atToken: position),
      resolver.mentions[mention].kind == .person
    {
      return nil
    }
    if verb.isAny(.topicVerb) || document.isToken(cue.verb, "expressing"),
      !tokens[position].isAny([.preposition, .conjunction, .auxiliary])
    {
      return clause(from: position, addressee, sentence, later, isRelative: isRelative)
    }
    // "called the exchange “productive”": what is named and how.
    if verb.isAny(.objectVerb),
      let quote = (position..<min(limit, position + 12)).first(where: { document.isQuoted($0) }),
      !(position..<quote).contains(where: { index in
        document.isBreak(index) && !setsOffName(index, before: quote) || tokens[index].isAny(.modal)
          // "called both Pym and Orlan “unfit”"
          || tokens[index].isAny(.conjunction) && !document.isToken(position, "both")
      })
    {
      let quotation = document.quotations[Int(document.quotationOfToken[quote])]
      // "called for a “fair” vote": what is called for.
      let start = document.isToken(position, "for") ? position + 1 : position
      return Right(content: start..<quotation.tokens.upperBound, addressee: addressee, isClause: true)
    }
    return nil
  }

  /// What a quotation before a cue goes on with behind it: "“It is bad luck,” he said, |that both had links|", "“It needs
  /// checks,” she said, and |“clear rules.”|"
  func continuation(of cue: SpeechCue, in sentence: Range<Int>, later: [SpeechCue]) -> Right? {
    let comma = cue.isInverted ? cue.end : cue.verb + 1
    guard document.isToken(comma, ","), cue.start > sentence.lowerBound, document.isQuoted(cue.start - 1),
      comma + 3 < sentence.upperBound
    else { return nil }
    if document.isToken(comma + 1, "that") {
      return clause(from: comma + 2, nil, sentence, later).map { right in
        Right(content: right.content, addressee: nil, isClause: false)
      }
    }
    guard document.isToken(comma + 1, "and") || document.isToken(comma + 1, "or"),
      let quote = quoteStart(at: comma + 2, sentence.upperBound), tokens[quote + 1].shape == .lower
    else { return nil }
    return quotation(from: quote, nil, sentence, later)
  }

  /// The content before a cue: from the sentence's start, or a quotation, up to the comma.
  func left(of cue: SpeechCue, in sentence: Range<Int>, notBefore: Int) -> Range<Int>? {
    let last = cue.start - 1
    guard last >= 0, !cue.isParticiple else { return nil }
    if let quotation = document.quotation(atToken: last) {
      guard quotation.tokens.upperBound == cue.start else { return nil }
      // A quotation that ends the sentence before is not what this one attributes, unless its mark only looks like an end:
      // "“Why?” Pym asked."
      if last < sentence.lowerBound {
        var end = last - 1
        // "“She said, ‘Why?’” Pym recalled."
        while end > quotation.tokens.lowerBound, QuoteMark.isClosing(document.analyzed.text, tokens[end]) { end -= 1 }
        guard document.isToken(end, "?") || document.isToken(end, "!"), last > quotation.tokens.lowerBound,
          document.paragraph(ofToken: last) == document.paragraph(ofToken: cue.start),
          right(of: cue, in: sentence, later: []) == nil,
          closesAttribution(cue.isInverted ? cue.end : cue.verb + 1, sentence.upperBound)
        else { return nil }
      }
      if quotation.tokens.lowerBound < sentence.lowerBound { return withLeadIn(quotation.tokens) }
      if quotation.tokens.lowerBound <= sentence.lowerBound || quotation.tokens.lowerBound < notBefore {
        return quotation.tokens
      }
      // "Her verdict: |“It leaks,”| she said."
      if document.isToken(quotation.tokens.lowerBound - 1, ":") { return quotation.tokens }
      let start = max(sentence.lowerBound, notBefore)
      guard start < quotation.tokens.lowerBound,
        !(start..<quotation.tokens.lowerBound).allSatisfy({ document.isBreak($0) })
      else { return quotation.tokens }
      // "In her book “The Tide,” Pym says": what she says it in.
      if quotation.isTitle(in: document.analyzed), !holdsFiniteVerb(start..<quotation.tokens.lowerBound) { return nil }
      // "It is “a thankless task,” he said": words and quotation together; a short lead-in is no content.
      return trimmed(start..<quotation.tokens.upperBound)
    }
    guard document.isToken(last, ","), last > sentence.lowerBound,
      cue.isInverted || opensSubject(cue.start, of: cue.verb, cue.speaker)
    else { return nil }
    // Words of the reporter's before an attribution need a verb of telling, and to be a clause: "Earlier this week, Pym
    // called" has none.
    let verb = tokens[cue.verb]
    guard
      cue.isInverted
        // "It is not safe, |cautioned| engineer Ada Pym": behind a comma a name can only speak.
        ? verb.isAny(.bareVerb) || verb.isAny(.clauseVerb) && cue.speaker.mention != nil : verb.isAny(.clauseVerb)
    else { return nil }
    // The attribution closes the sentence or is itself closed off.
    let end = cue.isInverted ? cue.end : cue.verb + 1
    guard closesAttribution(end, sentence.upperBound) else { return nil }
    var start = max(sentence.lowerBound, notBefore)
    if start > sentence.lowerBound, document.isToken(start, ",") { start += 1 }
    let content = trimmed(start..<max(start, last))
    guard content.count >= 3, holdsFiniteVerb(content) else { return nil }
    return content
  }

  /// A quotation that runs over sentences, with the words of its first that lead into it: "They “are firm. They stay,” Pym said."
  private func withLeadIn(_ quotation: Range<Int>) -> Range<Int> {
    let first = document.sentence(ofToken: quotation.lowerBound).lowerBound
    guard first < quotation.lowerBound, tokens[quotation.lowerBound - 1].isWord,
      !(first..<quotation.lowerBound).contains(where: { document.isBreak($0) || tokens[$0].isAny(.speech) })
    else { return quotation }
    return trimmed(first..<quotation.upperBound)
  }

  /// After an attribution that follows its content nothing stands but a date, a place, a hearer, or the sentence goes on
  /// behind a comma.
  private func closesAttribution(_ position: Int, _ limit: Int) -> Bool {
    var ignored: Range<Int>?
    var end = skipAdjuncts(from: position, limit, &ignored)
    while end < limit, end - position < 12,
      tokens[end].isAny([.preposition])
        || tokens[end].isWord && !isVerbGroup(end) && (end > position || document.isAny(position - 1, .hearerVerb))
    {
      end += 1
      if end >= limit || document.isBreak(end) { break }
    }
    return end >= limit || document.isBreak(end)
  }

  private func isVerbGroup(_ index: Int) -> Bool { tokens[index].isAny([.modal, .auxiliary, .negation, .conjunction]) }

  // MARK: - Pieces

  /// Where a quotation opens at a position, allowing a comma or colon before it.
  func quoteStart(at position: Int, _ limit: Int) -> Int? {
    var position = position
    if position < limit, document.isToken(position, ",") || document.isToken(position, ":") { position += 1 }
    guard position < tokens.count, let quotation = document.quotation(atToken: position) else { return nil }
    return quotation.tokens.lowerBound == position && !quotation.isTitle(in: document.analyzed) ? position : nil
  }

  /// A quotation behind a cue: on its own, or as the beginning of a clause that goes on in the reporter's words.
  private func quotation(from start: Int, _ addressee: Range<Int>?, _ sentence: Range<Int>, _ later: [SpeechCue])
    -> Right
  {
    let tokens = document.quotations[Int(document.quotationOfToken[start])].tokens
    let next = tokens.upperBound
    let goesOn =
      next < sentence.upperBound && self.tokens[next].isWord
      && (!self.tokens[next].isAny([.conjunction, .preposition]) || document.isToken(next, "of"))
      && !later.contains { $0.start == next || $0.verb == next }
    if goesOn, let clause = clause(from: start, addressee, sentence, later) { return clause }
    return Right(content: tokens, addressee: addressee, isClause: false)
  }

  /// An infinitive ends where its speaker goes on with what he did: "vowed to stay |and cast doubt on the plan|".
  private func infinitiveEnd(_ content: Range<Int>) -> Int {
    content.dropFirst(2).first { index in
      guard !document.isQuoted(index), document.isToken(index, "and") || document.isToken(index, "but") else {
        return false
      }
      var next = index + 1
      while next < content.upperBound, tokens[next].isAny(.adverb) { next += 1 }
      return next < content.upperBound && !document.isQuoted(next) && tokens[next].shape == .lower && looksPast(next)
    } ?? content.upperBound
  }

  /// Whether a verb follows "to", as far as its word tells.
  private func opensInfinitive(_ to: Int, _ limit: Int) -> Bool {
    let next = to + 1
    guard next < limit, tokens[next].shape == .lower, document.dateOfToken[next] < 0 else { return false }
    return !tokens[next].isAny([
      .determiner, .preposition, .pronoun, .personalPronoun, .groupNoun, .organizationNoun, .role,
    ])
  }

  private static let relatives: WordSet = ["which", "who", "whom", "what", "that"]

  func opensQuestion(_ index: Int) -> Bool {
    switch document.analyzed.string(index) {
    case "whether", "if", "how", "why", "what", "when", "where", "who": true
    default: false
    }
  }

  /// "told the paper when asked": after a hearer "when" and "where" tell of the circumstances, unless something is asked.
  private func asksRather(_ index: Int, _ verb: Token, _ cue: SpeechCue) -> Bool {
    let isRelative = document.isToken(index, "who") && verb.isAny(.hearerVerb)
    guard
      isRelative || document.isToken(index, "when") || document.isToken(index, "where") || document.isToken(index, "if")
    else { return true }
    return verb.isAny(.askVerb) || cue.stance == .unsaid
  }

  /// "told": its clause stands behind whoever was told.
  func needsHearer(_ verb: Int) -> Bool { Self.telling.contains(tokens[verb]) }

  private static let telling: WordSet = ["tell", "tells", "telling", "told"]

  func opensClauseWord(_ index: Int) -> Bool { tokens[index].isAny([.determiner, .personalPronoun]) }

  /// Verbs whose infinitive is what was said: "vowed to", "urged them to".
  private func takesInfinitive(_ verb: Int) -> Bool {
    let lexicon = document.analyzed.lexicon
    let lemma = tokens[verb].entry.lemma
    return [
      "promise", "pledge", "vow", "swear", "threaten", "urge", "ask", "warn", "demand", "advise", "remind", "agree",
      "tell",
    ]
    .contains { lexicon.lemma($0) == lemma }
  }
}

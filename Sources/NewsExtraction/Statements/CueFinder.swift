import NewsLanguage
import NewsModel

/// Finds verbs that attribute speech, each with its subject: before it, in apposition, or behind it.
///
/// "Ada Pym, the harbour secretary, said", "“…,” said Pym", "Pym has repeatedly warned", ", adding that".
struct CueFinder {
  let document: Document
  let resolver: PeopleResolver
  let phrases: NounPhrase

  init(document: Document, resolver: PeopleResolver) {
    self.document = document
    self.resolver = resolver
    phrases = NounPhrase(document: document, resolver: resolver)
  }

  private var tokens: [Token] { document.tokens }

  /// The cues of a sentence, in order. Verbs inside quotation marks attribute nothing.
  func cues(in sentence: Range<Int>) -> [SpeechCue] {
    var cues: [SpeechCue] = []
    for verb in sentence where tokens[verb].isAny(.speech) && !document.isQuoted(verb) {
      // No sentence people write has more; nesting without end is not followed.
      guard cues.count < 24 else { break }
      // Behind "to" a noun and a verb look alike: "declined to say", "led to claims".
      let isNoun = phrases.isNounUse(verb) && !(verb > sentence.lowerBound && document.isToken(verb - 1, "to"))
      guard tokens[verb].shape == .lower || verb == sentence.lowerBound, !isNoun else { continue }
      if tokens[verb].isAny(.gerund) {
        if let cue = participle(verb, after: cues.last, in: sentence) { cues.append(cue) }
      } else if let cue = finite(verb, after: cues.last, in: sentence) {
        cues.append(cue)
      }
    }
    return cues
  }

  private func finite(_ verb: Int, after last: SpeechCue?, in sentence: Range<Int>) -> SpeechCue? {
    guard tokens[verb].shape == .lower else { return nil }
    var left = verb
    var isNegated = false
    var isModal = false
    var hasDo = false
    var isPassive = false
    var isInfinitive = false
    walk: while left > sentence.lowerBound {
      let index = left - 1
      guard !document.isBreak(index), !document.isQuoted(index) else { break }
      if tokens[index].isAny(.negation) {
        isNegated = true
      } else if tokens[index].isAny(.modal) {
        isModal = true
      } else if tokens[index].isAny(.auxiliary), document.analyzed.string(index).utf8.count > 2 || isVerbal(index) {
        switch document.analyzed.string(index).lowercased() {
        case "is", "are", "was", "were", "be", "been", "being", "am": isPassive = true
        case "do", "does", "did": hasDo = true
        default: break
        }
      } else if document.isToken(index, "to"), left == verb {
        isInfinitive = true
      } else if tokens[index].isAny(.adverb) || isManner(index), tokens[index].shape == .lower {
        // "firmly dismissed"
      } else if document.dateOfToken[index] >= 0, tokens[index].isAny([.adverb]) == false, left == verb,
        index > sentence.lowerBound, !isDateOpening(index, sentence)
      {
        // "Pym on Tuesday said": the date stands between subject and verb.
        left = document.dates[Int(document.dateOfToken[index])].tokens.lowerBound
        if left - 1 > sentence.lowerBound, document.isToken(left - 1, "on") || document.isToken(left - 1, "in") {
          left -= 1
        }
        continue walk
      } else {
        break
      }
      left = index
    }
    if isInfinitive { return refusal(verb, toAt: left, in: sentence) }
    // "Neither Pym nor Orlan said" is reported as not said.
    if !document.isToken(sentence.lowerBound, "neither"),
      UnsaidWords(document: document).isUnsaid(left, verb, in: sentence)
    {
      return nil
    }
    if isPassive { return nil }
    // "will say" has not been said yet; "would say" has been.
    if isModal, !document.isToken(left, "would") || document.isToken(left + 1, "have") { return nil }
    let isBare = tokens[verb].isAny(.baseForm)
    // "Neither Pym nor Orlan said".
    let isNeither =
      sentence.lowerBound < left
      && (document.isToken(sentence.lowerBound, "neither") || document.isToken(verb - 1, "nor"))
    let stance = Self.stance(of: tokens[verb], isNegated: isNegated || isNeither)
    let cue = left..<(verb + 1)
    if let phrase = subject(endingAt: left, in: sentence) {
      let speaker = Speaker(phrase.speaker, document, resolver)
      // "wrote a book called “Tides”": a participle behind its noun, which is no subject there.
      let opensClause =
        phrase.start == sentence.lowerBound || document.isBreak(phrase.start - 1)
        || tokens[phrase.start - 1].isAny([.conjunction, .pronoun])
      if tokens[verb].isAny(.objectVerb), cue.count == 1, !opensClause, speaker.mention == nil { return nil }
      // A base form needs a plural subject: "officials say", not "he say".
      // "If Pym says": what is supposed has not been said.
      if phrase.start > sentence.lowerBound,
        ["if", "unless", "whether", "If", "Unless"].contains(document.analyzed.string(phrase.start - 1))
      {
        return nil
      }
      if isBare, !hasDo, !isModal, !allowsPlural(phrase.speaker), !isPastToo(verb) { return nil }
      return SpeechCue(
        verb: verb, tokens: cue, speaker: speaker, start: phrase.start, end: verb + 1, isInverted: false,
        isParticiple: false, stance: stance)
    }
    if left > sentence.lowerBound, document.isToken(left - 1, "who"),
      let phrase = antecedent(ofRelative: left - 1, in: sentence)
    {
      return SpeechCue(
        verb: verb, tokens: cue, speaker: Speaker(phrase, document, resolver), start: left - 1, end: verb + 1,
        isInverted: false, isParticiple: false, isRelative: true, stance: stance)
    }
    if let last, !isBare, left > sentence.lowerBound,
      document.isToken(left - 1, "and") || document.isToken(left - 1, "but")
    {
      return SpeechCue(
        verb: verb, tokens: cue, speaker: last.speaker, start: left, end: verb + 1, isInverted: false,
        isParticiple: false, isCoordinated: true, stance: stance)
    }
    return inverted(verb, stance, in: sentence)
  }

  /// "Ada Pym, an adviser to the board, who said": the person right before the pronoun, or before a description there.
  private func antecedent(ofRelative who: Int, in sentence: Range<Int>) -> Range<Int>? {
    var end = who
    if end > sentence.lowerBound, document.isToken(end - 1, ",") { end -= 1 }
    return resolver.mentions(inSentence: sentence).last { mention in
      mention.kind == .person && mention.tokens.lowerBound >= sentence.lowerBound && mention.tokens.upperBound <= end
        && (mention.tokens.upperBound == end || mention.role?.upperBound == end)
    }?.tokens
  }

  /// "forecast", "read": one form for past and present.
  private func isPastToo(_ verb: Int) -> Bool { document.isToken(verb, "forecast") || document.isToken(verb, "read") }

  /// "falsely", "reportedly": an adverb that no list holds, behind who speaks.
  private func isManner(_ index: Int) -> Bool {
    guard index > 0, tokens[index].end - tokens[index].start > 5, !Self.nounsInLy.contains(tokens[index]) else {
      return false
    }
    return document.analyzed.string(index).hasSuffix("ly")
      && (resolver.mention(atToken: index - 1) != nil || tokens[index - 1].isAny([.role, .personalPronoun, .groupNoun]))
  }

  private static let nounsInLy: WordSet = ["family", "assembly", "monopoly", "supply", "anomaly", "butterfly"]

  /// "'s" is an auxiliary only before a participle; before a noun it makes a possessive.
  private func isVerbal(_ index: Int) -> Bool {
    !document.isClitic(index)
  }

  private func isDateOpening(_ index: Int, _ sentence: Range<Int>) -> Bool {
    let date = document.dates[Int(document.dateOfToken[index])].tokens
    return date.lowerBound == sentence.lowerBound || date.lowerBound == sentence.lowerBound + 1
  }

  private static func stance(of verb: Token, isNegated: Bool) -> Statement.Stance {
    if isNegated { return .unsaid }
    if verb.isAny(.denyVerb) { return .denied }
    return verb.isAny(.askVerb) && !verb.isAny(.clauseVerb) ? .asked : .said
  }

  /// "declined to say whether", "refused to comment on": reported as not said.
  private func refusal(_ verb: Int, toAt left: Int, in sentence: Range<Int>) -> SpeechCue? {
    guard left > sentence.lowerBound else { return nil }
    let index = left - 1
    switch document.analyzed.string(index) {
    case "declined", "refused", "declining", "refusing", "declines", "refuses": break
    default: return nil
    }
    guard let phrase = subject(endingAt: index, in: sentence) else { return nil }
    return SpeechCue(
      verb: verb, tokens: index..<(verb + 1), speaker: Speaker(phrase.speaker, document, resolver), start: phrase.start,
      end: verb + 1, isInverted: false, isParticiple: false, stance: .unsaid)
  }

  private func allowsPlural(_ phrase: Range<Int>) -> Bool {
    guard let last = phrase.last else { return false }
    if tokens[last].isAny(.personalPronoun) {
      return document.isToken(last, "they") || document.isToken(last, "we") || document.isToken(last, "you")
        || document.isToken(last, "i")
    }
    // "the WHO say": a body may be many.
    if let mention = resolver.mention(atToken: last), resolver.mentions[mention].kind == .organization { return true }
    return phrase.contains { index in
      tokens[index].isAny([.groupNoun, .demonym]) || tokens[index].isAny(.numberWord) && !tokens[index].isAny(.determiner)
        || document.isToken(index, "and")
        || document.isToken(index, "percent") || NounPhrase.quantities.contains(tokens[index])
    }
      || document.analyzed.string(last).hasSuffix("s")
  }

  /// The subject that ends before a verb group, with the first token that belongs to it.
  private func subject(endingAt end: Int, in sentence: Range<Int>) -> (speaker: Range<Int>, start: Int)? {
    guard end > sentence.lowerBound else { return nil }
    // "Ada Pym (Harbour Party) said": what stands in brackets is passed over.
    if document.isToken(end - 1, ")"),
      let open = (sentence.lowerBound..<end).last(where: { document.isToken($0, "(") }),
      open > sentence.lowerBound, end - open <= 8
    {
      return subject(endingAt: open, in: sentence)
    }
    guard document.isToken(end - 1, ",") else {
      guard let phrase = phrases.ending(before: end, from: sentence.lowerBound) else { return nil }
      return withRoleInFront(phrase, sentence)
    }
    // ", Ada Pym, said" and "Ada Pym, the secretary, said": between the commas stands an apposition.
    var comma = end - 2
    while comma > sentence.lowerBound, !document.isToken(comma, ",") || document.isQuoted(comma) {
      if document.isQuoted(comma) || end - comma > 30 { return nil }
      comma -= 1
    }
    guard comma > sentence.lowerBound, document.isToken(comma, ",") else { return nil }
    guard let head = phrases.ending(before: comma, from: sentence.lowerBound) else { return nil }
    let inner = (comma + 1)..<(end - 1)
    if let first = inner.first, let mention = resolver.mention(atToken: inner.upperBound - 1),
      resolver.mentions[mention].kind == .person, resolver.mentions[mention].tokens.upperBound == inner.upperBound,
      !tokens[first].isAny([.pronoun, .preposition, .conjunction, .determiner]),
      // "the secretary, Ada Pym,": between the comma and the name stands a title or nothing.
      (inner.lowerBound..<resolver.mentions[mention].tokens.lowerBound).allSatisfy({
        tokens[$0].isCapitalized || tokens[$0].isAny([.role, .honorific])
      }),
      Speaker(head, document, resolver).mention == nil || tokens[head.upperBound - 1].isAny(.role)
    {
      return (resolver.mentions[mention].tokens, head.lowerBound)
    }
    // "Ada Pym, head of the board, and chair of the port, said": the person whose descriptions these are.
    let bearer = resolver.mentions(inSentence: sentence).last { mention in
      mention.kind == .person
        && mention.role.map { $0.contains(head.lowerBound) && $0.lowerBound > mention.tokens.lowerBound } ?? false
        && mention.tokens.lowerBound >= sentence.lowerBound && mention.tokens.upperBound <= head.lowerBound
    }
    if let bearer { return (bearer.tokens, bearer.tokens.lowerBound) }
    return (head, head.lowerBound)
  }

  /// "Starmer's spokesman, Dave Pym said": the role stands in front, with one comma.
  private func withRoleInFront(_ phrase: Range<Int>, _ sentence: Range<Int>) -> (speaker: Range<Int>, start: Int) {
    guard let mention = resolver.mention(atToken: phrase.upperBound - 1), let role = resolver.mentions[mention].role,
      role.upperBound < phrase.lowerBound
    else { return (phrase, phrase.lowerBound) }
    return (phrase, role.lowerBound)
  }

  /// "“…,” said Ada Pym": the verb stands between its content and its subject.
  private func inverted(_ verb: Int, _ stance: Statement.Stance, in sentence: Range<Int>) -> SpeechCue? {
    guard verb > 0, verb == sentence.lowerBound || document.isBreak(verb - 1), tokens[verb].shape == .lower,
      tokens[verb].isAny([.clauseVerb, .quoteVerb, .askVerb]), !tokens[verb].isAny(.objectVerb),
      verb + 1 < sentence.upperBound,
      let phrase = phrases.starting(at: verb + 1, limit: sentence.upperBound)
    else { return nil }
    let speaker = Speaker(phrase, document, resolver)
    let head = tokens[phrase.lowerBound]
    guard
      speaker.mention != nil || head.isAny([.personalPronoun, .groupNoun, .determiner, .role, .numberWord])
        || NounPhrase.quantities.contains(head)
    else { return nil }
    // "said he would": a clause, not a speaker.
    if head.isAny(.personalPronoun), phrase.upperBound < sentence.upperBound, !document.isBreak(phrase.upperBound) {
      return nil
    }
    // "One of them, who asked for calm, said the port “could open.”": so is this.
    if phrase.upperBound + 1 < sentence.upperBound, document.isQuoted(phrase.upperBound),
      tokens[phrase.upperBound + 1].shape == .lower
    {
      return nil
    }
    var end = phrase.upperBound
    // ", the harbour secretary," goes with the name.
    if let mention = speaker.mention, let role = resolver.mentions[mention].role, role.lowerBound >= end {
      end = role.upperBound
    }
    return SpeechCue(
      verb: verb, tokens: verb..<(verb + 1), speaker: speaker, start: verb, end: end, isInverted: true,
      isParticiple: false, stance: stance)
  }

  /// ", adding that": whoever the sentence is about goes on speaking.
  private func participle(_ verb: Int, after last: SpeechCue?, in sentence: Range<Int>) -> SpeechCue? {
    guard verb > sentence.lowerBound else { return nil }
    var before = verb - 1
    while before > sentence.lowerBound, tokens[before].isAny(.adverb) { before -= 1 }
    if let cue = absolute(verb, in: sentence) { return cue }
    let isCoordinated = document.isToken(before, "and")
    // "“…,” adding that": the comma stands inside the quotation.
    let isInQuotation = document.isQuoted(before) && document.isToken(before - 1, ",")
    guard
      document.isToken(before, ",") || isInQuotation || document.isToken(before, "while")
        || isCoordinated && (last?.isParticiple ?? false),
      tokens[verb].isAny([.clauseVerb, .topicVerb]) || isExpression(verb)
    else { return nil }
    // A name right before the comma reads as the subject: "the chief, Ada Pym, adding".
    let speaker: Speaker
    if let last {
      speaker = last.speaker
    } else if !isCoordinated, let phrase = openingSubject(of: sentence, before: before) {
      speaker = Speaker(phrase, document, resolver)
    } else {
      return nil
    }
    return SpeechCue(
      verb: verb, tokens: verb..<(verb + 1), speaker: speaker, start: before, end: verb + 1, isInverted: false,
      isParticiple: true, stance: Self.stance(of: tokens[verb], isNegated: false))
  }

  /// "with one pilot saying": a participle with a subject of its own.
  private func absolute(_ verb: Int, in sentence: Range<Int>) -> SpeechCue? {
    guard tokens[verb].isAny(.clauseVerb), let phrase = phrases.ending(before: verb, from: sentence.lowerBound),
      phrase.lowerBound > sentence.lowerBound, document.isToken(phrase.lowerBound - 1, "with")
    else { return nil }
    return SpeechCue(
      verb: verb, tokens: verb..<(verb + 1), speaker: Speaker(phrase, document, resolver), start: phrase.lowerBound - 1,
      end: verb + 1, isInverted: false, isParticiple: true, stance: Self.stance(of: tokens[verb], isNegated: false))
  }

  private func isExpression(_ verb: Int) -> Bool { document.isToken(verb, "expressing") }

  /// The subject that opens a sentence: what stands before its first verb.
  func openingSubject(of sentence: Range<Int>, before limit: Int) -> Range<Int>? {
    var start = sentence.lowerBound
    // "On Tuesday evening, Pym held": an opening phrase ends with its comma.
    if tokens[start].isAny([.preposition, .adverb]) || document.dateOfToken[start] >= 0
      || tokens[start].isAny(.conjunction)
    {
      guard let comma = (start..<min(limit, start + 10)).first(where: { document.isToken($0, ",") }) else { return nil }
      start = comma + 1
    }
    // ", with the two sides noting": a new subject stands in between.
    if (start..<limit).contains(where: { document.isToken($0, ",") && document.isAny($0 + 1, .preposition) }) {
      return nil
    }
    guard start < limit,
      let mention = (start..<min(limit, start + 10)).compactMap({ resolver.mention(atToken: $0) }).first
    else {
      let isPronoun = start < limit && tokens[start].isAny(.personalPronoun) && !document.isToken(start, "it")
      return isPronoun ? start..<(start + 1) : nil
    }
    // Before the name stands nothing but its title: "This includes a strike in Kolm" is not about Kolm.
    let lead = start..<max(start, resolver.mentions[mention].tokens.lowerBound)
    let isTitle = lead.allSatisfy { index in
      tokens[index].isCapitalized && !tokens[index].isAny(.determiner) || tokens[index].isAny([.role, .demonym])
        || document.isToken(index, "the") || document.isToken(index, "of") || document.isToken(index, "former")
    }
    guard isTitle else { return nil }
    var name = resolver.mentions[mention]
    // "Ukrainian President Ada Pym": a country before a title is not the subject.
    var end = name.tokens.upperBound
    while let next = resolver.mention(atToken: end), end < limit {
      name = resolver.mentions[next]
      end = name.tokens.upperBound
    }
    if end < limit, document.isClitic(end) { return nil }
    return start..<end
  }
}

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

  var tokens: [Token] { document.tokens }

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
      } else if left == verb, document.isToken(index, "both") || document.isToken(index, "each"),
        index > sentence.lowerBound, tokens[index - 1].isWord, !tokens[index - 1].isAny([.preposition, .conjunction])
      {
        // "Pym and Orlan both said"
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
    // "could not say when": nothing was said of it.
    if isModal, !isNegated, !document.isToken(left, "would") || document.isToken(left + 1, "have") { return nil }
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

  /// "forecast", "read": one form for past and present.
  private func isPastToo(_ verb: Int) -> Bool { document.isToken(verb, "forecast") || document.isToken(verb, "read") }

  /// "falsely", "reportedly": an adverb that no list holds, behind who speaks.
  private func isManner(_ index: Int) -> Bool {
    guard index > 0, tokens[index].end - tokens[index].start > 5, !Self.nounsInLy.contains(tokens[index]) else {
      return false
    }
    return document.analyzed.string(index).hasSuffix("ly")
      && (resolver.mention(atToken: index - 1) != nil
        || tokens[index - 1].isAny([.role, .personalPronoun, .groupNoun]))
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

  static func stance(of verb: Token, isNegated: Bool) -> Statement.Stance {
    if isNegated { return .unsaid }
    if verb.isAny(.denyVerb) { return .denied }
    return verb.isAny(.askVerb) ? .asked : .said
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
    if tokens[last].isAny(.personalPronoun), phrase.count == 1 {
      return document.isToken(last, "they") || document.isToken(last, "we") || document.isToken(last, "you")
        || document.isToken(last, "i")
    }
    // "the WHO say": a body may be many.
    if let mention = resolver.mention(atToken: last), resolver.mentions[mention].kind == .organization { return true }
    if document.analyzed.string(last).hasSuffix("s") { return true }
    // "one in five say", "31 percent of those surveyed say"
    let isCount = phrase.prefix(3).contains { index in
      tokens[index].isAny(.numberWord) && !tokens[index].isAny(.determiner) || document.isToken(index, "percent")
        || NounPhrase.quantities.contains(tokens[index])
    }
    return isCount
      || phrase.contains { tokens[$0].isAny([.groupNoun, .demonym]) || document.isToken($0, "and") }
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
    // "said he would", "said he remembers Ada Pym": a clause, not a speaker.
    let behindHead = phrase.lowerBound + 1
    if head.isAny(.personalPronoun), behindHead < sentence.upperBound, !document.isBreak(behindHead) { return nil }
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
}

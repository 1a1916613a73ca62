import NewsLanguage
import NewsModel

/// Participles that attribute: ", adding that", "with one pilot saying", "issued a statement saying".
extension CueFinder {
  /// ", adding that": whoever the sentence is about goes on speaking.
  func participle(_ verb: Int, after last: SpeechCue?, in sentence: Range<Int>) -> SpeechCue? {
    guard verb > sentence.lowerBound else { return nil }
    var before = verb - 1
    while before > sentence.lowerBound, tokens[before].isAny(.adverb) { before -= 1 }
    if let cue = absolute(verb, in: sentence) { return cue }
    if let cue = written(verb, in: sentence) { return cue }
    let isCoordinated = document.isToken(before, "and")
    // "“…,” adding that": the comma stands inside the quotation.
    let isInQuotation = document.isQuoted(before) && document.isToken(before - 1, ",")
    guard
      document.isToken(before, ",") || isInQuotation || document.isToken(before, "while")
        || document.isToken(before, "before") && last != nil
        || isCoordinated && (last?.isParticiple ?? false),
      tokens[verb].isAny([.clauseVerb, .topicVerb]) || isExpression(verb)
        || document.isToken(before, ",") && names(verb, in: sentence)
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
    guard tokens[verb].isAny(.clauseVerb) || names(verb, in: sentence),
      let phrase = named(behindWith: verb) ?? phrases.ending(before: verb, from: sentence.lowerBound),
      phrase.lowerBound > sentence.lowerBound, document.isToken(phrase.lowerBound - 1, "with")
    else { return nil }
    return SpeechCue(
      verb: verb, tokens: verb..<(verb + 1), speaker: Speaker(phrase, document, resolver), start: phrase.lowerBound - 1,
      end: verb + 1, isInverted: false, isParticiple: true, stance: Self.stance(of: tokens[verb], isNegated: false))
  }

  /// "with |Ada Pym| saying"
  private func named(behindWith verb: Int) -> Range<Int>? {
    guard let mention = resolver.mention(atToken: verb - 1) else { return nil }
    let name = resolver.mentions[mention].tokens
    return name.upperBound == verb && name.lowerBound > 0 && document.isToken(name.lowerBound - 1, "with") ? name : nil
  }

  /// "issued a statement on Sunday saying": whoever issued it.
  private func written(_ verb: Int, in sentence: Range<Int>) -> SpeechCue? {
    guard document.isToken(verb, "saying") else { return nil }
    var noun = verb - 1
    while noun > sentence.lowerBound, document.dateOfToken[noun] >= 0 || document.isToken(noun, "on") { noun -= 1 }
    guard Self.writings.contains(tokens[noun]),
      let making = (max(sentence.lowerBound, noun - 6)..<noun).last(where: { Self.makings.contains(tokens[$0]) })
    else { return nil }
    var left = making
    while left > sentence.lowerBound, tokens[left - 1].isAny([.auxiliary, .adverb]) { left -= 1 }
    guard let phrase = phrases.ending(before: left, from: sentence.lowerBound) else { return nil }
    return SpeechCue(
      verb: verb, tokens: verb..<(verb + 1), speaker: Speaker(phrase, document, resolver), start: phrase.lowerBound,
      end: verb + 1, isInverted: false, isParticiple: true, stance: .said)
  }

  private static let writings: WordSet = [
    "statement", "statements", "letter", "letters", "email", "emails", "message", "messages", "note", "memo", "tweet",
    "post",
  ]
  private static let makings: WordSet = [
    "issued", "released", "sent", "posted", "published", "wrote", "signed", "circulated",
  ]

  /// ", calling it “a farce”", ", describing Pym as “firm”": a verb of naming with a quotation a few words on.
  private func names(_ verb: Int, in sentence: Range<Int>) -> Bool {
    guard tokens[verb].isAny(.objectVerb) else { return false }
    for index in verb + 1..<max(verb + 1, min(verb + 10, sentence.upperBound)) {
      if document.isQuoted(index) { return index > verb + 1 }
      if document.isBreak(index) { return false }
    }
    return false
  }

  private func isExpression(_ verb: Int) -> Bool { document.isToken(verb, "expressing") }
}

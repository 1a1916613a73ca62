import NewsLanguage

/// What was said before a court or an inquiry: "The jury heard |that the doors were chained|", "|The doors were chained|, an inquest was
/// told". They were told it, and who told them stays open: nothing of it is the court's own word.
struct HeardRule {
  let document: Document
  let contents: ContentFinder

  /// The drafts of a sentence.
  func drafts(in sentence: Range<Int>) -> [StatementDraft] {
    sentence.dropFirst().compactMap { verb in
      guard Self.verbs.contains(document.tokens[verb]), !document.isQuoted(verb),
        let cue = cue(endingWith: verb, in: sentence), let forum = forum(before: cue.lowerBound, in: sentence)
      else { return nil }
      guard let content = behind(verb, in: sentence) ?? before(forum, verb, in: sentence) else { return nil }
      var draft = StatementDraft(content: content, cue: cue)
      draft.addressee = forum
      return draft
    }
  }

  /// "heard", "has been told", "earlier heard"; nil where "told" is no passive.
  private func cue(endingWith verb: Int, in sentence: Range<Int>) -> Range<Int>? {
    var first = verb
    var isPassive = false
    while first > sentence.lowerBound,
      document.isAny(first - 1, [.auxiliary, .adverb]) || Self.times.contains(document.tokens[first - 1])
    {
      first -= 1
      if Self.passives.contains(document.tokens[first]) { isPassive = true }
    }
    return isPassive == document.isToken(verb, "told") ? first..<(verb + 1) : nil
  }

  /// The court that hears: a noun with what stands before it.
  private func forum(before end: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard end > sentence.lowerBound, Self.forums.contains(document.tokens[end - 1]) else { return nil }
    var first = end - 1
    while first > sentence.lowerBound, end - first < 6, document.tokens[first - 1].isWord,
      document.tokens[first - 1].isCapitalized || document.isAny(first - 1, [.determiner, .ordinary])
        || document.isClitic(first - 1)
    {
      first -= 1
    }
    return first..<end
  }

  /// A clause behind the verb: with "that" or "how", or, where "heard" has no object, without.
  private func behind(_ verb: Int, in sentence: Range<Int>) -> Range<Int>? {
    var position = contents.skipDates(from: verb + 1, sentence.upperBound)
    guard position + 2 < sentence.upperBound, !document.isBreak(position) else { return nil }
    if document.isToken(position, "that") {
      position += 1
    } else if !document.isToken(position, "how") {
      // "heard the case against", "heard from Pym", "was told to wait"
      guard document.isToken(verb, "heard"), document.tokens[position].isWord,
        !Self.objects.contains(document.tokens[position]),
        !document.isAny(position, [.preposition, .pronoun]) || document.isAny(position, .personalPronoun),
        contents.opensClause(position, sentence, isBare: false)
      else { return nil }
    }
    return contents.clause(from: position, nil, sentence, [])?.content
  }

  /// The clause, or quotation, before ", the court heard" that ends the sentence.
  private func before(_ forum: Range<Int>, _ verb: Int, in sentence: Range<Int>) -> Range<Int>? {
    let end = contents.skipDates(from: verb + 1, sentence.upperBound)
    guard end >= sentence.upperBound || document.isBreak(end), forum.lowerBound > sentence.lowerBound else {
      return nil
    }
    if let quotation = document.quotation(atToken: forum.lowerBound - 1),
      quotation.tokens.upperBound == forum.lowerBound
    {
      return quotation.tokens
    }
    guard document.isToken(forum.lowerBound - 1, ",") else { return nil }
    let content = contents.trimmed(sentence.lowerBound..<(forum.lowerBound - 1))
    // What closes a sentence closes a clause, whatever its verb; inside one an adjunct may stand before it.
    let isClosing = end >= sentence.upperBound || document.isToken(end, ".")
    let isClause = contents.holdsFiniteVerb(content) || isClosing && !document.isAny(content.lowerBound, .preposition)
    return content.count >= 3 && isClause ? content : nil
  }

  private static let verbs: WordSet = ["heard", "hears", "told"]
  private static let passives: WordSet = ["was", "were", "been"]
  private static let times: WordSet = ["also", "previously", "earlier", "later", "then"]
  private static let forums: WordSet = [
    "court", "jury", "jurors", "inquest", "inquiry", "tribunal", "hearing", "trial", "magistrates", "committee",
    "commission",
  ]
  private static let objects: WordSet = [
    "evidence", "testimony", "arguments", "submissions", "appeals", "recordings", "claims", "allegations", "details",
  ]
}

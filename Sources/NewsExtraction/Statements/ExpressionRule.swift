import NewsLanguage

/// "Pym voiced concern that the bridge may close", "expressing hopes for a new one": a verb of utterance with a noun that
/// says what was uttered.
struct ExpressionRule {
  let document: Document
  let resolver: PeopleResolver
  let contents: ContentFinder

  /// The drafts of a sentence.
  func drafts(in sentence: Range<Int>) -> [StatementDraft] {
    sentence.filter { isVerb($0) && !document.isQuoted($0) }.compactMap { draft(at: $0, in: sentence) }
  }

  private func draft(at verb: Int, in sentence: Range<Int>) -> StatementDraft? {
    guard let that = (verb + 1..<min(verb + 8, sentence.upperBound)).first(where: { document.isToken($0, "that") }),
      (verb + 1..<that).contains(where: isUtterance), that + 1 < sentence.upperBound
    else { return nil }
    var end = verb
    while end > sentence.lowerBound, document.isAny(end - 1, [.adverb, .auxiliary]), !document.isBreak(end - 1) {
      end -= 1
    }
    let phrases = NounPhrase(document: document, resolver: resolver)
    guard let subject = phrases.ending(before: end, from: sentence.lowerBound) else { return nil }
    let cues = CueFinder(document: document, resolver: resolver).cues(in: sentence).filter { $0.start > that }
    guard let content = contents.clause(from: that + 1, nil, sentence, cues) else { return nil }
    return StatementDraft(
      content: content.content, speaker: Speaker(subject, document, resolver), cue: end..<that)
  }

  private func isVerb(_ index: Int) -> Bool {
    document.tokens[index].shape == .lower && Self.verbs.contains(document.tokens[index])
  }

  private func isUtterance(_ index: Int) -> Bool {
    switch document.analyzed.string(index) {
    case "concern", "concerns", "hope", "hopes", "fear", "fears", "doubt", "doubts", "belief", "confidence", "view",
      "regret",
      "opinion", "conviction", "expectation", "alarm", "frustration", "disappointment", "optimism", "suspicion":
      true
    default: false
    }
  }

  private static let verbs: WordSet = [
    "voiced", "voices", "expressed", "expresses", "raised", "conveyed", "aired", "reiterated",
  ]
}

import NewsLanguage
import NewsModel

/// The attribution of a headline that stands in the text: "Pym: |we will not close the port|", "|Port will not close| – Pym",
/// "|‘We will not close’|: Pym".
///
/// The label is a name, the other side holds a finite verb: "Analysis: …" and "Kolm: a city in ruins" say nothing of a speaker.
struct HeadlineRule {
  let document: Document
  let resolver: PeopleResolver

  /// The headline's draft, unless some of its words are stated already.
  func drafts(after drafts: [StatementDraft]) -> [StatementDraft] {
    guard let headline = headline() else { return [] }
    let stated = StatedTokens(of: drafts, in: document)
    if document.isTitleCase[0], let found = titleCase(headline), !stated.overlaps(found.content) { return [found] }
    for mark in headline where !document.isQuoted(mark) && isMark(mark) {
      let before = headline.lowerBound..<mark
      let after = (mark + 1)..<headline.upperBound
      var found: (content: Range<Int>, speaker: Speaker)?
      if let speaker = speaker(after), holdsVerb(before) {
        found = (before, speaker)
      } else if document.isToken(mark, ":"), let speaker = speaker(before), !isTopic(speaker), isSpeech(after) {
        found = (after, speaker)
      }
      guard let found, !stated.overlaps(found.content) else { continue }
      return [StatementDraft(content: found.content, speaker: found.speaker, cue: mark..<(mark + 1))]
    }
    return []
  }

  /// "Pym Says |Port Will Close|, Calls Delay ‘Absurd’", "|‘Port Will Close,’| Pym Says": a verb of saying in capitals, which the
  /// rules for running text take for a name's.
  private func titleCase(_ headline: Range<Int>) -> StatementDraft? {
    guard let verb = headline.first(where: { Self.saying.contains(document.tokens[$0]) && !document.isQuoted($0) }),
      document.tokens[verb].isCapitalized, verb > headline.lowerBound
    else { return nil }
    if verb + 1 == headline.upperBound {
      guard let mark = headline.last(where: { $0 < verb && document.isToken($0, ",") }) else { return nil }
      let quotation = document.quotation(atToken: mark)?.tokens
      let end = quotation?.upperBound ?? mark
      let start = quotation == nil ? mark + 1 : end
      guard start < verb, end - headline.lowerBound >= 3, let speaker = speaker(start..<verb) else { return nil }
      return StatementDraft(content: headline.lowerBound..<end, speaker: speaker, cue: verb..<(verb + 1))
    }
    guard let speaker = speaker(headline.lowerBound..<verb) else { return nil }
    let start = document.isToken(verb + 1, "that") ? verb + 2 : verb + 1
    let end =
      (start..<headline.upperBound).first {
        !document.isQuoted($0) && (document.isToken($0, ",") || document.isToken($0, ";"))
      } ?? headline.upperBound
    guard end - start >= 3 else { return nil }
    return StatementDraft(content: start..<end, speaker: speaker, cue: verb..<(verb + 1))
  }

  private static let saying: WordSet = ["says", "said", "claims", "insists", "admits", "argues", "predicts"]

  /// The first sentence where it is a paragraph of its own, short, and without a period.
  private func headline() -> Range<Int>? {
    guard let first = document.sentences.first, (4...25).contains(first.tokens.count),
      document.sentences.count < 2 || document.sentences[1].paragraph != first.paragraph,
      let last = first.tokens.last, !document.isToken(last, "."), !document.isToken(last, ":")
    else { return nil }
    return first.tokens
  }

  /// A colon, or a dash between spaces.
  private func isMark(_ index: Int) -> Bool {
    if document.isToken(index, ":") { return true }
    return document.isDash(index) && document.tokens[index].followsSpace
      && index + 1 < document.tokens.count && document.tokens[index + 1].followsSpace
  }

  /// One name with its titles and nothing else.
  private func speaker(_ words: Range<Int>) -> Speaker? {
    guard let last = words.last, words.count <= 8, let index = resolver.mention(atToken: last) else { return nil }
    let mention = resolver.mentions[index]
    guard mention.strength == .strong || resolver.isResolved(index), !mention.isPlace || mention.country != nil,
      mention.kind == .person || mention.kind == .organization || mention.country != nil,
      (words.lowerBound..<max(words.lowerBound, mention.tokens.lowerBound)).allSatisfy(document.isTitleWord)
    else { return nil }
    return Speaker(words, document, resolver)
  }

  /// A country before the colon is what the headline is about.
  private func isTopic(_ speaker: Speaker) -> Bool {
    speaker.mention.map { resolver.mentions[$0].country != nil } ?? true
  }

  /// Words that can be said: a clause, not "what we know" or "the man who would be king".
  private func isSpeech(_ words: Range<Int>) -> Bool {
    guard let first = words.first, let last = words.last, !document.isToken(last, "?") else { return false }
    return !Self.asking.contains(document.tokens[first]) && holdsVerb(words)
  }

  private func holdsVerb(_ words: Range<Int>) -> Bool {
    guard let verb = words.first(where: { document.isAny($0, [.modal, .auxiliary]) }) else { return false }
    return !(words.lowerBound..<verb).contains { Self.relative.contains(document.tokens[$0]) }
  }

  private static let asking: WordSet = ["what", "who", "why", "how", "when", "where", "which", "whether"]
  private static let relative: WordSet = ["who", "that", "which", "what", "how", "why"]
}

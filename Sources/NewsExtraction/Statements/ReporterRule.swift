import NewsLanguage
import NewsModel

/// Who passed a statement on: "Pym said …, the Harbour Post reported, citing an official"; "This was reported by the Harbour
/// Post, citing an official."; "told the Harbour Post that".
struct ReporterRule {
  let document: Document
  let resolver: PeopleResolver

  /// The sentence "This was reported by X[, citing Y]" right behind another: X with what follows, as worded.
  func reporter(ofSentenceAt index: Int) -> Range<Int>? {
    let sentence = document.sentences[index].tokens
    guard sentence.count >= 5,
      document.isToken(sentence.lowerBound, "this") || document.isToken(sentence.lowerBound, "it")
        || document.isToken(sentence.lowerBound, "that"),
      let by = sentence.prefix(8).first(where: { document.isToken($0, "by") }),
      document.isToken(by - 1, "reported") || document.isToken(by - 1, "stated")
        || document.isToken(by - 1, "announced"),
      let last = sentence.last
    else { return nil }
    let end = document.isToken(last, ".") ? last : last + 1
    return by + 1 < end ? (by + 1)..<end : nil
  }

  /// The outlet of a draft: the speaker of "reported, citing sources", replaced by the source it cites; or the outlet that was
  /// told.
  func apply(to draft: inout StatementDraft, in sentence: Range<Int>) {
    guard draft.reporter == nil, let speaker = draft.speaker, draft.cue != nil else { return }
    if isOrganization(speaker),
      let cited = citedSource(after: speaker.tokens.upperBound, sentence, notIn: draft.content)
    {
      draft.reporter = speaker.tokens
      draft.speaker = cited
      return
    }
    // "told the Ostrian station |OTV|", "told the |Harbour Post|'s Ada Pym"
    if let addressee = draft.addressee,
      let mention = addressee.lazy.compactMap(resolver.mention(atToken:)).last(where: {
        resolver.mentions[$0].kind == .organization && !hears($0)
      })
    {
      draft.reporter = resolver.mentions[mention].tokens
    }
  }

  private func isOrganization(_ speaker: Speaker) -> Bool {
    speaker.mention.map { resolver.mentions[$0].kind == .organization }
      ?? speaker.tokens.last.map { document.isAny($0, .organizationNoun) } ?? false
  }

  /// "told |Kolm Crown Court|", "told |the Harbour Committee|": a body that hears people, and prints nothing.
  private func hears(_ mention: Int) -> Bool {
    resolver.mentions[mention].tokens.contains { Self.hearers.contains(document.tokens[$0]) }
  }

  private static let hearers: WordSet = [
    "court", "tribunal", "parliament", "congress", "senate", "assembly", "council", "committee", "commission", "police",
    "board", "ministry", "department", "inquiry", "bundestag", "duma", "knesset", "cabinet", "union", "nato", "un",
    "eu",
  ]

  private func citedSource(after index: Int, _ sentence: Range<Int>, notIn content: Range<Int>) -> Speaker? {
    guard index < sentence.upperBound else { return nil }
    let cited = CitedSource(document: document, resolver: resolver)
    for position in index..<sentence.upperBound where document.isToken(position, ",") && !content.contains(position) {
      if let source = cited.source(at: position, limit: sentence.upperBound) { return source }
    }
    return nil
  }
}

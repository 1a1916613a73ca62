import NewsLanguage
import NewsModel

/// Statements attributed by a verb: "Pym said the bridge would close", "“It will close,” said Pym", "It will close, Pym
/// said", "“It will,” Pym said, “close.”".
struct AttributionRule {
  let document: Document
  let cues: CueFinder
  let contents: ContentFinder

  init(document: Document, resolver: PeopleResolver) {
    self.document = document
    cues = CueFinder(document: document, resolver: resolver)
    contents = ContentFinder(document: document, resolver: resolver)
  }

  /// The drafts of a sentence. `nextGroup` numbers the utterances that are interrupted.
  func drafts(in sentence: Range<Int>, nextGroup: inout Int) -> [StatementDraft] {
    let cues = cues.cues(in: sentence)
    var drafts: [StatementDraft] = []
    var consumed = sentence.lowerBound
    for (index, cue) in cues.enumerated() {
      let later = Array(cues[(index + 1)...])
      var right = contents.right(of: cue, in: sentence, later: later)
      let left = contents.left(of: cue, in: sentence, notBefore: consumed).flatMap { content in
        right.map { right in isAdjunct(content, before: right.content) } ?? false ? nil : content
      }
      if left != nil, right == nil { right = contents.continuation(of: cue, in: sentence, later: later) }
      let continues = continuesOccasion(cue)
      func draft(_ content: Range<Int>, _ addressee: Range<Int>?) -> StatementDraft {
        var draft = StatementDraft(content: content, speaker: cue.speaker, cue: cue.tokens)
        draft.stance = cue.stance
        draft.addressee = addressee
        draft.continuesOccasion = continues
        return draft
      }
      let before = drafts.count
      if let relayed = relayed(by: cue, in: sentence, later: later) {
        drafts.append(relayed)
        consumed = max(consumed, relayed.content.upperBound)
        continue
      }
      if let left, !overlapsEarlier(left, drafts) {
        drafts.append(draft(left, contents.hearer(of: cue, sentence)))
        // "“It will,” Pym said, “close.”"; a period after the cue starts a new utterance.
        // "“It will,” Pym said |slowly as he rose|": words of the reporter's go on with no quotation.
        let goesOn = right.map { !$0.isClause || $0.content.contains(where: document.isQuoted) } ?? false
        if let right, goesOn, right.content.lowerBound > cue.verb {
          drafts.append(draft(right.content, right.addressee))
          if document.isQuoted(right.content.lowerBound), document.isQuoted(left.upperBound - 1) {
            drafts[before].group = nextGroup
            drafts[before + 1].group = nextGroup
            nextGroup += 1
          }
        }
      } else if let right {
        drafts.append(draft(right.content, right.addressee))
      } else if cue.stance == .unsaid, cue.verb + 1 < sentence.upperBound {
        continue
      }
      if drafts.count > before { consumed = max(consumed, drafts[drafts.count - 1].content.upperBound, cue.end) }
    }
    return drafts
  }

  /// "Asked about the bridge, Pym said: …", "Speaking in Kolm, …": how it came to be said, not what was.
  private func isAdjunct(_ content: Range<Int>, before right: Range<Int>) -> Bool {
    guard let first = content.first, !content.contains(where: document.isQuoted) else { return false }
    // "As the pier sank, Pym said, “I left.”": a quotation that is a sentence of its own had its scene set.
    if Self.subordinators.contains(document.tokens[first]), document.isQuoted(right.lowerBound),
      document.tokens.indices.contains(right.lowerBound + 1), document.tokens[right.lowerBound + 1].isCapitalized
    {
      return true
    }
    return document.isAny(first, .preposition) || document.isToken(first, "asked")
      || document.isToken(first, "when") && document.isToken(first + 1, "asked")
      || document.endsInIng(first)
  }

  private static let subordinators: WordSet = [
    "while", "when", "as", "after", "before", "since", "although", "though",
  ]

  /// "State radio quoted Pym as saying “no deal”": Pym speaks, the radio reports.
  private func relayed(by cue: SpeechCue, in sentence: Range<Int>, later: [SpeechCue]) -> StatementDraft? {
    let lexicon = document.analyzed.lexicon
    let lemma = document.tokens[cue.verb].entry.lemma
    guard lemma == lexicon.lemma("quote") || lemma == lexicon.lemma("cite"), !cue.isInverted,
      let saying = (cue.verb + 1..<min(cue.verb + 12, sentence.upperBound)).first(where: {
        document.isToken($0, "saying")
      }),
      document.isToken(saying - 1, "as"), saying - 1 > cue.verb + 1, saying + 1 < sentence.upperBound
    else { return nil }
    let speaker = Speaker((cue.verb + 1)..<(saying - 1), document, contents.resolver)
    var inner = cue
    inner.verb = saying
    inner.end = saying + 1
    guard let right = contents.right(of: inner, in: sentence, later: later.filter { $0.verb > saying }) else {
      return nil
    }
    var draft = StatementDraft(content: right.content, speaker: speaker, cue: (saying - 1)..<(saying + 1))
    draft.reporter = cue.speaker.tokens
    return draft
  }

  private func overlapsEarlier(_ content: Range<Int>, _ drafts: [StatementDraft]) -> Bool {
    drafts.contains { $0.content.overlaps(content) }
  }

  /// "further noted", "also said", "added": the same occasion goes on.
  private func continuesOccasion(_ cue: SpeechCue) -> Bool {
    if cue.isParticiple { return true }
    return cue.tokens.contains { token in
      switch document.analyzed.string(token) {
      case "further", "also", "added", "continued", "adds", "concluded": true
      default: false
      }
    }
  }
}

import NewsLanguage
import NewsModel

/// Sets where contents end that a rule has found behind their cue, by what follows a quotation in them.
///
/// "said |it was “a farce,”| alluding to the vote", "chanted |“Go home” and “Shame”|", "When Pym said |it was “done,”| Orlan left",
/// "under what Pym called |“the old way”| it closed".
struct ContentEdges {
  let document: Document

  /// Ends the contents of the drafts of a sentence where they should; drafts that others then hold are taken out.
  func refine(_ drafts: inout [StatementDraft], in sentence: Int) {
    guard !drafts.isEmpty else { return }
    let tokens = document.sentences[sentence].tokens
    for index in drafts.indices {
      guard let cue = drafts[index].cue, cue.upperBound <= drafts[index].content.lowerBound,
        tokens.contains(cue.lowerBound), drafts[index].content.contains(where: document.isQuoted)
      else { continue }
      let content = drafts[index].content
      let end = end(of: content, drafts[index], cue, sentence)
      drafts[index].content = content.lowerBound..<end
      if end == content.upperBound { extend(index, cue, &drafts, in: tokens) }
      takePhrase(index, &drafts, in: tokens)
    }
  }

  /// "The winter - a trader said |it was the worst in years| - hit the ports": between two dashes an aside ends at the second.
  func leaveAside(of drafts: inout [StatementDraft], in sentence: Int) {
    let tokens = document.sentences[sentence].tokens
    for index in drafts.indices {
      let content = drafts[index].content
      guard let cue = drafts[index].cue, cue.upperBound <= content.lowerBound, tokens.contains(cue.lowerBound),
        let close = content.dropFirst(2).first(where: { isAsideDash($0, tokens) && !document.isQuoted($0) }),
        let open = (tokens.lowerBound..<cue.lowerBound).last(where: { isAsideDash($0, tokens) }),
        cue.lowerBound - open < 8, open > tokens.lowerBound,
        document.tokens[open].word == document.tokens[close].word, drafts[index].speaker?.tokens.lowerBound ?? 0 > open
      else { continue }
      drafts[index].content = content.lowerBound..<close
    }
  }

  private func isAsideDash(_ index: Int, _ sentence: Range<Int>) -> Bool {
    guard document.isDash(index), index + 1 < sentence.upperBound else { return false }
    return document.tokens[index].followsSpace == document.tokens[index + 1].followsSpace
      && (document.tokens[index].followsSpace || !document.isToken(index, "-"))
  }

  /// Where the reporter's own words begin; the end of the content where they do not.
  private func end(of content: Range<Int>, _ draft: StatementDraft, _ cue: Range<Int>, _ sentence: Int) -> Int {
    if let end = named(content, draft, cue) { return end }
    var end = content.upperBound
    if let main = document.trees[sentence].flatMap({ mainClause(content, cue, $0) }) ?? behindQuotation(content, draft)
    {
      end = main
    }
    let isNaming = isNaming(cue)
    for index in (content.lowerBound..<end).dropFirst(2).dropLast() {
      let next = index + 1
      // "called it “a farce” |on Monday| …", "… |in a statement|": when and where the words fell.
      if isNaming, document.isQuoted(index), !document.isQuoted(next), !(next..<end).contains(where: document.isQuoted),
        opensOccasion(next, end)
      {
        return next
      }
      guard !document.isQuoted(next), next + 1 < end else { continue }
      if document.isQuoted(index) {
        // "“…,” alluding to": the comma stands inside the quotation.
        if document.isToken(index - 1, ","),
          opensAside(next) || opensRelative(next, end) && !document.isToken(next, "where")
        {
          return next
        }
      } else if document.isToken(index, ",") || document.isDash(index) {
        if opensAside(next) || opensRelative(next, end) { return index }
      }
    }
    return end
  }

  /// "what Pym called “the old way” …": the quotation alone is Pym's.
  private func named(_ content: Range<Int>, _ draft: StatementDraft, _ cue: Range<Int>) -> Int? {
    guard CommunicationVerb.forms(of: document.tokens[cue.upperBound - 1]).contains(.predicate),
      let speaker = draft.speaker?.tokens, speaker.upperBound <= cue.lowerBound,
      speaker.lowerBound > 0, Self.relatives.contains(document.tokens[speaker.lowerBound - 1]),
      let quotation = content.prefix(3).lazy.compactMap({ document.quotation(atToken: $0) }).first
    else { return nil }
    // "what Pym called the “reckless” plan": the words of one phrase.
    let end = quotation.tokens.upperBound
    let isClosed =
      document.isToken(end - 2, ",")
      || end < content.upperBound && !document.isBreak(end)
        && document.isAny(end, [.determiner, .personalPronoun, .preposition, .conjunction, .auxiliary, .modal])
    return isClosed ? end : nil
  }

  /// "When Pym said it was done, |Orlan left|": where the main clause begins that the cue's clause goes with.
  private func mainClause(_ content: Range<Int>, _ cue: Range<Int>, _ tree: DependencyTree) -> Int? {
    let verb = cue.upperBound - 1
    guard tree.tokens.contains(verb), tree.relation(of: verb) == .advcl,
      tree.child(of: verb, .mark) != nil || tree.child(of: verb, .advmod) != nil
        || verb == tree.tokens.lowerBound && document.endsInIng(verb),
      let main = tree.head(of: verb), main > verb, content.contains(main)
    else { return nil }
    let start = min(main, SubjectFinder.subject(of: main, in: tree).map { tree.span(of: $0).lowerBound } ?? main)
    guard start > content.lowerBound + 2 else { return nil }
    for index in (content.lowerBound + 1..<start).reversed() {
      if document.isToken(index, ","), !document.isQuoted(index) { return index }
      if document.isQuoted(index), !document.isQuoted(index + 1), document.isToken(index - 1, ",") { return index + 1 }
    }
    return nil
  }

  /// The same by words alone, where a quotation's comma ends a clause that opens with "when".
  private func behindQuotation(_ content: Range<Int>, _ draft: StatementDraft) -> Int? {
    guard let speaker = draft.speaker?.tokens, speaker.lowerBound > 0, let cue = draft.cue,
      opensWithSubordinator(speaker, cue)
    else { return nil }
    return content.dropFirst(2).dropLast(3).first { index in
      document.isQuoted(index) && !document.isQuoted(index + 1) && document.isToken(index - 1, ",")
    }.map { $0 + 1 }
  }

  /// "While Pym said", "When the director, Ada Pym, said": no main clause stands before the cue.
  private func opensWithSubordinator(_ speaker: Range<Int>, _ cue: Range<Int>) -> Bool {
    if Self.subordinators.contains(document.tokens[speaker.lowerBound - 1]) { return true }
    let first = document.sentence(ofToken: cue.lowerBound).lowerBound
    guard Self.subordinators.contains(document.tokens[first]), cue.lowerBound - first < 14 else { return false }
    return !(first..<cue.lowerBound).contains {
      document.isAny($0, [.auxiliary, .modal, .speech]) || document.isQuoted($0)
    }
  }

  /// Whether a word behind a comma or dash opens what the reporter says of the words: ", adding that", ", alluding to", ", a
  /// swipe at".
  private func opensAside(_ next: Int) -> Bool {
    if document.isToken(next, "according") { return true }
    if document.endsInIng(next), document.tokens[next].shape == .lower {
      return Self.pointing.contains(document.tokens[next]) || Self.reactions.contains(document.tokens[next])
        || !CommunicationVerb.forms(of: document.tokens[next]).isDisjoint(with: [.clause, .predicate])
    }
    guard document.isAny(next, .determiner) else { return false }
    return (next + 1..<min(next + 4, document.tokens.count)).contains {
      Self.wordsForWords.contains(document.tokens[$0])
    }
  }

  /// Whether what goes on behind a comma, without quoted words, tells of what was named in them: ", which reaches the coast", ",
  /// as have other ports".
  private func opensRelative(_ next: Int, _ end: Int) -> Bool {
    let isLikewise = document.isToken(next, "as") && Self.likewise.contains(document.tokens[min(next + 1, end - 1)])
    guard isLikewise || Self.asides.contains(document.tokens[next]), document.tokens[next].shape == .lower else {
      return false
    }
    return !(next..<end).contains { document.isQuoted($0) || document.isToken($0, ",") }
  }

  /// Whether a verb judges or names a thing, so that a day behind it is that of speaking: "called", "slammed"; not "said".
  private func isNaming(_ cue: Range<Int>) -> Bool {
    let frames = CommunicationVerb.frames(of: document.tokens[cue.upperBound - 1])
    return !frames.isDisjoint(with: [.predicate, .thing, .quoted]) && !frames.contains(.clause)
  }

  /// "Monday", "on Monday", "in an interview", "during a visit".
  private func opensOccasion(_ index: Int, _ end: Int) -> Bool {
    if document.dateOfToken[index] >= 0 { return true }
    guard document.isAny(index, .preposition) else { return false }
    return (index + 1..<min(index + 4, end)).contains { token in
      document.dateOfToken[token] >= 0 && token == index + 1
        || ComplementRule.occasions.contains(document.tokens[token])
    }
  }

  /// Takes in the phrase that a quotation goes on with: "would “clear the way” |for the port|", "saw “no link” |between the two|".
  private func takePhrase(_ index: Int, _ drafts: inout [StatementDraft], in sentence: Range<Int>) {
    let content = drafts[index].content
    var end = content.upperBound
    guard let quotation = document.quotation(atToken: end - 1)?.tokens, quotation.upperBound == end,
      quotation.count > 2, document.tokens[end - 2].isWord, end + 1 < sentence.upperBound,
      Self.goingOn.contains(document.tokens[end]), !document.isQuoted(end), !document.isQuoted(end + 1),
      !opensOccasion(end, sentence.upperBound), !document.isAny(end + 1, .groupNoun),
      // A quotation on its own that is a sentence goes on with nothing.
      content.lowerBound < quotation.lowerBound || document.tokens[quotation.lowerBound + 1].shape == .lower
    else { return }
    while end < sentence.upperBound, end - content.upperBound < 12, !document.isQuoted(end),
      document.dateOfToken[end] < 0,
      !document.isBreak(end),
      end == content.upperBound || !document.isAny(end, [.auxiliary, .modal, .speech, .conjunction]),
      !Self.relatives.contains(document.tokens[end])
    {
      end += 1
    }
    // "in the way the port |answers|": a clause of its own.
    if end < sentence.upperBound, document.isAny(end, [.auxiliary, .modal, .speech]) { return }
    let isOthers = drafts.indices.contains { other in
      other != index
        && (drafts[other].content.overlaps(content.upperBound..<end)
          || drafts[other].cue.map { $0.overlaps(content.upperBound..<end + 3) } ?? false)
    }
    guard !isOthers, end > content.upperBound + 1 else { return }
    drafts[index].content = content.lowerBound..<end
  }

  private static let goingOn: WordSet = [
    "of", "to", "for", "about", "between", "with", "over", "against", "into", "toward", "towards", "among", "in",
  ]

  /// Takes in the fragments that are joined to the one a content ends with: "“firm” and “fair”", "“firm,” “fair”".
  private func extend(_ index: Int, _ cue: Range<Int>, _ drafts: inout [StatementDraft], in sentence: Range<Int>) {
    var end = drafts[index].content.upperBound
    while let last = document.quotation(atToken: end - 1), last.isClosed, last.tokens.upperBound == end {
      var next = end
      if document.isToken(next, ",") { next += 1 }
      let isJoined = document.isToken(next, "and") || document.isToken(next, "or")
      if isJoined { next += 1 }
      guard isJoined || document.isToken(end - 2, ",") || next > end, next < sentence.upperBound,
        let quotation = document.quotation(atToken: next), quotation.isClosed, quotation.tokens.lowerBound == next,
        quotation.tokens.upperBound <= sentence.upperBound
      else { break }
      let following = quotation.tokens
      // "“It holds,” Pym said and “nobody knows,” Orlan said": another cue has it.
      let isOthers = drafts.indices.contains { other in
        other != index && drafts[other].content.overlaps(following) && drafts[other].cue != cue
          || drafts[other].cue.map { $0.lowerBound >= end && $0.lowerBound <= following.upperBound + 8 } ?? false
      }
      if isOthers { break }
      end = following.upperBound
    }
    guard end > drafts[index].content.upperBound else { return }
    drafts[index].content = drafts[index].content.lowerBound..<end
  }

  private static let relatives: WordSet = ["what", "which", "whom", "who", "that"]
  /// ", as |have| other ports"
  static let likewise: WordSet = ["have", "has", "had", "did", "do", "does"]
  private static let asides: WordSet = ["which", "who", "whose", "where"]
  private static let subordinators: WordSet = [
    "when", "while", "although", "though", "after", "before", "because", "since",
    "where",
  ]
  private static let pointing: WordSet = ["referring", "alluding", "citing", "echoing", "invoking"]
  /// ", |drawing| cheers": what the words did.
  private static let reactions: WordSet = [
    "drawing", "sparking", "prompting", "triggering", "provoking", "earning", "angering", "stunning", "igniting",
  ]
  private static let wordsForWords: WordSet = [
    "reference", "allusion", "swipe", "jab", "dig", "nod", "phrase", "term", "line", "remark", "comment", "quip",
    "echo", "play", "riff", "claim", "charge", "accusation", "refrain",
  ]
}

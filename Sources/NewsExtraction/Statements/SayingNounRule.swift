import NewsLanguage
import NewsModel

/// "Pym's claim that the bridge would close", "Pym voiced concern that it may", "a warning by Pym that it will", "Orlan's call
/// for calm": a noun of saying with its speaker, and what was said behind it.
struct SayingNounRule {
  let document: Document
  let subjects: SubjectFinder
  let contents: ContentFinder

  /// The drafts of a sentence.
  func drafts(in sentence: Int) -> [StatementDraft] {
    guard let tree = document.trees[sentence] else { return [] }
    return tree.tokens.compactMap { noun in
      guard Self.isReporting(document.tokens[noun]), tree.partOfSpeech(of: noun) == .noun, !document.isQuoted(noun),
        let content = content(of: noun, tree) ?? promised(by: noun, tree),
        let source = source(of: noun, content.range.lowerBound, tree)
      else { return nil }
      let range = contents.trimmed(content.range)
      guard range.count >= 3 else { return nil }
      // "the new year's promise to bring rain": only somebody promises.
      if document.isToken(range.lowerBound, "to"), !subjects.canAct(source.speaker) { return nil }
      let start = min(source.start, content.cueEnd - 1)
      return StatementDraft(
        content: range, speaker: source.speaker, cue: start..<content.cueEnd,
        stance: content.isDenial || source.isDenial ? .denied : .said)
    }
  }

  private struct Content {
    var range: Range<Int>
    /// Where the words of the cue end, "that" and "to" included.
    var cueEnd: Int
    var isDenial = false
  }

  /// "Pym's promise |to close the bridge|": what is promised.
  private func promised(by noun: Int, _ tree: DependencyTree) -> Content? {
    let to = noun + 1
    guard tree.tokens.contains(to + 1), document.isToken(to, "to"), Self.isPromise(document.tokens[noun]),
      let verb = tree.head(of: to), verb > to, tree.relation(of: to) == .mark,
      tree.partOfSpeech(of: verb) == .verb, !document.endsInIng(verb), tree.isBelow(verb, noun)
    else { return nil }
    let range = to..<tree.span(of: verb).upperBound
    // "his promise to close the pier |drew| fire"
    let main = range.dropFirst(2).first { contents.looksPast($0) && !document.isQuoted($0) }
    return Content(range: to..<(main ?? range.upperBound), cueEnd: to)
  }

  private static let promises: WordSet = [
    "promise", "promises", "pledge", "pledges", "vow", "vows", "threat", "threats", "offer", "offers",
  ]

  /// Whether a word is a noun of promising that may stand before "to".
  static func isPromise(_ token: Token) -> Bool { promises.contains(token) }

  private struct Source {
    var speaker: Speaker
    /// Where the words of the cue begin.
    var start: Int
    /// "rejected the claim that": the speaker says the opposite.
    var isDenial = false
  }

  /// The clause behind the noun: "that …", or "on Tuesday rejecting …".
  private func content(of noun: Int, _ tree: DependencyTree) -> Content? {
    // "his claim that it fell |touched off a debate|": the main verb is no part of the claim.
    var limit = tree.tokens.upperBound
    if tree.relation(of: noun) == .nsubj, let main = tree.head(of: noun), main > noun + 3 {
      limit = tree.children(of: main).filter { $0 > noun && $0 < main && tree.relation(of: $0) == .aux }.min() ?? main
    }
    for clause in tree.children(of: noun) where clause > noun {
      let span = tree.span(of: clause)
      let first = span.lowerBound
      switch tree.relation(of: clause) {
      case .acl, .ccomp, .aclRelcl:
        let isMarked = document.isToken(first, "that") && tree.relation(of: first) == .mark
        if isMarked || clause == first,
          let content = content(openingAt: first..<max(first + 1, min(span.upperBound, limit)))
        {
          return content
        }
      default: break
      }
    }
    // Where the parser hangs the clause elsewhere, "that" or the participle right behind the noun tells.
    var next = noun + 1
    while next < tree.tokens.upperBound, document.dateOfToken[next] >= 0 || document.isToken(next, "on") { next += 1 }
    guard next + 2 < tree.tokens.upperBound else { return nil }
    return content(openingAt: next..<max(next + 1, limit))
  }

  /// What a stretch says that opens with "that" or with a participle such as "rejecting".
  private func content(openingAt span: Range<Int>) -> Content? {
    let first = span.lowerBound
    let opener = document.tokens[first]
    let isRejection = opener.isAny(.gerund) && opener.isAny([.topicVerb, .denyVerb])
    guard isRejection || document.isToken(first, "that") else { return nil }
    // "a report that drew fire": the report did.
    if !isRejection, span.count > 1, document.isAny(first + 1, [.auxiliary, .modal]) || contents.looksPast(first + 1) {
      return nil
    }
    return Content(
      range: (first + 1)..<clauseEnd(span), cueEnd: first + 1, isDenial: isRejection && opener.isAny(.denyVerb))
  }

  /// The claim ends at a comma, or where the main clause goes on with its verb: "the claim that he knew prompted".
  private func clauseEnd(_ span: Range<Int>) -> Int {
    let main = secondVerb(in: span)
    for index in span.dropFirst(2) where !document.isQuoted(index) {
      if index == main { return index }
      if document.isToken(index, ",") { return index }
      // "rejecting any sale and insisting that": the next thing said.
      if document.isToken(index, "and"), document.isAny(index + 1, .gerund) { return index }
      // The claim's own verb comes first, the main clause's second.
      if Self.reactions.contains(document.tokens[index]), (span.lowerBound..<index).contains(where: isFinite) {
        return index
      }
    }
    return span.upperBound
  }

  /// "the warning that the pier would fall |went| unheard", "that it was unsafe |was| rejected": a second verb that no noun,
  /// pronoun or conjunction behind the first is the subject of.
  private func secondVerb(in span: Range<Int>) -> Int? {
    // The noun is the subject of the sentence: no verb stands before it.
    let start = document.sentence(ofToken: span.lowerBound).lowerBound
    let isGoverned = (start..<span.lowerBound).contains {
      document.isAny($0, [.auxiliary, .modal]) && !document.isClitic($0) || contents.looksPast($0)
    }
    if isGoverned { return nil }
    var hasVerb = false
    var isOpen = false
    for index in span.dropFirst(2) {
      let token = document.tokens[index]
      if document.isQuoted(index) || document.isBreak(index) { return nil }
      if isFinite(index), token.isAny([.auxiliary, .modal]) || contents.looksPast(index) {
        if hasVerb, isOpen { return index }
        hasVerb = true
        isOpen = false
      } else if hasVerb {
        // What may be the subject of another verb, unless a preposition governs it: "seen near the yard was".
        let mayBeSubject = token.isAny(.determiner) || token.isCapitalized
        if mayBeSubject, !document.isAny(index - 1, .preposition) { return nil }
        if token.isAny([.conjunction, .pronoun, .personalPronoun]) || document.isToken(index, "that") { return nil }
        isOpen = isOpen || !token.isAny([.adverb, .negation])
      }
    }
    return nil
  }

  private func isFinite(_ index: Int) -> Bool {
    document.tokens[index].isAny([.auxiliary, .modal]) && !document.isClitic(index)
      || document.tokens[index].shape == .lower && contents.looksFinite(index)
  }

  private static let reactions: WordSet = [
    "prompted", "drew", "sparked", "caused", "came", "provoked", "triggered", "angered", "led", "raised", "stunned",
    "surprised", "met", "fueled", "fuelled", "marked",
  ]

  /// Whose claim it is: a possessor, "by Pym", or who makes it: "Pym repeated the claim".
  private func source(of noun: Int, _ limit: Int, _ tree: DependencyTree) -> Source? {
    if let possessor = tree.child(of: noun, .nmodPoss), let speaker = subjects.speaker(possessor, tree) {
      return Source(speaker: speaker, start: noun)
    }
    if document.isClitic(noun - 1), let mention = subjects.resolver.mention(atToken: noun - 2) {
      return Source(
        speaker: Speaker(subjects.resolver.mentions[mention].tokens, document, subjects.resolver), start: noun)
    }
    for child in tree.children(of: noun, .nmod) where child < limit {
      let marker = tree.children(of: child, .case).first
      if let marker, document.isToken(marker, "by") || document.isToken(marker, "from"),
        let speaker = subjects.speaker(child, tree)
      {
        return Source(speaker: speaker, start: noun)
      }
    }
    guard tree.relation(of: noun) == .obj, let verb = tree.head(of: noun), verb < noun,
      Self.makings.contains(document.tokens[verb]) || Self.rejections.contains(document.tokens[verb]),
      let status = ReportStatus(of: verb, in: tree, document),
      !status.isPassive, let speaker = subjects.subject(of: verb, in: tree)
    else { return nil }
    return Source(speaker: speaker, start: verb, isDenial: Self.rejections.contains(document.tokens[verb]))
  }

  static func isNoun(_ token: Token) -> Bool { nouns.contains(token) }

  private static func isReporting(_ token: Token) -> Bool { isNoun(token) || isPromise(token) }

  private static let nouns: WordSet = [
    "statement", "declaration", "claim", "claims", "remark", "remarks", "assertion", "assertions", "allegation",
    "allegations", "warning", "warnings", "announcement", "comment", "comments", "insistence", "promise", "promises",
    "pledge", "suggestion", "suggestions", "demand", "demands", "admission", "denial", "contention", "prediction",
    "predictions", "accusation", "accusations", "complaint", "complaints", "proposal", "argument", "arguments",
    "concern", "concerns", "hope", "hopes", "fear", "fears", "doubt", "doubts", "belief", "confidence", "view",
    "regret", "opinion", "conviction", "expectation", "alarm", "frustration", "disappointment", "optimism", "suspicion",
    "assurance", "assurances", "charge", "charges", "report", "reports", "vow", "acknowledgment", "conclusion",
    "testimony", "revelation", "threat", "criticism", "objection",
  ]
  static let makings: WordSet = [
    "voiced", "voices", "voicing", "expressed", "expresses", "expressing", "raised", "raises", "conveyed", "aired",
    "reiterated", "reiterates", "repeated", "repeats", "repeating", "made", "makes", "making", "issued", "issues",
    "issuing", "gave", "gives", "offered", "offers", "renewed", "renews", "stated", "posted", "released", "sounded",
  ]
  private static let rejections: WordSet = [
    "rejected", "rejects", "rejecting", "dismissed", "dismisses", "dismissing", "denied", "denies", "denying",
    "disputed", "disputes", "disputing", "rebutted", "refuted",
  ]
}

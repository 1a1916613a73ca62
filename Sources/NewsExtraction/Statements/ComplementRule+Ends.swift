import NewsLanguage

/// Where the complement of a verb ends, and the reporter goes on.
extension ComplementRule {
  /// Where the words that follow a clause without a mark end. The parser often hangs the last of them on the verb of saying:
  /// "said the bridge was closed |for “good reasons”|".
  func phraseEnd(_ start: Int, in tree: DependencyTree) -> Int {
    var end = start
    while end < tree.tokens.upperBound {
      if let quotation = document.quotation(atToken: end)?.tokens {
        guard end > start, quotation.lowerBound == end else { return end }
        end = quotation.upperBound
      } else if document.isBreak(end) || document.isAny(end, .conjunction) && !document.isToken(end, "than") {
        return end
      } else {
        end += 1
      }
    }
    return end
  }

  /// A clause that no tree bounds, from its first word to where the reporter goes on: ", and the port closed", " (there are
  /// six)", or behind "Now that Pym claims it is safe" the main clause.
  func openClause(from start: Int, of verb: Int, _ tree: DependencyTree) -> Range<Int>? {
    guard var content = contents.clause(from: start, nil, tree.tokens, [])?.content else { return nil }
    let first = tree.tokens.lowerBound
    let isSubordinate =
      tree.relation(of: verb) == .advcl && tree.head(of: verb).map { $0 > verb } ?? false || verb == first
    let end = content.dropFirst(2).first { index in
      guard !document.isQuoted(index) else { return false }
      if document.isToken(index, "(") { return true }
      guard document.isToken(index, ",") else { return false }
      return isSubordinate || Self.joints.contains(document.tokens[index + 1])
    }
    if let end { content = content.lowerBound..<end }
    return content
  }

  private static let joints: WordSet = ["and", "but", "so", "while", "although", "though", "whereas"]

  /// "said on Thursday during a debate in Kolm, the capital, |that| it would close": the conjunction of a clause that the parser
  /// hangs on one of the phrases in between.
  func laterThat(behind verb: Int, _ frames: CommunicationVerb, _ tree: DependencyTree) -> Int? {
    guard frames.contains(.clause), !frames.isThought else { return nil }
    let limit = min(verb + 20, tree.tokens.upperBound - 3)
    var aside = verb..<verb
    for index in verb + 1..<max(verb + 1, limit) where !aside.contains(index) {
      // "said on Kolm Radio|, where she works|, that"
      if document.isToken(index, ","), Self.asides.contains(document.tokens[index + 1]),
        let comma = (index + 2..<max(index + 2, limit)).first(where: { document.isToken($0, ",") })
      {
        aside = index..<comma
        continue
      }
      if document.isToken(index, "that") {
        let opens =
          document.isToken(index - 1, ",") || document.dateOfToken[index - 1] >= 0
          || tree.relation(of: index) == .mark && !SayingNounRule.isNoun(document.tokens[index - 1])
          || Self.occasions.contains(document.tokens[index - 1])
        let isRelative = document.isAny(index + 1, [.auxiliary, .modal]) || contents.looksPast(index + 1)
        // "mentioned the fact that it closed": the noun's clause.
        let isNouns =
          !document.isToken(index - 1, ",")
          && tree.children(of: verb, .obj).contains { $0 > verb && $0 < index && tree.span(of: $0).contains(index - 1) }
        return opens && !isRelative && !isNouns ? index : nil
      }
      let token = document.tokens[index]
      if document.isQuoted(index) || token.isAny([.modal, .auxiliary, .negation]) || tree.isVerbal(index)
        || document.isBreak(index) && !document.isToken(index, ",") && token.shape == .punctuation
      {
        return nil
      }
    }
    return nil
  }

  private static let asides: WordSet = ["where", "who", "which"]

  /// What one says something at or in: behind it "that" goes with the verb.
  static let occasions: WordSet = [
    "point", "time", "times", "interview", "interviews", "statement", "speech", "tweet", "post", "email", "e-mail",
    "letter",
    "memo", "hearing", "meeting", "conference", "rally", "debate", "testimony", "filing", "message", "release",
    "briefing", "call", "event", "report", "article", "column", "blog", "video", "broadcast", "show", "court", "trial",
  ]

  /// "asked workers |if they planned to stay|": a question that the parser takes for a condition.
  func askedClause(of verb: Int, _ frames: CommunicationVerb, _ tree: DependencyTree) -> Range<Int>? {
    guard frames.contains(.request) else { return nil }
    return tree.children(of: verb, .advcl).lazy.map { tree.span(of: $0) }.first { span in
      span.lowerBound > verb
        && (document.isToken(span.lowerBound, "if") || document.isToken(span.lowerBound, "whether"))
        && !document.isToken(span.lowerBound - 1, ",")
    }
  }

  /// Where what was said ends and the reporter goes on: ", adding that …", ", which is in Kolm", ", but Orlan refused", " — a
  /// pun on …".
  func clauseEnd(_ range: Range<Int>, _ tree: DependencyTree) -> Int {
    for index in range.dropFirst(2).dropLast() {
      let next = index + 1
      if document.isQuoted(index) {
        // "“…,” a remark that": the comma stands inside the quotation.
        if document.isToken(index - 1, ","), !document.isQuoted(next), opensAside(next, range, tree) { return next }
      } else if document.isToken(index, ",") {
        if opensAside(next, range, tree) || contents.concedes(next, range.upperBound) { return index }
        // "Pym Says Port Will Close, Calls Delay Absurd": a headline joins what somebody said with commas.
        if document.isTitleCase[document.analyzed.sentence(ofToken: index)],
          !CommunicationVerb.frames(of: document.tokens[next]).isEmpty
        {
          return index
        }
        if document.isToken(next, "but"),
          (next + 1..<max(next + 1, min(next + 8, range.upperBound))).contains(where: {
            tree.relation(of: $0) == .nsubj
          })
        {
          return index
        }
      } else if document.isToken(index, "and"), isParticiple(next), isParticiple(range.lowerBound - 1),
        document.isToken(next + 1, "that")
      {
        // "rejecting any sale |and insisting that|": the next thing said.
        return index
      } else if document.isToken(index, "but") || document.isToken(index, "and"), contents.withholds(next) {
        // "had died |but gave no details|", "had no plans |and would not comment|"
        return index
      } else if document.isToken(index, ";") {
        return index
      } else if document.isDash(index), document.tokens[index].followsSpace, document.tokens[next].followsSpace,
        let verb = (next..<min(next + 4, range.upperBound)).first(where: { document.isAny($0, .speech) }), verb > next,
        tree.children(of: verb, .nsubj).contains(where: { $0 >= next && $0 < verb })
      {
        // "looked fine |- others say| he never did"
        return index
      } else if isLongDash(index), !range.contains(where: { $0 != index && isLongDash($0) }) {
        return index
      }
    }
    return range.upperBound
  }

  private func isParticiple(_ token: Int) -> Bool {
    document.tokens.indices.contains(token) && document.endsInIng(token)
      && !CommunicationVerb.forms(of: document.tokens[token]).isEmpty
  }

  /// "said that although it was late, |the port would open|": a clause that opens with a condition goes on behind its comma.
  func mainEnd(_ end: Int, _ complement: Range<Int>, _ tree: DependencyTree) -> Int {
    // "even |if| it was late"
    let condition = complement.lowerBound + (document.isToken(complement.lowerBound, "even") ? 1 : 0)
    guard end < tree.tokens.upperBound - 3, document.isToken(end, ","), complement.lowerBound > tree.tokens.lowerBound,
      Self.conditions.contains(document.tokens[condition]),
      document.isToken(complement.lowerBound - 1, "that"), !document.isQuoted(end),
      document.isAny(end + 1, [.determiner, .personalPronoun]) || document.tokens[end + 1].isCapitalized
        || tree.relation(of: end + 1) == .nsubj
    else { return end }
    return contents.clause(from: end + 1, nil, tree.tokens, [])?.content.upperBound ?? end
  }

  private static let conditions: WordSet = ["although", "though", "while", "if", "when", "because", "since", "unless"]

  private func isLongDash(_ index: Int) -> Bool {
    document.analyzed.string(index) == "—" || document.isToken(index, "--")
  }

  /// Whether a word behind a comma opens what is no longer the speaker's.
  private func opensAside(_ next: Int, _ range: Range<Int>, _ tree: DependencyTree) -> Bool {
    if document.isToken(next, "according") { return true }
    // ", as have other ports"
    if document.isToken(next, "as"), range.contains(next + 1),
      ContentEdges.likewise.contains(document.tokens[next + 1])
    {
      return true
    }
    // ", an allegation she denied"
    if document.isToken(next, "a") || document.isToken(next, "an"), let noun = tree.head(of: next),
      tree.relation(of: noun) == .appos, tree.span(of: noun).upperBound + 1 >= range.upperBound,
      tree.child(of: noun, .aclRelcl) != nil
    {
      return true
    }
    if Self.relatives.contains(document.tokens[next]) {
      // "the bridge, which is old, will close": the clause goes on behind it.
      return tree.head(of: next).map { tree.span(of: $0).upperBound + 3 >= range.upperBound } ?? true
    }
    guard tree.partOfSpeech(of: next) == .verb, document.endsInIng(next) else { return false }
    return tree.relation(of: next) == .advcl || CommunicationVerb.forms(of: document.tokens[next]).contains(.clause)
  }

  /// Where a finding ends: "Pym leading Tarn, 46 percent to 44|, while …".
  func findingEnd(_ start: Int, in tree: DependencyTree) -> Int {
    var end = start + 1
    while end < tree.tokens.upperBound {
      if document.isToken(end, ","), !document.isAny(end + 1, [.preposition, .numberWord]),
        tree.tokens.contains(end + 1), document.tokens[end + 1].shape != .number
      {
        break
      }
      if document.isBreak(end), !document.isToken(end, ","), document.tokens[end].shape == .punctuation { break }
      end += 1
    }
    return end
  }
}

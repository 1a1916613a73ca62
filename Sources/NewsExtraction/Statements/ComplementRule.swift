import NewsLanguage
import NewsModel

/// Statements that the syntax of a sentence attributes: a verb of communication, its subject, and its complement.
///
/// "Pym said on Tuesday |that the bridge would close|", "Pym urged |the board to close the bridge|", "Pym called for |a new
/// bridge|", "the board was told by Pym |that the bridge was weak|".
struct ComplementRule {
  let document: Document
  let subjects: SubjectFinder
  let contents: ContentFinder

  /// The drafts of a sentence.
  func drafts(in sentence: Int) -> [StatementDraft] {
    guard let tree = document.trees[sentence] else { return [] }
    let isQuoting = tree.tokens.contains(where: document.isQuoted)
    return tree.tokens.compactMap { verb in
      var frames = CommunicationVerb.frames(of: document.tokens[verb])
      if frames.isEmpty, isQuoting { frames = frameOfQuotation(verb, tree) }
      guard !frames.isEmpty, tree.partOfSpeech(of: verb) == .verb, !document.isQuoted(verb),
        let status = ReportStatus(of: verb, in: tree, document),
        // "does not believe that …" reports no such belief.
        !(status.isNegated && frames.isThought)
      else { return nil }
      let subject: Speaker?
      if status.isPassive {
        // "It is feared that …" is said of nobody in particular; "Officers were told that …" hides who told them, and is nobody's.
        guard status.agent != nil || tree.child(of: verb, .ccomp) != nil && !contents.needsHearer(verb) else {
          return nil
        }
        subject = status.agent.flatMap { subjects.speaker($0, tree) }
      } else {
        subject = subjects.subject(of: verb, in: tree)
        guard let subject, !frames.isThought || subjects.isSomebody(subject) else { return nil }
      }
      guard let complement = complement(of: verb, frames, status, tree) else { return nil }
      // "is said to be ill" says it of whom it is about.
      if status.isPassive, document.isToken(complement.lowerBound, "to") { return nil }
      // Reports and polls say that something is so; only somebody calls, urges, praises.
      let isClause = tree.child(of: verb, .ccomp) != nil && frames.contains(.clause)
      let isNaming = frames.contains(.predicate) && complement.contains(where: isInQuotation)
      let isFinding = frames.contains(.finding) && frames.isDisjoint(with: [.thing, .predicate, .quoted])
      guard isClause || isNaming || isFinding || subject.map({ subjects.canAct($0) }) ?? true else { return nil }
      let end =
        complement.lowerBound > verb ? mainEnd(clauseEnd(complement, tree), complement, tree) : complement.upperBound
      let content = contents.trimmed(complement.lowerBound..<withQuotation(end, complement, tree))
      var draft = StatementDraft(content: content, speaker: subject, cue: status.cue)
      draft.stance = status.stance(frames, document.tokens[verb])
      // One word is enough for an answer, a denial ("denied wrongdoing") and a call ("called for calm").
      let isTelling =
        content.count >= 2 || draft.stance == .denied || subjects.isPerson(content.lowerBound)
        || document.isToken(complement.lowerBound - 1, "for")
        || content.first.map { Self.answers.contains(document.tokens[$0]) } ?? false
      // "agreed to nothing of the kind"
      if document.isToken(content.lowerBound, "nothing") { return nil }
      guard isTelling, let first = content.first, content.count > 1 || tree.partOfSpeech(of: first) != .pronoun else {
        return nil
      }
      // "called for calm" asks; "called it calm" says.
      let opener = complement.lowerBound - 1
      if frames.contains(.predicate), document.isToken(opener, "for") || document.isToken(opener, "on") {
        draft.stance = .asked
      }
      return draft
    }
  }

  /// What a verb that no list has is where its words are quoted: "sniped that she was “late”", "introduced him as “a friend”".
  private func frameOfQuotation(_ verb: Int, _ tree: DependencyTree) -> CommunicationVerb {
    guard tree.partOfSpeech(of: verb) == .verb, !document.isQuoted(verb) else { return [] }
    var frame: CommunicationVerb = []
    if let clause = tree.child(of: verb, .ccomp), clause > verb,
      tree.children(of: clause, .mark).contains(where: { document.isToken($0, "that") && !document.isQuoted($0) }),
      tree.span(of: clause).contains(where: isInQuotation)
    {
      frame = .clause
    } else if tree.children(of: verb, .obj).contains(where: { $0 > verb && !document.isQuoted($0) }) {
      let isNaming = tree.children(of: verb).contains { child in
        let span = tree.span(of: child)
        return child > verb && document.isToken(span.lowerBound, "as") && !document.isQuoted(span.lowerBound)
          && span.prefix(4).contains(where: isInQuotation)
      }
      if isNaming { frame = .quoted }
    }
    guard !frame.isEmpty, let subject = subjects.subject(of: verb, in: tree), subjects.isSomebody(subject) else {
      return []
    }
    return frame
  }

  /// "called on the city |“to do more”|": a quotation right behind a complement goes on with it.
  private func withQuotation(_ end: Int, _ complement: Range<Int>, _ tree: DependencyTree) -> Int {
    guard end == complement.upperBound, tree.tokens.contains(end), !document.isQuoted(end - 1),
      let quotation = document.quotation(atToken: end), quotation.tokens.lowerBound == end,
      quotation.tokens.upperBound <= tree.tokens.upperBound, !quotation.isTitle(in: document.analyzed)
    else { return end }
    return quotation.tokens.upperBound
  }

  private static let findings: WordSet = [
    "poll", "polls", "polling", "survey", "surveys", "study", "studies", "figures", "data", "results", "numbers",
    "research", "returns", "statistics",
  ]
  private static let questions: WordSet = ["whether", "when", "what", "why", "how", "who", "which"]
  private static let citing: WordSet = ["cite", "cites", "cited", "citing"]
  private static let answers: WordSet = ["yes", "no"]

  /// The complement that a verb governs; nil where it has none.
  private func complement(
    of verb: Int, _ frames: CommunicationVerb, _ status: ReportStatus, _ tree: DependencyTree
  ) -> Range<Int>? {
    if frames.contains(.clause), let clause = tree.child(of: verb, .ccomp) {
      let range = self.clause(clause, of: verb, tree)
      // "told 40 workers gathered at the pier": the parser took those who were told for a clause.
      let isHearer = range?.lowerBound == verb + 1 && !document.isToken(verb + 1, "that") && !status.isPassive
      if !isHearer || !contents.needsHearer(verb) { return range.map { withSubject($0, of: verb, tree) } }
    }
    // "asked the crews if they planned to stay": for the parser a relative clause of the crews, though none begins so.
    if frames.contains(.clause),
      let hearer = tree.child(of: verb, .iobj) ?? tree.child(of: verb, .obj), hearer > verb,
      let question = tree.child(of: hearer, .aclRelcl).map({ tree.span(of: $0) }),
      document.isToken(question.lowerBound, "if") || document.isToken(question.lowerBound, "whether")
    {
      return question
    }
    // "The plan was criticized by Pym": what would be the object is the subject.
    if status.isPassive {
      // "was told by Pym, the harbour secretary, that …": the clause that the parser hangs on her.
      if frames.contains(.clause), let agent = status.agent,
        let that = (agent + 1..<max(agent + 1, min(agent + 14, tree.tokens.upperBound - 2))).first(where: {
          document.isToken($0, "that") && document.isAny($0 + 1, [.determiner, .personalPronoun])
        })
      {
        return (that + 1)..<phraseEnd(that + 1, in: tree)
      }
      // "was called “a farce” by Pym"
      if frames.contains(.predicate), status.agent != nil, let quotation = quotation(behind: verb, tree) {
        return quotation
      }
      guard frames.contains(.thing), let subject = tree.child(of: verb, .nsubjPass),
        tree.partOfSpeech(of: subject) != .pronoun
      else { return nil }
      return tree.span(of: subject)
    }
    let object = tree.children(of: verb, .obj).first { $0 > verb }
    if frames.contains(.infinitive), let infinitive = infinitive(of: verb, object, tree) {
      let start = object.map { tree.span(of: $0).lowerBound } ?? tree.span(of: infinitive).lowerBound
      return start > verb ? start..<tree.span(of: infinitive).upperBound : nil
    }
    if frames.contains(.clause), document.isToken(verb + 1, "that"), !document.isToken(verb + 2, ","),
      verb + 3 < tree.tokens.upperBound,
      !document.isAny(verb + 2, [.auxiliary, .modal]), !contents.looksPast(verb + 2)
    {
      // Where the parser has missed the clause "that" tells of it.
      return openClause(from: verb + 2, of: verb, tree)
    }
    if let that = laterThat(behind: verb, frames, tree) {
      return openClause(from: that + 1, of: verb, tree)
    }
    if let asked = askedClause(of: verb, frames, tree) { return asked }
    // "declined to comment on the plan" leaves nothing unsaid in particular; "on whether it was safe" does.
    if status.isNegated {
      return tree.children(of: verb).first { child in
        child > verb && tree.span(of: child).prefix(2).contains { Self.questions.contains(document.tokens[$0]) }
      }.flatMap { child in
        let span = tree.span(of: child)
        return span.first { Self.questions.contains(document.tokens[$0]) }.map { $0..<span.upperBound }
      }
    }
    if let prepositional = prepositional(of: verb, frames, tree) { return prepositional }
    if frames.contains(.predicate), let predicate = tree.children(of: verb, .xcomp).first(where: { $0 > verb }),
      tree.child(of: predicate, .nsubj) != nil
    {
      return tree.span(of: predicate)
    }
    if frames.contains(.finding), let object,
      let subject = SubjectFinder.subject(of: verb, in: tree), Self.findings.contains(document.tokens[subject])
    {
      // "showed |Pym leading by ten points|"
      let start = tree.span(of: object).lowerBound
      return start > verb ? start..<findingEnd(start, in: tree) : nil
    }
    guard let object, !contents.needsHearer(verb), !frames.needsPreposition,
      !frames.isDisjoint(with: [.thing, .predicate, .quoted])
    else {
      return nil
    }
    let thing = thing(object, of: verb, tree)
    // "voiced fear that it would fall": the fear is the cue.
    if SayingNounRule.makings.contains(document.tokens[verb]), SayingNounRule.isNoun(document.tokens[object]),
      document.isToken(object + 1, "that")
    {
      return nil
    }
    // "citing two officials": whose words they are, not what was said.
    if Self.citing.contains(document.tokens[verb]),
      !thing.contains(where: isInQuotation),
      document.isAny(object, [.groupNoun, .role]) || subjects.isPerson(object)
    {
      return nil
    }
    // "has reported, citing sources": a comma parts no object from its verb.
    let isParted = document.isToken(thing.lowerBound - 1, ",") || document.isToken(thing.lowerBound, ",")
    if isParted, !document.isQuoted(thing.lowerBound) { return nil }
    // "indicated the bridge might close": a clause whose subject the parser took for an object.
    if frames.contains(.clause), document.isAny(thing.upperBound, [.modal, .auxiliary]),
      !document.isClitic(thing.upperBound), tree.tokens.contains(thing.upperBound)
    {
      return thing.lowerBound..<phraseEnd(thing.upperBound, in: tree)
    }
    // "The strike hit the port, underscoring the risk": what happened says nothing.
    if tree.relation(of: verb) == .advcl, document.endsInIng(verb),
      let governor = tree.head(of: verb), CommunicationVerb.forms(of: document.tokens[governor]).isEmpty,
      // "Pym toured the port, calling it “the heart of Kolm”": somebody does.
      !(thing.contains(where: isInQuotation) && subjects.subject(of: verb, in: tree).map(subjects.isSomebody) ?? false)
    {
      return nil
    }
    // "dismissed Pym as envoy": she was sent away.
    if Self.dismissing.contains(document.tokens[verb]), !thing.contains(where: isInQuotation),
      subjects.isPerson(object) || document.isAny(object, .role) && !document.isAny(object, .pluralNoun)
    {
      return nil
    }
    // "ordered a barn from her": what is ordered is an act, else nothing was said.
    if Self.ordering.contains(document.tokens[verb]), !thing.contains(where: isInQuotation),
      tree.partOfSpeech(of: object) == .noun, !isAct(object)
    {
      return nil
    }
    if frames.contains(.thing) || thing.contains(where: isInQuotation) { return thing }
    // "called a meeting" says nothing of the meeting; "called the meeting useful" does.
    let isPredicated =
      thing.upperBound > tree.span(of: object).upperBound || thing.lowerBound < tree.span(of: object).lowerBound
    return frames.contains(.predicate) && isPredicated ? thing : nil
  }

  /// "says |gusts are| possible": the clause's subject, which the parser took for an object of the verb.
  private func withSubject(_ clause: Range<Int>, of verb: Int, _ tree: DependencyTree) -> Range<Int> {
    guard document.isAny(clause.lowerBound, [.auxiliary, .modal]), !document.isClitic(clause.lowerBound),
      !contents.needsHearer(verb),
      let object = tree.children(of: verb).first(where: {
        $0 > verb && $0 < clause.lowerBound
          // "thinks |about 20 of the homes are| gone": for the parser the number is an adjunct.
          && (tree.relation(of: $0) == .obj || tree.relation(of: $0) == .obl && document.tokens[$0].shape == .number)
      }),
      tree.span(of: object) == verb + 1..<clause.lowerBound
    else { return clause }
    return verb + 1..<clause.upperBound
  }

  /// The quotation that names what a passive is about: behind the verb, or behind "as".
  private func quotation(behind verb: Int, _ tree: DependencyTree) -> Range<Int>? {
    (verb + 1..<min(verb + 12, tree.tokens.upperBound)).first(where: isInQuotation)
      .flatMap { document.quotation(atToken: $0)?.tokens }
  }

  /// Whether a token lies in a quotation that is no title.
  func isInQuotation(_ token: Int) -> Bool {
    document.quotation(atToken: token).map { !$0.isTitle(in: document.analyzed) } ?? false
  }

  /// A clause that depends on the verb, without "that"; before the verb it ends where the attribution begins.
  private func clause(_ clause: Int, of verb: Int, _ tree: DependencyTree) -> Range<Int>? {
    let span = tree.span(of: clause)
    guard span.lowerBound > verb else {
      let start = subjects.start(of: verb, in: tree)
      let end = min(span.upperBound, start)
      // "|A person familiar| with the talks says": before who speaks stands a comma.
      guard start > tree.tokens.lowerBound, document.isBreak(start - 1) || document.isQuoted(start - 1) else {
        return nil
      }
      return span.lowerBound < end ? span.lowerBound..<end : nil
    }
    var start = span.lowerBound
    // "disputed that, saying it would close": no clause, but what was said before.
    if start == verb + 1, document.isToken(start, "that"), document.isToken(start + 1, ",") { return nil }
    // "points to a system that has failed": the system has.
    if start > verb + 1, document.isToken(start, "that"), document.isAny(start + 1, [.auxiliary, .modal]),
      tree.partOfSpeech(of: start - 1) == .noun
    {
      return nil
    }
    while start < span.upperBound,
      document.isToken(start, "that") && !document.isAny(start + 1, [.auxiliary, .modal])
        || document.isBreak(start) && !document.isQuoted(start)
    {
      start += 1
    }
    guard start < span.upperBound else { return nil }
    // "“It leaks,” Pym said |as she left|": the scene.
    let before = subjects.start(of: verb, in: tree) - 1
    if document.isToken(start, "as"), before >= tree.tokens.lowerBound, document.isQuoted(before) { return nil }
    start = behindDate(start, span.upperBound)
    // "said |on Kolm Radio| that it had won": where it was said, which the parser takes for the clause's.
    if let that = tree.children(of: clause, .mark).first(where: { document.isToken($0, "that") && $0 > start }),
      !(start..<that).contains(where: tree.isVerbal)
    {
      start = that + 1
    }
    var end = self.phraseEnd(span.upperBound, in: tree)
    if tree.relation(of: verb) == .aclRelcl || before >= 0 && Self.relatives.contains(document.tokens[before]) {
      // "Orlan, whom Pym said he admired, left": the relative clause ends at its comma.
      end = (start..<end).first { document.isToken($0, ",") && !document.isQuoted($0) } ?? end
    }
    return start..<end
  }

  /// "said |on Sunday| it had won": the day of speaking, which the parser takes for the clause's.
  private func behindDate(_ start: Int, _ limit: Int) -> Int {
    let first = document.isAny(start, .preposition) ? start + 1 : start
    guard first < limit, document.dateOfToken[first] >= 0 else { return start }
    let end = document.dates[Int(document.dateOfToken[first])].tokens.upperBound
    let opensClause =
      document.isAny(end, [.determiner, .personalPronoun]) || document.isToken(end, "that")
      || end < limit && document.tokens[end].isCapitalized
    guard end + 1 < limit, opensClause else { return start }
    return document.isToken(end, "that") ? end + 1 : end
  }

  static let relatives: WordSet = ["which", "who", "whom"]

  func infinitive(of verb: Int, _ object: Int?, _ tree: DependencyTree) -> Int? {
    func isInfinitive(_ candidate: Int) -> Bool {
      candidate > verb && tree.children(of: candidate, .mark).contains { document.isToken($0, "to") }
    }
    return tree.children(of: verb, .xcomp).first(where: isInfinitive)
      // "asked a group of experts to rank them" reads like "a group to rank them".
      ?? object.flatMap { tree.children(of: $0, .acl).first(where: isInfinitive) }
  }
}

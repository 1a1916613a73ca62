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
    return tree.tokens.compactMap { verb in
      let frames = CommunicationVerb.frames(of: document.tokens[verb])
      guard !frames.isEmpty, tree.partOfSpeech(of: verb) == .verb, !document.isQuoted(verb),
        let status = ReportStatus(of: verb, in: tree, document),
        // "does not believe that …" reports no such belief.
        !(status.isNegated && frames.isThought)
      else { return nil }
      let subject: Speaker?
      if status.isPassive {
        // "Officers were told that …": who told them stays open.
        guard status.agent != nil || tree.child(of: verb, .ccomp) != nil else { return nil }
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
      let end = complement.lowerBound > verb ? clauseEnd(complement, tree) : complement.upperBound
      let content = contents.trimmed(complement.lowerBound..<withQuotation(end, complement, tree))
      var draft = StatementDraft(content: content, speaker: subject, cue: status.cue)
      draft.stance = status.stance(frames, document.tokens[verb])
      // One word is enough for an answer, a denial ("denied wrongdoing") and a call ("called for calm").
      let isTelling =
        content.count >= 2 || draft.stance == .denied || subjects.isPerson(content.lowerBound) || document.isToken(complement.lowerBound - 1, "for")
        || content.first.map { Self.answers.contains(document.tokens[$0]) } ?? false
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

  /// "called on the city |“to do more”|": a quotation right behind a complement goes on with it.
  private func withQuotation(_ end: Int, _ complement: Range<Int>, _ tree: DependencyTree) -> Int {
    guard end == complement.upperBound, tree.tokens.contains(end), !document.isQuoted(end - 1),
      let quotation = document.quotation(atToken: end), quotation.tokens.lowerBound == end,
      quotation.tokens.upperBound <= tree.tokens.upperBound, !quotation.isTitle(in: document.analyzed)
    else { return end }
    return quotation.tokens.upperBound
  }

  /// Where a finding ends: "Pym leading Tarn, 46 percent to 44|, while …".
  private func findingEnd(_ start: Int, in tree: DependencyTree) -> Int {
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

  private static let findings: WordSet = [
    "poll", "polls", "polling", "survey", "surveys", "study", "studies", "figures", "data", "results", "numbers",
    "research", "returns", "statistics",
  ]
  private static let answers: WordSet = ["yes", "no"]

  /// The complement that a verb governs; nil where it has none.
  private func complement(
    of verb: Int, _ frames: CommunicationVerb, _ status: ReportStatus, _ tree: DependencyTree
  ) -> Range<Int>? {
    if frames.contains(.clause), let clause = tree.child(of: verb, .ccomp) {
      return self.clause(clause, of: verb, tree)
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
    if frames.contains(.clause), document.isToken(verb + 1, "that"), verb + 3 < tree.tokens.upperBound,
      !document.isAny(verb + 2, [.auxiliary, .modal]), !contents.looksPast(verb + 2)
    {
      // Where the parser has missed the clause "that" tells of it.
      return (verb + 2)..<phraseEnd(verb + 2, in: tree)
    }
    // "declined to comment on the plan" leaves nothing unsaid in particular; "on whether it was safe" does.
    if status.isNegated {
      return tree.children(of: verb).first { child in
        child > verb && tree.children(of: child, .mark).contains { document.isToken($0, "whether") }
      }.flatMap { child in
        let span = tree.span(of: child)
        return span.first { document.isToken($0, "whether") }.map { $0..<span.upperBound }
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
    guard let object, !frames.needsPreposition, !frames.isDisjoint(with: [.thing, .predicate, .quoted]) else {
      return nil
    }
    let thing = thing(object, of: verb, tree)
    // "citing two officials": whose words they are, not what was said.
    if document.tokens[verb].entry.lemma == document.analyzed.lexicon.lemma("cite"), !thing.contains(where: isInQuotation),
      document.isAny(object, [.groupNoun, .role]) || subjects.isPerson(object)
    {
      return nil
    }
    // "has reported, citing sources": a comma parts no object from its verb.
    if document.isToken(thing.lowerBound - 1, ","), !document.isQuoted(thing.lowerBound) { return nil }
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
    if frames.contains(.thing) || thing.contains(where: isInQuotation) { return thing }
    // "called a meeting" says nothing of the meeting; "called the meeting useful" does.
    let isPredicated =
      thing.upperBound > tree.span(of: object).upperBound || thing.lowerBound < tree.span(of: object).lowerBound
    return frames.contains(.predicate) && isPredicated ? thing : nil
  }

  /// The quotation that names what a passive is about: behind the verb, or behind "as".
  private func quotation(behind verb: Int, _ tree: DependencyTree) -> Range<Int>? {
    (verb + 1..<min(verb + 12, tree.tokens.upperBound)).first(where: isInQuotation)
      .flatMap { document.quotation(atToken: $0)?.tokens }
  }

  /// Whether a token lies in a quotation that is no title.
  private func isInQuotation(_ token: Int) -> Bool {
    document.quotation(atToken: token).map { !$0.isTitle(in: document.analyzed) } ?? false
  }

  /// A clause that depends on the verb, without "that"; before the verb it ends where the attribution begins.
  private func clause(_ clause: Int, of verb: Int, _ tree: DependencyTree) -> Range<Int>? {
    let span = tree.span(of: clause)
    guard span.lowerBound > verb else {
      let end = min(span.upperBound, subjects.start(of: verb, in: tree))
      return span.lowerBound < end ? span.lowerBound..<end : nil
    }
    var start = span.lowerBound
    while start < span.upperBound,
      document.isToken(start, "that") || document.isBreak(start) && !document.isQuoted(start)
    {
      start += 1
    }
    guard start < span.upperBound else { return nil }
    start = behindDate(start, span.upperBound)
    var end = self.phraseEnd(span.upperBound, in: tree)
    let before = subjects.start(of: verb, in: tree) - 1
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

  /// Where the words that follow a clause without a mark end. The parser often hangs the last of them on the verb of saying:
  /// "said the bridge was closed |for “good reasons”|".
  private func phraseEnd(_ start: Int, in tree: DependencyTree) -> Int {
    var end = start
    while end < tree.tokens.upperBound {
      if let quotation = document.quotation(atToken: end)?.tokens {
        guard end > start, quotation.lowerBound == end else { return end }
        end = quotation.upperBound
      } else if document.isBreak(end) || document.isAny(end, .conjunction) {
        return end
      } else {
        end += 1
      }
    }
    return end
  }

  /// Where what was said ends and the reporter goes on: ", adding that …", ", which is in Kolm", ", but Orlan refused", " — a
  /// pun on …".
  private func clauseEnd(_ range: Range<Int>, _ tree: DependencyTree) -> Int {
    for index in range.dropFirst(2).dropLast() {
      let next = index + 1
      if document.isQuoted(index) {
        // "“…,” a remark that": the comma stands inside the quotation.
        if document.isToken(index - 1, ","), !document.isQuoted(next), opensAside(next, range, tree) { return next }
      } else if document.isToken(index, ",") {
        if opensAside(next, range, tree) { return index }
        if document.isToken(next, "but"),
          (next + 1..<max(next + 1, min(next + 8, range.upperBound))).contains(where: {
            tree.relation(of: $0) == .nsubj
          })
        {
          return index
        }
      } else if document.isToken(index, ";") {
        return index
      } else if isLongDash(index), !range.contains(where: { $0 != index && isLongDash($0) }) {
        return index
      }
    }
    return range.upperBound
  }

  private func isLongDash(_ index: Int) -> Bool {
    document.analyzed.string(index) == "—" || document.isToken(index, "--")
  }

  /// Whether a word behind a comma opens what is no longer the speaker's.
  private func opensAside(_ next: Int, _ range: Range<Int>, _ tree: DependencyTree) -> Bool {
    if document.isToken(next, "according") { return true }
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

  private static let relatives: WordSet = ["which", "who", "whom"]

  private func infinitive(of verb: Int, _ object: Int?, _ tree: DependencyTree) -> Int? {
    func isInfinitive(_ candidate: Int) -> Bool {
      candidate > verb && tree.children(of: candidate, .mark).contains { document.isToken($0, "to") }
    }
    return tree.children(of: verb, .xcomp).first(where: isInfinitive)
      // "asked a group of experts to rank them" reads like "a group to rank them".
      ?? object.flatMap { tree.children(of: $0, .acl).first(where: isInfinitive) }
  }

  /// "called for |calm|", "warned against |panic|", "called on |the board to resign|".
  private func prepositional(of verb: Int, _ frames: CommunicationVerb, _ tree: DependencyTree) -> Range<Int>? {
    for child in tree.children(of: verb) where child > verb {
      switch tree.relation(of: child) {
      case .obl, .advcl: break
      default: continue
      }
      guard
        let marker = tree.children(of: child).first(where: {
          tree.relation(of: $0) == .case || tree.relation(of: $0) == .mark
        }), frames.takes(document.analyzed.string(marker)), document.dateOfToken[child] < 0
      else { continue }
      var end = tree.span(of: child).upperBound
      // "called for the board to resign", "a ban on cars in Kolm": what follows without a comma goes on.
      for next in tree.children(of: verb) where next > child && tree.span(of: next).lowerBound == end {
        let isMore =
          switch tree.relation(of: next) {
          case .xcomp, .advcl: !tree.children(of: next, .mark).isEmpty && document.isToken(end, "to")
          case .obl: Self.continuations.contains(document.tokens[end]) && document.dateOfToken[next] < 0
          default: false
          }
        if isMore { end = tree.span(of: next).upperBound }
      }
      if let infinitive = infinitive(of: verb, child, tree), infinitive > child {
        end = max(end, tree.span(of: infinitive).upperBound)
      }
      // "referred to the talks" says nothing of them; "referred to them as “a farce”" does.
      let isTopic = frames.contains(.topic) && document.isToken(marker, "about")
      if frames.needsPreposition, !isTopic, !(marker + 1..<max(end, marker + 1)).contains(where: isInQuotation) { continue }
      return marker + 1 < end ? (marker + 1)..<end : nil
    }
    return nil
  }

  /// An object with what goes with it: "criticized |them for the delay|", "described |the talks as useful|".
  private func thing(_ object: Int, of verb: Int, _ tree: DependencyTree) -> Range<Int> {
    let span = tree.span(of: object)
    // "what Pym called “the long bridge,” a project …": the quotation alone.
    if let quotation = document.quotation(atToken: verb + 1)?.tokens, quotation.lowerBound == verb + 1,
      document.isToken(quotation.upperBound - 2, ","),
      !tree.children(of: verb, .obj).contains(where: { $0 < verb }) || span.contains(verb + 1)
    {
      return quotation
    }
    var end = span.upperBound
    for child in tree.children(of: verb) where child > object {
      let below = tree.span(of: child)
      guard below.lowerBound == end else { continue }
      switch tree.relation(of: child) {
      case .xcomp, .obj: end = below.upperBound
      case .obl, .advcl:
        let isMore =
          Self.continuations.contains(document.tokens[below.lowerBound])
          // "credited him with “saving the pier”"
          || document.isToken(below.lowerBound, "with") && below.contains(where: isInQuotation)
            && !(verb + 1..<end).contains(where: isInQuotation)
          // "called it “a mistake” because so few came"
          || document.isToken(below.lowerBound, "because") && !document.isToken(below.lowerBound + 1, "of")
        if isMore, document.dateOfToken[child] < 0 {
          end = below.upperBound
        }
      default: break
      }
    }
    // "criticized |Tarn and his friends|": the parser may hang the second elsewhere.
    if document.isToken(end, "and"), tree.tokens.contains(end + 1), !tree.isVerbal(end + 1) {
      let rest = phraseEnd(end + 1, in: tree)
      if rest > end + 1, !(end + 1..<rest).contains(where: { tree.isVerbal($0) && !document.isQuoted($0) }) { end = rest }
    }
    // "called him a “nice guy”": of two objects the first is what is named.
    let start = tree.children(of: verb, .iobj).first { $0 > verb && $0 < object } ?? object
    return max(verb + 1, tree.span(of: start).lowerBound)..<max(end, verb + 1)
  }

  private static let continuations: WordSet = [
    "of", "for", "as", "over", "to", "about", "against", "on", "between", "from", "into", "toward", "towards", "among",
  ]
}

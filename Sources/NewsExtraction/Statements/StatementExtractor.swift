import NewsLanguage
import NewsModel

/// Runs the rules over a document and turns what they find into statements: kind from the quotation marks, the speaker's
/// name, the day.
struct StatementExtractor {
  let document: Document
  var resolver: PeopleResolver

  private let pronouns: PronounResolver

  init(document: Document, resolver: PeopleResolver) {
    self.document = document
    self.resolver = resolver
    pronouns = PronounResolver(document: document, resolver: resolver)
  }

  /// The statements, in the order of the text. Afterwards ``resolver`` holds the people that they made necessary.
  mutating func statements() -> [Statement] {
    let drafts = drafts()
    var statements: [Statement] = []
    var previous: (draft: StatementDraft, statement: Statement)?
    for draft in drafts {
      let statement = statement(of: draft, previous: previous)
      statements.append(statement)
      previous = (draft, statement)
    }
    return statements
  }

  private func drafts() -> [StatementDraft] {
    let contents = ContentFinder(document: document, resolver: resolver)
    let listed = ListedRule(document: document, resolver: resolver).drafts()
    let transcript = TranscriptRule(document: document, resolver: resolver).drafts()
    let taken = listed.paragraphs.union(transcript.paragraphs)
    let attribution = AttributionRule(document: document, resolver: resolver)
    let accordingTo = AccordingToRule(document: document, resolver: resolver, contents: contents)
    let subjects = SubjectFinder(document: document, resolver: resolver)
    let nouns = SayingNounRule(document: document, subjects: subjects, contents: contents)
    let adjectives = SayingAdjectiveRule(document: document, subjects: subjects, contents: contents)
    let complements = ComplementRule(document: document, subjects: subjects, contents: contents)
    let inserted = InsertedRule(document: document, subjects: subjects, contents: contents)
    let asked = AskedRule(document: document, resolver: resolver, contents: contents)
    let putting = PutItRule(document: document, phrases: attribution.cues.phrases, contents: contents)
    let heard = HeardRule(document: document, contents: contents)
    let reporter = ReporterRule(document: document, resolver: resolver)
    let unsaid = UnsaidWords(document: document)
    let edges = ContentEdges(document: document)
    var drafts = listed.drafts
    drafts += transcript.drafts.filter {
      !listed.paragraphs.contains(document.paragraph(ofToken: $0.content.lowerBound))
    }
    var group = 0
    for (index, sentence) in document.sentences.enumerated() where !taken.contains(sentence.paragraph) {
      var found = attribution.drafts(in: sentence.tokens, nextGroup: &group)
      // "“…,” Pym said on Monday." holds no more.
      if !isPlainQuotation(found, sentence.tokens) {
        for other in accordingTo.drafts(in: sentence.tokens, nextGroup: &group) + nouns.drafts(in: index)
          + adjectives.drafts(in: index)
          + asked.drafts(in: index) + putting.drafts(in: sentence.tokens) + heard.drafts(in: sentence.tokens)
        where !found.contains(where: { $0.content == other.content }) {
          found.append(other)
        }
        let divided = inserted.drafts(in: index, nextGroup: &group)
        for draft in complements.drafts(in: index) + divided { Self.merge(draft, into: &found, document) }
      }
      for position in found.indices { found[position].content = document.withWholeQuotations(found[position].content) }
      edges.refine(&found, in: index)
      if let words = reporter.reporter(ofSentenceAt: index), index > 0 {
        let before = document.sentences[index - 1].tokens
        for earlier in drafts.indices where before.overlaps(drafts[earlier].content) && drafts[earlier].reporter == nil
        {
          drafts[earlier].reporter = words
        }
        continue
      }
      found.removeAll(where: unsaid.isNoStatement)
      unsaid.leaveUnclaimed(&found)
      edges.leaveDay(of: &found, in: index)
      edges.leaveClock(of: &found, in: index)
      edges.leaveAside(of: &found, in: index)
      edges.leaveNeighbours(of: &found, in: index)
      for position in found.indices { reporter.apply(to: &found[position], in: sentence.tokens) }
      drafts += found
    }
    drafts += QuotationRule(document: document, subjects: subjects).drafts(after: drafts)
    drafts += ColonQuoteRule(document: document, cues: attribution.cues).drafts(after: drafts)
    drafts += SignedQuoteRule(document: document, resolver: resolver).drafts(after: drafts)
    drafts += HeadlineRule(document: document, resolver: resolver).drafts(after: drafts)
    drafts += AgreedRule(document: document, phrases: attribution.cues.phrases).drafts(after: drafts)
    drafts.sort(by: StatementDraft.precedes)
    drafts += ContinuedQuoteRule(document: document, resolver: resolver, contents: contents).drafts(after: drafts)
    drafts.sort(by: StatementDraft.precedes)
    var seen: Set<Range<Int>> = []
    return drafts.filter { seen.insert($0.content).inserted }
  }

  /// Whether a sentence is a quotation and five words of attribution at most, and the quotation is found.
  private func isPlainQuotation(_ found: [StatementDraft], _ sentence: Range<Int>) -> Bool {
    guard !found.isEmpty, found.allSatisfy({ $0.content.allSatisfy(document.isQuoted) }) else { return false }
    // "A slump, Pym said, “could be near.”": it goes on with words before it.
    let goesOn = found.contains {
      $0.content.lowerBound > sentence.lowerBound && document.tokens[$0.content.lowerBound + 1].shape == .lower
    }
    if goesOn { return false }
    return sentence.count { document.tokens[$0].isWord && !document.isQuoted($0) } <= 5
  }

  /// Adds what the syntax has found to what the words have. Where both have found content for one cue, quotations and
  /// hearers are the business of the words, clauses that of the syntax.
  private static func merge(_ draft: StatementDraft, into found: inout [StatementDraft], _ document: Document) {
    let same = found.indices.filter { index in
      let isSibling = draft.group != nil && found[index].group == draft.group
      return found[index].cue?.last == draft.cue?.last && !isSibling || found[index].content == draft.content
    }
    guard let first = same.first else {
      found.append(draft)
      return
    }
    let known = found[first].content
    // "An envoy's job, Pym said, is to “listen”": the words know what is quoted, the syntax what stands before.
    if let cue = draft.cue, draft.group != nil, draft.content.upperBound < cue.lowerBound,
      known.lowerBound > cue.upperBound,
      known.contains(where: document.isQuoted)
    {
      found[first].group = draft.group
      found.append(draft)
      return
    }
    // "told the board it would close": the words know the hearer better.
    if let hearer = found[first].addressee, hearer.overlaps(draft.content) { return }
    // "The port will close, said |lobbyist Ada Pym|": nor does the speaker say himself.
    if let speaker = found[first].speaker?.tokens, speaker.overlaps(draft.content),
      known.upperBound <= speaker.lowerBound
    {
      return
    }
    let goesOn = found.contains { other in
      other.cue.map { $0.lowerBound >= known.upperBound && $0.upperBound <= draft.content.upperBound } ?? false
        && other.speaker?.tokens == found[first].speaker?.tokens
    }
    var content = draft.content
    if same.contains(where: { found[$0].content.contains(where: document.isQuoted) }) {
      // "“It leaks,” crew leader Ada Pym said": before the verb a quotation ends what was said.
      let isBefore = draft.cue.map { content.upperBound <= $0.lowerBound } ?? false
      // "Her verdict: “It leaks,” Pym said"
      if isBefore, known.lowerBound > content.lowerBound, document.isToken(known.lowerBound - 1, ":") { return }
      if isBefore, content.upperBound > known.upperBound { content = content.lowerBound..<known.upperBound }
      let isPart = known.count < content.count && known.clamped(to: content) == known
      guard same.count == 1, isPart, !goesOn else { return }
    } else if let cue = draft.cue, content.lowerBound < cue.lowerBound, draft.group == nil {
      return
    } else if let cue = draft.cue, cue.upperBound <= known.lowerBound, known.overlaps(content) {
      // A clause begins where the words say it does, and ends before the speaker goes on with another verb.
      if !document.isToken(content.lowerBound - 1, "that") {
        content = min(known.lowerBound, content.lowerBound)..<content.upperBound
      }
      // "said he left |because it rained|", "|and wanted more|": the words' clause goes on where the syntax has lost it.
      if !goesOn, known.upperBound > content.upperBound, Self.goesOn(at: content.upperBound, document) {
        content = content.lowerBound..<known.upperBound
      }
      if goesOn { content = known }
    }
    found[first].content = content
    found[first].group = draft.group
    if found[first].speaker == nil { found[first].speaker = draft.speaker }
    if found[first].stance == .said, draft.stance != .said { found[first].stance = draft.stance }
    // "This spring, as the board met, Pym told it that …": a clause behind the verb leaves none before it.
    for index in same.dropFirst().reversed() where found[index].content.upperBound <= draft.cue?.lowerBound ?? 0 {
      found.remove(at: index)
    }
  }

  private static let reasons: WordSet = ["because", "if", "unless", "or"]

  /// Whether a clause goes on behind its end with a reason or condition, or with another verb of the same subject.
  private static func goesOn(at end: Int, _ document: Document) -> Bool {
    guard end < document.tokens.count else { return false }
    if Self.reasons.contains(document.tokens[end]) { return true }
    // "that it leaks|, and that| it will close"
    if document.isToken(end, ","), document.isToken(end + 1, "and") || document.isToken(end + 1, "but"),
      document.isToken(end + 2, "that")
    {
      return true
    }
    return document.isToken(end, "and") && !document.isAny(end + 1, [.personalPronoun, .determiner])
  }

  private mutating func statement(
    of draft: StatementDraft, previous: (draft: StatementDraft, statement: Statement)?
  ) -> Statement {
    let mention = document.analyzed.mention(draft.content)
    var statement = Statement(span: mention.span, text: mention.text, kind: draft.kind ?? kind(of: draft.content))
    statement.stance = draft.stance
    statement.cue = draft.cue.map { document.analyzed.mention($0) }
    statement.addressee = draft.addressee.map { document.analyzed.string($0) }
    statement.group = draft.group
    if let speaker = draft.speaker {
      let words = speaker.mention.map { resolver.mentions[$0].tokens } ?? speaker.tokens
      statement.speakerMention = document.analyzed.mention(words)
      let person = person(of: speaker, content: draft.content, previous: previous)
      statement.speakerIndex = person
      statement.speaker = person.map { resolver.people[$0].name } ?? pair(speaker) ?? asWorded(speaker.tokens)
    }
    statement.reportedBy = draft.reporter.map { asWorded($0) ?? document.analyzed.string($0) }
    let dating = StatementDate(document: document)
    statement.said = dating.date(of: draft)
    if statement.said == nil, let previous, dating.sharesOccasion(draft, statement, previous.draft, previous.statement)
    {
      statement.said = previous.statement.said.map {
        DatedInterval(interval: $0.interval, basis: StatementDate.shared($0.basis))
      }
    }
    return statement
  }

  /// "The two leaders said": both by their names.
  private func pair(_ speaker: Speaker) -> String? {
    guard let last = speaker.tokens.last, speaker.tokens.count <= 4,
      let pair = PairFinder(document: document, resolver: resolver).pair(meantBy: last)
    else { return nil }
    return "\(resolver.people[pair.first].name) and \(resolver.people[pair.second].name)"
  }

  /// Who a speaker is: by name, by title, or by pronoun where one person only can be meant.
  private mutating func person(
    of speaker: Speaker, content: Range<Int>, previous: (draft: StatementDraft, statement: Statement)?
  ) -> Int? {
    if let mention = speaker.mention { return resolver.person(ofMention: mention) }
    let first = speaker.tokens.lowerBound
    if speaker.tokens.count == 1,
      document.isToken(first, "he") || document.isToken(first, "she") || document.isToken(first, "his")
        || document.isToken(first, "her")
    {
      return pronouns.person(
        of: first, content: content,
        previous: previous.flatMap { previous in
          isQuestion(previous.draft, to: first)
            ? nil : previous.statement.speakerIndex.map { ($0, previous.draft.content.upperBound) }
        })
    }
    let tokens = document.tokens
    if speaker.tokens.contains(where: { tokens[$0].isAny(.role) }),
      tokens[first].isAny([.determiner]) || tokens[first].isCapitalized,
      !document.isToken(first, "a"), !document.isToken(first, "an"), !document.isToken(first, "another")
    {
      return resolver.person(withTitle: speaker.tokens)
    }
    return nil
  }

  /// "Asked by Ada Pym whether it was late, she": a question whose asker is not the one who answers.
  private func isQuestion(_ draft: StatementDraft, to pronoun: Int) -> Bool {
    guard draft.stance == .asked, let cue = draft.cue, document.isToken(cue.lowerBound, "asked"),
      draft.content.upperBound <= pronoun, cue.upperBound < draft.content.lowerBound
    else { return false }
    return document.isToken(cue.upperBound, "by") && document.sentence(ofToken: pronoun).contains(cue.lowerBound)
  }

  /// The words of a speaker who is no named person, without the article that opens them. A pronoun is no name.
  private func asWorded(_ tokens: Range<Int>) -> String? {
    var tokens = tokens
    if tokens.count == 1, document.isAny(tokens.lowerBound, [.personalPronoun, .pronoun]) { return nil }
    if tokens.count == 1, document.isToken(tokens.lowerBound, "his") || document.isToken(tokens.lowerBound, "their") {
      return nil
    }
    if document.isToken(tokens.lowerBound, "the"), tokens.count > 1 { tokens.removeFirst() }
    return document.analyzed.string(tokens).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Direct where nearly all words are quoted, mixed where some are.
  private func kind(of content: Range<Int>) -> Statement.Kind {
    var words = 0
    var quoted = 0
    for token in content where document.tokens[token].isWord || document.tokens[token].shape == .number {
      words += 1
      if document.isQuoted(token) { quoted += 1 }
    }
    return quoted == 0 ? .indirect : quoted * 20 >= words * 19 ? .direct : .mixed
  }
}

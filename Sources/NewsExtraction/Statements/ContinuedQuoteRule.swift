import NewsLanguage
import NewsModel

/// Quotations without a cue of their own: those that follow on an attributed one in the same paragraph, and those that go on
/// over a paragraph whose quotation was left open.
///
/// "“We will build,” Pym said. |“Nobody will stop us.”|" A few quoted words inside a sentence are no statement.
struct ContinuedQuoteRule {
  let document: Document
  let resolver: PeopleResolver
  let contents: ContentFinder

  /// Drafts for quotations that no statement of `drafts` takes; `drafts` are in the order of the text.
  func drafts(after drafts: [StatementDraft]) -> [StatementDraft] {
    var found: [StatementDraft] = []
    var stated = StatedTokens(of: drafts, in: document)
    let byEnd = drafts.sorted { $0.content.upperBound < $1.content.upperBound }
    var next = 0
    // The draft that ends last before the quotation.
    var latest: StatementDraft?
    for (number, quotation) in document.quotations.enumerated() {
      while next < byEnd.count, byEnd[next].content.upperBound <= quotation.tokens.lowerBound {
        // A question put to a speaker leaves the speaker speaking.
        if byEnd[next].speaker != nil, byEnd[next].content.upperBound >= latest?.content.upperBound ?? 0 {
          latest = byEnd[next]
        }
        next += 1
      }
      guard !stated.overlaps(quotation.tokens) else { continue }
      let isWhole = standsAlone(quotation)
      guard let content = isWhole ? quotation.tokens : partlyQuoted(quotation), !stated.overlaps(content) else {
        continue
      }
      let paragraph = document.paragraph(ofToken: quotation.tokens.lowerBound)
      guard let earlier = latest, let speaker = earlier.speaker, isSpoken(earlier) else { continue }
      let sameParagraph = document.paragraph(ofToken: earlier.content.lowerBound) == paragraph
      let previous = number > 0 ? document.quotations[number - 1] : nil
      let isContinued = previous.map { !$0.isClosed && earlier.content.overlaps($0.tokens) } ?? false
      guard sameParagraph || isContinued || follows(earlier, quotation) else { continue }
      // Somebody else named in between may be the one who speaks.
      if sameParagraph, !isAdjacent(earlier, quotation, isWhole) { continue }
      if !isWhole, !sameParagraph || namesOther(content, speaker) { continue }
      var draft = StatementDraft(content: content, speaker: speaker, cue: earlier.cue)
      draft.continuesOccasion = true
      draft.stance = earlier.stance == .asked ? .asked : .said
      draft.group = isContinued ? earlier.group : nil
      found.append(draft)
      stated.insert(draft.content)
      latest = draft
    }
    return found
  }

  /// Whether a quotation is a whole paragraph behind one that ends with the earlier statement: "Pym said." and then "“We will
  /// build.”" on a line of its own.
  private func follows(_ earlier: StatementDraft, _ quotation: Quotation) -> Bool {
    guard earlier.content.contains(where: document.isQuoted), quotation.isClosed else { return false }
    let first = document.analyzed.sentence(ofToken: quotation.tokens.lowerBound)
    let last = document.analyzed.sentence(ofToken: quotation.tokens.upperBound - 1)
    let paragraph = document.sentences[first].paragraph
    let isWhole =
      (first == 0 || document.sentences[first - 1].paragraph != paragraph)
      && (last + 1 >= document.sentences.count || document.sentences[last + 1].paragraph != paragraph)
    let end = max(earlier.content.upperBound, earlier.cue?.upperBound ?? 0) - 1
    return isWhole && document.sentences[first].tokens.lowerBound > 0
      && document.analyzed.sentence(ofToken: end) == first - 1
      && document.paragraph(ofToken: earlier.content.lowerBound) == paragraph - 1
  }

  /// A draft with quoted words, or any that is itself speech: what follows it in quotation marks is the speaker's.
  private func isSpoken(_ draft: StatementDraft) -> Bool { draft.kind != .listed && draft.stance != .unsaid }

  /// Whether a quotation is a sentence of its own: it opens one, and holds more than a few words.
  private func standsAlone(_ quotation: Quotation) -> Bool {
    let sentence = document.sentence(ofToken: quotation.tokens.lowerBound)
    guard sentence.lowerBound == quotation.tokens.lowerBound else { return false }
    let end = document.sentence(ofToken: quotation.tokens.upperBound - 1).upperBound
    return end <= quotation.tokens.upperBound + 1
  }

  /// The sentence that a quotation of some length is part of, where none of its own words tells of saying: "Visitors can
  /// expect “a little more noise than they are used to.”"
  private func partlyQuoted(_ quotation: Quotation) -> Range<Int>? {
    guard quotation.isClosed, !quotation.isTitle(in: document.analyzed),
      quotation.tokens.count(where: { document.tokens[$0].isWord }) >= 5
    else { return nil }
    let sentence = document.sentence(ofToken: quotation.tokens.lowerBound)
    guard quotation.tokens.upperBound <= sentence.upperBound else { return nil }
    let tells = sentence.contains { token in
      !document.isQuoted(token)
        && (document.isAny(token, .speech)
          || !CommunicationVerb.frames(of: document.tokens[token]).isEmpty && !document.isAny(token - 1, .modal)
          || SayingNounRule.isNoun(document.tokens[token]) || document.isToken(token, ":"))
    }
    return tells ? nil : contents.trimmed(sentence)
  }

  /// Whether a person other than the speaker is named outside the quotations.
  private func namesOther(_ content: Range<Int>, _ speaker: Speaker) -> Bool {
    let person = speaker.mention.flatMap(resolver.knownPerson(ofMention:))
    return content.contains { token in
      guard !document.isQuoted(token), let mention = resolver.mention(atToken: token),
        resolver.mentions[mention].kind == .person
      else { return false }
      return person == nil || resolver.knownPerson(ofMention: mention) != person
    }
  }

  /// The quotation is in the sentence right after the one the earlier statement is in, or one further where that holds
  /// nobody's name and no saying: "“It is bad,” Pym said. The isles lie far off. |“A hard place.”|"
  private func isAdjacent(_ earlier: StatementDraft, _ quotation: Quotation, _ isWhole: Bool) -> Bool {
    let last = max(earlier.content.upperBound - 1, earlier.cue.map { $0.upperBound - 1 } ?? 0)
    let gap =
      document.analyzed.sentence(ofToken: quotation.tokens.lowerBound)
      - document.analyzed.sentence(ofToken: last)
    if gap <= 1 { return true }
    guard gap == 2, isWhole, earlier.content.contains(where: document.isQuoted) else { return false }
    let between = document.sentences[document.analyzed.sentence(ofToken: last) + 1].tokens
    return !between.contains { token in
      document.isQuoted(token) || document.isAny(token, .speech)
        || resolver.mention(atToken: token).map { resolver.mentions[$0].kind == .person } ?? false
    }
  }
}

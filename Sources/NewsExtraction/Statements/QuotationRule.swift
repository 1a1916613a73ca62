import NewsLanguage
import NewsModel

/// Quotations that the syntax of the sentence beside them attributes: "“It will close,” Ada Pym, now head of the board, said
/// by telephone.", "Pym, noting the costs, answered: “It will close.”"
///
/// The verb beside a quotation need not be one of saying when a colon leads up to it ("Pym beamed: “…”").
struct QuotationRule {
  let document: Document
  let subjects: SubjectFinder

  /// Drafts for quotations that no statement of `drafts` takes.
  func drafts(after drafts: [StatementDraft]) -> [StatementDraft] {
    let stated = StatedTokens(of: drafts, in: document)
    return document.quotations.compactMap { quotation in
      guard quotation.tokens.count >= 5, !quotation.isTitle(in: document.analyzed),
        !stated.overlaps(quotation.tokens)
      else { return nil }
      return behind(quotation) ?? before(quotation)
    }
  }

  /// An attribution behind a quotation: "“…,” Pym said", "“…,” said Pym".
  private func behind(_ quotation: Quotation) -> StatementDraft? {
    let next = quotation.tokens.upperBound
    guard next < document.tokens.count, next > 1, endsInComma(quotation),
      // Who speaks in the next paragraph says what stands there.
      document.paragraph(ofToken: next) == document.paragraph(ofToken: next - 1)
    else { return nil }
    let sentence = document.analyzed.sentence(ofToken: next)
    guard let tree = document.trees[sentence] else { return inverted(next, quotation) ?? byManner(quotation, next) }
    for verb in next..<min(next + 25, tree.tokens.upperBound) where isSaying(verb, tree) {
      guard let subject = SubjectFinder.subject(of: verb, in: tree), let speaker = subjects.speaker(subject, tree),
        subjects.start(of: verb, in: tree) == next || verb == next
      else { continue }
      return StatementDraft(content: quotation.tokens, speaker: speaker, cue: verb..<(verb + 1))
    }
    return inverted(next, quotation) ?? byManner(quotation, next)
  }

  /// "“…,” said former harbour master Ada Pym": the person named behind a verb whose subject the parser does not find.
  private func inverted(_ verb: Int, _ quotation: Quotation) -> StatementDraft? {
    guard document.isAny(verb, [.clauseVerb, .quoteVerb]), document.tokens[verb].shape == .lower else { return nil }
    for token in verb + 1..<min(verb + 9, document.tokens.count) {
      guard !document.isBreak(token) || document.isToken(token, "."), !document.isAny(token, .preposition) else {
        return nil
      }
      guard let mention = subjects.resolver.mention(atToken: token),
        subjects.resolver.mentions[mention].kind == .person
      else { continue }
      let name = subjects.resolver.mentions[mention].tokens
      guard !document.isClitic(name.upperBound) else { return nil }
      var speaker = Speaker(name, document, subjects.resolver)
      speaker.mention = mention
      return StatementDraft(content: quotation.tokens, speaker: speaker, cue: verb..<(verb + 1))
    }
    return nil
  }

  /// Any verb tells how somebody spoke where it stands alone behind a quotation that opens its sentence: "“…,” Pym barked.",
  /// "“…,” she shot back."
  private func byManner(_ quotation: Quotation, _ next: Int) -> StatementDraft? {
    guard document.sentence(ofToken: quotation.tokens.lowerBound).lowerBound == quotation.tokens.lowerBound,
      next + 1 < document.tokens.count
    else { return nil }
    var end = next + 1
    var mention: Int?
    if let name = subjects.resolver.mention(atToken: next), subjects.resolver.mentions[name].kind == .person {
      mention = name
      end = subjects.resolver.mentions[name].tokens.upperBound
    } else if !isHeOrShe(next) {
      return nil
    }
    let speaker = next..<end
    while document.isAny(end, .adverb) { end += 1 }
    let verb = end
    guard verb + 1 < document.tokens.count, isPast(verb) else { return nil }
    var behind = verb + 1
    while Self.particles.contains(document.tokens[behind]) || document.isAny(behind, .adverb) { behind += 1 }
    guard document.isBreak(behind) || document.isAny(behind, .preposition) || document.dateOfToken[behind] >= 0 else {
      return nil
    }
    var who = Speaker(speaker, document, subjects.resolver)
    who.mention = mention
    return StatementDraft(content: quotation.tokens, speaker: who, cue: verb..<(verb + 1))
  }

  /// "Pym shot back, “That is no answer.”"
  private func byMannerBefore(_ quotation: Quotation) -> StatementDraft? {
    let first = quotation.tokens.lowerBound
    guard quotation.tokens.count >= 6, document.tokens[first + 1].isCapitalized else { return nil }
    let start = document.sentence(ofToken: first - 1).lowerBound
    var verb = first - 2
    while verb > start, Self.particles.contains(document.tokens[verb]) || document.isAny(verb, .adverb) { verb -= 1 }
    guard verb > start, isPast(verb), !document.isQuoted(verb) else { return nil }
    var speaker = (verb - 1)..<verb
    var mention: Int?
    if let name = subjects.resolver.mention(atToken: verb - 1), subjects.resolver.mentions[name].kind == .person {
      mention = name
      speaker = subjects.resolver.mentions[name].tokens
    } else if !isHeOrShe(verb - 1) {
      return nil
    }
    var before = speaker.lowerBound
    while before > start, document.isTitleWord(before - 1) { before -= 1 }
    guard speaker.upperBound == verb,
      before == start || document.isBreak(before - 1) || document.isAny(before - 1, .conjunction)
    else { return nil }
    var who = Speaker(speaker, document, subjects.resolver)
    who.mention = mention
    return StatementDraft(content: quotation.tokens, speaker: who, cue: verb..<(verb + 1))
  }

  private func isHeOrShe(_ token: Int) -> Bool {
    document.isToken(token, "he") || document.isToken(token, "she") || document.isToken(token, "they")
  }

  private func isPast(_ verb: Int) -> Bool {
    document.tokens[verb].shape == .lower
      && (Self.pasts.contains(document.tokens[verb]) || document.analyzed.string(verb).hasSuffix("ed"))
  }

  private static let pasts: WordSet = [
    "shot", "fired", "went", "began", "wept", "sang", "spat", "let", "threw", "broke",
  ]
  private static let particles: WordSet = ["back", "on", "out", "in", "off"]

  private func endsInComma(_ quotation: Quotation) -> Bool {
    let last = quotation.tokens.upperBound - 1
    return [last, last - 1].contains { index in
      document.isToken(index, ",") || document.isToken(index, "?") || document.isToken(index, "!")
    } || document.isToken(last + 1, ",")
  }

  /// An attribution that leads up to a quotation, with a comma or a colon: "Pym, noting the costs, said: “…”".
  private func before(_ quotation: Quotation) -> StatementDraft? {
    let first = quotation.tokens.lowerBound
    guard first > 1, document.isToken(first - 1, ",") || document.isToken(first - 1, ":") else { return nil }
    if let draft = byMannerBefore(quotation) { return draft }
    let hasColon = document.isToken(first - 1, ":")
    let sentence = document.analyzed.sentence(ofToken: first - 1)
    guard let tree = document.trees[sentence] else { return nil }
    let reach = max(tree.tokens.lowerBound, first - 30)..<(first - 1)
    guard !reach.contains(where: document.isQuoted) else { return nil }
    for verb in reach.reversed() where isSaying(verb, tree) || hasColon && tree.relation(of: verb) == .root {
      guard tree.partOfSpeech(of: verb) == .verb, let speaker = subjects.subject(of: verb, in: tree),
        let status = ReportStatus(of: verb, in: tree, document), !status.isPassive
      else { continue }
      // Between the verb and the mark stands no clause of its own.
      guard !(verb + 1..<first - 1).contains(where: { tree.relation(of: $0) == .ccomp }) else { return nil }
      return StatementDraft(content: quotation.tokens, speaker: speaker, cue: status.cue)
    }
    return nil
  }

  private func isSaying(_ verb: Int, _ tree: DependencyTree) -> Bool {
    tree.partOfSpeech(of: verb) == .verb && !document.isQuoted(verb)
      && (CommunicationVerb.forms(of: document.tokens[verb]).contains(.clause)
        || document.tokens[verb].isAny([.clauseVerb, .quoteVerb]))
  }
}

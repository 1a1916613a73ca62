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
    guard next < document.tokens.count, next > 1, endsInComma(quotation) else { return nil }
    let sentence = document.analyzed.sentence(ofToken: next)
    guard let tree = document.trees[sentence] else { return nil }
    for verb in next..<min(next + 25, tree.tokens.upperBound) where isSaying(verb, tree) {
      guard let subject = SubjectFinder.subject(of: verb, in: tree), let speaker = subjects.speaker(subject, tree),
        subjects.start(of: verb, in: tree) == next || verb == next
      else { continue }
      return StatementDraft(content: quotation.tokens, speaker: speaker, cue: verb..<(verb + 1))
    }
    return nil
  }

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

import NewsLanguage
import NewsModel

/// Statements that the syntax of a sentence attributes: a verb of communication, its subject, and its complement.
///
/// "Pym said on Tuesday |that the bridge would close|", "Pym urged |the board to close the bridge|", "Pym called for |a new
/// bridge|", "|The bridge will close|, Pym said, |if it rains|".
struct ComplementRule {
  let document: Document
  let subjects: SubjectFinder
  let contents: ContentFinder

  init(document: Document, resolver: PeopleResolver) {
    self.document = document
    subjects = SubjectFinder(document: document, resolver: resolver)
    contents = ContentFinder(document: document, resolver: resolver)
  }

  /// The drafts of a sentence; `nextGroup` numbers the utterances that are interrupted.
  func drafts(in sentence: Int, nextGroup: inout Int) -> [StatementDraft] {
    guard let tree = document.trees[sentence] else { return [] }
    var drafts: [StatementDraft] = []
    for verb in tree.tokens {
      let frames = CommunicationVerb.forms(of: document.tokens[verb])
      guard !frames.isEmpty, tree.partOfSpeech(of: verb) == .verb, !document.isQuoted(verb),
        let status = ReportStatus(of: verb, in: tree, document), let subject = subjects.subject(of: verb, in: tree)
      else { continue }
      var parts = complement(of: verb, frames, tree).map { [$0] } ?? []
      if parts.isEmpty, frames.contains(.clause), let around = around(verb, tree) { parts = around }
      guard let ranges = parts.first else { continue }
      for range in ranges {
        let content = contents.trimmed(range)
        guard content.count >= 2 || ranges.count > 1 else { continue }
        var draft = StatementDraft(content: content, speaker: subject, cue: status.cue)
        draft.stance = status.stance(frames, document.tokens[verb])
        if ranges.count > 1 { draft.group = nextGroup }
        drafts.append(draft)
      }
      if ranges.count > 1 { nextGroup += 1 }
    }
    return drafts
  }

  /// The complement that a verb governs, as stretches of the text; nil where it has none.
  private func complement(of verb: Int, _ frames: CommunicationVerb, _ tree: DependencyTree) -> [Range<Int>]? {
    if frames.contains(.clause), let clause = tree.child(of: verb, .ccomp) { return stretches(of: clause, verb, tree) }
    let object = tree.children(of: verb, .obj).first { $0 > verb }
    if frames.contains(.infinitive), let infinitive = infinitive(of: verb, tree) {
      let start = object.map { tree.span(of: $0).lowerBound } ?? tree.span(of: infinitive).lowerBound
      return start > verb ? [start..<tree.span(of: infinitive).upperBound] : nil
    }
    if let prepositional = prepositional(of: verb, frames, tree) { return [prepositional] }
    guard let object, !frames.isDisjoint(with: [.thing, .predicate]) else { return nil }
    let thing = thing(object, of: verb, tree)
    // "called a meeting" says nothing of the meeting; "called the meeting useful" does.
    if !frames.contains(.thing), thing.upperBound <= tree.span(of: object).upperBound { return nil }
    return [thing]
  }

  private func infinitive(of verb: Int, _ tree: DependencyTree) -> Int? {
    tree.children(of: verb, .xcomp).first { candidate in
      candidate > verb && tree.children(of: candidate, .mark).contains { document.isToken($0, "to") }
    }
  }

  /// A clause that depends on the verb; where the attribution stands inside it, what lies before and behind.
  private func stretches(of clause: Int, _ verb: Int, _ tree: DependencyTree) -> [Range<Int>]? {
    let span = tree.span(of: clause)
    if span.lowerBound > verb {
      // "that" is no part of what was said.
      var start = span.lowerBound
      while start < span.upperBound, document.isToken(start, "that") || document.isBreak(start) && !document.isQuoted(start) {
        start += 1
      }
      return start < span.upperBound ? [start..<span.upperBound] : nil
    }
    let end = min(span.upperBound, subjects.start(of: verb, in: tree))
    return span.lowerBound < end ? [span.lowerBound..<end] : nil
  }

  /// "called for |calm|", "warned against |panic|", "called on |the board to resign|".
  private func prepositional(of verb: Int, _ frames: CommunicationVerb, _ tree: DependencyTree) -> Range<Int>? {
    for child in tree.children(of: verb) where child > verb {
      switch tree.relation(of: child) {
      case .obl, .advcl, .oblAgent: break
      default: continue
      }
      guard
        let marker = tree.children(of: child).first(where: {
          tree.relation(of: $0) == .case || tree.relation(of: $0) == .mark
        }), frames.takes(document.analyzed.string(marker)), document.dateOfToken[child] < 0
      else { continue }
      // The preposition stands beside the verb, or behind its object: "spoke to reporters about the bridge" too.
      let start = marker + 1
      var end = tree.span(of: child).upperBound
      if let infinitive = infinitive(of: verb, tree), infinitive > child { end = tree.span(of: infinitive).upperBound }
      guard start < end else { continue }
      return start..<end
    }
    return nil
  }

  /// An object with what goes with it: "criticized |them for the delay|", "described |the talks as useful|".
  private func thing(_ object: Int, of verb: Int, _ tree: DependencyTree) -> Range<Int> {
    let span = tree.span(of: object)
    var end = span.upperBound
    for child in tree.children(of: verb) where child > object {
      let below = tree.span(of: child)
      guard below.lowerBound == end else { continue }
      switch tree.relation(of: child) {
      case .xcomp: end = below.upperBound
      case .obl, .advcl:
        let opens = document.tokens[below.lowerBound]
        if Self.continuations.contains(opens), document.dateOfToken[child] < 0 { end = below.upperBound }
      default: break
      }
    }
    return max(verb + 1, span.lowerBound)..<end
  }

  private static let continuations: WordSet = ["of", "for", "as", "over", "to", "about", "against"]

  /// An attribution put into what was said: "|The bridge|, Pym said, |will close|". It hangs on the sentence loosely.
  private func around(_ verb: Int, _ tree: DependencyTree) -> [[Range<Int>]]? {
    guard let head = tree.head(of: verb) else { return nil }
    switch tree.relation(of: verb) {
    case .parataxis: break
    default: return nil
    }
    guard tree.child(of: verb, .obj, .xcomp) == nil else { return nil }
    let whole = tree.span(of: head)
    let inserted = tree.span(of: verb)
    guard inserted.lowerBound > whole.lowerBound, document.isToken(inserted.lowerBound, ",")
      || inserted.lowerBound > 0 && document.isToken(inserted.lowerBound - 1, ",")
    else { return nil }
    var parts = [whole.lowerBound..<inserted.lowerBound]
    if inserted.upperBound < whole.upperBound { parts.append(inserted.upperBound..<whole.upperBound) }
    let content = parts.filter { range in range.contains { document.tokens[$0].isWord } }
    return content.isEmpty ? nil : [content]
  }
}

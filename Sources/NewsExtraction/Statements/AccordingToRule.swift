import NewsLanguage
import NewsModel

/// "According to the Harbour Post, citing an official, the bridge is to close" and "The bridge is to close, according to
/// Pym."
///
/// Where a source is cited through somebody else, the source speaks and the other reports.
struct AccordingToRule {
  let document: Document
  let resolver: PeopleResolver
  let contents: ContentFinder

  /// The drafts of a sentence; `nextGroup` numbers the utterances that are interrupted.
  func drafts(in sentence: Range<Int>, nextGroup: inout Int) -> [StatementDraft] {
    guard sentence.contains(where: { document.isToken($0, "according") }) else { return [] }
    var drafts: [StatementDraft] = []
    let tree = document.trees[document.analyzed.sentence(ofToken: sentence.lowerBound)]
    let phrases = NounPhrase(document: document, resolver: resolver)
    for index in sentence.dropLast(2)
    where document.isToken(index, "according") && document.isToken(index + 1, "to") && !document.isQuoted(index) {
      guard
        let source = phrases.starting(at: index + 2, limit: sentence.upperBound)
          ?? plain(index + 2, sentence.upperBound)
      else { continue }
      var draft = StatementDraft(
        content: source, speaker: Speaker(source, document, resolver), cue: index..<(index + 2))
      var end = source.upperBound
      if let role = draft.speaker?.mention.flatMap({ resolver.mentions[$0].role }), role.lowerBound >= end {
        end = role.upperBound
      }
      // "According to Tarn's lawyer, Jon Orlan, the money is gone"
      if document.isAny(end - 1, .role), document.isToken(end, ","), let name = resolver.mention(atToken: end + 1),
        resolver.mentions[name].kind == .person, document.isToken(resolver.mentions[name].tokens.upperBound, ",")
      {
        draft.speaker = Speaker(resolver.mentions[name].tokens, document, resolver)
        end = resolver.mentions[name].tokens.upperBound
      }
      if let cited = CitedSource(document: document, resolver: resolver).source(at: end, limit: sentence.upperBound) {
        draft.reporter = source
        draft.speaker = cited
        end = cited.tokens.upperBound
      }
      let parts: [Range<Int>]
      if index <= sentence.lowerBound + 1 || document.isToken(index - 1, ":") {
        // A comma parts source and content, but for "According to Pym the bridge".
        let start =
          document.isAny(end, .determiner)
          ? end : (end..<sentence.upperBound).first { document.isToken($0, ",") }.map { $0 + 1 }
        guard let start else { continue }
        parts = [contents.trimmed(start..<sentence.upperBound)]
      } else {
        parts = self.parts(contents.trimmed(sentence.lowerBound..<index), behind: end, sentence, tree)
      }
      guard parts.contains(where: { $0.count >= 3 && (tree.map { holdsVerb(parts, $0) } ?? true) }) else { continue }
      if parts.count > 1 {
        draft.group = nextGroup
        nextGroup += 1
      }
      for part in parts {
        draft.content = part
        drafts.append(draft)
      }
    }
    return drafts
  }

  /// What stands before an attribution in the middle or at the end of a sentence, and behind it, as far as it belongs together:
  /// "|The bridge is to close|, according to Pym", "In 1999, according to Pym, |the bridge was closed|", "|The best of the old
  /// ports|, according to Pym, |is Kolm|".
  private func parts(_ left: Range<Int>, behind end: Int, _ sentence: Range<Int>, _ tree: DependencyTree?)
    -> [Range<Int>]
  {
    guard !left.contains(where: document.isQuoted),
      var comma = (end..<max(end, min(end + 10, sentence.upperBound))).first(where: { document.isToken($0, ",") })
    else { return [left] }
    // "according to Pym, another former envoy, was a pier"
    if document.isAny(comma + 1, .determiner),
      let next = (comma + 2..<max(comma + 2, min(comma + 10, sentence.upperBound))).first(where: {
        document.isToken($0, ",")
      }), opensWithVerb(next + 1, sentence)
    {
      comma = next
    }
    let right = contents.trimmed(min(comma + 1, sentence.upperBound)..<sentence.upperBound)
    guard right.count >= 3 else { return [left] }
    if opensWithVerb(right.lowerBound, sentence) {
      // "The pier is closed, according to Pym, was built late and …": what stands before is a clause of its own.
      let isWhole = left.contains { document.isAny($0, [.auxiliary, .modal]) && tree?.relation(of: $0) != .aclRelcl }
      return isWhole ? [left] : [left, right]
    }
    guard comma == end,
      tree.map({ tree in !left.contains { tree.relation(of: $0) == .nsubj } }) ?? isDate(left)
    else { return [left] }
    return isDate(left) || left.count < 3 ? [right] : [left, right]
  }

  /// Whether a finite verb stands at a token.
  private func opensWithVerb(_ index: Int, _ sentence: Range<Int>) -> Bool {
    guard sentence.contains(index), document.tokens[index].shape == .lower else { return false }
    return document.isAny(index, [.auxiliary, .modal]) || contents.looksPast(index)
      || document.isToken(index, "include") || document.isToken(index, "includes")
  }

  /// A source that is no speaker: papers, records, "the “Clean Harbour” document".
  private func plain(_ start: Int, _ limit: Int) -> Range<Int>? {
    var end = start
    while end < limit, end - start < 12 {
      if let quotation = document.quotation(atToken: end), quotation.tokens.lowerBound == end,
        quotation.tokens.count <= 8
      {
        end = quotation.tokens.upperBound
        continue
      }
      if document.isBreak(end) || document.isAny(end, [.conjunction, .modal]) || document.isToken(end, "which") {
        break
      }
      end += 1
    }
    // "according to plan": one plain word is no source.
    return end > start + 1 ? start..<min(end, limit) : nil
  }

  /// "But the next day, according to Pym,": nothing was said yet.
  private func isDate(_ words: Range<Int>) -> Bool {
    words.allSatisfy { document.dateOfToken[$0] >= 0 || document.isAny($0, [.preposition, .adverb, .conjunction]) }
  }

  /// "According to the agency, Kolm's mayor": a name is no statement.
  private func holdsVerb(_ parts: [Range<Int>], _ tree: DependencyTree) -> Bool {
    parts.joined().contains { token in
      document.isQuoted(token) || tree.tokens.contains(token) && tree.isVerbal(token)
    }
  }
}

/// ", citing an official": the source behind the one that reports.
struct CitedSource {
  let document: Document
  let resolver: PeopleResolver

  /// The source cited at a token, after a comma.
  func source(at index: Int, limit: Int) -> Speaker? {
    var position = index
    if document.isToken(position, ",") { position += 1 }
    guard position + 1 < limit, document.isToken(position, "citing") || document.isToken(position, "quoting"),
      let phrase = NounPhrase(document: document, resolver: resolver).starting(at: position + 1, limit: limit)
    else { return nil }
    return Speaker(phrase, document, resolver)
  }
}

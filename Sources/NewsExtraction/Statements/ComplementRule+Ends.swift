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
  func clauseEnd(_ range: Range<Int>, _ tree: DependencyTree) -> Int {
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
      } else if document.isToken(index, "but"), ContentFinder.withholdings.contains(document.tokens[next]) {
        // "had died |but gave no details|"
        return index
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

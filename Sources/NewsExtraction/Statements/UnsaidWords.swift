import NewsLanguage

/// Words around a verb of saying by which nothing was said: "Had Pym said", "Pym almost said", "no evidence that Pym said", "no
/// minister has said". A rule that reads the words and one that reads the syntax both ask here.
struct UnsaidWords {
  let document: Document

  /// Whether a verb group from `first` to `verb` reports nothing as said.
  func isUnsaid(_ first: Int, _ verb: Int, in sentence: Range<Int>) -> Bool {
    if verb > sentence.lowerBound, Self.nearly.contains(document.tokens[verb - 1]) { return true }
    // The clause begins behind the last mark or conjunction before the verb.
    var start = first
    while start > sentence.lowerBound, !document.isBreak(start - 1), first - start < 12,
      !document.isToken(start - 1, "that")
    {
      start -= 1
    }
    // The auxiliary before the subject is the verb group's first word for one rule, the clause's for the other.
    let opener = min(start, first)
    let isInverted = document.isToken(opener, "had") || document.isToken(opener, "should")
    if isInverted, opener == sentence.lowerBound, verb - opener > 1 { return true }
    if start < first, Self.nobody.contains(document.tokens[start]), !document.isToken(start + 1, ",") { return true }
    guard start - 2 > sentence.lowerBound, document.isToken(start - 1, "that"),
      Self.grounds.contains(document.tokens[start - 2])
    else { return false }
    return document.isToken(start - 3, "no") || document.isToken(start - 3, "little")
  }

  private static let nearly: WordSet = ["almost", "nearly"]
  private static let nobody: WordSet = ["no", "nobody", "none", "neither"]
  private static let grounds: WordSet = ["evidence", "proof", "indication", "sign", "suggestion", "record"]
}

import NewsLanguage
import NewsModel

/// Days and times of the report that stand at the edge of a content.
extension ContentEdges {
  /// "rejected |an offer| on Tuesday", "reported |a loss of 40 million| on Tuesday": behind what is denied or announced without a clause
  /// stands the day of the denial or the announcement.
  func leaveDay(of drafts: inout [StatementDraft], in sentence: Int) {
    guard let tree = document.trees[sentence] else { return }
    for index in drafts.indices {
      let content = drafts[index].content
      guard let cue = drafts[index].cue, cue.upperBound <= content.lowerBound, let last = content.last,
        document.dateOfToken[last] >= 0,
        drafts[index].stance == .denied || announces(cue, content),
        !content.contains(where: { document.isQuoted($0) || tree.isVerbal($0) })
      else { continue }
      let date = document.dates[Int(document.dateOfToken[last])]
      var start = date.tokens.lowerBound
      if document.isToken(start - 1, "on") { start -= 1 }
      guard date.tokens.upperBound == content.upperBound, let day = date.expression.interval?.day,
        start > content.lowerBound,
        // What is announced for a day to come is to happen on it.
        drafts[index].stance == .denied || document.reference.map({ day <= $0 }) ?? false
      else { continue }
      drafts[index].content = content.lowerBound..<start
    }
  }

  /// Whether figures and plans are made known, not a happening that may have been on that day: "reported three deaths on Tuesday".
  private func announces(_ cue: Range<Int>, _ content: Range<Int>) -> Bool {
    Self.announcing.contains(document.tokens[cue.upperBound - 1])
      && !content.contains { EventVocabulary.isNoun(document.tokens[$0]) }
  }

  private static let announcing: WordSet = [
    "reported", "posted", "announced", "unveiled", "presented", "forecast", "projected",
  ]

  /// "21:40 |Crews have stopped the fire|, Pym says": the time that opens a ticker's line is the line's, and no part of what was said.
  func leaveClock(of drafts: inout [StatementDraft], in sentence: Int) {
    let first = document.sentences[sentence].tokens.lowerBound
    for index in drafts.indices where drafts[index].content.lowerBound == first {
      guard document.tokens[first].shape == .number,
        document.paragraph(ofToken: first) != document.paragraph(ofToken: max(first - 1, 0)) || first == 0,
        let end = clockEnd(from: first), end + 1 < drafts[index].content.upperBound,
        document.tokens[end].isCapitalized || document.isQuoted(end)
      else { continue }
      drafts[index].content = end..<drafts[index].content.upperBound
    }
  }

  /// The end of a time of day in figures that begins at a token: "21:40", "9.15", "7 p.m.".
  private func clockEnd(from first: Int) -> Int? {
    if document.dateOfToken[first] >= 0 {
      let date = document.dates[Int(document.dateOfToken[first])]
      guard date.expression.kind == .time, date.tokens.lowerBound == first else { return nil }
      return date.tokens.upperBound
    }
    // The tagger of dates leaves figures before a quotation alone.
    let colon = first + 1
    guard document.tokens.indices.contains(colon + 1), document.isToken(colon, ":"),
      !document.tokens[first].followsSpace || first == 0,
      document.tokens[colon + 1].shape == .number
    else { return nil }
    return colon + 2
  }
}

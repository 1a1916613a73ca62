import NewsModel

/// A statement in terms of tokens, as a rule finds it.
struct StatementDraft {
  /// The content.
  var content: Range<Int>
  /// What the rule knows of the kind; nil leaves it to the quotation marks.
  var kind: Statement.Kind?
  var speaker: Speaker?
  var cue: Range<Int>?
  var stance: Statement.Stance = .said
  var addressee: Range<Int>?
  /// Who passed it on: "Reuters" in "according to Reuters, citing an official".
  var reporter: Range<Int>?
  /// A date the rule itself has found to govern: that of a heading.
  var date: Int?
  /// Whether the date of the statement before it by the same speaker holds here too.
  var continuesOccasion = false
  var group: Int?

  /// The order of the text; of two that start together the longer comes first.
  static func precedes(_ first: StatementDraft, _ second: StatementDraft) -> Bool {
    (first.content.lowerBound, second.content.upperBound) < (second.content.lowerBound, first.content.upperBound)
  }
}

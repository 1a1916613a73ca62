import NewsModel

/// An event in terms of tokens, as a frame finds it.
struct EventDraft {
  var kind: Event.Kind
  var trigger: Range<Int>
  var status: Event.Status?
  var participants: [(tokens: Range<Int>, mention: Int?, part: Event.Participant.Part)] = []
  var place: Range<Int>?
}

/// A kind of happening that a sentence can report.
protocol EventFrame {
  /// The words of which one has to stand in a sentence that reports this kind; the others are not looked at.
  var triggers: [String] { get }

  /// The events of this kind in a sentence.
  func drafts(in sentence: Range<Int>, _ reader: ClauseReader) -> [EventDraft]
}

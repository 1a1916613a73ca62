import NewsLanguage
import NewsModel

/// Somebody calling off a part in a meeting: "Pym canceled her participation in the meeting", "the UK pulled its ministers
/// from the talks", "Orlan withdrew".
struct CancellationFrame: EventFrame {
  let triggers = ["pulled", "withdrew", "canceled", "cancelled", "postponed", "reschedule"]

  func drafts(in sentence: Range<Int>, _ reader: ClauseReader) -> [EventDraft] {
    sentence.compactMap { index in
      let word = reader.word(index)
      guard triggers.contains(word), reader.tokens[index].shape == .lower else { return nil }
      // It is a meeting that is called off.
      let clause = reader.clause(around: index..<(index + 1), in: sentence)
      guard clause.contains(where: { Self.meetings.contains(reader.word($0)) }) || word == "reschedule" else {
        return nil
      }
      let start = reader.verbGroupStart(
        before: index, from: sentence.lowerBound, classes: [.modal, .auxiliary, .adverb])
      let agents = reader.agents(before: start, from: sentence.lowerBound)
      guard !agents.isEmpty else { return nil }
      var draft = EventDraft(kind: .consult, trigger: index..<(index + 1))
      draft.status = word == "postponed" || word == "reschedule" ? .postponed : .cancelled
      draft.participants = reader.participants(agents, as: .source)
      draft.place = reader.place(near: draft.trigger, in: sentence)
      return draft
    }
  }

  private static let meetings: Set<String> = [
    "meeting", "talks", "summit", "session", "visit", "trip", "participation", "conference",
  ]
}

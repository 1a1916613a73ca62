import NewsLanguage
import NewsModel

/// Ceasefires declared, agreed, rejected or broken: "Varn declared a 30-hour ceasefire", "Kolm rejected the truce".
struct CeasefireFrame: EventFrame {
  let triggers = ["ceasefire", "cease-fire", "truce", "armistice"]

  func drafts(in sentence: Range<Int>, _ reader: ClauseReader) -> [EventDraft] {
    sentence.compactMap { draft(at: $0, sentence, reader) }
  }

  private func draft(at verb: Int, _ sentence: Range<Int>, _ reader: ClauseReader) -> EventDraft? {
    guard reader.tokens[verb].shape == .lower, let kind = Self.kinds[reader.word(verb)] else { return nil }
    guard
      let noun = (verb + 1..<min(verb + 10, sentence.upperBound)).first(where: {
        triggers.contains(reader.word($0))
      }),
      !(verb + 1..<noun).contains(where: {
        reader.tokens[$0].isAny([.modal, .conjunction, .speech]) || reader.document.isToken($0, ",")
      })
    else { return nil }
    let start = reader.verbGroupStart(before: verb, from: sentence.lowerBound)
    let agents = reader.agents(before: start, from: sentence.lowerBound)
    var draft = EventDraft(kind: kind, trigger: verb..<(verb + 1))
    draft.participants = reader.participants(agents, as: .source)
    draft.place = reader.place(near: noun..<(noun + 1), in: sentence)
    return draft
  }

  private static let kinds: [String: Event.Kind] = [
    "declare": .retreat, "announce": .retreat, "sign": .agree, "accept": .agree, "reject": .reject,
    "declared": .retreat, "declares": .retreat, "announced": .retreat, "announces": .retreat, "ordered": .retreat,
    "agreed": .agree, "signed": .agree, "accepted": .agree, "rejected": .reject, "rejects": .reject, "refused": .reject,
    "dismissed": .reject, "violated": .fight, "broke": .fight, "breached": .fight,
  ]
}

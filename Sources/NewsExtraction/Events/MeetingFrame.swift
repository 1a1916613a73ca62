import NewsLanguage
import NewsModel

/// Meetings, talks, summits, conversations and telephone calls: "Pym met Orlan in Kolm", "talks between Kolm and Varn broke
/// down", "the two held a phone call".
struct MeetingFrame: EventFrame {
  let triggers = Self.meeting + Self.gatherings + ["call"]

  func drafts(in sentence: Range<Int>, _ reader: ClauseReader) -> [EventDraft] {
    var drafts: [EventDraft] = []
    var told = sentence.lowerBound..<sentence.lowerBound
    // "hold a meeting", "met for talks": one happening, one event in a clause.
    for index in sentence where !told.contains(index) {
      guard let draft = verbal(index, sentence, reader) ?? nominal(index, sentence, reader) else { continue }
      drafts.append(draft)
      told = reader.clause(around: draft.trigger, in: sentence)
    }
    return drafts
  }

  private func verbal(_ index: Int, _ sentence: Range<Int>, _ reader: ClauseReader) -> EventDraft? {
    guard reader.tokens[index].shape == .lower, Self.meeting.contains(reader.word(index)) else { return nil }
    let start = reader.verbGroupStart(
      before: index, from: sentence.lowerBound, words: ["to", "scheduled", "expected", "due", "set"])
    // "The demands were met": a passive meets nobody.
    if (start..<index).contains(where: { Self.passive.contains(reader.word($0)) }), reader.word(index) == "met" {
      return nil
    }
    // "who met with": a meeting of whoever "who" stands for.
    var draft = EventDraft(kind: .consult, trigger: index..<(index + 1))
    var left = start
    if left > sentence.lowerBound, reader.word(left - 1) == "who" {
      left -= 1
      if left > sentence.lowerBound, reader.document.isToken(left - 1, ",") { left -= 1 }
    }
    var agents = reader.agents(before: left, from: sentence.lowerBound)
    var object = index + 1
    while ["with", "bilaterally", "the", "his", "her", "again", "briefly"].contains(reader.word(object)),
      object < sentence.upperBound
    {
      object += 1
    }
    agents += reader.agents(from: object, limit: sentence.upperBound)
    let hasGroup =
      start > sentence.lowerBound
      && reader.tokens[(max(sentence.lowerBound, start - 12))..<start].contains { $0.isAny(.groupNoun) }
    // "the mayor is to meet": a title in the place of a name.
    let subject =
      agents.isEmpty
      ? NounPhrase(document: reader.document, resolver: reader.resolver).ending(before: left, from: sentence.lowerBound)
      : nil
    let isOffice = subject.map { $0.contains { reader.tokens[$0].isAny([.role, .organizationNoun]) } } ?? false
    guard !agents.isEmpty || hasGroup || isOffice else { return nil }
    if isOffice, let subject { draft.participants.append((subject, nil, .participant)) }
    draft.participants += reader.participants(agents, as: .participant)
    if let title = title(at: object, sentence, reader) { draft.participants.append((title, nil, .participant)) }
    draft.place = reader.place(near: draft.trigger, in: sentence)
    return draft
  }

  /// "met the Varnish president": a title in the place of a name.
  private func title(at index: Int, _ sentence: Range<Int>, _ reader: ClauseReader) -> Range<Int>? {
    var end = index
    while end < sentence.upperBound, end - index < 5, reader.tokens[end].isWord,
      !reader.tokens[end].isAny([.preposition, .conjunction, .speech])
    {
      end += 1
      if reader.tokens[end - 1].isAny(.role) { return reader.resolver.mention(atToken: end) == nil ? index..<end : nil }
    }
    return nil
  }

  private func nominal(_ index: Int, _ sentence: Range<Int>, _ reader: ClauseReader) -> EventDraft? {
    let isMeeting = Self.gatherings.contains(reader.word(index))
    let isCall =
      reader.word(index) == "call" && ["phone", "telephone", "video", "conference"].contains(reader.word(index - 1))
    guard isMeeting || isCall, reader.tokens[index].shape == .lower || index == sentence.lowerBound else { return nil }
    var draft = EventDraft(kind: .consult, trigger: index..<(index + 1))
    let clause = reader.clause(around: draft.trigger, in: sentence)
    var agents: [Int] = []
    // "talks between Kolm and Varn", "conversation with Pym", "meeting of ministers".
    var next = index + 1
    if ["with", "between", "among"].contains(reader.word(next)) {
      next += 1
      agents += reader.agents(from: next, limit: sentence.upperBound)
    }
    // "Pym held talks", "delegations attended a meeting": whoever stands before the verb.
    if let verb = clause.first(where: {
      $0 < index && Self.holding.contains(reader.word($0)) && !reader.document.isQuoted($0)
    }) {
      let start = reader.verbGroupStart(before: verb, from: sentence.lowerBound, words: ["to"])
      agents = reader.agents(before: start, from: sentence.lowerBound) + agents
    }
    draft.place = reader.place(near: draft.trigger, in: clause)
    let isHappening =
      (!agents.isEmpty || draft.place != nil)
      && clause.contains { Self.happening.contains(reader.word($0)) || Self.holding.contains(reader.word($0)) }
    guard isHappening else { return nil }
    var seen: Set<Int> = []
    draft.participants = reader.participants(agents.filter { seen.insert($0).inserted }, as: .participant)
    return draft
  }

  private static let meeting = ["met", "meet", "meets"]
  private static let gatherings = [
    "talks", "meeting", "meetings", "summit", "negotiations", "conversation", "session", "discussions",
  ]
  private static let passive: Set<String> = ["is", "are", "was", "were", "be", "been", "being"]
  private static let holding: Set<String> = [
    "held", "hold", "holds", "had", "attend", "attended", "attends", "joined", "hosted", "host", "hosts", "canceled",
    "cancelled",
    "skipped", "left", "began", "opened", "conducted", "concluded",
  ]
  private static let happening: Set<String> = [
    "broke", "collapsed", "began", "begin", "start", "started", "resumed", "took", "take", "postponed", "cancelled",
    "canceled",
    "ahead", "ended", "held", "scheduled", "planned", "opened", "stalled",
  ]
}

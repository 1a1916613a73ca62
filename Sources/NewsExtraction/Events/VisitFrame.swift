import NewsLanguage
import NewsModel

/// Visits and journeys to a place: "Orlan would visit Kolm this week", "arrived in Varn", "his trip to Kolm".
struct VisitFrame: EventFrame {
  let triggers = [
    "visit", "visited", "visits", "visiting", "travel", "traveled", "travelled", "travels", "flew", "fly", "arrived",
    "arrives", "arrive", "trip",
  ]

  func drafts(in sentence: Range<Int>, _ reader: ClauseReader) -> [EventDraft] {
    sentence.compactMap { draft(at: $0, sentence, reader) }
  }

  private func draft(at index: Int, _ sentence: Range<Int>, _ reader: ClauseReader) -> EventDraft? {
    guard reader.tokens[index].shape == .lower else { return nil }
    let word = reader.word(index)
    var target = index + 1
    switch word {
    case "visit", "visited", "visits", "visiting":
      if ["to", "of"].contains(reader.word(target)) || isNoun(index, reader) { return noun(index, sentence, reader) }
    case "travel", "traveled", "travelled", "travels", "flew", "fly":
      guard reader.word(target) == "to" else { return nil }
      target += 1
    case "arrived", "arrives", "arrive":
      guard ["in", "at"].contains(reader.word(target)) else { return nil }
      target += 1
    case "trip": return noun(index, sentence, reader)
    default: return nil
    }
    guard let place = place(at: target, sentence, reader) else { return nil }
    let start = reader.verbGroupStart(
      before: index, from: sentence.lowerBound,
      words: ["to", "scheduled", "expected", "due", "set", "planning", "plans"])
    var agents = reader.agents(before: start, from: sentence.lowerBound)
    // "…, and he": a comma ends the list of those who go.
    if agents.count > 1, let last = agents.last { agents = [last] }
    guard !agents.isEmpty else { return nil }
    var draft = EventDraft(kind: .consult, trigger: index..<(index + 1))
    draft.participants = reader.participants(agents, as: .source)
    draft.place = place
    return draft
  }

  private func isNoun(_ index: Int, _ reader: ClauseReader) -> Bool {
    index > 0 && (reader.tokens[index - 1].isAny([.determiner]) || reader.word(index - 1).hasSuffix("ing"))
  }

  /// "the upcoming visit of envoy Ada Pym to Kolm", "his trip to the UK".
  private func noun(_ index: Int, _ sentence: Range<Int>, _ reader: ClauseReader) -> EventDraft? {
    guard let to = (index + 1..<min(index + 14, sentence.upperBound)).first(where: { reader.word($0) == "to" }),
      let place = place(at: to + 1, sentence, reader)
    else { return nil }
    var draft = EventDraft(kind: .consult, trigger: index..<(index + 1))
    draft.place = place
    let named = (index + 1..<to).compactMap { reader.resolver.mention(atToken: $0) }.filter {
      reader.resolver.mentions[$0].kind == .person
    }
    guard let visitor = named.last else { return nil }
    draft.participants = [(reader.resolver.mentions[visitor].tokens, visitor, .source)]
    return draft
  }

  private func place(at index: Int, _ sentence: Range<Int>, _ reader: ClauseReader) -> Range<Int>? {
    var start = index
    if reader.word(start) == "the" { start += 1 }
    guard start < sentence.upperBound, reader.tokens[start].isCapitalized else { return nil }
    if let mention = reader.resolver.mention(atToken: start) {
      let name = reader.resolver.mentions[mention]
      if name.isPlace { return name.tokens }
      // An unknown name after "visit" is a place, unless somebody is called so.
      return name.strength == .weak && !reader.resolver.isResolved(mention) ? name.tokens : nil
    }
    return reader.tokens[start].isAny([.city, .region]) ? start..<(start + 1) : nil
  }
}

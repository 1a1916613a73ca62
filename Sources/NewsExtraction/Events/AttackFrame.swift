import NewsLanguage
import NewsModel

/// Attacks and strikes: "a Varnish drone strike in Kolm killed nine people", "the shelling left 12 dead".
struct AttackFrame: EventFrame {
  let triggers = Array(Self.nouns) + Self.killing + Self.verbs

  func drafts(in sentence: Range<Int>, _ reader: ClauseReader) -> [EventDraft] {
    guard let casualty = casualties(in: sentence, reader) else { return attacks(in: sentence, reader) }
    let noun = sentence.first { Self.nouns.contains(reader.word($0)) && reader.tokens[$0].shape == .lower }
    let killing = sentence.first { Self.killing.contains(reader.word($0)) }
    // People are killed in accidents too: without a word of attack it takes arms to tell.
    let isArmed = isArmed(sentence, reader)
    guard let trigger = noun ?? (isArmed ? killing : nil) else { return [] }
    var draft = EventDraft(kind: isArmed ? .fight : .assault, trigger: trigger..<(trigger + 1))
    if let source = source(before: trigger, sentence, reader) { draft.participants.append((source, nil, .source)) }
    draft.participants.append((casualty, nil, .casualty))
    draft.place = reader.place(near: draft.trigger, in: sentence)
    return [draft]
  }

  /// Without casualties an attack needs a verb and somebody who makes it.
  private func attacks(in sentence: Range<Int>, _ reader: ClauseReader) -> [EventDraft] {
    let isArmed = isArmed(sentence, reader)
    return sentence.compactMap { index in
      guard reader.tokens[index].shape == .lower, Self.verbs.contains(reader.word(index)) else { return nil }
      let source = reader.agents(before: index, from: sentence.lowerBound)
      let target = reader.agents(from: index + 1, limit: sentence.upperBound)
      guard !source.isEmpty, !target.isEmpty else { return nil }
      let isForce = isArmed || source.contains { reader.resolver.mentions[$0].kind == .country }
      var draft = EventDraft(kind: isForce ? .fight : .assault, trigger: index..<(index + 1))
      draft.participants =
        reader.participants(source, as: .source)
        + reader.participants(target, as: .target)
      draft.place = reader.place(near: draft.trigger, in: sentence)
      return draft
    }
  }

  /// "Varnish" in "a Varnish drone strike".
  private func source(before trigger: Int, _ sentence: Range<Int>, _ reader: ClauseReader) -> Range<Int>? {
    (max(sentence.lowerBound, trigger - 4)..<trigger).first {
      reader.tokens[$0].isAny([.demonym, .country]) && reader.tokens[$0].isCapitalized
    }
    .map { $0..<($0 + 1) }
  }

  /// The first count of dead and injured, as worded.
  private func casualties(in sentence: Range<Int>, _ reader: ClauseReader) -> Range<Int>? {
    sentence.lazy.compactMap { index -> Range<Int>? in
      guard reader.isCount(index) else { return nil }
      var end = index + 1
      while end < sentence.upperBound, end - index < 4, reader.tokens[end].isWord || reader.isCount(end) {
        if Self.victims.contains(reader.word(end)) { return index..<(end + 1) }
        if ["people", "civilians", "soldiers", "residents", "passengers", "children", "men", "women", "workers"]
          .contains(reader.word(end))
        {
          // "killed 12 people and wounded 30": what stands behind "and" is of others.
          let next = (end + 1..<min(end + 4, sentence.upperBound)).prefix { !reader.tokens[$0].isAny(.conjunction) }
            .first { Self.victims.contains(reader.word($0)) }
          let before = (max(sentence.lowerBound, index - 4)..<index).contains {
            Self.killing.contains(reader.word($0)) || Self.injuring.contains(reader.word($0))
          }
          if let next { return index..<(next + 1) }
          return before ? index..<(end + 1) : nil
        }
        end += 1
      }
      return nil
    }.first
  }

  /// Whether arms of war or those who bear them are in the sentence.
  private func isArmed(_ sentence: Range<Int>, _ reader: ClauseReader) -> Bool {
    sentence.contains { Self.arms.contains(reader.word($0)) }
  }

  private static let verbs = ["attacked", "bombed", "shelled", "struck", "invaded"]
  private static let killing = ["killed", "killing", "kills"]
  private static let injuring = ["injured", "wounding", "wounded", "injuring"]
  private static let arms: Set<String> = [
    "strike", "strikes", "airstrike", "airstrikes", "shelling", "shelled", "bombardment", "missile", "missiles",
    "rocket", "rockets",
    "drone", "drones", "artillery", "tank", "tanks", "troops", "soldiers", "army", "forces", "aircraft", "helicopters",
    "jets",
    "warplanes", "gunships", "mortar", "mine", "minefield", "gunbattle", "invaded", "raid", "raids",
  ]
  private static let nouns: Set<String> = [
    "strike", "strikes", "attack", "attacks", "shelling", "bombing", "airstrike", "airstrikes", "raid",
    "bombardment", "shooting",
  ]
  private static let victims: Set<String> = [
    "dead", "killed", "fatalities", "deaths", "injured", "wounded", "casualties", "injuries",
  ]
}

import NewsLanguage
import NewsModel

/// Finds the words that only name a happening and tell nothing of it: "after |the quake|", "the |shooting| shocked Kolm", the nouns and
/// verbs of a headline in capitals.
///
/// They are given out as events that are mentions (``Event/isMention``), for whoever follows a happening through the text.
struct EventMentions {
  let document: Document
  let arguments: ClauseArguments
  let matcher: FrameMatcher
  let irreality: Irreality

  /// What a noun names that fulfils no frame; nil where it may stand for a kind of thing rather than for something that happened.
  func draft(at noun: Int, _ tree: DependencyTree) -> EventDraft? {
    guard tree.partOfSpeech(of: noun) == .noun, !isBehindHyphen(noun), matcher.isPhraseHead(noun, tree),
      !irreality.isUnreal(noun, tree),
      let frame = EventFrame.frames(of: document.tokens[noun])?.first(where: { frame in
        isNamed(by: noun, frame) && (!frame.demands.contains(.dispute) || matcher.isOfWorkers(noun, tree))
      }),
      Self.grave.contains(frame.family.happening) && !isOfAKind(noun, tree) || isDefinite(noun, tree)
    else { return nil }
    var draft = EventDraft(frame, trigger: noun, verb: nil)
    arguments.fill(&draft, noun: noun, tree)
    return draft
  }

  /// What a verb names that fulfils no frame: "a man |convicted| of arson", "the villages that were |hit|".
  ///
  /// - Parameter isAmidDisaster: whether the article tells of what nature did; else what hits and shakes may be a crisis.
  func draft(atVerb verb: Int, isAmidDisaster: Bool, _ tree: DependencyTree) -> EventDraft? {
    guard [.verb, .adjective].contains(tree.partOfSpeech(of: verb)), !isBehindHyphen(verb),
      ![.aux, .case, .compound].contains(tree.relation(of: verb)), !irreality.isUnreal(verb, tree),
      let frame = EventFrame.frames(of: document.tokens[verb])?.first(where: { frame in
        !frame.isNoun && frame.wanted.isEmpty
          // "gathered her papers": nobody met.
          && (!frame.demands.contains(.together) || tree.child(of: verb, .obj) == nil)
          && frame.demands.isSubset(of: isAmidDisaster ? Self.amidDisaster : Self.loose)
      })
    else { return nil }
    var draft = EventDraft(frame, trigger: verb, verb: verb)
    if tree.partOfSpeech(of: verb) == .verb { arguments.fill(&draft, verb: verb, tree) }
    return draft
  }

  /// What a verb may lack that only names a happening.
  private static let loose: EventFrame.Demands = [
    .whom, .officeholder, .victim, .fighters, .alone, .people, .thing, .actor, .office, .place, .together,
  ]
  private static let amidDisaster = loose.union(.nature)

  /// What the words of a headline in capitals name, where no syntax tells more.
  func drafts(inTitle words: [Int]) -> [EventDraft] {
    words.compactMap { word in
      let frames = EventFrame.frames(of: document.tokens[word]).map { $0.filter(\.isNoun) + $0.filter { !$0.isNoun } }
      let frame = frames?.first { frame in
        Self.grave.contains(frame.family.happening)
          && (frame.isNoun || frame.demands.isDisjoint(with: Self.uncertain) && frame.wanted.isEmpty
            || frame.demands.contains(.nature))
      }
      return frame.map { EventDraft($0, trigger: word, verb: nil) }
    }
  }

  /// Conditions of verbs that no headline without syntax fulfils.
  private static let uncertain: EventFrame.Demands = [
    .content, .infinitive, .place, .fighters, .together, .people, .thing,
  ]

  /// "a cease-|fire|", "right to |fire|": no noun of its own.
  private func isBehindHyphen(_ noun: Int) -> Bool {
    noun > 0 && (document.isToken(noun - 1, "-") || document.isToken(noun - 1, "to"))
  }

  private func isNamed(by noun: Int, _ frame: EventFrame) -> Bool {
    guard frame.isNoun, frame.of == nil else { return false }
    return frame.clause.map { noun > 0 && $0.contains(document.tokens[noun - 1]) } ?? true
  }

  /// "the quake", "that day's shooting"
  private func isDefinite(_ noun: Int, _ tree: DependencyTree) -> Bool {
    tree.children(of: noun).contains { child in
      tree.relation(of: child) == .nmodPoss
        || tree.relation(of: child) == .det && Self.definite.contains(document.tokens[child])
    }
  }

  /// "any attack", "attacks are rare": no one happening is meant.
  func isOfAKind(_ noun: Int, _ tree: DependencyTree) -> Bool {
    let words = tree.children(of: noun, .det) + tree.children(of: noun, .amod)
    if words.contains(where: { Self.general.contains(document.tokens[$0]) }) { return true }
    return tree.child(of: noun, .det, .nmodPoss, .nummod, .amod, .nmod) == nil
      && document.analyzed.string(noun).hasSuffix("s")
  }

  private static let definite: WordSet = ["the", "this", "that", "these", "those"]
  private static let general: WordSet = ["any", "no", "every", "each", "such"]
  private static let grave: Set<Event.Happening> = [
    .disaster, .killing, .death, .accident, .crime, .attack, .arrest, .trial, .protest, .investigation,
  ]
}

import NewsModel

/// An event in terms of tokens, as the frames find it.
struct EventDraft {
  /// Who takes part, by the words that stand for them.
  struct Actor {
    var tokens: Range<Int>
    /// The mention of a name they are, or a person they stand for: "he".
    var mention: Int?
    var person: Int?
  }

  var frame: EventFrame
  /// The word of the frame.
  var trigger: Int
  /// The words that name the happening: the trigger, with those beside it that tell of the same one: "quake struck".
  var words: Range<Int>
  /// The verb of the clause: the trigger itself, or the one that governs the noun.
  var verb: Int?
  var kind: Event.Kind
  var happening: Event.Happening
  var participants: [(actor: Actor, part: Event.Participant.Part)] = []
  var place: Range<Int>?
  var status: Event.Status?
  /// Other words for the same happening that were found to be one with it.
  var others: [Int] = []
  /// Where a date has to stand to be that of the happening, if not in its clause: "the toll |of Sunday's quake| rose on Monday".
  var reach: Range<Int>?
  /// The words for whoever alleges it.
  var allegedBy: Range<Int>?
  var dead: Int?
  var injured: Int?

  init(_ frame: EventFrame, trigger: Int, verb: Int?) {
    self.frame = frame
    self.trigger = trigger
    words = trigger..<(trigger + 1)
    self.verb = verb
    kind = frame.family.kind
    happening = frame.family.happening
  }

  /// Adds somebody who takes part; the same words only once, for nobody does a thing to himself.
  mutating func add(_ actors: [Actor], as part: Event.Participant.Part) {
    for actor in actors
    where !participants.contains(where: {
      ($0.part == part && $0.actor.tokens.overlaps(actor.tokens) || $0.actor.tokens == actor.tokens)
        // "the pair": two people in the same words.
        && ($0.actor.person == nil || $0.actor.person == actor.person)
    }) {
      participants.append((actor, part))
    }
  }

  func has(_ part: Event.Participant.Part) -> Bool { participants.contains { $0.part == part } }
}

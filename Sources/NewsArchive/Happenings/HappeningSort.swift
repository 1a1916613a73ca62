import NewsModel

/// Sorts of happening of which reports can tell the same thing: an attack and the killing it is, an agreement and its signing.
struct HappeningSort: Hashable, Comparable {
  /// The names of ``Event/Happening`` that belong together, in order.
  let members: [String]

  /// The sort a name belongs to; a name of the user's own is a sort by itself.
  init(of happening: String) {
    members = Self.joined.first { $0.contains(happening) } ?? [happening]
  }

  private static let harm = Event.Happening.harmful.map(\.rawValue).sorted()
  private static let joined = [harm, [Event.Happening.agreement, .signing].map(\.rawValue)]

  static func < (left: HappeningSort, right: HappeningSort) -> Bool {
    left.members.lexicographicallyPrecedes(right.members)
  }

  private var happening: Event.Happening? { Event.Happening(rawValue: members[0]) }

  /// Whether harm is done or suffered.
  var isHarm: Bool { members == Self.harm }

  /// Whether somebody goes somewhere.
  var isJourney: Bool { happening == .visit }

  /// Whether its sides are alike, so that a report may name either first.
  var isMutual: Bool {
    switch happening {
    case .meeting, .call, .agreement, .cooperation, .ceasefire: true
    default: false
    }
  }

  /// Whether it is done in words, many times a day, by the same and to the same.
  var isTalk: Bool {
    switch happening {
    case .demand, .refusal, .criticism, .threat, .support, .offer, .aid, .concession, .cooperation: true
    default: false
    }
  }

  /// Whether one and the same may do it several times a day: a doer alone then tells two of them not to be two.
  var isFrequent: Bool {
    if isHarm || isTalk { return true }
    return switch happening {
    case .coercion, .sanction, .mobilization, .investigation, .crime, .ceasefireBreach: true
    default: false
    }
  }

  /// Whether a town sees at most one of it on most days, so that the place alone tells two reports to be of one.
  var isKnownByPlace: Bool {
    if isHarm { return true }
    return switch happening {
    case .meeting, .agreement, .ceasefireBreach, .protest, .election, .ceasefire: true
    default: false
    }
  }

  /// Whether those who do it every day (the police, a court, a parliament) tell nothing.
  var isRoutine: Bool {
    switch happening {
    case .arrest, .trial, .release, .election: true
    default: isFrequent
    }
  }
}

import NewsLanguage
import NewsModel

/// One way in which a word reports a kind of happening: a verb or a noun, and what has to stand with it.
///
/// The frames are data, a file for each kind of happening in `Frames/`; see ``FrameFile`` for their form. A class, for they are handed on for
/// every word that may report something.
final class EventFrame: Sendable {
  /// What the frames of one file share.
  final class Family: Sendable {
    let happening: Event.Happening
    let kind: Event.Kind
    /// The part of whoever stands in a place of the clause: "subject", "object", "possessor", "modifier", a preposition.
    let parts: [String: Event.Participant.Part]
    /// Places of the clause that hold nobody, whatever stands there.
    let ignored: Set<String>
    /// Whether the first actor named behind the trigger is the target, where the clause has none.
    let takesTargetAnywhere: Bool
    /// Places of the clause where what stands there tells where it is: the "object" of "struck the town of Kolm".
    let places: Set<String>
    /// Whether things are targets as well as people: what is bought, what is launched.
    let takesThings: Bool

    init(
      happening: Event.Happening, kind: Event.Kind, parts: [String: Event.Participant.Part], ignored: Set<String>,
      places: Set<String> = [], takesTargetAnywhere: Bool, takesThings: Bool = false
    ) {
      self.happening = happening
      self.kind = kind
      self.parts = parts
      self.ignored = ignored
      self.places = places
      self.takesTargetAnywhere = takesTargetAnywhere
      self.takesThings = takesThings
    }
  }

  /// What has to be true of the clause, beside words that have to stand in it.
  struct Demands: OptionSet, Sendable {
    let rawValue: UInt32
    /// Somebody is the object, or the subject of the passive.
    static let whom = Demands(rawValue: 1 << 0)
    /// A place is named beside it.
    static let place = Demands(rawValue: 1 << 1)
    /// A clause or an infinitive hangs on it: "agreed to", "demanded that".
    static let content = Demands(rawValue: 1 << 2)
    /// An infinitive hangs on it.
    static let infinitive = Demands(rawValue: 1 << 3)
    /// Arms of war, or those who bear them, are in the sentence.
    static let armed = Demands(rawValue: 1 << 4)
    /// Those who bear arms, or a country, are the subject.
    static let fighters = Demands(rawValue: 1 << 5)
    /// What follows is a hostile act.
    static let hostile = Demands(rawValue: 1 << 6)
    /// An office is named in the clause.
    static let office = Demands(rawValue: 1 << 7)
    /// The object holds an office.
    static let officeholder = Demands(rawValue: 1 << 8)
    /// Something in nature is the subject: a storm, an earthquake.
    static let nature = Demands(rawValue: 1 << 9)
    /// The subject is no person and no country.
    static let thing = Demands(rawValue: 1 << 10)
    /// A noun that needs a verb of taking place, or somebody who takes part, to tell that it took place.
    static let light = Demands(rawValue: 1 << 11)
    /// A noun of which something has to be told: any verb will do.
    static let told = Demands(rawValue: 1 << 12)
    /// Somebody, a place or something that is worth an attack is the object, or arms of war are named.
    static let victim = Demands(rawValue: 1 << 14)
    /// People are the subject: somebody goes, not a bill to the Senate.
    static let people = Demands(rawValue: 1 << 15)
    /// Nothing is the object: "demonstrated", not "demonstrated a device".
    static let alone = Demands(rawValue: 1 << 16)
    /// Somebody who can act is the subject, where there is one: "offered to help", not "the car offers room".
    static let actor = Demands(rawValue: 1 << 17)
    /// Several are the subject: "the ministers met".
    static let together = Demands(rawValue: 1 << 13)

    /// The article tells of a union or of wages, and no arms are in the sentence.
    static let dispute = Demands(rawValue: 1 << 18)

    static let names: [String: Demands] = [
      "whom": .whom, "where": .place, "content": .content, "infinitive": .infinitive, "armed": .armed,
      "fighters": .fighters, "hostile": .hostile, "office": .office, "officeholder": .officeholder, "nature": .nature,
      "thing": .thing, "light": .light, "told": .told, "together": .together, "victim": .victim, "people": .people,
      "alone": .alone, "actor": .actor, "dispute": .dispute,
    ]
  }

  let family: Family
  let isNoun: Bool
  let demands: Demands
  /// Words of which one stands in the object, in the subject, in the clause, behind "of", as the verb's particle, as a
  /// preposition; nil where the frame does not ask.
  let object: WordSet?
  let subject: WordSet?
  let clause: WordSet?
  let of: WordSet?
  let particle: WordSet?
  let preposition: WordSet?
  /// What the word itself tells of whether it took place: "pulled its ministers from the talks" calls off.
  let status: Event.Status?
  /// How much the frame asks for: of two that fit, the one that asks for more is right.
  let weight: Int
  /// Words of which one has to be near, for each condition, and how many tokens before and behind it at most: they count before a
  /// sentence is parsed.
  let wanted: [(words: WordSet, before: Int, behind: Int)]

  /// Makes a frame.
  ///
  /// - Parameters:
  ///   - demands: What has to be true of the clause, each counted as often as it is named.
  ///   - words: The words of each condition, by the name it has in a frame file.
  init(
    family: Family, isNoun: Bool, demands: [Demands] = [], words: [String: [String]] = [:], status: Event.Status? = nil
  ) {
    func set(_ condition: String) -> WordSet? {
      words[condition].flatMap { $0.isEmpty ? nil : WordSet($0) }
    }
    self.family = family
    self.isNoun = isNoun
    self.demands = demands.reduce([]) { $0.union($1) }
    object = set("object")
    subject = set("subject")
    clause = set("word")
    of = set("of")
    particle = set("particle")
    preposition = set("with")
    self.status = status
    let asked = [object, subject, clause, of, particle].count { $0 != nil }
    weight = demands.count * 2 + asked * 6 + (preposition == nil ? 0 : 3)
    wanted = [
      (object, 20, 20), (subject, 30, 10), (clause, 40, 40), (of, 0, 20), (particle, 0, 4), (preposition, 0, 8),
    ]
    .compactMap { words, before, behind in words.map { ($0, before, behind) } }
  }

  /// Every frame that a word can open.
  static func frames(of token: Token) -> [EventFrame]? { FrameTable.english[token.word] }
}

public import NewsModel

/// What a user decided about a person: a row of `person_decisions`, as `newsdb people log` prints it.
public struct PersonDecision: Hashable, Sendable {
  /// What was decided.
  public enum Deed: String, Sendable, CaseIterable {
    /// Two people are one.
    case merge
    /// Some mentions are somebody else.
    case split
    /// A name given by hand.
    case rename
    /// A further name.
    case alias
    /// Two people are two.
    case distinguish
  }

  /// Somebody a decision is about, known by keys, never by an id.
  public struct Party: Hashable, Sendable {
    /// A name; nil where a split left it to the articles.
    public var name: String?
    /// What sort of agent; nil where the keys are unknown.
    public var kind: Person.Kind?
    /// The keys of the name; nil where they are unknown.
    public var identity: NameIdentity?
    /// 0, or the number of the split that made this person.
    public var apart: Int64 = 0

    var key: PersonKey? {
      guard let kind, let identity else { return nil }
      return PersonKey(kind: kind.rawValue, family: identity.family, given: identity.given, apart: apart)
    }
  }

  /// Mentions a split is about: those with these keys, either in one article or wherever the name is spelled so.
  public struct Selection: Hashable, Sendable {
    /// The name, as worded.
    public var name: String
    /// What sort of agent.
    public var kind: Person.Kind
    /// The keys of the mentions.
    public var identity: NameIdentity
    /// The text that holds them; nil for every article that spells the name so.
    public var contentSHA256: String?
    /// The address of that text; later texts there are meant too.
    public var uri: String?
  }

  /// Its number.
  public var id: Int64
  /// When: ISO 8601, UTC.
  public var decidedAt: String
  /// What.
  public var deed: Deed
  /// Whom it is about: who was merged into another, split, renamed, got an alias, or is not the other.
  public var person: Party
  /// Into whom; who was split off; the new name; the alias.
  public var other: Party
  /// What a split is about.
  public var selections: [Selection] = []
  /// Why, in the user's words.
  public var reason: String?
  /// When it was undone; nil while it is in force.
  public var undoneAt: String?
  /// Why it was undone.
  public var undoneReason: String?

  /// Of a split, who was split off.
  var newcomer: PersonKey? {
    guard deed == .split, var key = other.key else { return nil }
    key.apart = id
    return key
  }

  /// The decision in words: `“M. Velden” is “Mara Velden”`.
  public var summary: String {
    let name = "“\(person.name ?? "")”"
    switch deed {
    case .merge: return "\(name) is “\(other.name ?? "")”"
    case .rename: return "\(name) is called “\(other.name ?? "")”"
    case .alias: return "\(name) is also called “\(other.name ?? "")”"
    case .distinguish: return "\(name) is not “\(other.name ?? "")”"
    case .split:
      let spellings = Set(selections.filter { $0.contentSHA256 == nil }.map { "“\($0.name)”" }).sorted()
      let texts = Set(selections.compactMap { $0.contentSHA256 == nil ? nil : $0.uri ?? $0.contentSHA256 }).sorted()
      let mentions =
        (spellings.isEmpty ? [] : ["spelled " + spellings.joined(separator: ", ")])
        + (texts.isEmpty ? [] : ["in " + texts.joined(separator: ", ")])
      return "\(name) \(mentions.joined(separator: " and ")) is somebody else"
        + (other.name.map { ", called “\($0)”" } ?? "")
    }
  }
}

/// A name in a question or a query, with its keys.
public struct AskedName: Hashable, Sendable {
  /// The words as they were typed.
  public var words: String
  /// The keys of the words taken as a person's name.
  public var person: NameIdentity?
  /// The name by which the archive knows an organization, office or country: "Russia" for "Moscow".
  public var body: String
  /// Whether a role is among the words: "the Kremlin spokesman".
  public var namesRole: Bool

  /// Makes a name.
  public init(words: String, person: NameIdentity?, body: String, namesRole: Bool = false) {
    self.words = words
    self.person = person
    self.body = body
    self.namesRole = namesRole
  }
}

/// A name in a question or a query, with its keys.
public struct AskedName: Hashable, Sendable {
  /// The words as they were typed.
  public var words: String
  /// The keys of the words taken as a person's name.
  public var person: NameIdentity?
  /// The name by which the archive knows an organization, office or country: "Russia" for "Moscow".
  public var body: String
  /// The keys of ``body``.
  public var bodyKeys: NameIdentity?
  /// Whether a role is among the words: "the Kremlin spokesman".
  public var namesRole: Bool
  /// The words taken as a role, or as the body that somebody speaks for: for each, all the words it may be written as.
  public var roleWords: [RoleWord]

  /// A word of a role: "UK" of "the UK defence secretary".
  public struct RoleWord: Hashable, Sendable {
    /// In small letters, each way of writing it: "uk", "britain", "british"; one of several words is parted by spaces.
    public var spellings: [String]
    /// Words of the same office elsewhere, second to the others: "minister" for "secretary".
    public var kin: [String]
    /// Whether it is a country, which articles leave out where it is plain.
    public var isCountry: Bool
    /// Whether it is a word for an office: "captain" of "the Rovers captain".
    public var isOffice: Bool

    /// Makes a word of a role.
    public init(spellings: [String], kin: [String] = [], isCountry: Bool = false, isOffice: Bool = false) {
      self.spellings = spellings
      self.kin = kin
      self.isCountry = isCountry
      self.isOffice = isOffice
    }
  }

  /// Makes a name.
  public init(
    words: String, person: NameIdentity?, body: String, bodyKeys: NameIdentity? = nil, namesRole: Bool = false,
    roleWords: [RoleWord] = []
  ) {
    self.words = words
    self.person = person
    self.body = body
    self.bodyKeys = bodyKeys
    self.namesRole = namesRole
    self.roleWords = roleWords
  }
}

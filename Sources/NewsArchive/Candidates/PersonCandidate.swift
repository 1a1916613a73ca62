/// Two people of the archive who may be one, with what speaks for it and what against. Nobody is merged by this: the user
/// decides.
public struct PersonCandidate: Hashable, Sendable {
  /// Something that speaks for or against.
  public struct Evidence: Hashable, Sendable {
    /// In words.
    public var text: String
    /// How much it weighs: above zero for, below zero against. Set by judgment, good for an order only.
    public var weight: Double
  }

  /// The one who would be merged into the other: of the less complete name, or in fewer articles.
  public var person: StoredPerson
  /// The other.
  public var other: StoredPerson
  /// What was found.
  public var evidence: [Evidence]

  /// The sum of the weights.
  public var score: Double { evidence.reduce(0) { $0 + $1.weight } }
}

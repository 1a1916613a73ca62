/// Words that mean somebody without naming them: "she", "their", "the suspect", "two fishermen".
public struct Reference: Hashable, Sendable {
  /// How it refers.
  public enum Kind: String, Sendable, CaseIterable {
    /// "he", "themselves", "my", "someone".
    case pronoun
    /// A noun with what stands before it: "the 34-year-old man".
    case nominal
  }

  /// Where it stands.
  public var span: TextSpan
  /// The words.
  public var text: String
  /// How it refers.
  public var kind: Kind
  /// Index of the one who is meant in ``Extraction/people``; nil for people the article does not name, and where it is open who is meant.
  public var person: Int?
  /// What it shares with all references to the same people.
  ///
  /// That of a person is the person's index in ``Extraction/people``; those who are not named go by numbers from the count of the people on.
  public var chain: Int

  /// Makes a reference.
  public init(span: TextSpan, text: String, kind: Kind, person: Int? = nil, chain: Int) {
    self.span = span
    self.text = text
    self.kind = kind
    self.person = person
    self.chain = chain
  }
}

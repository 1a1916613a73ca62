/// A set of words that tokens are held against by number, without making strings.
///
/// ASCII case is folded: where case tells words apart, ask for the token's ``Token/shape`` as well.
///
/// ```swift
/// let travel: WordSet = ["visit", "trip"]
/// travel.contains(token)
/// ```
public struct WordSet: Sendable, ExpressibleByArrayLiteral {
  // Inlinable, so that other modules look words up without a call.
  @usableFromInline var table = WordTable<Bool>()

  /// Makes a set of words.
  public init(_ words: some Sequence<String>) {
    for word in words { table[word] = true }
  }

  /// Makes a set of words.
  public init(arrayLiteral words: String...) { self.init(words) }

  /// Whether a token is one of the words.
  @inlinable
  public func contains(_ token: Token) -> Bool { table[hash: token.word] != nil }
}

/// A word, number or mark of the text: byte offsets into its ``SourceText`` and what a look at it and in the
/// ``Lexicon`` tells.
public struct Token: Sendable {
  /// What it looks like.
  public enum Shape: UInt8, Sendable {
    /// `peace`
    case lower
    /// `Peace`, `McDonald`
    case capitalized
    /// `NATO`, `U.S.`; a single capital letter counts as capitalized
    case allCaps
    /// `1`, `1,000`, `3.5`, `15th`
    case number
    /// `.`, `“`, `--`
    case punctuation
    /// `$`, `%`, an emoji
    case symbol
  }

  // Half the width of `Int`: a long text has a million tokens, and no text has 2^31 bytes.
  @usableFromInline let firstByte: Int32
  @usableFromInline let endByte: Int32
  /// What it looks like.
  public let shape: Shape
  /// Whether white space, or the start of the text, stands before it.
  public let followsSpace: Bool
  /// Its form as a number: the ``WordHash`` of its bytes. Tokens that differ in the case of ASCII letters or in the sort of
  /// their apostrophe have the same.
  public let word: UInt64
  /// What the lexicon knows of it, taken alone.
  public internal(set) var entry: LexicalEntry

  init(start: Int, end: Int, shape: Shape, followsSpace: Bool, word: UInt64, entry: LexicalEntry) {
    firstByte = Int32(start)
    endByte = Int32(end)
    self.shape = shape
    self.followsSpace = followsSpace
    self.word = word
    self.entry = entry
  }

  /// Byte offset of its first byte.
  @inlinable public var start: Int { Int(firstByte) }

  /// Byte offset after its last byte.
  @inlinable public var end: Int { Int(endByte) }

  /// The byte range.
  @inlinable public var range: Range<Int> { start..<end }

  /// Whether it is a word whose first letter is a capital.
  @inlinable public var isCapitalized: Bool { shape == .capitalized || shape == .allCaps }

  /// Whether it is a word, not a number or a mark.
  @inlinable public var isWord: Bool { shape == .lower || isCapitalized }

  /// Whether the lexicon puts it in any of `classes`.
  @inlinable public func isAny(_ classes: LexicalClass) -> Bool { !entry.classes.isDisjoint(with: classes) }
}

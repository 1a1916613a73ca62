/// A table from phrases of one or more words to values; finds the longest that starts at a token.
public struct PhraseTable<Value: Sendable>: Sendable {
  @usableFromInline var values = WordTable<Value>()
  /// Every proper beginning of a phrase, so that the search stops where nothing longer can follow.
  @usableFromInline var beginnings = WordTable<Bool>()

  /// Makes an empty table.
  public init() {}

  /// Adds a phrase, its words separated by single spaces and split as the tokenizer splits them.
  public mutating func insert(_ phrase: String, _ value: Value) {
    var hash: UInt64 = 0
    let words = phrase.utf8.split(separator: UInt8(ascii: " "))
    for (index, word) in words.enumerated() {
      let wordHash = WordHash.hash(of: String(Substring(word)))
      hash = index == 0 ? wordHash : WordHash.combine(hash, wordHash)
      if index + 1 < words.count { beginnings.set(hash, true) } else { values.set(hash, value) }
    }
  }

  /// The longest phrase that starts at `index`, with how many tokens it takes.
  @inlinable
  public func longest(at index: Int, in tokens: [Token]) -> (count: Int, value: Value)? {
    var best: (Int, Value)?
    var hash: UInt64 = 0
    var next = index
    while next < tokens.count {
      hash = next == index ? tokens[next].word : WordHash.combine(hash, tokens[next].word)
      next += 1
      if let value = values[hash: hash] { best = (next - index, value) }
      guard beginnings[hash: hash] != nil else { break }
    }
    return best
  }
}

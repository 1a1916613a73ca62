/// By what the same words are known again wherever they are printed.
enum StatementWords {
  /// Fewer words are said by the same person many times: "it is not".
  private static let least = 4

  /// A number for the words, whatever their case, punctuation and quotation marks; nil for fewer than four.
  static func key(of text: String) -> Int64? {
    key(of: FoldedWords(text).hashes)
  }

  /// The same of words that were numbered already.
  static func key(of words: [UInt64]) -> Int64? {
    guard words.count >= least else { return nil }
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for word in words { hash = (hash ^ word) &* 0x100_0000_01b3 ^ (hash >> 29) }
    return Int64(bitPattern: hash)
  }
}

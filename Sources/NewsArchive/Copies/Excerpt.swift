/// A text of which another may be an excerpt: what feeds, and pages behind a paywall, carry of an article is its beginning.
struct Excerpt {
  /// The text's words.
  private let words: [UInt64]
  /// Whether it says itself that it breaks off, with an ellipsis at its end.
  private let breaksOff: Bool

  init(_ body: String) {
    words = FoldedWords(body).hashes
    breaksOff = Self.breaksOff(body)
  }

  /// So many times as long as a text is another at least of which it is an excerpt though it does not break off: what was
  /// taken out of an article since is less.
  private static let times = 3

  /// How many words it has.
  var wordCount: Int { words.count }

  /// Whether it may be an excerpt of a text with so many words: it breaks off, or is at most a third of it.
  func mayBeExcerpt(ofWords count: Int) -> Bool {
    !words.isEmpty && words.count < count && (breaksOff || words.count * Self.times <= count)
  }

  /// Whether this is a piece of another text, and nothing else.
  func isExcerpt(of whole: Excerpt) -> Bool {
    guard mayBeExcerpt(ofWords: whole.wordCount) else { return false }
    if whole.has(words[...]) { return true }
    // The last word may be cut, too.
    return breaksOff && words.count > 1 && whole.has(words.dropLast())
  }

  private func has(_ part: ArraySlice<UInt64>) -> Bool {
    let last = words.count - part.count
    guard last >= 0, let first = part.first else { return false }
    return (0...last).contains { words[$0] == first && words[$0..<($0 + part.count)] == part }
  }

  /// `The ministry said on […]`, `The ministry said...`
  private static func breaksOff(_ body: String) -> Bool {
    var end = body.utf8[...]
    while let byte = end.last, " \n\t])".utf8.contains(byte) { end.removeLast() }
    return end.suffix(3).elementsEqual("…".utf8) || end.suffix(3).elementsEqual("...".utf8)
  }
}

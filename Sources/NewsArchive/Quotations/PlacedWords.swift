import NewsModel

/// The words of a text as ``FoldedWords`` numbers them, each with its place.
struct PlacedWords: Sendable {
  /// The numbers, in order.
  let hashes: [UInt64]
  private let bytes: [Range<Int>]
  private let text: String

  init(_ text: String) {
    var text = text
    text.makeContiguousUTF8()
    self.text = text
    let words = FoldedWords(text, withPlaces: true)
    hashes = words.hashes
    bytes = words.places
  }

  var count: Int { hashes.count }

  /// A word as it stands.
  func string(_ word: Int) -> String { slice(bytes[word]) }

  /// What stands before a word, from the end of the word before.
  func separator(before word: Int) -> String {
    slice((word == 0 ? 0 : bytes[word - 1].upperBound)..<bytes[word].lowerBound)
  }

  /// The text before a word, from the last line break on.
  func line(before word: Int) -> String {
    var utf8 = text.utf8
    let end = utf8.index(utf8.startIndex, offsetBy: bytes[word].lowerBound)
    utf8 = String(text[..<end]).utf8
    let start = utf8.lastIndex(of: 0x0A).map { utf8.index(after: $0) } ?? utf8.startIndex
    return String(text[start..<end])
  }

  /// The scalar offsets of some words, from the first to the last.
  func span(_ words: Range<Int>) -> TextSpan {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: bytes[words.lowerBound].lowerBound)
    let end = utf8.index(utf8.startIndex, offsetBy: bytes[words.upperBound - 1].upperBound)
    let offset = text.unicodeScalars.distance(from: text.startIndex, to: start)
    return TextSpan(start: offset, end: offset + text.unicodeScalars.distance(from: start, to: end))
  }

  /// The text of some words, from the first to the last.
  func string(_ words: Range<Int>) -> String {
    words.isEmpty ? "" : slice(bytes[words.lowerBound].lowerBound..<bytes[words.upperBound - 1].upperBound)
  }

  private func slice(_ range: Range<Int>) -> String {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return String(text[start..<utf8.index(start, offsetBy: range.count)])
  }
}

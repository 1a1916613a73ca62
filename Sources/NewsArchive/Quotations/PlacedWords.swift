import NewsModel

/// The words of a text as ``FoldedWords`` numbers them, each with its place; what an apostrophe joins is one word, so that
/// nothing is cut off "don't".
struct PlacedWords: Sendable {
  /// The numbers, in order.
  let hashes: [UInt64]
  /// The numbers as ``FoldedWords`` has them, "don" and "t".
  let folded: [UInt64]
  private let bytes: [Range<Int>]
  private let text: String

  init(_ text: String) {
    var text = text
    text.makeContiguousUTF8()
    self.text = text
    let words = FoldedWords(text, withPlaces: true)
    folded = words.hashes
    (hashes, bytes) = Self.joined(words, text)
  }

  private static func joined(_ words: FoldedWords, _ text: String) -> (hashes: [UInt64], places: [Range<Int>]) {
    var hashes: [UInt64] = []
    var places: [Range<Int>] = []
    var text = text
    text.withUTF8 { bytes in
      for (hash, place) in zip(words.hashes, words.places) {
        if let last = places.last, isApostrophe(bytes[last.upperBound..<place.lowerBound]) {
          places[places.count - 1] = last.lowerBound..<place.upperBound
          hashes[hashes.count - 1] = (hashes[hashes.count - 1] &* 0x100_0000_01b3) ^ hash
        } else {
          places.append(place)
          hashes.append(hash)
        }
      }
    }
    return (hashes, places)
  }

  /// Whether nothing but an apostrophe stands there.
  private static func isApostrophe(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    bytes.elementsEqual("'".utf8) || bytes.elementsEqual("’".utf8)
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

/// The words of a text that a search found, marked in the whole of it: a snippet has only a part.
struct MarkedWords {
  private let words: Set<String>
  private let markers: (open: String, close: String)

  /// Takes the words that stand between marks in a snippet.
  init(snippet: String, markers: (open: String, close: String)) {
    var words: Set<String> = []
    for part in snippet.split(separator: markers.open).dropFirst(snippet.hasPrefix(markers.open) ? 0 : 1) {
      guard let end = part.firstRange(of: markers.close) else { continue }
      for word in Self.words(of: String(part[..<end.lowerBound])) { words.insert(word.lowercased()) }
    }
    self.words = words
    self.markers = markers
  }

  /// The text with marks around each of the words, in any case.
  func marked(_ text: String) -> String {
    guard !words.isEmpty else { return text }
    var marked = ""
    var rest = text[...]
    while let start = rest.firstIndex(where: Self.isLetter) {
      marked += rest[..<start]
      let end = rest[start...].firstIndex { !Self.isLetter($0) } ?? rest.endIndex
      let word = rest[start..<end]
      marked += words.contains(word.lowercased()) ? markers.open + word + markers.close : String(word)
      rest = rest[end...]
    }
    return marked + rest
  }

  private static func words(of text: String) -> [Substring] { text.split { !isLetter($0) } }

  private static func isLetter(_ character: Character) -> Bool { character.isLetter || character.isNumber }
}

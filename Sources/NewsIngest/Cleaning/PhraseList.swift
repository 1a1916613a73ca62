/// Phrases of a rule, found by their first words: every line of every page is held against all of them.
struct PhraseList: Sendable {
  private let byFirstWord: [String: [[String]]]

  /// Takes phrases in lower case, words separated by spaces.
  init(_ phrases: [String]) {
    var grouped: [String: [[String]]] = [:]
    for phrase in phrases {
      let words = phrase.pieces(separatedBy: " ").map(String.init)
      grouped[words[0], default: []].append(words)
    }
    byFirstWord = grouped.mapValues { $0.sorted { $0.count > $1.count } }
  }

  /// How many words the longest phrase has with which `words` start; nil where they start with none.
  func prefixLength(of words: ArraySlice<String>) -> Int? {
    guard let first = words.first, let phrases = byFirstWord[first] else { return nil }
    return phrases.first { words.starts(with: $0) }?.count
  }

  /// The words with which a phrase starts.
  var firstWords: Set<String> { Set(byFirstWord.keys) }

  /// Whether a phrase starts with a word.
  func canStart(with word: String) -> Bool { byFirstWord[word] != nil }

  /// Whether a phrase stands somewhere in a line.
  func occurs(in line: TextLine) -> Bool {
    line.words.indices.contains { prefixLength(of: line.words[$0...]) != nil }
  }

  /// How many words the longest phrase has with which a line starts; nil where it starts with none.
  func prefixLength(of line: TextLine) -> Int? { prefixLength(of: line.words[...]) }
}

/// A role reduced to the words by which two wordings of it are compared; no knowledge of any language.
struct RoleSketch: Hashable {
  /// Words in lower case. Short words that are no acronyms ("of", "the", "Mr") hold a role together and tell nothing.
  let words: Set<String>

  init(_ role: String) {
    var words: Set<String> = []
    for word in role.utf8.split(whereSeparator: { !Self.isPartOfWord($0) }) {
      let isAcronym = word.count > 1 && word.allSatisfy { 0x41...0x5A ~= $0 }
      guard word.count > 3 || isAcronym || word.allSatisfy({ 0x30...0x39 ~= $0 }) else { continue }
      words.insert(String(Substring(word)).lowercased())
    }
    self.words = words
  }

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || 0x61...0x7A ~= byte | 0x20 || 0x30...0x39 ~= byte
  }

  /// Whether one of the two wordings says all that the other says, and perhaps more ("mayor", "former mayor of Ostrand"), or
  /// they share three words: "US presidential special envoy", "US President Ada Pym's special envoy".
  func agrees(with other: RoleSketch) -> Bool {
    guard !words.isEmpty, !other.words.isEmpty else { return false }
    return words.isSubset(of: other.words) || other.words.isSubset(of: words)
      || words.intersection(other.words).count >= 3
  }
}

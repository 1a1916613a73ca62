/// A role reduced to the words by which two wordings of it are compared; no knowledge of any language.
struct RoleSketch: Hashable {
  /// Words in lower case. Short words that are no acronyms ("of", "the", "Mr") hold a role together and tell nothing.
  let words: Set<String>

  init(_ role: String) {
    words = Set(
      role.split { !$0.isLetter && !$0.isNumber }.filter { word in
        word.utf8.count > 3 || word.utf8.count > 1 && word.utf8.allSatisfy { 0x41...0x5A ~= $0 }
          || word.utf8.allSatisfy { 0x30...0x39 ~= $0 }
      }.map { $0.lowercased() })
  }

  /// Whether one of the two wordings says all that the other says, and perhaps more: "mayor", "former mayor of Ostrand".
  func agrees(with other: RoleSketch) -> Bool {
    guard !words.isEmpty, !other.words.isEmpty else { return false }
    return words.isSubset(of: other.words) || other.words.isSubset(of: words)
  }
}

/// A speaker's words, made comparable.
struct SpeakerName {
  private static let titles = Set(
    """
    mr mrs ms miss dr sir lord lady prof professor president senator sen rep gov governor secretary minister spokesman \
    spokeswoman spokesperson prime foreign the a an former general gen col capt rev judge justice king queen prince mayor \
    chief de von van
    """.split(separator: " ").map { String($0).scalars })
  private static let numerals = Set(["jr", "sr", "ii", "iii"].map(\.scalars))
  private static let pronouns = Set(
    "he she they it we i you who him her them us me one this that these those which".split(separator: " ")
      .map { String($0).scalars })
  private static let prepositions = ["of", "from", "for", "who", "at", "in", "with", "to"].map(\.scalars)

  /// Lower-case words without punctuation and possessive endings.
  private let words: [Scalars]
  private let head: Scalars
  private let hasCapital: Bool

  /// Nil for a name that is missing or empty.
  init?(_ text: String?) {
    guard let text, !text.isEmpty else { return nil }
    words = Self.normalized(text.scalars)
    head = Self.head(text.scalars)
    hasCapital = text.unicodeScalars.contains {
      0x41...0x5A ~= $0.value || 0xC0...0xDE ~= $0.value || 0x410...0x42F ~= $0.value
    }
  }

  private var isPronoun: Bool { words.count == 1 && Self.pronouns.contains(words[0]) }

  /// Whether this can be the name of somebody, rather than a pronoun or a description.
  var isName: Bool { hasCapital && !isPronoun }

  /// The same words, one within the other, or the same last name.
  static func match(_ first: SpeakerName?, _ second: SpeakerName?) -> Bool {
    guard let first, let second, !first.words.isEmpty, !second.words.isEmpty else { return false }
    if first.words == second.words { return true }
    if first.isPronoun || second.isPronoun { return false }
    if min(first.length, second.length) >= 2,
      second.contains(first.words) || first.contains(second.words)
    {
      return true
    }
    return !first.head.isEmpty && first.head == second.head && !pronouns.contains(first.head)
  }

  /// Length of the words joined by spaces.
  private var length: Int { words.reduce(words.count - 1) { $0 + $1.count } }

  private func contains(_ run: [Scalars]) -> Bool {
    guard run.count <= words.count else { return false }
    return (0...words.count - run.count).contains { words[$0..<$0 + run.count].elementsEqual(run) }
  }

  private static func normalized(_ text: Scalars) -> [Scalars] {
    withoutPossessives(text.lowercased.map { $0 == "\u{2019}" ? "'" : $0 }).split { !$0.isPythonWord }.map(Scalars.init)
  }

  /// `re.sub(r"'s\b", "", text)`.
  private static func withoutPossessives(_ text: Scalars) -> Scalars {
    var kept = Scalars()
    var index = 0
    while index < text.count {
      if text[index] == "'", index + 1 < text.count, text[index + 1] == "s",
        index + 2 == text.count || !text[index + 2].isPythonWord
      {
        index += 2
      } else {
        kept.append(text[index])
        index += 1
      }
    }
    return kept
  }

  /// The last word before a comma, a bracket or a preposition, titles apart.
  private static func head(_ text: Scalars) -> Scalars {
    let text = withoutPossessives(text.map { $0 == "\u{2019}" ? "'" : $0 })
    let whole = text[text.stripped]
    let part = Scalars(whole[..<(whole.indices.first { splits(whole, at: $0) } ?? whole.endIndex)])
    let lowered = part.lowercased
    let names = lowered.words.map { Scalars(lowered[$0]) }.filter { !titles.contains($0) && !numerals.contains($0) }
    return names.last ?? normalized(part).last ?? []
  }

  private static func splits(_ text: ArraySlice<Unicode.Scalar>, at index: Int) -> Bool {
    if text[index] == "," || text[index] == "(" || text[index] == ";" { return true }
    guard text[index].isPythonSpace else { return false }
    return prepositions.contains { word in
      let end = index + 1 + word.count
      return end < text.endIndex && text[index + 1..<end].elementsEqual(word) && text[end].isPythonSpace
    }
  }
}

/// In what a quotation differs from its source without altering a word: matters of a publication's style.
public enum HouseStyle: String, Hashable, Sendable, CaseIterable {
  /// Words are left out, and it says so: "…", "[...]".
  case omission
  /// Something stands in brackets that is not the source's.
  case insertion
  /// The article interrupts the words to say whose they are, and the quotation does not.
  case interruption
  /// Another word begins with a capital.
  case capitals
  /// Other quotation marks or apostrophes.
  case quotationMarks = "quotation_marks"
  /// Other dashes or hyphens.
  case dashes
  /// Other punctuation.
  case punctuation
  /// Other white space or line breaks.
  case whitespace

  /// What a quotation differs in from the passage at `place`, which has the same words.
  static func differences(_ quotation: QuotedWords, _ source: PlacedWords, _ place: Range<Int>) -> Set<HouseStyle> {
    var found: Set<HouseStyle> = []
    if quotation.hasOmission { found.insert(.omission) }
    if quotation.hasInsertion { found.insert(.insertion) }
    var position = place.lowerBound
    for word in 0..<quotation.words.count {
      let before = position
      while position < place.upperBound, source.hashes[position] != quotation.words.hashes[word] { position += 1 }
      guard position < place.upperBound else { break }
      if source.string(position) != quotation.words.string(word) { found.insert(.capitals) }
      if word > 0, position == before {
        compare(quotation.words.separator(before: word), source.separator(before: position), &found)
      }
      position += 1
    }
    return found
  }

  private static func compare(_ one: String, _ other: String, _ found: inout Set<HouseStyle>) {
    guard one != other else { return }
    func marks(_ text: String, _ kind: Character) -> [Unicode.Scalar] {
      text.unicodeScalars.filter { sort(of: $0) == kind }
    }
    func sorts(_ text: String) -> [Character] { text.unicodeScalars.map(sort).filter { $0 != " " } }
    if sorts(one).filter({ $0 != "\"" }) != sorts(other).filter({ $0 != "\"" }) { found.insert(.punctuation) }
    if marks(one, "\"") != marks(other, "\"") { found.insert(.quotationMarks) }
    if sorts(one) == sorts(other), marks(one, "-") != marks(other, "-") { found.insert(.dashes) }
    if sorts(one) == sorts(other), marks(one, " ") != marks(other, " ") { found.insert(.whitespace) }
  }

  /// A mark for all marks of its sort.
  private static func sort(of scalar: Unicode.Scalar) -> Character {
    switch scalar {
    case "\"", "'", "`", "\u{2018}"..."\u{201F}", "«", "»", "‹", "›", "′", "″": "\""
    case "-", "\u{2010}"..."\u{2015}", "−": "-"
    case _ where scalar.properties.isWhitespace: " "
    default: Character(scalar)
    }
  }
}

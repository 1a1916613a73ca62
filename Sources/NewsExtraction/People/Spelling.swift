/// Makes spellings equal that transliterate one another, on the bytes of a folded name: "-skyy" and "-ski", "kh" and "h".
enum Spelling {
  /// A sequence of letters and what stands for it.
  private struct Change: Sendable {
    let from: [UInt8]
    let to: [UInt8]
    /// The letters of `from`, of which a word has to have all for the change to concern it.
    let letters: UInt32

    init(_ from: String, _ to: String) {
      self.from = Array(from.utf8)
      self.to = Array(to.utf8)
      letters = Spelling.letters(of: self.from)
    }
  }

  /// Endings first: -skyy, -skiy, -skyi and -ski are one, so are -off and -ov.
  private static let endings = [
    Change("skyy", "ski"), Change("skiy", "ski"), Change("skyi", "ski"), Change("skij", "ski"), Change("skii", "ski"),
    Change("skyj", "ski"), Change("sky", "ski"), Change("tskyy", "tski"), Change("iy", "i"), Change("yy", "i"),
    Change("yi", "i"), Change("ii", "i"), Change("ij", "i"), Change("yj", "i"), Change("y", "i"), Change("off", "ov"),
    Change("eff", "ev"), Change("iya", "ia"), Change("iia", "ia"), Change("ija", "ia"), Change("ya", "ia"),
  ]
  private static let sequences = [
    Change("iye", "ie"), Change("iie", "ie"), Change("yie", "ie"), Change("shch", "sh"), Change("tch", "ch"),
    Change("dzh", "j"), Change("dj", "j"), Change("kh", "h"), Change("ks", "x"), Change("iu", "yu"),
    Change("ju", "yu"), Change("ia", "ya"), Change("ja", "ya"), Change("ou", "u"), Change("oo", "u"),
    Change("ph", "f"), Change("w", "v"), Change("zj", "zh"), Change("q", "k"), Change("y", "i"),
  ]

  /// Rewrites a word: its ending, then sequences of letters, then doubled letters ("Mohammed" and "Mohamed").
  static func unify(_ word: inout [UInt8]) {
    var present = letters(of: word)
    if let ending = endings.first(where: { $0.letters & ~present == 0 && ends(word, with: $0.from) }) {
      word.replaceSubrange((word.count - ending.from.count)..., with: ending.to)
      present |= letters(of: ending.to)
    }
    for change in sequences where change.letters & ~present == 0 {
      if replace(change, in: &word) { present |= letters(of: change.to) }
    }
    var kept = 0
    for index in word.indices where kept == 0 || word[index] != word[kept - 1] {
      word[kept] = word[index]
      kept += 1
    }
    word.removeLast(word.count - kept)
  }

  /// A bit for each of the letters a to z that occurs.
  private static func letters(of word: [UInt8]) -> UInt32 {
    var letters: UInt32 = 0
    for byte in word where 0x61...0x7A ~= byte { letters |= 1 << UInt32(byte - 0x61) }
    return letters
  }

  /// Whether a word ends so, with at least two letters before.
  private static func ends(_ word: [UInt8], with ending: [UInt8]) -> Bool {
    word.count > ending.count + 1 && matches(word, at: word.count - ending.count, ending)
  }

  private static func matches(_ word: [UInt8], at position: Int, _ part: [UInt8]) -> Bool {
    for offset in part.indices where word[position + offset] != part[offset] { return false }
    return true
  }

  private static func replace(_ change: Change, in word: inout [UInt8]) -> Bool {
    var position = 0
    var isChanged = false
    while position + change.from.count <= word.count {
      guard matches(word, at: position, change.from) else {
        position += 1
        continue
      }
      word.replaceSubrange(position..<(position + change.from.count), with: change.to)
      position += max(change.to.count, 1)
      isChanged = true
    }
    return isChanged
  }
}

/// Makes spellings equal that transliterate one another, on the bytes of a folded word: "-skyy" and "-ski", "kh" and "h".
///
/// Rules hold where the word shows the language they belong to: "Timoshenko" and "Tymoshenko" are one, "Smith" and "Smyth"
/// are two. After the systems for Cyrillic (BGN/PCGN, ISO 9, the national systems of Russia and Ukraine, French usage) and
/// the usual romanizations of Arabic.
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

  /// Endings of Slavic family names, of which the first that fits is changed; they also show the language.
  private static let slavicEndings = [
    Change("skyy", "ski"), Change("skiy", "ski"), Change("skyi", "ski"), Change("skij", "ski"), Change("skii", "ski"),
    Change("skyj", "ski"), Change("sky", "ski"), Change("ski", "ski"), Change("skaya", "skaya"),
    Change("skaia", "skaya"), Change("skaja", "skaya"), Change("ska", "ska"),
    Change("chov", "chev"), Change("chova", "cheva"), Change("yov", "ev"), Change("yova", "eva"),
    Change("jov", "ev"), Change("jova", "eva"), Change("yev", "ev"), Change("yeva", "eva"), Change("jev", "ev"),
    Change("jeva", "eva"), Change("iev", "ev"), Change("ieva", "eva"), Change("shov", "shev"),
    Change("shova", "sheva"), Change("zhov", "zhev"), Change("zhova", "zheva"), Change("kin", "kin"),
    Change("kina", "kina"), Change("zhin", "zhin"), Change("zhina", "zhina"), Change("shin", "shin"),
    Change("tsin", "tsin"), Change("chin", "chin"), Change("off", "ov"), Change("eff", "ev"), Change("ov", "ov"),
    Change("ova", "ova"),
    Change("ev", "ev"), Change("eva", "eva"), Change("enko", "enko"), Change("enka", "enko"), Change("chuk", "chuk"),
    Change("shuk", "shuk"), Change("iuk", "yuk"), Change("yuk", "yuk"), Change("vich", "vich"), Change("vych", "vich"),
    Change("shvili", "shvili"), Change("osyan", "osyan"), Change("osian", "osyan"), Change("isyan", "isyan"),
    Change("isian", "isyan"), Change("yak", "yak"), Change("iak", "yak"),
  ]
  private static let slavicSequences = [
    Change("eye", "ee"), Change("eie", "ee"), Change("iye", "ie"), Change("iie", "ie"), Change("yie", "ie"),
    Change("yo", "e"),
    Change("shch", "sh"), Change("sch", "sh"), Change("tch", "ch"), Change("tz", "ts"), Change("dzh", "j"),
    Change("dj", "j"), Change("kh", "h"), Change("ks", "x"), Change("iu", "yu"), Change("ju", "yu"), Change("ia", "ya"),
    Change("ja", "ya"), Change("ou", "u"), Change("oo", "u"), Change("ph", "f"), Change("zj", "zh"), Change("y", "i"),
  ]
  /// Endings of Slavic adjectives, which show nothing of the rest: "Chornyi" and "Chorny".
  private static let adjectiveEndings = [
    Change("yi", "y"), Change("yy", "y"), Change("iy", "y"), Change("yj", "y"), Change("oi", "oy"),
  ]
  /// Endings of Arabic and Persian names: the vowels English and French write in two ways.
  private static let arabicEndings = [
    Change("aoui", "awi"), Change("awy", "awi"), Change("aouy", "awi"), Change("ouri", "uri"), Change("oori", "uri"),
    Change("oury", "uri"), Change("oud", "ud"), Change("ood", "ud"), Change("oun", "un"), Change("oon", "un"),
    Change("our", "ur"), Change("oor", "ur"), Change("oub", "ub"), Change("oob", "ub"), Change("ouf", "uf"),
    Change("oof", "uf"), Change("oum", "um"), Change("oom", "um"), Change("ouk", "uk"), Change("ook", "uk"),
    Change("iyeh", "iya"), Change("iyah", "iya"), Change("qui", "ki"), Change("ah", "a"),
  ]

  /// Rewrites a word of four letters or more.
  static func unify(_ word: inout [UInt8]) {
    var present = letters(of: word)
    if word.count >= 5 { unifyUmlauts(&word, present) }
    if present & letter("q") != 0 { unifyQ(&word) }
    if let ending = slavicEndings.first(where: { $0.letters & ~present == 0 && ends(word, with: $0.from) }) {
      word.replaceSubrange((word.count - ending.from.count)..., with: ending.to)
      present = letters(of: word)
      if word.count >= 6, word[0] == UInt8(ascii: "y"), word[1] == UInt8(ascii: "e") { word.removeFirst() }
      for change in slavicSequences where change.letters & ~present == 0 {
        if replace(change, in: &word) { present |= letters(of: change.to) }
      }
      uniteDoubles(&word) { _, _ in true }
    } else if present & (letter("y") | letter("i")) != 0,
      let ending = adjectiveEndings.first(where: { $0.letters & ~present == 0 && ends(word, with: $0.from) })
    {
      word.replaceSubrange((word.count - ending.from.count)..., with: ending.to)
    } else if word.count >= 6 {
      if let ending = arabicEndings.first(where: { $0.letters & ~present == 0 && ends(word, with: $0.from) }),
        // "Hannah" and "Hanna" are two names.
        word[word.count - 1] != UInt8(ascii: "h") || word[word.count - 3] != word[word.count - 4]
      {
        word.replaceSubrange((word.count - ending.from.count)..., with: ending.to)
      }
      unifyLongI(&word)
      // "Haddad": between two a's; other letters are as often European ("Callahan", "Savannah", "Lazzari").
      uniteDoubles(&word) { word, index in
        index >= 1 && index + 2 < word.count && word[index - 1] == UInt8(ascii: "a")
          && word[index + 2] == UInt8(ascii: "a") && Self.arabicDoubles & letter(word[index]) != 0
      }
    }
  }

  /// "ae", "oe" and "ue" between consonants are written for ä, ö and ü, which lose their dots elsewhere; "aa" for å.
  private static func unifyUmlauts(_ word: inout [UInt8], _ present: UInt32) {
    let isUmlaut = present & letter("e") != 0 && present & (letter("a") | letter("o") | letter("u")) != 0
    guard isUmlaut || present & letter("a") != 0 else { return }
    var index = 1
    while index + 2 < word.count {
      let (first, second) = (word[index], word[index + 1])
      let isPair =
        isUmlaut && second == UInt8(ascii: "e")
        && (first == UInt8(ascii: "a") || first == UInt8(ascii: "o") || first == UInt8(ascii: "u"))
      if isPair || (first == UInt8(ascii: "a") && second == first), isConsonant(word[index - 1]),
        isConsonant(word[index + 2]), !(first == UInt8(ascii: "u") && word[index - 1] == UInt8(ascii: "q"))
      {
        word.remove(at: index + 1)
      }
      index += 1
    }
  }

  /// The Arabic qaf is written "q" or "k"; "qu" is Latin.
  private static func unifyQ(_ word: inout [UInt8]) {
    for index in word.indices where word[index] == UInt8(ascii: "q") {
      if index + 1 < word.count, word[index + 1] == UInt8(ascii: "u"), index + 2 < word.count,
        !isConsonant(word[index + 2])
      {
        continue
      }
      word[index] = UInt8(ascii: "k")
    }
  }

  /// "-eed", "-een", "-eem", "-eer", "-eel" behind a syllable with a: the long i of Arabic and Urdu ("Nadeem" and "Nadim").
  private static func unifyLongI(_ word: inout [UInt8]) {
    let end = word.count - 1
    guard isConsonant(word[end]), word[end - 1] == UInt8(ascii: "e"), word[end - 2] == UInt8(ascii: "e"),
      isConsonant(word[end - 3]), word[end - 4] == UInt8(ascii: "a")
    else { return }
    word.replaceSubrange((end - 2)..<end, with: CollectionOfOne(UInt8(ascii: "i")))
  }

  /// Leaves one of two equal letters where the condition holds for the place of the first.
  private static func uniteDoubles(_ word: inout [UInt8], where holds: ([UInt8], Int) -> Bool) {
    var kept: [UInt8] = []
    var isChanged = false
    for index in word.indices {
      if index > 0, word[index] == word[index - 1], holds(word, index - 1) {
        isChanged = true
      } else {
        kept.append(word[index])
      }
    }
    if isChanged { word = kept }
  }

  private static func isConsonant(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
      UInt8(ascii: "y"):
      false
    default: 0x61...0x7A ~= byte
    }
  }

  private static func letter(_ scalar: Unicode.Scalar) -> UInt32 { 1 << (scalar.value - 0x61) }
  private static func letter(_ byte: UInt8) -> UInt32 { 0x61...0x7A ~= byte ? 1 << UInt32(byte - 0x61) : 0 }
  private static let arabicDoubles = letters(of: Array("bdjkmrsty".utf8))

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

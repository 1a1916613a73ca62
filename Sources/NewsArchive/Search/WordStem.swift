import SQLite

/// What the full-text indexes keep of a word: its stem by Porter's algorithm (M. F. Porter, An algorithm for suffix stripping,
/// Program 14(3), 1980), as SQLite has it.
enum WordStem {
  /// Whether a word is its own stem, so that the stems which begin with it are those of words which do. SQLite's tokenizer is
  /// asked itself.
  static func isStem(_ word: String) -> Bool { (try? stem(of: word)) == word }

  /// Whether a stem may end so where the word goes on with other letters: "happi" is that of "happy", "hope" of "hoping",
  /// "possibl" of "possibility".
  static func mayReplace(_ stem: String) -> Bool { ["i", "e", "bl"].contains { stem.hasSuffix($0) } }

  private static func stem(of word: String) throws -> String? {
    let connection = try Connection(path: ":memory:", mode: .create)
    try connection.execute(
      """
      CREATE VIRTUAL TABLE words USING fts5 (word, tokenize='porter unicode61 remove_diacritics 2');
      CREATE VIRTUAL TABLE stems USING fts5vocab (words, 'row');
      """)
    try connection.run("INSERT INTO words (word) VALUES (?)", word)
    return try connection.value("SELECT term FROM stems", as: String.self)
  }

  /// The shorter forms that may be the stem of a word which begins with some letters: "immigr" for "immigra". Each stands for
  /// itself and for the same with an "e": of "hoping" the stem is "hope". Lower-case ASCII letters.
  static func shorterForms(ofBeginning letters: String) -> [String] {
    let bytes = Array(letters.utf8)
    return (3..<max(bytes.count, 3)).reversed().compactMap { length in
      let head = bytes[..<length]
      let rest = bytes[length...]
      let fits = suffixes(behind: head).contains { suffix in
        zip(rest, suffix.utf8).allSatisfy { $0 == $1 }
      }
      // "possibility" has the stem "possibl".
      if head.last == UInt8(ascii: "b"), zip(rest, "ility".utf8).allSatisfy({ $0 == $1 }) {
        return String(decoding: head, as: UTF8.self) + "l"
      }
      return fits ? String(decoding: head, as: UTF8.self) : nil
    } + (bytes.count > 2 ? [letters] : [])
  }

  /// What the algorithm may take off behind a stem, by the stem's measure: the more syllables are left, the more goes.
  private static func suffixes(behind head: ArraySlice<UInt8>) -> [String] {
    let doubled = String(decoding: [head.last!], as: UTF8.self)
    let always = ["s", "es", "ed", "ing", "y", "ies", "ied", "eed", "e", doubled + "ed", doubled + "ing"]
    let some = [
      "al", "ate", "ative", "ation", "ional", "ion", "or", "ism", "ity", "iti", "ness", "ly", "li", "er", "ful", "ize",
      "izat", "ical", "ically", "ably", "ently", "ously", "ently", "ibly", "logy",
    ]
    let more = [
      "al", "ance", "anc", "ence", "enc", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism",
      "ate", "iti", "ity", "ous", "ive", "ivi", "ize", "abil", "ibil",
    ]
    switch measure(of: head) {
    case 0: return always
    case 1: return always + some
    default: return always + some + more
    }
  }

  /// How often consonants follow vowels: Porter's m. A "y" behind a consonant is a vowel.
  private static func measure(of letters: ArraySlice<UInt8>) -> Int {
    var count = 0
    var wasVowel = false
    for letter in letters {
      let isVowel =
        switch letter {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
        case UInt8(ascii: "y"): !wasVowel
        default: false
        }
      if wasVowel, !isVowel { count += 1 }
      wasVowel = isVowel
    }
    return count
  }
}

/// The language of a text, told by the share of its function words.
enum LanguageGuess {
  /// The commonest function words of a language that are rare in the others.
  private static let functionWords: [(tag: String, words: Set<String>)] = [
    (
      "en",
      [
        "the", "of", "and", "to", "in", "that", "is", "for", "was", "with", "has", "have", "said", "by", "his", "are",
        "from", "at",
      ]
    ),
    (
      "de",
      [
        "der", "die", "das", "und", "ist", "nicht", "mit", "den", "von", "sich", "auch", "dem", "ein", "eine", "für",
        "auf", "wird",
      ]
    ),
    (
      "fr",
      [
        "le", "la", "les", "des", "et", "est", "dans", "une", "que", "pour", "pas", "qui", "sur", "par", "du", "au",
        "avec", "plus",
      ]
    ),
    (
      "es",
      [
        "el", "la", "los", "las", "y", "que", "en", "una", "por", "con", "para", "se", "del", "es", "más", "como", "su",
        "al",
      ]
    ),
    (
      "it",
      [
        "il", "di", "che", "è", "la", "per", "un", "non", "con", "del", "della", "si", "sono", "nel", "alla", "gli",
        "dei", "anche",
      ]
    ),
    (
      "nl",
      [
        "de", "het", "een", "van", "en", "dat", "niet", "op", "te", "zijn", "voor", "met", "aan", "ook", "bij", "naar",
        "wordt", "om",
      ]
    ),
    (
      "pt",
      [
        "o", "os", "que", "não", "uma", "para", "com", "do", "da", "em", "um", "por", "mais", "dos", "ao", "foi", "são",
        "na",
      ]
    ),
    (
      "sv",
      [
        "och", "att", "det", "som", "är", "inte", "för", "på", "av", "den", "till", "har", "ett", "en", "med", "om",
        "var", "jag",
      ]
    ),
  ]

  /// For every function word a bit for each language that has it, in the order of ``functionWords``.
  private static let languages: [UInt64: UInt16] = {
    var languages: [UInt64: UInt16] = [:]
    for (index, language) in functionWords.enumerated() {
      for word in language.words {
        languages[word.utf8.reduce(0) { $0 << 8 | UInt64($1) }, default: 0] |= 1 << UInt16(index)
      }
    }
    return languages
  }()

  /// The bytes of the longest function word.
  private static let longest = 5
  /// A text's first words tell its language as well as all of them.
  private static let enough = 400

  /// A BCP 47 tag; nil where no language stands out: too few words, or one that is not among these.
  static func language(of text: String) -> String? {
    var text = text
    var counts = [Int](repeating: 0, count: functionWords.count)
    let total = text.withUTF8 { count(words: $0, into: &counts) }
    guard let best = counts.indices.max(by: { counts[$0] < counts[$1] }), total >= 5 else { return nil }
    let runnerUp = counts.indices.filter { $0 != best }.map { counts[$0] }.max() ?? 0
    // English news has about a third of such words; a tenth is enough where no other language comes near.
    return counts[best] * 10 >= total && counts[best] > runnerUp ? functionWords[best].tag : nil
  }

  /// Counts the first words of a text that are function words, for each language.
  ///
  /// - Returns: How many words there are in all.
  private static func count(words bytes: UnsafeBufferPointer<UInt8>, into counts: inout [Int]) -> Int {
    let languages = languages
    var total = 0
    var position = 0
    while position < bytes.count, total < enough {
      var key: UInt64 = 0
      let start = position
      while position < bytes.count, isOfWord(bytes, position) {
        key = key << 8 | UInt64(bytes[position].asciiLowercased)
        position += 1
      }
      guard position > start else {
        position += 1
        continue
      }
      total += 1
      guard position - start <= longest, let bits = languages[key] else { continue }
      for index in counts.indices where bits & (1 << UInt16(index)) != 0 { counts[index] += 1 }
    }
    return total
  }

  /// Whether a byte belongs to a word: a letter, a digit, what joins two letters ("it's", "e-mail"), or part of any letter that is not
  /// ASCII. The marks of Latin-1 and of U+2000 to U+2BFF, quotation marks and dashes among them, do not.
  private static func isOfWord(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
    let byte = bytes[position]
    if byte < 0x80 {
      if byte.isASCIILetter || byte.isASCIIDigit { return true }
      guard byte == UInt8(ascii: "'") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") else { return false }
      return position > 0 && position + 1 < bytes.count && bytes[position - 1].isASCIILetter
        && bytes[position + 1].isASCIILetter
    }
    switch byte {
    case 0xC2: return false
    case 0xE2: return position + 1 < bytes.count && bytes[position + 1] > 0xAF
    case 0x80..<0xC0:
      // The rest of a character follows its first byte.
      if position > 0, bytes[position - 1] == 0xC2 { return false }
      if position > 0, bytes[position - 1] == 0xE2 { return byte > 0xAF }
      return !(position > 1 && bytes[position - 2] == 0xE2 && bytes[position - 1] <= 0xAF)
    default: return true
    }
  }
}

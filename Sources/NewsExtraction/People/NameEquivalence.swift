public import NewsModel

/// Reduces a name to what stays the same under every spelling newsrooms use.
///
/// The rules are those of transliteration in general (BGN/PCGN against ISO 9 and national systems for Cyrillic, doubled
/// letters of Arabic names, diacritics); given names that are written for one another come from
/// `given-name-variants.txt`.
///
/// ```swift
/// NameEquivalence.identity(of: "Yuri Marchenko") == NameEquivalence.identity(of: "Yuriy Marchenko")  // true
/// ```
public enum NameEquivalence {
  /// The identity of a person's name as written in full or as a family name alone; nil for an empty name.
  public static func identity(of name: String) -> NameIdentity? {
    var words = foldedWords(of: name)
    while words.count > 1, suffixes.contains(words[words.count - 1]) { words.removeLast() }
    guard let last = words.last else { return nil }
    var familyStart = words.count - 1
    while familyStart > 1, particles.contains(words[familyStart - 1]) { familyStart -= 1 }
    if familyStart == 1, words.count > 2, particles.contains(words[0]) { familyStart = 0 }
    let family = words[familyStart..<(words.count - 1)].filter { !articles.contains($0) } + [spellingKey(last)]
    let key = family.count == 1 ? family[0] : family.joined(separator: " ")
    guard !key.isEmpty else { return nil }
    guard familyStart > 0 else { return NameIdentity(family: key) }
    return NameIdentity(family: key, given: givenKey(folded: words[0]))
  }

  /// The pieces of a name between spaces, no-break spaces and line breaks, folded.
  private static func foldedWords(of name: String) -> [String] {
    var name = name
    return name.withUTF8 { bytes in
      var words: [String] = []
      var start = 0
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        let isNoBreakSpace = byte == 0xC2 && index + 1 < bytes.count && bytes[index + 1] == 0xA0
        guard byte == 0x20 || byte == 0x0A || byte == 0x0D || isNoBreakSpace else {
          index += 1
          continue
        }
        if start < index { words.append(fold(UnsafeBufferPointer(rebasing: bytes[start..<index]))) }
        index += isNoBreakSpace ? 2 : 1
        start = index
      }
      if start < index { words.append(fold(UnsafeBufferPointer(rebasing: bytes[start..<index]))) }
      return words
    }
  }

  /// The identity of anything that is no person: an organization, an office, a country.
  public static func identity(ofOrganization name: String) -> NameIdentity {
    var words = name.utf8.split(separator: UInt8(ascii: " ")).map { fold(String(Substring($0))) }
    if words.count > 1, words[0] == "the" { words.removeFirst() }
    return NameIdentity(family: words.joined(separator: " "))
  }

  /// The key of a given name; an initial is its letter.
  static func givenKey(_ name: String) -> String { givenKey(folded: fold(name)) }

  private static func givenKey(folded: String) -> String {
    // A double name is known by its first part as well, but only its whole tells people apart.
    variants[folded] ?? spelling(folded)
  }

  private static let particles: Set<String> = [
    "van", "von", "der", "den", "de", "da", "di", "du", "la", "le", "bin", "ibn", "ben", "al", "el", "ul", "dos", "del",
    "della", "ter", "ten", "af", "av", "zu", "st",
  ]
  private static let articles: Set<String> = ["al", "el", "ul"]
  private static let suffixes: Set<String> = [
    "jr", "sr", "ii", "iii", "iv", "phd", "md", "mp", "kc", "qc", "obe", "cbe",
  ]

  private static let variants: [String: String] = {
    var table: [String: String] = [:]
    let lines = String(decoding: PackageResources.given_name_variants_txt, as: UTF8.self).split(separator: "\n")
    for line in lines where !line.hasPrefix("#") {
      let names = line.split { $0 == "," || $0 == " " }.map { fold(String($0)) }
      for name in names where table[name] == nil { table[name] = names[0] }
    }
    return table
  }()

  private static func spellingKey(_ folded: String) -> String {
    for article in ["al-", "el-", "as-", "ash-", "ar-"]
    where folded.utf8.starts(with: article.utf8) && folded.utf8.count > article.utf8.count + 2 {
      return spelling(String(Substring(folded.utf8.dropFirst(article.utf8.count))))
    }
    return spelling(folded)
  }

  /// What is left of a folded word when spellings that transliterate one another are made equal.
  static func spelling(_ folded: String) -> String {
    var bytes = folded.utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "'") && $0 != UInt8(ascii: ".") }
    guard bytes.count > 3 else { return String(decoding: bytes, as: UTF8.self) }
    Spelling.unify(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Lower case without diacritics, apostrophes as ASCII, possessive endings off.
  static func fold(_ word: String) -> String {
    var word = word
    return word.withUTF8 { fold($0) }
  }

  private static func fold(_ word: UnsafeBufferPointer<UInt8>) -> String {
    guard word.allSatisfy({ $0 < 0x80 }) else { return foldBeyondASCII(String(decoding: word, as: UTF8.self)) }
    return String(unsafeUninitializedCapacity: word.count) { buffer in
      var count = 0
      for byte in word {
        guard let folded = fold(byte) else { continue }
        buffer[count] = folded
        count += 1
      }
      return endOfFolded(UnsafeBufferPointer(rebasing: buffer[..<count]))
    }
  }

  private static func foldBeyondASCII(_ word: String) -> String {
    var folded: [UInt8] = []
    for scalar in word.unicodeScalars {
      for lower in scalar.properties.lowercaseMapping.unicodeScalars { fold(lower, into: &folded) }
    }
    let end = folded.withUnsafeBufferPointer(endOfFolded)
    return String(decoding: folded[..<end], as: UTF8.self)
  }

  /// Where a folded word ends without "'s", periods and apostrophes.
  private static func endOfFolded(_ folded: UnsafeBufferPointer<UInt8>) -> Int {
    var end = folded.count
    if end >= 2, folded[end - 1] == UInt8(ascii: "s"), folded[end - 2] == UInt8(ascii: "'") { end -= 2 }
    while end > 0, folded[end - 1] == UInt8(ascii: ".") || folded[end - 1] == UInt8(ascii: "'") { end -= 1 }
    return end
  }

  /// An ASCII byte folded; nil for what is left out.
  private static func fold(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5A: byte | 0x20
    case UInt8(ascii: "`"): UInt8(ascii: "'")
    case UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ")"): nil
    default: byte
    }
  }

  private static func fold(_ scalar: Unicode.Scalar, into folded: inout [UInt8]) {
    switch scalar.value {
    case 0..<0x80: if let byte = fold(UInt8(scalar.value)) { folded.append(byte) }
    case 0x2019, 0x2BC, 0x2018: folded.append(UInt8(ascii: "'"))
    case 0x300...0x36F: break
    default: folded += latinBase[scalar] ?? Array(String(scalar).utf8)
    }
  }

  /// Latin letters without their diacritics, as far as European names have them.
  private static let latinBase: [Unicode.Scalar: [UInt8]] = {
    var table: [Unicode.Scalar: [UInt8]] = [:]
    let groups: [(String, String)] = [
      ("àáâãäåāăą", "a"), ("çćčĉċ", "c"), ("ďđð", "d"), ("èéêëēĕėęě", "e"), ("ğĝġģ", "g"), ("ĥħ", "h"),
      ("ìíîïĩīĭįı", "i"), ("ĵ", "j"), ("ķ", "k"), ("ĺļľŀł", "l"), ("ñńņňŋ", "n"), ("òóôõöøōŏő", "o"), ("ŕŗř", "r"),
      ("śŝşšș", "s"), ("ţťŧț", "t"), ("ùúûüũūŭůűų", "u"), ("ŵ", "w"), ("ýÿŷ", "y"), ("źżž", "z"), ("æ", "ae"),
      ("œ", "oe"), ("ß", "ss"), ("þ", "th"),
    ]
    for (letters, base) in groups {
      for letter in letters.unicodeScalars { table[letter] = Array(base.utf8) }
    }
    return table
  }()
}

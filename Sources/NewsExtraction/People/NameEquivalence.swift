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
    var words = name.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" || $0 == "\n" }).map(String.init)
    while words.count > 1, suffixes.contains(fold(words[words.count - 1])) { words.removeLast() }
    guard let last = words.last else { return nil }
    var familyStart = words.count - 1
    while familyStart > 1, particles.contains(fold(words[familyStart - 1])) { familyStart -= 1 }
    if familyStart == 1, words.count > 2, particles.contains(fold(words[0])) { familyStart = 0 }
    let family =
      words[familyStart..<(words.count - 1)].map(fold).filter { !articles.contains($0) } + [spellingKey(last)]
    let key = family.joined(separator: " ")
    guard !key.isEmpty else { return nil }
    guard familyStart > 0 else { return NameIdentity(family: key) }
    return NameIdentity(family: key, given: givenKey(words[0]))
  }

  /// The identity of anything that is no person: an organization, an office, a country.
  public static func identity(ofOrganization name: String) -> NameIdentity {
    var words = name.split(separator: " ").map { fold(String($0)) }
    if words.count > 1, words[0] == "the" { words.removeFirst() }
    return NameIdentity(family: words.joined(separator: " "))
  }

  /// The key of a given name; an initial is its letter.
  static func givenKey(_ name: String) -> String {
    let folded = fold(name)
    // A double name is known by its first part as well, but only its whole tells people apart.
    return variants[folded] ?? spelling(folded)
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

  private static func spellingKey(_ word: String) -> String {
    var folded = fold(word)
    for article in ["al-", "el-", "as-", "ash-", "ar-"]
    where folded.hasPrefix(article) && folded.count > article.count + 2 {
      folded.removeFirst(article.count)
      break
    }
    return spelling(folded)
  }

  /// What is left of a folded word when spellings that transliterate one another are made equal.
  static func spelling(_ folded: String) -> String {
    var bytes = Array(
      folded.utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "'") && $0 != UInt8(ascii: ".") })
    guard bytes.count > 3 else { return String(decoding: bytes, as: UTF8.self) }
    for (from, to) in endings
    where bytes.count > from.utf8.count + 1 && bytes.suffix(from.utf8.count).elementsEqual(from.utf8) {
      bytes.replaceSubrange((bytes.count - from.utf8.count)..., with: to.utf8)
      break
    }
    for (from, to) in sequences { replace(&bytes, Array(from.utf8), Array(to.utf8)) }
    // Doubled letters: Mohammed and Mohamed.
    var single: [UInt8] = []
    for byte in bytes where byte != single.last { single.append(byte) }
    return String(decoding: single, as: UTF8.self)
  }

  /// Endings first: -skyy, -skiy, -skyi and -ski are one, so are -off and -ov.
  private static let endings: [(String, String)] = [
    ("skyy", "ski"), ("skiy", "ski"), ("skyi", "ski"), ("skij", "ski"), ("skii", "ski"), ("skyj", "ski"),
    ("sky", "ski"),
    ("tskyy", "tski"), ("iy", "i"), ("yy", "i"), ("yi", "i"), ("ii", "i"), ("ij", "i"), ("yj", "i"), ("y", "i"),
    ("off", "ov"), ("eff", "ev"), ("iya", "ia"), ("iia", "ia"), ("ija", "ia"), ("ya", "ia"),
  ]
  private static let sequences: [(String, String)] = [
    ("iye", "ie"), ("iie", "ie"), ("yie", "ie"), ("shch", "sh"), ("tch", "ch"), ("dzh", "j"), ("dj", "j"), ("kh", "h"),
    ("ks", "x"), ("iu", "yu"), ("ju", "yu"), ("ia", "ya"), ("ja", "ya"), ("ou", "u"), ("oo", "u"), ("ph", "f"),
    ("w", "v"),
    ("zj", "zh"), ("q", "k"), ("y", "i"),
  ]

  private static func replace(_ bytes: inout [UInt8], _ from: [UInt8], _ to: [UInt8]) {
    var position = 0
    while position + from.count <= bytes.count {
      if bytes[position..<(position + from.count)].elementsEqual(from) {
        bytes.replaceSubrange(position..<(position + from.count), with: to)
        position += max(to.count, 1)
      } else {
        position += 1
      }
    }
  }

  /// Lower case without diacritics, apostrophes as ASCII, possessive endings off.
  static func fold(_ word: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in word.lowercased().unicodeScalars {
      switch scalar.value {
      case 0x2019, 0x2BC, 0x60, 0x2018, 0x27: scalars.append("'")
      case 0x300...0x36F: continue
      case 0x2C, 0x28, 0x29: continue
      case 0x80...: scalars.append(contentsOf: latinBase[scalar] ?? String(scalar).unicodeScalars)
      default: scalars.append(scalar)
      }
    }
    var folded = String(scalars)
    if folded.hasSuffix("'s") { folded.removeLast(2) }
    while folded.hasSuffix(".") || folded.hasSuffix("'") { folded.removeLast() }
    return folded
  }

  /// Latin letters without their diacritics, as far as European names have them.
  private static let latinBase: [Unicode.Scalar: String.UnicodeScalarView] = {
    var table: [Unicode.Scalar: String.UnicodeScalarView] = [:]
    let groups: [(String, String)] = [
      ("àáâãäåāăą", "a"), ("çćčĉċ", "c"), ("ďđð", "d"), ("èéêëēĕėęě", "e"), ("ğĝġģ", "g"), ("ĥħ", "h"),
      ("ìíîïĩīĭįı", "i"), ("ĵ", "j"), ("ķ", "k"), ("ĺļľŀł", "l"), ("ñńņňŋ", "n"), ("òóôõöøōŏő", "o"), ("ŕŗř", "r"),
      ("śŝşšș", "s"), ("ţťŧț", "t"), ("ùúûüũūŭůűų", "u"), ("ŵ", "w"), ("ýÿŷ", "y"), ("źżž", "z"), ("æ", "ae"),
      ("œ", "oe"), ("ß", "ss"), ("þ", "th"),
    ]
    for (letters, base) in groups {
      for letter in letters.unicodeScalars { table[letter] = base.unicodeScalars }
    }
    return table
  }()
}

public import NewsModel

/// Reduces a name to what stays the same under every spelling newsrooms use.
///
/// The rules are those of transliteration and of names in general (``Spelling``, ``NameOrder``); given names that are
/// written for one another come from `given-name-variants.txt`. Names that may or may not be one have different keys, and
/// ``GivenKey`` says how they stand to each other.
///
/// ```swift
/// NameEquivalence.identity(of: "Yuri Marchenko") == NameEquivalence.identity(of: "Yuriy Marchenko")  // true
/// NameEquivalence.identity(of: "Kim Yong-su") == NameEquivalence.identity(of: "Yong Su Kim")         // "yongsu", "yong su"
/// ```
public enum NameEquivalence {
  /// The identity of a person's name as written in full or as a family name alone; nil for an empty name.
  public static func identity(of name: String) -> NameIdentity? {
    var words = foldedWords(of: name)
    var generation: String?
    while words.count > 1, let last = words.last {
      if let known = generations[last] {
        generation = known
      } else if !postnominals.contains(last) {
        break
      }
      words.removeLast()
    }
    guard let last = words.last else { return nil }
    spaceInitials(&words)
    if words.count > 1, NameOrder.isFamilyFirst(words) {
      let given =
        NameOrder.isSyllabicFamily(words[0])
        ? spelling(words[1...].joined()) : givenKey(folded: words[1])
      return NameIdentity(family: familyKey(words[0]), given: given)
    }
    uniteServants(&words)
    var familyStart = words.count - 1
    while familyStart > 1, particles.contains(words[familyStart - 1]) { familyStart -= 1 }
    if familyStart == 1, words.count > 2, particles.contains(words[0]) { familyStart = 0 }
    var key = familyKey(words.count > 1 ? words[words.count - 1] : last)
    for word in words[familyStart..<(words.count - 1)].reversed() where !articles.contains(word) {
      key = (word == "ibn" ? "bin" : word) + " " + key
    }
    guard !key.isEmpty else { return nil }
    // "Velden Jr." is not whom "Velden" means.
    guard familyStart > 0 else { return NameIdentity(family: key, given: generation.map { "#" + $0 }) }
    var given = givenKey(folded: words[0], before: last)
    for word in words[1..<familyStart] {
      let middle = spelling(variants[word] ?? word)
      if !middle.isEmpty { given += " " + middle }
    }
    if let generation { given += " #" + generation }
    return NameIdentity(family: key, given: given)
  }

  private static func givenKey(folded: String, before family: String) -> String {
    // "Yong-su Kim"
    if folded.utf8.contains(UInt8(ascii: "-")), NameOrder.isSyllabicFamily(family), NameOrder.isSyllabic(folded) {
      return spelling(folded)
    }
    return givenKey(folded: folded)
  }

  /// Makes two words of "J.A." before a family name.
  private static func spaceInitials(_ words: inout [String]) {
    for index in words.indices.dropLast().reversed() where words[index].utf8.contains(UInt8(ascii: ".")) {
      let letters = words[index].utf8.split(separator: UInt8(ascii: "."))
      if letters.allSatisfy({ $0.count == 1 }) {
        words.replaceSubrange(index...index, with: letters.map { String(decoding: $0, as: UTF8.self) })
      }
    }
  }

  /// The identity of anything that is no person: an organization, an office, a country.
  ///
  /// Articles and "&" for "and" make no difference. A legal form at the end is the given key, for Harbour Ltd and Harbour Inc
  /// are two companies.
  public static func identity(ofOrganization name: String) -> NameIdentity {
    var words = name.utf8.split(separator: UInt8(ascii: " ")).map { fold(String(Substring($0))) }
    if words.count > 1, words[0] == "the" { words.removeFirst() }
    var form: [String] = []
    while words.count > 1, let known = legalForms[words[words.count - 1]] {
      form.insert(known, at: 0)
      words.removeLast()
    }
    for index in words.indices where words[index] == "&" { words[index] = "and" }
    return NameIdentity(family: words.joined(separator: " "), given: form.isEmpty ? nil : form.joined(separator: " "))
  }

  /// The key of a given name; an initial is its letter.
  static func givenKey(_ name: String) -> String { givenKey(folded: fold(name)) }

  private static func givenKey(folded: String) -> String {
    if let known = variants[folded] { return shortForms[known] ?? known }
    if let short = shortForms[folded] { return short }
    // A double name keeps its hyphen: "Jean-Paul" is no "Jean", and "J.-P." its initials.
    guard folded.utf8.contains(UInt8(ascii: "-")) else { return spelling(folded) }
    return folded.utf8.split(separator: UInt8(ascii: "-")).map { part in
      let part = String(decoding: part, as: UTF8.self)
      return spelling(variants[part] ?? part)
    }.joined(separator: "-")
  }

  /// Whether a folded word is among the given names that have variants.
  static func isVariant(_ folded: String) -> Bool { variants[folded] != nil || shortForms[folded] != nil }

  private static let particles: Set<String> = [
    "van", "von", "der", "den", "de", "da", "di", "du", "la", "le", "bin", "ibn", "ben", "al", "el", "ul", "dos", "del",
    "della", "ter", "ten", "af", "av", "zu", "st",
  ]
  private static let articles: Set<String> = ["al", "el", "ul"]
  private static let generations = [
    "jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv",
  ]
  private static let postnominals: Set<String> = ["phd", "md", "mp", "kc", "qc", "obe", "cbe"]
  private static let legalForms: [String: String] = {
    let forms = "inc ltd corp co plc llc gmbh ag sa nv bv spa oyj ab asa se kk".split(separator: " ").map(String.init)
    return Dictionary(uniqueKeysWithValues: forms.map { ($0, $0) }).merging(
      ["corporation": "corp", "limited": "ltd", "incorporated": "inc"], uniquingKeysWith: { $1 })
  }()

  // MARK: - Given names

  /// For each form of a name, the first of its line.
  private static let variants = read.variants
  /// For each short form of several names, itself and those behind slashes.
  private static let shortForms = read.shortForms
  /// Of `variants`, those that are family names alike.
  private static let familyVariants = read.families

  private static let read = readVariants()

  private static func readVariants() -> (
    variants: [String: String], shortForms: [String: String], families: [String: String]
  ) {
    var variants: [String: String] = [:]
    var families: [String: String] = [:]
    var several: [[String]] = []
    var section = Substring()
    for line in PackageResources.given_name_variants_txt.split(separator: UInt8(ascii: "\n"))
    where line.first != UInt8(ascii: "#") {
      if line.first == UInt8(ascii: "[") {
        section = Substring(String(decoding: line.dropFirst().dropLast(), as: UTF8.self))
        continue
      }
      let names = line.split { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: " ") }
        .map { fold(String(decoding: $0, as: UTF8.self)) }
      if section == "several" {
        several.append(names)
        continue
      }
      for name in names where variants[name] == nil {
        variants[name] = names[0]
        if section.hasSuffix("family name") { families[name] = names[0] }
      }
    }
    var shortForms: [String: String] = [:]
    for names in several {
      let full = names.dropFirst().map { variants[$0] ?? spelling($0) }
      shortForms[names[0]] = ([names[0]] + full).joined(separator: "/")
    }
    return (variants, shortForms, families)
  }

  // MARK: - Arabic names

  /// "Servant of": the Arabic word that makes one name with the next, in its spellings.
  private static let servants = ["abdul", "abdel", "abdal", "abdur", "abdol", "abdoul"]

  /// "Father of", which does so too.
  private static let fathers: Set<String> = ["abu", "abou"]

  /// Makes one word of "abdul rahman", "abd al-rahman", "abdel-rahman" and "abdulrahman", of "abu bakr" and "abu-bakr".
  private static func uniteServants(_ words: inout [String]) {
    var index = 0
    while index < words.count {
      defer { index += 1 }
      guard words[index].utf8.starts(with: "ab".utf8), variants[words[index]] == nil else { continue }
      let isFather = fathers.contains(words[index])
      if isFather || words[index] == "abd" || servants.contains(words[index]) {
        // The family name itself may be Abdul.
        guard index + 1 < words.count else { continue }
        if articles.contains(words[index + 1]), index + 2 < words.count { words.remove(at: index + 1) }
        words[index] = (isFather ? "abu" : "abd") + familyKey(words.remove(at: index + 1))
      } else if let servant = servants.first(where: { words[index].utf8.starts(with: $0.utf8) }) {
        let rest = words[index].utf8.dropFirst(servant.utf8.count)
        let name = rest.first == UInt8(ascii: "-") ? rest.dropFirst() : rest
        if name.count >= 4 { words[index] = "abd" + familyKey(String(Substring(name))) }
      } else if let hyphen = words[index].utf8.firstIndex(of: UInt8(ascii: "-")) {
        let first = String(words[index][..<hyphen])
        guard first == "abd" || fathers.contains(first) else { continue }
        let name = familyKey(String(words[index][hyphen...].dropFirst()))
        words[index] = (first == "abd" ? "abd" : "abu") + name
      }
    }
  }

  /// The article before a name, also as the sun letters change it.
  private static let joinedArticles = [
    "al-", "el-", "ul-", "as-", "es-", "ash-", "esh-", "ar-", "er-", "an-", "at-", "ad-", "az-",
  ]

  private static func familyKey(_ folded: String) -> String {
    if folded.utf8.count > 5, folded.utf8.contains(UInt8(ascii: "-")) {
      for article in joinedArticles
      where folded.utf8.starts(with: article.utf8) && folded.utf8.count > article.utf8.count + 2 {
        return familyKey(String(Substring(folded.utf8.dropFirst(article.utf8.count))))
      }
    }
    return familyVariants[folded] ?? spelling(folded)
  }

  /// What is left of a folded word when spellings that transliterate one another are made equal.
  static func spelling(_ folded: String) -> String {
    var bytes = folded.utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "'") && $0 != UInt8(ascii: ".") }
    guard bytes.count > 3 else { return String(decoding: bytes, as: UTF8.self) }
    Spelling.unify(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

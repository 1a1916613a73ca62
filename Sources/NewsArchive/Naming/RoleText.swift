import NewsModel

/// A role in an article's words, to be compared with the one that is asked for.
struct RoleText {
  /// Its words in small letters, without "'s" and marks, each with a space before and after.
  private let text: [UInt8]

  init(_ role: String) { text = Self.plain(role) }

  private static func plain(_ words: String) -> [UInt8] {
    let space = UInt8(ascii: " ")
    var bytes = [space]
    for byte in words.lowercased().utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: bytes.append(byte)
      default: if bytes.last != space { bytes.append(space) }
      }
    }
    if bytes.last != space { bytes.append(space) }
    return bytes
  }

  /// Whether a word of a role is in it, in any of its spellings.
  func has(_ word: AskedName.RoleWord, withKin: Bool) -> Bool {
    word.spellings.contains(where: has) || withKin && word.kin.contains(where: has)
  }

  /// Whether it has a word, or words that stand together.
  func has(_ words: String) -> Bool { has(Self.plain(words)) }

  // An office may have thousands of roles, each of which is held against some dozen words.
  private func has(_ pattern: [UInt8]) -> Bool {
    guard pattern.count <= text.count else { return false }
    return (0...text.count - pattern.count).contains { start in
      pattern.indices.allSatisfy { text[start + $0] == pattern[$0] }
    }
  }

  /// Whether it tells of a time that is over, or of one to come.
  var isOfAnotherTime: Bool { Self.others.contains(where: has) }

  private static let others = [
    "former", "ex", "late", "designate", "elect", "incoming", "outgoing", "onetime", "then",
  ].map(plain)
  /// The words of those who speak for somebody else.
  static let voices = ["spokesman", "spokeswoman", "spokesperson", "press secretary", "press officer"]

  /// Whether it is of a head of whatever its article is about: "chief executive", "acting head".
  var isBareOfHead: Bool {
    let words = String(decoding: text, as: UTF8.self).split(separator: " ")
    return !words.isEmpty && words.allSatisfy { Self.headWords.contains(String($0)) }
  }

  private static let headWords: Set<String> = [
    "chief", "head", "boss", "executive", "officer", "director", "managing", "general", "acting", "interim", "new",
  ]

  /// Whether it is a role in a government: of a ministry, of a head of state, or of the seat by whose name a government goes.
  func isGovernment(of country: AskedName) -> Bool {
    let seats = country.roleWords.flatMap { $0.spellings.filter { !$0.hasPrefix("the ") } }.filter {
      ["white house", "pentagon", "kremlin", "downing street", "elysee", "élysée"].contains($0)
    }
    return (seats + ["ministry", "government", "president", "presidential", "prime minister", "state department"])
      .contains(where: has)
  }

  /// Whether it is the role of a minister, or of a head of a government or state, in office.
  var isMinister: Bool {
    let isSecretary =
      has("secretary of state")
      || has("secretary")
        && ["foreign", "defence", "defense", "home", "health", "interior", "trade"].contains(where: has)
    return !isOfAnotherTime && !["vice president", "deputy", "opposition", "shadow", "envoy"].contains(where: has)
      && (isSecretary || ["minister", "president", "chancellor"].contains(where: has))
  }

  /// Whether it begins with a country ("Norwegian president") or ends in one ("president of Norway").
  func isOf(_ country: String) -> Bool {
    text.starts(with: Self.plain(country)) || has("of \(country)") || has("of the \(country)")
  }

  /// Whether it is a spokesman's.
  var isVoice: Bool { Self.voices.contains(where: has) }
}

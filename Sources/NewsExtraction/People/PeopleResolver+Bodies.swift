import NewsLanguage
import NewsModel

/// The short names of bodies that a text introduces.
extension PeopleResolver {
  private static let companies: WordSet = [
    "foods", "motors", "motor", "group", "bank", "airlines", "airways", "air", "holdings", "industries", "systems",
    "energy", "oil", "technologies", "pharmaceuticals", "pharma", "electronics", "steel", "ventures", "shipping",
    "corp",
    "inc", "ltd", "plc", "labs", "capital", "insurance", "telecom", "logistics", "partners", "party",
    "tools", "dynamics", "works", "products", "materials", "instruments", "analytics", "metals", "retail", "homes",
    "healthcare", "securities", "airlines", "software", "aerospace", "robotics", "minerals", "chemicals", "brands",
  ]

  /// Companies of two words that the text introduces and then calls by the first: "Kolm Foods", "Kolm". A first word that two share, or that
  /// is a place or a word of the language, tells not which.
  static func firms(_ mentions: [NameMention], _ document: Document) -> [UInt64: Range<Int>] {
    var firms: [UInt64: Range<Int>] = [:]
    var others: Set<UInt64> = []
    for mention in mentions where mention.tokens.count > 1 || mention.isPlace || mention.kind == .person {
      let first = mention.tokens.lowerBound
      let word = document.tokens[first].word
      guard mention.kind == .organization, mention.tokens.count == 2, !mention.isPlace,
        document.tokens[first].isCapitalized,
        document.tokens[first].entry.classes.isEmpty, companies.contains(document.tokens[first + 1])
      else {
        others.insert(word)
        continue
      }
      if let known = firms[word] {
        if document.tokens[known.lowerBound + 1].word != document.tokens[first + 1].word { others.insert(word) }
      } else {
        firms[word] = mention.tokens
      }
    }
    for word in others { firms[word] = nil }
    return firms
  }

  /// The short names that bodies have in brackets behind their full ones, by the word.
  static func acronyms(_ mentions: [NameMention], _ document: Document) -> [UInt64: Range<Int>] {
    var acronyms: [UInt64: Range<Int>] = [:]
    for mention in mentions where mention.kind == .organization && mention.tokens.count > 1 {
      let bracket = mention.tokens.upperBound
      guard document.tokens.indices.contains(bracket + 2), document.isToken(bracket, "("),
        document.tokens[bracket + 1].shape == .allCaps, document.isToken(bracket + 2, ")")
      else { continue }
      let short = document.tokens[bracket + 1]
      // Its first letter opens one of the words.
      let opens = mention.tokens.contains {
        document.analyzed.text.bytes[document.tokens[$0].start] == document.analyzed.text.bytes[short.start]
      }
      if opens { acronyms[short.word] = mention.tokens }
    }
    return acronyms
  }
}

import NewsLanguage

/// What a form of address, a given name or an office tells of the sex of its bearer.
enum Gender {
  case feminine, masculine
}

extension NameMention {
  /// A form of address before the name tells most, then the given name, then an office: "spokeswoman".
  func gender(in document: Document) -> Gender? {
    if let told = addressGender(in: document) { return told }
    let first = tokens.lowerBound
    if isFullName || document.isAny(first, .honorific), let told = Self.gender(first, document) { return told }
    for token in role ?? 0..<0 {
      let word = document.analyzed.string(token).lowercased()
      if word.hasSuffix("woman") || word == "actress" { return .feminine }
      if word.hasSuffix("man"), word != "woman" { return .masculine }
    }
    return nil
  }

  /// What the form of address right before the name tells: "Mrs".
  func addressGender(in document: Document) -> Gender? {
    let before = tokens.lowerBound - 1
    return document.isAny(before, .honorific) ? Self.gender(before, document) : nil
  }

  private static func gender(_ token: Int, _ document: Document) -> Gender? {
    if document.isAny(token, .feminine) { return .feminine }
    return document.isAny(token, .masculine) ? .masculine : nil
  }
}

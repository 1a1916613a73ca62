import NewsLanguage

extension TreebankSentence {
  /// The names by entity marks, longest first: mentions whose head is a proper noun, cut down to the name itself.
  var markedNames: [NameDocument.Name] {
    entities.compactMap { mark -> NameDocument.Name? in
      guard let kind = Self.kind(mark.type), let head = nameHead(of: mark) else { return nil }
      let words = core(of: mark.words, head, isPerson: mark.type == "person")
      // "the Bangladeshis", "Democrats": several people.
      let isGroup = kind == .person && tags[head].hasSuffix("NNPS")
      return NameDocument.Name(words: words, kind: isGroup ? .group : kind)
    }.sorted { ($0.words.count, $1.words.lowerBound) > ($1.words.count, $0.words.lowerBound) }
  }

  /// The word that a mention's name hangs by; nil for a mention without a name.
  private func nameHead(of mark: EntityMark) -> Int? {
    let head = head(of: mark.words)
    if isProper(head) { return head }
    if mark.type == "person" {
      // "the critic Rolf Tarn": the name is set beside the noun.
      let next = head + 1
      guard mark.words.contains(next), isProper(next), heads[next] == head,
        ["flat", "appos", "compound", "nmod"].contains(where: { relations[next].hasPrefix($0) })
      else { return nil }
      return next
    }
    let isNoun = tags[head].hasPrefix("NOUN") || tags[head].hasPrefix("ADJ")
    return mark.hasLink && isNoun && isCapitalized(head) && head > 0 ? head : nil
  }

  private static func kind(_ type: String) -> NameKind? {
    switch type {
    case "person": .person
    case "organization": .organization
    case "place": .place
    case "time": nil
    default: .other
    }
  }

  /// The words around the head that belong to a name.
  private func core(of words: Range<Int>, _ head: Int, isPerson: Bool) -> Range<Int> {
    var start = head
    var end = head + 1
    while end < words.upperBound, continues(end, words.upperBound, isPerson) { end += 1 }
    if !isPerson || !hasFlat(head) {
      while start > words.lowerBound, leads(start - 1, isPerson) { start -= 1 }
    }
    while end > head + 1, !isProper(end - 1), !isCapitalized(end - 1), !isBehindHyphen(end - 1) { end -= 1 }
    while start < head, !isCapitalized(start) { start += 1 }
    return start..<end
  }

  private func isBehindHyphen(_ word: Int) -> Bool { word > 0 && forms[word - 1] == "-" && !spacesAfter[word - 1] }

  private func isCapitalized(_ word: Int) -> Bool {
    guard let scalar = forms[word].unicodeScalars.first else { return false }
    return scalar.properties.isUppercase
  }

  private func isHyphen(_ word: Int) -> Bool {
    forms[word] == "-" && !spacesAfter[word] && word > 0 && !spacesAfter[word - 1]
  }

  /// Whether a word behind the head belongs to the name: "Pym" of "Ada Pym", "of Health" of "Ministry of Health".
  private func continues(_ word: Int, _ limit: Int, _ isPerson: Bool) -> Bool {
    if isProper(word) || isHyphen(word) || isBehindHyphen(word) { return true }
    if word + 1 < limit, Self.particles.contains(forms[word]) { return true }
    if isPerson { return false }
    if Self.joints.contains(forms[word]) {
      return (word + 1..<min(limit, word + 3)).contains {
        isCapitalized($0) && isProper($0) || isCapitalized($0) && !isProper($0) && tags[$0].hasPrefix("NOUN")
          || isCapitalized($0) && tags[$0].hasPrefix("ADJ")
      }
    }
    return isCapitalized(word)
  }

  /// Whether a word before the name's first belongs to it: "Harbour" of "Harbour Board".
  private func leads(_ word: Int, _ isPerson: Bool) -> Bool {
    if isProper(word) || isHyphen(word) { return true }
    if isPerson { return Self.particles.contains(forms[word]) && word > 0 && isProper(word - 1) }
    if Self.joints.contains(forms[word]) { return word > 0 && isCapitalized(word - 1) && isProper(word - 1) }
    return isCapitalized(word) && !tags[word].hasPrefix("DET") && !tags[word].hasPrefix("ADP")
  }

  private static let particles: Set<String> = [
    "de", "van", "von", "der", "den", "bin", "ibn", "al", "el", "da", "di", "du", "la", "le", "dos", "del", "ben",
    "al-",
  ]
  private static let joints: Set<String> = ["of", "the", "and", "&", "for"]

  /// The names by syntax alone: proper nouns with `flat` are persons, other proper nouns are open.
  var namesBySyntax: [NameDocument.Name] {
    var names: [NameDocument.Name] = []
    var word = 0
    while word < count {
      guard isProper(word) else {
        // A capital inside a sentence is some sort of name.
        if word > 0, isCapitalized(word), !tags[word].hasPrefix("PRON") {
          names.append(NameDocument.Name(words: word..<word + 1, kind: nil))
        }
        word += 1
        continue
      }
      var end = word + 1
      while end < count,
        relations[end].hasPrefix("flat") && isProper(end) && heads[end] >= word && heads[end] < end || isHyphen(end)
          || isBehindHyphen(end)
      {
        end += 1
      }
      let isFlat = (word + 1..<end).contains { relations[$0].hasPrefix("flat") && isProper($0) }
      let isOpen = isFlat && isPlaceLike(word)
      // In a row of proper nouns without `flat` a title may be hidden, or a company.
      let standsAlone = (word == 0 || !isProper(word - 1)) && (end == count || !isProper(end))
      names.append(NameDocument.Name(words: word..<end, kind: isFlat && !isOpen && standsAlone ? .person : nil))
      word = end
    }
    return names
  }

  /// "San Remo", "Los Altos", "Hong Kong": `flat`, too, and no persons.
  private func isPlaceLike(_ word: Int) -> Bool {
    let first = forms[word]
    if ["San", "Santa", "Los", "Las", "El", "Al", "La", "Le", "Hay", "St.", "Saint", "Fort", "Mount", "Lake"].contains(
      first)
    {
      return true
    }
    return AnalyzedText(forms[word...].prefix(3).joined(separator: " ")).openingIsPlace
  }
}

extension AnalyzedText {
  /// Whether the text opens with a place or body that the lexicon knows.
  var openingIsPlace: Bool {
    if let phrase = lexicon.names.longest(at: 0, in: tokens) {
      return !phrase.value.classes.isDisjoint(with: [.country, .city, .region, .organizationName, .metonym])
    }
    return tokens.first?.isAny([.country, .city, .region, .organizationName, .month, .weekday]) ?? false
  }
}

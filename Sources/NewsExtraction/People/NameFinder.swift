import NewsLanguage
import NewsModel

/// Finds names: runs of capitalized words, split into places and bodies the lexicon knows, titles, and what remains.
///
/// In "UK Harbour Secretary Ada Pym told" the run holds a country, a role and a person; in "the Harbour Ministry said" an
/// organization by its last word.
struct NameFinder {
  let document: Document
  /// What the trained recognizer found, for each token that a name begins with.
  let recognized: RecognizedNames

  init(document: Document) {
    self.document = document
    recognized = RecognizedNames(document)
  }

  var tokens: [Token] { document.tokens }

  /// The mentions of a whole document, in order and apart from one another.
  func mentions() -> [NameMention] {
    var mentions: [NameMention] = []
    for (index, sentence) in document.sentences.enumerated() {
      var position = sentence.tokens.lowerBound
      while position < sentence.tokens.upperBound {
        if let name = recognized.name(at: position) {
          append(name, isTitleCase: document.isTitleCase[index], to: &mentions)
          position = name.tokens.upperBound
          continue
        }
        guard tokens[position].isCapitalized else {
          position += 1
          continue
        }
        let end = runEnd(from: position, limit: sentence.tokens.upperBound)
        appendMentions(of: position..<end, sentence.tokens, isTitleCase: document.isTitleCase[index], to: &mentions)
        position = max(end, position + 1)
      }
    }
    settleEdges(of: &mentions)
    nameListed(in: &mentions)
    nameBearers(in: &mentions)
    return mentions
  }

  /// The end of the run of capitalized words from `start`: particles and inner hyphens belong to it.
  private func runEnd(from start: Int, limit: Int) -> Int {
    var end = start + 1
    while end < limit {
      if recognized.name(at: end) != nil { break }
      if tokens[end].isCapitalized, !crossesDate(end) {
        end += 1
      } else if end + 1 < limit, tokens[end + 1].isCapitalized, recognized.name(at: end + 1) == nil,
        isJoint(end, after: start)
      {
        end += 2
      } else if end + 2 < limit, isParticle(end), isParticle(end + 1), tokens[end + 2].isCapitalized,
        recognized.name(at: end + 2) == nil
      {
        end += 3
      } else {
        break
      }
    }
    return end
  }

  private func crossesDate(_ index: Int) -> Bool { document.dateOfToken[index] >= 0 }

  /// "de" in "Maria de Souza", "-" in "Jean-Luc" and "al-Amri", "of" in "Ministry of Health".
  private func isJoint(_ index: Int, after start: Int) -> Bool {
    let previous = tokens[index - 1]
    if isParticle(index) { return previous.isCapitalized && !previous.isAny([.country, .demonym, .ordinary]) }
    if document.isToken(index, "-") {
      return !tokens[index].followsSpace && !tokens[index + 1].followsSpace
        && (previous.isAny(.givenName) || isArabicArticle(index - 1) || index - start >= 2)
    }
    if document.isToken(index, "of") { return previous.isAny(.organizationNoun) || previous.isAny(.role) }
    return false
  }

  private func isArabicArticle(_ index: Int) -> Bool { document.isToken(index, "al") || document.isToken(index, "el") }

  private func isParticle(_ index: Int) -> Bool {
    guard tokens[index].shape == .lower, tokens[index].end - tokens[index].start <= 3 else { return false }
    switch document.analyzed.string(index) {
    case "de", "van", "von", "der", "den", "bin", "ibn", "al", "el", "da", "di", "du", "la", "le", "dos", "del", "ben",
      "ul":
      return true
    default: return false
    }
  }

  private func appendMentions(
    of run: Range<Int>, _ sentence: Range<Int>, isTitleCase: Bool, to mentions: inout [NameMention]
  ) {
    var position = run.lowerBound
    // The first word of a sentence is capitalized anyway; a word of the language there is no name.
    if isOpening(position, of: sentence), isOrdinary(position) { position += 1 }
    var pending = position
    while position < run.upperBound {
      if let known = knownName(at: position, limit: run.upperBound), !isAddressed(position) {
        appendUnknown(pending..<position, sentence, isTitleCase, to: &mentions)
        let end = position + known.count
        // "Russian Defence Ministry", "UK Foreign Office": the country is part of the body's name.
        if let organization = organizationEnd(from: end, limit: run.upperBound), known.entry.isPlaceOrPeople {
          mentions.append(
            NameMention(tokens: position..<organization, kind: .organization, strength: .strong, isFullName: true))
          position = organization
        } else {
          if let mention = mention(of: known.entry, position..<end) { mentions.append(mention) }
          position = end
        }
        pending = position
      } else if let length = titleLength(at: position, limit: run.upperBound) {
        appendUnknown(pending..<position, sentence, isTitleCase, to: &mentions)
        position += length
        pending = position
      } else {
        position += 1
      }
    }
    appendUnknown(pending..<run.upperBound, sentence, isTitleCase, to: &mentions)
  }

  private func isOpening(_ index: Int, of sentence: Range<Int>) -> Bool {
    var first = sentence.lowerBound
    while first < index, !tokens[first].isWord { first += 1 }
    return first == index || index > sentence.lowerBound && document.isBreak(index - 1) && document.isQuoted(index)
  }

  private func isOrdinary(_ index: Int) -> Bool {
    tokens[index].isAny([.ordinary, .adverb, .grammatical, .weekday, .groupNoun])
      && !tokens[index].isAny([.givenName, .country])
      || tokens[index].isAny(.speech)
  }

  /// A title is a role or form of address that is no part of the name that follows it.
  private func isTitle(_ index: Int) -> Bool {
    tokens[index].isAny([.role, .honorific]) && tokens[index].isCapitalized || RecognizedNames.isSeat(tokens[index])
      || tokens[index].isAny(.pluralNoun) && !tokens[index].isAny([.familyName, .givenName, .organizationNoun])
  }

  /// How many tokens a title takes: "Minister", "Secretary of State".
  private func titleLength(at index: Int, limit: Int) -> Int? {
    if let phrase = document.analyzed.lexicon.names.longest(at: index, in: tokens),
      index + phrase.count <= limit, phrase.value.classes.contains(.role)
    {
      return phrase.count
    }
    return isTitle(index) ? 1 : nil
  }

  /// A name the lexicon holds, at a token.
  private func knownName(at index: Int, limit: Int) -> (count: Int, entry: LexicalEntry)? {
    if let phrase = document.analyzed.lexicon.names.longest(at: index, in: tokens),
      index + phrase.count <= limit, phrase.value.isName
    {
      return (phrase.count, phrase.value)
    }
    let entry = tokens[index].entry
    guard entry.isName, !tokens[index].isAny(.givenName) || index + 1 >= limit else { return nil }
    return (1, entry)
  }

  /// Where an organization's name that goes on at `start` ends: after its head noun, no title or given name between.
  private func organizationEnd(from start: Int, limit: Int) -> Int? {
    var position = start
    var end: Int?
    while position < limit, position - start < 5 {
      if isTitle(position) && !tokens[position].isAny(.organizationNoun) || tokens[position].isAny(.givenName) { break }
      if let phrase = document.analyzed.lexicon.names.longest(at: position, in: tokens) {
        guard phrase.value.classes.contains(.organizationName) || phrase.value.classes.contains(.metonym) else { break }
        return position + phrase.count <= limit ? position + phrase.count : nil
      }
      if tokens[position].isAny(.organizationNoun) { end = position + 1 }
      position += 1
    }
    return end
  }

  private func mention(of entry: LexicalEntry, _ range: Range<Int>) -> NameMention? {
    let classes = entry.classes
    if classes.contains(.organizationName) {
      return NameMention(tokens: range, kind: .organization, strength: .strong, isFullName: true)
    }
    if classes.contains(.metonym) {
      return NameMention(tokens: range, kind: .office, strength: .strong, isFullName: true)
    }
    if classes.contains(.country) || classes.contains(.city) {
      guard classes.contains(.country) || classes.contains(.capital) else { return nil }
      var mention = NameMention(tokens: range, kind: .country, strength: .strong, isFullName: true)
      mention.country = Int(entry.value)
      mention.isPlace = true
      return mention
    }
    return nil
  }

  /// What is left of a run: a person after a title or with a given name, an organization by its head noun, else open.
  private func appendUnknown(
    _ range: Range<Int>, _ sentence: Range<Int>, _ isTitleCase: Bool, to mentions: inout [NameMention]
  ) {
    var range = range
    while let last = range.last, !isAddressed(last),
      isOrdinary(last) && !tokens[last].isAny(.organizationNoun) || isTitle(last)
    {
      range.removeLast()
    }
    // "Director of Harbours Ada Pym": what a title is "of" is no part of the name.
    if let first = range.first, document.isToken(first, "of") {
      if let given = range.first(where: { tokens[$0].isAny(.givenName) }) {
        range = given..<range.upperBound
      } else if range.count >= 4 {
        // "Mayor of Kolm Ada Pym": the last two words are the name.
        range = (range.upperBound - 2)..<range.upperBound
      } else {
        return
      }
    }
    while let first = range.first, !tokens[first].isCapitalized { range.removeFirst() }
    guard !range.isEmpty else { return }
    // "Leung Che|-cheung|"
    if range.count == 2, range.upperBound + 1 < sentence.upperBound, tokens[range.lowerBound].isAny(.familyName),
      RecognizedNames.isSyllabic(range.lowerBound..<range.upperBound + 2, document)
    {
      appendPerson(range.lowerBound..<range.upperBound + 2, .strong, to: &mentions)
      return
    }
    if let head = range.last(where: { tokens[$0].isAny(.organizationNoun) }) {
      let end = head + 1
      // "Federation Council Ada Pym": a given name opens a person's name behind the body's.
      if end < range.upperBound, tokens[end].isAny(.givenName) {
        appendPerson(end..<range.upperBound, .strong, to: &mentions)
        range = range.lowerBound..<end
      }
      let hasOwnName = range.count > 1 && !tokens[range.lowerBound].isAny(.givenName)
      if end == range.upperBound, hasOwnName {
        mentions.append(NameMention(tokens: range, kind: .organization, strength: .strong, isFullName: true))
        return
      }
      if end == range.upperBound, range.count == 1 { return }
    }
    let followsTitle = titleEnds(before: range.lowerBound)
    // "Chief Harbour Officer" is all title.
    if followsTitle, range.upperBound < sentence.upperBound, isTitle(range.upperBound) { return }
    // "President (Ada)": a given name alone names nobody, but for popes and monarchs.
    if range.count == 1, tokens[range.lowerBound].isAny(.givenName), followsTitle, !isRegnal(range.lowerBound - 1) {
      return
    }
    let hasGivenName = tokens[range.lowerBound].isAny(.givenName) && range.count > 1
    if isTitleCase, !hasGivenName, !followsTitle { return }
    if range.count > 4 { return }
    if tokens[range.lowerBound].shape == .allCaps, range.count == 1, !followsTitle {
      mentions.append(NameMention(tokens: range, kind: .organization, strength: .weak, isFullName: true))
      return
    }
    if followsTitle || hasGivenName || hasAge(range) {
      appendPerson(range, .strong, to: &mentions)
    } else if range.count > 1 || tokens[range.lowerBound].shape == .capitalized && speaksAsPerson(range) {
      appendPerson(range, .weak, to: &mentions)
    } else {
      // Somebody or something that the recognizer took for no name.
      mentions.append(NameMention(tokens: range, kind: .organization, strength: .weak, isFullName: true))
    }
  }

  /// Whether a form of address makes a word of the language a name: "Mr Key".
  private func isAddressed(_ index: Int) -> Bool {
    index > 0 && tokens[index - 1].isAny(.honorific) && !tokens[index - 1].isAny(.role)
      && tokens[index - 1].isCapitalized
  }

  private func isRegnal(_ index: Int) -> Bool {
    ["Pope", "King", "Queen", "Prince", "Princess", "Emperor", "Sultan", "Archbishop", "Patriarch", "Saint"]
      .contains(document.analyzed.string(index))
  }

  func titleEnds(before index: Int) -> Bool {
    guard index > 0, !document.isBreak(index - 1) else { return false }
    let previous = tokens[index - 1]
    if previous.isAny(.honorific) { return true }
    guard previous.isAny(.role) else { return false }
    // "the leader Moscow wants" is no title; before a capitalized name a bare role is.
    return true
  }

  func appendPerson(_ range: Range<Int>, _ strength: NameMention.Strength, to mentions: inout [NameMention]) {
    // "Lind-Hale" and "al-Amri" are one word each, whatever their tokens.
    let isFull = range.dropFirst().contains { tokens[$0].followsSpace }
    var mention = NameMention(tokens: range, kind: .person, strength: strength, isFullName: isFull)
    mention.role = RolePhrase(document: document).range(around: range)
    mentions.append(mention)
  }
}

extension LexicalEntry {
  /// Whether it is a name the lexicon holds: of a place or a body.
  var isName: Bool {
    !classes.isDisjoint(with: [.country, .city, .metonym, .region, .organizationName, .demonym])
  }

  /// Whether it is a country, its people or a place.
  var isPlaceOrPeople: Bool { !classes.isDisjoint(with: [.country, .demonym, .city]) }
}

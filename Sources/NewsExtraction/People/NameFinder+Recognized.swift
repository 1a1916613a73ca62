import NewsLanguage
import NewsModel

extension NameFinder {
  /// A name that the recognizer found, as a mention.
  func append(_ name: RecognizedName, isTitleCase: Bool, to mentions: inout [NameMention]) {
    let range = name.tokens
    switch name.kind {
    case .person:
      let isFull = range.dropFirst().contains { tokens[$0].followsSpace }
      let hasGivenName = tokens[range.lowerBound].isAny(.givenName) && isFull
      let followsTitle = titleEnds(before: range.lowerBound)
      let hasFamilyName =
        isFull && (tokens[range.lowerBound].isAny(.familyName) || tokens[range.upperBound - 1].isAny(.familyName))
      // "al-Dovrel" is a place as often as a person.
      let isArticled = !isFull && range.count > 1 && tokens[range.lowerBound].shape == .lower
      let isSure = !isArticled && !isTitleCase && name.margin >= (isFull ? Self.sureFullName : Self.sureFamilyName)
      let isSyllabic = isFull && RecognizedNames.isSyllabic(range, document)
      if hasGivenName || followsTitle || isSure || isSyllabic || isTakenUpByWho(range) || hasFamilyName && !isTitleCase
        || hasAge(range) || !isTitleCase && !isFull && hasPost(range)
      {
        appendPerson(range, .strong, to: &mentions)
      } else if isFull || name.margin >= (looksLikeFamilyName(range) ? Self.likelyFamilyName : Self.likelyName) {
        appendPerson(range, .weak, to: &mentions)
      } else {
        mentions.append(NameMention(tokens: range, kind: .organization, strength: .weak, isFullName: true))
      }
    // "said Brandt, who leads them", "Brandt said he": no body is spoken of so.
    case .organization
    where range.count == 1 && tokens[range.lowerBound].shape == .capitalized && speaksAsPerson(range):
      appendPerson(range, .weak, to: &mentions)
    case .organization
    where range.count == 1 && tokens[range.lowerBound].shape == .capitalized && !isTitleCase && hasPost(range):
      appendPerson(range, .strong, to: &mentions)
    case .organization, .group, .other:
      let kind = name.kind == .group ? Person.Kind.group : .organization
      mentions.append(
        NameMention(
          tokens: range, kind: kind, strength: name.kind == .organization && !isTitleCase ? .strong : .weak,
          isFullName: true))
    case .place:
      var mention = NameMention(tokens: range, kind: .country, strength: .weak, isFullName: true)
      mention.isPlace = true
      mentions.append(mention)
    }
  }

  /// The margin from which a name is a person's if it turns out to be anybody's.
  private static let likelyName: Int32 = 400
  /// The same for a name that is built like a family name.
  private static let likelyFamilyName: Int32 = 100

  /// Whether a word alone is known as a family name, or ends as those of Slavic, Caucasian, Iberian, Greek, Turkish and
  /// Germanic languages do.
  private func looksLikeFamilyName(_ range: Range<Int>) -> Bool {
    guard range.count == 1, tokens[range.lowerBound].shape == .capitalized else { return false }
    if tokens[range.lowerBound].isAny(.familyName) { return true }
    let word = document.analyzed.text.bytes[tokens[range.lowerBound].range]
    return word.count > 5 && Self.familyEndings.contains { word.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  private static let familyEndings = [
    "sky", "skyy", "skiy", "skyi", "skij", "ski", "ska", "cki", "ov", "ova", "ev", "eva", "enko", "chuk", "czyk",
    "shvili",
    "dze", "yan", "ić", "vić", "vic", "escu", "ek", "poulos", "akis", "idis", "sson", "ssen", "berg", "stein", "mann",
    "bauer",
    "oğlu", "oglu", "guez", "ández", "andez",
  ]

  /// The margin from which a full name counts without a known given name.
  private static let sureFullName: Int32 = 650
  /// The margin from which a family name alone counts without a title.
  private static let sureFamilyName: Int32 = 750

  /// "said Brandt|, who| leads", "Brandt |himself|"
  private func isTakenUpByWho(_ range: Range<Int>) -> Bool {
    var next = range.upperBound
    if document.isToken(next, ",") { next += 1 }
    return document.isToken(next, "who") || document.isToken(next, "himself") || document.isToken(next, "herself")
  }

  /// Whether somebody says something and is taken up by a word for people.
  func speaksAsPerson(_ range: Range<Int>) -> Bool {
    let (first, end) = (range.lowerBound, range.upperBound)
    guard !tokens[first].isAny([.organizationName, .country, .city, .region]) else { return false }
    if first > 0, document.isAny(first - 1, .speech) {
      return isTakenUpByWho(range) || tokens[first].isAny(.familyName)
    }
    guard end + 1 < tokens.count, tokens[end].isAny(.speech) else { return false }
    return document.isToken(end + 1, "he") || document.isToken(end + 1, "she")
  }

  /// "Brandt, the ministry's |spokeswoman|, said": a word alone that no list has, with a post behind it that a person has.
  private func hasPost(_ range: Range<Int>) -> Bool {
    guard tokens[range.lowerBound].entry.classes.isEmpty,
      let role = RolePhrase(document: document).range(around: range), role.lowerBound > range.upperBound,
      document.isToken(role.upperBound, ","), role.upperBound + 1 < tokens.count,
      tokens[role.upperBound + 1].isAny([.speech, .auxiliary])
    else { return false }
    // The post itself, before what it is of.
    let head = role.prefix { !tokens[$0].isAny(.preposition) }
    return head.last.map { Self.posts.contains(tokens[$0]) } ?? false
  }

  /// Posts that people have and bodies have not (general knowledge of English): a firm is a "leader" or an "owner", too.
  private static let posts: WordSet = [
    "spokesman", "spokeswoman", "spokesperson", "minister", "secretary", "president", "chairman", "chairwoman",
    "director", "mayor", "governor", "commander", "general", "admiral", "captain", "coach", "manager", "executive",
    "editor", "lawyer", "professor", "senator", "judge", "ambassador", "envoy", "adviser", "advisor", "councillor",
    "prosecutor", "surgeon", "founder", "negotiator", "economist", "analyst",
  ]

  /// "Ada Pym, 45,": a number of two digits between commas behind a name, or before a full stop, is an age.
  func hasAge(_ range: Range<Int>) -> Bool {
    let comma = range.upperBound
    guard comma + 2 < tokens.count, document.isToken(comma, ","), tokens[comma + 1].shape == .number,
      tokens[comma + 1].end - tokens[comma + 1].start == 2, document.dateOfToken[comma + 1] < 0
    else { return false }
    return document.isToken(comma + 2, ",") || document.isToken(comma + 2, ".")
  }

  /// Takes a word alone for a person's where it opens or ends a person's full name elsewhere.
  func nameBearers(in mentions: inout [NameMention]) {
    var names: Set<UInt64> = []
    for mention in mentions where mention.kind == .person && mention.isFullName && mention.strength == .strong {
      names.insert(tokens[mention.tokens.upperBound - 1].word)
      names.insert(tokens[mention.tokens.lowerBound].word)
    }
    for (index, mention) in mentions.enumerated()
    where mention.kind == .organization && mention.strength == .weak && mention.tokens.count == 1
      && names.contains(tokens[mention.tokens.lowerBound].word)
      && !BodyEvidence.isAcronym(mention.tokens, document)
    {
      mentions[index].kind = .person
      mentions[index].isFullName = false
      mentions[index].role = RolePhrase(document: document).range(around: mention.tokens)
    }
  }
}

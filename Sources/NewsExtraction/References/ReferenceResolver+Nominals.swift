import NewsLanguage
import NewsModel

extension ReferenceResolver {
  /// Whom a noun phrase means: the first sieve that holds it tells; somebody new where none does.
  mutating func entity(ofNominal draft: ReferenceDraft, head: Int) -> Int {
    let phrase = Phrase(draft.tokens, head: head, document)
    let found =
      apposition(draft, head) ?? complement(draft, phrase) ?? titled(draft, phrase) ?? belonging(phrase) ?? sameNoun(
        draft, phrase)
      ?? generic(draft, phrase)
    let entity = found ?? add(Entity(gender: draft.gender, isPlural: draft.isPlural))
    if !phrase.isNegative { entities[entity].nouns.insert(phrase.noun) }
    entities[entity].modifiers.formUnion(phrase.modifiers)
    if let owner = phrase.owner.flatMap({ entityEnding[$0] }) {
      belongings[Belonging(owner: owner, noun: phrase.noun)] = entity
    }
    return entity
  }

  /// A noun phrase taken apart.
  private struct Phrase {
    var tokens: Range<Int>
    var noun: Int32
    var isDefinite: Bool
    var isIndefinite: Bool
    /// "no pilot", which nothing later means.
    var isNegative: Bool
    /// The words between determiner and noun.
    var modifiers: Set<UInt64> = []
    /// The end of the possessor's words, where the phrase has one.
    var owner: Int?

    init(_ range: Range<Int>, head: Int, _ document: Document) {
      tokens = range
      noun = document.tokens[head].entry.lemma
      let first = range.lowerBound
      isDefinite = ["the", "this", "that", "these", "those"].contains { document.isToken(first, $0) }
      isNegative = document.isToken(first, "no")
      isIndefinite =
        document.tokens[first].shape == .number || document.isAny(first, .numberWord)
        || ["a", "an", "another", "some", "any", "no", "every", "each", "other", "more", "many", "several"].contains {
          document.isToken(first, $0)
        }
      for index in range where index != head && document.tokens[index].isWord && !document.isAny(index, .determiner) {
        modifiers.insert(document.tokens[index].word)
      }
      if let clitic = range.first(where: document.isClitic) {
        owner = clitic
      } else if let form = PronounForm(document.tokens[first]), form.place == .possessive {
        owner = first + 1
      }
    }
  }

  /// "Ada Pym, the mayor", "the mayor, Ada Pym,", "her brother, Oscar".
  private mutating func apposition(_ draft: ReferenceDraft, _ head: Int) -> Int? {
    if let mention = resolver.mention(atToken: head + 1), resolver.mentions[mention].tokens.lowerBound == head + 1,
      !draft.isPlural,
      resolver.mentions[mention].kind == .person, let person = resolver.knownPerson(ofMention: mention)
    {
      return agreeing(person, draft)
    }
    if let mention = roleOwners[head], let person = resolver.knownPerson(ofMention: mention) {
      return entity(ofPerson: person)
    }
    guard !draft.isPlural else { return nil }
    let first = draft.tokens.lowerBound
    if document.isToken(first - 1, ","), let mention = resolver.mention(atToken: first - 2),
      resolver.mentions[mention].kind == .person, let person = resolver.knownPerson(ofMention: mention),
      tokens[first].isAny(.determiner),
      !document.isToken(resolver.mentions[mention].tokens.lowerBound - 2, "according"),
      !document.isQuoted(first) || document.isQuoted(first - 2),
      !isListed(after: draft.tokens.upperBound)
    {
      return agreeing(person, draft)
    }
    let end = draft.tokens.upperBound
    if document.isToken(end, ","), let mention = resolver.mention(atToken: end + 1),
      resolver.mentions[mention].kind == .person,
      resolver.mentions[mention].isFullName, let person = resolver.knownPerson(ofMention: mention),
      document.isToken(first, "the") || document.isAny(first, .determiner) || tokens[first].isCapitalized
    {
      let after = resolver.mentions[mention].tokens.upperBound
      // "the mayor, Ada Pym and others": a list.
      guard tokens.indices.contains(after),
        document.isToken(after, ",") || document.isToken(after, ".") || tokens[after].isAny([.speech, .auxiliary])
      else { return nil }
      return agreeing(person, draft)
    }
    return nil
  }

  /// Whether an "and" joins a phrase to the one before it: "Ada Pym, a clerk and a nurse".
  private func isListed(after end: Int) -> Bool { document.isToken(end, "and") && document.isAny(end + 1, .determiner) }

  private mutating func agreeing(_ person: Int, _ draft: ReferenceDraft) -> Int? {
    let entity = entity(ofPerson: person)
    let gender = entities[entity].gender
    return gender == nil || draft.gender == nil || gender == draft.gender ? entity : nil
  }

  /// "Pym is a nurse", "she became the first woman".
  private func complement(_ draft: ReferenceDraft, _ phrase: Phrase) -> Int? {
    var verb = draft.tokens.lowerBound - 1
    if document.isToken(verb, "not") || document.isAny(verb, .adverb) { verb -= 1 }
    guard verb > 0, Self.copulas.contains(tokens[verb]) else { return nil }
    var end = verb
    while end > 0, document.isAny(end - 1, [.auxiliary, .modal, .adverb]), !document.isClitic(end - 1) { end -= 1 }
    guard let subject = entityEnding[end], !entities[subject].isBody, entities[subject].isPlural == draft.isPlural
    else { return nil }
    let gender = entities[subject].gender
    return gender == nil || draft.gender == nil || gender == draft.gender ? subject : nil
  }

  private static let copulas: WordSet = [
    "is", "was", "are", "were", "'s", "be", "been", "became", "becomes", "become", "remains", "remained",
  ]

  /// "the mayor", whose role the text has told.
  private mutating func titled(_ draft: ReferenceDraft, _ phrase: Phrase) -> Int? {
    let first = draft.tokens.lowerBound
    guard !draft.isPlural, !phrase.isIndefinite, tokens[draft.tokens.upperBound - 1].isAny(.role),
      phrase.isDefinite || phrase.owner != nil || tokens[first].isCapitalized
    else { return nil }
    let words = phrase.isDefinite ? first + 1..<draft.tokens.upperBound : draft.tokens
    guard !words.isEmpty, !isRestricted(draft), let person = resolver.person(withTitle: words),
      let entity = agreeing(person, draft)
    else { return nil }
    // "the minister" is not the minister's envoy.
    let nouns = entities[entity].nouns
    return nouns.isEmpty || nouns.contains(phrase.noun) ? entity : nil
  }

  /// Whether a clause tells which one is meant: "the pilot who".
  private func isRestricted(_ draft: ReferenceDraft) -> Bool {
    document.isToken(draft.tokens.upperBound, "who") || document.isToken(draft.tokens.upperBound, "whose")
  }

  /// "her father", said of her before.
  private func belonging(_ phrase: Phrase) -> Int? {
    guard let owner = phrase.owner.flatMap({ entityEnding[$0] }) else { return nil }
    return belongings[Belonging(owner: owner, noun: phrase.noun)]
  }

  /// "the pilot" after "a pilot", "the rescued fishermen" after "fishermen".
  private func sameNoun(_ draft: ReferenceDraft, _ phrase: Phrase) -> Int? {
    guard !phrase.isIndefinite, phrase.owner == nil, !isRestricted(draft), phrase.noun != 0 else { return nil }
    let sentence = document.analyzed.sentence(ofToken: draft.tokens.lowerBound)
    let isBare = !phrase.isDefinite
    // Bare plurals mean their kind; one and the same if they are worded alike.
    if isBare, phrase.modifiers.isEmpty || !draft.isPlural { return nil }
    for trace in traces.suffix(Self.memory).reversed() {
      guard sentence - trace.sentence <= 20 else { return nil }
      let entity = entities[trace.entity]
      guard entity.isPlural == draft.isPlural, entity.nouns.contains(phrase.noun) else { continue }
      guard entity.gender == nil || draft.gender == nil || entity.gender == draft.gender else { continue }
      if isBare ? entity.modifiers == phrase.modifiers : phrase.modifiers.isSubset(of: entity.modifiers) {
        return trace.entity
      }
    }
    return nil
  }

  /// "the man", "the boy": whoever of that sex and number was spoken of last.
  private func generic(_ draft: ReferenceDraft, _ phrase: Phrase) -> Int? {
    guard phrase.isDefinite, !draft.isPlural, phrase.modifiers.isEmpty,
      Self.generic.contains(tokens[draft.tokens.upperBound - 1]),
      !document.isToken(draft.tokens.upperBound, "who"), !document.isToken(draft.tokens.upperBound, "of")
    else { return nil }
    return best(for: draft, draft.tokens.lowerBound, .subject)
  }

  private static let generic: WordSet = [
    "man", "woman", "boy", "girl", "youth", "teenager", "teen", "lad", "kid", "youngster", "pensioner", "suspect",
    "victim", "defendant",
    "accused",
  ]
}

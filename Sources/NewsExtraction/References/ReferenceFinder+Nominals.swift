import NewsLanguage
import NewsModel

extension ReferenceFinder {
  /// The noun phrase whose noun stands at `head`: from its determiner, number or possessor to the noun.
  func nominal(headedBy head: Int, in sentence: Range<Int>, _ tree: DependencyTree?) -> ReferenceDraft? {
    let token = tokens[head]
    guard token.isAny(.personNoun) || token.isAny(.demonym) && isPeople(head),
      resolver.mention(atToken: head).map({ isGroup($0, head) }) != false,
      !isInName(head), isNoun(head, in: sentence, tree)
    else { return nil }
    let start = start(ofPhraseWithHead: head, in: sentence, tree)
    let isPlural = token.isAny(.pluralNoun) || token.isAny(.demonym) || Self.collectives.contains(token)
    // A singular noun without a determiner is a title, a part of a compound or a verb.
    if !isPlural, !isDetermined(start, head), !isPost(start, head) { return nil }
    if Self.things.contains(where: { $0.noun.contains(token) && $0.before.contains(tokens[max(head - 1, start)]) }) {
      return nil
    }
    if document.isToken(head, "host"), document.isToken(head + 1, "of") { return nil }
    let gender: Gender? = token.isAny(.feminine) ? .feminine : token.isAny(.masculine) ? .masculine : nil
    return ReferenceDraft(tokens: start..<head + 1, form: .nominal(head: head), isPlural: isPlural, gender: gender)
  }

  /// Whether a name's kind leaves its last word a noun: "Western analysts", "Norwegians"; or nothing but a capital makes it a name.
  private func isGroup(_ mention: Int, _ head: Int) -> Bool {
    switch resolver.mentions[mention].kind {
    case .group, .country: true
    case .person: tokens[head].isAny(.pluralNoun) && !resolver.isResolved(mention)
    case .organization, .office: false
    }
  }

  /// "Norwegians", "Germans": the plural of an adjective of a country.
  private func isPeople(_ index: Int) -> Bool {
    guard tokens[index].isCapitalized, !tokens[index].isAny(.country), tokens[index].end - tokens[index].start > 4
    else { return false }
    let bytes = document.analyzed.text.bytes
    let last = tokens[index].end - 1
    return bytes[last] == UInt8(ascii: "s") && bytes[last - 1] != UInt8(ascii: "s")
  }

  /// Whether a noun belongs to a name: a title right before it, or a word among capitals.
  private func isInName(_ head: Int) -> Bool {
    let next = head + 1
    guard tokens.indices.contains(next) else { return false }
    if let mention = resolver.mention(atToken: next), resolver.mentions[mention].kind == .person,
      !tokens[head].isAny(.pluralNoun)
    {
      // "his brother Oscar": not a title but a noun with a name in apposition.
      return PronounForm(tokens[max(head - 1, 0)])?.place != .possessive
    }
    // "Foreign Minister of Kolm Ada Pym": the whole title stands before the name.
    if resolver.isInRole(head), !document.isBreak(next) {
      var end = next
      while end < tokens.count, resolver.isInRole(end) { end += 1 }
      if let mention = resolver.mention(atToken: end), resolver.mentions[mention].role?.contains(head) == true {
        return true
      }
    }
    return tokens[head].isCapitalized && tokens[next].isCapitalized && tokens[head].isAny(.personNoun)
      && !tokens[next].isAny(.grammatical)
  }

  /// Whether a word is the noun of its phrase, not a verb and not the first part of a compound.
  private func isNoun(_ head: Int, in sentence: Range<Int>, _ tree: DependencyTree?) -> Bool {
    let next = head + 1
    if next < sentence.upperBound, document.isToken(next, "-"), !tokens[next].followsSpace { return false }
    if let tree {
      switch tree.partOfSpeech(of: head) {
      case .noun, .properNoun: break
      case .adjective:
        return Self.adjectives.contains(tokens[head]) && document.isToken(head - 1, "the")
          && !isNominal(next, tree, sentence)
      default: return false
      }
      if Self.adjectives.contains(tokens[head]) || tokens[head].isCapitalized && !tokens[head].isAny(.pluralNoun),
        isNominal(next, tree, sentence)
      {
        return false
      }
      if tree.relation(of: head) == .compound, let above = tree.head(of: head), above > head { return false }
      return true
    }
    guard next < sentence.upperBound else { return true }
    let after = tokens[next]
    // A plural that is a verb as well: "who heads the board".
    if after.isAny(.determiner), Self.verbs.contains(tokens[head]) { return false }
    if !after.isWord || after.isAny(.grammatical) || after.isAny([.speech, .adverb]) || document.dateOfToken[next] >= 0
    {
      return true
    }
    if after.isAny(.personNoun) || Self.adjectives.contains(tokens[head]) { return false }
    if after.isCapitalized || tokens[head].isAny(.pluralNoun) { return true }
    return isVerbLike(next)
  }

  private func isNominal(_ index: Int, _ tree: DependencyTree, _ sentence: Range<Int>) -> Bool {
    index < sentence.upperBound && [.noun, .properNoun, .adjective].contains(tree.partOfSpeech(of: index))
  }

  /// Whether a word unknown to the lexicon ends as verbs do behind their subject.
  private func isVerbLike(_ index: Int) -> Bool {
    let bytes = document.analyzed.text.bytes
    let (start, end) = (tokens[index].start, tokens[index].end)
    if Self.pasts.contains(tokens[index]) { return true }
    guard end - start > 3 else { return false }
    let tail = bytes[(end - 3)..<end]
    return tail.last == UInt8(ascii: "s") && tail.dropLast().last != UInt8(ascii: "s") || tail.elementsEqual("ing".utf8)
      || tail.suffix(2).elementsEqual("ed".utf8) || tail.suffix(2).elementsEqual("ly".utf8)
  }

  private func start(ofPhraseWithHead head: Int, in sentence: Range<Int>, _ tree: DependencyTree?) -> Int {
    var first = head
    var index = head - 1
    while index >= sentence.lowerBound, head - index < 8 {
      if document.isDash(index), !tokens[index].followsSpace, index > sentence.lowerBound {
        index -= 1
        continue
      }
      guard !document.isBreak(index), document.isQuoted(index) == document.isQuoted(head) else { break }
      if document.isClitic(index) {
        // "the harbour board's chairwoman": with the possessor, which is a name or a phrase of its own.
        guard index > sentence.lowerBound else { break }
        if let mention = resolver.mention(atToken: index - 1) {
          return max(resolver.mentions[mention].tokens.lowerBound, sentence.lowerBound)
        }
        index -= 1
        continue
      }
      // "said that children": no determiner of a plural.
      if document.isToken(index, "that"), tokens[head].isAny(.pluralNoun) { break }
      if tokens[index].isAny(.determiner) || document.isToken(index, "whose") {
        first = index
        if index > sentence.lowerBound, document.isToken(index - 1, "all") { first = index - 1 }
        break
      }
      if tokens[index].shape == .number || tokens[index].isAny(.numberWord) {
        first = index
        index -= 1
        continue
      }
      guard tokens[index].isWord, document.dateOfToken[index] < 0 || tokens[index].isAny(.numberWord) else { break }
      if tokens[index].isAny([.preposition, .conjunction, .auxiliary, .modal, .negation, .pronoun, .personalPronoun]) {
        break
      }
      if tokens[index].isAny(.speech), !tokens[index].isAny([.role, .gerund]) { break }
      if let tree {
        guard
          [.adjective, .noun, .properNoun, .numeral].contains(tree.partOfSpeech(of: index))
            || tree.relation(of: index) == .amod,
          tree.isBelow(index, head)
        else { break }
        first = index
      } else if isModifier(index), tokens[index].shape == .lower || index > sentence.lowerBound {
        first = index
      } else if Self.pasts.contains(tokens[index]) || isPluralOrVerb(index) {
        break
      }
      index -= 1
    }
    return first
  }

  /// Whether a word ends in a single "s": a noun or a verb, and no adjective.
  private func isPluralOrVerb(_ index: Int) -> Bool {
    let bytes = document.analyzed.text.bytes
    let end = tokens[index].end
    return end - tokens[index].start > 3 && bytes[end - 1] == UInt8(ascii: "s") && bytes[end - 2] != UInt8(ascii: "s")
      && !bytes[(end - 3)..<end].elementsEqual("ous".utf8)
  }

  /// Whether a word before a noun can only modify it, as far as its form tells.
  private func isModifier(_ index: Int) -> Bool {
    if tokens[index].isAny([.demonym, .ordinary, .role, .personNoun, .organizationNoun, .country]) { return true }
    if tokens[index].isCapitalized { return true }
    let end = tokens[index].end
    guard end - tokens[index].start > 4 else { return false }
    let bytes = document.analyzed.text.bytes[(end - 4)..<end]
    return ["al", "ic", "an", "ar"].contains { bytes.suffix(2).elementsEqual($0.utf8) }
      || ["ous", "ive", "ish", "ary"].contains { bytes.suffix(3).elementsEqual($0.utf8) }
  }

  /// Whether a phrase opens with what makes a singular noun a person: an article, a possessor, a number.
  private func isDetermined(_ start: Int, _ head: Int) -> Bool {
    guard start < head else { return false }
    if tokens[start].isAny(.determiner) || tokens[start].isAny(.numberWord) || tokens[start].shape == .number {
      return true
    }
    return (start..<head).contains { document.isClitic($0) }
  }

  /// A noun of office without an article: "Ada Pym, director of the board", "served as minister".
  private func isPost(_ start: Int, _ head: Int) -> Bool {
    guard start > 0, tokens[head].isAny(.role) else { return false }
    return resolver.isInRole(head) && document.isToken(start - 1, ",")
      || document.isToken(start - 1, "as") && (document.isToken(head + 1, "of") || document.isBreak(head + 1))
  }

  /// Machines that are called as people are: "music player".
  private static let things: [(noun: WordSet, before: WordSet)] = [
    (
      ["player", "players", "reader", "readers", "speaker", "speakers"],
      ["media", "music", "mp3", "dvd", "cd", "record", "audio", "video", "cassette", "card", "wireless", "smart"]
    )
  ]

  /// Nouns in the singular that mean several people.
  private static let collectives: WordSet = [
    "people", "crowd", "audience", "crew", "staff", "personnel", "workforce", "population", "public", "jury",
    "electorate", "clergy",
    "elderly", "homeless", "wounded", "injured", "folk", "youth", "family", "couple", "household",
  ]
  /// Adjectives that mean people behind "the" alone.
  private static let adjectives: WordSet = [
    "elderly", "homeless", "deceased", "wounded", "injured", "accused", "self-employed", "local", "native", "human",
    "minor", "adult",
    "young", "evangelical", "conservative", "liberal", "socialist", "communist", "moderate", "progressive", "muslim",
    "christian", "catholic",
    "protestant", "professional", "amateur", "revolutionary", "militant", "separatist", "nationalist", "populist",
    "individual", "public",
    "major", "general", "principal", "executive", "chief", "criminal", "head", "chair", "republican", "democrat",
    "buddhist", "hindu",
  ]
  private static let verbs: WordSet = [
    "heads", "hosts", "guards", "coaches", "guides", "judges", "witnesses", "chairs", "cooks", "pilots", "nurses",
    "champions", "agents",
    "captains", "partners", "fathers", "mothers", "engineers", "authors", "doctors", "scouts", "spies", "rivals",
    "sponsors", "dealers",
  ]
  private static let pasts: WordSet = [
    "left", "went", "came", "took", "made", "got", "found", "began", "fell", "held", "kept", "lost", "met", "ran",
    "saw", "sat", "sent",
    "shot", "stood", "spoke", "told", "thought", "won", "wrote", "died", "gave", "led", "paid", "put", "cut", "knew",
    "set", "felt", "brought", "slept", "wept", "woke", "chose", "hit", "hurt",
    "ate", "drank", "swam", "sang", "rang", "bought", "caught", "taught", "fought", "sought", "built", "spent", "lent",
    "dealt", "meant", "heard", "read", "bled", "fled", "fed", "shook", "stole", "froze", "swore", "tore", "bore",
    "sank", "struck", "stuck", "swung", "hung", "laid", "lay", "slid", "let", "quit", "shut", "spread", "broke",
    "became", "drove", "flew", "grew", "hid", "rose", "threw", "wore", "known", "born",
  ]
}

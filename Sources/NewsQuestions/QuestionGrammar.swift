import NewsExtraction
import NewsLanguage
import NewsModel

/// The forms of question that are understood, tried one after the other.
struct QuestionGrammar {
  let text: AnalyzedText
  /// The words without those of the date.
  let words: [Word]
  let lexicon: Lexicon
  let original: String

  func question() -> Question {
    var question = read()
    guard let first = words.first?.lower else { return question }
    switch first {
    case "who", "whom": question.asks = .who
    case "when": question.asks = .when
    case "where": question.asks = .where
    case "how" where question.count != nil: question.asks = .howMany
    case "did", "has", "does", "have", "was", "were", "will", "is", "are": question.asks = .whether
    default: break
    }
    question.isFuture = isAboutFuture
    return question
  }

  private func read() -> Question {
    guard let first = words.first?.lower else { return Question(text: original, subject: .anything) }
    switch first {
    case "what", "which", "when", "where", "how":
      return howMany() ?? happening() ?? standing() ?? saidBy() ?? doneBy() ?? occurrence() ?? search(words[1...])
    case "did", "has", "does", "have", "was", "were", "will", "is", "are":
      return saidBy() ?? doneBy() ?? occurrence() ?? search(words[1...])
    case "who", "whom":
      return whoWas() ?? whoIs() ?? whoDid() ?? whoSaid() ?? occurrence() ?? doneInParticular() ?? search(words[1...])
    default: return saidBy() ?? search(words[...])
    }
  }

  // MARK: - Statements and persons

  /// "what did Pym say about the bridge", "did Pym ever say", "what Pym said to Orlan"
  private func saidBy() -> Question? {
    guard let verb = words.indices.first(where: { isSaying($0) }), verb > 0 else { return nil }
    let opening = words[..<verb].drop { isQuestionWord($0) }
    guard let agent = name(opening.filter { !isAside($0) }) else { return nil }
    var question = Question(text: original, subject: .statements)
    question.agent = agent
    if words[verb].token.isAny(.denyVerb) { question.stance = .denied }
    var rest = words[(verb + 1)...]
    // "tell Orlan about": the hearer needs no "to".
    if words[verb].token.isAny(.hearerVerb), let hearer = rest.first, !hearer.token.isAny([.preposition, .pronoun]) {
      let end = rest.firstIndex { $0.token.isAny(.preposition) || $0.lower == "that" } ?? rest.endIndex
      question.other = name(Array(rest[..<end]))
      rest = rest[end...]
    }
    readRest(rest, into: &question)
    return question
  }

  /// "who is Ada Pym"
  private func whoIs() -> Question? {
    guard words.count > 2, ["is", "was", "'s", "’s", "are", "were"].contains(words[1].lower),
      !words[2].token.isAny(.auxiliary),
      let agent = name(Array(words[2...]))
    else { return nil }
    var question = Question(text: original, subject: .person)
    question.agent = agent
    return question
  }

  /// "who said the bridge is unsafe", "who denied it"
  private func whoSaid() -> Question? {
    guard let verb = words.indices.first(where: { isSaying($0) }), words[1..<max(verb, 1)].allSatisfy(isQuestionWord)
    else { return nil }
    var question = Question(text: original, subject: .statements)
    if words[verb].token.isAny(.denyVerb) { question.stance = .denied }
    readRest(words[(verb + 1)...], into: &question)
    return question
  }

  private func search(_ words: ArraySlice<Word>) -> Question {
    var question = Question(text: original, subject: .anything)
    question.topic = topic(words.isEmpty ? self.words[...] : words)
    return question
  }

  // MARK: - Parts

  private func readRest(_ rest: ArraySlice<Word>, into question: inout Question) {
    // "say anything about the bridge": the pronoun adds nothing.
    var rest = rest.drop { ["anything", "something", "everything", "ever", "else"].contains($0.lower) }
    if let to = rest.first, to.lower == "to",
      let end = rest.indices.dropFirst().first(where: {
        ["about", "on", "regarding", "that"].contains(words[$0].lower)
      }) ?? Optional(rest.endIndex), end > rest.startIndex + 1
    {
      question.other = name(Array(rest[(rest.startIndex + 1)..<end]))
      rest = rest[end...]
    }
    question.topic = topic(
      rest.drop { ["about", "on", "regarding", "concerning", "that", "of", "over"].contains($0.lower) })
  }

  private func isSaying(_ index: Int) -> Bool {
    if words.first?.lower != "what", isPassive(index), deed(words[index]) != nil { return false }
    return words[index].token.isAny(.speech) && !words[index].token.isCapitalized
      || ["say", "said", "saying", "think", "comment", "react"].contains(words[index].lower)
  }

  /// "When did Pym last visit": words between the name and the verb that belong to neither.
  func isAside(_ word: Word) -> Bool { Self.asides.contains(word.lower) || isPlanning(word) }

  private static let asides: Set<String> = [
    "ever", "also", "really", "first", "last", "next", "still", "again", "to", "been", "be", "being", "actually",
    "already", "yet", "there", "going",
  ]

  func isQuestionWord(_ word: Word) -> Bool {
    word.token.isAny([.auxiliary, .modal])
      || ["what", "which", "when", "where", "how", "who", "whom", "why", "ever", "all", "things"].contains(word.lower)
  }

  /// A name out of the words of a question: titles help nobody but the reader, an article is dropped.
  func name(_ words: some Sequence<Word>) -> AskedName? {
    let kept = Array(words.drop { $0.lower == "the" }.filter { !["'s", "’s"].contains($0.lower) })
    guard !kept.isEmpty else { return nil }
    let phrase = kept.map(\.text).joined(separator: " ")
    // "Kremlin spokesman Pym": the name is what follows the last title.
    let title = kept.lastIndex { $0.token.isAny([.role, .honorific]) }
    let bare = title.map { kept[($0 + 1)...] } ?? kept[...]
    let full = bare.isEmpty ? nil : bare.map { Self.capitalized($0.text) }.joined(separator: " ")
    return AskedName(
      words: phrase, person: full.flatMap { NameEquivalence.identity(of: $0) }, body: body(kept, phrase),
      namesRole: kept.contains { $0.token.isAny(.role) })
  }

  /// "Moscow" asks for Russia, as its capital speaks for it.
  private func body(_ words: [Word], _ phrase: String) -> String {
    let capitalized = words.map { Self.capitalized($0.text) }.joined(separator: " ")
    let analyzed = AnalyzedText(capitalized, lexicon: lexicon)
    let entry =
      lexicon.names.longest(at: 0, in: analyzed.tokens).flatMap {
        $0.count == analyzed.tokens.count ? $0.value : nil
      }
      ?? (analyzed.tokens.count == 1 ? analyzed.tokens[0].entry : .unknown)
    guard !entry.classes.isDisjoint(with: [.country, .capital]) else { return phrase }
    return lexicon.countries[Int(entry.value)].name
  }

  static func capitalized(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }

  /// Words of the topic that can be looked for: without those of grammar.
  func topic(_ words: ArraySlice<Word>) -> String? {
    let kept = words.filter {
      !$0.token.isAny([.determiner, .auxiliary, .preposition, .conjunction, .pronoun, .personalPronoun, .modal])
        || $0.token.shape == .allCaps
    }
    return kept.isEmpty ? nil : kept.map(\.text).joined(separator: " ")
  }

  func plain(_ words: some Sequence<Word>) -> String? {
    let kept = words.filter { $0.lower != "the" }.map(\.text)
    return kept.isEmpty ? nil : kept.joined(separator: " ")
  }
}

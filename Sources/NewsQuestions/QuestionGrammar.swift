import NewsExtraction
import NewsLanguage
import NewsModel

/// The forms of question that are understood, tried one after the other.
struct QuestionGrammar {
  let text: AnalyzedText
  /// The words without those of the date, the outlet and the courtesies.
  let words: [Word]
  let lexicon: Lexicon
  let original: String
  let names: any ArchiveNames

  func question() -> Question {
    if let who = askedAsWho() { return who.question() }
    var question = read()
    guard let first = words.first?.lower else { return question }
    if question.asks == .what {
      switch first {
      case "who", "whom", "whose": question.asks = .who
      case "when": question.asks = .when
      case "where": question.asks = .where
      case "why": question.asks = .why
      case "how" where question.count != nil || question.counted != nil: question.asks = .howMany
      case _ where Self.auxiliaries.contains(first): question.asks = .whether
      default: break
      }
    }
    if question.subject == .statements, question.order == nil { question.order = order(of: question) }
    question.isReaction = question.isReaction || words.contains { Self.reacting.contains($0.lower) }
    if Self.auxiliaries.contains(first), question.subject == .statements, question.agent != nil,
      words.contains(where: { ["anything", "commented", "comment"].contains($0.lower) })
    {
      question.asksForAnyWord = true
    }
    question.isFuture = isAboutFuture
    question.asksForAmount =
      (measure != nil || question.countsThings) && question.count == nil && question.counted == nil
    question.leftover = leftover(of: question)
    return question
  }

  private func read() -> Question {
    guard let first = words.first?.lower else { return Question(text: original, subject: .anything) }
    if let succession = succession() { return succession }
    switch first {
    case "what", "which", "when", "where", "how", "whose":
      return latest() ?? howMany() ?? howManyOf() ?? deathToll() ?? known() ?? changed() ?? outlets() ?? storiesListed()
        ?? published() ?? happening()
        ?? standing()
        ?? countedThings() ?? nounOfSaying() ?? agenda() ?? spelled() ?? officeHeld() ?? withoutMeasure()?.read()
        ?? saidBy() ?? whatIs()
        ?? doneBy() ?? occurrence()
        ?? search(words[1...])
    case _ where Self.auxiliaries.contains(first) && words.count > 2 && words[1].lower == "there":
      return latest() ?? nounOfSaying() ?? deathToll() ?? existing() ?? occurrence() ?? search(words[2...])
    case _ where Self.auxiliaries.contains(first), "whether", "if", "why":
      return spelled() ?? changed() ?? saidBy() ?? doneBy() ?? occurrence() ?? doingAbout() ?? search(words[1...])
    case "who", "whom":
      return outlets() ?? whoWas() ?? (words.count > 2 && (isSaying(2) || opposes) ? whoSaid() : nil) ?? whoIs()
        ?? whomSaid() ?? whoDid()
        ?? whoSaid() ?? occurrence() ?? doneInParticular() ?? search(words[1...])
    case "anyone", "anybody", "somebody", "someone": return whoSaid() ?? search(words[...])
    default:
      // "everything the Courier published about Pym"
      let listed = ["everything", "anything", "all"].contains(first) ? published() : nil
      return listed
        ?? latest() ?? anyWord() ?? howManyOf() ?? deathToll() ?? articles() ?? nounOfSaying() ?? agenda() ?? saidBy()
        ?? nameOnTopic()
        ?? occurrence()
        ?? search(words[...])
    }
  }

  /// "how much did Pym offer", "how many dollars did Pym pledge" as "how did Pym": the sentence that answers has the number.
  private func withoutMeasure() -> QuestionGrammar? {
    guard let measure else { return nil }
    return QuestionGrammar(
      text: text, words: [words[0]] + words[measure.upperBound...], lexicon: lexicon, original: original, names: names)
  }

  /// The words behind "how" that tell what is measured: "much", "many dollars".
  var measure: Range<Int>? {
    guard words.count > 3, words[0].lower == "how", ["much", "many", "long", "far"].contains(words[1].lower),
      let verb = words.indices.dropFirst(2).first(where: { words[$0].token.isAny([.auxiliary, .modal]) }), verb < 5
    else { return nil }
    return 1..<verb
  }

  /// "which leaders met in Kolm" as "who met in Kolm": the noun tells no more than that it is somebody.
  private func askedAsWho() -> QuestionGrammar? {
    if words.count > 3, words[0].token.isAny(.auxiliary), Self.anyone.contains(words[1].lower),
      words[2...].contains(where: { deed($0) != nil })
    {
      // "has anyone been arrested over it" is answered with who was.
      return asWho(followedBy: [words[0]] + words[2...])
    }
    if isAnyOfThem, words.indices.dropFirst(3).contains(where: { deed(words[$0]) != nil || isSaying($0) }) {
      return asWho(followedBy: [words[0]] + words[3...])
    }
    guard words.count > 2, ["which", "what"].contains(words[0].lower),
      Self.somebodies.contains(words[1].lower)
        || words[1].token.isAny([.role, .groupNoun]) && words[0].lower == "which",
      // "what people say" has no such noun.
      words[0].lower == "which" || words[2].token.isAny(.auxiliary) || isSaying(2) || deed(words[2]) != nil
    else { return nil }
    return asWho(followedBy: Array(words[2...]))
  }

  private func asWho(followedBy rest: [Word]) -> QuestionGrammar {
    let who = AnalyzedText("who", lexicon: lexicon)
    return QuestionGrammar(
      text: text, words: [Word(text: "who", token: who.tokens[0], index: words[0].index)] + rest, lexicon: lexicon,
      original: original, names: names)
  }

  /// "did any company reject an offer": whoever it was.
  private var isAnyOfThem: Bool {
    words.count > 3 && words[0].token.isAny(.auxiliary) && ["any", "some"].contains(words[1].lower)
      && (Self.somebodies.contains(words[2].lower) || words[2].token.isAny([.role, .groupNoun]))
  }

  /// "who opposes the bridge": what they say of it tells, more than what they did.
  private var opposes: Bool { ["oppose", "opposes"].contains(words[1].lower) }

  private static let anyone: Set<String> = ["anyone", "anybody", "someone", "somebody", "people"]

  private static let somebodies: Set<String> = [
    "people", "person", "persons", "leader", "leaders", "politician", "politicians", "official", "officials", "country",
    "countries", "company", "companies", "body", "bodies", "organisation", "organisations", "organization",
    "organizations", "party", "parties", "man", "woman", "side", "sides", "government", "governments", "speaker",
    "speakers",
  ]

  /// "Pym on the bridge": a name the archive knows, and what about.
  private func nameOnTopic() -> Question? {
    guard let joint = words.indices.dropFirst().first(where: { ["on", "about", "re"].contains(words[$0].lower) }),
      joint + 1 < words.count, let agent = name(words[..<joint]), names.knows(agent) || names.resembles(agent)
    else { return nil }
    var question = Question(text: original, subject: .statements)
    question.agent = agent
    readRest(words[joint...], into: &question)
    return question
  }

  static let auxiliaries: Set<String> = [
    "did", "has", "does", "have", "was", "were", "will", "is", "are", "had", "do", "would",
  ]

  // MARK: - Words

  /// "what do we know about the bridge", "what is known about it": all that has the words.
  private func known() -> Question? {
    guard let verb = words.indices.dropFirst().first(where: { ["know", "known"].contains(words[$0].lower) }),
      words[0].lower == "what", verb + 2 < words.count, ["about", "of", "on"].contains(words[verb + 1].lower),
      words[1..<verb].allSatisfy({ isQuestionWord($0) || isAside($0) || $0.token.isAny([.personalPronoun, .pronoun]) })
    else { return nil }
    return search(words[(verb + 2)...])
  }

  /// "did Pym lie about the bridge", "has Pym been honest about it": what Pym said about it shows.
  private func doingAbout() -> Question? {
    guard let about = words.indices.dropFirst(2).first(where: { ["about", "regarding"].contains(words[$0].lower) }),
      about + 1 < words.count
    else { return nil }
    for end in (2...about).reversed() {
      guard let agent = name(words[1..<end]), names.knows(agent) else { continue }
      var question = Question(text: original, subject: .statements)
      question.agent = agent
      question.deed = Question.Deed(word: words[end..<about].map(\.lower).joined(separator: " "), happenings: [])
      question.topic = topic(words[(about + 1)...])
      return question
    }
    return nil
  }

  func search(_ words: ArraySlice<Word>) -> Question {
    var question = Question(text: original, subject: .anything)
    question.topic = topic(words.drop { isQuestionWord($0) }) ?? topic(words) ?? topic(self.words[...])
    return question
  }

  // MARK: - Parts

  /// "When did Pym last visit": words between the name and the verb that belong to neither.
  func isAside(_ word: Word) -> Bool { Self.asides.contains(word.lower) || isPlanning(word) || isWish(word) }

  static let asides: Set<String> = [
    "ever", "also", "really", "first", "last", "next", "still", "again", "to", "been", "be", "being", "actually",
    "already", "yet", "there", "going", "never", "once", "publicly", "recently", "earliest", "latest", "just", "most",
    "previously", "lately", "officially", "specifically", "personally", "not", "only",
  ]

  func isQuestionWord(_ word: Word) -> Bool {
    word.token.isAny([.auxiliary, .modal])
      || [
        "what", "which", "when", "where", "how", "who", "whom", "why", "ever", "all", "things", "thing", "whether",
        "if",
        "whose", "everything", "anything", "something", "else",
      ].contains(word.lower)
  }

  /// A name out of the words of a question: titles help nobody but the reader, an article is dropped.
  func name(_ words: some Sequence<Word>) -> AskedName? {
    let kept = Array(words.drop { $0.lower == "the" }.filter { !["'s", "’s"].contains($0.lower) })
    guard !kept.isEmpty else { return nil }
    let phrase = kept.map(\.text).joined(separator: " ")
    // "Kremlin spokesman Pym": the name is what follows the last title; "mayor of Kolm" has none.
    let title = kept.lastIndex { $0.token.isAny([.role, .honorific]) && !isPartOfName($0, in: kept) }
    var bare = title.map { kept[($0 + 1)...] } ?? kept[...]
    if title != nil, let first = bare.first, ["of", "for", "at", "in", "to", "on", "and"].contains(first.lower) {
      bare = []
    }
    let full = bare.isEmpty ? nil : bare.map { Self.capitalized($0.text) }.joined(separator: " ")
    let body = body(kept, phrase)
    let spellings = Spellings(lexicon: lexicon)
    // "Moscow" is spoken for by those who speak for Russia.
    if body != phrase, title == nil {
      return AskedName(
        words: phrase, person: full.flatMap { NameEquivalence.identity(of: $0) }, body: body,
        bodyKeys: NameEquivalence.identity(ofOrganization: body), roleWords: spellings.roleWords([body]))
    }
    return AskedName(
      words: phrase, person: full.flatMap { NameEquivalence.identity(of: $0) }, body: body,
      bodyKeys: NameEquivalence.identity(ofOrganization: body),
      namesRole: kept.contains { $0.token.isAny(.role) } || kept.contains { ["pm", "ceo", "vp"].contains($0.lower) },
      roleWords: spellings.roleWords((bare.isEmpty || title == nil ? kept : Array(kept[...title!])).map(\.text)))
  }

  /// A capitalized title that ends a name is a family name: "Ada King".
  private func isPartOfName(_ word: Word, in kept: [Word]) -> Bool {
    guard word.index == kept.last?.index, kept.count == 2, word.token.isCapitalized else { return false }
    return kept[0].token.isAny(.givenName) && !kept[0].token.isAny([.role, .country, .demonym])
  }

  /// "Moscow" asks for Russia, as its capital speaks for it.
  private func body(_ words: [Word], _ phrase: String) -> String {
    let capitalized = words.map { Self.capitalized($0.text) }.joined(separator: " ")
    let analyzed = AnalyzedText(capitalized, lexicon: lexicon)
    var entry =
      lexicon.names.longest(at: 0, in: analyzed.tokens).flatMap {
        $0.count == analyzed.tokens.count ? $0.value : nil
      }
      ?? (analyzed.tokens.count == 1 ? analyzed.tokens[0].entry : .unknown)
    if entry.classes.isDisjoint(with: [.country, .capital]), words.count == 1, words[0].token.shape == .lower,
      phrase != "us"
    {
      entry = lexicon.entry(of: phrase.uppercased())
    }
    guard !entry.classes.isDisjoint(with: [.country, .capital]) else { return phrase }
    return lexicon.countries[Int(entry.value)].name
  }

  static func capitalized(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }

  /// Words of the topic that can be looked for: without those of grammar.
  func topic(_ words: some Collection<Word>) -> String? {
    let kept = words.filter {
      !$0.token.isAny([
        .determiner, .auxiliary, .preposition, .conjunction, .pronoun, .personalPronoun, .modal, .negation,
      ]) && !Self.emptyWords.contains($0.lower) || $0.token.shape == .allCaps
    }
    guard let last = kept.last else { return nil }
    // "troops or soldiers" is either.
    return kept.map { word in
      let isEither = word.index != last.index && isFollowedByAlternative(word)
      return isEither ? word.text + " or" : word.text
    }.joined(separator: " ")
  }

  /// "the pier |or| the bridge", "on the pier |and on| the bridge": either will do.
  private func isFollowedByAlternative(_ word: Word) -> Bool {
    guard let joint = words.firstIndex(where: { $0.index == word.index + 1 }) else { return false }
    if words[joint].lower == "or" { return true }
    return words[joint].lower == "and" && joint + 1 < words.count && ["on", "about"].contains(words[joint + 1].lower)
  }

  private static let emptyWords: Set<String> = [
    "anything", "something", "everything", "nothing", "word", "words", "thing", "things", "ever", "issue", "topic",
    "subject", "matter", "question", "whole", "going", "s",
  ]

  func plain(_ words: some Sequence<Word>) -> String? {
    let kept = words.filter { $0.lower != "the" }.map(\.text)
    return kept.isEmpty ? nil : kept.joined(separator: " ")
  }

  /// "Pym and Orlan" in two.
  func split(_ words: ArraySlice<Word>) -> [ArraySlice<Word>] {
    guard let joint = words.firstIndex(where: { $0.lower == "and" }) else { return words.isEmpty ? [] : [words] }
    return [words[..<joint], words[(joint + 1)...]].filter { !$0.isEmpty }
  }
}

import NewsExtraction
import NewsLanguage
import NewsModel

/// The forms of question about what happened.
extension QuestionGrammar {
  /// "how many were killed in Kolm", "how many people died in the earthquake"
  func howMany() -> Question? {
    guard words.count > 2, words[0].lower == "how", words[1].lower == "many" else { return nil }
    guard let verb = words.indices.first(where: { Self.harm[words[$0].lower] != nil }) else { return howManyDone() }
    var question = Question(text: original, subject: .events)
    question.count = Self.harm[words[verb].lower]
    question.deed = deed(words[verb]) ?? Question.Deed(word: words[verb].lower, happenings: Event.Happening.harmful)
    question.deed?.happenings.formUnion(Event.Happening.harmful)
    var rest = words[(verb + 1)...]
    // "how many casualties were there in Kolm", "how many victims did the attack claim"
    if !["in", "at", "near", "by", "on", "aboard", "during", "when", "after"].contains(rest.first?.lower ?? "") {
      rest = rest.drop { isQuestionWord($0) || isAside($0) }
    }
    readWhere(rest, into: &question)
    return question
  }

  /// "how many people were arrested in Kolm": the events, with what they count.
  private func howManyDone() -> Question? {
    guard
      words[2].token.isAny([.auxiliary, .pluralNoun])
        || ["people", "persons", "men", "women"].contains(words[2].lower),
      let verb = words.indices.dropFirst(2).first(where: { isPassive($0) && deed(words[$0]) != nil })
    else { return nil }
    var question = Question(text: original, subject: .events)
    question.deed = deed(words[verb])
    readWhere(words[(verb + 1)...], into: &question)
    // "How many patients were poisoned" counts nobody else.
    if question.topic == nil, !["people", "persons", "men", "women"].contains(words[2].lower) {
      question.topic = topic(words[2..<verb].filter { !isQuestionWord($0) && !isAside($0) })
    }
    return question
  }

  /// "the death toll of the earthquake", "refinery death toll": how many died of it.
  func deathToll() -> Question? {
    guard
      let toll = words.indices.dropFirst().first(where: {
        words[$0].lower == "toll" && words[$0 - 1].lower == "death"
      }), !words.indices.contains(where: { isSaying($0) })
    else { return nil }
    var question = Question(text: original, subject: .events)
    question.asks = .howMany
    question.count = .dead
    question.deed = Question.Deed(word: "death", happenings: Event.Happening.harmful)
    question.topic = topic(
      words.filter {
        ($0.index < words[toll - 1].index || $0.index > words[toll].index) && !isQuestionWord($0) && !isAside($0)
          && !["know", "known", "current", "exact"].contains($0.lower)
      })
    return question
  }

  private static let harm: [String: Question.Count] = [
    "killed": .dead, "died": .dead, "dead": .dead, "die": .dead, "deaths": .dead, "perished": .dead, "drowned": .dead,
    "injured": .injured,
    "wounded": .injured, "hurt": .injured, "injuries": .injured,
  ]

  /// "what did Pym do", "what did Pym do in Kolm": the events with a part in them.
  func doneBy() -> Question? {
    guard
      let verb = words.indices.last(where: {
        ["do", "done", "doing"].contains(words[$0].lower) || words[$0].lower == "did" && $0 > 1
      }), verb > 1,
      words[verb...].dropFirst().first.map({ ["in", "at", "near"].contains($0.lower) }) ?? true
    else { return doneInParticular() }
    let opening = words[..<verb].drop { isQuestionWord($0) }
    guard let agent = name(opening.filter { !isAside($0) && !isQuestionWord($0) }) else { return nil }
    var question = Question(text: original, subject: .events)
    question.agent = agent
    question.asksForDeeds = true
    readWhere(words[(verb + 1)...], into: &question)
    return question
  }

  /// "will there be a second strike in Kolm", "was there any meeting between them"
  func existing() -> Question? {
    let rest = words[2...].drop {
      ["be", "been", "a", "an", "any", "the", "some", "another", "going", "to", "ever"].contains($0.lower)
    }
    let head = rest.prefix { !$0.token.isAny(.preposition) }
    guard let noun = head.last, EventVocabulary.isNoun(noun.token), deed(noun) != nil, head.count > 1 else {
      return nil
    }
    let grammar = QuestionGrammar(
      text: text, words: [words[0], Word(text: "the", token: words[1].token, index: words[1].index)] + rest,
      lexicon: lexicon, original: original, names: names)
    guard var question = grammar.occurrence(at: head.count + 1) else { return nil }
    question.asks = .whether
    return question
  }

  /// "when did Pym visit Kolm", "where did Pym meet Orlan", "who did Pym meet", "did Pym resign", "was Pym arrested"
  func doneInParticular() -> Question? {
    guard let verb = verb(from: words.startIndex), verb > 0, !words[verb - 1].token.isAny(.determiner), !isSubject(verb)
    else { return nil }
    let opening = words[..<verb].drop { isQuestionWord($0) }
    // "when did the earthquake strike" names no agent.
    if opening.contains(where: { isEventNoun($0) }) { return nil }
    let names = split(opening.filter { !isAside($0) && !isQuestionWord($0) }[...])
    guard let agent = names.first.flatMap({ name($0) }) else { return nil }
    var question = Question(text: original, subject: .events)
    question.agent = agent
    question.isPassive = isPassive(verb)
    readDeed(verb, into: &question)
    if names.count > 1, question.other == nil { question.other = name(names[1]) }
    return question
  }

  /// "who was arrested in Kolm", "who was appointed minister", "who has been elected"
  func whoWas() -> Question? {
    guard let verb = verb(from: 1), isPassive(verb), words[1..<verb].allSatisfy({ isQuestionWord($0) || isAside($0) })
    else { return nil }
    var question = Question(text: original, subject: .events)
    question.isPassive = true
    readDeed(verb, into: &question)
    return question
  }

  /// "who met Pym in Kolm", "who visited Kolm", "who will visit Kolm", "who resigned"
  func whoDid() -> Question? {
    guard let verb = verb(from: 1), words[1..<verb].allSatisfy({ isQuestionWord($0) || isAside($0) }) else {
      return nil
    }
    var question = Question(text: original, subject: .events)
    readDeed(verb, into: &question)
    return question
  }

  // MARK: - Parts

  /// Whether words speak of what is to come.
  var isAboutFuture: Bool {
    words.contains { ["will", "'ll", "’ll"].contains($0.lower) || isPlanning($0) }
      // "when is the next hearing"
      || words.first?.lower == "when" && !words.contains { $0.lower == "did" }
        && words.contains { $0.lower == "next" && !$0.token.isCapitalized }
      || words.indices.contains { goingTo($0) != nil }
  }

  func isPlanning(_ word: Word) -> Bool {
    ["due", "expected", "scheduled", "planned", "planning", "plans", "plan", "upcoming", "set"].contains(word.lower)
  }

  /// The verb behind "going to", which tells of time alone.
  private func goingTo(_ index: Int) -> Int? {
    guard words[index].lower == "going", index + 2 < words.count, words[index + 1].lower == "to",
      deed(words[index + 2]) != nil
    else { return nil }
    return index + 2
  }

  /// "wants |to| buy": it is the buying that is asked for.
  func isWish(_ word: Word) -> Bool {
    ["want", "wants", "wanted", "plan", "plans", "hope", "hopes", "intend", "intends"].contains(word.lower)
      && words.contains { $0.index == word.index + 1 && $0.lower == "to" }
  }

  /// The first word that names a deed, from a word on.
  private func verb(from start: Int) -> Int? {
    guard let found = words.indices.dropFirst(start).first(where: { deed(words[$0]) != nil && !isPlanning(words[$0]) })
    else { return nil }
    return goingTo(found) ?? found
  }

  /// Whether a verb is a participle with a form of "be" before it.
  func isPassive(_ verb: Int) -> Bool {
    let word = words[verb].lower
    return (word.hasSuffix("ed") || Self.participles.contains(word))
      && words[..<verb].contains { ["was", "were", "been", "is", "are", "be", "being", "got"].contains($0.lower) }
  }

  private static let participles: Set<String> = [
    "shot", "hit", "hurt", "struck", "slain", "sworn", "met", "held", "let", "sent", "won", "freed", "overrun", "seen",
    "found", "lost", "left", "taken", "brought", "built", "caught", "kept", "given", "told", "made", "done", "driven",
    "stolen", "chosen", "drawn", "thrown", "sold", "bought", "taught", "burnt",
  ]

  private func readDeed(_ verb: Int, into question: inout Question) {
    question.deed = deed(words[verb])
    // "stepped down", "called off": the particle belongs to the verb.
    var rest = words[(verb + 1)...].drop { ["down", "off", "out", "back", "away"].contains($0.lower) && $0.index > 0 }
    if question.deed?.word.contains(" on ") == true { rest = rest.dropFirst(2) }
    if let place = rest.lastIndex(where: { ["in", "at", "near", "off", "outside"].contains($0.lower) }),
      place + 1 < words.count
    {
      readWhere(words[place...], into: &question)
      rest = rest[..<place]
    }
    // "replaced Pym as secretary"
    if let post = rest.firstIndex(where: { $0.lower == "as" }), post > rest.startIndex, post + 1 < rest.endIndex {
      question.topic = topic(rest[(post + 1)...])
      rest = rest[..<post]
    }
    let isVisit = question.deed?.happenings == [.visit]
    // "go to Kolm with Orlan", "was arrested by the police"
    if let with = rest.firstIndex(where: { $0.lower == "with" || question.isPassive && $0.lower == "by" }),
      isVisit || question.isPassive, with + 1 < rest.endIndex
    {
      question.other = name(rest[(with + 1)...])
      rest = rest[..<with]
    }
    // "resigned over the audit": what it was about.
    if let about = rest.firstIndex(where: { ["over", "about", "amid", "regarding"].contains($0.lower) }),
      about + 1 < rest.endIndex, question.topic == nil
    {
      question.topic = topic(rest[(about + 1)...])
      rest = rest[..<about]
      if rest.isEmpty { return }
    }
    rest = rest.drop {
      ["with", "to", "the", "by", "for", "from", "as", "each", "other", "on", "any", "a", "an", "some"].contains(
        $0.lower)
    }
    guard let first = rest.first else { return }
    // "signed the agreement"; "met the president" is somebody.
    let isThing =
      first.index > 0 && words.contains { $0.index == first.index - 1 && $0.token.isAny(.determiner) }
      && !rest.contains { $0.token.isCapitalized || $0.token.isAny(.role) }
    if isVisit {
      question.place = plain(rest)
    } else if question.isPassive || isThing
      || rest.contains(where: { EventVocabulary.isNoun($0.token) && !$0.token.isCapitalized })
    {
      // "won the election", "was appointed minister": no name, but words of it.
      question.topic = topic(rest)
    } else {
      question.other = name(Array(rest))
    }
  }

  /// "in Kolm" is a place, "in the Kolm earthquake" a happening.
  func readWhere(_ rest: ArraySlice<Word>, into question: inout Question) {
    let words = rest.drop {
      [
        "in", "at", "near", "off", "outside", "on", "aboard", "during", "by", "the", "people", "of", "there", "when",
        "after", "as",
      ]
      .contains($0.lower)
    }
    // "on the ferry" is no town.
    if rest.first.map({ ["when", "after", "as", "on", "aboard"].contains($0.lower) }) == true
      || words.contains(where: { EventVocabulary.isNoun($0.token) && !$0.token.isCapitalized })
    {
      question.topic = topic(words)
    } else {
      question.place = plain(words)
    }
  }

  /// The deed of a verb; to say something is none.
  func deed(_ word: Word) -> Question.Deed? {
    guard !word.token.isCapitalized, !word.token.isAny(.auxiliary) else { return nil }
    // "who called Pym" rings; "called for" and "called it" speak.
    if ["called", "rang"].contains(word.lower), words.first?.lower == "who",
      !isFollowed(word, by: ["for", "on", "it"]),
      // "who called the pier a ruin" names it.
      !words.contains(where: { $0.index > word.index + 1 && ["a", "an"].contains($0.lower) })
    {
      return Question.Deed(word: word.lower, happenings: [.call])
    }
    // "who talked about it" asks for words.
    if ["talk", "talked", "speak", "spoke", "spoken"].contains(word.lower),
      isFollowed(word, by: ["about", "on", "of", "out"])
    {
      return nil
    }
    // "went on strike"
    if ["go", "goes", "went", "going", "gone"].contains(word.lower), isFollowed(word, by: ["on"]) {
      for (noun, happening) in [("strike", Event.Happening.protest), ("trial", .trial)]
      where words.contains(where: { $0.index == word.index + 2 && $0.lower == noun }) {
        return Question.Deed(word: "\(word.lower) on \(noun)", happenings: [happening])
      }
    }
    var happenings = EventVocabulary.happenings(of: word.token)
    if word.token.isAny(.speech) {
      // "was Pym dismissed": of a person, that is no word of speech.
      guard let index = words.firstIndex(where: { $0.index == word.index }), isPassive(index) else { return nil }
      if word.lower == "dismissed" { happenings.insert(.dismissal) }
    }
    return happenings.isEmpty ? nil : Question.Deed(word: word.lower, happenings: happenings)
  }

  private func isFollowed(_ word: Word, by next: Set<String>) -> Bool {
    words.contains { $0.index == word.index + 1 && next.contains($0.lower) }
  }
}

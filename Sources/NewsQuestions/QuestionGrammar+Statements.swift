import NewsExtraction
import NewsLanguage
import NewsModel

/// The forms of question about what was said.
extension QuestionGrammar {
  /// "what did Pym say about the bridge", "did Pym ever say", "what Pym said to Orlan", "did anybody deny it"
  func saidBy() -> Question? {
    guard let verb = words.indices.first(where: { isSaying($0) }), verb > 0 else { return nil }
    let opening = words[..<verb].drop { isQuestionWord($0) }.filter {
      !isAside($0) && !isEmptyHead($0) && !isAdverb($0)
    }
    if let charged = chargedWith(verb, opening) { return charged }
    var question = Question(text: original, subject: .statements)
    if opening.isEmpty, ["what", "which", "has", "was"].contains(words[0].lower), isPassiveSaying(verb) {
      // "what was said about the bridge by Pym"
      let rest = words[(verb + 1)...]
      let by = rest.lastIndex { $0.lower == "by" }
      let end = by.flatMap { by in words.indices.first { $0 > by + 1 && Self.endsName.contains(words[$0].lower) } }
      question.agent = by.flatMap { name(words[($0 + 1)..<(end ?? words.endIndex)]) }
      readRest((by.map { words[(verb + 1)..<$0] } ?? rest), into: &question)
      if let end {
        var behind = Question(text: original, subject: .statements)
        readRest(words[end...], into: &behind)
        question.other = question.other ?? behind.other
        question.place = question.place ?? behind.place
        question.topic = question.topic ?? behind.topic
      }
      return question
    }
    if let only = opening.first, opening.count == 1, Self.anybody.contains(only.lower) {
      question.asks = .who
    } else {
      guard let agent = name(opening), !endsInObject(opening) else { return nil }
      question.agent = agent
    }
    readSaying(verb, into: &question)
    return question
  }

  /// "did Pym see the inspection |report|": a known name, what was done, and the noun that it was done to.
  func endsInObject(_ opening: some Sequence<Word>) -> Bool {
    let opening = Array(opening)
    guard Self.auxiliaries.contains(words[0].lower),
      let article = opening.firstIndex(where: { ["the", "a", "an", "this", "that"].contains($0.lower) }), article > 1,
      !opening[..<article].contains(where: { $0.token.isAny(.preposition) || $0.token.isAny(.role) })
    else { return false }
    return (1..<article).contains { end in name(opening[..<end]).map(names.knows) ?? false }
  }

  private static let endsName: Set<String> = ["to", "about", "on", "in", "at", "that", "regarding", "concerning"]

  private func isPassiveSaying(_ verb: Int) -> Bool {
    words[verb].lower.hasSuffix("d")
      && words[..<verb].contains { ["was", "were", "been", "is", "being"].contains($0.lower) }
  }

  /// "who said the bridge is unsafe", "who denied it", "who else has said so", "which ministers said"
  func whoSaid() -> Question? {
    guard let verb = words.indices.first(where: { isSaying($0) }),
      words[..<verb].allSatisfy({ isQuestionWord($0) || isAside($0) || Self.anybody.contains($0.lower) })
    else { return nil }
    var question = Question(text: original, subject: .statements)
    question.asks = .who
    readSaying(verb, into: &question)
    return question
  }

  private static let anybody: Set<String> = [
    "anyone", "anybody", "someone", "somebody", "everyone", "everybody", "people", "they", "we", "you",
  ]

  /// "what did Pym bluntly say"
  private func isAdverb(_ word: Word) -> Bool {
    word.token.shape == .lower && (word.token.isAny(.adverb) || word.lower.hasSuffix("ly") && word.lower.utf8.count > 6)
  }

  /// "the last thing Pym said": the noun before the name is nobody.
  private func isEmptyHead(_ word: Word) -> Bool { ["thing", "things", "words", "time", "times"].contains(word.lower) }

  /// "according to Pym, what happened to the bridge": what Pym said of it.
  func statements(accordingTo source: [Word]) -> Question {
    var question = Question(text: original, subject: .statements)
    question.agent = name(source)
    question.topic = topic(
      words.filter {
        !isQuestionWord($0) && !isAside($0) && !["happened", "happen", "many", "much", "people"].contains($0.lower)
      })
    return question
  }

  // MARK: - Parts

  /// The verb of saying and what stands behind it.
  private func readSaying(_ verb: Int, into question: inout Question) {
    let word = words[verb]
    if word.token.isAny(.denyVerb) { question.stance = .denied }
    question.manner = manner(of: word) ?? attitude(of: word)
    var rest = words[(verb + 1)...]
    // "tell Orlan about": the hearer needs no "to".
    if word.token.isAny(.hearerVerb), let hearer = rest.first,
      !hearer.token.isAny([.preposition, .pronoun, .conjunction])
    {
      let end =
        rest.firstIndex { $0.token.isAny(.preposition) || $0.lower == "that" || Self.auxiliaries.contains($0.lower) }
        ?? rest.endIndex
      // "who warned the bridge is unsafe" has no hearer.
      if question.agent != nil || Self.auxiliaries.isDisjoint(with: [end < rest.endIndex ? words[end].lower : ""]) {
        question.other = name(rest[..<end])
        rest = rest[end...]
      }
    }
    readRest(rest, into: &question)
  }

  static let topicOpeners: Set<String> = ["about", "on", "regarding", "concerning", "that", "over", "of"]

  func readRest(_ rest: ArraySlice<Word>, into question: inout Question) {
    // "say anything about the bridge": the pronoun adds nothing.
    var rest = rest.drop {
      [
        "anything", "something", "everything", "ever", "else", "nothing", "out", "publicly", "a", "word", "words", "so",
        "as",
        "saying",
      ].contains($0.lower)
    }
    // "when asked about the bridge": that is what it was about.
    if let asked = rest.firstIndex(where: { ["asked", "questioned", "pressed"].contains($0.lower) }),
      asked + 2 <= rest.endIndex,
      rest[..<asked].allSatisfy({ ["when", "after", "while", "being"].contains($0.lower) }),
      asked + 1 < rest.endIndex, Self.topicOpeners.contains(words[asked + 1].lower)
    {
      rest = rest[(asked + 1)...]
    }
    // "after the meeting", "when he resigned": no words of the statement.
    // "said when it will reopen" asks for that time.
    if let when = rest.first, when.lower == "when",
      rest.dropFirst().prefix(6).contains(where: { ["will", "would"].contains($0.lower) })
    {
      rest = rest.dropFirst()
    } else if let occasion = rest.firstIndex(where: {
      ["when", "while", "after", "before", "during", "amid"].contains($0.lower)
    }),
      let words = topic(rest[(occasion + 1)...])
    {
      question.occasion = words
      rest = rest[..<occasion]
    }
    // "promised to review the contract": that is what was promised, and nobody who heard it.
    if rest.first?.lower == "to", question.manner != nil, rest.count > 1, isDeedBehindTo(rest[rest.startIndex + 1]) {
      rest = rest.dropFirst()
    }
    readSpoken(&rest, into: &question)
    if let to = rest.first, ["to", "with"].contains(to.lower),
      let end = rest.indices.dropFirst().first(where: {
        ["about", "on", "regarding", "that", "concerning"].contains(words[$0].lower)
      }) ?? Optional(rest.endIndex), end > rest.startIndex + 1
    {
      question.other = name(rest[(rest.startIndex + 1)..<end])
      rest = rest[end...]
    } else if let to = rest.lastIndex(where: { $0.lower == "to" }), to > rest.startIndex, to + 1 < rest.endIndex,
      words[(to + 1)...].allSatisfy({ $0.token.isAny([.groupNoun, .determiner]) || Self.hearers.contains($0.lower) })
    {
      // "say about the bridge to reporters"
      question.other = name(rest[(to + 1)...])
      rest = rest[..<to]
    }
    question.topic = topic(rest.drop { Self.topicOpeners.contains($0.lower) })
  }

  private func isDeedBehindTo(_ word: Word) -> Bool {
    word.token.shape == .lower && !Self.hearers.contains(word.lower)
      && !word.token.isAny([
        .groupNoun, .pluralNoun, .determiner, .role, .personNoun, .pronoun, .personalPronoun,
      ])
  }

  /// "say in Kolm about the bridge", "tell reporters in Kolm": where it was said.
  private func readSpoken(_ rest: inout ArraySlice<Word>, into question: inout Question) {
    guard let preposition = rest.first, ["in", "at"].contains(preposition.lower), rest.count > 1 else { return }
    // "in return for the artillery", "in response to it": no place.
    if Self.idioms.contains(rest[rest.startIndex + 1].lower) {
      rest = rest.dropFirst(2).drop { $0.token.isAny(.preposition) }
      return
    }
    let end = rest.firstIndex { Self.topicOpeners.contains($0.lower) || $0.lower == "to" } ?? rest.endIndex
    guard let place = plain(rest[(rest.startIndex + 1)..<end]) else { return }
    question.place = place
    rest = rest[end...]
  }

  static let idioms: Set<String> = [
    "return", "exchange", "response", "reaction", "reply", "connection", "relation", "light", "view", "case", "regard",
  ]

  private static let hearers: Set<String> = [
    "parliament", "congress", "press", "media", "court", "crowd", "journalists", "reporters", "lawmakers",
  ]

  func isSaying(_ index: Int) -> Bool {
    let word = words[index]
    if words.first?.lower != "what", isPassive(index) {
      if deed(word) != nil { return false }
      // "where was the letter found"
      if let first = words.first?.lower, ["where", "when", "why", "how"].contains(first),
        !words[index...].contains(where: { $0.lower == "by" })
      {
        return false
      }
    }
    // "what is Pym's position": of two readings the noun.
    if index > 0, ["'s", "’s"].contains(words[index - 1].lower), !word.lower.hasSuffix("d"),
      !word.lower.hasSuffix("ing")
    {
      return false
    }
    if word.token.isAny(.speech), !word.token.isCapitalized {
      return !isNounHere(index) && !isNounBehindVerb(index)
    }
    // "what does Pym mean by it", "what did Pym object to": an opinion is asked for.
    if ["mean", "means", "object", "oppose", "opposes", "feel", "feels", "want", "wants", "believe", "believes"]
      .contains(word.lower), index > 1, ["what", "how"].contains(words[0].lower)
    {
      return true
    }
    // "who wants guarantees for it"; who wants to buy it, may buy it.
    if ["want", "wants", "wanted", "oppose", "opposes", "backs", "supports"].contains(word.lower), index == 1,
      words[0].lower == "who", !isWish(word)
    {
      return true
    }
    if ["speak", "spoke", "spoken", "talk", "talked"].contains(word.lower) {
      return words.indices.contains(index + 1)
        && ["about", "on", "of", "publicly", "out"].contains(words[index + 1].lower)
    }
    return ["say", "said", "saying", "says", "think", "thinks", "comment", "react", "mention", "mentioned"].contains(
      word.lower)
  }

  /// "has anyone been arrested over the blast": without "did" or "to" before it a base form is no verb.
  private func isNounBehindVerb(_ index: Int) -> Bool {
    guard words[index].token.isAny(.baseForm), !words[index].lower.hasSuffix("ed"),
      !["say", "tell", "think", "speak", "talk", "comment"].contains(words[index].lower)
    else { return false }
    let before = words[..<index].map(\.lower)
    return before.contains { ["been", "was", "were", "has", "have", "is", "are", "'s", "’s"].contains($0) }
      && !before.contains {
        ["did", "does", "do", "will", "would", "to", "said", "could", "can", "should", "may", "might"].contains($0)
      }
  }

  /// "the report", "any comment": a noun that is a verb of saying elsewhere.
  private func isNounHere(_ index: Int) -> Bool {
    guard index > 0, words[index].token.isAny(.baseForm) || words[index].lower.hasSuffix("s") else { return false }
    var before = words[index - 1]
    // "the latest report", but "when did Pym last report"
    if ["latest", "last", "first", "recent"].contains(before.lower), index > 1 { before = words[index - 2] }
    return before.token.isAny([.determiner, .preposition]) || ["'s", "’s", "many"].contains(before.lower)
  }

  /// A verb that says how it was said; nil for "say" and its like.
  func manner(of word: Word) -> Question.Manner? {
    let entry = word.token.entry
    guard entry.classes.contains(.speech), !entry.classes.contains(.denyVerb), entry.lemma > 0 else { return nil }
    let lemma = lexicon.lemmas[Int(entry.lemma)]
    guard !Self.plainVerbs.contains(lemma), !Self.plainVerbs.contains(word.lower) else { return nil }
    // "accuse" is in "accused" and "accusing" by its beginning; an irregular verb has two.
    var beginning = lemma
    if let last = beginning.last, last == "e" || last == "y" { beginning.removeLast() }
    let asked = word.lower.hasPrefix(beginning) ? [] : [word.lower]
    return Question.Manner(
      word: word.lower, beginnings: [beginning] + asked,
      isJudgement: !entry.classes.isDisjoint(with: [.objectVerb, .topicVerb])
        && entry.classes.isDisjoint(with: [.clauseVerb, .bareVerb]), kin: JudgementVerbs.kin(of: beginning))
  }

  /// "wants", "opposes": no verb of saying, but told by one.
  private func attitude(of word: Word) -> Question.Manner? {
    let lower = word.lower
    if ["want", "wants", "wanted"].contains(lower) {
      return Question.Manner(
        word: "want", beginnings: ["want", "demand", "call", "ask", "urg", "seek", "insist", "propos", "request"])
    }
    guard ["oppose", "opposes", "opposed", "back", "backs", "support", "supports"].contains(lower) else { return nil }
    let kin = JudgementVerbs.kin(of: lower)
    return Question.Manner(
      word: lower, beginnings: [lower.hasPrefix("oppos") ? "oppos" : lower.hasPrefix("back") ? "back" : "support"],
      isJudgement: true, kin: kin)
  }

  private static let plainVerbs: Set<String> = [
    "say", "tell", "state", "speak", "comment", "remark", "note", "add", "report", "write", "mention", "talk",
    "respond",
    "reply", "react", "answer", "think", "observe", "explain", "declare", "claim", "announce", "describe", "call",
    "said", "says",
    "saying", "told", "tells", "telling", "wrote", "written", "writes", "spoke", "spoken", "called", "claimed",
    "commented",
    "announced", "stated", "reported", "noted", "added", "mentioned", "reacted", "responded", "replied", "declared",
  ]

  /// The first or the last, where a word before the verb of saying asks for it: "when did Pym last say".
  func order(of question: Question) -> Question.Order? {
    let end = words.indices.first { isSaying($0) } ?? words.indices.first { Self.sayingNouns.contains(words[$0].lower) }
    guard let end else { return nil }
    // "the last thing Pym said", "when did Pym say it for the first time"
    let near =
      words[..<end].map(\.lower)
      + (words.suffix(2).first.map { [$0.lower] } ?? []).filter { _ in words.last?.lower == "time" }
    if near.contains(where: { ["first", "earliest"].contains($0) }) { return .first }
    if near.contains(where: { ["last", "latest"].contains($0) }) { return .last }
    return zip(near, near.dropFirst()).contains { $0 == "most" && $1 == "recently" } ? .last : nil
  }
}

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
    var question = Question(text: original, subject: .statements)
    if opening.isEmpty, ["what", "which", "has", "was"].contains(words[0].lower), isPassiveSaying(verb) {
      // "what was said about the bridge by Pym"
      let rest = words[(verb + 1)...]
      let by = rest.lastIndex { $0.lower == "by" }
      question.agent = by.flatMap { name(words[($0 + 1)...]) }
      readRest(by.map { words[(verb + 1)..<$0] } ?? rest, into: &question)
      return question
    }
    if let only = opening.first, opening.count == 1, Self.anybody.contains(only.lower) {
      question.asks = .who
    } else {
      guard let agent = name(opening) else { return nil }
      question.agent = agent
    }
    readSaying(verb, into: &question)
    return question
  }

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
    "anyone", "anybody", "someone", "somebody", "everyone", "everybody", "people",
  ]

  /// "what did Pym bluntly say"
  private func isAdverb(_ word: Word) -> Bool {
    word.token.shape == .lower && (word.token.isAny(.adverb) || word.lower.hasSuffix("ly") && word.lower.utf8.count > 6)
  }

  /// "the last thing Pym said": the noun before the name is nobody.
  private func isEmptyHead(_ word: Word) -> Bool { ["thing", "things", "words", "time", "times"].contains(word.lower) }

  /// "Pym's statements on the bridge", "the latest comments by Pym", "what is Pym's position on the bridge", "the latest from Pym"
  func nounOfSaying() -> Question? {
    guard
      let noun = words.indices.first(where: {
        Self.sayingNouns.contains(words[$0].lower) || isLatest($0)
      }), !words[..<noun].indices.contains(where: { isSaying($0) })
    else { return nil }
    var question = Question(text: original, subject: .statements)
    let before = words[..<noun]
    var rest = words[(noun + 1)...]
    if let possessive = before.indices.dropFirst().last(where: {
      // "what's" has none.
      ["'s", "’s", "'", "’"].contains(words[$0].lower) && !isQuestionWord(words[$0 - 1])
    }),
      let agent = name(before[..<possessive].drop { isQuestionWord($0) })
    {
      question.agent = agent
    } else if let end = before.last?.text, end.lowercased().hasSuffix("s"), before.last?.token.isCapitalized == true,
      let agent = name(before.drop { isQuestionWord($0) })
    {
      // "Marks' position"
      question.agent = agent
    } else {
      rest = rest.drop { ["made", "given", "there", "are", "is", "were", "was"].contains($0.lower) }
      guard let by = rest.first, ["by", "from", "of"].contains(by.lower) else { return nil }
      let end = rest.indices.dropFirst().first {
        Self.topicOpeners.contains(words[$0].lower) || words[$0].lower == "to"
      }
      guard let agent = name(rest[(rest.startIndex + 1)..<(end ?? rest.endIndex)]) else { return nil }
      question.agent = agent
      rest = end.map { words[$0...] } ?? []
    }
    if ["denial", "denials"].contains(words[noun].lower) { question.stance = .denied }
    if before.contains(where: { ["first", "earliest"].contains($0.lower) }) { question.order = .first }
    if isLatest(noun) || before.contains(where: { ["last", "latest", "newest"].contains($0.lower) }) {
      question.order = .last
    }
    readRest(rest, into: &question)
    return question
  }

  /// "the latest from Pym"
  private func isLatest(_ index: Int) -> Bool {
    ["latest", "anything", "something", "news"].contains(words[index].lower) && index + 1 < words.count
      && words[index + 1].lower == "from" && words[index].lower == "latest"
  }

  static let sayingNouns: Set<String> = [
    "statement", "statements", "comment", "comments", "remark", "remarks", "quote", "quotes", "quotation", "quotations",
    "view", "views", "position", "stance", "opinion", "opinions", "reaction", "reactions", "response", "message",
    "denial", "denials", "claim", "claims", "take",
  ]

  /// "how has what Pym says about the bridge changed", "has Pym changed his position on the bridge", "how did Pym's view change"
  func changed() -> Question? {
    guard let change = words.indices.first(where: { Self.changing.contains(words[$0].lower) }), change > 1,
      words[0].lower == "how" || words[..<change].contains(where: { $0.token.isAny(.auxiliary) })
    else { return nil }
    let opening = words[..<change].drop { isQuestionWord($0) }
    let rest = words[(change + 1)...].drop {
      $0.token.isAny([.determiner]) || Self.sayingNouns.union(["mind", "tone", "tune", "line"]).contains($0.lower)
    }
    var question = Question(text: original, subject: .statements)
    question.asks = .change
    if let verb = opening.indices.first(where: { isSaying($0) || words[$0].lower == "says" }) {
      guard let agent = name(opening[..<verb].filter { !isAside($0) }) else { return nil }
      question.agent = agent
      readRest(opening[(verb + 1)...], into: &question)
    } else if let possessive = opening.firstIndex(where: { ["'s", "’s", "'", "’"].contains($0.lower) }) {
      guard let agent = name(opening[..<possessive]) else { return nil }
      question.agent = agent
      let topic = opening[possessive...].drop { !Self.topicOpeners.contains($0.lower) }
      readRest(topic.isEmpty ? rest : topic, into: &question)
    } else {
      guard let first = words.first,
        first.lower != "how"
          || words.contains(where: { Self.sayingNouns.union(["mind", "tone", "tune", "line"]).contains($0.lower) }),
        let agent = name(opening.filter { !isAside($0) })
      else { return nil }
      question.agent = agent
      readRest(rest, into: &question)
    }
    return question
  }

  private static let changing: Set<String> = [
    "changed", "change", "shifted", "shift", "evolved", "evolve", "varied", "developed", "altered", "softened",
    "hardened",
  ]

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
    question.manner = manner(of: word)
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
    // "after the meeting", "when he resigned": no words of the statement.
    if let occasion = rest.firstIndex(where: {
      ["when", "while", "after", "before", "during", "amid"].contains($0.lower)
    }),
      let words = topic(rest[(occasion + 1)...])
    {
      question.occasion = words
      rest = rest[..<occasion]
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

  /// "say in Kolm about the bridge", "tell reporters in Kolm": where it was said.
  private func readSpoken(_ rest: inout ArraySlice<Word>, into question: inout Question) {
    guard let preposition = rest.first, ["in", "at"].contains(preposition.lower), rest.count > 1 else { return }
    let end = rest.firstIndex { Self.topicOpeners.contains($0.lower) || $0.lower == "to" } ?? rest.endIndex
    guard let place = plain(rest[(rest.startIndex + 1)..<end]) else { return }
    question.place = place
    rest = rest[end...]
  }

  private static let hearers: Set<String> = [
    "parliament", "congress", "press", "media", "court", "crowd", "journalists", "reporters", "lawmakers",
  ]

  func isSaying(_ index: Int) -> Bool {
    let word = words[index]
    if words.first?.lower != "what", isPassive(index), deed(word) != nil { return false }
    // "what is Pym's position": of two readings the noun.
    if index > 0, ["'s", "’s"].contains(words[index - 1].lower), !word.lower.hasSuffix("d"),
      !word.lower.hasSuffix("ing")
    {
      return false
    }
    if word.token.isAny(.speech), !word.token.isCapitalized {
      return !isNounHere(index)
    }
    if ["speak", "spoke", "spoken", "talk", "talked"].contains(word.lower) {
      return words.indices.contains(index + 1)
        && ["about", "on", "of", "publicly", "out"].contains(words[index + 1].lower)
    }
    return ["say", "said", "saying", "says", "think", "thinks", "comment", "react", "mention", "mentioned"].contains(
      word.lower)
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
    return Question.Manner(word: word.lower, beginnings: [beginning] + asked)
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

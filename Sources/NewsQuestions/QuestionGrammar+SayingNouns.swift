import NewsExtraction
import NewsLanguage
import NewsModel

/// The forms of question about statements, positions and reactions, and how they changed.
extension QuestionGrammar {
  /// "Pym's statements on the bridge", "the latest comments by Pym", "what is Pym's position on the bridge", "the latest from Pym"
  func nounOfSaying() -> Question? {
    guard
      let noun = words.indices.first(where: {
        Self.sayingNouns.contains(words[$0].lower) || isLatest($0)
      }), !words[..<noun].indices.contains(where: { isSaying($0) })
    else { return nil }
    var question = Question(text: original, subject: .statements)
    let before = words[..<noun]
    // "what did Pym promise": here it is a verb.
    if words[noun].token.isAny(.baseForm), let last = before.last, !last.token.isAny(.determiner),
      !["'s", "’s", "'", "’"].contains(last.lower),
      before.contains(where: { ["did", "do", "does", "will", "would"].contains($0.lower) })
    {
      return nil
    }
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
      if let known = bodyBefore(noun) ?? agentBehind(noun, &rest) {
        question.agent = known
        readNoun(noun, before, rest, into: &question)
        return question
      }
      rest = rest.drop { ["made", "given", "there", "are", "is", "were", "was"].contains($0.lower) }
      if let about = rest.first, Self.topicOpeners.contains(about.lower), about.lower != "of",
        Self.utterances.contains(words[noun].lower),
        // "when did Pym last comment on it" has a verb.
        !before.contains(where: { ["did", "do", "does", "will", "to", "would"].contains($0.lower) })
      {
        // "the oldest statement on the bridge": by whomever.
        readNoun(noun, before, rest, into: &question)
        return question
      }
      guard let by = rest.first, ["by", "from", "of"].contains(by.lower) else { return nil }
      // "by the ministry of health": behind "by" and a word that is nobody's name, "of" belongs to who speaks.
      let end = rest.indices.dropFirst().first {
        Self.topicOpeners.contains(words[$0].lower) && words[$0].lower != "of" || words[$0].lower == "to"
      }
      guard let agent = name(rest[(rest.startIndex + 1)..<(end ?? rest.endIndex)]) else { return nil }
      question.agent = agent
      rest = end.map { words[$0...] } ?? []
    }
    readNoun(noun, before, rest, into: &question)
    return question
  }

  /// What a noun of saying tells beside who speaks.
  private func readNoun(
    _ noun: Int, _ before: ArraySlice<Word>, _ rest: ArraySlice<Word>, into question: inout Question
  ) {
    if ["denial", "denials"].contains(words[noun].lower) { question.stance = .denied }
    if words[noun].lower == "turnaround" { question.asks = .change }
    if before.contains(where: { ["first", "earliest", "oldest"].contains($0.lower) }) { question.order = .first }
    if isLatest(noun) || before.contains(where: { ["last", "latest", "newest", "recent"].contains($0.lower) }) {
      question.order = .last
    }
    // "the reaction to the raid": to no hearer.
    let rest = Self.answering.contains(words[noun].lower) && rest.first?.lower == "to" ? rest.dropFirst() : rest
    readRest(rest, into: &question)
    // "What is the ministry's proposal" asks for what it proposed, and not for all it said.
    if question.topic == nil, question.other == nil, question.agent != nil, question.order == nil {
      question.manner = Self.mannerOfNoun(words[noun].lower)
    }
  }

  /// How what a noun names is told with a verb (general knowledge of English).
  private static func mannerOfNoun(_ noun: String) -> Question.Manner? {
    guard let beginnings = nounVerbs.first(where: { noun.hasPrefix($0.noun) })?.beginnings else { return nil }
    return Question.Manner(word: noun, beginnings: beginnings, isJudgement: true)
  }

  private static let nounVerbs: [(noun: String, beginnings: [String])] = [
    ("proposal", ["propos", "suggest"]), ("demand", ["demand", "call", "urg", "insist", "ask", "want"]),
    ("promise", ["promis", "pledg", "vow"]), ("pledge", ["pledg", "promis", "vow"]),
    ("warning", ["warn", "caution"]), ("apology", ["apolog"]), ("criticism", ["critici"]),
  ]

  private static let answering: Set<String> = [
    "reaction", "reactions", "response", "responses", "attitude", "objection", "objections", "opposition",
  ]

  /// "Kremlin reaction to it", "the Pym statement on it": a name the archive knows right before the noun.
  private func bodyBefore(_ noun: Int) -> AskedName? {
    let kept = words[..<noun].drop {
      isQuestionWord($0) || isAside($0) || ["the", "'s", "’s", "latest", "last", "first"].contains($0.lower)
    }
    guard let asked = name(kept),
      names.knows(asked) || asked.namesRole
        || kept.count == 1 && kept.first!.token.isAny([.metonym, .country, .capital, .organizationName])
    else { return nil }
    return asked
  }

  /// "what positions has Pym taken on it", "which statements did Pym make": the name is behind the noun.
  private func agentBehind(_ noun: Int, _ rest: inout ArraySlice<Word>) -> AskedName? {
    guard let first = rest.first, first.token.isAny(.auxiliary),
      let verb = rest.indices.dropFirst(2).first(where: { Self.voicing.contains(words[$0].lower) }),
      let agent = name(rest[(rest.startIndex + 1)..<verb].filter { !isAside($0) })
    else { return nil }
    rest = rest[(verb + 1)...]
    return agent
  }

  private static let voicing: Set<String> = [
    "taken", "take", "made", "make", "given", "give", "expressed", "express", "voiced", "voice", "held", "hold", "had",
    "have", "issued", "issue", "offered", "offer",
  ]

  /// "the latest from Pym"
  private func isLatest(_ index: Int) -> Bool {
    ["latest", "anything", "something", "news"].contains(words[index].lower) && index + 1 < words.count
      && words[index + 1].lower == "from" && words[index].lower == "latest"
  }

  /// Nouns for what was said that ask for it without a speaker's name.
  private static let utterances: Set<String> = [
    "statement", "statements", "comment", "comments", "remark", "remarks", "quote", "quotes", "quotation", "quotations",
    "claim", "claims", "opinions", "views", "reactions", "denial", "denials",
  ]

  static let sayingNouns: Set<String> = [
    "statement", "statements", "comment", "comments", "remark", "remarks", "quote", "quotes", "quotation", "quotations",
    "view", "views", "position", "positions", "stance", "opinion", "opinions", "reaction", "reactions", "response",
    "responses", "message", "denial", "denials", "claim", "claims", "take", "attitude", "thoughts",
    "warning", "warnings", "promise", "promises", "pledge", "pledges", "demand", "demands", "criticism", "apology",
    "answer", "answers", "explanation", "argument", "arguments", "proposal", "proposals", "turnaround",
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
}

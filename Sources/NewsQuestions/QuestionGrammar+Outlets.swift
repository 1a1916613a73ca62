import NewsLanguage
import NewsModel

/// The forms of question about what was published, and how much there is of anything.
extension QuestionGrammar {
  /// "which outlets reported the strike", "who published the story about the bridge", "which papers quoted Pym"
  func outlets() -> Question? {
    let verb: Int
    if let noun = words.indices.dropFirst().first(where: { Self.outletNouns.contains(words[$0].lower) }), noun < 4,
      ["which", "what", "who", "how"].contains(words[0].lower)
    {
      guard let found = words.indices.dropFirst(noun + 1).first(where: { Self.publishing.contains(words[$0].lower) })
      else { return nil }
      verb = found
    } else {
      // "who reported the strike": whoever says it in print.
      guard words[0].lower == "who",
        let found = words.indices.dropFirst().first(where: {
          ["reported", "published", "covered", "printed"].contains(words[$0].lower)
        }),
        words[1..<found].allSatisfy({ isQuestionWord($0) || isAside($0) })
      else { return nil }
      verb = found
    }
    var question = Question(text: original, subject: .articles)
    question.asks = words[0].lower == "how" ? .howMany : .outlets
    if question.asks == .howMany { question.counted = .outlets }
    var rest = words[(verb + 1)...]
    if ["quoted", "quote", "cited", "interviewed"].contains(words[verb].lower) {
      let end = rest.firstIndex { Self.topicOpeners.contains($0.lower) } ?? rest.endIndex
      question.agent = name(rest[..<end])
      rest = rest[end...]
    }
    // "carried Pym's remark about it"
    question.topic = topic(
      rest.filter {
        !Self.storyNouns.contains($0.lower) && !Self.sayingNouns.contains($0.lower) && !["'s", "’s"].contains($0.lower)
      })
    return question
  }

  static let outletNouns: Set<String> = [
    "outlet", "outlets", "paper", "papers", "newspaper", "newspapers", "publisher", "publishers", "publication",
    "publications", "media", "site", "sites", "agency", "agencies", "sources", "websites", "magazines", "press",
  ]
  static let publishing: Set<String> = [
    "reported", "report", "covered", "cover", "carried", "carry", "published", "publish", "printed", "print", "ran",
    "run",
    "wrote", "write", "mentioned", "mention", "quoted", "quote", "cited", "said", "have", "picked", "interviewed",
    "named", "told",
  ]
  private static let storyNouns: Set<String> = [
    "story", "stories", "article", "articles", "report", "reports", "news", "piece", "pieces", "coverage", "item",
    "items",
  ]

  /// "what did the Courier report about the strike", "what has been reported on the bridge"
  func published() -> Question? {
    guard
      let verb = words.indices.dropFirst().first(where: {
        Self.publishing.contains(words[$0].lower) || ["say", "says"].contains(words[$0].lower)
      })
    else { return nil }
    let opening = words[..<verb].drop { isQuestionWord($0) }.filter { !isAside($0) && !isQuestionWord($0) }
    var question = Question(text: original, subject: .articles)
    if opening.isEmpty {
      guard ["reported", "published", "written", "printed", "covered"].contains(words[verb].lower), isPassive(verb)
      else { return nil }
    } else {
      // Whoever the archive knows to speak is asked for as a speaker.
      if ["say", "says", "said"].contains(words[verb].lower), let speaker = name(opening), names.knows(speaker) {
        return nil
      }
      question.publishers = names.publishers(
        called: (hasArticle(before: opening) ? "the " : "") + opening.map(\.text).joined(separator: " "))
      guard !question.publishers.isEmpty else { return nil }
      // "what did the Courier quote Pym as saying about the bridge"
      if ["quote", "quoted"].contains(words[verb].lower),
        let end = words.firstIndex(where: { ["as", "on", "about"].contains($0.lower) }),
        end > verb + 1
      {
        question.subject = .statements
        question.agent = name(words[(verb + 1)..<end])
        readRest(words[end...], into: &question)
        return question
      }
    }
    question.topic = topic(words[(verb + 1)...])
    return question
  }

  private func hasArticle(before words: [Word]) -> Bool {
    guard let first = words.first, first.lower != "the" else { return false }
    return self.words.contains { $0.index == first.index - 1 && $0.lower == "the" }
  }

  /// "articles about the bridge", "stories mentioning Pym", "coverage of the strike"
  func articles() -> Question? {
    guard let noun = words.indices.first(where: { Self.storyNouns.contains(words[$0].lower) }), noun < 3,
      words[..<noun].allSatisfy({ isQuestionWord($0) || isAside($0) || $0.token.isAny(.determiner) })
    else { return nil }
    var question = Question(text: original, subject: .articles)
    question.topic = topic(words[(noun + 1)...].filter { !Self.naming.contains($0.lower) })
    return question
  }

  static let naming: Set<String> = [
    "mention", "mentions", "mentioned", "mentioning", "name", "names", "naming", "named", "cover", "covers", "covering",
    "covered",
    "discuss", "discussing", "contain", "containing", "have", "has", "are", "is", "there", "we", "archive",
  ]

  /// "how many statements by Pym are there about the bridge", "how many times did Pym deny it", "how many articles mention Pym"
  func howManyOf() -> Question? {
    guard words.count > 1, words[0].lower == "how" || words[0].lower == "number" else { return nil }
    if words[1].lower == "often" { return timesSaid(words[2...]) }
    guard words.count > 2, words[1].lower == "many" || words[1].lower == "of" else { return nil }
    let noun = words[2...].first { !$0.token.isAny(.determiner) && !["different", "other"].contains($0.lower) }
    guard let noun, let position = words.firstIndex(where: { $0.index == noun.index }) else { return nil }
    let rest = words[(position + 1)...]
    switch noun.lower {
    case "times": return timesSaid(rest)
    case _ where Self.outletNouns.contains(noun.lower):
      return outlets()
    case _ where Self.storyNouns.contains(noun.lower): return storiesCounted(rest)
    case _ where Self.sayingNouns.contains(noun.lower):
      return statementsCounted(rest, isDenial: noun.lower.hasPrefix("denial"))
    case "people", "persons", "politicians", "speakers", "officials", "ministers":
      guard let verb = rest.indices.first(where: { isSaying($0) }) else { return nil }
      var question = Question(text: original, subject: .statements)
      question.counted = .speakers
      if words[verb].token.isAny(.denyVerb) { question.stance = .denied }
      readRest(words[(verb + 1)...], into: &question)
      return question
    default: return nil
    }
  }

  private func timesSaid(_ rest: ArraySlice<Word>) -> Question? {
    let grammar = QuestionGrammar(
      text: text, words: [words[0]] + rest.map { $0 }, lexicon: lexicon, original: original, names: names)
    guard var question = grammar.saidBy() ?? grammar.doneBy() else { return nil }
    if question.subject == .statements { question.counted = .statements }
    question.asks = .howMany
    return question
  }

  /// "which articles mention Pym", "what stories did the Courier run about it"
  func storiesListed() -> Question? {
    guard words.count > 2, ["what", "which"].contains(words[0].lower), Self.storyNouns.contains(words[1].lower),
      words[1].lower.hasSuffix("s") || words[0].lower == "which",
      words[2].token.isAny([.auxiliary, .preposition]) || Self.naming.contains(words[2].lower),
      var question = storiesCounted(words[2...])
    else { return nil }
    question.counted = nil
    return question
  }

  private func storiesCounted(_ rest: ArraySlice<Word>) -> Question? {
    var question = Question(text: original, subject: .articles)
    question.counted = .articles
    // "how many articles did the Courier publish about it"
    if let verb = rest.indices.first(where: { Self.publishing.contains(words[$0].lower) }) {
      let opening = rest[..<verb].filter { !isQuestionWord($0) && !isAside($0) }
      let outlets = names.publishers(called: opening.map(\.text).joined(separator: " "))
      if !outlets.isEmpty {
        question.publishers = outlets
        question.topic = topic(words[(verb + 1)...])
        return question
      }
    }
    question.topic = topic(rest.filter { !Self.naming.contains($0.lower) })
    return question
  }

  /// "by Pym are there about the bridge", "did Pym make about the bridge", "are there on the bridge from Pym"
  private func statementsCounted(_ rest: ArraySlice<Word>, isDenial: Bool) -> Question? {
    var question = Question(text: original, subject: .statements)
    question.counted = .statements
    if isDenial { question.stance = .denied }
    let rest = rest.filter { !["there", "are", "is", "we", "archive"].contains($0.lower) }[...]
    if let by = rest.firstIndex(where: { ["by", "from"].contains($0.lower) }) {
      let end =
        rest.indices.first { $0 > by && Self.topicOpeners.union(["mention", "mentioning"]).contains(rest[$0].lower) }
        ?? rest.endIndex
      question.agent = name(rest[(by + 1)..<end])
      let topic = Array(rest[rest.startIndex..<by]) + Array(rest[end...])
      question.topic = self.topic(topic.filter { !Self.naming.contains($0.lower) })
      return question
    }
    if let made = rest.firstIndex(where: {
      ["make", "made", "give", "given", "gave", "issue", "issued"].contains($0.lower)
    }) {
      question.agent = name(rest[..<made].filter { !isQuestionWord($0) && !isAside($0) })
      question.topic = topic(rest[(made + 1)...])
      return question
    }
    question.topic = topic(rest.filter { !Self.naming.contains($0.lower) })
    return question
  }
}

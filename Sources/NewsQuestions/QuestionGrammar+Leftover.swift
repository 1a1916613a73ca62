import NewsLanguage
import NewsModel

/// What of a question belongs to no part that is understood.
extension QuestionGrammar {
  /// The words of no part; they are looked for, and named.
  func leftover(of question: Question) -> [String] {
    guard question.subject != .anything, question.subject != .news, question.succession == nil else { return [] }
    var known: Set<String> = []
    for part in [
      question.agent?.words, question.other?.words, question.topic, question.place, question.occasion,
      question.deed?.word,
    ] {
      known.formUnion(part?.lowercased().split(separator: " ").map(String.init) ?? [])
    }
    for outlet in question.publishers {
      known.formUnion(outlet.lowercased().split(separator: " ").map(String.init))
    }
    return words.indices.filter { index in
      let word = words[index]
      if question.asksForAmount, measure?.contains(index) == true { return false }
      if known.contains(word.lower) || isQuestionWord(word) || isAside(word) || isPlanning(word) { return false }
      if word.token.isAny(.grammatical) || word.token.isAny(.adverb) || ["'s", "’s"].contains(word.lower) {
        return false
      }
      if question.subject == .articles, Self.publishing.contains(word.lower) || Self.outletNouns.contains(word.lower) {
        return false
      }
      if Self.formWords.contains(word.lower) || Self.sayingNouns.contains(word.lower)
        || Self.naming.contains(word.lower)
      {
        return false
      }
      if index > 0, words[index - 1].lower == "in", Self.idioms.contains(word.lower) { return false }
      if isSaying(index) || deed(word) != nil && question.subject == .events { return false }
      return word.token.isWord || word.token.shape == .number
    }.map { words[$0].text }
  }

  /// All words but those of asking; a name of several words is one.
  var content: [String] {
    var content: [String] = []
    var last: (index: Int, isName: Bool)?
    for index in words.indices where isContent(index) {
      let word = words[index]
      let isName = word.token.isCapitalized && index > 0
      if isName, let last, last.isName, last.index + 1 == word.index {
        content[content.count - 1] += " " + word.text
      } else {
        content.append(word.text)
      }
      last = (word.index, isName)
    }
    return content
  }

  /// The noun behind "what" and before the verb.
  var askedNoun: String? {
    guard words.count > 2, ["what", "which"].contains(words[0].lower), words[2].token.isAny(.auxiliary),
      words[1].token.shape == .lower, !words[1].token.isAny(.grammatical)
    else { return nil }
    return words[1].text
  }

  private func isContent(_ index: Int) -> Bool {
    let word = words[index]
    guard word.token.isWord || word.token.shape == .number, !["'s", "’s"].contains(word.lower) else { return false }
    if word.token.isCapitalized, index > 0 { return !word.token.isAny([.auxiliary, .determiner]) }
    // "what percentage did Pym get": the noun tells of what sort the answer is, and need not stand in it.
    if index == 1, askedNoun != nil { return false }
    return !isQuestionWord(word) && !isAside(word) && !word.token.isAny(.grammatical)
      && !Self.askingWords.contains(word.lower) && (!isSaying(index) || isObject(index))
  }

  /// "did Pym see the inspection |report|": no verb of saying, but what was seen.
  private func isObject(_ index: Int) -> Bool {
    guard index == words.count - 1, words[index].token.isAny(.baseForm) else { return false }
    return endsInObject(words[..<index].drop { isQuestionWord($0) })
  }

  private static let askingWords: Set<String> = [
    "long", "much", "many", "often", "people", "persons", "happen", "happened", "happens", "happening", "occurred",
    "took", "take", "place", "get", "got", "do", "did", "done", "doing", "make", "made", "anybody", "anyone",
    "somebody",
    "someone", "tell", "list", "all", "any", "news", "story", "stories", "article", "articles", "thing", "things",
    "reported", "outlets", "events", "event", "time", "day", "year", "very", "more", "most", "than", "that", "whose",
    "go", "goes", "going", "exactly", "name", "named", "called", "latest", "last", "first", "recent",
    "money", "amount", "reason", "reasons", "evidence", "kind", "sort", "number", "cause", "give", "given", "gave",
    "anything", "something", "everything", "there", "please", "large", "big", "high",
  ]

  /// Words by which forms of question are known.
  private static let formWords: Set<String> = [
    "many", "people", "much", "often", "times", "time", "say", "said", "says", "saying", "think", "thinks", "do",
    "done", "doing",
    "did", "happen", "happened", "happens", "happening", "occurred", "took", "place", "take", "taking", "part",
    "articles", "article", "stories", "story", "report",
    "reports", "outlets", "papers", "newspapers", "publications", "publishers", "media", "outlet", "changed", "change",
    "shifted", "evolved", "mind", "tone", "tune", "line", "made", "make", "anybody", "anyone", "somebody", "someone",
    "planned", "scheduled", "called", "cancelled", "canceled", "postponed", "due", "begin", "begins", "start", "starts",
    "end", "held", "hold",
    "role", "job", "title", "office", "post", "deaths", "dead", "died", "die", "casualties", "victims", "toll", "death",
    "killed", "injured",
    "wounded", "hurt", "attended", "attend", "events", "event", "thing", "things", "anything", "something", "wrote",
    "ran", "carried", "covered",
    "published", "reported", "quoted", "mention", "mentioned", "politicians", "speakers", "news", "word", "words", "a",
    "first", "last", "latest",
    "earliest", "oldest", "newest", "recent", "ever", "claim", "claimed", "taken", "expressed", "voiced", "agenda",
    "schedule", "calendar", "diary",
    "coming", "up", "know", "known", "current", "exact",
  ]
}

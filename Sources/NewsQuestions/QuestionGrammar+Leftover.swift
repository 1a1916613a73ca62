import NewsLanguage
import NewsModel

/// What of a question belongs to no part that is understood.
extension QuestionGrammar {
  /// The words of no part; they are looked for, and named.
  func leftover(of question: Question) -> [String] {
    guard question.subject != .anything else { return [] }
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
      if isSaying(index) || deed(word) != nil && question.subject == .events { return false }
      return word.token.isWord || word.token.shape == .number
    }.map { words[$0].text }
  }

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
    "earliest", "ever", "claim", "claimed",
  ]
}

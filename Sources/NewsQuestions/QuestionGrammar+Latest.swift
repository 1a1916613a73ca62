import NewsLanguage
import NewsModel

/// The forms of question about the newest there is of something, and about any word of somebody.
extension QuestionGrammar {
  /// "latest on the bridge", "what's new with the strike", "any updates about Kolm", "the latest from Kolm" of a place
  func latest() -> Question? {
    guard let head = words.firstIndex(where: { Self.newest.contains($0.lower) }),
      words[..<head].allSatisfy({
        isQuestionWord($0) || $0.token.isAny(.determiner) || Self.beforeNewest.contains($0.lower)
      })
    else { return nil }
    var rest = words[(head + 1)...].drop { Self.newsNouns.contains($0.lower) }
    let isNews = Self.newsNouns.contains(words[head].lower) || rest.startIndex > head + 1
    if let first = rest.first, Self.behindNewest.contains(first.lower) {
      // "What is going on the agenda" has no such preposition.
      if words[head].lower == "going" {
        guard first.lower == "on", rest.count > 2, Self.behindNewest.contains(rest[rest.startIndex + 1].lower) else {
          return nil
        }
        rest = rest.dropFirst()
      }
      rest = rest.dropFirst()
      // "The latest from Pym" is what Pym said.
      if ["from", "of", "by"].contains(first.lower),
        name(rest).map({ names.knows($0) || $0.namesRole }) ?? true || first.lower == "by"
      {
        return nil
      }
    } else if let last = rest.last, words[head].lower == "latest", rest.count > 1, Self.newsNouns.contains(last.lower) {
      // "latest bridge news"
      rest = rest.dropLast()
    } else {
      return nil
    }
    // "Stories on the bridge" are articles; "the latest ones" tell what is new.
    if isNews, words[head].lower == "news", head == 0 { return nil }
    guard let topic = topic(rest) else { return nil }
    var question = Question(text: original, subject: .news)
    question.topic = topic
    return question
  }

  private static let newest: Set<String> = [
    "latest", "newest", "new", "news", "update", "updates", "developments", "development", "going",
  ]
  private static let newsNouns: Set<String> = ["news", "update", "updates", "development", "developments", "info"]
  private static let beforeNewest: Set<String> = [
    "the", "'s", "’s", "any", "there", "some", "most", "recent", "further",
  ]
  private static let behindNewest: Set<String> = [
    "on", "about", "with", "in", "at", "regarding", "concerning", "around", "from", "of", "by", "re", "for",
  ]

  /// "any word from Pym on the bridge", "anything from Pym about it": what Pym said of it, if anything.
  func anyWord() -> Question? {
    guard
      let from = words.indices.dropFirst().first(where: { ["from", "by"].contains(words[$0].lower) }), from < 3,
      from + 1 < words.count,
      words[..<from].allSatisfy({ Self.anyWords.contains($0.lower) })
    else { return nil }
    let rest = words[(from + 1)...]
    let end =
      rest.firstIndex { Self.topicOpeners.contains($0.lower) && $0.lower != "of" || $0.lower == "to" } ?? rest.endIndex
    guard let agent = name(rest[..<end]) else { return nil }
    var question = Question(text: original, subject: .statements)
    question.agent = agent
    question.asksForAnyWord = true
    readRest(rest[end...].drop { $0.lower == "to" }, into: &question)
    return question
  }

  private static let anyWords: Set<String> = [
    "any", "anything", "something", "word", "words", "comment", "comments", "statement", "reply", "response",
    "reaction", "yet",
  ]

  static let reacting: Set<String> = [
    "reaction", "reactions", "react", "reacted", "response", "responses", "respond", "responded",
  ]
}

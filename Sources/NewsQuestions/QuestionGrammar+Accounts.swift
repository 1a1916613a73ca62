import NewsLanguage
import NewsModel

/// The forms of question about what somebody is charged with, whom somebody thanked or blamed, and how many there were of something.
extension QuestionGrammar {
  /// "what is Pym accused of": of what others charge somebody with, who need not have said a word.
  func chargedWith(_ verb: Int, _ opening: [Word]) -> Question? {
    guard words[0].lower == "what", words.count == verb + 2, ["of", "with", "for"].contains(words[verb + 1].lower),
      words[..<verb].contains(where: { ["is", "was", "are", "were", "'s", "’s", "been"].contains($0.lower) }),
      let agent = name(opening)
    else { return nil }
    var question = Question(text: original, subject: .events)
    question.agent = agent
    question.isPassive = true
    question.deed = Question.Deed(word: words[verb].lower, happenings: [.trial, .arrest, .criticism, .investigation])
    return question
  }

  /// "who did Pym thank", "whom has Pym accused": what Pym said so.
  func whomSaid() -> Question? {
    guard words.count > 3, ["did", "does", "has", "had"].contains(words[1].lower),
      let verb = words.indices.dropFirst(3).first(where: { isSaying($0) }), let manner = manner(of: words[verb]),
      let agent = name(words[2..<verb].filter { !isAside($0) })
    else { return nil }
    var question = Question(text: original, subject: .statements)
    question.asks = .who
    question.agent = agent
    question.manner = manner
    readRest(words[(verb + 1)...], into: &question)
    return question
  }

  /// "how many patients dropped out of the trial": a sentence with the words and a number tells.
  func countedThings() -> Question? {
    guard words.count > 4, words[0].lower == "how", words[1].lower == "many", !words[2].token.isAny(.auxiliary),
      words[3].token.shape == .lower, words[3].lower.hasSuffix("ed"), deed(words[3]) == nil, !isSaying(3)
    else { return nil }
    var question = search(words[2...])
    question.countsThings = true
    return question
  }
}

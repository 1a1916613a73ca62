import NewsExtraction
import NewsLanguage
import NewsModel

/// The forms of question about who somebody is.
extension QuestionGrammar {
  /// "who is Ada Pym", "who was the harbour secretary"
  func whoIs() -> Question? {
    guard words.count > 2, ["is", "was", "'s", "’s", "are", "were"].contains(words[1].lower),
      !words[2].token.isAny(.auxiliary)
    else { return nil }
    // "who is Pym meeting"
    if let verb = words.indices.dropFirst(2).first(where: { deed(words[$0]) != nil && isVerbal(words[$0]) }),
      words[verb].lower.hasSuffix("ing")
    {
      return nil
    }
    // "who is buying Kolm Brewing"
    if words.count > 3, words[2].lower.hasSuffix("ing"), words[2].lower.utf8.count > 5, words[2].token.shape == .lower,
      !words[2].token.isAny([.role, .preposition]), !(name(words[2...]).map(names.knows) ?? false)
    {
      return nil
    }
    // "which regulators are looking at the takeover"
    if words.count > 4, words[2].lower.hasSuffix("ing"), words[2].token.shape == .lower, !words[2].token.isAny(.role),
      words[3].token.isAny(.preposition)
    {
      return nil
    }
    // "the head of it until Pym arrives"
    let until = words.indices.dropFirst(3).first {
      ["until", "till", "when", "while", "before", "after"].contains(words[$0].lower)
    }
    guard
      let agent = name(
        withHead(
          words[2..<(until ?? words.endIndex)].filter { !["now", "currently", "today", "exactly"].contains($0.lower) }))
    else { return nil }
    var question = Question(text: original, subject: .person)
    question.agent = agent
    return question
  }

  /// "in charge of the agency", "at the helm of it": its head.
  private func withHead(_ rest: [Word]) -> [Word] {
    guard let of = rest.firstIndex(where: { $0.lower == "of" }), of + 1 < rest.count,
      ["in charge", "at the head", "at the helm"].contains(rest[..<of].map(\.lower).joined(separator: " "))
    else { return rest }
    let head = AnalyzedText("head", lexicon: lexicon)
    return [Word(text: "head", token: head.tokens[0], index: rest[0].index)] + rest[of...]
  }

  /// "what is the Harbour Board", of a name the archive knows; "what is Pym's role"
  func whatIs() -> Question? {
    guard words.count > 2, words[0].lower == "what", ["is", "was", "'s", "’s", "are", "were"].contains(words[1].lower)
    else { return nil }
    var rest = words[2...]
    // "what's the name of the farmers' leader"
    if let of = rest.indices.dropLast().first, rest.count > 2,
      rest.prefix(3).contains(where: { $0.lower == "name" || Self.offices.contains($0.lower) }),
      let start = rest.firstIndex(where: { $0.lower == "of" }), start < of + 3, let asked = name(rest[(start + 1)...])
    {
      var question = Question(text: original, subject: .person)
      question.agent = asked
      return question
    }
    if let last = rest.last, Self.offices.contains(last.lower),
      let possessive = rest.lastIndex(where: { ["'s", "’s", "'", "’"].contains($0.lower) })
    {
      rest = rest[..<possessive]
    } else {
      guard let asked = name(rest), names.knows(asked) else { return nil }
    }
    guard let agent = name(rest) else { return nil }
    var question = Question(text: original, subject: .person)
    question.agent = agent
    return question
  }

  /// "what office does Pym hold", "what is the role that Pym has"
  func officeHeld() -> Question? {
    guard words.count > 3, Self.offices.contains(words[1].lower), words[2].token.isAny(.auxiliary) else { return nil }
    let rest = words[3...].filter { !isAside($0) && !["hold", "have", "held", "has", "now", "in"].contains($0.lower) }
    guard let agent = name(rest) else { return nil }
    var question = Question(text: original, subject: .person)
    question.agent = agent
    return question
  }

  private static let offices: Set<String> = ["role", "job", "title", "position", "office", "post"]

  /// "how is Pym's name spelled", "how do you spell Pym", "is it Ada or Ida Pym": all spellings of a name.
  func spelled() -> Question? {
    let isSpelling = words.contains { ["spell", "spelled", "spelt", "spelling", "written"].contains($0.lower) }
    let either = words.firstIndex { $0.lower == "or" }
    let isEither =
      words.count > 3 && words[1].lower == "it" && either != nil && words[2].token.isCapitalized
      && words[words.count - 1].token.isCapitalized
    guard isSpelling || isEither else { return nil }
    var kept = words.filter {
      $0.token.isCapitalized || !(isQuestionWord($0) || isAside($0) || $0.token.isAny(.grammatical))
    }
    kept.removeAll {
      ["spell", "spelled", "spelt", "spelling", "written", "name", "correct", "right", "correctly"].contains($0.lower)
        || isQuestionWord($0)
    }
    if isEither, let either { kept.removeAll { $0.index < words[either].index } }
    // "and who is he" follows on it.
    guard let agent = name(kept.prefix { $0.lower != "and" }) else { return nil }
    var question = Question(text: original, subject: .person)
    question.agent = agent
    return question
  }

  private func isVerbal(_ word: Word) -> Bool { !word.token.isCapitalized && !word.token.isAny(.role) }
}

import NewsExtraction
import NewsLanguage
import NewsModel

/// The forms of question about happenings that a noun names, and about whatever happened or is to come.
extension QuestionGrammar {
  /// "what happened in Kolm", "what happened to Pym", "what will happen in Kolm"
  func happening() -> Question? {
    guard let verb = words.indices.dropFirst().first(where: { Self.happens.contains(words[$0].lower) }),
      words[1..<verb].allSatisfy({ isQuestionWord($0) || isAside($0) || $0.lower == "else" })
    else { return nil }
    var question = Question(text: original, subject: .events)
    let rest = words[(verb + 1)...].drop { $0.lower == "place" && words[verb].lower == "took" }
    guard let preposition = rest.first else { return question }
    if ["in", "at", "near", "around", "outside"].contains(preposition.lower) {
      readWhere(rest, into: &question)
      return question
    }
    let object = rest.drop { ["to", "with", "about", "between", "on"].contains($0.lower) }
    let names = split(object)
    if preposition.lower == "between" || ["to", "with"].contains(preposition.lower) && isNamed(object) {
      question.agent = names.first.flatMap { name($0) }
      question.other = names.count > 1 ? name(names[1]) : nil
    } else {
      question.topic = topic(object)
    }
    return question
  }

  private static let happens: Set<String> = ["happened", "happens", "happen", "happening", "occurred", "took"]

  /// "what is planned for May", "what was called off in Kolm"
  func standing() -> Question? {
    guard words.count > 1, words[0].lower != "how",
      let verb = words.indices.dropFirst().first(where: { Self.standings[words[$0].lower] != nil }),
      words[1..<verb].allSatisfy({ isQuestionWord($0) || isAside($0) })
    else { return nil }
    var question = Question(text: original, subject: .events)
    question.status = Self.standings[words[verb].lower]
    let rest = words[(verb + 1)...].drop { $0.lower == "off" }
    if rest.first.map({ ["in", "at", "near"].contains($0.lower) }) == true {
      readWhere(rest, into: &question)
    } else {
      question.topic = topic(rest.drop { ["for", "to", "on", "by"].contains($0.lower) })
    }
    return question
  }

  /// "what is on the agenda for June 9", "what's coming up in Kolm": whatever there is of that time.
  func agenda() -> Question? {
    guard let noun = words.firstIndex(where: { Self.agendas.contains($0.lower) }),
      words[..<noun].allSatisfy({
        isQuestionWord($0) || isAside($0) || $0.token.isAny(.grammatical) || $0.lower == "'s"
      })
    else { return nil }
    var question = Question(text: original, subject: .events)
    let rest = words[(noun + 1)...].drop { $0.lower == "up" }
    if rest.first.map({ ["in", "at", "near"].contains($0.lower) }) == true {
      readWhere(rest, into: &question)
    } else {
      question.topic = topic(rest.drop { ["for", "to", "on", "by", "of"].contains($0.lower) })
    }
    return question
  }

  private static let agendas: Set<String> = ["agenda", "schedule", "calendar", "diary", "coming"]

  private static let standings: [String: Event.Status] = [
    "planned": .planned, "scheduled": .planned, "expected": .planned, "called": .cancelled, "cancelled": .cancelled,
    "canceled": .cancelled, "postponed": .postponed,
  ]

  /// "when did the earthquake strike Kolm", "where was the meeting", "who attended the talks in Kolm", "when is Pym's visit to
  /// Kolm", "which meetings were held in Kolm"
  func occurrence() -> Question? {
    words.indices.first { isEventNoun(words[$0]) }.flatMap(occurrence(at:))
  }

  /// The happening that a certain noun names.
  func occurrence(at noun: Int) -> Question? {
    var question = Question(text: original, subject: .events)
    question.deed = deed(words[noun])
    guard question.deed != nil else { return nil }
    let opening = words[..<noun].drop { isQuestionWord($0) || isAside($0) || Self.attending.contains($0.lower) }
    if opening.contains(where: { ["'s", "’s"].contains($0.lower) }) {
      question.agent = name(opening.filter { !["'s", "’s"].contains($0.lower) })
    } else {
      // "the Kolm talks": Kolm is where, or with whom; both are words of the report.
      question.topic = topic(opening.filter { !isAside($0) })
    }
    var rest = words[(noun + 1)...]
    while let preposition = rest.first {
      let end = rest.indices.dropFirst().first {
        Self.joints.contains(words[$0].lower) || words[$0].token.isAny(.auxiliary)
      }
      let phrase = rest[(rest.startIndex + 1)..<(end ?? rest.endIndex)]
      switch preposition.lower {
      case "in", "at", "near":
        readWhere(phrase, into: &question)
      case "between", "with", "of", "by":
        let names = split(phrase)
        if question.agent == nil { question.agent = names.first.flatMap { name($0) } }
        if names.count > 1 || question.agent != names.first.flatMap({ name($0) }) {
          question.other = names.last.flatMap { name($0) }
        }
      case "to" where question.deed?.happenings == [.visit]: question.place = plain(phrase)
      case "hit", "hits", "struck", "strike", "shake", "shook": question.place = plain(phrase) ?? question.place
      case "on", "against", "to", "over", "for": question.topic = topic(phrase) ?? question.topic
      default: break
      }
      rest = end.map { rest[$0...] } ?? []
      if let first = rest.first, first.token.isAny(.auxiliary) { rest = rest.dropFirst() }
    }
    return question
  }

  private static let attending: Set<String> = [
    "attended", "attend", "attends", "joined", "join", "took", "part", "in", "there", "any", "held", "hosted",
  ]

  private static let joints: Set<String> = [
    "in", "at", "near", "between", "with", "of", "by", "to", "on", "against", "over", "for", "hit", "strike", "struck",
    "held", "happen", "begin", "start", "end", "postponed", "cancelled", "canceled", "called", "delayed", "adjourned",
    "scrapped", "planned", "take", "taking", "took", "go", "going", "resume", "continue", "ended", "started", "began",
    "collapse", "collapsed", "fail", "failed", "succeed",
  ]

  /// A noun for a happening: "the |meeting|", "|talks|".
  func isEventNoun(_ word: Word) -> Bool {
    guard !word.token.isCapitalized, EventVocabulary.isNoun(word.token),
      let index = words.firstIndex(where: { $0.index == word.index })
    else { return false }
    // "meetings between Pym and Orlan"
    guard index > 0 else { return words.count > 1 && words[1].token.isAny(.preposition) }
    let before = words[index - 1]
    return before.token.isAny([.determiner, .auxiliary]) || before.token.isCapitalized || before.lower == "the"
      || ["'s", "’s", "what", "which", "next", "last", "any", "upcoming"].contains(before.lower)
      || isBehindArticle(index) || Self.attending.contains(before.lower)
  }

  /// "the peace |talks| begin": a noun that is a verb elsewhere, with a verb of its own behind it.
  func isSubject(_ index: Int) -> Bool {
    guard isBehindArticle(index), EventVocabulary.isNoun(words[index].token) else { return false }
    // "was the meeting in Kolm postponed"
    if Self.beForms.contains(words[0].lower), let last = words.last, Self.standings[last.lower] != nil { return true }
    // "when was the Kolm meeting"
    if index + 1 == words.count { return ["was", "is", "were", "are", "'s", "’s"].contains(words[1].lower) }
    return Self.taking.contains(words[index + 1].lower) || words[index + 1].token.isAny(.auxiliary)
  }

  private static let beForms: Set<String> = ["was", "were", "is", "are", "has", "have"]

  /// "the next Kolm |talks|": a noun of which an article stands up to three words before.
  private func isBehindArticle(_ index: Int) -> Bool {
    for start in (max(0, index - 4)..<max(0, index - 1)).reversed() {
      if words[start].lower == "the" { return true }
      if words[start + 1].token.isAny([.preposition, .auxiliary]) { return false }
    }
    return false
  }

  private static let taking: Set<String> = [
    "start", "begin", "end", "open", "resume", "take", "happen", "be", "held", "continue", "finish", "close", "go",
  ]

  private func isNamed(_ words: ArraySlice<Word>) -> Bool {
    guard let first = words.first else { return false }
    return !first.token.isAny(.determiner) || words.dropFirst().first?.token.isCapitalized == true
  }
}

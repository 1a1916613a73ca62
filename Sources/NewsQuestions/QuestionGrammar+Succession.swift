import NewsLanguage
import NewsModel

/// The forms of question about who came after somebody in an office, and who before, and when somebody begins there.
extension QuestionGrammar {
  /// "who replaced Pym as secretary", "who took over from Pym", "who is taking Pym's place", "Pym's successor", "who did Pym replace"
  func succession() -> Question? {
    if let question = beginning() { return question }
    guard let (succession, found) = namedSuccessor() ?? replacing() ?? takingOver() ?? takingPlace() else { return nil }
    // "as secretary", "at the harbour board": the office is told by who held it.
    let end = found.firstIndex { Self.endsHolder.contains($0.lower) } ?? found.endIndex
    guard let agent = name(found[..<end].filter { !isAside($0) }) else { return nil }
    var question = Question(text: original, subject: .events)
    question.asks = .who
    question.succession = succession
    question.agent = agent
    question.topic = topic(found[end...])
    return question
  }

  /// "when does Pym take over", "when will Pym take charge of the club", "when did Pym start as secretary"
  private func beginning() -> Question? {
    guard words.first?.lower == "when", let verb = words.indices.dropFirst(2).first(where: beginsOffice) else {
      return nil
    }
    let named = words[1..<verb].drop(while: isQuestionWord).filter { !isAside($0) }
    // "the strike", "the new owner": of people who are named alone.
    guard let first = named.first, !first.token.isAny(.determiner), let agent = name(named) else { return nil }
    var question = Question(text: original, subject: .events)
    question.asks = .when
    question.succession = .beginning
    question.agent = agent
    return question
  }

  /// "|take| over", "|taking| charge", "|start| as", "|begin| in the job"
  private func beginsOffice(_ verb: Int) -> Bool {
    let next = words[(verb + 1)...].map(\.lower)
    if Self.taking.contains(words[verb].lower), let what = next.first {
      return ["over", "charge", "office"].contains(what)
        || what == "up" && next.contains(where: Self.places.contains)
    }
    return ["start", "starting", "begin", "beginning"].contains(words[verb].lower)
      && (next.first == "as" || next.first == "work"
        || next.first == "in" && next.contains(where: Self.places.contains))
  }

  private static let endsHolder: Set<String> = ["as", "at", "on", "in", "when", "after", "following", "by"]

  /// "Pym's successor", "the successor of Pym", "who was Pym's predecessor"
  private func namedSuccessor() -> (Question.Succession, ArraySlice<Word>)? {
    guard let noun = words.indices.first(where: { Self.nouns[words[$0].lower] != nil }),
      let succession = Self.nouns[words[noun].lower],
      words.first.map({ ["who", "whom", "what", "the"].contains($0.lower) || $0.index == 0 }) == true
    else { return nil }
    // "What did Pym's successor say" is no such question.
    if words[..<noun].contains(where: { ["did", "do", "does"].contains($0.lower) }) { return nil }
    if words[(noun + 1)...].indices.contains(where: { isSaying($0) || deed(words[$0]) != nil }) { return nil }
    let before = words[..<noun].drop { isQuestionWord($0) || isAside($0) || ["the", "'s", "’s"].contains($0.lower) }
    if let clitic = before.lastIndex(where: { ["'s", "’s", "'", "’"].contains($0.lower) }), clitic > before.startIndex {
      return (succession, before[..<clitic])
    }
    guard let of = words[(noun + 1)...].first, ["of", "to", "for"].contains(of.lower) else { return nil }
    return (succession, words[(noun + 2)...])
  }

  private static let nouns: [String: Question.Succession] = [
    "successor": .after, "replacement": .after, "predecessor": .before,
  ]

  /// "who replaced Pym", "who will succeed Pym", "who was named to replace Pym", "who was Pym replaced by", "who did Pym replace"
  private func replacing() -> (Question.Succession, ArraySlice<Word>)? {
    guard ["who", "whom"].contains(words.first?.lower ?? ""),
      let verb = words.indices.dropFirst().first(where: { Self.replacing.contains(words[$0].lower) })
    else { return nil }
    let between = words[1..<verb].drop { isQuestionWord($0) || isAside($0) || ["'s", "’s"].contains($0.lower) }
    let rest = words[(verb + 1)...]
    if isPassive(verb) {
      if rest.first?.lower == "by" {
        // "who was Pym replaced by", "who was replaced by Pym"
        return between.isEmpty ? (.before, rest.dropFirst()) : (.after, between)
      }
      return nil
    }
    if between.isEmpty || between.allSatisfy({ Self.choosing.contains($0.lower) || isAside($0) }) {
      return rest.isEmpty || rest.first?.lower == "in" ? nil : (.after, rest)
    }
    // "who did Pym replace"
    return words[1].token.isAny(.auxiliary) ? (.before, between) : nil
  }

  private static let replacing: Set<String> = [
    "replace", "replaces", "replaced", "replacing", "succeed", "succeeds", "succeeded", "succeeding",
  ]
  private static let choosing: Set<String> = [
    "named", "appointed", "chosen", "elected", "picked", "set", "hired", "lined", "up", "tipped", "expected", "to",
    "coming", "in",
    "stepping",
  ]

  /// "who took over from Pym", "who is taking over for Pym", "who took over after Pym resigned"
  private func takingOver() -> (Question.Succession, ArraySlice<Word>)? {
    guard words.first?.lower == "who",
      let verb = words.indices.dropFirst().first(where: { Self.taking.contains(words[$0].lower) }), verb < 4,
      verb + 3 < words.count, words[verb + 1].lower == "over",
      ["from", "for", "after", "when"].contains(words[verb + 2].lower)
    else { return nil }
    let rest = words[(verb + 3)...]
    let end = rest.firstIndex { !deedIsEnd($0) } ?? rest.endIndex
    return (.after, rest[..<end])
  }

  /// "after Pym |resigned|"
  private func deedIsEnd(_ word: Word) -> Bool {
    guard let happenings = deed(word)?.happenings else { return true }
    return happenings.isDisjoint(with: [.resignation, .dismissal, .death, .withdrawal])
  }

  private static let taking: Set<String> = ["take", "takes", "took", "taken", "taking"]

  /// "who's taking Pym's place on the board", "who got Pym's job"
  private func takingPlace() -> (Question.Succession, ArraySlice<Word>)? {
    guard words.first?.lower == "who",
      let verb = words.indices.dropFirst().first(where: { Self.gaining.contains(words[$0].lower) }), verb < 4,
      let place = words.indices.dropFirst(verb + 2).first(where: { Self.places.contains(words[$0].lower) }),
      ["'s", "’s", "'", "’"].contains(words[place - 1].lower)
    else { return nil }
    return (.after, words[(verb + 1)..<(place - 1)])
  }

  private static let gaining: Set<String> = taking.union([
    "got", "gets", "get", "filled", "fill", "fills", "filling", "inherited", "inherits",
  ])
  private static let places: Set<String> = [
    "place", "job", "post", "seat", "role", "position", "shoes", "spot", "office",
  ]
}

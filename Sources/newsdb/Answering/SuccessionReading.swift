import NewsLanguage

/// Reads out of an article's sentences who came after somebody in an office, and when somebody begins there: "Pym replaces Orlan", "Pym was elected after Orlan
/// retired", "Orlan stepped down. Pym replaces him."
///
/// Which of the two came first is told by the grammar alone: who replaced Pym is not whom Pym replaced.
struct SuccessionReading {
  private let text: AnalyzedText
  private let words: [String]
  /// The last words of the names of all people of the article, in small letters.
  private let people: Set<String>

  init(_ text: AnalyzedText, people: some Sequence<String>) {
    self.text = text
    words = text.tokens.indices.map { text.string($0).lowercased() }
    self.people = Set(people)
  }

  /// The sentences that tell who came after the bearer of a family name, with those that tell whom a pronoun means.
  func sentences(after name: String) -> [Range<Int>] {
    text.sentences.indices.compactMap { index in
      let tokens = text.sentences[index].tokens
      if tells(tokens, after: name) { return withSubject(index)..<(index + 1) }
      if let end = endedBefore(index, name) { return end..<(index + 1) }
      guard let pronoun = replacedPronoun(tokens) else { return nil }
      // "Pym stepped down and Orlan replaces him": of two the first.
      let ahead = (tokens.lowerBound..<pronoun).filter(isPerson).map { words[$0] }
      if ahead.first == name { return Set(ahead).count > 1 ? index..<(index + 1) : nil }
      return meant(before: index, name).map { $0..<(index + 1) }
    }
  }

  /// The sentence before one that opens with "he" or "she", which tells who that is.
  private func withSubject(_ index: Int) -> Int {
    index > 0 && text.sentence(index, opensWith: "he", "she") ? index - 1 : index
  }

  /// The sentences that tell whom the bearer of a family name came after.
  func sentences(before name: String) -> [Range<Int>] {
    text.sentences.indices.compactMap { index in
      let tokens = text.sentences[index].tokens
      // "Pym stepped down. Orlan replaces |him|."
      if let pronoun = replacedPronoun(tokens), named(in: tokens.lowerBound..<pronoun) == [name],
        let others = (max(0, index - 2)..<index).reversed().map({ named(in: text.sentences[$0].tokens) })
          .first(where: { !$0.isEmpty }),
        others.count == 1, let former = others.first, former != name, let start = meant(before: index, former)
      {
        return start..<(index + 1)
      }
      let others = tokens.filter { isPerson($0) && words[$0] != name }.map { words[$0] }
      for other in others where tells(tokens, after: other) {
        // "Pym was replaced by Orlan" tells nothing of whom Pym came after.
        if isNamed(name, ahead: other, in: tokens), !tells(tokens, after: name) {
          return index..<(index + 1)
        }
        if text.sentence(index, opensWith: "he", "she"), let start = meant(before: index, name) {
          return start..<(index + 1)
        }
      }
      return nil
    }
  }

  /// The sentences that tell when the bearer of a family name begins, with those that tell whom a pronoun means: "Pym takes over on
  /// Monday", "Pym was elected. She succeeds Orlan in May."
  func sentences(beginning name: String) -> [Range<Int>] {
    text.sentences.indices.compactMap { index in
      let tokens = text.sentences[index].tokens
      guard let verb = tokens.first(where: begins) else { return nil }
      // Who is named last ahead of the verb begins; where nobody is, a pronoun at the front.
      if let subject = (tokens.lowerBound..<verb).last(where: isPerson) {
        return words[subject] == name && verb - subject < 12 ? index..<(index + 1) : nil
      }
      guard text.sentence(index, opensWith: "he", "she") else { return nil }
      return meant(before: index, name).map { $0..<(index + 1) }
    }
  }

  /// "|takes| over", "|take| office", "|starts| as", "|succeeds|", "is |sworn| in"
  private func begins(_ verb: Int) -> Bool {
    if Self.taking.contains(words[verb]) { return ["over", "charge", "office", "up"].contains(word(verb + 1)) }
    if ["start", "starts", "started", "begin", "begins", "began"].contains(words[verb]) {
      return ["as", "work", "in", "on", "his", "her"].contains(word(verb + 1))
    }
    if ["assume", "assumes", "assumed", "join", "joins", "joined"].contains(words[verb]) { return true }
    return words[verb] == "sworn" && word(verb + 1) == "in" || Self.replacing.contains(words[verb])
  }

  /// Whether somebody is the last who is named before another, or stands behind "by" after them.
  private func isNamed(_ name: String, ahead other: String, in tokens: Range<Int>) -> Bool {
    guard let place = tokens.last(where: { words[$0] == other && isPerson($0) }) else { return false }
    if (tokens.lowerBound..<place).last(where: { isPerson($0) && words[$0] != other }).map({ words[$0] }) == name {
      return true
    }
    guard let by = (place..<tokens.upperBound).first(where: { words[$0] == "by" }) else { return false }
    return (by..<tokens.upperBound).first(where: isPerson).map { words[$0] } == name
  }

  private func named(in tokens: Range<Int>) -> Set<String> { Set(tokens.filter(isPerson).map { words[$0] }) }

  // MARK: - One sentence

  private func tells(_ tokens: Range<Int>, after name: String) -> Bool {
    tokens.contains { verb in
      isReplacing(verb, tokens, name) || endsOffice(verb, tokens, name)
        || words[verb] == name && isOwned(verb, tokens)
    }
  }

  /// "replaces Pym", "to succeed the outgoing Pym", "took over from Pym"; "Pym was replaced by".
  private func isReplacing(_ verb: Int, _ tokens: Range<Int>, _ name: String) -> Bool {
    var object = verb + 1
    if Self.taking.contains(words[verb]), word(verb + 1) == "over", ["from", "for"].contains(word(verb + 2)) {
      object = verb + 3
    } else if ["successor", "replacement"].contains(words[verb]), ["to", "of", "for"].contains(word(verb + 1)) {
      object = verb + 2
    } else if Self.replacing.contains(words[verb]) {
      let isPassive =
        words[verb].hasSuffix("ed")
        && (max(tokens.lowerBound, verb - 3)..<verb).contains {
          Self.being.contains(words[$0])
        }
      if isPassive {
        guard (verb + 1..<min(verb + 5, tokens.upperBound)).contains(where: { words[$0] == "by" }) else { return false }
        return (tokens.lowerBound..<verb).last(where: isPerson).map { words[$0] == name } ?? false
      }
    } else {
      return false
    }
    for token in object..<max(object, min(object + 10, tokens.upperBound)) {
      if isPerson(token) { return words[token] == name }
      if [",", ";", ".", "and", "who", "but", "after", "when"].contains(words[token]) { return false }
    }
    return false
  }

  /// "was elected after Pym |retired|", "named its head following Pym's |resignation|"
  private func endsOffice(_ end: Int, _ tokens: Range<Int>, _ name: String) -> Bool {
    guard Self.ending.contains(words[end]) || words[end].hasPrefix("step") && word(end + 1) == "down",
      let named = (max(tokens.lowerBound, end - 4)..<end).last(where: isPerson), words[named] == name,
      let link = (max(tokens.lowerBound, named - 5)..<named).last(where: { Self.links.contains(words[$0]) })
    else { return false }
    return (tokens.lowerBound..<link).contains { token in
      Self.appointing.contains(words[token]) || Self.taking.contains(words[token]) && word(token + 1) == "over"
    }
  }

  /// "Pym's successor", where somebody else is named.
  private func isOwned(_ name: Int, _ tokens: Range<Int>) -> Bool {
    ["'s", "’s", "'", "’"].contains(word(name + 1))
      && (name + 2..<min(name + 5, tokens.upperBound)).contains {
        ["successor", "replacement"].contains(words[$0])
      } && tokens.contains { isPerson($0) && words[$0] != words[name] }
  }

  /// "The club sacked Pym. … Assistant Ida Orlan will |take charge|.": the sentence that tells the end, up to three before one in which
  /// somebody else steps in.
  private func endedBefore(_ index: Int, _ name: String) -> Int? {
    let tokens = text.sentences[index].tokens
    guard
      let verb = tokens.first(where: { stepsIn($0, tokens) }),
      let named = (tokens.lowerBound..<verb).last(where: isPerson), words[named] != name, verb - named < 6,
      !tokens.contains(where: { isPerson($0) && words[$0] != words[named] })
    else { return nil }
    return (max(0, index - 3)..<index).last { earlier in
      let tokens = text.sentences[earlier].tokens
      return tokens.contains { end in
        guard Self.ending.contains(words[end]) else { return false }
        // "Pym resigned", "sacked the coach, Pym".
        let subject = (max(tokens.lowerBound, end - 4)..<end).last(where: isPerson)
        let object = (end + 1..<max(end + 1, min(end + 7, tokens.upperBound))).first(where: isPerson)
        return (object ?? subject).map { words[$0] == name } ?? false
      }
    }
  }

  /// "will |take charge|", "|takes over|", "will |lead| the board until the congress"
  private func stepsIn(_ verb: Int, _ tokens: Range<Int>) -> Bool {
    if Self.taking.contains(words[verb]), ["charge", "over"].contains(word(verb + 1)) {
      return !["from", "for"].contains(word(verb + 2))
    }
    return ["lead", "leads", "head", "heads"].contains(words[verb])
      && (verb..<tokens.upperBound).contains { ["until", "till"].contains(words[$0]) }
  }

  /// The pronoun for whoever is replaced: "replaces |him|", "named |her| successor".
  private func replacedPronoun(_ tokens: Range<Int>) -> Int? {
    for token in tokens {
      if Self.replacing.contains(words[token]), ["him", "her", "them"].contains(word(token + 1)) { return token + 1 }
      if Self.taking.contains(words[token]), word(token + 1) == "over",
        ["from", "for"].contains(word(token + 2)), ["him", "her", "them"].contains(word(token + 3))
      {
        return token + 3
      }
      if ["his", "her", "their"].contains(words[token]),
        (token + 1..<min(token + 3, tokens.upperBound)).contains(where: { Self.heirs.contains(words[$0]) }),
        // "Her successor, Ada Pym": of somebody who is named.
        tokens.contains(where: isPerson)
      {
        return token
      }
    }
    return nil
  }

  /// The sentence before one that opens with a pronoun or has one, where nobody but the bearer of a name is named.
  private func meant(before index: Int, _ name: String) -> Int? {
    for earlier in (max(0, index - 2)..<index).reversed() {
      let tokens = text.sentences[earlier].tokens
      let named = named(in: tokens)
      if named == [name] { return earlier }
      guard named.isEmpty, text.sentence(earlier, opensWith: "he", "she", "they") else { return nil }
    }
    return nil
  }

  private func isPerson(_ token: Int) -> Bool { text.tokens[token].isCapitalized && people.contains(words[token]) }

  private func word(_ token: Int) -> String { words.indices.contains(token) ? words[token] : "" }

  /// Words by which the full text finds such sentences.
  static let telling =
    [
      "replace", "replaces", "replaced", "replacing", "succeed", "succeeds", "succeeded", "succeeding", "take over",
      "takes over", "took over", "taken over", "taking over", "take charge", "takes charge", "took charge", "lead",
      "leads", "successor",
      "replacement",
    ] + ending.sorted()

  /// Words by which it finds sentences that tell when somebody begins.
  static let tellingBeginning =
    replacing.sorted() + [
      "take", "takes", "took", "start", "starts", "started", "begin", "begins", "began", "assume", "assumes", "assumed",
      "join", "joins", "joined", "sworn",
    ]

  private static let replacing: Set<String> = [
    "replace", "replaces", "replaced", "replacing", "succeed", "succeeds", "succeeded", "succeeding",
  ]
  private static let taking: Set<String> = ["take", "takes", "took", "taken", "taking"]
  private static let being: Set<String> = ["was", "were", "been", "be", "is", "are", "being"]
  private static let heirs: Set<String> = ["successor", "replacement"]
  private static let links: Set<String> = ["after", "following", "when", "since", "because", "once"]
  private static let appointing: Set<String> = [
    "elected", "appointed", "named", "chosen", "picked", "hired", "installed", "promoted", "sworn", "appoints", "names",
    "picks",
    "elects",
  ]
  private static let ending: Set<String> = [
    "resigned", "retired", "quit", "left", "died", "stepped", "steps", "sacked", "fired", "dismissed", "ousted",
    "removed", "suspended", "banned", "resignation", "departure", "death", "retirement", "dismissal",
  ]
}

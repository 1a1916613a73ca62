import NewsExtraction
import NewsLanguage
import NewsModel

/// Puts a question into the forms that the grammar reads: "in which place", "what say Pym about the bridge", "wat did Pym say".
///
/// Nothing that a name or a topic is made of is touched: only words by which questions are asked, and their order.
struct QuestionRewriting {
  let lexicon: Lexicon
  let names: any ArchiveNames

  /// The question in a form that the grammar reads.
  func rewritten(_ string: String) -> String {
    var words = Self.withoutAsides(string).split(separator: " ").map(String.init)
    words = words.enumerated().map { mended($0.element, isFirst: $0.offset == 0) }
    words = Self.withPlainQuestionWords(words)
    words = Self.withPlainVerbs(words)
    // "Pym's U-turn on the bridge"; whoever is accused of one is another matter.
    for index in words.indices.dropFirst()
    where words[index].lowercased() == "u-turn"
      && (words[index - 1].hasSuffix("'s") || words[index - 1].hasSuffix("’s"))
    {
      words[index] = "turnaround"
    }
    return withAuxiliary(words).joined(separator: " ")
  }

  // MARK: - What is in brackets

  /// "Pym (the harbour secretary)" without what only says who is meant.
  private static func withoutAsides(_ string: String) -> String {
    var kept = ""
    var depth = 0
    for character in string {
      switch character {
      case "(", "[": depth += 1
      case ")", "]": depth = max(0, depth - 1)
      default: if depth == 0 { kept.append(character) }
      }
    }
    return depth == 0 && kept.contains(where: \.isLetter) ? kept : string
  }

  // MARK: - Slips

  /// A word of asking that was mistyped: "wat", "abuot". A word that the lexicon or the archive has stays as it is.
  private func mended(_ word: String, isFirst: Bool) -> String {
    let core = word.lowercased()
    guard core.utf8.count >= 3, core.utf8.allSatisfy({ UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }),
      isFirst || core == word, lexicon.entry(of: core).classes.isEmpty,
      !Self.opening.contains(core), !Self.asking.contains(core), !Self.ordinary.contains(core)
    else { return word }
    // Within the question, short words are like too many others: "wheat" is no "what".
    let candidates = isFirst ? Self.opening + Self.asking : Self.asking
    let near = candidates.filter { EditDistance.between(core, $0, atMost: 1) != nil }
    guard near.count == 1, !names.uses(core) else { return word }
    return near[0]
  }

  private static let opening = ["what", "who", "when", "whom", "which", "where"]
  private static let asking = [
    "about", "which", "where", "happened", "statements", "statement", "articles", "article", "reported", "between",
    "denied", "since", "outlets", "killed", "arrested", "meeting", "people", "yesterday",
  ]
  /// Words one slip from those that are right themselves.
  private static let ordinary: Set<String> = [
    "wheat", "abut", "bout", "wench", "witch", "were", "there", "hat", "chat",
  ]

  // MARK: - Words of asking

  /// "in which place" is "where", "on what day" is "when", "for what reason" is "why".
  private static func withPlainQuestionWords(_ words: [String]) -> [String] {
    var words = words
    for start in words.indices.reversed() {
      let lower = words[start...].prefix(4).map { $0.lowercased() }
      guard lower.count > 1 else { continue }
      let hasPreposition = ["in", "on", "at", "for", "to", "from"].contains(lower[0])
      let head = hasPreposition ? 1 : 0
      guard lower.count > head + 1, ["what", "which"].contains(lower[head]),
        let word = Self.asked(lower[head + 1], behindPreposition: hasPreposition),
        hasPreposition || start == 0
      else { continue }
      words.replaceSubrange(start...(start + head + 1), with: [word])
    }
    for index in words.indices.dropLast(2)
    where words[index].lowercased() == "how" && words[index + 1].lowercased() == "much"
      && ["people", "persons", "peoples", "men", "women", "soldiers", "articles", "statements", "times"]
        .contains(words[index + 2].lowercased())
    {
      words[index + 1] = "many"
    }
    if words.count > 2, words[0].lowercased() == "how", words[1].lowercased() == "come" {
      words.replaceSubrange(0...1, with: ["why"])
    }
    return words
  }

  /// "looking into it" as "examining it", "who is against it" as "who opposes it", "who runs it" as "who is the head of it".
  private static func withPlainVerbs(_ words: [String]) -> [String] {
    var words = words
    for index in words.indices.dropLast().reversed() where words[index].lowercased() == "looking" {
      if ["at", "into"].contains(words[index + 1].lowercased()) {
        words.replaceSubrange(index...(index + 1), with: ["examining"])
      }
    }
    for index in words.indices.dropLast(3).reversed()
    where words[index..<(index + 3)].map({ $0.lowercased() }) == ["in", "charge", "of"] {
      words.replaceSubrange(index..<(index + 3), with: ["head", "of"])
    }
    guard words.count > 2, words[0].lowercased() == "who" || words[0].lowercased() == "who's" else { return words }
    let lower = words.map { $0.lowercased() }
    let start = lower[0] == "who's" ? 1 : ["is", "are"].contains(lower[1]) ? 2 : 0
    if start > 0, start + 1 < words.count {
      for (turn, verb) in [
        (["against"], "opposes"), (["opposed", "to"], "opposes"), (["in", "favour", "of"], "supports"),
        (["in", "favor", "of"], "supports"),
      ] where lower[start...].starts(with: turn) && lower.count > start + turn.count {
        return ["who", verb] + words[(start + turn.count)...]
      }
    }
    if ["runs", "leads", "heads", "chairs"].contains(lower[1]), !lower[2...].contains("in") {
      return ["who", "is", "head", "of"] + words[2...]
    }
    return words
  }

  private static func asked(_ noun: String, behindPreposition: Bool) -> String? {
    switch noun {
    case "place", "city", "town", "country", "location", "village": behindPreposition ? "where" : nil
    case "day", "date", "month", "year", "time", "weekday": "when"
    case "reason", "reasons": "why"
    default: nil
    }
  }

  // MARK: - The order of words

  /// "what say Pym about the bridge" and "what did say Pym about it" as "what did Pym say about it"; "where met Pym Orlan" as
  /// "where did Pym met Orlan".
  private func withAuxiliary(_ words: [String]) -> [String] {
    guard
      let start = words.indices.dropLast(2).first(where: {
        ["what", "when", "where", "why"].contains(words[$0].lowercased())
      })
    else { return words }
    var verb = start + 1
    let hasAuxiliary = QuestionGrammar.auxiliaries.contains(words[verb].lowercased())
    if hasAuxiliary { verb += 1 }
    guard verb + 1 < words.count else { return words }
    let rest = words[(verb + 1)...]
    let token = AnalyzedText(words[verb], lexicon: lexicon).tokens.first
    guard let token, token.shape == .lower else { return words }
    let isSpeech = token.isAny(.speech) && Self.isVerbForm(words[verb]) || Self.verbsOfSaying.contains(words[verb])
    // "When was Pym said to …", "when did talks begin": the verb is in its place.
    guard let first = rest.first, !Self.opensTopic(first), !Self.isAuxiliary(first) else { return words }
    if isSpeech {
      let end = rest.firstIndex { Self.opensTopic($0) } ?? rest.endIndex
      guard end > rest.startIndex, !rest[..<end].contains(where: Self.isAuxiliary),
        // "what said" asks for a name behind it.
        isNamed(rest[..<end])
      else { return words }
      if hasAuxiliary, ["was", "were", "is", "are"].contains(words[verb - 1].lowercased()) { return words }
      return Array(words[...start]) + ["did"] + rest[..<end] + [words[verb]] + rest[end...]
    }
    guard !hasAuxiliary, words[start].lowercased() != "what",
      !EventVocabulary.isNoun(token) || words[verb].hasSuffix("ed"),
      !EventVocabulary.happenings(of: token).isEmpty, first.first?.isUppercase == true
    else { return words }
    let end = rest.firstIndex { $0.first?.isUppercase != true } ?? rest.endIndex
    return Array(words[...start]) + ["did"] + rest[..<end] + [words[verb]] + rest[end...]
  }

  /// "the finance minister", "Pym", "pym": somebody, whom the archive knows or a role names.
  private func isNamed(_ words: ArraySlice<String>) -> Bool {
    guard let name = QuestionParser.name(words.joined(separator: " "), lexicon: lexicon) else { return false }
    return words.contains { $0.first?.isUppercase == true } || name.namesRole || names.knows(name)
  }

  private static func isVerbForm(_ word: String) -> Bool { word.hasSuffix("ed") || verbsOfSaying.contains(word) }

  private static let verbsOfSaying: Set<String> = [
    "say", "says", "said", "tell", "tells", "told", "think", "thinks", "thought", "announce", "declare", "promise",
    "claim", "write", "wrote", "speak", "spoke", "want", "wants",
    "mean", "means", "believe", "believes",
  ]

  private static func opensTopic(_ word: String) -> Bool {
    ["about", "on", "that", "to", "in", "regarding", "concerning", "over", "with", "when", "after", "before", "it"]
      .contains(word.lowercased())
  }

  private static func isAuxiliary(_ word: String) -> Bool {
    QuestionGrammar.auxiliaries.contains(word.lowercased())
  }
}

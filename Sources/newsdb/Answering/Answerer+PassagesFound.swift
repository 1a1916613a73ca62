import NewsArchive
import NewsExtraction
import NewsLanguage
import NewsModel
import NewsQuestions

/// Which passages answer a question that no statement and no event answers.
extension Answerer {
  /// Fills the answer with the passages of its question.
  func addPassages(_ days: DayInterval?, strict: Bool = false, _ answer: inout Answer) throws(ArchiveError) {
    var (found, looked) = try passages(for: answer.question, on: days, strict: strict)
    // "When is Pym's appeal": the sentence that names both need not be the one with the day.
    if answer.question.asks == .when, found.allSatisfy(\.days.isEmpty) {
      let dated = try passages(for: answer.question, on: days, strict: true, needsDay: true)
      if !dated.passages.isEmpty { (found, looked) = dated }
    }
    answer.passages = found
    if answer.question.asks == .when {
      let told = found.flatMap(\.days)
      if !told.isEmpty { answer.found = ("DAYS TOLD IN THE PASSAGES", told) }
    }
    if !found.isEmpty { answer.looked = looked }
  }

  /// Fills the answer to a question of words that no statement answers. Who said it must not be left to chance: of somebody who
  /// is asked for by name, a sentence where the verb of the question follows the name.
  func addPassages(
    of agents: NameResolution, _ days: DayInterval?, _ answer: inout Answer
  ) throws(ArchiveError) {
    let question = answer.question
    guard let agent = question.agent else {
      guard question.stance == nil else { return }
      // Who promised it, a sentence with all of the words tells, the verb among them.
      if let manner = question.manner { answer.question.content.append(manner.word) }
      return try addPassages(days, strict: question.manner != nil, &answer)
    }
    // Somebody whom the archive does not know: a sentence with all words of the name or role, and all others.
    guard !agents.candidates.isEmpty else {
      if let manner = question.manner { answer.question.content.append(manner.word) }
      if agent.namesRole || answer.question.content.count > 1 {
        try addPassages(days, strict: true, &answer)
        guard answer.passages.isEmpty, agent.namesRole || question.content.count > 1 else { return }
        // Without the verb, where another one of speaking stands there.
        answer.question.content = question.content
        try addPassages(days, strict: true, &answer)
        if question.manner != nil, question.topic == nil {
          answer.passages.removeAll { passage in !AnalyzedText(passage.text).tokens.contains { $0.isAny(.speech) } }
        }
        return
      }
      // "What did the midwives say": sentences in which they do.
      try addPassages(days, &answer)
      answer.passages = Array(answer.passages.filter { Self.speaksNext($0.text, agent.words) }.prefix(3))
      return
    }
    // Of whom no word is stored, the sentence that names them may tell that there was none: "declined to comment".
    if question.manner == nil, days == nil, question.place == nil, question.other == nil,
      case let isSilent = try archive.count(of: StatementQuery(speakerIDs: agents.ids)).statements == 0,
      // "Did Pym comment on the offer": who spoke of other things may have declined to speak of this.
      isSilent || question.asksForAnyWord
    {
      let names = [agent.words] + agents.candidates.map(\.name)
      answer.question.place = agent.words
      try addPassages(nil, &answer)
      answer.question.place = nil
      answer.passages = answer.passages.map { passage in
        // "… its director, Ada Pym. She declined to comment."
        Self.tellsOfSpeech(passage.text, by: names) ? passage : Self.withNextOfPronoun(passage) ?? passage
      }.filter { passage in
        Self.tellsOfSpeech(passage.text, by: names)
          && (isSilent || Self.refusing.contains { passage.text.lowercased().contains($0) })
      }
      // "Did Pym comment on the ban": the article has to speak of it.
      if let topic = question.topic {
        let words = try words(of: topic)
        let texts = answer.passages.map { ($0.article.article.headline ?? "") + "\n" + $0.article.article.body }
        let has = try archive.matches(of: words, in: texts)
        let fitting = answer.passages.indices.filter { index in has.allSatisfy { $0.contains(index) } }
        answer.passages = fitting.map { answer.passages[$0] }
      }
      answer.passages = Array(answer.passages.prefix(2))
      return
    }
    guard let verb = question.manner?.beginnings.first,
      let last = agent.words.split(separator: " ").last?.lowercased()
    else { return }
    var asked = question
    asked.content.append(question.manner!.word)
    let (found, looked) = try passages(for: asked, on: days, strict: true)
    answer.passages = found.filter { passage in
      let words = passage.text.lowercased().split { !$0.isLetter && $0 != "-" }
      guard let name = words.firstIndex(where: { $0 == last }) else { return false }
      if words[name...].prefix(8).contains(where: { $0.hasPrefix(verb) }) { return true }
      // "Ada Pym will lead it until May. She promised …"
      return words.indices.dropFirst(name + 1).contains { index in
        ["he", "she"].contains(words[index]) && words[(index + 1)...].prefix(2).contains { $0.hasPrefix(verb) }
      }
    }
    if !answer.passages.isEmpty { answer.looked = looked }
  }

  /// A passage with the sentence that follows, where that opens with "he" or "she".
  private static func withNextOfPronoun(_ passage: Passage) -> Passage? {
    let text = AnalyzedText(passage.article.article.body)
    func offset(_ sentence: Int) -> Int {
      text.text.scalarOffset(ofByte: text.tokens[text.sentences[sentence].tokens.lowerBound].start)
    }
    guard let first = text.sentences.indices.first(where: { offset($0) >= passage.span.start }),
      let next = text.sentences.indices.first(where: { offset($0) >= passage.span.end }), next > first,
      text.sentence(next, opensWith: "he", "she")
    else { return nil }
    return Self.passage(of: passage.article, sentences: first..<(next + 1), in: text)
  }

  /// Whether a sentence may tell that somebody spoke, or did not: it has the name, of whom nothing else is told, and a word of
  /// speaking behind it. What somebody's lawyer said, somebody did not.
  private static func tellsOfSpeech(_ text: String, by names: [String]) -> Bool {
    let analyzed = AnalyzedText(text)
    let words = analyzed.tokens.indices.map { analyzed.string($0).lowercased() }
    let last = names.compactMap { $0.lowercased().split(separator: " ").last.map(String.init) }
    guard let name = words.firstIndex(where: last.contains) else { return false }
    if name + 1 < words.count, ["'s", "’s", "'", "’"].contains(words[name + 1]) { return false }
    return words.indices.dropFirst(name + 1).contains { index in
      analyzed.tokens[index].isAny(.speech) || silence.contains { words[index].hasPrefix($0) }
    }
  }

  /// Whether a word of speaking follows right behind a name: "the midwives' association |blamed|".
  private static func speaksNext(_ text: String, _ name: String) -> Bool {
    let analyzed = AnalyzedText(text)
    let last = name.lowercased().split(separator: " ").last.map(String.init) ?? ""
    for index in analyzed.tokens.indices where analyzed.string(index).lowercased() == last {
      for next in (index + 1)..<max(index + 1, min(index + 4, analyzed.tokens.count)) {
        let word = analyzed.string(next)
        if [",", ".", ";", ":"].contains(word) || analyzed.tokens[next].isAny(.preposition) { break }
        if analyzed.tokens[next].isAny(.speech) || ["want", "wants", "wanted"].contains(word) { return true }
      }
      // "The firm Brostad, which …, declined to comment."
      let rest = analyzed.tokens.indices.dropFirst(index + 1).map { analyzed.string($0) }
      if rest.contains("comment"), rest.contains(where: { ["declined", "refused", "not"].contains($0) }) {
        return true
      }
    }
    return false
  }

  private static let silence = [
    "comment", "declin", "refus", "silen", "spoke", "speak", "reach", "welcom", "oppos", "applaud", "hail", "prais",
  ]
  /// How articles tell that somebody said nothing (general knowledge of English).
  private static let refusing = [
    "declined to", "declines to", "refused to", "would not comment", "did not comment", "had no comment",
    "did not respond", "could not be reached", "not immediately",
  ]
}

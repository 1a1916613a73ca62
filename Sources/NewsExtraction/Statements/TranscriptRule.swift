import NewsLanguage
import NewsModel

/// Turns of a transcript or interview: paragraphs that open with a speaker's label and a colon, the words without quotation
/// marks. "MR. PYM: |We are closing the port|." and "Q: |When?|"
///
/// One such paragraph may be a note under a heading; it takes two, and talk in half of them: a question, or "I", "we", "you".
/// Lists of people ("Ada Pym: Born in Kolm, she …") have neither.
struct TranscriptRule {
  let document: Document
  let resolver: PeopleResolver

  private struct Turn {
    var draft: StatementDraft
    var paragraph: Int
    var isTalk: Bool
    /// Whether its label is a letter and a period.
    var isLettered: Bool
    /// Whether its label is "A".
    var answers = false
  }

  /// The drafts of the document, and the paragraphs they take.
  func drafts() -> (drafts: [StatementDraft], paragraphs: Set<Int>) {
    var turns: [Turn] = []
    var first = 0
    while first < document.sentences.count {
      let paragraph = document.sentences[first].paragraph
      var next = first + 1
      while next < document.sentences.count, document.sentences[next].paragraph == paragraph { next += 1 }
      let tokens = document.sentences[first].tokens.lowerBound..<document.sentences[next - 1].tokens.upperBound
      if let turn = turn(tokens, paragraph) { turns.append(turn) }
      first = next
    }
    // "A. Pym came late.": an initial, where nobody asks.
    if !turns.contains(where: { $0.draft.stance == .asked }) { turns.removeAll(where: \.isLettered) }
    guard turns.count >= 2, turns.count(where: \.isTalk) * 2 >= turns.count else { return ([], []) }
    if let interviewed = interviewed(before: turns[0]) {
      for index in turns.indices where turns[index].answers { turns[index].draft.speaker = interviewed }
    }
    return (turns.map(\.draft), Set(turns.map(\.paragraph)))
  }

  /// Who gives the answers of an interview: the one person named before it begins, or the one of whom it says so: "spoke to
  /// Ada Pym".
  private func interviewed(before turn: Turn) -> Speaker? {
    let lead = 0..<document.sentence(ofToken: turn.draft.content.lowerBound).lowerBound
    var named: [(person: Int, mention: Int)] = []
    var spokenTo: [(person: Int, mention: Int)] = []
    for (index, mention) in resolver.mentions.enumerated()
    where mention.kind == .person && mention.tokens.upperBound <= lead.upperBound {
      guard let person = resolver.knownPerson(ofMention: index) else { continue }
      if !named.contains(where: { $0.person == person }) { named.append((person, index)) }
      let first = mention.role.map { min($0.lowerBound, mention.tokens.lowerBound) } ?? mention.tokens.lowerBound
      let before = max(0, first - 4)..<first
      let isPartner = before.contains { token in
        Self.meetings.contains(document.tokens[token])
          && (token + 1..<first).contains { document.isToken($0, "with") || document.isToken($0, "to") }
      }
      if isPartner, !spokenTo.contains(where: { $0.person == person }) { spokenTo.append((person, index)) }
    }
    guard let who = named.count == 1 ? named.first : spokenTo.count == 1 ? spokenTo.first : nil else { return nil }
    var speaker = Speaker(resolver.mentions[who.mention].tokens, document, resolver)
    speaker.mention = who.mention
    return speaker
  }

  private static let meetings: WordSet = [
    "interview", "conversation", "spoke", "talked", "talks", "sat", "down", "chat", "chatted", "met", "speaks",
    "questions",
  ]

  private func turn(_ paragraph: Range<Int>, _ number: Int) -> Turn? {
    guard let label = label(of: paragraph), label.end < paragraph.upperBound, let last = paragraph.last,
      !document.isQuoted(label.end)
    else { return nil }
    // A list's entry ("Director: Ada Pym") has no final mark.
    let isQuestion = document.isToken(last, "?")
    guard isQuestion || [".", "!", "…", "...", "—", "--", "”", "\"", ")", "]"].contains(document.analyzed.string(last))
    else { return nil }
    var content = label.end..<paragraph.upperBound
    if document.isToken(last, ".") { content.removeLast() }
    guard content.contains(where: { document.tokens[$0].isWord }), !names(label.speaker, content) else { return nil }
    var draft = StatementDraft(
      content: content, kind: .listed, speaker: label.speaker, cue: (label.end - 1)..<label.end)
    draft.stance = label.asks || isQuestion ? .asked : .said
    let isTalk = label.isQuestionOrAnswer || isQuestion || content.contains { Self.talk.contains(document.tokens[$0]) }
    return Turn(
      draft: draft, paragraph: number, isTalk: isTalk, isLettered: label.isLettered,
      answers: label.isQuestionOrAnswer && !label.asks)
  }

  /// Whether a paragraph speaks of its label by name: a heading ("Pym: What Ada Pym wants"), for people say "I" of themselves.
  private func names(_ speaker: Speaker?, _ content: Range<Int>) -> Bool {
    guard let person = speaker?.mention.flatMap(resolver.knownPerson) else { return false }
    return content.contains { resolver.mention(atToken: $0).flatMap(resolver.knownPerson) == person }
  }

  private struct Label {
    /// The token behind the colon.
    var end: Int
    var speaker: Speaker?
    var asks = false
    var isQuestionOrAnswer = false
    var isLettered = false
  }

  private func label(of paragraph: Range<Int>) -> Label? {
    let first = paragraph.lowerBound
    let word = document.analyzed.string(first)
    let mark = first + 1
    if ["Q", "A"].contains(word), paragraph.contains(mark),
      document.isToken(mark, ":") || document.isToken(mark, ".")
    {
      return Label(end: mark + 1, asks: word == "Q", isQuestionOrAnswer: true, isLettered: !document.isToken(mark, ":"))
    }
    if ["Q.", "A."].contains(word) {
      return Label(end: mark, asks: word == "Q.", isQuestionOrAnswer: true, isLettered: true)
    }
    guard let colon = paragraph.prefix(8).first(where: { document.isToken($0, ":") }), colon > first else { return nil }
    let words = first..<colon
    if let last = words.last, Self.asking.contains(document.tokens[last]), words.count <= 2,
      document.tokens[first].isCapitalized, words.count == 1 || document.isToken(first, "the")
    {
      var speaker = Speaker(words, document, resolver)
      speaker.mention = nil
      return Label(end: colon + 1, speaker: speaker, asks: true)
    }
    guard isName(words) else { return nil }
    return Label(end: colon + 1, speaker: Speaker(words, document, resolver))
  }

  /// Whether a label is one name with its titles, or a family name in capitals behind an honorific.
  private func isName(_ words: Range<Int>) -> Bool {
    guard let last = words.last, !words.contains(where: document.isQuoted) else { return false }
    if let index = resolver.mention(atToken: last) {
      let mention = resolver.mentions[index]
      guard mention.country == nil, !mention.isPlace,
        mention.kind == .person && (mention.strength == .strong || resolver.isResolved(index))
          || mention.kind == .organization && mention.strength == .strong
      else { return false }
      return (words.lowerBound..<max(words.lowerBound, mention.tokens.lowerBound)).allSatisfy(document.isTitleWord)
    }
    return words.count >= 2 && document.isAny(words.lowerBound, .honorific) && isCapitals(last)
      && words.dropFirst().dropLast().allSatisfy { document.isToken($0, ".") || isCapitals($0) }
  }

  private func isCapitals(_ index: Int) -> Bool {
    let word = document.analyzed.string(index)
    return document.tokens[index].isWord && word.count > 1 && word == word.uppercased()
  }

  private static let talk: WordSet = ["i", "we", "you", "my", "our", "your", "me", "us"]
  private static let asking: WordSet = ["interviewer", "reporter", "question", "moderator", "host"]
}

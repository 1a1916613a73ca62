import NewsLanguage
import NewsModel

/// List items, or paragraphs, under a heading that names a speaker: "Key points from remarks by Harbour Secretary Ada Pym,
/// May 3:" and its bullets. The heading's day holds for each of them.
struct ListedRule {
  let document: Document
  let resolver: PeopleResolver

  /// The drafts of the document, and the paragraphs they take.
  func drafts() -> (drafts: [StatementDraft], paragraphs: Set<Int>) {
    var drafts: [StatementDraft] = []
    var taken: Set<Int> = []
    let paragraphs = paragraphs()
    for (number, paragraph) in paragraphs.enumerated() {
      var next = number + 1
      let hasBullets = next < paragraphs.count && isBullet(paragraphs[next])
      // "Pym has just spoken. What she said:" ends a paragraph of which the rest is told as any other.
      let last = lastSentence(of: paragraph)
      let closing = hasBullets && last.lowerBound > paragraph.lowerBound ? heading(last, opensList: true) : nil
      guard let heading = closing ?? heading(paragraph, opensList: hasBullets) else { continue }
      if closing == nil { taken.insert(number) }
      while next < paragraphs.count, isItem(paragraphs[next], amongBullets: hasBullets) {
        let content = content(of: paragraphs[next])
        if !content.isEmpty {
          var draft = StatementDraft(content: content, kind: .listed, speaker: heading.speaker, cue: heading.cue)
          draft.date = heading.date
          drafts.append(draft)
          taken.insert(next)
        }
        next += 1
      }
    }
    return (drafts, taken)
  }

  private func paragraphs() -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for sentence in document.sentences {
      if sentence.paragraph < ranges.count {
        ranges[sentence.paragraph] = ranges[sentence.paragraph].lowerBound..<sentence.tokens.upperBound
      } else {
        ranges.append(sentence.tokens)
      }
    }
    return ranges
  }

  private func lastSentence(of paragraph: Range<Int>) -> Range<Int> {
    guard let last = paragraph.last else { return paragraph }
    let sentence = document.sentence(ofToken: last)
    return max(sentence.lowerBound, paragraph.lowerBound)..<paragraph.upperBound
  }

  private struct Heading {
    var speaker: Speaker
    var cue: Range<Int>
    var date: Int?
  }

  /// A short paragraph that ends in a colon, holds a noun of saying, and names its speaker by "by", "from" or "of"; over a list
  /// of bullets also one that says who said.
  private func heading(_ paragraph: Range<Int>, opensList: Bool) -> Heading? {
    guard paragraph.count <= 30, let colon = paragraph.last, document.isToken(colon, ":") else { return nil }
    guard let noun = paragraph.first(where: isSaying) else { return opensList ? sentenceHeading(paragraph) : nil }
    if opensList, let heading = bareHeading(paragraph, noun) { return heading }
    let names = paragraph.compactMap { resolver.mention(atToken: $0) }
    for index in (noun + 1)..<colon
    where document.isToken(index, "by") || document.isToken(index, "from") || document.isToken(index, "of") {
      guard let mention = names.last(where: { resolver.mentions[$0].tokens.lowerBound > index && isAgent($0) }) else {
        continue
      }
      var speaker = Speaker(resolver.mentions[mention].tokens, document, resolver)
      speaker.mention = mention
      return Heading(speaker: speaker, cue: noun..<(index + 1), date: date(in: paragraph))
    }
    return nil
  }

  /// "What Harbour Secretary Ada Pym said on Monday:" over a list, or "What she said:".
  private func sentenceHeading(_ paragraph: Range<Int>) -> Heading? {
    let cues = CueFinder(document: document, resolver: resolver).cues(in: paragraph)
    guard let cue = cues.last(where: { !$0.isInverted && !$0.isParticiple && $0.stance == .said }) else { return nil }
    let words = cue.speaker.tokens
    let isPronoun =
      words.count == 1 && (document.isToken(words.lowerBound, "he") || document.isToken(words.lowerBound, "she"))
    guard cue.speaker.mention != nil || isPronoun || resolver.person(withTitle: words) != nil else { return nil }
    return Heading(speaker: cue.speaker, cue: cue.tokens, date: date(in: paragraph))
  }

  /// "Key lines:" over a list: whose they are tells the sentence before, if it says of one person alone that they spoke.
  private func bareHeading(_ paragraph: Range<Int>, _ noun: Int) -> Heading? {
    guard paragraph.count <= 5, noun == paragraph.upperBound - 2,
      (paragraph.lowerBound..<noun).allSatisfy({ Self.openers.contains(document.tokens[$0]) }),
      paragraph.lowerBound > 0
    else { return nil }
    let before = document.sentence(ofToken: paragraph.lowerBound - 1)
    guard before.upperBound == paragraph.lowerBound,
      before.contains(where: { isSaying($0) || Self.speaking.contains(document.tokens[$0]) })
    else { return nil }
    var speaker: Int?
    for token in before {
      guard let mention = resolver.mention(atToken: token), resolver.mentions[mention].kind == .person,
        mention != speaker
      else { continue }
      guard speaker == nil else { return nil }
      speaker = mention
    }
    guard let mention = speaker else { return nil }
    var words = Speaker(resolver.mentions[mention].tokens, document, resolver)
    words.mention = mention
    return Heading(speaker: words, cue: noun..<(noun + 1), date: date(in: before))
  }

  private static let openers: WordSet = ["key", "main", "the", "her", "his", "top", "some", "here", "are"]
  private static let speaking: WordSet = [
    "speaking", "spoke", "speaks", "spoken", "said", "says", "told", "tells", "conference", "questions", "message",
  ]

  private func isAgent(_ mention: Int) -> Bool {
    let kind = resolver.mentions[mention].kind
    return kind == .person || kind == .organization
  }

  private func date(in paragraph: Range<Int>) -> Int? {
    paragraph.first { document.dateOfToken[$0] >= 0 }.map { Int(document.dateOfToken[$0]) }
  }

  private func isSaying(_ index: Int) -> Bool {
    switch document.analyzed.string(index).lowercased() {
    case "statements", "statement", "remarks", "comments", "quotes", "takeaways", "highlights", "points", "answers",
      "speech",
      "interview", "address", "briefing":
      true
    // "Key lines from the briefing:"; other lines are the railway's.
    case "lines", "messages": document.isToken(index - 1, "key") || document.isToken(index - 1, "main")
    default: false
    }
  }

  private func isBullet(_ paragraph: Range<Int>) -> Bool {
    guard let first = paragraph.first else { return false }
    let token = document.tokens[first]
    if document.isBullet(first) { return true }
    // "1." and "a)"
    return token.shape == .number && paragraph.count > 2
      && (document.isToken(first + 1, ".") || document.isToken(first + 1, ")"))
  }

  private func isItem(_ paragraph: Range<Int>, amongBullets: Bool) -> Bool {
    if amongBullets { return isBullet(paragraph) }
    // Without bullets the list ends at the next heading; a line that ends in a colon is one.
    guard let last = paragraph.last, !document.isToken(last, ":") else { return false }
    return paragraph.count > 3
  }

  /// The item without its bullet and its final period.
  private func content(of paragraph: Range<Int>) -> Range<Int> {
    var content = paragraph
    if isBullet(paragraph) {
      while let first = content.first, !document.tokens[first].isWord, !document.isQuoted(first),
        document.tokens[first].shape != .number || first == paragraph.lowerBound
      {
        content.removeFirst()
      }
    }
    while let last = content.last, document.isToken(last, ".") || document.isToken(last, ";") { content.removeLast() }
    return content
  }
}

/// Where sentences and paragraphs end.
public struct SentenceSplitter: Sendable {
  /// Makes a splitter.
  public init() {}

  /// A sentence: a range of tokens, and the paragraph it stands in.
  public struct Sentence: Sendable {
    /// Its tokens, as indices.
    public var tokens: Range<Int>
    /// The number of its paragraph, from zero.
    public var paragraph: Int
  }

  /// The sentences of a text, in order, covering every token.
  ///
  /// A blank line always ends a sentence. So does a single line break, except in text whose lines are broken at a column:
  /// there most lines end in the middle of a sentence.
  public func sentences(of tokens: [Token], in text: SourceText) -> [Sentence] {
    let breaksAtColumn = isHardWrapped(text)
    var sentences: [Sentence] = []
    var start = 0
    var paragraph = 0
    var opening = Opening(tokens: 0..<0, opens: false)
    // A dateline stands apart, so that no rule takes it for the story's first words.
    func openParagraph() {
      guard let end = Dateline.end(at: start, tokens, text) else { return }
      sentences.append(Sentence(tokens: start..<end, paragraph: paragraph))
      start = end
    }
    openParagraph()
    for index in tokens.indices where index >= start {
      let next = index + 1
      guard next < tokens.count else {
        sentences.append(Sentence(tokens: start..<next, paragraph: paragraph))
        break
      }
      let newlines = lineBreaks(text, tokens[index].end..<tokens[next].start)
      if newlines >= 2 || newlines == 1 && !breaksAtColumn {
        sentences.append(Sentence(tokens: start..<next, paragraph: paragraph))
        paragraph += 1
        start = next
        openParagraph()
      } else if tokens[next].followsSpace, endsSentence(index, tokens, text, from: start),
        !isReference(at: next, tokens, text),
        opensSentence(next, tokens, text, &opening)
      {
        sentences.append(Sentence(tokens: start..<next, paragraph: paragraph))
        start = next
      }
    }
    return sentences
  }

  private func lineBreaks(_ text: SourceText, _ range: Range<Int>) -> Int {
    var count = 0
    for position in range where text.bytes[position] == 0x0A { count += 1 }
    return count
  }

  /// Whether lines are broken at a column: among at least three lines, most are of 50 to 90 bytes and end in the middle of
  /// a sentence.
  private func isHardWrapped(_ text: SourceText) -> Bool {
    var lines = 0
    var wrapped = 0
    var start = 0
    for position in 0...text.bytes.count {
      guard position == text.bytes.count || text.bytes[position] == 0x0A else { continue }
      if position > start {
        lines += 1
        let last = text.bytes[position - 1]
        let endsOpen = ScalarClass.isASCIILetter(last) || last == UInt8(ascii: ",") || 0x30...0x39 ~= last
        if 50...90 ~= position - start, endsOpen { wrapped += 1 }
      }
      start = position + 1
    }
    return lines >= 4 && wrapped * 2 > lines
  }

  /// Whether a number in square brackets stands at a token, as encyclopedias point to their notes.
  private func isReference(at index: Int, _ tokens: [Token], _ text: SourceText) -> Bool {
    index + 2 < tokens.count && tokens[index + 1].shape == .number
      && text.bytes[tokens[index].start] == UInt8(ascii: "[")
      && text.bytes[tokens[index + 2].start] == UInt8(ascii: "]")
  }

  private func endsSentence(_ index: Int, _ tokens: [Token], _ text: SourceText, from start: Int) -> Bool {
    var last = index
    // References behind the period belong to the sentence: "in 1951. [11] [12]".
    while last > start + 2, isReference(at: last - 2, tokens, text) { last -= 3 }
    // Closing quotation marks and brackets belong to the sentence they close.
    while last > start, tokens[last].shape == .punctuation, !tokens[last].followsSpace,
      QuoteMark.isClosing(text, tokens[last]) || text.bytes[tokens[last].start] == UInt8(ascii: ")")
        || text.bytes[tokens[last].start] == UInt8(ascii: "]")
    {
      last -= 1
    }
    let token = tokens[last]
    switch text.bytes[token.start] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
      return token.shape == .punctuation
    case 0xE2:  // … (U+2026)
      return token.shape == .punctuation && text.bytes[token.start..<token.end].elementsEqual([0xE2, 0x80, 0xA6])
    default:
      break
    }
    // An abbreviation keeps its period and may end a sentence all the same: "in the U.S. The talks".
    guard text.bytes[token.end - 1] == UInt8(ascii: "."), token.isWord, index + 1 < tokens.count else { return false }
    if token.isAny([.honorific, .month, .weekday, .role]) { return false }
    let next = tokens[index + 1]
    // "… of Lorn, Fla. “We will win": behind an abbreviation a quotation that opens with a capital is a new sentence.
    if next.shape == .punctuation, next.followsSpace, QuoteMark(next, in: text) != nil, index + 2 < tokens.count,
      !tokens[index + 2].followsSpace, tokens[index + 2].isCapitalized
    {
      return token.end - token.start > 2
    }
    let isInitialism = token.end - token.start > 2 && text.bytes[token.start + 1] == UInt8(ascii: ".")
    if isInitialism {
      return next.shape == .capitalized && next.isAny([.determiner, .preposition, .conjunction, .personalPronoun])
    }
    // "Inc. The": a company's suffix before a word of grammar. A single initial ("John F. Kennedy") ends nothing.
    return token.end - token.start > 2 && next.shape == .capitalized && next.isAny(.grammatical)
  }

  /// What is known of a run of marks: whether a sentence may open at any of them.
  private struct Opening {
    var tokens: Range<Int>
    var opens: Bool
  }

  /// Whether a sentence may open at a token; `last` is the run looked at last, so that a long one is read through once.
  private func opensSentence(_ index: Int, _ tokens: [Token], _ text: SourceText, _ last: inout Opening) -> Bool {
    if last.tokens.contains(index) { return last.opens }
    var end = index
    while end < tokens.count, tokens[end].shape == .punctuation || tokens[end].shape == .symbol {
      let byte = text.bytes[tokens[end].start]
      // A dash or a comma carries the sentence on; quotes and brackets may open one.
      if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") {
        last = Opening(tokens: index..<(end + 1), opens: false)
        return false
      }
      end += 1
    }
    last = Opening(tokens: index..<(end + 1), opens: end == tokens.count || tokens[end].shape != .lower)
    return last.opens
  }
}

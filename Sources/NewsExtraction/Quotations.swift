import NewsLanguage

/// Words between quotation marks, the marks included.
struct Quotation: Hashable {
  /// Its tokens, from the opening mark to the closing one, or to the end of the paragraph where it stays open.
  var tokens: Range<Int>
  /// Whether it has a closing mark in its paragraph; one that does not goes on in the next.
  var isClosed: Bool

  /// The quotations of a text, in order, none inside another.
  static func all(in analyzed: AnalyzedText) -> [Quotation] {
    var quotations: [Quotation] = []
    var index = 0
    while index < analyzed.sentences.count {
      let paragraph = analyzed.sentences[index].paragraph
      let first = analyzed.sentences[index].tokens.lowerBound
      while index < analyzed.sentences.count, analyzed.sentences[index].paragraph == paragraph { index += 1 }
      scan(first..<analyzed.sentences[index - 1].tokens.upperBound, analyzed, into: &quotations)
    }
    return quotations
  }

  /// Whether it names a work or a programme: "on “Morning in Kolm”", "her book “The Long Bridge”". All words but small ones
  /// have capitals, and no comma or colon parts it from the words before.
  func isTitle(in analyzed: AnalyzedText) -> Bool {
    let words = tokens.filter { analyzed.tokens[$0].isWord }
    guard (1...8).contains(words.count), tokens.lowerBound > 0, analyzed.tokens[tokens.lowerBound - 1].isWord else {
      return false
    }
    return words.allSatisfy {
      analyzed.tokens[$0].isCapitalized || $0 != words[0] && analyzed.tokens[$0].end - analyzed.tokens[$0].start <= 4
    }
  }

  private enum Style { case double, straight, single, guillemet }

  private static func scan(_ paragraph: Range<Int>, _ analyzed: AnalyzedText, into quotations: inout [Quotation]) {
    var open: (start: Int, style: Style)?
    // Looked for once, where a single mark opens.
    var lastSingle: Int??
    // A straight mark within curly ones opens a quotation inside: “We call it a "triumph",” she said.
    var isInside = false
    var lastClosing: Int??
    for index in paragraph where analyzed.tokens[index].shape == .punctuation {
      let token = analyzed.tokens[index]
      guard let mark = QuoteMark(token, in: analyzed.text) else { continue }
      let opens = token.followsSpace || index == paragraph.lowerBound || isOpener(analyzed, index - 1)
      let next = index + 1
      let closes = next >= paragraph.upperBound || analyzed.tokens[next].followsSpace || !analyzed.tokens[next].isWord
      if let current = open {
        if current.style == .double, mark == .straight {
          if lastClosing == nil { lastClosing = .some(Self.lastClosing(in: paragraph, analyzed)) }
          if isInside || opens && !closes && (lastClosing ?? nil).map({ $0 > index }) == true {
            isInside.toggle()
            continue
          }
        }
        let isEnd =
          switch (current.style, mark) {
          case (.double, .closing), (.guillemet, .guillemetClosing), (.straight, .apostrophes): true
          case (.straight, .straight), (.double, .straight): closes || !opens
          // Marks of two sorts: "It will hold,” she said.
          case (.straight, .closing): closes
          // A second opening mark where a closing one is meant.
          case (.double, .opening): closes && !opens
          case (.single, .singleClosing), (.single, .apostrophe): closes
          default: false
          }
        if isEnd {
          isInside = false
          if index > current.start + 1 { quotations.append(Quotation(tokens: current.start..<next, isClosed: true)) }
          open = nil
        }
      } else {
        switch mark {
        case .opening, .lowOpening: open = (index, .double)
        case .guillemet: open = (index, .guillemet)
        case .straight where opens, .apostrophes where opens, .graves: open = (index, .straight)
        case .singleOpening where opens:
          // It opens a quotation only where one closes it: "the ‘90s" does not.
          if lastSingle == nil { lastSingle = .some(lastSingleClosing(in: paragraph, analyzed)) }
          if let last = lastSingle ?? nil, last > index + 1 { open = (index, .single) }
        default: break
        }
      }
    }
    // A quotation of several paragraphs is closed in the last one only.
    if let current = open, current.style != .single, paragraph.upperBound > current.start + 1 {
      quotations.append(Quotation(tokens: current.start..<paragraph.upperBound, isClosed: false))
    }
  }

  private static func isOpener(_ analyzed: AnalyzedText, _ index: Int) -> Bool {
    analyzed.isToken(index, "(") || analyzed.isToken(index, "[") || analyzed.string(index) == "—"
      || analyzed.isToken(index, "--")
  }

  private static func lastClosing(in paragraph: Range<Int>, _ analyzed: AnalyzedText) -> Int? {
    paragraph.last { QuoteMark(analyzed.tokens[$0], in: analyzed.text) == .closing }
  }

  /// The last single mark of a paragraph that may close a quotation.
  private static func lastSingleClosing(in paragraph: Range<Int>, _ analyzed: AnalyzedText) -> Int? {
    paragraph.last { index in
      QuoteMark(analyzed.tokens[index], in: analyzed.text) == .singleClosing
        && (index + 1 >= paragraph.upperBound || analyzed.tokens[index + 1].followsSpace
          || !analyzed.tokens[index + 1].isWord)
    }
  }
}

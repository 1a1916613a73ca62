/// A scraped text taken apart: headline, body, and the lines that tell where it comes from.
struct CleanedText: Sendable {
  /// The headline that stands in the text; nil where it starts with a paragraph.
  let headline: String?
  /// Where the headline stands in ``lines``, where it is one of them.
  let headlineIndex: Int?
  /// The publisher that a headline or a page title ends with.
  let titlePublisher: String?
  /// The article's text; empty where there is none.
  let body: String
  /// Every line with its judgement, the whole page.
  let lines: [JudgedLine]
  /// Where the article stands in ``lines``.
  let zone: Range<Int>
  /// Where its text starts, below a standfirst that is set apart.
  let textStart: Int
  /// Whether the text is a page saved with its menus.
  let isWholePage: Bool

  /// Takes normalized text apart.
  init(_ text: String) {
    let lines = HardWrap.unwrapped(LeadingStamp.separated(TextLine.lines(of: text)))
    isWholePage = Self.isWholePage(lines)
    var judged = Self.judged(lines, inWholePage: isWholePage)
    EndOfArticle.cut(&judged)
    PictureLines.mark(&judged)
    AuthorBiography.mark(&judged)
    if isWholePage { Self.dropRecurringLabels(&judged) }
    var zone = ArticleZone.range(of: judged, inWholePage: isWholePage)
    if isWholePage { zone = ClosingSection.end(of: judged, zone) }
    if zone.isEmpty, !isWholePage { zone = Self.allLines(judged) }
    let choice = HeadlineChoice(judged, zone: zone, inWholePage: isWholePage)
    headline = choice.headline
    headlineIndex = choice.index
    titlePublisher = choice.publisher
    textStart = judged[zone].indices.first { judged[$0].kind == .prose } ?? zone.lowerBound
    if let index = choice.index, isWholePage { zone = Standfirst.including(&judged, under: index, zone) }
    if let index = choice.index, index >= zone.lowerBound { zone = (index + 1)..<max(zone.upperBound, index + 1) }
    if let index = choice.index { Self.markSignatures(&judged, under: index) }
    self.lines = judged
    self.zone = zone
    body = BodyAssembly.body(of: judged[zone], headline: headline, inWholePage: isWholePage)
  }

  /// A page saved whole has menus: dozens of short lines, more of them than of paragraphs.
  private static func isWholePage(_ lines: [TextLine]) -> Bool {
    let short = lines.count { $0.wordCount < 10 && $0.ending != .sentence && !$0.hasBullet }
    return short >= 25 && short * 2 > lines.count
  }

  private static func judged(_ lines: [TextLine], inWholePage: Bool) -> [JudgedLine] {
    var counts: [String: Int] = [:]
    for line in lines where line.wordCount >= 6 { counts[line.text, default: 0] += 1 }
    var seen: Set<String> = []
    return lines.map { line in
      var kind = LineKind(line, inWholePage: inWholePage)
      // What stands there three times is no part of a text, not even the first time.
      if let count = counts[line.text], count >= 3 {
        kind = .furniture(.inset)
      } else if line.wordCount >= 6, !seen.insert(line.text).inserted {
        kind = .repeated
      }
      return JudgedLine(line: line, kind: kind)
    }
  }

  /// Sets a name beside a date, between headline and first paragraph, apart from the text.
  private static func markSignatures(_ lines: inout [JudgedLine], under headline: Int) {
    for index in lines.indices.dropFirst(headline + 1) {
      if lines[index].kind == .prose { return }
      if lines[index].kind.isShort, PublicationDate.signature(lines[index].line) != nil {
        lines[index].kind = .metadata
      }
    }
  }

  /// A label that a page repeats between the paragraphs is none of the article's headings.
  private static func dropRecurringLabels(_ lines: inout [JudgedLine]) {
    var counts: [String: Int] = [:]
    for judged in lines where judged.kind == .label { counts[judged.line.text, default: 0] += 1 }
    for index in lines.indices where lines[index].kind == .label && counts[lines[index].line.text, default: 0] >= 3 {
      lines[index].kind = .furniture(.inset)
    }
  }

  /// A text of nothing but short lines, such as a table: all of it, where enough is left without furniture.
  private static func allLines(_ lines: [JudgedLine]) -> Range<Int> {
    let words = lines.reduce(0) { $0 + ($1.kind.isShort ? $1.line.wordCount : 0) }
    return words >= 8 ? 0..<lines.count : 0..<0
  }
}

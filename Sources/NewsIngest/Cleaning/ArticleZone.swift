/// Finds the stretch of lines in which the article stands.
///
/// Every line weighs: paragraphs by their words, short lines and furniture against. The article is the stretch of greatest
/// sum (Bentley, "Programming Pearls", column 8), as in Pasternack & Roth, "Extracting Article Text from the Web with
/// Maximum Subsequence Segmentation" (WWW 2009); weights were set by hand.
enum ArticleZone {
  /// The range of lines; empty where no line speaks for an article.
  static func range(of lines: [JudgedLine], inWholePage: Bool) -> Range<Int> {
    var best = (sum: 0, range: 0..<0)
    var sum = 0
    var start = 0
    for (index, judged) in lines.enumerated() {
      if sum <= 0 {
        sum = 0
        start = index
      }
      sum += weight(of: judged, inWholePage: inWholePage)
      if sum > best.sum { best = (sum, start..<(index + 1)) }
    }
    return best.range
  }

  private static func weight(of judged: JudgedLine, inWholePage: Bool) -> Int {
    switch judged.kind {
    case .prose: min(judged.line.wordCount, 60)
    case .bullet: 6
    case .sentence: 4
    case .title: inWholePage ? -2 : 1
    // Outside whole pages a line of some words is taken for a heading of the article's.
    case .label: !inWholePage && judged.line.wordCount >= 5 ? 1 : -3
    case .metadata: inWholePage ? -6 : 0
    case .repeated: -10
    case .furniture(.line), .furniture(.teaser): inWholePage ? -12 : -4
    case .furniture(.section), .furniture(.end): -25
    }
  }
}

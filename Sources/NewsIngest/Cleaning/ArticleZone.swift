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
    let teasers = inWholePage ? teasers(lines) : []
    for (index, judged) in lines.enumerated() {
      if sum <= 0 {
        sum = 0
        start = index
      }
      sum += teasers.contains(index) ? teaserWeight : weight(of: judged, inWholePage: inWholePage)
      if sum > best.sum { best = (sum, start..<(index + 1)) }
    }
    return best.range
  }

  private static let teaserWeight = -2
  private static let longestTeaser = 30

  /// The lines that are one or two sentences alone between short ones, several times in a row: above and below an article
  /// its page shows the titles and first sentences of others.
  private static func teasers(_ lines: [JudgedLine]) -> Set<Int> {
    let alone = lines.indices.filter { index in
      guard lines[index].kind == .prose, lines[index].line.wordCount <= longestTeaser else { return false }
      let before = index > 0 ? lines[index - 1].kind : .label
      let after = index + 1 < lines.count ? lines[index + 1].kind : .label
      return !before.isContent && !after.isContent
    }
    let isAlone = Set(alone)
    func next(_ index: Int, _ step: Int) -> Bool {
      var place = index + step
      while lines.indices.contains(place), abs(place - index) <= 5 {
        if lines[place].kind.isContent { return isAlone.contains(place) }
        place += step
      }
      return false
    }
    return Set(alone.filter { next($0, 1) || next($0, -1) })
  }

  private static func weight(of judged: JudgedLine, inWholePage: Bool) -> Int {
    switch judged.kind {
    case .prose: min(judged.line.wordCount, 40)
    case .bullet: 6
    case .sentence: 4
    case .title: inWholePage ? -2 : 1
    // Outside whole pages a line of some words is taken for a heading of the article's.
    case .label: !inWholePage && judged.line.wordCount >= 5 ? 1 : inWholePage ? -4 : -3
    case .metadata: inWholePage ? -6 : 0
    case .repeated: -10
    case .furniture(.inset): inWholePage ? -2 : 0
    case .furniture(.line), .furniture(.teaser): inWholePage ? -12 : -4
    case .furniture(.section), .furniture(.end): -25
    }
  }
}

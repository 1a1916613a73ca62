/// One-to-one pairings of gold quotes with predicted ones.
enum QuoteMatching {
  /// A gold quote and the prediction it is paired with, by position.
  struct Pair {
    var gold: Int
    var predicted: Int
  }

  /// The measures of a span, in the order in which they are printed.
  static let measures = ["exact", "exact~", "iou>=0.8", "iou>=0.5", "ggt@0.3", "ggt@0.8"]

  /// The pairs that a measure makes.
  static func pairs(_ measure: String, _ gold: [ScoredQuote], _ predicted: [ScoredQuote]) -> [Pair] {
    switch measure {
    case "exact":
      bestFirst(gold, predicted, threshold: 1) {
        $0.fragments == $1.fragments || ($0.start, $0.end) == ($1.start, $1.end) ? 1 : 0
      }
    case "exact~":
      bestFirst(gold, predicted, threshold: 1) {
        ($0.looseStart, $0.looseEnd) == ($1.looseStart, $1.looseEnd) ? 1 : 0
      }
    case "iou>=0.8": bestFirst(gold, predicted, threshold: 0.8) { $0.overlap($1) }
    case "iou>=0.5": bestFirst(gold, predicted, threshold: 0.5) { $0.overlap($1) }
    case "ggt@0.3": inGoldOrder(gold, predicted, threshold: 0.3)
    default: inGoldOrder(gold, predicted, threshold: 0.8)
    }
  }

  /// Best pairs first; of equal ones the earlier gold quote, then the earlier prediction.
  static func bestFirst(
    _ gold: [ScoredQuote], _ predicted: [ScoredQuote], threshold: Double, score: (ScoredQuote, ScoredQuote) -> Double
  ) -> [Pair] {
    var candidates: [(score: Double, pair: Pair)] = []
    for (i, g) in gold.enumerated() {
      for (j, p) in predicted.enumerated() {
        let value = score(g, p)
        if value >= threshold, value > 0 { candidates.append((value, Pair(gold: i, predicted: j))) }
      }
    }
    candidates.sort {
      $0.score != $1.score
        ? $0.score > $1.score
        : ($0.pair.gold, $0.pair.predicted) < ($1.pair.gold, $1.pair.predicted)
    }
    var usedGold = [Bool](repeating: false, count: gold.count)
    var usedPredicted = [Bool](repeating: false, count: predicted.count)
    var pairs: [Pair] = []
    for (_, pair) in candidates where !usedGold[pair.gold] && !usedPredicted[pair.predicted] {
      usedGold[pair.gold] = true
      usedPredicted[pair.predicted] = true
      pairs.append(pair)
    }
    return pairs
  }

  /// The rule of the Gender Gap Tracker: each gold quote in turn takes the prediction that covers most of it.
  private static func inGoldOrder(
    _ gold: [ScoredQuote], _ predicted: [ScoredQuote], threshold: Double
  ) -> [Pair] {
    var used = [Bool](repeating: false, count: predicted.count)
    var pairs: [Pair] = []
    for (i, g) in gold.enumerated() {
      var best: Int?
      var most = threshold
      for (j, p) in predicted.enumerated() where !used[j] {
        let covered = g.coverage(by: p)
        if covered > most { (best, most) = (j, covered) }
      }
      if let best {
        used[best] = true
        pairs.append(Pair(gold: i, predicted: best))
      }
    }
    return pairs
  }
}

import NewsLanguage

/// Features come in helpings, and a decision is made on the first few where they leave no doubt. So each helping learns to
/// decide without those behind it (Strubell, Vilnis, Silverstein and McCallum 2015): measured on held-out sentences, the first
/// fifth of the parser's features then settles three transitions of four, where it would else settle two of five.
extension AveragedPerceptron {
  /// The helpings there are at most.
  static var helpings: Int { 3 }

  /// The scores of the classes after the first helping, those after the second, and those of all features, one after the
  /// other: `scores` has room for ``helpings`` times as many numbers as there are classes.
  ///
  /// - Returns: The last of the three.
  @discardableResult
  func scoreHelpings(
    _ features: borrowing FeatureBuffer, into scores: UnsafeMutablePointer<Float>
  ) -> UnsafeMutablePointer<Float> {
    let (first, second) = features.helpings
    scores.update(repeating: 0, count: classCount)
    add(features, 0..<first, to: scores)
    let next = scores + classCount
    next.update(from: scores, count: classCount)
    add(features, first..<second, to: next)
    let last = next + classCount
    last.update(from: next, count: classCount)
    add(features, second..<features.count, to: last)
    return last
  }

  /// Learns from a decision: wherever after a helping the best right class is not ahead of the best wrong one by
  /// `margin`, the features up to there are moved towards the one and away from the other.
  ///
  /// - Parameters:
  ///   - scores: What ``scoreHelpings(_:into:)`` made of the features.
  ///   - isRight: Whether a class is right; nil where it is out of the question.
  @inline(__always)
  func learn(
    _ features: borrowing FeatureBuffer, _ scores: UnsafePointer<Float>, margin: Float, isRight: (Int) -> Bool?
  ) {
    var end = 0
    for helping in 0..<Self.helpings {
      let start = end
      end = helping == 0 ? features.helpings.first : helping == 1 ? features.helpings.second : features.count
      guard end > start else { continue }
      let row = scores + helping * classCount
      var right: Int?
      var wrong: Int?
      for number in 0..<classCount {
        guard let isRight = isRight(number) else { continue }
        if isRight {
          if right.map({ row[number] > row[$0] }) ?? true { right = number }
        } else if wrong.map({ row[number] > row[$0] }) ?? true {
          wrong = number
        }
      }
      guard let right, let wrong, row[wrong] + margin > row[right] else { continue }
      update(features, upTo: end, right, by: 1)
      update(features, upTo: end, wrong, by: -1)
    }
    step()
  }
}

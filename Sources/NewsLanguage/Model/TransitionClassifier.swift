/// A linear classifier over the parser's three transitions.
///
/// Only differences matter, so the payload of a feature is two numbers of 8 bits: what it says for `left` and what for
/// `right`, each against `shift`, in steps of a quarter.
package struct TransitionClassifier: Sendable {
  private let table: FeatureTable<UInt16>

  package init(_ reader: inout ModelReader) { table = FeatureTable(&reader) }

  /// The largest weight a payload holds.
  package static let largest: Float = 127 / 4

  /// The payload for two weights.
  package static func payload(left: Float, right: Float) -> UInt16 {
    func steps(_ weight: Float) -> UInt16 {
      UInt16(UInt8(bitPattern: Int8(max(-127, min(127, (weight * 4).rounded())))))
    }
    return steps(left) | steps(right) << 8
  }

  /// Has features fetched ahead of their look-up: to be called before they are added.
  @inline(__always)
  package func aim(_ features: inout FeatureBuffer) { table.aim(&features) }

  /// Adds what the features say.
  @inline(__always)
  package func add(_ features: borrowing FeatureBuffer, to scores: inout TransitionScores) {
    let sums = table.sum(features)
    scores.left &+= sums.low
    scores.right &+= sums.high
  }
}

/// What speaks for `left` and for `right`, each against `shift`, in steps of a quarter.
package struct TransitionScores {
  package var left: Int32 = 0
  package var right: Int32

  /// No features yet; `right` may be out of the question.
  @inline(__always)
  package init(allowsRight: Bool) { right = allowsRight ? 0 : Int32.min / 2 }

  /// The transition with the highest score.
  @inline(__always)
  package var best: ParserState.Transition { max(left, right) <= 0 ? .shift : right > left ? .right : .left }

  /// By how much the best is ahead of the next.
  @inline(__always)
  package var margin: Int32 {
    let high = max(left, right)
    let low = min(left, right)
    return high > 0 ? high &- max(low, 0) : 0 &- high
  }
}

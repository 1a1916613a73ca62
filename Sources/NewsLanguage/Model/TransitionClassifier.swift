/// A linear classifier over the parser's three transitions.
///
/// Only differences matter, so the payload of a feature is two numbers of 16 bits: what it says for `left` and what for
/// `right`, each against `shift`.
package struct TransitionClassifier: Sendable {
  private let table: FeatureTable

  package init(_ reader: inout ModelReader) { table = FeatureTable(&reader) }

  /// The payload for three weights, in steps of 1/256.
  package static func payload(shift: Float, left: Float, right: Float) -> UInt32 {
    func steps(_ weight: Float) -> Int16 { Int16(max(-32767, min(32767, (weight * 256).rounded()))) }
    return unsafeBitCast(SIMD2(steps(left - shift), steps(right - shift)), to: UInt32.self)
  }

  /// What the features say for `left` and for `right`, each against `shift`.
  @inline(__always)
  package func scores(_ features: borrowing FeatureBuffer) -> SIMD2<Int32> {
    var sum = SIMD2<Int32>.zero
    for index in 0..<features.count {
      guard let payload = table[key: features.keys[index]] else { continue }
      sum &+= SIMD2<Int32>(truncatingIfNeeded: unsafeBitCast(payload, to: SIMD2<Int16>.self))
    }
    return sum
  }
}

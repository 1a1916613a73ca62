/// A linear score of one number: for choosing among candidates.
package struct LinearScorer: Sendable {
  private let table: FeatureTable<UInt16>

  package init(_ reader: inout ModelReader) { table = FeatureTable(&reader) }

  /// The payload for a weight, in steps of 1/256.
  package static func payload(_ weight: Float) -> UInt16 {
    UInt16(bitPattern: Int16(max(-32767, min(32767, (weight * 256).rounded()))))
  }

  /// Has features fetched ahead of their look-up: to be called before they are added.
  @inline(__always)
  package func aim(_ features: inout FeatureBuffer) { table.aim(&features) }

  /// The sum of the weights of the features.
  @inline(__always)
  package func score(_ features: borrowing FeatureBuffer) -> Int32 {
    var sum: Int32 = 0
    for index in 0..<features.count { sum &+= Int32(Int16(bitPattern: table.value(features.keys[index]))) }
    return sum
  }
}

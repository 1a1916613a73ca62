/// Where the weights of a feature stand among all rows of a classifier, and in which form.
///
/// A weight is a code of 8 bits, taken `1 << shift` times, in steps of 1/64; the shift is the row's. A *full* row has a code for every class
/// and is added eight classes at a stroke. A *short* one names its few classes: pairs of a class and a code, in groups of four, filled up
/// with a code of zero.
package struct WeightRow: BitwiseCopyable {
  /// The offset in units of two bytes, above one bit for the form, three for the shift, and four for the number of groups.
  package let payload: UInt32

  @inline(__always)
  init(_ payload: UInt32) { self.payload = payload }

  package init(unit: Int, shift: Int, groupCount: Int?) {
    payload = UInt32(unit << 8 | (groupCount == nil ? 0x80 : 0) | shift << 4 | (groupCount ?? 0))
  }

  /// Where it begins, in bytes.
  @inline(__always)
  var offset: Int { Int(truncatingIfNeeded: payload &>> 8) &* 2 }
  @inline(__always)
  var isFull: Bool { payload & 0x80 != 0 }
  @inline(__always)
  var shift: Int32 { Int32(bitPattern: payload &>> 4 & 7) }
  /// How many groups of four pairs a short row has.
  @inline(__always)
  var quadCount: Int { Int(truncatingIfNeeded: payload & 15) }

  /// How many vectors of eight hold a number for each class.
  package static func vectorCount(_ classCount: Int) -> Int { (classCount + 7) / 8 }

  /// Steps of scores in a weight of 1.
  package static let steps: Float = 64
}

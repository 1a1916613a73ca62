/// From feature keys to the 32 bits stored for them, read in place from the model.
///
/// The table is buckets of eight: eight 16-bit fingerprints side by side, compared at one stroke, and eight payloads. The top bits of a
/// key choose the bucket, its lowest 16 bits are the fingerprint. A bucket never overflows into the next: what
/// does not fit was pruned when the table was made, the lightest features first. So a lookup is one cache line for a
/// feature that is absent, and two for one that is there; a strange feature is taken for a known one once in 8,000.
package struct FeatureTable: @unchecked Sendable {
  // Unchecked: the memory is the constant model, never written.
  private let fingerprints: UnsafePointer<UInt64>
  private let payloads: UnsafePointer<UInt32>
  private let shift: UInt64

  /// The features a bucket holds.
  package static let bucketSize = 8

  /// Reads a table of `1 << bucketBits` buckets.
  package init(_ reader: inout ModelReader) {
    let bucketBits = Int(reader.readUInt32())
    shift = UInt64(64 - bucketBits)
    fingerprints = reader.array(of: UInt64.self, count: 2 << bucketBits)
    payloads = reader.array(of: UInt32.self, count: Self.bucketSize << bucketBits)
  }

  /// The bucket and the fingerprint of a key in a table of `1 << bucketBits` buckets.
  package static func place(_ key: UInt64, bucketBits: Int) -> (bucket: Int, fingerprint: UInt16) {
    (Int(truncatingIfNeeded: key >> UInt64(64 - bucketBits)), fingerprint(key))
  }

  /// Zero marks a free slot.
  @inline(__always)
  private static func fingerprint(_ key: UInt64) -> UInt16 {
    let low = UInt16(truncatingIfNeeded: key)
    return low == 0 ? 1 : low
  }

  /// What is stored for a key; nil where it is not in the table.
  @inline(__always)
  package subscript(key key: UInt64) -> UInt32? {
    let bucket = Int(truncatingIfNeeded: key >> shift)
    let pattern = UInt64(Self.fingerprint(key)) &* Self.lanes
    let low = Self.zeroLanes(fingerprints[bucket &* 2] ^ pattern)
    let high = Self.zeroLanes(fingerprints[bucket &* 2 &+ 1] ^ pattern)
    guard low | high != 0 else { return nil }
    let slot = low != 0 ? low.trailingZeroBitCount >> 4 : 4 &+ high.trailingZeroBitCount >> 4
    return payloads[bucket &* Self.bucketSize &+ slot]
  }

  /// A one in each of the four lanes of 16 bits.
  private static let lanes: UInt64 = 0x0001_0001_0001_0001

  /// The top bit of lanes that are zero; exact for the lowest of them, which is the one asked for.
  ///
  /// Arithmetic on whole words ("Hacker's Delight", 6-1): Swift compares the lanes of a `SIMD8` one by one by way of
  /// memory, which took most of the parser's time.
  @inline(__always)
  private static func zeroLanes(_ word: UInt64) -> UInt64 {
    (word &- lanes) & ~word & (lanes &<< 15)
  }
}

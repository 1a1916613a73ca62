internal import CEnglishModel

/// From feature keys to the 16 or 32 bits stored for them, read in place from the model.
///
/// The table is buckets of eight: eight 16-bit fingerprints side by side, compared at one stroke, and eight payloads right behind
/// them. The high half of a key chooses the bucket, its lowest 16 bits are the fingerprint. A bucket never overflows into
/// the next: what does not fit was pruned when the table was made, the lightest features first. So a lookup is one cache line;
/// a strange feature is taken for a known one once in 8,000.
package struct FeatureTable<Payload: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>: @unchecked Sendable {
  // Unchecked: the memory is the constant model, never written.
  private let buckets: UnsafeRawPointer
  private let bucketCount: UInt64

  /// The features a bucket holds.
  package static var bucketSize: Int { 8 }
  /// The bytes of a bucket.
  package static var bucketStride: Int { bucketSize * (2 + MemoryLayout<Payload>.size) }
  /// Where the payload of a slot lies in its bucket.
  @inline(__always)
  package static func payloadOffset(_ slot: Int) -> Int { bucketSize * 2 + slot * MemoryLayout<Payload>.size }

  /// Reads a table.
  package init(_ reader: inout ModelReader) {
    bucketCount = UInt64(reader.readUInt32())
    buckets = UnsafeRawPointer(reader.array(of: UInt8.self, count: Int(bucketCount) * Self.bucketStride))
  }

  /// The bucket and the fingerprint of a key in a table of `bucketCount` buckets.
  @inline(__always)
  package static func place(_ key: UInt64, bucketCount: UInt64) -> (bucket: Int, fingerprint: UInt16) {
    (FeatureKey.bucket(of: key, count: bucketCount), fingerprint(key))
  }

  /// Zero marks a free slot.
  @inline(__always)
  private static func fingerprint(_ key: UInt64) -> UInt16 {
    let low = UInt16(truncatingIfNeeded: key)
    return low == 0 ? 1 : low
  }

  /// Has the features that are added to a buffer from now on fetched from this table ahead of their look-up.
  @inline(__always)
  package func aim(_ features: inout FeatureBuffer) {
    features.aim(at: buckets, count: bucketCount)
  }

  /// All ones in the slots of a bucket whose fingerprint is that one. At most one slot is.
  @inline(__always)
  private static func match(_ bucket: UnsafeRawPointer, _ fingerprint: UInt16) -> SIMD8<UInt16> {
    english_model_equal(bucket.load(as: SIMD8<UInt16>.self), SIMD8(repeating: fingerprint))
  }
}

extension FeatureTable<UInt16> {
  /// The payloads of the features added up as pairs of bytes with signs.
  @inline(__always)
  package func sum(_ features: borrowing FeatureBuffer) -> (low: Int32, high: Int32) {
    var low = SIMD8<Int16>.zero
    var high = SIMD8<Int16>.zero
    let keys = features.keys
    for index in 0..<features.count {
      let (bucket, fingerprint) = Self.place(keys[index], bucketCount: bucketCount)
      let place = buckets + bucket &* Self.bucketStride
      let mask = Self.match(place, fingerprint)
      let payload = SIMD8<Int16>(truncatingIfNeeded: (place + 16).load(as: SIMD8<UInt16>.self) & mask)
      low &+= (payload &<< 8) &>> 8
      high &+= payload &>> 8
    }
    return (Int32(low.wrappedSum()), Int32(high.wrappedSum()))
  }

  /// What is stored for a key; zero where it is not in the table. Free of branches, which the processor could not foresee.
  @inline(__always)
  package func value(_ key: UInt64) -> UInt16 {
    let (bucket, fingerprint) = Self.place(key, bucketCount: bucketCount)
    let place = buckets + bucket &* Self.bucketStride
    let found = (place + 16).load(as: SIMD8<UInt16>.self) & Self.match(place, fingerprint)
    let halves = unsafeBitCast(found, to: SIMD2<UInt64>.self)
    var value = halves.x | halves.y
    value |= value &>> 32
    return UInt16(truncatingIfNeeded: value | value &>> 16)
  }
}

extension FeatureTable<UInt32> {
  /// What is stored for a key; nil where it is not in the table.
  @inline(__always)
  package subscript(key key: UInt64) -> UInt32? {
    let (payload, isFound) = value(key)
    return isFound ? payload : nil
  }

  /// What is stored for a key, and whether it is in the table; if not, the payload is any. Free of branches, which the processor could
  /// not foresee.
  @inline(__always)
  func value(_ key: UInt64) -> (payload: UInt32, isFound: Bool) {
    let (bucket, fingerprint) = Self.place(key, bucketCount: bucketCount)
    let place = buckets + bucket &* Self.bucketStride
    let halves = unsafeBitCast(Self.match(place, fingerprint), to: SIMD2<UInt64>.self)
    // 64 zeros are a slot of 4: that of the upper half is added.
    let low = halves.x.trailingZeroBitCount &>> 4
    let high = halves.y.trailingZeroBitCount &>> 4
    let slot = low &+ (halves.x == 0 ? high : 0)
    let payload = place + Self.payloadOffset(min(slot, Self.bucketSize &- 1))
    return (payload.load(as: UInt32.self), halves.x | halves.y != 0)
  }
}

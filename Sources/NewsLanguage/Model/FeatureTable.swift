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
    features.aim(at: buckets, count: bucketCount, stride: Self.bucketStride)
  }

  /// For the first and the last four slots, all ones where the slot is the key's. At most one slot is.
  @inline(__always)
  private func match(_ place: UnsafeRawPointer, _ fingerprint: UInt16) -> (UInt64, UInt64) {
    // Four at a stroke, in an ordinary register: the library's comparison of vectors is a loop over their elements.
    let pattern = UInt64(fingerprint) &* 0x0001_0001_0001_0001
    func mask(_ word: UInt64) -> UInt64 {
      let difference = word ^ pattern
      let zeros = (difference &- 0x0001_0001_0001_0001) & ~difference & 0x8000_8000_8000_8000
      let lowest = zeros & (0 &- zeros)
      return (lowest &<< 1) &- (lowest &>> 15)
    }
    return (mask(place.load(as: UInt64.self)), mask((place + 8).load(as: UInt64.self)))
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
      let difference = place.load(as: SIMD8<UInt16>.self) ^ SIMD8(repeating: fingerprint)
      // All ones where nothing differs. The library's comparison of vectors is a loop over their elements.
      let mask = ((difference | (SIMD8<UInt16>.zero &- difference)) &>> 15) &- SIMD8(repeating: 1)
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
    let (first, last) = match(place, fingerprint)
    var value = (place + 16).load(as: UInt64.self) & first | (place + 24).load(as: UInt64.self) & last
    value |= value &>> 32
    return UInt16(truncatingIfNeeded: value | value &>> 16)
  }
}

extension FeatureTable<UInt32> {
  /// What is stored for a key; nil where it is not in the table.
  @inline(__always)
  package subscript(key key: UInt64) -> UInt32? {
    let (bucket, fingerprint) = Self.place(key, bucketCount: bucketCount)
    let place = buckets + bucket &* Self.bucketStride
    let (first, last) = match(place, fingerprint)
    guard first | last != 0 else { return nil }
    let slot = first != 0 ? first.trailingZeroBitCount &>> 4 : 4 &+ last.trailingZeroBitCount &>> 4
    return (place + Self.payloadOffset(slot)).load(as: UInt32.self)
  }
}

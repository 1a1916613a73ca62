internal import CEnglishModel

/// How the classifiers name their features: a template's number and up to three values, mixed into 64 bits.
///
/// Values are hashes of words or small numbers such as tags. The mixer is the finalizer of SplitMix64 (Steele, Lea and
/// Flood 2014), taken a value at a time, so that the order of the values counts.
package enum FeatureKey {
  /// The key of a feature.
  @inline(__always)
  package static func of(_ template: UInt64, _ a: UInt64, _ b: UInt64 = 0, _ c: UInt64 = 0) -> UInt64 {
    var key = (template &* 0xD6E8_FEB8_6659_FD93 &+ a) &* 0x9E37_79B9_7F4A_7C15
    key = ((key ^ (key >> 32)) &+ b) &* 0xBF58_476D_1CE4_E5B9
    key = ((key ^ (key >> 29)) &+ c) &* 0x94D0_49BB_1331_11EB
    return key ^ (key >> 32)
  }

  /// The bucket of a key in a table of `count` buckets: its high half, scaled.
  @inline(__always)
  package static func bucket(of key: UInt64, count: UInt64) -> Int {
    Int(truncatingIfNeeded: ((key &>> 32) &* count) &>> 32)
  }
}

/// The features of one decision: keys in a buffer that is used over and over.
package struct FeatureBuffer: ~Copyable {
  package let keys: UnsafeMutablePointer<UInt64>
  /// Room for what the features are worth, as many as there are keys.
  package let payloads: UnsafeMutablePointer<UInt32>
  package var count = 0
  // Where the features will be looked up. The memory is asked for while the next keys are still being made.
  private var buckets: UnsafeRawPointer
  private var bucketCount: UInt64 = 0
  private var bucketStride = 0
  /// More than any decision has.
  package static let capacity = 160

  package init() {
    keys = .allocate(capacity: Self.capacity)
    payloads = .allocate(capacity: Self.capacity)
    buckets = UnsafeRawPointer(keys)
  }

  deinit {
    keys.deallocate()
    payloads.deallocate()
  }

  /// Says which table the features are for that are added from now on.
  @inline(__always)
  package mutating func aim(at buckets: UnsafeRawPointer, count: UInt64, stride: Int) {
    self.buckets = buckets
    bucketCount = count
    bucketStride = stride
  }

  /// Adds a feature.
  @inline(__always)
  package mutating func add(_ template: UInt64, _ a: UInt64, _ b: UInt64 = 0, _ c: UInt64 = 0) {
    let key = FeatureKey.of(template, a, b, c)
    keys[count] = key
    count &+= 1
    let place = buckets + FeatureKey.bucket(of: key, count: bucketCount) &* bucketStride
    english_model_prefetch(place)
    // A bucket of 48 bytes lies across two cache lines as often as not.
    if bucketStride > 32 { english_model_prefetch(place + 32) }
  }
}

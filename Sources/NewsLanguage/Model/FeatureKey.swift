internal import CEnglishModel

/// How the classifiers name their features: a template's number and up to three values, mixed into 64 bits.
///
/// Values are hashes of words or small numbers such as tags.
package enum FeatureKey {
  /// The key of a feature, by the finalizer of SplitMix64 (Steele, Lea and Flood 2014), taken a value at a time, so that the order of the
  /// values counts.
  @inline(__always)
  package static func of(_ template: UInt64, _ a: UInt64, _ b: UInt64 = 0, _ c: UInt64 = 0) -> UInt64 {
    var key = (template &* 0xD6E8_FEB8_6659_FD93 &+ a) &* 0x9E37_79B9_7F4A_7C15
    key = ((key ^ (key >> 32)) &+ b) &* 0xBF58_476D_1CE4_E5B9
    key = ((key ^ (key >> 29)) &+ c) &* 0x94D0_49BB_1331_11EB
    return key ^ (key >> 32)
  }

  /// The key of a feature of the tagger and the parser, which make over a hundred of them a word: a multilinear hash (Carter and Wegman
  /// 1979; Lemire and Kaser 2014), each value times an odd number of its own. The high half is folded into the low one, which alone
  /// would depend on nothing but the low bits of the values.
  @inline(__always)
  static func linear(_ template: UInt64, _ a: UInt64, _ b: UInt64, _ c: UInt64) -> UInt64 {
    let number = template &<< 2
    let key =
      multiplier(number) &+ a &* multiplier(number | 1) &+ b &* multiplier(number | 2) &+ c &* multiplier(number | 3)
    return key ^ (key &>> 32)
  }

  /// An odd number like any other, worked out when newsdb is compiled.
  @inline(__always)
  private static func multiplier(_ number: UInt64) -> UInt64 {
    var mixed = (number &+ 1) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31) | 1
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
  package mutating func aim(at buckets: UnsafeRawPointer, count: UInt64) {
    self.buckets = buckets
    bucketCount = count
  }

  /// Adds a feature whose payload has 16 bits.
  @inline(__always)
  package mutating func add(_ template: UInt64, _ a: UInt64, _ b: UInt64 = 0, _ c: UInt64 = 0) {
    let key = FeatureKey.linear(template, a, b, c)
    keys[count] = key
    count &+= 1
    english_model_prefetch(
      buckets + FeatureKey.bucket(of: key, count: bucketCount) &* FeatureTable<UInt16>.bucketStride)
  }

  /// Adds a feature whose payload is a row of weights.
  @inline(__always)
  package mutating func addRow(_ template: UInt64, _ a: UInt64, _ b: UInt64 = 0, _ c: UInt64 = 0) {
    addRow(FeatureKey.linear(template, a, b, c))
  }

  /// Adds the key of a feature whose payload is a row of weights.
  @inline(__always)
  package mutating func addRow(_ key: UInt64) {
    keys[count] = key
    count &+= 1
    let place = buckets + FeatureKey.bucket(of: key, count: bucketCount) &* FeatureTable<UInt32>.bucketStride
    english_model_prefetch(place)
    // A bucket of 48 bytes lies across two cache lines as often as not.
    english_model_prefetch(place + 32)
  }
}

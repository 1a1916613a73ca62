/// A number for a run of bytes (FNV-1a of 64 bits), where texts of one page are told apart and nobody chooses them to collide
/// for gain: hashing as `String` does, by Unicode's canonical equivalence, takes several times as long.
enum TextHash {
  @inline(__always)
  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  /// The hash of a run of hashes, in their order.
  @inline(__always)
  static func combining(_ hashes: some Sequence<UInt64>) -> UInt64 {
    hashes.reduce(0) { ($0 &* 0x9E37_79B9_7F4A_7C15) ^ ($1 &+ ($0 >> 29)) }
  }
}

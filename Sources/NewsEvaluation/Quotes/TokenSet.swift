/// A set of positions of words, a bit each.
struct TokenSet {
  private var bits: [UInt64]

  init(count: Int) {
    bits = [UInt64](repeating: 0, count: (count + 63) / 64)
  }

  var count: Int { bits.reduce(0) { $0 + $1.nonzeroBitCount } }
  var isEmpty: Bool { bits.allSatisfy { $0 == 0 } }

  mutating func insert(_ position: Int) { bits[position / 64] |= 1 << UInt64(position % 64) }

  mutating func formUnion(_ other: TokenSet) {
    for index in bits.indices { bits[index] |= other.bits[index] }
  }

  /// How many positions both have.
  func shared(with other: TokenSet) -> Int {
    var count = 0
    for index in bits.indices { count += (bits[index] & other.bits[index]).nonzeroBitCount }
    return count
  }
}

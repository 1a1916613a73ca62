/// Python's `random.Random(seed)`: MT19937 (Matsumoto and Nishimura, 1998), seeded by an array of one number as CPython does
/// it. The scorers shuffle their error lists and draw their bootstrap samples with it.
struct PythonRandom {
  private var state = [UInt32](repeating: 0, count: 624)
  private var index = 624

  init(seed: UInt32) {
    state[0] = 19_650_218
    for i in 1..<624 { state[i] = 1_812_433_253 &* (state[i - 1] ^ (state[i - 1] >> 30)) &+ UInt32(i) }
    var i = 1
    for _ in 0..<624 {
      state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >> 30)) &* 1_664_525)) &+ seed
      i += 1
      if i == 624 {
        state[0] = state[623]
        i = 1
      }
    }
    for _ in 0..<623 {
      state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >> 30)) &* 1_566_083_941)) &- UInt32(i)
      i += 1
      if i == 624 {
        state[0] = state[623]
        i = 1
      }
    }
    state[0] = 0x8000_0000
  }

  private mutating func next() -> UInt32 {
    if index == 624 {
      for i in 0..<624 {
        let bits = (state[i] & 0x8000_0000) | (state[(i + 1) % 624] & 0x7FFF_FFFF)
        state[i] = state[(i + 397) % 624] ^ (bits >> 1) ^ (bits & 1 == 0 ? 0 : 0x9908_B0DF)
      }
      index = 0
    }
    var bits = state[index]
    index += 1
    bits ^= bits >> 11
    bits ^= (bits << 7) & 0x9D2C_5680
    bits ^= (bits << 15) & 0xEFC6_0000
    return bits ^ (bits >> 18)
  }

  /// `randrange(count)`, for a count of 1 to 2³² − 1.
  mutating func below(_ count: Int) -> Int {
    let width = Int.bitWidth - count.leadingZeroBitCount
    while true {
      let drawn = Int(next() >> (32 - UInt32(width)))
      if drawn < count { return drawn }
    }
  }

  /// `shuffle(items)`.
  mutating func shuffle<Item>(_ items: inout [Item]) {
    guard items.count > 1 else { return }
    for i in stride(from: items.count - 1, to: 0, by: -1) { items.swapAt(i, below(i + 1)) }
  }
}

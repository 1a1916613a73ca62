/// A name of up to 16 bytes as two numbers: hashed and compared without a string being made. Longer ones are cut.
struct PackedName: Hashable, Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(_ bytes: some Sequence<UInt8>) {
    var count = 0
    for byte in bytes {
      if count < 8 { low = low << 8 | UInt64(byte) } else { high = high << 8 | UInt64(byte) }
      count += 1
      if count == 16 { break }
    }
  }

  init(_ name: String) { self.init(name.utf8) }

  /// The name, as far as it is kept.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for part in [low, high] {
      for shift in stride(from: 56, through: 0, by: -8) where part >> UInt64(shift) != 0 {
        bytes.append(UInt8(truncatingIfNeeded: part >> UInt64(shift)))
      }
    }
    return bytes
  }

  /// A hash of its own: names come from pages, but tables hold only the names we ask for.
  @inline(__always)
  fileprivate var scattered: UInt64 { (low ^ (high &* 0xC2B2_AE3D_27D4_EB4F)) &* 0x9E37_79B9_7F4A_7C15 }
}

/// Values by name, in a table filled once and asked for every tag of every page.
struct NameTable<Value: Sendable>: Sendable {
  private var names: [PackedName]
  private var values: [Value?]
  private let shift: UInt64

  init(_ pairs: [(PackedName, Value)]) {
    var bits: UInt64 = 3
    while 1 << bits < pairs.count * 4 { bits += 1 }
    shift = 64 - bits
    names = Array(repeating: PackedName(""), count: 1 << Int(bits))
    values = Array(repeating: nil, count: 1 << Int(bits))
    for (name, value) in pairs {
      var slot = Int(name.scattered >> shift)
      while values[slot] != nil, names[slot] != name { slot = (slot + 1) & (names.count - 1) }
      names[slot] = name
      values[slot] = value
    }
  }

  subscript(name: PackedName) -> Value? {
    var slot = Int(name.scattered >> shift)
    while let value = values[slot] {
      if names[slot] == name { return value }
      slot = (slot + 1) & (names.count - 1)
    }
    return nil
  }
}

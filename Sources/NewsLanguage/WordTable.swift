/// A table from word forms to values, looked up by the bytes of a text without making a string.
///
/// Case is folded for ASCII letters and the typographic apostrophe counts as the straight one. Words are kept as 64-bit
/// FNV-1a hashes: with a few thousand entries the chance that a foreign word meets one of them is below 1 in 10^15.
public struct WordTable<Value: Sendable>: Sendable {
  // Inlinable, so that other modules look words up without calling generic code.
  @usableFromInline var hashes: [UInt64] = Array(repeating: 0, count: 64)
  @usableFromInline var slots: [Value?] = Array(repeating: nil, count: 64)
  private var count = 0

  /// Makes an empty table.
  public init() {}

  /// Makes an empty table that holds so many words without growing.
  public init(capacity: Int) {
    var slots = 64
    while slots < capacity * 2 { slots *= 2 }
    hashes = Array(repeating: 0, count: slots)
    self.slots = Array(repeating: nil, count: slots)
  }

  /// The value of a word, or nil.
  public subscript(word: String) -> Value? {
    get { self[hash: WordHash.hash(of: word)] }
    set {
      if let newValue { set(WordHash.hash(of: word), newValue) }
    }
  }

  /// The value of the word at a range of bytes, or nil.
  @inlinable
  public func value(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Value? {
    self[hash: WordHash.hash(bytes, range)]
  }

  /// The value kept under a hash, or nil.
  @inlinable
  public subscript(hash hash: UInt64) -> Value? {
    var slot = Int(truncatingIfNeeded: hash) & (hashes.count - 1)
    while hashes[slot] != 0 {
      if hashes[slot] == hash { return slots[slot] }
      slot = (slot + 1) & (hashes.count - 1)
    }
    return nil
  }

  /// Keeps a value under a hash made with ``WordHash``.
  mutating func set(_ hash: UInt64, _ value: Value) {
    if (count + 1) * 2 > hashes.count { grow() }
    var slot = Int(truncatingIfNeeded: hash) & (hashes.count - 1)
    while hashes[slot] != 0, hashes[slot] != hash { slot = (slot + 1) & (hashes.count - 1) }
    if hashes[slot] == 0 { count += 1 }
    hashes[slot] = hash
    slots[slot] = value
  }

  private mutating func grow() {
    let (oldHashes, oldSlots) = (hashes, slots)
    hashes = Array(repeating: 0, count: oldHashes.count * 2)
    slots = Array(repeating: nil, count: oldHashes.count * 2)
    count = 0
    for (hash, value) in zip(oldHashes, oldSlots) where hash != 0 { set(hash, value!) }
  }
}

/// FNV-1a over bytes with ASCII case folded and "’" read as "'"; never zero.
public enum WordHash {
  /// The hash of a word.
  public static func hash(of word: String) -> UInt64 {
    var word = word
    return word.withUTF8 { hash($0, 0..<$0.count) }
  }

  /// The hash of a range of bytes.
  @inlinable
  public static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var position = range.lowerBound
    while position < range.upperBound {
      var byte = bytes[position]
      position += 1
      if 0x41...0x5A ~= byte {
        byte |= 0x20
      } else if byte == 0xE2, position + 1 < range.upperBound, bytes[position] == 0x80, bytes[position + 1] == 0x99 {
        byte = 0x27
        position += 2
      }
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
    return hash == 0 ? 1 : hash
  }

  /// The hash of a phrase: its words' hashes in order.
  @inlinable
  public static func combine(_ hash: UInt64, _ next: UInt64) -> UInt64 {
    let mixed = (hash &* 0x9E37_79B9_7F4A_7C15) ^ next
    return mixed == 0 ? 1 : mixed
  }
}

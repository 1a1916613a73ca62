/// A table from word forms to values, looked up by the bytes of a text without making a string.
///
/// Case is folded for ASCII letters and the typographic apostrophe counts as the straight one. Words are kept as 64-bit
/// FNV-1a hashes: with a few thousand entries the chance that a foreign word meets one of them is below 1 in 10^15.
///
/// Most words of a text are in none of the smaller tables, and the largest is looked into for every word. So the slots are small and
/// apart from the entries: 12 bits of the hash and the number of an entry, which a strange word is told by without a look at any.
public struct WordTable<Value: Sendable>: Sendable {
  // Inlinable, so that other modules look words up without calling generic code.
  @usableFromInline var slots: [UInt32]
  @usableFromInline var entries: [Entry] = []

  @usableFromInline struct Entry: Sendable {
    @usableFromInline let hash: UInt64
    @usableFromInline var value: Value
  }

  /// The bits of a slot that number an entry, from 1; above them are those of the hash.
  @usableFromInline static var numberBits: UInt32 { 20 }

  /// Makes an empty table.
  public init() { self.init(capacity: 0) }

  /// Makes an empty table that holds so many words without growing.
  public init(capacity: Int) {
    var count = 64
    while count < capacity * 2 { count *= 2 }
    slots = Array(repeating: 0, count: count)
    entries.reserveCapacity(capacity)
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
    let slot = slot(of: hash)
    return slots[slot] == 0 ? nil : entries[Int(slots[slot] & (1 << Self.numberBits &- 1)) &- 1].value
  }

  /// The slot that has a hash, or the free one where it would be.
  @inlinable
  func slot(of hash: UInt64) -> Int {
    let mask = slots.count &- 1
    let mark = UInt32(truncatingIfNeeded: hash &>> 52)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let content = slots[slot]
      if content &>> Self.numberBits == mark, entries[Int(content & (1 << Self.numberBits &- 1)) &- 1].hash == hash {
        break
      }
      slot = (slot &+ 1) & mask
    }
    return slot
  }

  /// Keeps a value under a hash made with ``WordHash``.
  mutating func set(_ hash: UInt64, _ value: Value) {
    let known = slot(of: hash)
    guard slots[known] == 0 else {
      entries[Int(slots[known] & (1 << Self.numberBits - 1)) - 1].value = value
      return
    }
    precondition(entries.count + 1 < 1 << Self.numberBits, "a table of more than a million words")
    entries.append(Entry(hash: hash, value: value))
    if entries.count * 2 > slots.count {
      slots = Array(repeating: 0, count: slots.count * 2)
      for number in entries.indices { note(number) }
    } else {
      note(entries.count - 1)
    }
  }

  private mutating func note(_ number: Int) {
    let hash = entries[number].hash
    slots[slot(of: hash)] = UInt32(truncatingIfNeeded: hash >> 52) << Self.numberBits | UInt32(number + 1)
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

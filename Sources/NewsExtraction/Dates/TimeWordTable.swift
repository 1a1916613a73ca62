import NewsLanguage

/// The time words by the bytes of the text, without a string or a generic call per token: a tagger looks up every word of
/// every article.
struct TimeWordTable: Sendable {
  private var hashes: [UInt64]
  private var words: [TimeWord]
  /// For each first byte the lengths that words of the table have, a bit each: most words of a text are turned away
  /// before they are hashed.
  private var lengths = [UInt64](repeating: 0, count: 256)

  init() {
    var forms: [(hash: UInt64, word: TimeWord)] = []
    var lengths = lengths
    TimeWord.forEachForm { form, word in
      let bytes = Array(form.utf8)
      let hash = bytes.withUnsafeBufferPointer { WordHash.hash($0, 0..<$0.count) }
      // The first meaning of a form stays: "'s" is a clitic.
      if !forms.contains(where: { $0.hash == hash }) { forms.append((hash, word)) }
      // "’" stands for "'" and takes two bytes more.
      for length in [bytes.count, bytes.count + 2 * bytes.count { $0 == UInt8(ascii: "'") }] {
        lengths[Int(bytes[0])] |= 1 << UInt64(length)
        if 0x61...0x7A ~= bytes[0] { lengths[Int(bytes[0] & 0xDF)] |= 1 << UInt64(length) }
        if bytes[0] == UInt8(ascii: "'") { lengths[0xE2] |= 1 << UInt64(length) }
      }
    }
    self.lengths = lengths
    var size = 64
    while size < 3 * forms.count { size *= 2 }
    hashes = Array(repeating: 0, count: size)
    words = Array(repeating: .none, count: size)
    for (hash, word) in forms {
      var slot = Int(truncatingIfNeeded: hash) & (size - 1)
      while hashes[slot] != 0 { slot = (slot + 1) & (size - 1) }
      hashes[slot] = hash
      words[slot] = word
    }
  }

  /// A view of the table that holds while `body` runs.
  func withReader(_ body: (Reader) -> Void) {
    hashes.withUnsafeBufferPointer { hashes in
      words.withUnsafeBufferPointer { words in
        lengths.withUnsafeBufferPointer { lengths in body(Reader(hashes: hashes, words: words, lengths: lengths)) }
      }
    }
  }

  /// The table by its pointers.
  struct Reader {
    let hashes: UnsafeBufferPointer<UInt64>
    let words: UnsafeBufferPointer<TimeWord>
    let lengths: UnsafeBufferPointer<UInt64>

    /// The time word at a range of bytes.
    @inline(__always)
    func word(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> TimeWord {
      let count = end - start
      guard count < 64, lengths[Int(bytes[start])] & (1 << UInt64(count)) != 0 else { return .none }
      let hash = WordHash.hash(bytes, start..<end)
      var slot = Int(truncatingIfNeeded: hash) & (hashes.count - 1)
      while hashes[slot] != 0 {
        if hashes[slot] == hash { return words[slot] }
        slot = (slot + 1) & (hashes.count - 1)
      }
      return .none
    }
  }
}

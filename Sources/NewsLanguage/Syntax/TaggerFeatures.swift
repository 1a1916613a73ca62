/// The features by which a word gets its tag.
package enum TaggerFeatures {
  /// Words to either side of a sentence, so that features need no bounds: two before it and three behind.
  package static let padding = 3

  /// The marker `number` places from the front of the padding before a sentence.
  package static func marker(before number: Int) -> UInt64 { UInt64(padding - number) }
  /// The marker `number` places behind a sentence.
  package static func marker(after number: Int) -> UInt64 { UInt64(8 + number) }

  /// Fills `buffer` with the features of the word `words` points at; at least ``padding`` words lie on either side of it.
  @inline(__always)
  package static func fill(
    _ buffer: inout FeatureBuffer, _ words: UnsafePointer<WordAtoms>, previous: UInt64, beforePrevious: UInt64
  ) {
    buffer.count = 0
    let word = words.pointee
    let before = words[-1]
    let after = words[1]
    buffer.add(1, word.word)
    buffer.add(2, word.word, word.shape)
    buffer.add(3, word.suffix2)
    buffer.add(4, word.suffix3)
    buffer.add(5, word.suffix4)
    buffer.add(6, word.prefix3)
    buffer.add(7, word.shape)
    buffer.add(8, word.suffix3, word.shape)
    buffer.add(9, previous)
    buffer.add(10, previous, beforePrevious)
    buffer.add(11, previous, word.word)
    buffer.add(12, before.word)
    buffer.add(13, after.word)
    buffer.add(14, words[-2].word)
    buffer.add(15, words[2].word)
    buffer.add(16, before.word, word.word)
    buffer.add(17, word.word, after.word)
    buffer.add(18, before.suffix3)
    buffer.add(19, after.suffix3)
    buffer.add(20, after.ambiguity)
    buffer.add(21, word.ambiguity, previous)
    buffer.add(22, word.ambiguity, after.ambiguity)
    buffer.add(23, word.ambiguity, after.ambiguity, words[2].ambiguity)
    buffer.add(24, previous, word.ambiguity, after.ambiguity)
    buffer.add(25, word.shape, after.shape)
    buffer.add(26, before.shape, word.shape)
    buffer.add(27, previous, word.suffix3)
    buffer.add(28, before.word, after.word)
    buffer.add(29, previous, beforePrevious, word.word)
    buffer.add(30, previous, after.suffix3)
    buffer.add(31, word.suffix2, word.ambiguity, after.suffix2)
    buffer.add(32, words[-3].word)
    buffer.add(33, words[3].word)
    buffer.add(34, previous, word.shape, after.shape)
  }
}

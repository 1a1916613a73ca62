/// The features by which a word gets its tag, in three helpings.
///
/// A first helping is enough for about half of the words, a second for half of the others (Strubell and others 2015).
package struct TaggerFeatures {
  private let word: UnsafePointer<WordAtoms>
  private let previous: UInt64
  private let beforePrevious: UInt64

  /// Looks at the word a pointer points at; at least ``padding`` words lie on either side of it.
  @inline(__always)
  package init(_ word: UnsafePointer<WordAtoms>, previous: UInt64, beforePrevious: UInt64) {
    self.word = word
    self.previous = previous
    self.beforePrevious = beforePrevious
  }

  /// Words to either side of a sentence, so that features need no bounds: two before it and three behind.
  package static let padding = 3

  /// The marker `number` places from the front of the padding before a sentence.
  package static func marker(before number: Int) -> UInt64 { UInt64(padding - number) }
  /// The marker `number` places behind a sentence.
  package static func marker(after number: Int) -> UInt64 { UInt64(8 + number) }

  /// Adds the features that decide most often.
  @inline(__always)
  package func addFirst(_ buffer: inout FeatureBuffer) {
    buffer.add(1, word.pointee.word)
    buffer.add(3, word.pointee.suffix2)
    buffer.add(4, word.pointee.suffix3)
    buffer.add(5, word.pointee.suffix4)
    buffer.add(7, word.pointee.shape)
    buffer.add(10, previous, beforePrevious)
    buffer.add(12, word[-1].word)
    buffer.add(13, word[1].word)
    buffer.add(21, word.pointee.ambiguity, previous)
    buffer.add(22, word.pointee.ambiguity, word[1].ambiguity)
    buffer.add(31, word.pointee.suffix2, word.pointee.ambiguity, word[1].suffix2)
    buffer.add(34, previous, word.pointee.shape, word[1].shape)
  }

  /// Adds those that help where the first leave doubt.
  @inline(__always)
  package func addSecond(_ buffer: inout FeatureBuffer) {
    buffer.add(6, word.pointee.prefix3)
    buffer.add(8, word.pointee.suffix3, word.pointee.shape)
    buffer.add(9, previous)
    buffer.add(19, word[1].suffix3)
    buffer.add(20, word[1].ambiguity)
    buffer.add(24, previous, word.pointee.ambiguity, word[1].ambiguity)
    buffer.add(25, word.pointee.shape, word[1].shape)
    buffer.add(27, previous, word.pointee.suffix3)
    buffer.add(30, previous, word[1].suffix3)
    buffer.add(33, word[3].word)
  }

  /// Adds all the others.
  @inline(__always)
  package func addThird(_ buffer: inout FeatureBuffer) {
    buffer.add(2, word.pointee.word, word.pointee.shape)
    buffer.add(11, previous, word.pointee.word)
    buffer.add(14, word[-2].word)
    buffer.add(15, word[2].word)
    buffer.add(16, word[-1].word, word.pointee.word)
    buffer.add(17, word.pointee.word, word[1].word)
    buffer.add(18, word[-1].suffix3)
    buffer.add(23, word.pointee.ambiguity, word[1].ambiguity, word[2].ambiguity)
    buffer.add(26, word[-1].shape, word.pointee.shape)
    buffer.add(28, word[-1].word, word[1].word)
    buffer.add(29, previous, beforePrevious, word.pointee.word)
    buffer.add(32, word[-3].word)
  }

  /// Fills `buffer` with all of them.
  @inline(__always)
  package func fill(_ buffer: inout FeatureBuffer) {
    buffer.count = 0
    addFirst(&buffer)
    addSecond(&buffer)
    addThird(&buffer)
  }
}

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
    buffer.addRow(1, word.pointee.word)
    buffer.addRow(3, word.pointee.suffix2)
    buffer.addRow(4, word.pointee.suffix3)
    buffer.addRow(5, word.pointee.suffix4)
    buffer.addRow(7, word.pointee.shape)
    buffer.addRow(10, previous, beforePrevious)
    buffer.addRow(12, word[-1].word)
    buffer.addRow(13, word[1].word)
    buffer.addRow(21, word.pointee.ambiguity, previous)
    buffer.addRow(22, word.pointee.ambiguity, word[1].ambiguity)
    buffer.addRow(31, word.pointee.suffix2, word.pointee.ambiguity, word[1].suffix2)
    buffer.addRow(34, previous, word.pointee.shape, word[1].shape)
  }

  /// Adds those that help where the first leave doubt.
  @inline(__always)
  package func addSecond(_ buffer: inout FeatureBuffer) {
    buffer.addRow(6, word.pointee.prefix3)
    buffer.addRow(8, word.pointee.suffix3, word.pointee.shape)
    buffer.addRow(9, previous)
    buffer.addRow(19, word[1].suffix3)
    buffer.addRow(20, word[1].ambiguity)
    buffer.addRow(24, previous, word.pointee.ambiguity, word[1].ambiguity)
    buffer.addRow(25, word.pointee.shape, word[1].shape)
    buffer.addRow(27, previous, word.pointee.suffix3)
    buffer.addRow(30, previous, word[1].suffix3)
    buffer.addRow(33, word[3].word)
  }

  /// Adds all the others.
  @inline(__always)
  package func addThird(_ buffer: inout FeatureBuffer) {
    buffer.addRow(2, word.pointee.word, word.pointee.shape)
    buffer.addRow(11, previous, word.pointee.word)
    buffer.addRow(14, word[-2].word)
    buffer.addRow(15, word[2].word)
    buffer.addRow(16, word[-1].word, word.pointee.word)
    buffer.addRow(17, word.pointee.word, word[1].word)
    buffer.addRow(18, word[-1].suffix3)
    buffer.addRow(23, word.pointee.ambiguity, word[1].ambiguity, word[2].ambiguity)
    buffer.addRow(26, word[-1].shape, word.pointee.shape)
    buffer.addRow(28, word[-1].word, word[1].word)
    buffer.addRow(29, previous, beforePrevious, word.pointee.word)
    buffer.addRow(32, word[-3].word)
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

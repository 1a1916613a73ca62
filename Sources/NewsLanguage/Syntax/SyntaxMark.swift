/// A punctuation mark of the sentence that is being parsed.
package struct SyntaxMark: BitwiseCopyable {
  package var word: UInt64
  package var kind: WordAtoms.Mark
  /// Its place among all tokens of the sentence.
  package var place: Int32
  /// How many words stand before it.
  package var gap: Int32
  /// How many words stand before the other mark of a pair of brackets or quotation marks; -1 for a mark that stands alone.
  package var mate: Int32 = -1
  /// The word it hangs on.
  package var head: Int32 = -1
}

/// A word of the sentence that is being parsed, with what of the tree hangs on it so far.
package struct SyntaxNode: BitwiseCopyable {
  package var word: UInt64 = 0
  /// The fine tag, as its number plus one; 0 where there is no word.
  package var tag: UInt64 = 0
  /// The universal part of speech, likewise.
  package var coarse: UInt64 = 0
  package var suffix: UInt64 = 0
  /// Commas, and quotation marks, in the sentence before this word.
  package var commasBefore: Int32 = 0
  package var quotesBefore: Int32 = 0
  /// Its outermost and next dependents on either side, or ``none`` of the sentence.
  package var left1: Int32 = 0
  package var left2: Int32 = 0
  package var right1: Int32 = 0
  package var right2: Int32 = 0
  /// The head, and -1 before it has one.
  package var head: Int32 = -1
  /// The relation to its head, as its number plus one; 0 before it has one.
  package var relation: UInt8 = 0
  package var leftCount: UInt8 = 0
  package var rightCount: UInt8 = 0
  /// The relations of its dependents on either side, added up as bits.
  package var leftRelations: UInt64 = 0
  package var rightRelations: UInt64 = 0
  /// The punctuation marks between the word before and this one, the last two of them mixed; 0 where there is none.
  package var marksBefore: UInt64 = 0
}

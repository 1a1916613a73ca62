/// A sentence whose words have their tags, and which can still be parsed.
///
/// ```swift
/// let text = AnalyzedText("Ada Pym said the bridge would close.")
/// let sentence = SyntaxAnalyzer().tagged(text.sentences[0].tokens, in: text)
/// sentence.partOfSpeech(of: 2)  // .verb, "said"
/// ```
public struct TaggedSentence: Sendable {
  /// The tokens of the sentence, by their places in the text.
  public let tokens: Range<Int>
  /// What the parser sees of the words, with ``TaggerFeatures/padding`` on either side.
  let words: ArraySlice<WordAtoms>
  /// For each token the number of its tag.
  var tags: [UInt8]
  /// The part of speech of each tag.
  let partsOfSpeech: [PartOfSpeech]

  /// The part of speech of a token of the sentence.
  public func partOfSpeech(of token: Int) -> PartOfSpeech { partsOfSpeech[Int(tags[token - tokens.lowerBound])] }
}

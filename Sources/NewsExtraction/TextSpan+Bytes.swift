import NewsLanguage
import NewsModel

extension AnalyzedText {
  /// The scalar offsets of a byte range.
  func span(_ bytes: Range<Int>) -> TextSpan {
    TextSpan(start: text.scalarOffset(ofByte: bytes.lowerBound), end: text.scalarOffset(ofByte: bytes.upperBound))
  }

  /// The byte range of a range of tokens.
  func bytes(_ tokens: Range<Int>) -> Range<Int> {
    self.tokens[tokens.lowerBound].start..<self.tokens[tokens.upperBound - 1].end
  }

  /// The mention that a range of tokens makes.
  func mention(_ tokens: Range<Int>) -> Mention {
    Mention(span: span(bytes(tokens)), text: string(tokens))
  }
}

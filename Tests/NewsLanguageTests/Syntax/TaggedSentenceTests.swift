import NewsLanguage
import Testing

@Suite struct TaggedSentenceTests {
  @Test func `parts of speech go by the places of the text`() throws {
    let text = AnalyzedText("It rained. The old pier closed.")
    let sentence = try #require(SyntaxAnalyzer().tagged([text.sentences[1].tokens], in: text).first)
    #expect(sentence.tokens == text.sentences[1].tokens)
    #expect(
      sentence.tokens.map { sentence.partOfSpeech(of: $0) } == [.determiner, .adjective, .noun, .verb, .punctuation])
  }

  @Test func `the tree has the parts of speech of the tagged sentence`() throws {
    let text = AnalyzedText("Maria Velk said on Tuesday that the pier would be closed.")
    let analyzer = SyntaxAnalyzer()
    let sentence = try #require(analyzer.tagged([text.tokens.indices], in: text).first)
    let tree = try #require(analyzer.trees(of: [sentence]).first)
    for token in sentence.tokens { #expect(tree.partOfSpeech(of: token) == sentence.partOfSpeech(of: token)) }
  }
}

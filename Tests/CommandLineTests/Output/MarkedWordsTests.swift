import Testing

@testable import newsdb

@Suite struct MarkedWordsTests {
  private func marked(_ snippet: String, _ text: String) -> String {
    MarkedWords(snippet: snippet, markers: ("[", "]")).marked(text)
  }

  @Test func `what a snippet marks is marked in the whole text, in any case`() {
    #expect(
      marked("…old [pier] of…", "Pier after pier, the old pier; no piers.")
        == "[Pier] after [pier], the old [pier]; no piers.")
  }

  @Test func `each word of a phrase is marked`() {
    #expect(marked("[old pier] of", "the old pier of old") == "the [old] [pier] of [old]")
  }

  @Test func `without marks the text is as it was`() {
    #expect(marked("old pier", "old pier") == "old pier")
    #expect(marked("", "old pier") == "old pier")
  }
}

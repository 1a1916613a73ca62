import Testing

@testable import NewsIngest

@Suite struct RepeatedPassagesTests {
  @Test func `a quote set apart repeats, a sentence with new words does not`() {
    var passages = RepeatedPassages()
    let first =
      "The mayor said that divers would look at the northern pier before any car may cross it again this year."
    #expect(!passages.repeats(line(first)))
    #expect(passages.repeats(line("divers would look at the northern pier before any car may cross it again")))
    #expect(
      !passages.repeats(
        line("The mayor said that nobody was hurt, and that the barge had been towed to the yard at Kolm.")))
    #expect(!passages.repeats(line("The mayor said that")))
  }
}

import Testing

@testable import NewsIngest

@Suite struct RepeatedPassagesTests {
  @Test func `a quote set apart repeats, a sentence with new words does not`() {
    var passages = RepeatedPassages()
    let repeats = [
      "The mayor said that divers would look at the northern pier before any car may cross it again this year.",
      "divers would look at the northern pier before any car may cross it again",
      "The mayor said that nobody was hurt, and that the barge had been towed to the yard at Kolm.",
      "The mayor said that",
    ].map { passages.repeats(line($0)) }
    #expect(repeats == [false, true, false, false])
  }
}

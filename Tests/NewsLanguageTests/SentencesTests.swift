import NewsLanguage
import Testing

@Suite struct SentencesTests {
  private func sentences(_ string: String) -> [String] {
    let analyzed = AnalyzedText(string)
    return analyzed.sentences.map { analyzed.string($0.tokens) }
  }

  @Test func `a period inside a quotation ends a sentence with its closing mark`() {
    #expect(
      sentences("“We agreed.” Then they left. “Why?” he asked.") == [
        "“We agreed.”", "Then they left.", "“Why?” he asked.",
      ])
  }

  @Test func `an abbreviation ends a sentence only before a word that opens one`() {
    #expect(
      sentences("Lt. Gen. Ada Pym left the U.S. The rest stayed in the U.S. Senate.") == [
        "Lt. Gen. Ada Pym left the U.S.", "The rest stayed in the U.S. Senate.",
      ])
  }

  @Test func `references behind a period belong to the sentence`() {
    #expect(
      sentences("The pier opened in 1951. [3] [12] It burnt down. [4]") == [
        "The pier opened in 1951. [3] [12]", "It burnt down. [4]",
      ])
    #expect(sentences("She left. [Laughter] He stayed.") == ["She left.", "[Laughter] He stayed."])
  }

  @Test func `a line break ends a sentence unless lines are broken at a column`() {
    #expect(sentences("A headline\nThe first line of text.") == ["A headline", "The first line of text."])
    let wrapped = """
      The harbour board voted late in the evening to close the old pier to
      all ships, and its chairman told the few people who had stayed on that
      nothing would be built there before the spring of the following year
      at the earliest. A second vote, on the price of the new bridge and of
      its lights, was put off.
      """
    #expect(sentences(wrapped).count == 2)
  }
}

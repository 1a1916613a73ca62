import NewsLanguage
import Testing

@Suite struct DatelineTests {
  private func firstSentence(_ text: String) -> String {
    let analyzed = AnalyzedText(text)
    return analyzed.string(analyzed.sentences[0].tokens)
  }

  @Test(arguments: [
    ("KOLM — Nine ferries sank.", "KOLM —"),
    ("NEW LORN, April 1 - Nine ferries sank.", "NEW LORN, April 1 -"),
    ("Lorn, Sept 20 (Northwire) - Nine ferries sank.", "Lorn, Sept 20 (Northwire) -"),
  ]) func `a dateline stands apart from the first sentence`(_ text: String, _ dateline: String) {
    #expect(firstSentence(text) == dateline)
  }

  @Test(arguments: [
    "Mr Orlan - a friend - sank nine ferries.", "The NEW pier — nine ferries long — sank.", "KOLM sank nine ferries.",
  ]) func `other dashes part nothing`(_ text: String) {
    #expect(firstSentence(text) == text)
  }
}

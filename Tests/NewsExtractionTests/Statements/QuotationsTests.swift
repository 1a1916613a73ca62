import NewsLanguage
import Testing

@testable import NewsExtraction

@Suite struct QuotationsTests {
  private func quotations(_ string: String) -> [String] {
    let analyzed = AnalyzedText(string)
    return Quotation.all(in: analyzed).map { analyzed.string($0.tokens) }
  }

  @Test(arguments: [
    "“closed for ever”", "\"closed for ever\"", "«closed for ever»", "„closed for ever“", "‘closed for ever’",
  ])
  func `marks of every style quote`(_ quoted: String) {
    #expect(quotations("The sign says \(quoted) in red.") == [quoted])
  }

  @Test func `an apostrophe quotes nothing`() {
    #expect(quotations("The fishermen’s boats of the ’90s aren’t what they were.").isEmpty)
  }

  @Test func `a quotation without an end goes to the end of its paragraph`() {
    let analyzed = AnalyzedText("“The pier is closed.\n\n“It stays closed.” So it did.")
    let found = Quotation.all(in: analyzed)
    #expect(found.map { analyzed.string($0.tokens) } == ["“The pier is closed.", "“It stays closed.”"])
    #expect(found.map(\.isClosed) == [false, true])
  }

  @Test func `an apostrophe inside single marks does not close them`() {
    #expect(quotations("The sign says ‘don’t swim here’ in red.") == ["‘don’t swim here’"])
  }

  @Test func `two quotations of a paragraph stay apart`() {
    #expect(quotations("“One,” she said, “and two.”") == ["“One,”", "“and two.”"])
  }

  @Test(arguments: [
    "“We call it a \"triumph\" of planning,”", "“The pier is \"safe\",”",
  ])
  func `straight marks within curly ones quote inside them`(_ quoted: String) {
    #expect(quotations("\(quoted) she said. “It will hold.”") == [quoted, "“It will hold.”"])
  }

  @Test func `a straight mark may close what a curly one opened`() {
    #expect(quotations("“It will hold,\" she said. \"It must.\"") == ["“It will hold,\"", "\"It must.\""])
  }

  @Test func `marks with nothing between them quote nothing`() {
    #expect(quotations("“” and \"\"").isEmpty)
  }

  /// Whether the one quotation of a text names a work.
  private func isTitle(_ string: String) -> Bool? {
    let analyzed = AnalyzedText(string)
    let found = Quotation.all(in: analyzed)
    return found.count == 1 ? found[0].isTitle(in: analyzed) : nil
  }

  @Test(arguments: [
    "He hosts a show called “Morning on the Pier” in Kolm.", "Her book “The Long Pier” was sold out.",
    "She sang \"Kolm\" twice.", "They saw ‘A Ship to Kolm’ on Monday.",
  ])
  func `a few words in capitals behind a word are a title`(_ string: String) {
    #expect(isTitle(string) == true)
  }

  @Test(arguments: [
    "The sign says “closed for ever” in red.", "“The Long Pier” was sold out.", "Maria Velk said, “The Long Pier.”",
    "Maria Velk said: “Kolm.”", "Maria Velk called it “the Long Pier” again.",
    "She called it “The splendid Pier” again.",
    "The list reads “Kolm Orlan Dovrel Velk Lund Hart Pym Bridge Harbour” in full.", "It costs “12 000” to build.",
  ])
  func `words without capitals, too many of them, and what opens a sentence are no title`(_ string: String) {
    #expect(isTitle(string) == false)
  }

  @Test func `the marks of a quotation and of one inside it may stand in one run`() {
    let article = MarkedArticle(
      "⟦''There are stories - 'Oh, they will not go,'''⟧ Maria Velk said.")
    #expect(article.speakers == ["Maria Velk"])
  }
}

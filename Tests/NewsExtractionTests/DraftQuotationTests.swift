import NewsExtraction
import NewsModel
import Testing

@Suite struct DraftQuotationTests {
  private func quotations(_ body: String) -> [DraftQuotation] {
    Extractor().quotations(in: Article(identifier: "draft", body: body))
  }

  @Test func `an attributed quotation has its words, without the marks, and its speaker`() throws {
    let body = "“It will hold,” Ada Pym said on Tuesday."
    let found = quotations(body)
    #expect(found.map(\.text) == ["It will hold,"])
    #expect(found.map(\.speaker) == ["Ada Pym"])
    #expect(found.first?.span == TextSpan(start: 1, end: 14))
    #expect(found.first?.name?.person?.family == "pym")
  }

  @Test func `the parts of an interrupted utterance are one quotation each`() {
    #expect(quotations("“It will hold,” Ada Pym said, “for a year.”").map(\.text) == ["It will hold,", "for a year."])
  }

  @Test func `a quotation inside a sentence is the speaker's`() {
    let found = quotations("Ada Pym said the pier was “a ruin that nobody will mend” and left.")
    #expect(found.map(\.text) == ["a ruin that nobody will mend"])
    #expect(found.map(\.speaker) == ["Ada Pym"])
  }

  @Test func `of what nobody is named for, four words count`() {
    #expect(
      quotations("The sign read “no way through here” and the “old pier” was shut.").map(\.text) == [
        "no way through here"
      ])
  }

  @Test func `a speaker without a name has no keys`() {
    let found = quotations("“It will hold for years,” two officials said.")
    #expect(found.map(\.speaker) == ["two officials"])
    #expect(found.first?.name == nil)
  }

  @Test func `straight single marks quote too, and apostrophes do not`() {
    let found = quotations("'It won't hold for the pilots' sake,' Ada Pym said of the '90s pier.")
    #expect(found.map(\.text) == ["It won't hold for the pilots' sake,"])
    #expect(found.map(\.speaker) == ["Ada Pym"])
    #expect(quotations("The pilots' pier and the masters' house don't stand.").isEmpty)
    #expect(quotations("“It was ‘a ruin for years’ or 'a wreck of a pier',” Ada Pym said.").count == 1)
  }
}

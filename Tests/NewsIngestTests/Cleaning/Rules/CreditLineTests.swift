import Testing

@testable import NewsIngest

@Suite struct CreditLineTests {
  @Test(arguments: ["Reporting by Ada Quill; Editing by Ben Tarn", "With files from Tarnwire", "Editing by Cy Dorn"])
  func `who worked on the story is no part of it`(text: String) {
    #expect(JunkRule.creditLine.matches(line(text)))
  }

  @Test(arguments: ["Reporting by night is hard.", "Editing the plan took weeks.", "Ada Quill is reporting by phone."])
  func `what only looks like it is left alone`(text: String) {
    #expect(!JunkRule.creditLine.matches(line(text)))
  }
}

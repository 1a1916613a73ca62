import Testing

@testable import NewsIngest

@Suite struct ReadingTimeTests {
  @Test(arguments: [
    "4 min read", "Reading time: 4 minutes", "Lesezeit: 3 Min.",
  ])
  func `times of reading are furniture`(text: String) {
    #expect(JunkRule.readingTime.matches(line(text)))
  }

  @Test(arguments: [
    "Reading time", "The minute read by nobody",
  ])
  func `what only looks like it is left alone`(text: String) {
    #expect(!JunkRule.readingTime.matches(line(text)))
  }
}

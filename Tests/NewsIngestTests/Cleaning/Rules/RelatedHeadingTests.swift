import Testing

@testable import NewsIngest

@Suite struct RelatedHeadingTests {
  @Test(arguments: [
    "Related stories", "More from Quill Harbor", "Most read", "You may also like", "Recommended for you",
    "Trending now", "Mehr zum Thema",
  ])
  func `heads of lists of other articles are furniture`(text: String) {
    #expect(JunkRule.relatedHeading.matches(line(text)))
  }

  @Test(arguments: [
    "More than ten ships", "Related work on the pier began in May.", "Most of the town", "Top of the bridge",
  ])
  func `what only looks like it is left alone`(text: String) {
    #expect(!JunkRule.relatedHeading.matches(line(text)))
  }
}

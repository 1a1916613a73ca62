import Testing

@testable import NewsIngest

@Suite struct RelativeAgeLineTests {
  @Test(arguments: [
    "5 hours ago 2", "Updated 3 days ago", "2h ago", "just now",
  ])
  func `ages of a page are furniture`(text: String) {
    #expect(JunkRule.relativeAge.matches(line(text)))
  }

  @Test(arguments: [
    "5 hours ago the bridge fell.", "Long ago",
  ])
  func `what only looks like it is left alone`(text: String) {
    #expect(!JunkRule.relativeAge.matches(line(text)))
  }
}

import Testing

@testable import NewsIngest

@Suite struct TagListTests {
  @Test(arguments: [
    "Tags: trade, tariffs", "#trade #tariffs", "Filed under: World", "Topics",
  ])
  func `keywords are furniture`(text: String) {
    #expect(JunkRule.tagList.matches(line(text)))
  }

  @Test(arguments: [
    "Tag along, he said.", "Topics of the talks were trade and tariffs.", "#1 on the list",
  ])
  func `what only looks like it is left alone`(text: String) {
    #expect(!JunkRule.tagList.matches(line(text)))
  }
}

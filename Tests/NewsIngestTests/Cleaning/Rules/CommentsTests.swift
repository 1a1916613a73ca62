import Testing

@testable import NewsIngest

@Suite struct CommentsTests {
  @Test(arguments: [
    "24 Comments", "Leave a Reply", "Join the conversation", "Comments (3)", "Kommentare",
  ])
  func `heads of comments are furniture`(text: String) {
    #expect(JunkRule.comments.matches(line(text)))
  }

  @Test(arguments: [
    "Comments by the mayor angered the town.", "Discussion of the plan took hours.",
    "Responses to the storm differ widely",
  ])
  func `what only looks like it is left alone`(text: String) {
    #expect(!JunkRule.comments.matches(line(text)))
  }
}

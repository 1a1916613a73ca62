import Testing

@testable import NewsIngest

@Suite struct ReadMoreTests {
  @Test(arguments: [
    "Read more", "READ ALSO: Ferry sails again", "See also – Ferry sails again", "Also read | Why the pier fell",
    "Related: Ferry sails again", "Watch: Ferry leaves the harbor",
  ])
  func `pointers to other articles are furniture, with their titles`(text: String) {
    #expect(JunkRule.readMore.matches(line(text)))
  }

  @Test(arguments: [
    "Read more books, says the mayor", "Watch the birds: a guide", "Listen to the river, he said.",
  ])
  func `what only looks like it is left alone`(text: String) {
    #expect(!JunkRule.readMore.matches(line(text)))
  }
}

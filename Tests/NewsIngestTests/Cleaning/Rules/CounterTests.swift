import Testing

@testable import NewsIngest

@Suite struct CounterTests {
  @Test(arguments: [
    "2", "1.2K", "345 shares", "0:00 / 2:31", "12 comments", "3 min", "***",
  ])
  func `counts and playing times are furniture`(text: String) {
    #expect(JunkRule.counter.matches(line(text)))
  }

  @Test(arguments: [
    "2014", "7 killed", "12 ships", "April 23:", "9 to 5",
  ])
  func `what only looks like it is left alone`(text: String) {
    #expect(!JunkRule.counter.matches(line(text)))
  }
}

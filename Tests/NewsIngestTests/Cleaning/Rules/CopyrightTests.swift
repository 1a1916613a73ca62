import Testing

@testable import NewsIngest

@Suite struct CopyrightTests {
  @Test(arguments: [
    "© 2025 Tarnwire", "Copyright 2025 Tarnwire. All rights reserved.", "(c) Tarnwire 2025",
    "This material may not be published, broadcast or redistributed.",
  ])
  func `lines of rights are furniture`(text: String) {
    #expect(JunkRule.copyright.matches(line(text)))
  }

  @Test(arguments: [
    "Copyright law is changing.", "Copyright and wrong",
  ])
  func `what only looks like it is left alone`(text: String) {
    #expect(!JunkRule.copyright.matches(line(text)))
  }
}

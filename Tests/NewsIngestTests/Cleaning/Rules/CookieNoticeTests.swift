import Testing

@testable import NewsIngest

@Suite struct CookieNoticeTests {
  @Test(arguments: [
    "We use cookies to improve your experience on this site.", "Cookie settings",
    "By using this website you accept our cookies.",
  ])
  func `what a page says of its cookies is furniture`(text: String) {
    #expect(JunkRule.cookieNotice.matches(line(text)))
  }

  @Test(arguments: [
    "Courts fined the firm over cookies on its website in May.", "\"We use cookies,\" the firm told the court.",
  ])
  func `what only looks like it is left alone`(text: String) {
    #expect(!JunkRule.cookieNotice.matches(line(text)))
  }
}

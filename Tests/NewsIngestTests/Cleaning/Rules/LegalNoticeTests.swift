import Testing

@testable import NewsIngest

@Suite struct LegalNoticeTests {
  @Test(arguments: [
    "Your email address will not be published.", "By signing up you agree to our Terms of Service.",
    "Please enable JavaScript to continue.", "We may earn a commission from links.",
  ])
  func `words of forms, accounts and terms are furniture`(text: String) {
    #expect(JunkRule.legalNotice.matches(line(text)))
  }

  @Test(arguments: [
    "The service was terminated.", "\"Your email address was found,\" she said.",
  ])
  func `what only looks like it is left alone`(text: String) {
    #expect(!JunkRule.legalNotice.matches(line(text)))
  }
}

import Testing

@testable import NewsIngest

@Suite struct NewsletterOfferTests {
  @Test(arguments: [
    "Sign up to our weekly newsletter and get the news of the harbor first.",
    "Der Newsletter für den Hafen: jeden Morgen kostenlos in Ihr Postfach.",
  ])
  func `who offers a newsletter to the reader is furniture`(text: String) {
    #expect(JunkRule.newsletterOffer.matches(line(text)))
  }

  @Test(arguments: [
    "The minister wrote in a newsletter that the port would close.",
    "“Sign up to your newsletter,” she told us, and laughed.",
  ])
  func `an article may speak of one`(text: String) {
    #expect(!JunkRule.newsletterOffer.matches(line(text)))
  }
}

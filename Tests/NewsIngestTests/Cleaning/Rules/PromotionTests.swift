import Testing

@testable import NewsIngest

@Suite struct PromotionTests {
  @Test(arguments: [
    "Loving Tarnwire? Download the app now", "Subscribe to our newsletter",
    "Get the latest updates in your inbox every day.", "Sign up for our daily briefing",
    "Join our WhatsApp channel", "Follow us on Telegram for more",
  ])
  func `wishes of a page that its reader install or follow are furniture`(text: String) {
    #expect(JunkRule.promotion.matches(line(text)))
  }

  @Test(arguments: [
    "Download speeds of the app fell in May.", "Join hands, said the mayor.", "Get well soon",
  ])
  func `what only looks like it is left alone`(text: String) {
    #expect(!JunkRule.promotion.matches(line(text)))
  }
}

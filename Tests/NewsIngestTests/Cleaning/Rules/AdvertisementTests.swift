import Testing

@testable import NewsIngest

@Suite struct AdvertisementTests {
  @Test(arguments: [
    "ADVERTISEMENT", "ARTICLE AD BOX", "Story continues below advertisement", "Sponsored", "Anzeige", "Ad",
  ])
  func `places of advertisements are furniture`(text: String) {
    #expect(JunkRule.advertisement.matches(line(text)))
  }

  @Test(arguments: [
    "Advertisement for a bridge", "Ad hoc meeting", "Sponsored swim raises funds",
  ])
  func `what only looks like it is left alone`(text: String) {
    #expect(!JunkRule.advertisement.matches(line(text)))
  }
}

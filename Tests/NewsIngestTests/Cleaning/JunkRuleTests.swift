import Testing

@testable import NewsIngest

/// What every rule must leave alone: the lines of an article that look like furniture.
@Suite struct JunkRuleTests {
  @Test(arguments: [
    "Newest Update:", "Adding:", "Key points from remarks by Harbor Minister Ada Tarn, April 23:", "What happens next",
    "- The ferry sails every hour", "➡️Divers inspect the pier", "QUILL HARBOR:", "“Nobody is to cross.”",
    "Q: Who pays?", "A: The port.",
    "Ada Tarn, mayor of Quill Harbor, watches the ferry leave on Monday.", "2014", "Bridge and ferry", "Mayor Ada Tarn",
    "The app was downloaded twice as often as its rival.", "Cookies sold at the fair raised money for the pier.",
    "\"Follow your channel,\" the pilot said.", "Read the river, the old pilots say, before you trust a chart.",
    "Advertising on the bridge brought the town a fortune.", "Five hours ago the bridge was open.", "No comment",
    "Ferries",
    "Photographs of the pier were shown to the court.", "She said the town would not be sharing its plans.",
    "1. The pier",
  ])
  func `lines of an article are no furniture`(text: String) {
    #expect(JunkRule.first(matching: line(text))?.name == nil)
  }

  @Test func `each rule has a name of its own`() {
    #expect(Set(JunkRule.all.map(\.name)).count == JunkRule.all.count)
  }
}

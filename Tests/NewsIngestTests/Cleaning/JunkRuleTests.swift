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

  /// Triggers only spare looking: whatever a rule matches has one of them.
  @Test(arguments: [
    "Advertisement", "24 Comments", "Leave a reply", "We use cookies on this site.", "Reporting by Ada Tarn", "Share",
    "Back to top", "Your email address will not be published.", "Download our app now", "Read more", "4 min read",
    "Lesezeit: 3 Min.", "Related stories", "Most read", "Continue reading: the pier", "Terms of use apply to all.",
    "SIGN UP FOR OUR NEWSLETTER", "Reading time 4 minutes", "Related",
  ])
  func `a rule that matches has a trigger in the line`(text: String) {
    let words = Set(line(text).words)
    let matching = JunkRule.all.filter { $0.matches(line(text)) }
    #expect(!matching.isEmpty)
    #expect(matching.allSatisfy { $0.triggers.map { !$0.isDisjoint(with: words) } ?? true })
    #expect(JunkRule.first(matching: line(text))?.name == matching.first?.name)
  }
}

import NewsModel
import Testing

@testable import NewsIngest

@Suite struct HeadlineTests {
  private static let story = """
    The old bridge of Quill Harbor was closed on Monday after a barge struck its northern pier.

    Mayor Ada Tarn said divers would inspect the pier before any car may cross again.
    """

  private func article(_ text: String) -> (headline: String?, body: String, publisher: String?) {
    let found = ArticleText.article(fromText: text, identifier: "x")
    return (found?.headline, found?.body ?? "", found?.publisher)
  }

  @Test(arguments: [
    "Barge strikes bridge in Quill Harbor", "Will the old bridge ever open again?", "‘Nobody is to cross’",
    "🚢 Barge strikes bridge in port",
    "Bridge closed",
  ])
  func `a title line is the headline and leaves the body`(title: String) {
    let found = article("\(title)\n\n\(Self.story)")
    #expect(found.headline == title)
    #expect(found.body == Self.story)
  }

  @Test func `a text that starts with a paragraph keeps it, its first sentence stands for a headline`() {
    let found = article(Self.story)
    #expect(
      found.headline == "The old bridge of Quill Harbor was closed on Monday after a barge struck its northern pier.")
    #expect(found.body == Self.story)
  }

  @Test func `a long first sentence is cut at a word's end`() throws {
    let found = article(
      "The old bridge of the U.S. town of Quill Harbor was closed on Monday, as the port office told the press, after a barge had struck it."
    )
    let headline = try #require(found.headline)
    #expect(headline.hasPrefix("The old bridge of the U.S. town"))
    #expect(headline.hasSuffix("…"))
    #expect(headline.unicodeScalars.count <= 101)
  }

  @Test func `a name behind a dash is the publisher where nothing names the site`() {
    let alone = article("Envoy seeks bridge deal – Tarnwire\n\n\(Self.story)")
    #expect(alone.publisher == "Tarnwire")
    #expect(alone.headline == "Envoy seeks bridge deal – Tarnwire")
    #expect(
      article("Envoy seeks bridge deal – Tarnwire\n\n\(Self.story)\n\nSource: Quill Post").publisher == "Quill Post")
  }

  @Test func `a short lede below the byline stays in the body`() {
    let found = article(
      "Harbour bill delayed\nBy Rowan Tarn, Harbour Editor\nThe Quill Post\n\nThe minister said: “We won’t rush it.”\n\n\(Self.story)"
    )
    #expect(found.headline == "Harbour bill delayed")
    #expect(found.body.hasPrefix("The minister said: “We won’t rush it.”"))
  }

  @Test func `a bar sets the publisher off`() {
    let found = article("Barge strikes bridge in Quill Harbor | Tarnwire\n\n\(Self.story)")
    #expect(found.headline == "Barge strikes bridge in Quill Harbor")
    #expect(found.publisher == "Tarnwire")
  }

  @Test func `a source line is the publisher, whatever else is named`() {
    let found = article(
      "Sillnews\n\nBarge strikes bridge in Quill Harbor\n\n\(Self.story)\nSource: The Tarn Post\n© 2025 Sillnews")
    #expect(found.publisher == "The Tarn Post")
    #expect(found.body == Self.story)
  }

  @Test func `a site's name over the headline is the publisher, a section's is not`() {
    #expect(article("Sillnews\n\nBarge strikes bridge in Quill Harbor\n\n\(Self.story)").publisher == "Sillnews")
    #expect(article("World\n\nBarge strikes bridge in Quill Harbor\n\n\(Self.story)").publisher == nil)
  }
}

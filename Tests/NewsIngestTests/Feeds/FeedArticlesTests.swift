import NewsModel
import Testing

@testable import NewsIngest

@Suite struct FeedArticlesTests {
  private func article(_ feed: String, _ name: String) throws -> Article {
    let folder = try TemporaryFolder()
    return try #require(Reading([folder.write(name, feed)]).articles.first).article
  }

  @Test func `an Atom entry that was updated keeps both dates`() throws {
    let found = try article(
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>Harbor Post</title><entry><title>Bridge closed</title>
      <published>2031-04-21T09:12:33Z</published><updated>2031-04-22T10:00:00Z</updated>
      <content type="html">&lt;p&gt;Divers went down to the pier.&lt;/p&gt;</content></entry></feed>
      """, "a.atom")
    #expect(found.published?.iso8601 == "2031-04-21T09:12:33Z")
    #expect(found.modified?.iso8601 == "2031-04-22T10:00:00Z")
  }

  @Test func `the date of Dublin Core is none of a change`() throws {
    let found = try article(
      """
      <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbor Post</title><item>
      <title>Bridge closed</title><dc:date>2031-04-21</dc:date><description>Divers went down to the pier.</description></item>
      </channel></rss>
      """, "a.rss")
    #expect(found.published?.iso8601 == "2031-04-21")
    #expect(found.modified == nil)
  }
}

import NewsModel
import Testing

@testable import NewsIngest

struct FeedJSONTests {
  private let post = """
    {"version": "https://jsonfeed.org/version/1.1", "title": "Pier Post", "home_page_url": "https://pier.example/",
     "items": [{"id": 7, "url": "/x/7", "title": "Piers", "content_html": "<p>One.<p>Two, says Ada.",
      "date_published": "2025-04-23T10:00:00+02:00", "authors": [{"name": "Ada Example"}]}]}
    """

  @Test func `an item is an article`() {
    let article = feedArticles(post).first?.article
    #expect(article?.body == "One.\n\nTwo, says Ada.")
    #expect(article?.uri == "https://pier.example/x/7")
    #expect(article?.identifier == "7")
    #expect(article?.authors == ["Ada Example"])
    #expect(article?.published?.iso8601 == "2025-04-23T10:00:00+02:00")
  }

  @Test func `it is told from other JSON by its version or its fields`() {
    #expect(InputFormat.sniffed(head: Array(post.utf8), claimed: .json) == .feed)
    #expect(InputFormat.sniffed(head: Array(#"{"text": "jsonfeed.org", "id": "1"}"#.utf8), claimed: nil) == .jsonLines)
  }
}

import NewsModel
import Testing

@testable import NewsIngest

struct FeedRSSTests {
  private let daily = """

    <?xml version="1.0" encoding="ISO-8859-1"?>
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel><title>Harbour Daily</title><link>https://harbour.example/</link><language>en-gb</language>
    <item><title>Ferry &amp;amp; pier: Quill & Sons agree</title><link>https://harbour.example/a/1</link>
    <pubDate>Wed, 23 Apr 25 13:47 +0600</pubDate><dc:creator>Ada Example and Ben Sample</dc:creator>
    <description>Short.</description><content:encoded><![CDATA[<p>The ferry company said the pier opens in May.</p>
    <p>&#8220;We are glad,&#8221; said Nora Quill.</p><ul><li>Pier one</li><li>Pier two</li></ul>
    <p>The post <a href="u">Ferry and pier</a> appeared first on <a href="v">Harbour Daily</a>.</p>]]></content:encoded></item>
    <item><title>Only a title</title><guid>https://harbour.example/a/2</guid></item>
    <item><title>No link</title><description>A few words.</description><guid>https://harbour.example/a/3</guid></item>
    </channel></rss>
    """

  @Test func `an entry is an article with the feed as its publisher`() throws {
    let article = try #require(feedArticles(daily).first?.article)
    #expect(article.headline == "Ferry & pier: Quill & Sons agree")
    #expect(article.uri == "https://harbour.example/a/1")
    #expect(article.authors == ["Ada Example", "Ben Sample"])
    #expect(article.publisher == "Harbour Daily")
    #expect(article.published?.iso8601 == "2025-04-23T13:47+06:00")
    #expect(article.published?.evidence == "pubDate")
    #expect(article.language == "en-gb")
  }

  @Test func `the whole text goes before the description, without the notice of the feed's software`() throws {
    let article = try #require(feedArticles(daily).first?.article)
    #expect(
      article.body
        == "The ferry company said the pier opens in May.\n\n“We are glad,” said Nora Quill.\n\n- Pier one\n- Pier two")
  }

  @Test func `a guid that is a permanent link is the address of an entry without one`() {
    #expect(feedArticles(daily).map(\.article.uri) == ["https://harbour.example/a/1", "https://harbour.example/a/3"])
  }

  @Test func `entries of a title alone are one failure`() {
    let failures = feedItems(daily).compactMap { if case .failure(let failure) = $0 { failure } else { nil } }
    #expect(failures.map(\.code) == [.noText])
    #expect(failures.first?.reason == "1 of the feed's 3 entries have no text, titles at most")
  }

  @Test func `RSS 1.0 has its items beside the channel`() {
    let text = """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
        xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Pier Post</title></channel>
      <item><title>Piers open</title><link>https://pier.example/1</link><description>They open.</description>
      <dc:date>2025-04-23T09:00Z</dc:date></item></rdf:RDF>
      """
    let article = feedArticles(text).first?.article
    #expect(article?.publisher == "Pier Post")
    #expect(article?.published?.iso8601 == "2025-04-23T09:00Z")
  }

  @Test func `prefixes that nobody declared are taken for the usual ones`() {
    let text =
      "<rss><channel><item><title>x</title><content:encoded>&lt;p&gt;All of it.&lt;/p&gt;</content:encoded></item></channel></rss>"
    #expect(feedArticles(text).map(\.article.body) == ["All of it."])
  }

  @Test func `the source of an entry taken over is its publisher`() {
    let text =
      "<rss><channel><title>Planet</title><item><source url='u'>Coast Herald</source><description>Words.</description></item></channel></rss>"
    #expect(feedArticles(text).map(\.article.publisher) == ["Coast Herald"])
  }

  @Test func `a feed that breaks off has the entries before`() {
    let text = "<rss><channel><item><title>x</title><description>One.</description></item><item><title>y</ti"
    #expect(feedArticles(text).map(\.article.body) == ["One."])
  }
}

import NewsModel
import Testing

@testable import NewsIngest

@Suite struct PageMetadataTests {
  private func article(_ head: String, _ body: String = "") -> Article {
    let text = "<p>Divers went down to the northern pier on Friday morning, and found a crack as long as a boat.</p>"
    let page = "<html lang=en_GB><head>\(head)</head><body>\(body)\(text)</body></html>"
    return ArticleText.article(fromPage: Array(page.utf8), identifier: "x", uri: "file:///x")!
  }

  private static let linked = """
    <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
      {"@type": "WebPage", "name": "Kolm Post"},
      {"@type": ["NewsArticle"], "headline": "Bridge &amp; ferry closed", "datePublished": "2024-05-03T07:15:00+02:00",
       "author": [{"@type": "Person", "name": "Ada Tarn"}, {"@id": "#ben"}], "publisher": {"name": "Kolm Post"},
       "mainEntityOfPage": "https://kolm.example/bridge"},
      {"@type": "Person", "@id": "#ben", "name": "Ben Sample"}]}</script>
    """

  @Test func `structured data is trusted first`() {
    let found = article(
      Self.linked + "<meta name=author content='Somebody Else'><title>Bridge shut - Kolm Post</title>")
    #expect(found.headline == "Bridge & ferry closed")
    #expect(found.authors == ["Ada Tarn", "Ben Sample"])
    #expect(found.publisher == "Kolm Post")
    #expect(found.published?.iso8601 == "2024-05-03T07:15:00+02:00")
    #expect(found.published?.basisDescription == "field: datePublished (JSON-LD)")
    #expect(found.uri == "https://kolm.example/bridge")
    #expect(found.language == "en-GB")
  }

  @Test func `meta elements come next`() {
    let found = article(
      """
      <meta property="og:title" content="Bridge closed | Kolm Post"><meta property="og:site_name" content="Kolm Post">
      <meta property="article:published_time" content="2024-05-03"><meta name="author" content="By Ada Tarn and Ben Sample">
      <link rel=canonical href="https://kolm.example/b">
      """)
    #expect(found.headline == "Bridge closed")
    #expect(found.authors == ["Ada Tarn", "Ben Sample"])
    #expect(found.publisher == "Kolm Post")
    #expect(found.published?.iso8601 == "2024-05-03")
    #expect(found.uri == "https://kolm.example/b")
  }

  @Test func `microdata and time elements speak too`() {
    let found = article(
      "",
      "<h1>Bridge of Kolm closed</h1><span itemprop=author><b itemprop=name>Ada Tarn</b></span><time datetime=2024-05-03T06:00Z>today</time>"
    )
    #expect(found.headline == "Bridge of Kolm closed")
    #expect(found.authors == ["Ada Tarn"])
    #expect(found.published?.iso8601 == "2024-05-03T06:00Z")
  }

  @Test func `what stands by the headline is read last`() {
    let found = article("", "<h1>Bridge of Kolm closed</h1><p>By Ada Tarn</p><p>Published: May 3, 2024</p>")
    #expect(found.authors == ["Ada Tarn"])
    #expect(found.published?.iso8601 == "2024-05-03")
    #expect(found.published?.basis == .text)
    #expect(article("", "<h1>Bridge closed</h1>").published == nil)
    #expect(article("<link rel=canonical href='https://k.example/2024/05/03/b'>").published?.iso8601 == "2024-05-03")
  }

  @Test func `the heading that readers see goes before a title for search engines`() {
    let found = article(
      "<title>Bridge in Kolm closed: all you need to know</title>", "<h1>Bridge in Kolm closed for good</h1>")
    #expect(found.headline == "Bridge in Kolm closed for good")
    #expect(
      article("<title>Bridge closed - Kolm Post</title><meta property=og:site_name content='Kolm Post'>").headline
        == "Bridge closed")
  }

  @Test func `the publisher is no author where a person is named`() {
    let linked =
      #"<script type="application/ld+json">{"@type": "Article", "author": {"name": "Kolm Post"}, "publisher": {"name": "Kolm Post"}}</script>"#
    #expect(article(linked + "<meta name=author content='Ada Tarn'>").authors == ["Ada Tarn"])
    #expect(article(linked).authors == ["Kolm Post"])
  }

  @Test func `a text plainly in another language than the page states is in that`() {
    let page =
      "<html lang=en><p>Die Brücke ist nach dem Sturm für den Verkehr gesperrt, und das wird sich auch nicht ändern.</p>"
    #expect(ArticleText.article(fromPage: Array(page.utf8), identifier: "x")?.language == "de")
  }

  @Test(arguments: ["{", "{\"@type\": \"NewsArticle\", ", "<!-- {} -->", "[]", "null", "{\"@type\": 5}"])
  func `broken structured data is passed over`(script: String) {
    #expect(
      article("<script type='application/ld+json'>\(script)</script><title>Bridge closed</title>").headline
        == "Bridge closed")
  }

  @Test func `pages in old encodings are read`() {
    let latin =
      Array("<meta charset=iso-8859-1><h1>Br".utf8) + [0xFC] + Array("cke zu</h1><p>Die Br".utf8) + [0xFC]
      + Array("cke ist zu, sagte der Wirt am Hafen.</p>".utf8)
    #expect(ArticleText.article(fromPage: latin, identifier: "x")?.headline == "Brücke zu")
    let japanese = Array("<meta charset=shift_jis><p>".utf8) + [0x8B, 0xB4] + Array("</p>".utf8)
    #expect(ArticleText.article(fromPage: japanese, identifier: "x")?.body == "橋")
    let named = Array("<p>".utf8) + [0xEA, 0xEE, 0xF2] + Array("</p>".utf8)
    #expect(ArticleText.article(fromPage: named, charset: "windows-1251", identifier: "x")?.body == "кот")
  }
}

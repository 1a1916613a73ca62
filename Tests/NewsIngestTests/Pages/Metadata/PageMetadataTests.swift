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

  @Test func `the day of a change and the section are read from data, elements and lines`() {
    let linked =
      #"<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-05-03", "dateModified": "2024-05-04T08:00:00Z", "articleSection": ["World", "Ports"]}</script>"#
    #expect(article(linked).modified?.iso8601 == "2024-05-04T08:00:00Z")
    #expect(article(linked).section == "World")
    let meta = article(
      "<meta property='article:modified_time' content='2024-05-04'><meta property='article:section' content='Arts &amp;amp; Life'>"
    )
    #expect(meta.modified?.iso8601 == "2024-05-04")
    #expect(meta.section == "Arts & Life")
    #expect(meta.published == nil)
    let micro = article(
      "", "<span itemprop=articleSection>Ports</span><time class='entry-date updated' datetime=2024-05-05>today</time>")
    #expect(micro.section == "Ports")
    #expect(micro.modified?.iso8601 == "2024-05-05")
    let line = article("", "<h1>Bridge of Kolm closed</h1><p>Published: May 3, 2024 | Updated: May 6, 2024</p>")
    #expect(line.published?.iso8601 == "2024-05-03")
    #expect(line.modified?.iso8601 == "2024-05-06")
    #expect(article("<meta property='article:section' content='Uncategorized'>").section == nil)
    #expect(article("").modified == nil)
  }

  @Test func `a name of a system's own is known by its end, and of several the earliest day counts`() {
    let found = article(
      "<meta name=w-published-time content=2024-07-01><meta name=w-published-date content=2024-05-03><meta name=w-modified-date content=2024-07-02>"
    )
    #expect(found.published?.iso8601 == "2024-05-03")
    #expect(found.modified?.iso8601 == "2024-07-02")
  }

  @Test func `an earlier day between headline and text is that of publication`() {
    let linked = #"<script type="application/ld+json">{"@type": "Article", "datePublished": "2024-07-01"}</script>"#
    #expect(article(linked, "<h1>Bridge closed</h1><p>May 3, 2024</p>").published?.iso8601 == "2024-05-03")
    // A day apart is a time zone, and what was updated is not older for it.
    #expect(article(linked, "<h1>Bridge closed</h1><p>June 30, 2024</p>").published?.iso8601 == "2024-07-01")
    #expect(article(linked, "<h1>Bridge closed</h1><p>Updated May 3, 2024</p>").published?.iso8601 == "2024-07-01")
  }

  @Test func `of several time elements that by the headline counts`() {
    let found = article(
      "",
      "<ul><li><time datetime=2024-01-31>Jan</time> Ferry late</li></ul><p>Ports</p><h1>Bridge closed</h1><time datetime=2024-05-03>May</time>"
    )
    #expect(found.published?.iso8601 == "2024-05-03")
  }

  @Test func `a day that the address rules out is another's`() {
    let address = "<link rel=canonical href='https://k.example/2024/05/bridge'>"
    #expect(article(address, "<h1>Bridge closed</h1><p>Released: June 17, 2023</p>").published == nil)
    #expect(article(address, "<h1>Bridge closed</h1><p>May 3, 2024</p>").published?.iso8601 == "2024-05-03")
  }

  @Test func `a line below the article may say when it was published`() {
    let text = "<p>Divers went down to the pier on Friday morning, and found a crack as long as a boat.</p>"
    let below = "<p>This article was originally published on 3 May 2024, and has been updated since.</p>"
    #expect(article("", "<h1>Bridge closed</h1><p>Ada Tarn</p>" + text + below).published?.iso8601 == "2024-05-03")
    // Two teasers name two days.
    let teasers = "<h3>Ferry late</h3><p>Posted on May 1, 2024</p><h3>Port full</h3><p>Posted on May 2, 2024</p>"
    #expect(article("", "<h1>Bridge closed</h1>" + String(repeating: text, count: 14) + teasers).published == nil)
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
